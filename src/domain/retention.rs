//! The end of retention. Days are the brand's own; data kept until a day is deleted when that day is over.
//!
//! Counting in whole days keeps the order: later records never go sooner, whatever the lengths of months.

use jiff::{Span, Timestamp, civil::Date, tz::TimeZone};

use super::{
    catalogue::{Category, LawStart, MustKeep, RetentionStart},
    period::Period,
    time::Millis,
};

/// The dates besides its own day that the end of a record can depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Activity {
    /// The newest record or sign-in.
    pub last_active: Option<Millis>,
    pub closed: Option<Millis>,
}

/// Whose a record is, as far as its end depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    Here(Activity),
    /// The person, or this kind of data about them, was deleted: nothing but a law keeps it.
    Erased,
}

/// The day of a moment.
pub fn day(moment: Millis, zone: &TimeZone) -> Date {
    let moment = Timestamp::from_millisecond(moment.0).unwrap_or(if moment.0 < 0 { Timestamp::MIN } else { Timestamp::MAX });
    moment.to_zoned_datetime(zone.clone()).date()
}

/// The middle of a day, for what is known to the day only.
pub fn noon(day: Date, zone: &TimeZone) -> Millis {
    let noon = zone.to_ambiguous_timestamp(day.at(12, 0, 0, 0)).compatible();
    Millis(noon.unwrap_or(Timestamp::MIN).as_millisecond())
}

/// The last day of something kept for `keep` from `day` on. A month later than 31 January is the last day of February.
pub fn last_day(day: Date, keep: Period) -> Date {
    day.checked_add(span(keep)).unwrap_or(Date::MAX)
}

/// The last day a record may be here: its rule's, or the law's when that is later; after a deletion the law's alone, or a day long
/// past. `None` while the rule waits for the account to be closed. Whatever names a day, and whatever acts on it, asks here.
pub fn last_day_of(category: &Category, occurred_at: Millis, holder: Holder, zone: &TimeZone) -> Option<Date> {
    let Holder::Here(activity) = holder else {
        return Some(must_keep_until(category, occurred_at, zone).unwrap_or(Date::MIN));
    };
    let from = match category.retention.from {
        RetentionStart::Collected => occurred_at,
        RetentionStart::LastActivity => activity.last_active.unwrap_or(occurred_at).max(occurred_at),
        RetentionStart::AccountClosed => activity.closed?.max(occurred_at),
    };
    let by_rule = last_day(day(from, zone), category.retention.keep);
    Some(must_keep_until(category, occurred_at, zone).map_or(by_rule, |by_law| by_law.max(by_rule)))
}

/// The last day of a record of somebody who is here. Of what was deleted at their request, only a law keeps anything: where the rule would
/// keep it longer, the law's day counts.
pub fn last_day_here(category: &Category, occurred_at: Millis, activity: Activity, deleted: bool, zone: &TimeZone) -> Option<Date> {
    let by_rule = last_day_of(category, occurred_at, Holder::Here(activity), zone);
    if !deleted {
        return by_rule;
    }
    let by_law = last_day_of(category, occurred_at, Holder::Erased, zone);
    by_rule.into_iter().chain(by_law).min()
}

/// The last day anything of a kind is here after its deletion, by the newest record. `None` when nothing stays.
pub fn stays_until(category: &Category, newest: Millis, now: Millis, zone: &TimeZone) -> Option<Date> {
    last_day_of(category, newest, Holder::Erased, zone).filter(|last| !is_over(*last, now, zone))
}

/// The moment before which nothing of a kind stays after its deletion.
pub fn goes_before(category: &Category, now: Millis, zone: &TimeZone) -> Millis {
    category.must_keep.as_ref().map_or(Millis(i64::MAX), |law| past_law_before(law, now, zone))
}

/// The last day a law wants it kept.
pub fn must_keep_until(category: &Category, occurred_at: Millis, zone: &TimeZone) -> Option<Date> {
    let law = category.must_keep.as_ref()?;
    let own = day(occurred_at, zone);
    let from = match law.from {
        LawStart::Collected => own,
        LawStart::EndOfYear => own.last_of_year(),
    };
    Some(last_day(from, law.keep))
}

/// Whether a last day is over.
pub fn is_over(last_day: Date, now: Millis, zone: &TimeZone) -> bool {
    last_day < day(now, zone)
}

/// The moment before which something of this category may be over: what is younger is certainly not, whoever it is about. What no
/// law keeps goes with its person, by another way.
pub fn may_be_over_before(category: &Category, now: Millis, zone: &TimeZone) -> Millis {
    match &category.must_keep {
        Some(law) => past_law_before(law, now, zone),
        None => over_before(category.retention.keep, now, zone),
    }
}

/// The moment before which everything kept for `keep` from its own day on is over.
pub fn over_before(keep: Period, now: Millis, zone: &TimeZone) -> Millis {
    start(first_kept(keep, day(now, zone)), zone)
}

/// The moment before which everything is past what a law asks for.
fn past_law_before(law: &MustKeep, now: Millis, zone: &TimeZone) -> Millis {
    let first = first_kept(law.keep, day(now, zone));
    let from = match law.from {
        LawStart::Collected => first,
        LawStart::EndOfYear => first.first_of_year(),
    };
    start(from, zone)
}

/// The first day of which something kept for `keep` is not over today.
fn first_kept(keep: Period, today: Date) -> Date {
    // Near enough; months of different lengths are a few days apart.
    let mut first_kept = today.checked_sub(span(keep)).unwrap_or(Date::MIN);
    while first_kept > Date::MIN && last_day(first_kept, keep) >= today {
        let Ok(before) = first_kept.yesterday() else { break };
        first_kept = before;
    }
    while last_day(first_kept, keep) < today {
        let Ok(after) = first_kept.tomorrow() else { break };
        first_kept = after;
    }
    first_kept
}

fn start(day: Date, zone: &TimeZone) -> Millis {
    day.to_zoned_datetime(zone.clone()).map_or(Millis(i64::MIN), |start| Millis(start.timestamp().as_millisecond()))
}

/// The month a day is in, as retained keys are named: `2036-11`.
pub fn month(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

fn span(period: Period) -> Span {
    Span::new().years(i64::from(period.years)).months(i64::from(period.months)).days(i64::from(period.days))
}

#[cfg(test)]
mod tests;
