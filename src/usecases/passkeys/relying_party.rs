//! Candor, as browsers know it when they keep a passkey for it.

use url::Url;
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// Bound to the host people use: a passkey made for one host is none for another.
pub struct RelyingParty(pub(super) Webauthn);

impl RelyingParty {
    /// `None` where browsers keep no passkeys: at an address without a name.
    pub fn of(public_url: &Url, brand: &str) -> Option<Self> {
        let host = public_url.domain()?;
        WebauthnBuilder::new(host, public_url).ok()?.rp_name(brand).build().ok().map(Self)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::RelyingParty;

    #[test]
    fn passkeys_need_a_host_with_a_name() {
        for (url, offered) in [("https://privacy.example.org/", true), ("http://localhost:3000/", true), ("http://127.0.0.1:3000/", false)]
        {
            assert_eq!(RelyingParty::of(&url.parse().unwrap(), "Brand").is_some(), offered, "{url}");
        }
    }
}
