//! "Keep it, but don't use it": the form of a record that is no guess, and the word of what came of it.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::Category,
    usecases::{
        error::Error,
        records::{exclude::Use, list::Record},
    },
    web::{
        components::banner::Banner,
        flash::{Flash, Told},
        shown::{
            record::not_used,
            told::{AsTo, told},
        },
        visit::Visit,
    },
};

/// The name under which the form leaves word.
pub const PAGE: &str = "record";

/// The way there and the way back are one button each, of the same size. Nothing for a guess, about which there are verdicts, and for a kind
/// that no use picks by.
pub async fn form(visit: &Visit, shelf: &Shelf, category: &Category, record: &Record) -> Result<Option<AnyView>, Error> {
    let picks = shelf.notice.catalogue.purposes.iter().any(|purpose| purpose.picks_by(category));
    if record.content.inference.is_some() || !(picks || record.excluded_at.is_some()) {
        return Ok(None);
    }
    let words = visit.texts();
    let (said, label) = if record.excluded_at.is_some() { ("again", words.record_use_again()) } else { ("not", words.record_not_use()) };
    let about = match record.excluded_at {
        Some(at) => {
            let told = told(visit, AsTo::Moment(at)).await?;
            view! { <p>{not_used(visit, record)}</p><p>{words.record_not_used_hint()}</p>{told} }.into_any()
        }
        None => view! { <p>{words.record_not_use_hint()}</p> }.into_any(),
    };
    let (locale, id) = (visit.language.tag(), record.id.to_string());
    Ok(Some(
        view! {
            <section aria-labelledby="use">
                <h2 id="use">{words.details_your_choice()}</h2>
                {about}
                <form class="acts" method="post" action="/ui/data/use">
                    <input type="hidden" name="form[locale]" value=locale />
                    <input type="hidden" name="form[record]" value=id />
                    <button class="button button--plain" type="submit" name="form[said]" value=said>{label}</button>
                </form>
            </section>
        }
        .into_any(),
    ))
}

/// The banner after the form.
pub fn news(visit: &Visit, flash: Option<&Flash>) -> Option<AnyView> {
    let words = visit.texts();
    let text = match flash?.told {
        Told::Used(Use::Not) => words.record_kept_out(),
        Told::Used(Use::Again) => words.record_used_again(),
        _ => return None,
    };
    Some(view! { <Banner heading=words.saved_heading()><p>{text}</p></Banner> }.into_any())
}
