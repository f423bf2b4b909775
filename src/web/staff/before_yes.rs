//! The words of a page to check about a colleague's yes: one is asked for, or whoever is alone says why it cannot wait.

use leptos::prelude::*;

use crate::{
    domain::request::Second,
    i18n::texts::Texts,
    web::{components::text_area::TextArea, flash::Flash},
};

/// The words before the button, and the button's own where another act is done first.
#[derive(Default)]
pub(super) struct BeforeYes {
    pub view: Option<AnyView>,
    pub go: Option<String>,
}

/// The reason of somebody alone comes back as it was typed. `due` says by when a yes is needed, where there is one day.
pub(super) fn before_yes(words: &Texts, need: Second, flash: Option<&Flash>, due: Option<String>) -> BeforeYes {
    match need {
        Second::Needless => BeforeYes::default(),
        Second::Waits(_) => {
            let due = due.map(|due| view! { <p>{due}</p> });
            let view = view! { <div class="notice"><p>{words.second_needed()}</p>{due}</div> };
            BeforeYes { view: Some(view.into_any()), go: Some(words.second_ask()) }
        }
        Second::Alone(_) => {
            let wrong = flash.is_some_and(|flash| !flash.faults().is_empty());
            let error = wrong.then(|| (words.error_prefix(), words.second_alone_error()));
            let typed = flash.and_then(|flash| flash.typed.get("alone").cloned()).unwrap_or_default();
            let view = view! {
                <div class="notice"><p>{words.second_alone()}</p></div>
                <TextArea id="alone" name="form[alone]" label=words.second_alone_why() hint=String::new() value=typed error=error rows=3 />
            };
            BeforeYes { view: Some(view.into_any()), go: None }
        }
    }
}
