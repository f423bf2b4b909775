//! How often, and when; a pause. What forms send that does not fit is named, field by field.

use candor::{
    domain::{boundaries::Frequency, catalogue::Channel, decide::Reason, time::Millis, wish::Wish},
    usecases::{
        choices::wishes::{self, ContactDraft},
        error::{Error, Field, Flaw},
    },
};
use std::time::Duration;

use super::levels::saved;
use crate::house::houses;

/// 2026-09-21, a quarter past four in Berlin.
const NOW: Millis = Millis(1_790_000_000_000);
const DAY: i64 = 86_400_000;

fn faults(result: Result<Wish, Error>) -> Vec<(Field, Flaw)> {
    let Err(Error::Invalid(faults)) = result else { panic!("{result:?}") };
    faults.into_iter().map(|fault| (fault.field, fault.flaw)).collect()
}

fn times(from: Option<&str>, to: Option<&str>) -> ContactDraft {
    ContactDraft { quiet_from: from.map(str::to_owned), quiet_to: to.map(str::to_owned), ..ContactDraft::default() }
}

#[test]
fn every_fault_of_the_contact_form_is_named() {
    use Field::{Channel as On, QuietFrom, QuietTo};
    for (from, to, expected) in [
        (Some("22:00"), None, vec![(QuietTo, Flaw::Missing)]),
        (Some("22:00"), Some(""), vec![(QuietTo, Flaw::Missing)]),
        (None, Some("07:00"), vec![(QuietFrom, Flaw::Missing)]),
        (Some("22:00"), Some("22:00"), vec![(QuietTo, Flaw::Same)]),
        (Some("25:00"), Some("07:00"), vec![(QuietFrom, Flaw::Malformed)]),
        (Some("late"), Some("7 am"), vec![(QuietFrom, Flaw::Malformed), (QuietTo, Flaw::Malformed)]),
        (Some("24:00"), None, vec![(QuietFrom, Flaw::Malformed), (QuietTo, Flaw::Missing)]),
    ] {
        assert_eq!(faults(wishes::contact(times(from, to), "Europe/Berlin")), expected, "{from:?} {to:?}");
    }
    let mut draft = times(Some("22:00"), Some("nonsense"));
    draft.channels = vec![(Channel::Email, Some("hourly".to_owned())), (Channel::Sms, Some("weekly".to_owned()))];
    assert_eq!(faults(wishes::contact(draft, "Europe/Berlin")), [(On, Flaw::Unknown), (QuietTo, Flaw::Malformed)]);
    assert_eq!(faults(wishes::contact(times(Some("22:00"), Some("07:00")), "Mars/Olympus")), [(Field::TimeZone, Flaw::Unknown)]);
}

#[test]
fn empty_times_mean_no_quiet_hours_and_what_is_not_on_the_screen_stays() {
    let mut draft = times(Some(""), Some(""));
    draft.channels = vec![(Channel::Email, Some("needed".to_owned())), (Channel::Sms, None)];
    let Ok(Wish::Contact { channels, quiet }) = wishes::contact(draft, "Europe/Berlin") else { panic!("refused") };
    assert_eq!((channels.len(), channels.get(&Channel::Email), quiet), (1, Some(&Frequency::Needed), None));
}

fn until(day: &str, zone: &str) -> Millis {
    match wishes::pause(Some(day), zone, NOW) {
        Ok(Wish::Pause(Some(until))) => until,
        other => panic!("{day}: {other:?}"),
    }
}

#[test]
fn a_pause_lasts_to_the_end_of_its_last_day_by_the_persons_clock() {
    // Midnight after the 21st: in Berlin at 22:00Z, in New York at 04:00Z the next day.
    let midnight = Millis(1_790_028_000_000);
    assert_eq!(until("2026-09-21", "Europe/Berlin"), midnight);
    assert_eq!(until("2026-09-21", "America/New_York"), Millis(midnight.0 + 6 * 3_600_000));
    assert_eq!(until("2026-09-22", "Europe/Berlin"), Millis(midnight.0 + DAY));
    // Over the end of summer time a day has 25 hours.
    assert_eq!(until("2026-10-25", "Europe/Berlin"), Millis(midnight.0 + 34 * DAY + 3_600_000));
    assert_eq!(until(" 2026-09-21 ", "Europe/Berlin"), midnight);
}

#[test]
fn a_pause_ends_within_a_year_and_not_before_it_begins() {
    let of = |day: Option<&str>| faults(wishes::pause(day, "Europe/Berlin", NOW));
    assert_eq!(of(None), [(Field::Until, Flaw::Missing)]);
    assert_eq!(of(Some(" ")), [(Field::Until, Flaw::Missing)]);
    for malformed in ["soon", "21.09.2026", "2026-02-30", "2026-09", "-1", "2026-13-01"] {
        assert_eq!(of(Some(malformed)), [(Field::Until, Flaw::Malformed)], "{malformed}");
    }
    assert_eq!(of(Some("2026-09-20")), [(Field::Until, Flaw::Expired)]);
    assert_eq!(of(Some("1999-12-31")), [(Field::Until, Flaw::Expired)]);
    // A year and a day: what begins today can last to the same day next year.
    assert!(until("2027-09-21", "Europe/Berlin") > NOW);
    assert_eq!(of(Some("2027-09-22")), [(Field::Until, Flaw::TooLong)]);
    assert_eq!(of(Some("9998-12-31")), [(Field::Until, Flaw::TooLong)]);
    assert_eq!(faults(wishes::pause(Some("2026-09-21"), "nowhere", NOW)), [(Field::TimeZone, Flaw::Unknown)]);
}

#[tokio::test]
async fn a_pause_ends_by_itself_and_what_was_chosen_meanwhile_begins_then() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "basic").await);
        let until = Millis(NOW.0 + DAY);
        saved(house.wish(amina, Wish::Pause(Some(until))).await);
        for paused in ["suggestions", "newsletter", "similar-goods-mail"] {
            assert_eq!(house.reason("c-1", paused), Reason::Paused);
        }
        assert_eq!(house.reason("c-1", "account"), Reason::Necessary);
        assert_eq!(house.reason("c-1", "site-statistics"), Reason::NotObjected);
        saved(house.choose(amina, "full").await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Paused);
        let now = candor::domain::ports::Clock::now(&*house.time);
        house.later(now.until(until) - Duration::from_millis(1)).await;
        assert_eq!(house.reason("c-1", "newsletter"), Reason::Paused);
        house.later(Duration::from_millis(1)).await;
        for on in ["suggestions", "newsletter", "recommendations"] {
            assert_eq!(house.reason("c-1", on), Reason::Consented);
        }
    }
}

/// A pause is no choice about single purposes: neither while it lasts nor afterwards.
#[tokio::test]
async fn a_pause_hides_no_single_change() {
    use candor::{
        domain::{actor::Actor, wish::Turn},
        usecases::choices::by_system::query,
    };
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "basic").await);
        saved(house.wish(amina, Wish::Purposes([("newsletter".parse().unwrap(), Turn::Off)].into())).await);
        let changes = async || query(&house, Actor::Operator, "c-1").await.unwrap().single_changes;
        assert_eq!(changes().await, 1);
        saved(house.wish(amina, Wish::Pause(Some(Millis(NOW.0 + DAY)))).await);
        assert_eq!(changes().await, 1, "while it lasts");
        house.later(Duration::from_secs(2 * 24 * 3600)).await;
        assert_eq!(changes().await, 1, "and when it is over");
    }
}
