//! The decision of an item: a member of staff takes it, and decides it with reasons and a day to look again.

use jiff::civil::Date;

use super::{
    item::{Answer, Signed, opened},
    own_act::{Own, own},
    sign::{DraftAnswer, answers},
};
use crate::{
    domain::{
        actor::Actor,
        ids::ItemId,
        item::{ItemKind, ItemOutcome, Question},
        retention::day,
        staff::Deed,
    },
    store::event::{Action, Event, Events, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error, Fault, Field, Flaw},
        lock,
        portal::Portal,
        raised::seal,
        report::counts::{self, REVIEWS_IN_TIME, REVIEWS_LATE},
        requests::{
            held::HeldCase,
            rests::{again_on, keep_until},
        },
        staff::member,
    },
};

const MOST_WORDS: usize = 5_000;
/// Nothing is left alone for longer.
const LONGEST_YEARS: i16 = 3;

/// An item as somebody saw it.
#[derive(Debug, Clone, Copy)]
pub struct SeenItem<'a> {
    pub id: &'a str,
    pub revision: Option<&'a str>,
}

/// The decision as its form sent it.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub outcome: Option<String>,
    pub reasons: Option<String>,
    pub again: Option<String>,
    /// Of a review.
    pub answers: Vec<(Question, DraftAnswer)>,
}

pub(super) struct Decision {
    pub(super) outcome: ItemOutcome,
    pub(super) reasons: String,
    pub(super) again_on: Option<Date>,
    pub(super) answers: Option<Vec<Answer>>,
}

/// Takes it, or gives it back. `ChangedElsewhere` when somebody was there meanwhile.
pub async fn take(portal: &Portal, actor: Actor, seen: SeenItem<'_>) -> Result<(), Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::DecideItems)?;
    let (id, revision) = parse_seen(seen)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let held = tx.lock_item(id).await?;
            let item = tx.item(id).await?.ok_or(Error::NotFound)?.item;
            as_seen(&item, revision)?;
            let owner = (item.owner != Some(staff)).then_some(staff);
            tx.own_item(&held, owner).await?;
            Ok(tx.commit(Event::of(Action::ItemTaken, Subject::Item(id)), ()).await?)
        })
    })
    .await
}

/// Decides it. Fails as `take` does, and names every fault of the form. A concern has a decision of its own: here it is `NotFound`.
/// `OwnAct` for the one whose act it is about, while another may decide it.
pub async fn decide(portal: &Portal, actor: Actor, seen: SeenItem<'_>, draft: &Draft) -> Result<(), Error> {
    let (staff, role) = authorise::staff(portal, actor, Deed::DecideItems)?;
    let known = match seen.id.parse::<ItemId>() {
        Ok(id) => portal.store.read().await?.item(id).await?.map(|kept| (kept.item.kind, kept.item.about)),
        Err(_) => None,
    };
    let (known, about) = known.unzip();
    // A signature is of somebody whose training holds.
    if known == Some(ItemKind::Review) {
        lock::pass(portal, staff, role).await?;
    }
    let decision = parse(portal, known, draft)?;
    let rests = match about.filter(|_| known == Some(ItemKind::Hold)) {
        Some(reference) => portal.store.read().await?.request(&reference).await?,
        None => None,
    };
    // Only whoever may make a hold that is not told decides about one.
    if rests.as_ref().is_some_and(|row| row.is_held_untold()) && !role.may(Deed::HoldUntold) {
        return Err(Error::Forbidden);
    }
    // One that shall end, or change, stays due in the case until somebody does it there.
    let rested = rests.as_ref().filter(|_| decision.outcome == ItemOutcome::Keep);
    let again = rested.map(|row| again_on(portal, row, decision.again_on)).transpose()?.flatten();
    let (id, revision) = parse_seen(seen)?;
    let name = if known == Some(ItemKind::Review) { member::name(portal, staff).await? } else { String::new() };
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            // A case is held before an item.
            let case = match rests {
                Some(row) => Some(HeldCase::hold(&mut tx, row.id, row.person.id).await?),
                None => None,
            };
            let held = tx.lock_item(id).await?;
            let kept = tx.item(id).await?.filter(|kept| kept.item.kind != ItemKind::Concern).ok_or(Error::NotFound)?;
            as_seen(&kept.item, revision)?;
            if own(&portal, &mut tx, &kept.item, staff).await? == Own::Anothers {
                return Err(Error::Conflict(Clash::OwnAct));
            }
            let (kept_kind, due_on) = (kept.item.kind, kept.item.due_on);
            let mut words = opened(&portal, kept)?.words;
            words.reasons = decision.reasons;
            words.signed = decision.answers.map(|answers| Signed { answers, name, role });
            if kept_kind == ItemKind::Review {
                let on = day(tx.at, &portal.brand.time_zone);
                counts::count(&portal, &mut tx, if on <= due_on { REVIEWS_IN_TIME } else { REVIEWS_LATE }).await?;
            }
            tx.decide_item(&held, staff, decision.outcome, decision.again_on, &seal(&portal, id, &words)?).await?;
            let mut events = Events::from(Event::of(Action::ItemDecided, Subject::Item(id)).saying(decision.outcome.as_str()));
            if let (Some(mut case), Some(on)) = (case, again)
                && case.state.is_open()
                && case.is_held()
            {
                events = events.and(keep_until(&portal, &mut tx, &mut case, actor, on, &words.reasons).await?);
                case.save(&mut tx).await?;
            }
            Ok(tx.commit(events, ()).await?)
        })
    })
    .await
}

pub(super) fn parse_seen(seen: SeenItem<'_>) -> Result<(ItemId, Option<i64>), Error> {
    Ok((seen.id.parse().map_err(|_| Error::NotFound)?, seen.revision.and_then(|text| text.parse().ok())))
}

pub(super) fn as_seen(item: &crate::domain::item::Item, revision: Option<i64>) -> Result<(), Error> {
    if item.is_open() && revision == Some(item.revision) { Ok(()) } else { Err(Error::Conflict(Clash::ChangedElsewhere)) }
}

pub(super) fn parse(portal: &Portal, kind: Option<ItemKind>, draft: &Draft) -> Result<Decision, Error> {
    let mut faults = Vec::new();
    let mut found = |field, flaw| faults.push(Fault { field, flaw });
    let outcome = draft.outcome.as_deref().and_then(|text| text.parse().ok());
    if outcome.is_none() {
        found(Field::Answer, Flaw::Missing);
    }
    let reasons = draft.reasons.as_deref().map(str::trim).unwrap_or_default().to_owned();
    match reasons.chars().count() {
        0 => found(Field::Reason, Flaw::Missing),
        count if count > MOST_WORDS => found(Field::Reason, Flaw::TooLong),
        _ => {}
    }
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let again = draft.again.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let again_on = again.map(str::parse::<Date>);
    match again_on {
        Some(Err(_)) => found(Field::When, Flaw::Malformed),
        Some(Ok(on)) if on <= today => found(Field::When, Flaw::Past),
        Some(Ok(on)) if on.year() > today.year() + LONGEST_YEARS => found(Field::When, Flaw::TooFar),
        _ => {}
    }
    let answered = (kind == Some(ItemKind::Review)).then(|| answers(&draft.answers, outcome));
    let answers = answered.and_then(|answered| answered.map_err(|found| faults.extend(found)).ok());
    match outcome {
        Some(outcome) if faults.is_empty() => Ok(Decision { outcome, reasons, again_on: again_on.and_then(Result::ok), answers }),
        _ => Err(Error::Invalid(faults)),
    }
}
