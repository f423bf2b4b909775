//! Something that asks: it cannot be shown without leave of the rule of silence, and always has a way to say no.
//!
//! ```compile_fail,E0308
//! use candor::web::shown::asking::{Asking, AskingProps};
//! let without = AskingProps::builder().leave(()).build();
//! ```

use leptos::prelude::*;

use crate::{
    i18n::texts::Texts,
    usecases::asking::leave::Leave,
    web::{
        flash::{Done, Told},
        visit::Visit,
    },
};

/// The name under which a press that takes something away leaves word for the overview.
pub const PAGE: &str = "asking";

/// That it is not asked again, or that a banner was read.
pub fn taken_away(words: &Texts, told: &Told) -> Option<String> {
    match told {
        Told::Done(Done::NotAskedAgain) => Some(words.asking_no_done()),
        Told::Done(Done::ChangesSeen) => Some(words.changes_banner_done()),
        _ => None,
    }
}

/// The words around it.
pub struct Words {
    heading: String,
    no: String,
    promise: String,
    locale: &'static str,
}

impl Words {
    pub fn of(visit: &Visit, heading: String) -> Self {
        let words = visit.texts();
        Self { heading, no: words.asking_no(), promise: words.asking_promise(), locale: visit.language.tag() }
    }
}

#[component]
pub fn Asking(leave: Leave, words: Words, children: Children) -> impl IntoView {
    let (question, about) = (leave.question().as_str(), leave.about().to_owned());
    let Words { heading, no, promise, locale } = words;
    view! {
        <section class="panel" aria-labelledby="asking">
            <h2 id="asking">{heading}</h2>
            {children()}
            <form class="acts" method="post" action="/ui/asking/no">
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[question]" value=question />
                <input type="hidden" name="form[about]" value=about />
                <button class="button button--plain" type="submit">{no}</button>
                <span class="hint">{promise}</span>
            </form>
        </section>
    }
}
