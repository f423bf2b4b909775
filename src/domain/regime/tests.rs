use jiff::{
    Span as Length,
    civil::{Date, Weekday, date},
};
use proptest::prelude::*;

use super::*;
use crate::domain::request::{Decline, Ground, Kind, Need};

fn regime(id: &str) -> Regime {
    REGIMES.into_iter().find(|regime| regime.id == id).unwrap_or(FIRST)
}

fn matters() -> Vec<Matter> {
    Kind::ALL.iter().copied().map(Matter::from).chain([Matter::Complaint, Matter::Dispute]).collect()
}

#[test]
fn a_month_is_a_month_and_never_thirty_days() {
    for (received, due, extended) in [
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30)),
        (date(2024, 1, 31), date(2024, 2, 29), date(2024, 4, 30)),
        (date(2026, 11, 25), date(2026, 12, 25), date(2027, 2, 25)),
        (date(2026, 12, 31), date(2027, 1, 31), date(2027, 3, 31)),
    ] {
        assert_eq!(regime("gdpr").due(Kind::Copy, received, &[]), due);
        assert_eq!(regime("gdpr").due_extended(Kind::Copy, received, &[]), Some(extended));
    }
}

#[test]
fn each_law_has_the_days_it_says() {
    let thursday = date(2026, 12, 24);
    let christmas = [date(2026, 12, 25), date(2027, 1, 1)];
    assert_eq!(regime("ccpa").acknowledge_by(Kind::Copy, thursday, &[]), Some(date(2027, 1, 7)));
    assert_eq!(regime("ccpa").acknowledge_by(Kind::Copy, thursday, &christmas), Some(date(2027, 1, 11)), "holidays are no working days");
    assert_eq!(regime("ccpa").due(Kind::Stop, thursday, &[]), date(2027, 1, 14));
    assert_eq!(regime("ccpa").due_extended(Kind::Stop, thursday, &[]), None, "opting out waits for nothing");
    assert_eq!(regime("ccpa").due(Kind::Copy, thursday, &[]), date(2027, 2, 7));
    assert_eq!(regime("ccpa").due_extended(Kind::Copy, thursday, &[]), Some(date(2027, 3, 24)));
    assert_eq!(regime("lgpd").due(Kind::Copy, thursday, &[]), date(2027, 1, 8));
    assert_eq!(regime("lgpd").due_extended(Kind::Copy, thursday, &[]), None);
    assert_eq!(regime("pipeda").due(Kind::Copy, thursday, &[]), date(2027, 1, 23));
    assert_eq!(regime("gdpr").acknowledge_by(Kind::Copy, thursday, &[]), None);
}

#[test]
fn thinking_a_deletion_over_takes_three_weeks_under_the_gdpr() {
    let length = |received: Date| (regime("gdpr").undo_until(received, &[]) - received).get_days();
    assert_eq!(length(date(2026, 2, 1)), 21);
    assert_eq!(length(date(2024, 2, 1)), 22);
    assert_eq!(length(date(2026, 4, 1)), 23);
    assert_eq!(length(date(2026, 3, 1)), 24);
    assert_eq!((regime("ccpa").undo_until(date(2026, 3, 1), &[]) - date(2026, 3, 1)).get_days(), 30);
}

/// Each law's days to answer a copy and a disagreement from a day on, and each once longer.
#[test]
fn each_law_says_how_long_an_answer_and_a_disagreement_take() {
    let (monday, copy, disagree) = (date(2026, 6, 1), Matter::Request(Kind::Copy), Matter::Dispute);
    let days = |from: Option<Date>| from.map(|day| (day - monday).get_days());
    let table = [
        ("gdpr", 30, Some(92), Road::Complaint, None, 30, None),
        ("uk-gdpr", 30, Some(92), Road::Complaint, Some(29), 30, None),
        ("ccpa", 45, Some(90), Road::Complaint, None, 45, None),
        ("vcdpa", 45, Some(90), Road::Appeal, None, 60, None),
        ("cpa", 45, Some(90), Road::Appeal, None, 45, Some(105)),
        ("ctdpa", 45, Some(90), Road::Appeal, None, 60, None),
        ("lgpd", 15, None, Road::Complaint, None, 15, None),
        ("pipeda", 30, Some(60), Road::Complaint, None, 30, None),
        ("quebec", 30, None, Road::Complaint, None, 30, None),
        ("fadp", 30, Some(60), Road::Complaint, None, 30, None),
        ("dpdp", 90, None, Road::Complaint, None, 90, None),
    ];
    assert_eq!(table.map(|row| row.0), REGIMES.map(|law| law.id));
    for (id, answer, longer, road, acknowledge, disputed, disputed_longer) in table {
        let law = regime(id);
        assert_eq!(days(Some(law.due(copy, monday, &[]))), Some(answer), "{id}");
        assert_eq!(days(law.due_extended(copy, monday, &[])), longer, "{id}");
        assert_eq!(law.dispute.road, road, "{id}");
        assert_eq!(days(law.acknowledge_by(disagree, monday, &[])), acknowledge, "{id}");
        assert_eq!(days(Some(law.due(disagree, monday, &[]))), Some(disputed), "{id}");
        assert_eq!(days(law.due_extended(disagree, monday, &[])), disputed_longer, "{id}");
    }
    assert_eq!(days(regime("uk-gdpr").acknowledge_by(Matter::Complaint, monday, &[])), Some(29), "any complaint in the United Kingdom");
    assert_eq!(days(regime("uk-gdpr").acknowledge_by(Kind::Question, monday, &[])), None);
}

#[test]
fn time_is_extended_for_grounds_of_the_law_alone() {
    let grounds = |id: &str| regime(id).extension_of(Kind::Copy).map(|extension| extension.grounds.to_vec());
    assert_eq!(grounds("gdpr"), Some(vec![Ground::Complexity, Ground::Number]));
    assert_eq!(grounds("pipeda"), Some(vec![Ground::Interference, Ground::Consultation]));
    assert_eq!(grounds("lgpd"), None);
    for law in REGIMES {
        for matter in matters() {
            let extension = law.extension_of(matter);
            assert_eq!(extension.is_some(), law.due_extended(matter, date(2026, 6, 1), &[]).is_some(), "{} {matter:?}", law.id);
            assert!(extension.is_none_or(|extension| !extension.grounds.is_empty()), "{} gives no ground", law.id);
        }
    }
}

#[test]
fn the_clock_stops_only_where_the_law_allows_it_and_for_what_it_allows() {
    for law in REGIMES {
        for matter in matters() {
            for need in Need::ALL.iter().copied() {
                let asks = matches!(matter, Matter::Request(Kind::Copy | Kind::Correct | Kind::Delete | Kind::Stop | Kind::Review));
                let expected = match (law.id, need) {
                    ("gdpr" | "uk-gdpr", Need::Identity) => asks,
                    ("uk-gdpr", Need::Clarity) => matter == Matter::Request(Kind::Copy),
                    _ => false,
                };
                assert_eq!(law.pauses_for(matter, need), expected, "{} {matter:?} {need:?}", law.id);
            }
        }
    }
}

#[test]
fn each_kind_has_the_refusals_that_fit_it_under_its_law() {
    let fits = |id: &str, kind: Kind| {
        let reasons = Decline::ALL.iter().filter(|reason| regime(id).may_decline(kind, **reason)).map(|reason| reason.as_str());
        reasons.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        fits("gdpr", Kind::Copy),
        "suspected-fraud not-verified no-match not-covered too-many-requests no-answer duplicate wrong-door other"
    );
    assert_eq!(
        fits("gdpr", Kind::Correct),
        "suspected-fraud not-verified not-covered too-many-requests not-wrong no-answer duplicate other"
    );
    assert_eq!(
        fits("gdpr", Kind::Review),
        "suspected-fraud not-verified not-covered too-many-requests not-upheld no-answer duplicate other"
    );
    assert_eq!(fits("gdpr", Kind::Question), "not-covered not-upheld no-answer duplicate spam wrong-door other");
    assert_eq!(fits("ccpa", Kind::Question), "not-covered outside-jurisdiction not-upheld no-answer duplicate spam wrong-door other");
    assert_eq!(
        fits("ccpa", Kind::Stop),
        "suspected-fraud no-match not-covered outside-jurisdiction too-many-requests no-answer duplicate wrong-door other"
    );
    assert_eq!(
        fits("vcdpa", Kind::Stop),
        "suspected-fraud not-verified no-match not-covered outside-jurisdiction too-many-requests no-answer duplicate wrong-door other"
    );
    assert_eq!(fits("lgpd", Kind::Delete), "suspected-fraud not-verified no-match not-covered no-answer duplicate wrong-door other");
    for law in REGIMES {
        for kind in Kind::ALL.iter().copied() {
            assert!(law.may_decline(kind, Decline::Other) && law.may_decline(kind, Decline::NotCovered), "{} {kind:?}", law.id);
        }
    }
}

proptest! {
    /// A walk day by day, on which the days between a question and its answer are not counted, ends on the same day.
    #[test]
    fn paused_days_are_the_days_of_open_questions(
        length in 1i64..100, spans in prop::collection::vec((0i64..20, 0i64..30), 0..6)
    ) {
        let received = date(2026, 1, 15);
        let day = |number: i64| received.checked_add(Length::new().days(number)).unwrap_or(Date::MAX);
        let (mut pauses, mut at, mut stood) = (Vec::new(), 0, 0);
        // Questions come one after the other, each in time.
        for (after, open) in spans {
            let asked = at + after;
            if asked - stood > length {
                break;
            }
            pauses.push(Pause { asked: day(asked), answered: Some(day(asked + open)) });
            (at, stood) = (asked + open, stood + open);
        }
        let (mut today, mut counted) = (0, 0);
        while counted < length {
            let paused = pauses.iter().any(|pause| pause.asked <= day(today) && pause.answered.is_some_and(|answered| day(today) < answered));
            today += 1;
            counted += i64::from(!paused);
        }
        let due = due_after(day(length), &pauses, day(1_000));
        prop_assert_eq!(due, day(length + stood));
        // The walk stops on the last counted day; a question asked on that day still moves it.
        let last = pauses.last().is_some_and(|pause| pause.asked >= day(today));
        prop_assert!(last || due == day(today), "{:?} {}", pauses, today);
        // One that waits for its answer moves the day on by each day that passes.
        let waits = Pause { asked: day(0), answered: None };
        prop_assert_eq!(due_after(due, &[waits], day(7)), day(length + stood + 7));
    }

    #[test]
    fn nothing_is_promised_earlier_than_asked_or_later_than_the_law(
        regime in prop::sample::select(REGIMES.to_vec()), matter in prop::sample::select(matters()),
        first in 0i64..30_000, later in 0i64..400, free in prop::collection::vec(0i64..400, 0..20)
    ) {
        let day = |number: i64| date(1990, 1, 1).checked_add(Length::new().days(number)).unwrap_or(Date::MAX);
        let received = day(first);
        let holidays: Vec<Date> = free.iter().map(|number| day(first + number)).collect();
        let due = regime.due(matter, received, &holidays);
        prop_assert!(received < due);
        // A later request is never due earlier.
        prop_assert!(due <= regime.due(matter, day(first + later), &holidays));
        if let Some(extended) = regime.due_extended(matter, received, &holidays) {
            prop_assert!(due < extended);
        }
        if let Some(acknowledged) = regime.acknowledge_by(matter, received, &holidays) {
            prop_assert!(received < acknowledged && acknowledged <= due);
            let free = holidays.contains(&acknowledged) || matches!(acknowledged.weekday(), Weekday::Saturday | Weekday::Sunday);
            prop_assert!(!free || regime.acknowledge.is_none_or(|span| span.unit != Unit::BusinessDays));
        }
        let undo = regime.undo_until(received, &holidays);
        prop_assert!(received <= undo && undo < regime.due(Kind::Delete, received, &holidays));
        prop_assert!((undo - received).get_days() <= 30);
        // A plain count, day by day, says the same of business days.
        let span = regime.answer_to(matter);
        if span.unit == Unit::BusinessDays {
            let mut left = i32::from(span.count);
            let mut at = received;
            while left > 0 {
                at = at.tomorrow().unwrap_or(Date::MAX);
                let weekend = at.weekday().to_monday_zero_offset() >= 5;
                left -= i32::from(!weekend && !holidays.contains(&at));
            }
            prop_assert_eq!(due, at);
        }
    }
}
