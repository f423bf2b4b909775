//! The field that finds a case that has ended by its number, for whoever may read those.

use leptos::prelude::*;

use crate::{
    domain::staff::Deed,
    web::{components::text_field::TextField, flash::Flash, staff::oversight::known::may, visit::Visit},
};

/// The faults of the form, for the summary of its page.
pub fn errors(visit: &Visit, flash: Option<&Flash>) -> Vec<(&'static str, String)> {
    let wrong = flash.is_some_and(|flash| !flash.faults().is_empty());
    if wrong { vec![("search", visit.texts().closed_error())] } else { Vec::new() }
}

pub fn form(visit: &Visit, flash: Option<&Flash>) -> Option<AnyView> {
    let words = visit.texts();
    let typed = flash.and_then(|flash| flash.typed.get("search")).cloned().unwrap_or_default();
    let error = errors(visit, flash).pop().map(|(_, text)| (words.error_prefix(), text));
    may(visit, Deed::ReadClosed).then(|| {
        view! {
            <section aria-labelledby="closed">
                <h2 id="closed">{words.closed_title()}</h2>
                <form method="post" action="/ui/staff/find-closed" novalidate>
                    <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
                    <TextField id="search" name="form[search]" label=words.closed_number() hint=words.closed_hint() value=typed error=error autocomplete="off" kind="text" />
                    <p class="acts"><button class="button button--plain" type="submit">{words.customers_find_go()}</button></p>
                </form>
            </section>
        }
        .into_any()
    })
}
