use leptos::prelude::*;

use super::filled::apart;

/// One answer, with a second line under it.
#[derive(Clone)]
pub struct Card {
    pub value: String,
    pub label: String,
    /// Empty for none.
    pub small: String,
    pub checked: bool,
}

/// Radios as boxes beside each other. The first carries the group's name, so that the error summary can point to it.
#[component]
pub fn RadioCards(
    id: &'static str,
    /// `form[…]`.
    name: &'static str,
    legend: String,
    cards: Vec<Card>,
    error: Option<(String, String)>,
    /// Shown with the last answer only.
    #[prop(optional_no_strip)]
    body: Option<AnyView>,
) -> impl IntoView {
    let described = error.is_some().then(|| format!("{id}-error"));
    let cards = cards.into_iter().enumerate().map(|(at, card)| {
        let own = if at == 0 { id.to_owned() } else { format!("{id}-{}", at + 1) };
        let words = match card.small.is_empty() {
            true => card.label.into_any(),
            false => apart(card.label, view! { <span>{card.small}</span> }).into_any(),
        };
        view! {
            <div class="variant">
                <input r#type="radio" id=own.clone() name=name value=card.value checked=card.checked />
                <label for=own>{words}</label>
            </div>
        }
    });
    let cards = cards.collect_view();
    view! {
        <fieldset class="variants" aria-describedby=described>
            <legend>{legend}</legend>
            {error.map(|(prefix, words)| view! { <p class="error" id=format!("{id}-error")><span class="vh">{prefix}</span>{words}</p> })}
            <div class="variants__all variants__all--wide">
                {cards}
                {body.map(|body| view! { <div class="variant__body">{body}</div> })}
            </div>
        </fieldset>
    }
}
