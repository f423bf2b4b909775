//! Two closed months of outcomes: in the first, those who had switched suggestions off waited longer; what was done about it; and what came
//! of it in the second.

use jiff::{Span, civil::Date};

use super::{past::PastClock, people::choose};
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
const TIMES: usize = 400;
/// Groups: what they chose, and of a hundred times, how many they waited shortest before and after the mending.
const GROUPS: [(&str, Option<&str>, [usize; 2]); 3] =
    [("on", Some("basic"), [61, 62]), ("off", Some("off"), [37, 60]), ("never", None, [60, 61])];
const REASONS: &str = "Parcels of people with suggestions switched on were packed first, since their orders were foretold. From now on parcels are \
    packed in the order in which they were ordered. Logistics has made it so, and we look again.";

pub(super) async fn tell(past: &Portal, time: &PastClock) -> Result<(), Error> {
    let declared = past.brand.outcomes.iter().any(|declared| declared.touchpoint.as_str() == "buy");
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
    for (group, level, _) in GROUPS {
        for reference in (0..PEOPLE).map(|at| reference(group, at)) {
            introduce(past, Actor::Operator, &reference).await?;
            let customer = lookup(past, Actor::Operator, &reference).await?.ok_or(Error::NotFound)?;
            if let Some(level) = level {
                choose(past, customer, level, false, Language::En).await?;
            }
        }
    }
    time.set(before(2, 14)?);
    send(past, 0).await?;
    time.set(before(1, 2)?);
    close_months(past).await?;
    mend(past, this_month).await?;
    time.set(before(1, 14)?);
    send(past, 1).await?;
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

async fn send(past: &Portal, month: usize) -> Result<(), Error> {
    for (group, _, rates) in GROUPS {
        let rate = rates.get(month).copied().unwrap_or_default();
        let mut drafts = Vec::with_capacity(2 * TIMES);
        for at in 0..TIMES {
            // Spread evenly over the people and the hundred.
            let well = (at * 37) % 100 < rate;
            let draft = Draft {
                customer: Reference::try_from(reference(group, at)).map_err(Error::internal)?,
                touchpoint: "buy".to_owned(),
                purpose: "suggestions".to_owned(),
                shown: None,
                chosen: None,
                offered: Some(if at % 10 < 8 { "best-price" } else { "other-price" }.to_owned()),
                waited: Some(if well { "delivered-within-two-days" } else { "later" }.to_owned()),
                answered: None,
            };
            let asked = Draft {
                touchpoint: "help".to_owned(),
                purpose: "help".to_owned(),
                offered: None,
                waited: Some(if at % 20 < 13 { "within-an-hour" } else { "within-a-day" }.to_owned()),
                answered: Some(at % 21 != 7),
                ..draft.clone()
            };
            drafts.extend([draft, asked]);
        }
        if count(past, Actor::Operator, drafts).await?.iter().any(Result::is_err) {
            return Err(Error::internal("an outcome of the demo does not fit"));
        }
    }
    Ok(())
}

/// The privacy officer decides each flag.
async fn mend(past: &Portal, this_month: Date) -> Result<(), Error> {
    let officer = member::all(past).await?.into_iter().find(|member| !member.ended && member.role == Role::PrivacyOfficer);
    let Some(officer) = officer else { return Ok(()) };
    let actor = Actor::Staff(officer.id, officer.role);
    let again = this_month.checked_add(Span::new().months(2)).map_err(Error::internal)?;
    let flags = list(past, actor).await?.open.into_iter().filter(|duty| duty.item.kind == ItemKind::Fairness);
    for duty in flags {
        let (id, revision) = (duty.item.id.to_string(), duty.item.revision.to_string());
        let draft = decide::Draft {
            outcome: Some("change".to_owned()),
            reasons: Some(REASONS.to_owned()),
            again: Some(again.to_string()),
            ..decide::Draft::default()
        };
        decide(past, actor, SeenItem { id: &id, revision: Some(&revision) }, &draft).await?;
    }
    Ok(())
}
