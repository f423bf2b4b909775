//! Where a member of staff is signed in.

use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m},
    usecases::sessions::list::Session,
    web::{components::filled::filled, visit::Visit},
};

pub fn section(visit: &Visit, sessions: Vec<Session>) -> AnyView {
    let words = visit.texts();
    let locale = visit.language.tag();
    let others = sessions.iter().any(|session| !session.this);
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
                <form method="post" action="/ui/staff/end-session">
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
    let entries = entries.collect_view();
    let others = others.then(|| {
        view! {
            <form method="post" action="/ui/staff/end-others">
                <input r#type="hidden" name="form[locale]" value=locale />
                <button class="button button--plain" type="submit">{words.me_end_others()}</button>
            </form>
        }
    });
    view! {
        <section aria-labelledby="sessions">
            <h2 id="sessions">{words.account_sessions()}</h2>
            <ul class="entries">{entries}</ul>
            {others}
        </section>
    }
    .into_any()
}
