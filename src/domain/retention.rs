//! The end of retention. Days are the brand's own; data kept until a day is deleted when that day is over.
//!
//! Counting in whole days keeps the order: later records never go sooner, whatever the lengths of months.

use jiff::{Span, Timestamp, civil::Date, tz::TimeZone};

use super::{
    catalogue::{Category, RetentionStart},
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
    category.must_keep.as_ref().map_or(Millis(i64::MAX), |rule| over_before(rule.keep, now, zone))
}

/// The last day a law wants it kept.
pub fn must_keep_until(category: &Category, occurred_at: Millis, zone: &TimeZone) -> Option<Date> {
    category.must_keep.as_ref().map(|rule| last_day(day(occurred_at, zone), rule.keep))
}

/// Whether a last day is over.
pub fn is_over(last_day: Date, now: Millis, zone: &TimeZone) -> bool {
    last_day < day(now, zone)
}

/// The moment before which something of this category may be over: what is younger is certainly not, whoever it is about. What no
/// law keeps goes with its person, by another way.
pub fn may_be_over_before(category: &Category, now: Millis, zone: &TimeZone) -> Millis {
    let keep = category.must_keep.as_ref().map_or(category.retention.keep, |rule| rule.keep);
    over_before(keep, now, zone)
}

/// The moment before which everything kept for `keep` from its own day on is over.
pub fn over_before(keep: Period, now: Millis, zone: &TimeZone) -> Millis {
    let today = day(now, zone);
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
    first_kept.to_zoned_datetime(zone.clone()).map_or(Millis(i64::MIN), |start| Millis(start.timestamp().as_millisecond()))
}

/// The month a day is in, as retained keys are named: `2036-11`.
pub fn month(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

fn span(period: Period) -> Span {
    Span::new().years(i64::from(period.years)).months(i64::from(period.months)).days(i64::from(period.days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap_or(TimeZone::UTC)
    }

    fn at(text: &str) -> Millis {
        text.parse::<Timestamp>().map_or(Millis(0), |moment| Millis(moment.as_millisecond()))
    }

    fn period(text: &str) -> Period {
        text.parse().unwrap_or(Period { years: 0, months: 0, days: 1 })
    }

    #[test]
    fn months_end_where_calendars_end_them() {
        for (from, keep, last) in [
            (date(2026, 1, 31), "P1M", date(2026, 2, 28)),
            (date(2024, 1, 31), "P1M", date(2024, 2, 29)),
            (date(2024, 2, 29), "P1Y", date(2025, 2, 28)),
            (date(2026, 10, 31), "P13M", date(2027, 11, 30)),
            (date(2026, 12, 31), "P30D", date(2027, 1, 30)),
            (date(2026, 2, 28), "P1M", date(2026, 3, 28)),
        ] {
            assert_eq!(last_day(from, period(keep)), last, "{from} + {keep}");
        }
    }

    #[test]
    fn a_day_is_the_brands_own() {
        // Already tomorrow in Auckland, still yesterday in Honolulu.
        let moment = at("2026-03-31T11:30:00Z");
        assert_eq!(day(moment, &zone("Pacific/Auckland")), date(2026, 4, 1));
        assert_eq!(day(moment, &zone("Pacific/Honolulu")), date(2026, 3, 31));
        let berlin = zone("Europe/Berlin");
        assert!(!is_over(date(2026, 3, 29), at("2026-03-29T21:59:59Z"), &berlin), "the short day is not over before its midnight");
        assert!(is_over(date(2026, 3, 29), at("2026-03-29T22:00:00Z"), &berlin));
    }

    /// A category that knows nothing but how long it is kept.
    fn category(keep: Period, from: RetentionStart, must_keep: Option<Period>) -> Category {
        let must_keep = must_keep.map(|keep| serde_json::json!({"keep": keep, "because": "tax-law"}));
        serde_json::from_value(serde_json::json!({
            "id": "orders", "touchpoints": [], "recipients": [], "origin": "given", "term": "dpv:Any",
            "retention": {"keep": keep, "from": from}, "must_keep": must_keep,
        }))
        .unwrap_or_else(|error| unreachable!("{error}"))
    }

    #[test]
    fn of_what_was_deleted_the_day_of_the_law_counts_where_the_rule_would_keep_it_longer() {
        let (zone, at) = (zone("Europe/Berlin"), at("2026-03-10T12:00:00Z"));
        let law = Some(period("P2Y"));
        for (keep, from, deleted, last) in [
            ("P5Y", RetentionStart::Collected, false, Some(date(2031, 3, 10))),
            ("P5Y", RetentionStart::Collected, true, Some(date(2028, 3, 10))),
            ("P1Y", RetentionStart::Collected, true, Some(date(2028, 3, 10))),
            // The rule waits for an end that the deletion does not wait for.
            ("P5Y", RetentionStart::AccountClosed, false, None),
            ("P5Y", RetentionStart::AccountClosed, true, Some(date(2028, 3, 10))),
        ] {
            let category = category(period(keep), from, law);
            assert_eq!(last_day_here(&category, at, Activity::default(), deleted, &zone), last, "{keep} {from:?} {deleted}");
        }
    }

    fn some_period() -> impl Strategy<Value = Period> {
        (0u16..12, 0u16..20, 1u16..60).prop_map(|(years, months, days)| Period { years, months, days })
    }

    proptest! {
        #[test]
        fn after_a_deletion_the_last_record_goes_on_the_day_its_receipt_names_and_not_earlier(
            keep in some_period(), must_keep in prop::option::of(some_period()),
            from in prop::sample::select(vec![RetentionStart::Collected, RetentionStart::LastActivity, RetentionStart::AccountClosed]),
            happened in prop::collection::vec(0i64..1_500_000_000_000, 1..6), now in 1_500_000_000_000i64..1_900_000_000_000,
            place in 0usize..3, later in 0i64..1_000_000_000_000
        ) {
            let zone = zone(["UTC", "Europe/Berlin", "Pacific/Auckland"].get(place).copied().unwrap_or("UTC"));
            let category = category(keep, from, must_keep);
            let newest = happened.iter().copied().max().map_or(Millis(0), Millis);
            let over = |at: i64, now: i64| {
                last_day_of(&category, Millis(at), Holder::Erased, &zone).is_some_and(|last| is_over(last, Millis(now), &zone))
            };
            // The receipt counts as gone what the deletion itself deletes, and names a day for the rest.
            for at in &happened {
                prop_assert_eq!(Millis(*at) < goes_before(&category, Millis(now), &zone), over(*at, now), "{}", at);
            }
            match stays_until(&category, newest, Millis(now), &zone) {
                None => prop_assert!(happened.iter().all(|at| over(*at, now))),
                Some(until) => {
                    let ends = until.tomorrow().ok().and_then(|day| day.to_zoned_datetime(zone.clone()).ok());
                    let ends = ends.map_or(0, |moment| moment.timestamp().as_millisecond());
                    prop_assert!(!over(newest.0, ends - 1), "the last one is there on its last day");
                    prop_assert!(happened.iter().all(|at| over(*at, ends)), "and all are over when that has ended");
                }
            }
            // The purge looks at all that may be over, whoever it is about.
            let when = now + later;
            for at in &happened {
                let here = last_day_of(&category, Millis(*at), Holder::Here(Activity::default()), &zone);
                let gone = here.is_some_and(|last| is_over(last, Millis(when), &zone)) || (must_keep.is_some() && over(*at, when));
                prop_assert!(!gone || Millis(*at) < may_be_over_before(&category, Millis(when), &zone));
            }
        }

        #[test]
        fn what_came_later_never_goes_sooner(
            first in 0i64..4_000_000_000_000, later in 0i64..40_000_000_000,
            (years, months, days) in (0u16..12, 0u16..30, 0u16..800), now in 0i64..6_000_000_000_000, place in 0usize..5
        ) {
            let zone = zone(["UTC", "Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "Africa/Cairo"].get(place).copied().unwrap_or("UTC"));
            let keep = Period { years, months, days: days + u16::from(years == 0 && months == 0) };
            let ends = |moment: i64| last_day(day(Millis(moment), &zone), keep);
            prop_assert!(ends(first) <= ends(first + later));
            // The moment that stands for the rule says of every record what the rule says of it.
            let before = over_before(keep, Millis(now), &zone);
            for moment in [first, first + later, before.0, before.0 - 1] {
                prop_assert_eq!(is_over(ends(moment), Millis(now), &zone), Millis(moment) < before, "{}", moment);
            }
        }
    }
}
