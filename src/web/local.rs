//! Addresses of our own: the only thing that leads anybody anywhere.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Signs that stand in no address as they are, or that browsers read as something else.
const NOT_IN_ADDRESSES: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');

/// An address on this host: a path, with a query and a fragment if there is one. A browser that follows it stays here, whatever text it
/// was made of: an address that began with two slashes would name a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local(String);

impl Local {
    pub fn new(text: &str) -> Self {
        let rest = text.trim_start_matches(['/', '\\']);
        Self(format!("/{}", utf8_percent_encode(rest, NOT_IN_ADDRESSES)))
    }

    /// Where an answer leads to with See Other.
    pub fn led_to(response: &Response) -> Option<String> {
        let to = response.headers().get(header::LOCATION).filter(|_| response.status() == StatusCode::SEE_OTHER)?;
        to.to_str().ok().map(str::to_owned)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value of a `Location`.
    pub fn header(&self) -> HeaderValue {
        HeaderValue::from_str(&self.0).unwrap_or(HeaderValue::from_static("/"))
    }
}

/// See Other: the browser fetches the page with GET, and asks here again next time.
impl IntoResponse for Local {
    fn into_response(self) -> Response {
        (StatusCode::SEE_OTHER, [(header::LOCATION, self.header())]).into_response()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::Local;
    use proptest::prelude::*;
    use url::Url;

    proptest! {
        #[test]
        fn whatever_an_address_is_made_of_it_leads_to_our_own_origin(
            text in prop_oneof![
                r"[/\\]{0,4}[ \t\r\n]{0,2}[a-z./\\:@?#%]{0,20}",
                r"(https?|javascript|data):[/\\]{0,3}[a-z.@:]{0,12}",
                any::<String>(),
            ],
            at in prop::sample::select(vec!["https://privacy.example.org/", "https://privacy.example.org/en/help?a=b", "http://localhost:3000//x"]),
        ) {
            let here = Url::parse(at).unwrap();
            let local = Local::new(&text);
            let header = local.header();
            prop_assert_eq!(header.to_str().unwrap(), local.as_str());
            prop_assert_eq!(here.origin(), here.join(local.as_str()).unwrap().origin());
            prop_assert_eq!(Local::new(local.as_str()), local);
        }
    }

    #[test]
    fn an_address_of_ours_stays_as_it_is() {
        for own in ["/", "/en", "/en/sign-in?to=%2Fchoices", "/en/data/orders#saved", "/en/requests/new/copy?a=b&c=[d]"] {
            assert_eq!(Local::new(own).as_str(), own);
        }
        assert_eq!(Local::new("//evil.example/en").as_str(), "/evil.example/en");
    }
}
