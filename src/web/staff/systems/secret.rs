//! A secret that was just made, shown once: with the way to check what it signs.

use leptos::prelude::*;

use crate::{
    domain::ids::SystemId,
    i18n::messages as m,
    usecases::{error::Error, telling::look::Looked},
    web::{components::banner::Banner, session::NEW_SECRET, shown::request::moment, visit::Visit},
};

/// `body` are the bytes that came, and `headers` those of the call.
const CHECK: &str = r#"key = base64.b64decode(secret.removeprefix("whsec_"))
signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
ours = "v1," + base64.b64encode(hmac.digest(key, signed, "sha256")).decode()
genuine = any(hmac.compare_digest(ours, one) for one in headers["webhook-signature"].split())"#;

/// Keeps it for the page of its system, which shows it once: it stands in no address.
pub async fn show_once(visit: &Visit, id: &SystemId, secret: String) -> Result<(), Error> {
    visit.session.put(NEW_SECRET, &(id.to_string(), secret)).await
}

/// The secret of this system that waits to be shown; the session holds it no longer.
pub async fn taken(visit: &Visit, id: &SystemId) -> Result<Option<String>, Error> {
    let of_this = visit.session.get(NEW_SECRET).await?.is_some_and(|(of, _)| of == id.as_str());
    if !of_this {
        return Ok(None);
    }
    Ok(visit.session.take(NEW_SECRET).await?.map(|(_, secret)| secret))
}

pub fn banner(visit: &Visit, system: &Looked, secret: String) -> AnyView {
    let words = visit.texts();
    let until = system.webhook.as_ref().and_then(|webhook| webhook.overlap_until);
    let overlap = until.map(|until| {
        let text = words.connected_secret_overlap(m::ConnectedSecretOverlap { when: &moment(visit, until) });
        view! { <p>{text}</p> }
    });
    view! {
        <Banner heading=words.connected_secret_new()>
            <p>{words.connected_secret_once()}</p>
            <p><code dir="ltr">{secret}</code></p>
            {overlap}
            <p>{words.connected_secret_check()}</p>
            <pre dir="ltr" lang="en"><code>{CHECK}</code></pre>
            <p>{words.connected_secret_old()}</p>
        </Banner>
    }
    .into_any()
}
