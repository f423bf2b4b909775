//! Word of a verdict on a guess, wherever it was pressed; and beside a guess that was called wrong.

use leptos::prelude::*;

use super::told::{AsTo, told};
use crate::{
    domain::time::Millis,
    i18n::{dates, messages as m},
    usecases::{error::Error, records::forget::Verdict},
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

/// Since when a guess is called wrong, the effect of that, and which systems were told. Nothing for any other guess.
pub async fn called_wrong(visit: &Visit, since: Option<Millis>) -> Result<Option<AnyView>, Error> {
    let Some(at) = since else { return Ok(None) };
    let (words, when) = (visit.texts(), dates::date(visit.language, at, visit.zone()));
    let told = told(visit, AsTo::Moment(at)).await?;
    let text = words.guess_called_wrong(m::GuessCalledWrong { when: &when });
    Ok(Some(view! { <p>{text}</p><p>{words.guess_not_used()}</p>{told} }.into_any()))
}

/// The banner after a verdict on a guess, with the systems that were told of a no, and with the way back where there is one.
pub async fn news(visit: &Visit, flash: Option<Flash>) -> Result<Option<AnyView>, Error> {
    let Some(flash) = flash else { return Ok(None) };
    let words = visit.texts();
    let (heading, text) = match &flash.told {
        Told::Judged(Verdict::Delete) => (words.guess_deleted_title(), words.guess_deleted()),
        Told::Judged(Verdict::Wrong) => (words.guess_marked_title(), words.guess_marked()),
        Told::Judged(Verdict::Right) => (words.guess_marked_title(), words.guess_unmarked()),
        Told::GuessGone => (words.guess_gone_title(), words.guess_gone()),
        _ => return Ok(None),
    };
    let told = match &flash.told {
        Told::Judged(Verdict::Delete | Verdict::Wrong) => told(visit, AsTo::Everything).await?,
        _ => None,
    };
    let back = match flash.told {
        Told::Judged(Verdict::Wrong) => flash.typed.get(RECORD).map(|record| undo(visit, record, "right")),
        Told::Judged(Verdict::Right) => flash.typed.get(RECORD).map(|record| undo(visit, record, "wrong")),
        _ => None,
    };
    Ok(Some(view! { <Banner heading=heading><p>{text}</p>{told}{back}</Banner> }.into_any()))
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
