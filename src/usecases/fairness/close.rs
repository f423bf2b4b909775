//! Closes a month: compares what was counted, stores the figures as they are published, opens an item for each flag, and lets the
//! counts go. What is published is never worked out again.

use jiff::{ToSpan, civil::Date};
use std::{collections::BTreeMap, time::Duration};

use super::published::{Figures, flag_of};
use crate::{
    domain::{
        actor::Actor,
        fairness::{CHOICE, Choice, Compared, Dimension, LEVEL, Measure, REQUESTS, Tally, UNKNOWN, Way, compare},
        item::ItemKind,
        notice::Notice,
        retention::{day, month},
        suppression::Crowd,
        time::Millis,
    },
    store::{
        Tx,
        event::{Action, Event, Events, Subject, Unaudited},
        fairness::{Count, Ended},
    },
    usecases::{
        change::change,
        error::Error,
        oversight::{
            again::due_on,
            open::{Raised, open},
        },
        portal::Portal,
    },
};

/// Calls that began in a month may end a moment after it.
const AFTER: Duration = Duration::from_secs(60 * 60);
/// An answer within so long came soon.
const SOON: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Closes every month that is over and has something to tell.
pub async fn close_months(portal: &Portal) -> Result<(), Error> {
    let today = day(portal.clock.now().minus(AFTER), &portal.brand.time_zone);
    let this_month = month(today);
    let last = month(today.first_of_month().saturating_sub(1.day()));
    let mut over = portal.store.read().await?.months_counted().await?;
    over.retain(|counted| *counted < this_month);
    if !over.contains(&last) {
        over.push(last);
    }
    for month in over {
        close(portal, month).await?;
    }
    Ok(())
}

async fn close(portal: &Portal, month: String) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            if tx.is_month_closed(&month).await? {
                // Nothing comes late: a call is counted in the month in which it arrives.
                tx.delete_outcome_counts(&month).await?;
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            let mut tallies = tallies(&portal, tx.outcome_counts(&month).await?)?;
            let (from, until) = bounds(&portal, &month)?;
            tallies.extend(own(&portal, &tx.requests_ended(from, until).await?)?);
            let compared = compare(&tallies);
            if compared.is_empty() {
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            let figures = Figures { compared };
            let json = serde_json::to_string(&figures).map_err(Error::internal)?;
            if !tx.insert_closed_month(&month, &json).await? {
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            tx.delete_outcome_counts(&month).await?;
            let amount = i64::try_from(figures.compared.len()).unwrap_or(i64::MAX);
            let closed = Event::of(Action::FairnessClosed, Subject::Nobody).about(amount);
            let items = flags(&portal, &mut tx, &month, &figures.compared).await?;
            Ok(tx.commit(Events::from(closed).and_also(items), ()).await?)
        })
    })
    .await
}

/// Opens an item for each flag, unless one about the same is open.
async fn flags(portal: &Portal, tx: &mut Tx, month: &str, all: &[Compared]) -> Result<Vec<Event>, Error> {
    let due_on = due_on(day(tx.at, &portal.brand.time_zone));
    let mut events = Vec::new();
    for compared in all {
        for group in compared.flagged() {
            let Some(told) = &group.told else { continue };
            let ratio = told.ratio.map(|ratio| format!("{:.2} ({:.2}–{:.2})", ratio.value, ratio.low, ratio.high)).unwrap_or_default();
            let opening = format!("{month}: {}/{}, ratio {ratio}", told.share.good, told.share.of);
            let raised = Raised { kind: ItemKind::Fairness, about: flag_of(compared, &group.group), due_on, opening };
            events.extend(open(portal, tx, &raised).await?);
        }
    }
    Ok(events)
}

/// The counts of a month as tallies, groups in the brand's order.
fn tallies(portal: &Portal, counts: Vec<Count>) -> Result<Vec<Tally>, Error> {
    let shelf = portal.shelf()?;
    let mut all: BTreeMap<(String, Measure, Dimension), BTreeMap<String, Crowd>> = BTreeMap::new();
    for count in counts {
        // A measure this program does not know is passed over.
        let Ok(measure) = count.key.measure.parse::<Measure>() else { continue };
        let about = format!("{}/{}", count.key.touchpoint, count.key.purpose);
        let crowd = count.crowd()?;
        all.entry((about, measure, Dimension(count.key.dimension))).or_default().insert(count.key.grouped, crowd);
    }
    // A question that nobody answered divides nobody.
    all.retain(|(_, _, dimension), groups| !matches!(dimension.way(), Way::Background(_)) || groups.keys().any(|group| group != UNKNOWN));
    Ok(all
        .into_iter()
        .map(|((about, measure, dimension), groups)| tally(portal, &shelf.notice, about, measure, dimension, groups))
        .collect())
}

fn tally(
    portal: &Portal,
    notice: &Notice,
    about: String,
    measure: Measure,
    dimension: Dimension,
    mut groups: BTreeMap<String, Crowd>,
) -> Tally {
    let levels = || notice.catalogue.levels.iter().map(|level| level.id.to_string());
    let order: Vec<String> = match dimension.way() {
        Way::Level => levels().collect(),
        Way::Choice => Choice::ALL.iter().map(|choice| choice.as_str().to_owned()).collect(),
        Way::Background(asked) => {
            let question = portal.brand.backgrounds.iter().find(|question| question.id.as_str() == asked);
            let answers = question.into_iter().flat_map(|question| &question.answers);
            answers.map(ToString::to_string).chain([UNKNOWN.to_owned()]).collect()
        }
        Way::Language => portal.brand.languages.offered.iter().map(|language| language.tag().to_owned()).collect(),
        Way::Region | Way::Channel | Way::Other => Vec::new(),
    };
    // People who said yes, or did not say, are flagged by nothing.
    let top = levels().next_back();
    let may = |group: &str| match dimension.0.as_str() {
        LEVEL => Some(group) != top.as_deref(),
        CHOICE => group != Choice::On.as_str(),
        _ => group != UNKNOWN,
    };
    let mut known = Vec::with_capacity(order.len());
    for group in order {
        let crowd = groups.remove(&group).unwrap_or_default();
        known.push((group, crowd));
    }
    let all = known.into_iter().chain(groups).map(|(group, crowd)| {
        let may = may(&group);
        (group, crowd, may)
    });
    Tally { about, groups: all.collect(), measure, dimension }
}

/// The portal looks at itself: how soon, how often declined and how often done its requests were, by language, region and channel.
fn own(portal: &Portal, ended: &[Ended]) -> Result<Vec<Tally>, Error> {
    let shelf = portal.shelf()?;
    let mut all: BTreeMap<(Measure, Dimension), BTreeMap<String, Crowd>> = BTreeMap::new();
    for row in ended {
        let [.., byte] = *row.person_id.as_bytes();
        let (answered, done) = (matches!(row.state.as_str(), "done" | "declined"), row.state == "done");
        let soon = row.closed_at - row.received_at <= SOON.as_millis().try_into().unwrap_or(i64::MAX);
        for (measure, counts, good) in [(Measure::Soon, answered, soon), (Measure::Granted, answered, done), (Measure::Done, true, done)] {
            for (dimension, group) in
                [("language", &row.language), ("region", &row.regime), ("channel", &row.person)].into_iter().filter(|_| counts)
            {
                let crowd = all.entry((measure, Dimension(dimension.to_owned()))).or_default().entry(group.clone()).or_default();
                *crowd = crowd.plus(Crowd::one(good, byte));
            }
        }
    }
    let tally = |((measure, dimension), groups)| tally(portal, &shelf.notice, REQUESTS.to_owned(), measure, dimension, groups);
    Ok(all.into_iter().map(tally).collect())
}

/// From the first moment of a month to the first after it.
fn bounds(portal: &Portal, month: &str) -> Result<(Millis, Millis), Error> {
    let first: Date = format!("{month}-01").parse().map_err(Error::internal)?;
    let next = first.saturating_add(1.month());
    let moment = |day: Date| {
        let zoned = day.to_zoned_datetime(portal.brand.time_zone.clone()).map_err(Error::internal)?;
        Ok::<_, Error>(Millis(zoned.timestamp().as_millisecond()))
    };
    Ok((moment(first)?, moment(next)?))
}
