//! A no that a restored backup forgot is said again, with its evidence and its event. Whatever somebody said yes to since is not known, and
//! refused.

use std::{collections::BTreeSet, time::Duration};

use super::{
    current::{Current, of},
    evidence::{PastChoice, keys, opened},
    put_on_record::{Decided, put, words_shown},
    record::{Act, Record},
};
use crate::{
    domain::{
        actor::{Actor, ActorKind},
        choices::{Choices, Standing},
        ids::{CustomerId, PurposeId},
        language::Language,
        notice::Notice,
        time::Millis,
        wish::{No, Plan, Wish, plan, plan_avoid, plan_down, plan_refusal},
    },
    store::{
        self, Tx,
        event::{Action, Event, Events, Subject, Unaudited},
    },
    usecases::{
        change::change,
        customers::{circumstances, their_language::TheirLanguage},
        error::Error,
        ledger,
        portal::Portal,
    },
};

const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// More than anybody says between a failover and the next start.
const MOST: i64 = 1_000;

/// The nos of one customer, each with the moment it was said at; when their data was restricted; and when they were protected as a minor.
pub(in crate::usecases) struct Forgotten {
    pub nos: Vec<(No, Millis)>,
    /// Lines of the ledger that are parts of one of them.
    pub parts: usize,
    pub restricted: Option<Millis>,
    pub minor: Option<Millis>,
}

impl Forgotten {
    pub fn count(&self) -> usize {
        self.nos.len() + self.parts + usize::from(self.restricted.is_some()) + usize::from(self.minor.is_some())
    }
}

pub(in crate::usecases) async fn say_again(portal: &Portal, customer: CustomerId, forgotten: Forgotten) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, tx| Box::pin(write(portal, tx, customer, forgotten))).await
}

async fn write(portal: Portal, mut tx: Tx, customer: CustomerId, forgotten: Forgotten) -> Result<store::Committed<()>, Error> {
    let Forgotten { mut nos, restricted, minor, .. } = forgotten;
    let whose = tx.lock_customer(customer).await?;
    let language = TheirLanguage::of_customer(&portal, &mut tx, customer).await?.get();
    let restored = of(&mut tx, customer).await?.choices;
    let later = match nos.iter().map(|(_, then)| *then).min() {
        Some(since) => acts_since(&portal, &mut tx, customer, since).await?,
        None => Vec::new(),
    };
    nos.retain(|(no, then)| !said_since(&restored, &later, no, *then));
    nos.sort_by_key(|(_, then)| *then);
    let mut events = Vec::new();
    for (no, then) in nos {
        tx.say_as_of(then);
        let current = of(&mut tx, customer).await?;
        let purposes = restored.purposes.keys();
        let newer: BTreeSet<_> = purposes.filter(|id| said_since(&restored, &later, &No::Purpose((*id).clone()), then)).cloned().collect();
        if let Some(decided) = decided(&portal, &current, &no, (then, &newer), language)? {
            events.push(put(&portal, &mut tx, &whose, Actor::House, current, decided).await?.0);
        }
    }
    let facts = restored.circumstances;
    if let Some(then) = restricted.filter(|_| !facts.restricted) {
        tx.say_as_of(then);
        circumstances::change(&mut tx, &whose, |facts| facts.restricted = true).await?;
        tx.remember_no(ledger::restricted(&portal, customer));
        events.push(Event::of(Action::RestrictionGranted, Subject::Customer(customer)));
    }
    let still_minor = |then: &Millis| !facts.under_age && facts.of_age_since.is_none_or(|since| since <= *then);
    if let Some(then) = minor.filter(still_minor) {
        tx.say_as_of(then);
        circumstances::change(&mut tx, &whose, |facts| (facts.under_age, facts.of_age_since) = (true, None)).await?;
        tx.remember_no(ledger::minor(&portal, customer));
        events.push(Event::of(Action::ProtectedAsMinor, Subject::Customer(customer)));
    }
    let mut events = events.into_iter();
    match events.next() {
        Some(first) => Ok(tx.commit(Events::from(first).and_also(events), ()).await?),
        None => Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?),
    }
}

/// Their choices since then, as far as they can still be read.
async fn acts_since(portal: &Portal, tx: &mut Tx, customer: CustomerId, since: Millis) -> Result<Vec<PastChoice>, Error> {
    let rows = tx.consent_records_since(customer, since, MOST).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let keys = keys(portal, tx, customer).await?;
    let read: Vec<_> = rows.iter().map(|row| opened(&keys, customer, row)).collect::<Result<_, _>>()?;
    Ok(read.into_iter().flatten().map(|(act, _)| act).collect())
}

/// Whether the database knows a newer word of theirs about the same: the newest one counts, from when they were asked. What the house said
/// again is none. The moments in their choices count where no evidence of a word can be read.
fn said_since(restored: &Choices, later: &[PastChoice], no: &No, then: Millis) -> bool {
    let theirs = |act: &&PastChoice| act.at > then && act.record.by != ActorKind::House && is_about(no, &act.record);
    if let Some(newest) = later.iter().rev().find(theirs) {
        return newest.record.asked.as_ref().map_or(newest.at, |asked| asked.at) > then;
    }
    match no {
        No::Level(_) => restored.chosen_at.is_some_and(|at| at > then),
        No::Purpose(purpose) => restored.purposes.get(purpose).is_some_and(|said| said.at > then),
        _ => false,
    }
}

fn is_about(no: &No, record: &Record) -> bool {
    match no {
        No::Level(_) => record.from != record.to || matches!(record.act, Act::Level | Act::Undo { .. }),
        No::Purpose(purpose) => record.changes.iter().any(|change| change.purpose == *purpose),
        _ => record.settings.iter().any(|setting| no.is_about(setting)),
    }
}

/// `None` where the no would change nothing, or start something. It has the moment at which it was said, and leaves the purposes that have a
/// newer word.
fn decided(
    portal: &Portal,
    current: &Current,
    no: &No,
    (then, newer): (Millis, &BTreeSet<PurposeId>),
    language: Language,
) -> Result<Option<Decided>, Error> {
    let shelf = portal.shelf()?;
    let (notice, now) = (&shelf.notice, portal.clock.now());
    let worked_out = match no {
        // On the level they have, the uses that end are refused, and no level is.
        No::Level(level) => plan_down(notice, &current.choices, level, newer, now)
            .map(|plan| (if plan.from == plan.to { Act::Purpose } else { Act::Level }, plan)),
        No::Purpose(purpose) => off(notice, &current.choices, purpose, now).map(|plan| (Act::Purpose, plan)),
        No::Topic(topic) => plan_avoid(notice, &current.choices, topic, now).map(|plan| (Act::Boundaries, plan)),
        _ => {
            // A signal is followed from when it was seen: a yes in spite of it is newer.
            let at = if matches!(no, No::Signal) { then } else { now };
            setting(&current.choices, no, then, now).and_then(|wish| Some((Act::from(&wish), plan(notice, &current.choices, &wish, at)?)))
        }
    };
    let Some((act, mut plan)) = worked_out.filter(|(_, plan)| !plan.is_idle() && !plan.adds()) else { return Ok(None) };
    if plan.from != plan.to {
        plan.after.chosen_at = current.choices.chosen_at.max(Some(then));
    }
    for change in &plan.changes {
        if let Some(said) = plan.after.purposes.get_mut(&change.purpose) {
            said.at = then;
        }
    }
    Ok(Some(Decided {
        act,
        notice: notice.version,
        language,
        words_sha256: words_shown(notice, language, &plan),
        against: current.revision,
        asked: None,
        on_behalf: None,
        plan,
    }))
}

fn off(notice: &Notice, choices: &Choices, id: &PurposeId, now: Millis) -> Option<Plan> {
    let said = choices.purposes.get(id).is_some_and(Standing::refuses_by_itself);
    if said { None } else { plan_refusal(notice, choices, id, now) }
}

fn setting(choices: &Choices, no: &No, then: Millis, now: Millis) -> Option<Wish> {
    let (limits, facts) = (&choices.boundaries, &choices.circumstances);
    match no {
        No::Channel(channel, most) if limits.frequency(*channel) > *most => {
            Some(Wish::Contact { channels: [(*channel, *most)].into(), quiet: limits.quiet.clone() })
        }
        No::Quiet(quiet) if limits.quiet.as_ref() != Some(quiet) => Some(Wish::Contact { channels: [].into(), quiet: Some(quiet.clone()) }),
        No::Pressure => Some(Wish::Boundaries { avoid: limits.avoid.clone(), no_pressure: true }),
        No::Signal if facts.gpc_since.is_none() => Some(Wish::Signal),
        No::Pause(weeks) => {
            let until = then.plus(WEEK * u32::from(*weeks));
            let is_longer = until > now && facts.paused_until.is_none_or(|paused| paused < until);
            is_longer.then_some(Wish::Pause(Some(until)))
        }
        _ => None,
    }
}
