use leptos::prelude::*;

use super::effects::Effects;

/// One level to choose.
#[derive(Clone)]
pub struct Choice {
    pub value: String,
    pub name: String,
    pub summary: String,
    /// "Your choice now", on the one in force.
    pub now: Option<String>,
    pub checked: bool,
    /// "If you choose …", and what would start, stop and stay.
    pub effect_heading: String,
    pub effects: Vec<(String, &'static str, Vec<String>)>,
    /// Said when there is no effect.
    pub same: String,
}

/// Radios, the least first. What each would change is in the page; the style shows the one that is marked.
#[component]
pub fn LevelPicker(legend: String, hint: String, error: Option<(String, String)>, options: Vec<Choice>) -> impl IntoView {
    let described = if error.is_some() { "level-hint level-error" } else { "level-hint" };
    let of = options.len();
    let options = options.into_iter().enumerate().map(|(at, option)| {
        // The first radio carries the group's name, so that the error summary can point to it.
        let id = if at == 0 { "level".to_owned() } else { format!("level-{}", at + 1) };
        let about = format!("level-{}-about", option.value);
        let marks = (0..of.saturating_sub(1)).map(|step| view! { <i class=(step < at).then_some("on")></i> });
        let nothing = option.effects.iter().all(|(_, kind, entries)| *kind == "stays" || entries.is_empty());
        view! {
            <div class="level">
                <input r#type="radio" id=id.clone() name="form[level]" value=option.value aria-describedby=about.clone() checked=option.checked />
                <label for=id><span class="bar" aria-hidden="true">{marks.collect_view()}</span>{option.name}</label>
                <div id=about>
                    <p>{option.summary}</p>
                    {option.now.map(|now| view! { <p class="level__now">{now}</p> })}
                </div>
            </div>
            <div class="level__effects panel">
                <h2>{option.effect_heading}</h2>
                {nothing.then(|| view! { <p>{option.same}</p> })}
                <Effects groups=option.effects />
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
            <div class="levels__options">{options.collect_view()}</div>
        </fieldset>
    }
}
