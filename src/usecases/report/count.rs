//! Counts the figures of a month: a constant number of statements, however many requests there are.

use std::collections::BTreeMap;

use super::overseen::{OVERSEEN, overseen};
use crate::{
    domain::{
        figures::{
            amount::amount,
            counted::{Figures, LawAndKind, Looks, Span, count},
            sums::Sums,
        },
        retention::day,
        time::Millis,
    },
    store::Conn,
    usecases::error::Error,
};

/// Of somebody or something that is not there any more.
const UNKNOWN: &str = "unknown";

/// Everything but the customers' levels, which are what they are now.
pub async fn counted(conn: &mut Conn, span: Span<'_>) -> Result<Figures, Error> {
    let (from, to) = (span.from(), span.to());
    let mut figures = count(span, &conn.cases_between(from, to).await?);
    for extended in conn.extended_between(from, to).await? {
        if let Some(sums) = sums_of(&mut figures, &extended.regime, &extended.kind) {
            sums.extended = amount(extended.count);
        }
    }
    for held in conn.held_at(to).await? {
        let Some(sums) = sums_of(&mut figures, &held.regime, &held.kind) else { continue };
        let (kind, count) = (held.hold.unwrap_or_else(|| UNKNOWN.to_owned()), amount(held.count));
        sums.on_hold += count;
        *sums.holds.entry(kind).or_default() += count;
    }
    let looks = conn.looks_between(from, to).await?.into_iter().map(|looked| Looks {
        role: looked.role.unwrap_or_else(|| UNKNOWN.to_owned()),
        kind: looked.kind.unwrap_or_else(|| UNKNOWN.to_owned()),
        reason: looked.reason,
        count: amount(looked.count),
        after: amount(looked.after),
    });
    figures.looks = looks.collect();
    let counts = conn.counts_of(span.month).await?.into_iter().chain(conn.choices_between(from, to).await?);
    figures.counts = counts.map(|(name, count)| (name, amount(count))).collect();
    figures.overseen = OVERSEEN.map(|name| (name.to_owned(), 0)).into();
    for (action, detail, count) in conn.times_between(from, to).await? {
        *figures.overseen.entry(overseen(&action, detail.as_deref()).to_owned()).or_default() += amount(count);
    }
    acknowledged(conn, span, &mut figures).await?;
    Ok(figures)
}

/// Those whose last day to confirm them is over: a confirmation that may still be written is not late.
async fn acknowledged(conn: &mut Conn, span: Span<'_>, figures: &mut Figures) -> Result<(), Error> {
    for case in conn.to_acknowledge(span.month.first_day(), span.today).await? {
        let waits = case.posted.is_none() && case.post_from.zip(case.received).is_some_and(|(from, received)| from <= received);
        let at = case.posted.or_else(|| case.received.filter(|_| !waits));
        let in_time = at.is_some_and(|at| day(Millis(at), span.zone).to_string() <= case.acknowledge_by);
        if sums_of(figures, &case.regime, &case.kind).is_none() {
            let (law, kind) = (case.regime.clone(), case.kind.clone());
            // It was closed before the month began.
            figures.rows.push(LawAndKind { law, kind, sums: Sums::default() });
        }
        if let Some(sums) = sums_of(figures, &case.regime, &case.kind) {
            sums.to_acknowledge += 1;
            sums.acknowledged += u64::from(in_time);
        }
    }
    figures.rows.sort_by(|one, other| (&one.law, &one.kind).cmp(&(&other.law, &other.kind)));
    Ok(())
}

/// The levels that customers have now, those of the catalogue without any among them.
pub async fn levels(conn: &mut Conn, catalogue: &crate::domain::catalogue::Catalogue) -> Result<BTreeMap<String, u64>, Error> {
    let mut levels: BTreeMap<String, u64> = catalogue.levels.iter().map(|level| (level.id.to_string(), 0)).collect();
    let lowest = catalogue.lowest().map(|level| level.id.to_string());
    for (level, count) in conn.customers_by_level().await? {
        // No choice, and a level that is no longer offered, both count as the lowest.
        let level = level.filter(|level| levels.contains_key(level)).or_else(|| lowest.clone());
        if let Some(so_far) = level.and_then(|level| levels.get_mut(&level)) {
            *so_far += amount(count);
        }
    }
    Ok(levels)
}

/// The sums of a law and a kind of cases.
fn sums_of<'f>(figures: &'f mut Figures, law: &str, kind: &str) -> Option<&'f mut Sums> {
    figures.rows.iter_mut().find(|row| row.law == law && row.kind == kind).map(|row| &mut row.sums)
}
