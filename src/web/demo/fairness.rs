//! Two closed months of outcomes. In a shop, those who had switched suggestions off waited longer in the first; what was done about it is
//! told, and what came of it in the second, which has a flag of its own that waits for somebody.

use jiff::{Span, civil::Date};

use super::{
    cast::{Bands, Compared, Measured},
    past::PastClock,
    people::choose,
};
use crate::{
    domain::{actor::Actor, customer::Reference, item::ItemKind, language::Language, retention::day, staff::Role, time::Millis},
    usecases::{
        customers::{introduce::introduce, lookup},
        error::Error,
        fairness::{
            close::close_months,
            count::{Draft, count},
            published::months,
        },
        oversight::{
            decide::{self, SeenItem, decide},
            list::list,
        },
        portal::Portal,
        staff::member,
    },
};

/// People of each group, and times in a month.
const PEOPLE: usize = 16;
const TIMES: usize = 300;
const GROUPS: [&str; 3] = ["on", "off", "never"];

pub(super) async fn tell(past: &Portal, time: &PastClock, compared: &Compared) -> Result<(), Error> {
    let declares = |measured: &Measured| past.brand.outcomes.iter().any(|declared| declared.touchpoint.as_str() == measured.touchpoint);
    let declared = compared.measured.iter().all(declares);
    if !declared || !months(past).await?.is_empty() {
        return Ok(());
    }
    let now = past.clock.now();
    let this_month = day(now, &past.brand.time_zone).first_of_month();
    let before = |months: i32, days: i32| {
        let day = this_month.checked_sub(Span::new().months(months)).and_then(|first| first.checked_add(Span::new().days(days)));
        moment(past, day.map_err(Error::internal)?)
    };
    time.set(before(3, 0)?);
    for (group, level) in GROUPS.into_iter().zip([Some(compared.on), Some(compared.off), None]) {
        for reference in (0..PEOPLE).map(|at| reference(group, at)) {
            introduce(past, Actor::Operator, &reference).await?;
            let customer = lookup(past, Actor::Operator, &reference).await?.ok_or(Error::NotFound)?;
            if let Some(level) = level {
                choose(past, customer, level, false, Language::En).await?;
            }
        }
    }
    time.set(before(2, 14)?);
    send(past, compared, 0).await?;
    time.set(before(1, 2)?);
    close_months(past).await?;
    mend(past, compared.mended, this_month).await?;
    time.set(before(1, 14)?);
    send(past, compared, 1).await?;
    time.set(now);
    close_months(past).await
}

fn moment(past: &Portal, day: Date) -> Result<Millis, Error> {
    let zoned = day.to_zoned_datetime(past.brand.time_zone.clone()).map_err(Error::internal)?;
    Ok(Millis(zoned.timestamp().as_millisecond()))
}

fn reference(group: &str, at: usize) -> String {
    format!("made-up-{group}-{}", at % PEOPLE)
}

async fn send(past: &Portal, compared: &Compared, month: usize) -> Result<(), Error> {
    for (at, group) in GROUPS.into_iter().enumerate() {
        let mut drafts = Vec::with_capacity(compared.measured.len() * TIMES);
        for measured in compared.measured {
            for time in 0..TIMES {
                drafts.push(outcome(measured, (at, month), reference(group, time), time)?);
            }
        }
        if count(past, Actor::Operator, drafts).await?.iter().any(Result::is_err) {
            return Err(Error::internal("an outcome of the demo does not fit"));
        }
    }
    Ok(())
}

/// One of many times of a group in a month; what was best is spread evenly over the people and the hundred.
fn outcome(measured: &Measured, (group, month): (usize, usize), person: String, time: usize) -> Result<Draft, Error> {
    let band = |Bands([best, other], rates): Bands| {
        let rate = rates.get(group).and_then(|months| months.get(month)).copied().unwrap_or_default();
        if (time * 37) % 100 < rate { best } else { other }.to_owned()
    };
    Ok(Draft {
        customer: Reference::try_from(person).map_err(Error::internal)?,
        touchpoint: measured.touchpoint.to_owned(),
        purpose: measured.purpose.to_owned(),
        shown: None,
        chosen: None,
        offered: measured.offered.map(band),
        waited: measured.waited.map(band),
        answered: measured.answered.then_some(time % 21 != 7),
    })
}

/// The ethics lead decides each flag.
async fn mend(past: &Portal, reasons: &str, this_month: Date) -> Result<(), Error> {
    let lead = member::all(past).await?.into_iter().find(|member| !member.ended && member.role == Role::EthicsLead);
    let Some(lead) = lead else { return Ok(()) };
    let actor = Actor::Staff(lead.id, lead.role);
    let again = this_month.checked_add(Span::new().months(2)).map_err(Error::internal)?;
    let flags = list(past, actor).await?.open.into_iter().filter(|duty| duty.item.kind == ItemKind::Fairness);
    for duty in flags {
        let (id, revision) = (duty.item.id.to_string(), duty.item.revision.to_string());
        let draft = decide::Draft {
            outcome: Some("change".to_owned()),
            reasons: Some(reasons.to_owned()),
            again: Some(again.to_string()),
            ..decide::Draft::default()
        };
        decide(past, actor, SeenItem { id: &id, revision: Some(&revision) }, &draft).await?;
    }
    Ok(())
}
