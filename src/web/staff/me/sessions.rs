//! Where a member of staff is signed in.

use leptos::prelude::*;

use crate::{
    usecases::sessions::list::Session,
    web::{shown::sessions::entries, visit::Visit},
};

pub fn section(visit: &Visit, sessions: Vec<Session>) -> AnyView {
    let words = visit.texts();
    let locale = visit.language.tag();
    let others = sessions.iter().any(|session| !session.this);
    let entries = entries(visit, sessions, "/ui/staff/end-session");
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
            {entries}
            {others}
        </section>
    }
    .into_any()
}
