//! Closes a month: compares what was counted, stores the figures as they are published, opens an item for each flag, and lets the
//! counts go. What is published is never worked out again.

use jiff::ToSpan;
use std::{collections::BTreeMap, time::Duration};

use super::published::{Figures, flag_of};
use crate::{
    domain::{
        actor::Actor,
        fairness::{CHOICE, Choice, Compared, Dimension, End, LEVEL, Measure, REQUESTS, Request, Tally, UNKNOWN, Way, compare, own},
        figures::{
            month::Month,
            sums::SOON,
            told::{Publication, YEAR},
        },
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
        portal::Portal,
        raised::{Raised, due_on, open},
    },
};

/// Calls that began in a month may end a moment after it.
const AFTER: Duration = Duration::from_secs(60 * 60);

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
            let last: Month = month.parse().map_err(|_| Error::NotFound)?;
            let own_from = told_with(&mut tx, last).await?;
            if let Some(from) = own_from {
                let zone = &portal.brand.time_zone;
                tallies.extend(requests(&portal, &tx.requests_ended(from.begins(zone), last.next().begins(zone)).await?)?);
            }
            let compared = compare(&tallies);
            if compared.is_empty() {
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            let figures = Figures { compared, own_from };
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
        Way::Level => levels().chain([Choice::Never.as_str().to_owned()]).collect(),
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
        // The group that never chose is looked at by choice.
        LEVEL => group != Choice::Never.as_str() && Some(group) != top.as_deref(),
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

/// The first of the months that the public figures tell together with this one as their last: so long a time the portal's own requests are
/// compared over. Were they compared month by month, sums over several could be taken apart with them.
async fn told_with(tx: &mut Tx, month: Month) -> Result<Option<Month>, Error> {
    for told in tx.told_months(YEAR).await? {
        let block = serde_json::from_str::<Publication>(&told).map_err(Error::internal)?.block;
        if block.to == month {
            return Ok(Some(block.from));
        }
    }
    Ok(None)
}

fn requests(portal: &Portal, ended: &[Ended]) -> Result<Vec<Tally>, Error> {
    let shelf = portal.shelf()?;
    let zone = &portal.brand.time_zone;
    let request = |row: &'_ Ended| {
        let [.., byte] = *row.person_id.as_bytes();
        let days = (day(Millis(row.closed_at), zone) - day(Millis(row.received_at), zone)).get_days();
        let soon = u32::try_from(days).is_ok_and(|days| days <= SOON);
        let end = match row.state.as_str() {
            "done" => End::Done { soon },
            "declined" => End::Declined { soon },
            "withdrawn" => End::Withdrawn,
            // It ended with the person it was about.
            _ => return None,
        };
        Some((byte, end))
    };
    let ended = ended.iter().filter_map(|row| {
        let (byte, end) = request(row)?;
        Some(Request { byte, language: &row.language, law: &row.regime, channel: &row.person, end })
    });
    let tally = |((measure, dimension), groups)| tally(portal, &shelf.notice, REQUESTS.to_owned(), measure, dimension, groups);
    Ok(own(ended).into_iter().map(tally).collect())
}
