//! The ways in that a page offers to somebody who is not signed in. A letter led them to a request: a code goes to the address they asked
//! with, and the page is the same for every number and every address, so that nobody learns who asked.

use leptos::prelude::*;

use crate::{
    i18n::messages as m,
    web::{components::text_field::TextField, visit::Visit},
};

const GUEST: &str = "/requests/guest";

/// The page of the one request that a path is about.
pub fn request_at(path: &str) -> Option<String> {
    let number = path.strip_prefix("/requests/")?.split(['/', '?']).next()?;
    (!matches!(number, "" | "new" | "guest")).then(|| format!("/requests/{number}"))
}

/// The page that asks for an address and leads there afterwards.
pub fn ask_for(to: &str) -> String {
    if to.is_empty() {
        return GUEST.to_owned();
    }
    leading(GUEST, to)
}

/// The page to sign in on that leads there afterwards.
pub fn sign_in_to(to: &str) -> String {
    leading(if to.starts_with("/staff") { "/staff/sign-in" } else { "/sign-in" }, to)
}

fn leading(page: &str, to: &str) -> String {
    let to: String = url::form_urlencoded::byte_serialize(to.as_bytes()).collect();
    format!("{page}?to={to}")
}

/// The page that was asked for, with its query.
fn asked_for(visit: &Visit) -> String {
    if visit.query.is_empty() { visit.path.clone() } else { format!("{}?{}", visit.path, visit.query) }
}

/// The form that asks for the address. A request that exists is opened by the one it was asked with, a new one is answered to it.
pub fn to_request(visit: &Visit, to: String, typed: String, error: Option<(String, String)>) -> AnyView {
    let words = visit.texts();
    let hint = if request_at(&to).is_some() { words.open_request_hint() } else { words.guest_email_hint() };
    view! {
        <form method="post" action="/ui/requests/guest" novalidate>
            <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
            <input r#type="hidden" name="form[to]" value=to />
            <TextField id="email" name="form[email]" label=words.sign_in_email() hint=hint value=typed error=error autocomplete="email" kind="email" />
            <p class="acts"><button class="button" r#type="submit">{words.sign_in_send()}</button></p>
        </form>
    }
    .into_any()
}

/// The form that asks for an account's address.
pub fn to_account(visit: &Visit) -> AnyView {
    let words = visit.texts();
    let to = asked_for(visit);
    let hint = words.sign_in_email_hint(m::SignInEmailHint { brand: &visit.portal().brand.name });
    view! {
        <form method="post" action="/ui/sign-in/ask" novalidate>
            <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
            <input r#type="hidden" name="form[to]" value=to />
            <TextField id="email" name="form[email]" label=words.sign_in_email() hint=hint value=String::new() error=None autocomplete="email" kind="email" />
            <p class="acts"><button class="button" r#type="submit">{words.sign_in_send()}</button></p>
        </form>
    }
    .into_any()
}

/// The way to ask without an account, and on to the form that was asked for.
pub fn guest_for(visit: &Visit) -> String {
    let form = if visit.path.starts_with("/requests/new/") { asked_for(visit) } else { String::new() };
    visit.to(&ask_for(&form))
}

/// Where to sign in, and come back from to the page that was asked for.
pub fn sign_in_for(visit: &Visit) -> String {
    visit.to(&sign_in_to(&asked_for(visit)))
}
