//! Every component in every state, with made-up words. Shown at `/demo/components`.

use leptos::prelude::*;

use super::{
    banner::Banner,
    crumb::Crumb,
    effects::Effects,
    error_summary::ErrorSummary,
    kind_mark::KindMark,
    level_picker::{Choice, LevelPicker},
    rows::Rows,
    text_field::TextField,
};

#[component]
pub fn Gallery() -> impl IntoView {
    let wrong = || Some(("Error:".to_owned(), "Choose one".to_owned()));
    let choice = |value: &str, checked: bool| Choice {
        value: value.to_owned(),
        name: value.to_owned(),
        summary: "What it means, in two short sentences.".to_owned(),
        now: checked.then(|| "Your choice now".to_owned()),
        checked,
        effect_heading: format!("If you choose {value}"),
        effects: vec![
            ("This starts".to_owned(), "starts", vec!["One thing".to_owned()]),
            ("This stops".to_owned(), "stops", vec!["Another thing".to_owned()]),
            ("This stays as it is".to_owned(), "stays", vec!["A third thing".to_owned()]),
        ],
        same: "Nothing changes.".to_owned(),
    };
    let field = |id, name, error| {
        view! {
            <TextField id=id name=name label="Email address".to_owned() hint="A hint.".to_owned() value="name@example.org".to_owned()
                error=error autocomplete="email" kind="email" />
        }
    };
    view! {
        <ErrorSummary heading="There is a problem".to_owned() errors=vec![("level", "Choose one".to_owned())] />
        <Banner heading="Saved".to_owned()><p>"It is now Full."</p></Banner>
        <Crumb href="/demo".to_owned() text="Back".to_owned() />
        <section>
            <h2>"Buttons"</h2>
            <p class="acts">
                <a class="button" href="/demo">"Primary"</a>
                <a class="button button--plain" href="/demo">"Plain"</a>
                <a class="button button--danger" href="/demo">"Danger"</a>
            </p>
        </section>
        <section>
            <h2>"Fields"</h2>
            {field("plain", "plain", None)}
            {field("wrong", "wrong", wrong())}
        </section>
        <form method="post" action="/demo/components">
            <LevelPicker legend="Levels".to_owned() hint="A hint.".to_owned() error=wrong() options=vec![choice("Off", false), choice("Full", true)] />
                <button class="button" type="submit">"Save"</button>
        </form>
        <section>
            <h2>"Effects"</h2>
            <Effects groups=vec![("This starts".to_owned(), "starts", vec!["One thing".to_owned()])] />
        </section>
        <section>
            <h2>"Kinds"</h2>
            <ul>
                {["given", "observed", "inferred", "received"].map(|kind| view! { <li><KindMark kind=kind /> " " {kind}</li> }).collect_view()}
            </ul>
        </section>
        <section>
            <h2>"Rows"</h2>
            <Rows rows=vec![("Number".to_owned(), "42".into_any()), ("When".to_owned(), "17 March 2026".into_any())] />
        </section>
        <section>
            <h2>"Standing"</h2>
            <div class="standing"><div><p class="standing__words">"Example is set to " <strong>"Basic"</strong> " for you"</p></div></div>
        </section>
    }
}
