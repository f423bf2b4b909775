//! The form by itself: a label, room for a few words, a button. Goes to the page that answers.

use leptos::prelude::*;

use crate::web::visit::Visit;

/// The name of the field in the address, and its id.
pub const FIELD: &str = "q";

/// As it stands on any page that offers to find something.
pub fn field(visit: &Visit) -> AnyView {
    filled(visit, String::new(), None)
}

/// With what was typed, and what is wrong with it.
pub fn filled(visit: &Visit, typed: String, wrong: Option<String>) -> AnyView {
    let words = visit.texts();
    let invalid = wrong.is_some();
    let error = wrong.map(|text| {
        view! { <p class="error" id="q-error"><span class="vh">{words.error_prefix()}</span>{text}</p> }
    });
    view! {
        <form method="get" action=visit.to("/search") role="search" class="search" novalidate>
            <div class=if invalid { "field field--wrong" } else { "field" }>
                <label class="field__label" for=FIELD>{words.search_label()}</label>
                {error}
                <div class="search__line">
                    <input
                        class="input"
                        id=FIELD
                        name=FIELD
                        r#type="search"
                        value=typed
                        autocomplete="off"
                        spellcheck="false"
                        autocapitalize="off"
                        aria-describedby=invalid.then_some("q-error")
                        aria-invalid=invalid.then_some("true")
                    />
                    <button class="button" type="submit">{words.search_go()}</button>
                </div>
            </div>
        </form>
    }
    .into_any()
}
