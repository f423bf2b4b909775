//! Every component in every state, with made-up words. Shown at `/demo/components`.

use leptos::prelude::*;

use super::{
    ask_list::{Ask, AskList},
    banner::Banner,
    choice_list::{self, ChoiceList, Pick},
    crumb::Crumb,
    effects::Effects,
    error_summary::ErrorSummary,
    kind_mark::{Dot, KindMark, NoDot},
    level_picker::{Around, Choice, LevelPicker},
    qr_code::QrCode,
    rows::Rows,
    select_field::SelectField,
    story_line::{Part, Says, StoryLine},
    text_area::TextArea,
    text_field::TextField,
    variants::{Variant, Variants},
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
            ("What starts".to_owned(), "starts", vec!["One thing".to_owned()]),
            ("What stops".to_owned(), "stops", vec!["Another thing".to_owned()]),
        ],
        told: vec!["Two things would be otherwise.".to_owned()],
        facts: vec![("When".to_owned(), vec!["From your next click.".to_owned()])],
        stays: Some(("One thing goes on".to_owned(), vec!["A third thing".to_owned()])),
    };
    let steps = || vec![(String::new(), "Every step".to_owned()), ("buy".to_owned(), "You buy".to_owned())];
    let field = |id, name, error| {
        view! {
            <TextField id=id name=name label="Email address".to_owned() hint="A hint.".to_owned() value="name@example.org".to_owned()
                error=error autocomplete="email" kind="email" />
        }
    };
    let legend = view! { <h2>"Levels"</h2> }.into_any();
    let around = Around { legend, hint: "A hint.".to_owned(), error: wrong(), save: ("Save".to_owned(), "A line beside it.".to_owned()) };
    let option = |value: &str, checked: bool| choice_list::Choice::new(value, value.to_owned(), checked).hint("What it means.".to_owned());
    let part = |heading: &str, ahead: bool| Part {
        heading: heading.to_owned(),
        at: (!ahead).then(|| ("2026-03-17T13:05:00Z".to_owned(), "17 March 2026 at 14:05".to_owned())),
        text: Some(Says::Page("In a few words.".to_owned())),
        ahead,
        ..Part::default()
    };
    view! {
        <ErrorSummary heading="There is a problem".to_owned() errors=vec![("level", "Choose one".to_owned())] />
        <Banner heading="Saved".to_owned()><p>"Your level is now Full."</p></Banner>
        <Crumb href="/demo".to_owned() text="Back".to_owned() />
        <section>
            <h2>"Buttons"</h2>
            <p class="acts">
                <a class="button" href="/demo">"Primary"</a>
                <a class="button button--plain" href="/demo">"Plain"</a>
                <a class="button button--danger" href="/demo">"Danger"</a>
                <a class="button button--plain button--small" href="/demo">"Small"</a>
                <button class="button button--word" type="button">"Like a link"</button>
            </p>
        </section>
        <section>
            <h2>"Fields"</h2>
            {field("plain", "plain", None)}
            {field("wrong", "wrong", wrong())}
        </section>
        <section>
            <h2>"Choices, and room to write"</h2>
            <ChoiceList id="one" name="one" legend="One of them".to_owned() hint="A hint.".to_owned() pick=Pick::One
                options=vec![option("First", false), option("Second", true)] error=wrong() />
            <ChoiceList id="any" name="any[]" legend="Any of them".to_owned() hint=String::new() pick=Pick::Any
                options=vec![option("Third", true), option("Fourth", false)] error=None />
            <AskList id="ask" name="ask[]" legend="One by one".to_owned() hint="A hint.".to_owned()
                asks=vec![Ask { value: "fifth".to_owned(), label: "Fifth".to_owned(), told: vec!["One thing.".to_owned()], lists: vec![("Some:".to_owned(), vec!["Others.".to_owned()])], more: ("/demo".to_owned(), "More about it".to_owned()) }] />
            <TextArea id="words" name="words" label="In your own words".to_owned() hint="A hint.".to_owned() value="Two\nlines".to_owned() error=wrong() />
        </section>
        <section>
            <h2>"A story"</h2>
            <StoryLine parts=vec![part("You asked", false), part("Our answer", true)] />
        </section>
        <section>
            <h2>"How far it is"</h2>
            <p><label for="progress">"120 of 300"</label></p>
            <progress id="progress" class="progress" value="120" max="300"></progress>
        </section>
        <section>
            <h2>"A picture to scan"</h2>
            <QrCode text="otpauth://totp/Example".to_owned() label="A picture to scan".to_owned() />
        </section>
        <section>
            <h2>"Filters"</h2>
            <form method="get" action="/demo/components" aria-label="Show only some">
                <div class="filters">
                    <SelectField id="step" name="step" label="Step".to_owned() options=steps() chosen="buy".to_owned() />
                    <SelectField id="other-step" name="other-step" label="Step".to_owned() options=steps() chosen=String::new() error=wrong() />
                    <TextField id="from" name="from" label="From".to_owned() hint="For example 31 March 2026".to_owned() value="2026-03-31".to_owned() error=wrong() autocomplete="off" kind="date" />
                    <button class="button button--plain" type="submit">"Show"</button>
                </div>
            </form>
        </section>
        <section>
            <h2>"Notes"</h2>
            <div class="notice"><p>"Something to know."</p></div>
            <div class="notice notice--warn"><p>"Something to act on."</p></div>
            <div class="notice notice--danger"><p>"Something that cannot be undone."</p></div>
            <div class="panel"><h3>"A panel"</h3><p>"Beside the main matter."</p></div>
        </section>
        <section>
            <h2>"Rings"</h2>
            <ul class="plain-rows">
                <li><Dot on=true /><span>"On"</span></li>
                <li><Dot on=false /><span>"Off"</span></li>
                <li><NoDot /><span>"Nothing here yet"</span></li>
            </ul>
        </section>
        <section>
            <h2>"A table, and more on request"</h2>
            <div class="table">
                <table>
                    <caption>"Kinds"</caption>
                    <thead><tr><th scope="col">"Kind"</th><th scope="col">"About you"</th></tr></thead>
                    <tbody><tr><th scope="row">"What you buy"</th><td data-label="About you">"29 records"</td></tr></tbody>
                </table>
            </div>
            <details class="more"><summary>"Show this as a table"</summary><div class="more__body"><p>"More."</p></div></details>
        </section>
        <section>
            <h2>"What can be done, for narrow screens"</h2>
            <nav class="jump" aria-labelledby="jump">
                <p class="jump__head" id="jump">"What you can do"</p>
                <ul class="links"><li><a href="#plain">"Write"</a></li><li><a href="#wrong">"Decline"</a></li></ul>
            </nav>
        </section>
        <section>
            <h2>"Entries"</h2>
            <ul class="entries">
                <li class="record">
                    <time datetime="2026-03-17T13:05:00Z">"17 March 2026 at 14:05"</time>
                    <p class="record__head"><a href="/demo">"Raincoat"</a></p>
                    <p class="record__wrong">"You told us on 18 March that this is wrong."</p>
                    <dl class="record__rows"><div><dt>"Total"</dt><dd>"€89.90"</dd></div></dl>
                    <p class="record__about">"You buy · Deleted at the end of 17 March 2034"</p>
                </li>
            </ul>
        </section>
        <section>
            <h2>"A session about to end"</h2>
            <div class="session-guard"><p>"You will be signed out in two minutes."</p><button type="button" class="button">"Stay signed in"</button></div>
        </section>
        <form method="post" action="/demo/components">
            <LevelPicker around=around options=vec![choice("Off", false), choice("Full", true)] />
                <button class="button" type="submit">"Save"</button>
        </form>
        <section>
            <h2>"Effects"</h2>
            <Effects groups=vec![("What starts".to_owned(), "starts", vec!["One thing".to_owned()])] />
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
            <h2>"Variants"</h2>
            <Variants id="variants" legend="Show".to_owned() variants=["Small", "Large"].map(|name| Variant {
                value: name.to_lowercase(),
                name: name.to_owned(),
                about: format!("About {name}."),
                body: view! { <p>{format!("{name}, in a few words.")}</p> }.into_any(),
            }).into() />
        </section>
        <section>
            <h2>"Standing"</h2>
            <div class="standing"><div><p class="standing__words">"Example is set to " <strong>"Basic"</strong> " for you"</p></div></div>
        </section>
    }
}
