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
fn category(keep: Period, from: RetentionStart, must_keep: Option<(Period, LawStart)>) -> Category {
    let must_keep = must_keep.map(|(keep, from)| serde_json::json!({"keep": keep, "from": from, "because": "tax-law"}));
    serde_json::from_value(serde_json::json!({
        "id": "orders", "touchpoints": [], "recipients": [], "origin": "given", "term": "dpv:Any",
        "retention": {"keep": keep, "from": from}, "must_keep": must_keep,
    }))
    .unwrap_or_else(|error| unreachable!("{error}"))
}

#[test]
fn of_what_was_deleted_the_day_of_the_law_counts_where_the_rule_would_keep_it_longer() {
    let (zone, at) = (zone("Europe/Berlin"), at("2026-03-10T12:00:00Z"));
    let law = Some((period("P2Y"), LawStart::Collected));
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

#[test]
fn a_law_that_counts_from_the_end_of_the_year_lets_nothing_of_the_year_go_before() {
    let zone = zone("Europe/Berlin");
    let bills = category(period("P3Y"), RetentionStart::Collected, Some((period("P8Y"), LawStart::EndOfYear)));
    for (occurred, last) in [
        ("2026-10-21T12:00:00Z", date(2034, 12, 31)),
        ("2025-12-31T22:59:59Z", date(2033, 12, 31)),
        // The first moment of the year there.
        ("2025-12-31T23:00:00Z", date(2034, 12, 31)),
    ] {
        assert_eq!(must_keep_until(&bills, at(occurred), &zone), Some(last), "{occurred}");
    }
    let new_year = at("2033-12-31T23:00:00Z");
    assert_eq!(goes_before(&bills, Millis(new_year.0 - 1), &zone), at("2024-12-31T23:00:00Z"));
    assert_eq!(goes_before(&bills, new_year, &zone), at("2025-12-31T23:00:00Z"));
    let written = serde_json::to_value(&bills.must_keep).unwrap_or_default();
    assert_eq!(written.get("from").and_then(|from| from.as_str()), Some("end-of-year"));
}

fn some_law() -> impl Strategy<Value = Option<(Period, LawStart)>> {
    prop::option::of((some_period(), prop::sample::select(vec![LawStart::Collected, LawStart::EndOfYear])))
}

fn some_period() -> impl Strategy<Value = Period> {
    (0u16..12, 0u16..20, 1u16..60).prop_map(|(years, months, days)| Period { years, months, days })
}

proptest! {
    #[test]
    fn after_a_deletion_the_last_record_goes_on_the_day_its_receipt_names_and_not_earlier(
        keep in some_period(), must_keep in some_law(),
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
