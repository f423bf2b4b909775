use leptos::prelude::*;

/// Something to say yes to by itself. It has no state: nothing is ticked for anybody.
#[derive(Clone)]
pub struct Ask {
    pub value: String,
    pub label: String,
    /// Paragraphs to know before it is ticked; then lists, each under its words.
    pub told: Vec<String>,
    pub lists: Vec<(String, Vec<String>)>,
    /// Where to read more: an address and its words.
    pub more: (String, String),
}

/// Empty boxes under a question, each with all that is said about it: a screen reader says it with the box.
#[component]
pub fn AskList(
    id: &'static str,
    /// `form[…][]`.
    name: &'static str,
    legend: String,
    hint: String,
    asks: Vec<Ask>,
) -> impl IntoView {
    let asks = asks.into_iter().enumerate().map(|(at, ask)| {
        let own = if at == 0 { id.to_owned() } else { format!("{id}-{}", at + 1) };
        let about = format!("{own}-about");
        let told = ask.told.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        let lists = ask.lists.into_iter().map(|(words, names)| {
            let names = names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
            view! { <p class="hint">{words}</p><ul>{names}</ul> }
        });
        let lists = lists.collect_view();
        let (href, words) = ask.more;
        let named = ask.label.clone();
        view! {
            <div class="yes">
                <input r#type="checkbox" id=own.clone() name=name value=ask.value aria-describedby=about.clone() />
                <label for=own>{ask.label}</label>
                <div id=about>{told}{lists}</div>
                <div><a href=href>{words}<span class="vh">{named}</span></a></div>
            </div>
        }
    });
    view! {
        <fieldset class="yeses" aria-describedby=format!("{id}-hint")>
            <legend>{legend}</legend>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            {asks.collect_view()}
        </fieldset>
    }
}
