use leptos::prelude::*;

use super::effects::{Effects, Folded};

/// One level to choose.
#[derive(Clone)]
pub struct Choice {
    pub value: String,
    pub name: String,
    pub summary: String,
    /// "This is your level now", on the one in force.
    pub now: Option<String>,
    pub checked: bool,
    /// "If you choose …" or "Now: …", and what it means.
    pub effect_heading: String,
    pub told: Vec<String>,
    /// Only what would be otherwise than now.
    pub effects: Vec<(String, &'static str, Vec<String>)>,
    /// When it holds, and what happens to what is held already: a heading and its sentences each.
    pub facts: Vec<(String, Vec<String>)>,
    /// How many go on as they are, and which.
    pub stays: Option<(String, Vec<String>)>,
}

/// The words around the levels.
pub struct Around {
    pub legend: AnyView,
    pub hint: String,
    pub error: Option<(String, String)>,
    /// Of the button under the cards, and the line beside it.
    pub save: (String, String),
}

/// Radios, the least first, with the button right below. What each would change is in the page; the style shows the one that is marked.
#[component]
pub fn LevelPicker(around: Around, options: Vec<Choice>) -> impl IntoView {
    let Around { legend, hint, error, save: (save, beside) } = around;
    let described = if error.is_some() { "level-hint level-error" } else { "level-hint" };
    let of = options.len();
    let options = options.into_iter().enumerate().map(|(at, option)| {
        // The first radio carries the group's name, so that the error summary can point to it.
        let id = if at == 0 { "level".to_owned() } else { format!("level-{}", at + 1) };
        let about = format!("level-{}-about", option.value);
        let marks = (0..of.saturating_sub(1)).map(|step| view! { <i class=(step < at).then_some("on")></i> });
        let facts = option.facts.into_iter().map(|(heading, told)| {
            view! { <h3>{heading}</h3>{told.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()} }
        });
        let facts = facts.collect_view();
        let stays = option.stays.map(|(heading, names)| view! { <Folded heading=heading kind="stays" entries=names /> });
        view! {
            <div class="level">
                <input r#type="radio" id=id.clone() name="form[level]" value=option.value aria-describedby=about.clone() checked=option.checked />
                <label for=id><span class="bar" aria-hidden="true">{marks.collect_view()}</span>{option.name}</label>
                <div id=about>
                    <p>{option.summary}</p>
                    {option.now.map(|now| view! { <p class="level__now">{now}</p> })}
                </div>
            </div>
            <div class="level__effects panel effects">
                <h2>{option.effect_heading}</h2>
                {option.told.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                <Effects groups=option.effects />
                {facts}
                {stays}
            </div>
        }
    });
    view! {
        <fieldset class="levels" aria-describedby=described>
            <legend>{legend}</legend>
            <p class="lede" id="level-hint">{hint}</p>
            {error.map(|(prefix, words)| view! {
                <p class="error" id="level-error"><span class="vh">{prefix}</span>{words}</p>
            })}
            <div class="levels__options">
                {options.collect_view()}
                <div class="levels__save"><button class="button" type="submit">{save}</button><p>{beside}</p></div>
            </div>
        </fieldset>
    }
}
