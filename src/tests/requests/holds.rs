//! A hold has a kind and a day on which staff look again; and one that may not be told is known to the few who may know.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        item::ItemKind,
        request::{HoldKind, Kind, Need, Request},
        retention::day,
        staff::Role,
    },
    usecases::{
        desk::{
            answer::{self, Expecting},
            case,
            decide::{Holding, hold, keep, resume},
            today::today,
        },
        error::{Error, Fault, Field, Flaw},
        housekeeping::round,
        requests::{draft::Draft, story::Happened},
    },
};
use jiff::ToSpan;
use std::time::Duration;

use super::told::{asked, at, looked, read, rest, seen, staff, work_off};
use crate::house::{House, houses};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn question() -> Draft {
    Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }
}

fn in_days(house: &House, days: i64) -> String {
    day(house.clock.now(), &house.brand.time_zone).saturating_add(days.days()).to_string()
}

async fn row(house: &House, reference: &str) -> Request {
    house.store.read().await.unwrap().request(reference).await.unwrap().unwrap()
}

fn faults(done: Result<(), Error>) -> Vec<(Field, Flaw)> {
    match done {
        Err(Error::Invalid(faults)) => faults.into_iter().map(|Fault { field, flaw }| (field, flaw)).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_hold_without_a_kind_a_fitting_day_or_its_words_is_refused_at_the_field_and_nothing_is_stored() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let (today, far) = (in_days(&house, 0), in_days(&house, 91));
        let other = rest("The lawyers look at it");
        let wrong = [
            (Holding { kind: None, ..other }, (Field::Kind, Flaw::Missing)),
            (Holding { kind: Some("whim"), ..other }, (Field::Kind, Flaw::Unknown)),
            (Holding { until: Some(&today), ..other }, (Field::Until, Flaw::Past)),
            (Holding { until: Some(&far), ..other }, (Field::Until, Flaw::TooFar)),
            (Holding { until: Some("soon"), ..other }, (Field::Until, Flaw::Malformed)),
            (Holding { words: Some(" "), ..other }, (Field::Words, Flaw::Missing)),
            (Holding { untold: true, ..other }, (Field::What, Flaw::NotOffered)),
            (Holding { kind: Some("authority"), untold: true, words: None, ..other }, (Field::Words, Flaw::Missing)),
        ];
        for (holding, expected) in wrong {
            let done = hold(&house, officer, at(&seen(&house, &reference).await), holding).await;
            assert_eq!(faults(done), [expected], "{holding:?}");
        }
        assert!(!row(&house, &reference).await.is_held());
        let told = Holding { kind: Some("others"), ..Holding::default() };
        hold(&house, officer, at(&seen(&house, &reference).await), told).await.unwrap();
        assert_eq!(row(&house, &reference).await.hold.unwrap().kind, HoldKind::Others, "a kind of ours needs no words of theirs");
    }
}

#[tokio::test]
async fn on_its_day_a_hold_is_looked_at_again_and_ends_or_has_another_day_for_a_reason() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let now = async || seen(&house, &reference).await;
        let open = async || house.store.read().await.unwrap().open_item(ItemKind::Hold, &reference).await.unwrap().is_some();
        let due = async || today(&house, robin).await.unwrap().rests.len();
        hold(&house, robin, at(&now().await), Holding { kind: Some("misuse"), ..Holding::default() }).await.unwrap();
        assert_eq!(row(&house, &reference).await.hold.unwrap().look_on.to_string(), in_days(&house, 14), "the usual day of its kind");
        let log = house.store.read().await.unwrap().audit_after(0, 100_000).await.unwrap();
        assert!(log.iter().any(|entry| entry.action == "request.held" && entry.detail.as_deref() == Some("misuse")));
        house.later(DAY * 13).await;
        round(&house).await;
        assert!(!open().await && due().await == 0, "a day is left");
        house.later(DAY).await;
        round(&house).await;
        assert!(open().await && due().await == 1);
        let kept = keep(&house, officer, at(&now().await), Some(&in_days(&house, 0)), None).await;
        assert_eq!(faults(kept), [(Field::Until, Flaw::Past), (Field::Words, Flaw::Missing)]);
        assert!(open().await);
        let on = in_days(&house, 20);
        keep(&house, officer, at(&now().await), Some(&on), Some("The bank has not answered.")).await.unwrap();
        assert_eq!(row(&house, &reference).await.hold.unwrap().look_on.to_string(), on);
        assert!(!open().await && due().await == 0, "the look settled it");
        let story = read(&house, amina, &reference).await.story;
        let looked = story.iter().find(|entry| entry.happened == Happened::LookedAgain).unwrap();
        assert!(!looked.happened.is_for_everyone() && looked.hold.unwrap().look_on.to_string() == on);
        house.later(DAY * 19).await;
        round(&house).await;
        assert!(!open().await);
        house.later(DAY).await;
        round(&house).await;
        assert!(open().await && due().await == 1, "by the new day");
        resume(&house, officer, at(&now().await)).await.unwrap();
        assert!(!open().await && due().await == 0);
    }
}

#[tokio::test]
async fn a_hold_that_may_not_be_told_is_the_officers_alone_and_is_looked_at_before_the_promised_answer() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        work_off(&house).await;
        let now = async || seen(&house, &reference).await;
        let order = Holding { kind: Some("authority"), untold: true, words: Some("Order 12 Js 34/26"), ..Holding::default() };
        assert!(matches!(hold(&house, robin, at(&now().await), order).await, Err(Error::Forbidden)));
        hold(&house, officer, at(&now().await), order).await.unwrap();
        assert!(work_off(&house).await.is_empty(), "no letter says so");
        let told = read(&house, amina, &reference).await;
        let shown = told.story.iter().filter(|entry| entry.happened.is_for_everyone());
        assert!(shown.clone().all(|entry| entry.hold.is_none() && entry.text.as_deref() != Some("Order 12 Js 34/26")));
        let rests = told.row.hold.unwrap();
        assert!(rests.untold && rests.look_on <= told.row.due_on, "the person is promised an answer by then");
        let later = told.row.due_on.tomorrow().unwrap().to_string();
        let kept = keep(&house, officer, at(&now().await), Some(&later), Some("The order goes on.")).await;
        assert_eq!(faults(kept), [(Field::Until, Flaw::TooFar)]);
        for done in [resume(&house, robin, at(&now().await)).await, keep(&house, robin, at(&now().await), None, Some("Not now.")).await] {
            assert!(matches!(done, Err(Error::Forbidden)), "{done:?}");
        }
        // Staff who answer know that it rests; why is for those who may know.
        for (reader, words) in [(robin, ""), (officer, "Order 12 Js 34/26")] {
            looked(&house, reader, &reference).await;
            let story = case(&house, reader, &reference).await.unwrap().case.story;
            let entry = story.iter().find(|entry| entry.happened == Happened::HeldUntold).unwrap();
            assert_eq!(entry.text.as_deref(), Some(words));
        }
        let days = day(house.clock.now(), &house.brand.time_zone).until(rests.look_on).unwrap().get_days();
        house.later(DAY * u32::try_from(days).unwrap()).await;
        round(&house).await;
        assert!(house.store.read().await.unwrap().open_item(ItemKind::Hold, &reference).await.unwrap().is_some());
        assert_eq!(today(&house, robin).await.unwrap().rests.len(), 0);
        assert_eq!(today(&house, officer).await.unwrap().rests.len(), 1);
        resume(&house, officer, at(&now().await)).await.unwrap();
        let told = read(&house, amina, &reference).await;
        assert!(!told.row.is_held() && told.story.iter().all(|entry| !matches!(entry.happened, Happened::Held | Happened::Resumed)));
    }
}

#[tokio::test]
async fn a_hold_that_may_not_be_told_is_looked_at_before_the_answer_is_due_once_the_days_count_again() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let restriction = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let reference = asked(&house, amina, Kind::Stop, &restriction).await;
        let now = async || seen(&house, &reference).await;
        answer::write(&house, officer, at(&now().await), Some("Who are you?"), Expecting::Needed(Need::Identity)).await.unwrap();
        let far = in_days(&house, 89);
        let order = Holding { kind: Some("authority"), until: Some(&far), untold: true, words: Some("Order 12 Js 34/26") };
        hold(&house, officer, at(&now().await), order).await.unwrap();
        assert_eq!(row(&house, &reference).await.hold.unwrap().look_on.to_string(), far, "no answer is promised yet");
        house.later(DAY * 3).await;
        writes(&house, Actor::Customer(amina), &reference, Some("It is me.")).await.unwrap();
        let runs = row(&house, &reference).await;
        assert!(runs.is_held_untold() && runs.paused_on.is_none());
        assert_eq!(runs.hold.unwrap().look_on, runs.due_on);
    }
}
