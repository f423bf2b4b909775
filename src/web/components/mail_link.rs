use leptos::prelude::*;

/// An e-mail address one can press. Addresses read from left to right in every language.
#[component]
pub fn MailLink(#[prop(into)] address: String) -> impl IntoView {
    let href = format!("mailto:{address}");
    view! { <a href=href dir="ltr">{address}</a> }
}

/// A sentence that names an e-mail address, with the address as a link.
pub fn with_mail_link(sentence: String, address: &str) -> AnyView {
    match sentence.split_once(address) {
        Some((before, after)) => view! { {before.to_owned()}<MailLink address />{after.to_owned()} }.into_any(),
        None => sentence.into_any(),
    }
}
