//! "After your no": systems that went on with something the person had said no to.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    i18n::{dates, messages as m, numbers},
    usecases::{attempts::Refused, explanations::refused::Attempt},
    web::{shown::held::plural, visit::Visit},
};

/// `None` when every system obeyed.
pub fn refused(visit: &Visit, shelf: &Shelf, attempts: &[Attempt]) -> Option<AnyView> {
    if attempts.is_empty() {
        return None;
    }
    let words = visit.texts();
    let catalogue = &shelf.notice.catalogue;
    let lines = attempts.iter().map(|attempt| {
        let text = match &attempt.refused {
            Refused::Purpose(id) => words.tried_purpose(m::TriedPurpose { purpose: &visit.notice(shelf).purpose(id).name() }),
            Refused::Guess(category, _) => words.tried_guess(m::TriedGuess { kind: &visit.notice(shelf).category(category).name() }),
            Refused::Record(category, _) => words.tried_record(m::TriedRecord { kind: &visit.notice(shelf).category(category).name() }),
            Refused::Topic(id) if catalogue.topic(id.as_str()).is_some() => {
                words.tried_topic(m::TriedTopic { topic: &visit.notice(shelf).topic(id).name() })
            }
            Refused::Topic(id) => words.tried_topic(m::TriedTopic { topic: id.as_str() }),
        };
        let when = dates::date(visit.language, attempt.last_at, visit.zone());
        let times = words.tried_times(m::TriedTimes {
            count: plural(attempt.count),
            count_text: &numbers::count(visit.language, attempt.count),
            when: &when,
        });
        view! { <li><p>{text}</p><p class="entries__who">{times}</p></li> }
    });
    Some(
        view! {
            <section aria-labelledby="refused">
                <h2 id="refused">{words.tried_title()}</h2>
                <p>{words.tried_lede()}</p>
                <ul class="entries">{lines.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}
