use leptos::prelude::*;

use super::{described::described, own_name::named as language_named, with_numbers::with_numbers};
use crate::domain::language::Language;

/// One thing to choose.
#[derive(Clone)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// Empty for none.
    pub hint: String,
    pub checked: bool,
    /// Where to read more: an address and its words.
    pub more: Option<(String, String)>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: String, checked: bool) -> Self {
        Self { value: value.into(), label, hint: String::new(), checked, more: None }
    }

    #[must_use]
    pub fn hint(self, hint: String) -> Self {
        Self { hint, ..self }
    }
}

/// How many may be chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    One,
    Any,
}

/// Radios or checkboxes under a question. The first carries the group's name, so that the error summary can point to it.
#[component]
pub fn ChoiceList(
    #[prop(into)] id: String,
    /// `form[…]`, with `[]` for several.
    #[prop(into)]
    name: String,
    legend: String,
    /// Empty for none.
    hint: String,
    pick: Pick,
    options: Vec<Choice>,
    error: Option<(String, String)>,
) -> impl IntoView {
    let wrong = error.is_some();
    let has_hint = !hint.is_empty();
    let described = described(&id, has_hint, wrong);
    let kind = if pick == Pick::One { "radio" } else { "checkbox" };
    let options = options.into_iter().enumerate().map(|(at, option)| {
        let own = if at == 0 { id.clone() } else { format!("{id}-{}", at + 1) };
        let about = (!option.hint.is_empty()).then(|| format!("{own}-about"));
        let told = about.clone().map(|about| view! { <div id=about><p>{option.hint}</p></div> });
        let lang = language_named(&option.label).map(Language::tag);
        let named = option.label.clone();
        let more = option.more.map(|(href, words)| view! { <div><a href=href>{words}<span class="vh">{named}</span></a></div> });
        view! {
            <div class="choice">
                <input r#type=kind id=own.clone() name=name.clone() value=option.value aria-describedby=about checked=option.checked />
                <label for=own lang=lang>{with_numbers(&option.label)}</label>
                {told}
                {more}
            </div>
        }
    });
    view! {
        <fieldset class=if wrong { "choices choices--wrong" } else { "choices" } aria-describedby=described>
            <legend>{legend}</legend>
            {has_hint.then(|| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            {error.map(|(prefix, words)| view! { <p class="error" id=format!("{id}-error")><span class="vh">{prefix}</span>{words}</p> })}
            {options.collect_view()}
        </fieldset>
    }
}
