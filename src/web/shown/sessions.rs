//! The places where somebody is signed in, one entry each.

use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m},
    usecases::sessions::list::Session,
    web::{components::filled::filled, visit::Visit},
};

/// `end` is the form that ends one of them; the one that shows the page has none.
pub fn entries(visit: &Visit, sessions: Vec<Session>, end: &'static str) -> AnyView {
    let words = visit.texts();
    let locale = visit.language.tag();
    let entries = sessions.into_iter().map(|session| {
        let seen = dates::date_and_time(visit.language, session.last_seen, visit.zone());
        let since = dates::date_and_time(visit.language, session.since, visit.zone());
        let browser = if session.browser.is_empty() { words.account_some_browser() } else { session.browser };
        let name = view! { <strong><bdi>{browser.clone()}</bdi></strong> }.into_any();
        let name = match session.this {
            true => filled(|[name]| words.beside(m::Beside { one: name, other: &words.account_this() }), [name]),
            false => name,
        };
        let end = (!session.this).then(|| {
            view! {
                <form method="post" action=end>
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <input r#type="hidden" name="form[session]" value=session.id />
                    <button class="button button--plain" type="submit">{words.account_session_end()}<span class="vh">{browser}</span></button>
                </form>
            }
        });
        view! {
            <li>
                <p>{name}</p>
                <p class="entries__who">{words.account_seen(m::AccountSeen { seen: &seen, since: &since })}</p>
                {end}
            </li>
        }
    });
    view! { <ul class="entries">{entries.collect_view()}</ul> }.into_any()
}
