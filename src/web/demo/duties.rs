//! Reviews of the demo that were decided before it began: one demands a change, all others found that all is well. Two still wait.

use super::past::{DAY, PastClock};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Practice,
        item::{ItemKind, Question},
        retention::day,
    },
    usecases::{
        error::Error,
        oversight::{
            decide::{Draft, SeenItem, decide},
            sign::{CHANGE, DraftAnswer, FINE},
        },
        portal::Portal,
        raised::{Raised, open_alone},
    },
};

/// Reasons of reviews that changed nothing.
const WELL: [&str; 4] = [
    "It is needed, and it uses no more than it says. The texts are right.",
    "We looked at what it uses and how long that is kept. Nobody complained. It stays as it is.",
    "The people who use it showed us how. It gets only what it needs.",
    "We read the texts with somebody who did not know it. They understood it at once.",
];

/// Everything was reviewed in the last year but for `waits`, which is due soon, and the first rule that keeps data longer, which is late.
pub(super) async fn settle(past: &Portal, time: &PastClock, officer: Actor, waits: &str) -> Result<(), Error> {
    let shelf = past.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    let now = past.clock.now();
    let rule = catalogue.practices().into_iter().map(|(practice, _)| practice).find(|practice| matches!(practice, Practice::MustKeep(_)));
    let apart = |practice: &Practice| {
        matches!(practice, Practice::Purpose(id) if id.as_str() == waits || catalogue.purposes.last().is_some_and(|last| last.id == *id))
            || matches!(practice, Practice::Recipient(id) if catalogue.recipients.first().is_some_and(|first| first.id == *id))
            || rule.as_ref() == Some(practice)
    };
    let well = catalogue.practices().into_iter().map(|(practice, _)| practice).filter(|practice| !apart(practice));
    for ((practice, reasons), number) in well.zip(WELL.iter().cycle()).zip(0..) {
        // Some are looked at twice a year: the first was five months ago, the others came one after the other.
        time.set(now.minus(DAY * (160 - number * 8 % 140)));
        review(past, officer, &practice, |_| None, reasons).await?;
    }
    if let Some(purpose) = catalogue.purposes.last() {
        let words = "It works with fewer kinds of information. Take one out in the next privacy notice, by spring.";
        let least = |question| (question == Question::Least).then_some(words);
        time.set(now.minus(DAY * 40));
        review(past, officer, &Practice::Purpose(purpose.id.clone()), least, "It helps those who chose it. One thing is too much.").await?;
    }
    if let Some(recipient) = catalogue.recipients.first() {
        time.set(now.minus(DAY * 12));
        let practice = Practice::Recipient(recipient.id.clone());
        review(past, officer, &practice, |_| None, "We saw their new contract. It gets what it needs, and no more.").await?;
    }
    if let Some(rule) = &rule {
        time.set(now.minus(DAY * 17));
        let due_on = day(now.minus(DAY * 3), &past.brand.time_zone);
        open_alone(past, Raised { kind: ItemKind::Review, about: rule.to_string(), due_on, opening: String::new() }).await?;
    }
    time.set(now);
    Ok(())
}

/// One that was not decided yet. `change` says what must change.
async fn review(
    past: &Portal,
    officer: Actor,
    practice: &Practice,
    change: impl Fn(Question) -> Option<&'static str>,
    reasons: &str,
) -> Result<(), Error> {
    let about = practice.to_string();
    if past.store.read().await?.decided_item(ItemKind::Review, &about).await?.is_some() {
        return Ok(());
    }
    let due_on = day(past.clock.now().plus(DAY * 9), &past.brand.time_zone);
    open_alone(past, Raised { kind: ItemKind::Review, about: about.clone(), due_on, opening: String::new() }).await?;
    let Some(kept) = past.store.read().await?.open_item(ItemKind::Review, &about).await? else { return Ok(()) };
    let answer = |question: Question| DraftAnswer {
        answer: Some(if change(question).is_some() { CHANGE } else { FINE }.to_owned()),
        words: change(question).map(str::to_owned),
    };
    let changes = Question::ALL.iter().any(|question| change(*question).is_some());
    let draft = Draft {
        outcome: Some(if changes { "change" } else { "keep" }.to_owned()),
        reasons: Some(reasons.to_owned()),
        again: None,
        answers: Question::ALL.iter().map(|question| (*question, answer(*question))).collect(),
    };
    let (id, revision) = (kept.item.id.to_string(), kept.item.revision.to_string());
    decide(past, officer, SeenItem { id: &id, revision: Some(&revision) }, &draft).await
}
