//! The passkeys of an account.

use leptos::prelude::*;

use super::actions::{AddPasskey, BeginPasskey};
use crate::{
    i18n::{dates, messages as m},
    usecases::{authorise, error::Error, passkeys::kept::list},
    web::{components::without_scripts::WithoutScripts, shown::passkey::add_button, visit::Visit},
};

/// The account's passkeys, each with its way out, and the way to one more. `None` where browsers keep none.
pub async fn section(visit: &Visit) -> Result<Option<AnyView>, Error> {
    if visit.front.passkeys.is_none() {
        return Ok(None);
    }
    let words = visit.texts();
    let kept = list(visit.portal(), visit.actor).await?;
    let fresh = authorise::fresh(visit.portal(), visit.proven_at().await).is_ok();
    let (locale, day) = (visit.language.tag(), |at| dates::date(visit.language, at, visit.zone()));
    let entries = kept.into_iter().map(|passkey| {
        let name = if passkey.browser.is_empty() { words.account_some_browser() } else { passkey.browser };
        let about = match passkey.last_used {
            Some(at) => words.passkey_used(m::PasskeyUsed { used: &day(at), since: &day(passkey.since) }),
            None => words.passkey_since(m::PasskeySince { since: &day(passkey.since) }),
        };
        let named = name.clone();
        view! {
            <li>
                <p><strong><bdi>{name}</bdi></strong></p>
                <p class="entries__who">{about}</p>
                <form method="post" action="/ui/account/passkey-remove">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <input r#type="hidden" name="form[passkey]" value=passkey.id.to_string() />
                    <button class="button button--plain" type="submit">{words.passkey_remove()}<span class="vh">{named}</span></button>
                </form>
            </li>
        }
    });
    let entries: Vec<_> = entries.collect();
    let list = match entries.is_empty() {
        true => view! { <p>{words.passkey_none()}</p> }.into_any(),
        false => view! { <ul class="entries">{entries}</ul> }.into_any(),
    };
    let more = match fresh {
        true => add_button::<BeginPasskey, AddPasskey>(visit),
        false => {
            let prove = visit.to("/confirm?to=/account");
            Some(view! { <p class="acts"><a class="button button--plain" href=prove>{words.passkey_prove()}</a></p> }.into_any())
        }
    };
    Ok(Some(
        view! {
            <section aria-labelledby="passkeys">
                <h2 id="passkeys">{words.passkeys()}</h2>
                <p class="hint">{words.passkeys_about()}</p>
                {list}
                {more}
                {fresh.then(|| view! { <WithoutScripts text=words.passkey_scripts() /> })}
            </section>
        }
        .into_any(),
    ))
}
