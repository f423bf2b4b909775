//! Word of a verdict on a guess, wherever it was pressed.

use leptos::prelude::*;

use crate::{
    usecases::records::forget::Verdict,
    web::{
        components::banner::Banner,
        flash::{Flash, Told},
        visit::Visit,
    },
};

/// The name under which the form leaves word.
pub const PAGE: &str = "data";

/// The field that says which guess it was about.
pub const RECORD: &str = "record";

/// The banner after a verdict on a guess, with the way back where there is one.
pub fn news(visit: &Visit, flash: Flash) -> Option<AnyView> {
    let words = visit.texts();
    let (heading, text) = match &flash.told {
        Told::Judged(Verdict::Delete) => (words.guess_deleted_title(), words.guess_deleted()),
        Told::Judged(Verdict::Wrong) => (words.guess_marked_title(), words.guess_marked()),
        Told::Judged(Verdict::Right) => (words.guess_marked_title(), words.guess_unmarked()),
        Told::GuessGone => (words.guess_gone_title(), words.guess_gone()),
        _ => return None,
    };
    let back = match flash.told {
        Told::Judged(Verdict::Wrong) => flash.typed.get(RECORD).map(|record| undo(visit, record, "right")),
        Told::Judged(Verdict::Right) => flash.typed.get(RECORD).map(|record| undo(visit, record, "wrong")),
        _ => None,
    };
    Some(view! { <Banner heading=heading><p>{text}</p>{back}</Banner> }.into_any())
}

/// The opposite verdict, which leads back to the page it stands on.
fn undo(visit: &Visit, record: &str, verdict: &'static str) -> AnyView {
    let (locale, record, from) = (visit.language.tag(), record.to_owned(), visit.path.clone());
    let why = from.strip_prefix("/why/").map(str::to_owned);
    let why = why.map(|id| view! { <input type="hidden" name="form[explanation]" value=id /> });
    view! {
        <form class="acts" method="post" action="/ui/data/guess">
            <input type="hidden" name="form[locale]" value=locale />
            <input type="hidden" name="form[record]" value=record />
            <input type="hidden" name="form[from]" value=from />
            {why}
            <button class="button button--plain" type="submit" name="form[verdict]" value=verdict>{visit.texts().saved_undo()}</button>
        </form>
    }
    .into_any()
}
