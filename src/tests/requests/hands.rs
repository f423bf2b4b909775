//! Whose a case is: handed over by name, taken from somebody, given back; who hears of it, and who cannot have it.

use candor::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Hands, Kind, Refusal},
        staff::Role,
    },
    usecases::{
        desk::{
            case::case,
            hands::{assign, hand_over, take_from},
            opened::opened,
            today::today,
        },
        error::{Clash, Error, Flaw},
        requests::{draft::Draft, story::Happened},
        staff::{
            ends::end,
            letters::{Draft as Wanted, choose},
        },
    },
};
use std::time::Duration;

use super::{
    agreed,
    disputes::{disagree, disputed},
    told::{asked, at, at_address, letters, looked, member, newcomer, read, second, seen},
};
use crate::house::{House, houses};

const NOTE: &str = "You know this shop.";

fn question() -> Draft {
    Draft { words: Some("Whom did you give my address to?".to_owned()), ..Draft::default() }
}

pub fn officer(id: StaffId) -> Actor {
    Actor::Staff(id, Role::PrivacyOfficer)
}

pub fn support(id: StaffId) -> Actor {
    Actor::Staff(id, Role::Support)
}

pub async fn give(house: &House, by: Actor, reference: &str, to: StaffId, note: Option<&str>) -> Result<(), Error> {
    hand_over(house, by, at(&seen(house, reference).await), Some(&to.to_string()), note).await
}

/// The subjects of the letters to staff that wait.
pub async fn told(house: &House) -> Vec<String> {
    let letters = letters(house).await.into_iter().filter(|letter| letter.text.contains("Open the desk"));
    letters.map(|letter| letter.subject.as_str().to_owned()).collect()
}

pub fn flaw(outcome: Result<(), Error>) -> Flaw {
    match outcome {
        Err(Error::Invalid(faults)) => faults[0].flaw,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_case_is_taken_from_somebody_and_handed_to_somebody_and_they_hear_of_it_until_they_open_it() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (robin, jana) = (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await);
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        letters(&house).await;
        assign(&house, support(robin), at(&seen(&house, &reference).await)).await.unwrap();
        let silent = assign(&house, officer(jana), at(&seen(&house, &reference).await)).await;
        assert!(matches!(silent, Err(Error::Conflict(Clash::Case(Refusal::Anothers)))), "{silent:?}");
        take_from(&house, officer(jana), at(&seen(&house, &reference).await)).await.unwrap();
        assert_eq!(told(&house).await, ["A case was taken from you"]);
        let lost = today(&house, support(robin)).await.unwrap().hands;
        assert_eq!((lost.len(), lost[0].hands, lost[0].by), (1, Hands { had: Some(robin), has: Some(jana) }, jana));
        let own = take_from(&house, officer(jana), at(&seen(&house, &reference).await)).await;
        assert!(matches!(own, Err(Error::Conflict(Clash::Case(Refusal::NotAnothers)))), "{own:?}");

        give(&house, officer(jana), &reference, robin, Some(NOTE)).await.unwrap();
        assert_eq!(told(&house).await, ["A case was handed to you"]);
        let got = today(&house, support(robin)).await.unwrap().hands;
        assert_eq!((got.len(), got[0].note.as_deref()), (1, Some(NOTE)), "the newest counts");
        assert_eq!(got[0].hands, Hands { had: Some(jana), has: Some(robin) });
        assert!(today(&house, officer(jana)).await.unwrap().hands.is_empty(), "they did it themselves");

        let desk = case(&house, support(robin), &reference).await.unwrap();
        let whose: Vec<_> = desk.case.story.iter().filter_map(|entry| entry.hands.map(|hands| (hands.had, hands.has))).collect();
        assert_eq!(whose, [(None, Some(robin)), (Some(robin), Some(jana)), (Some(jana), Some(robin))]);
        let entry = desk.case.story.iter().rfind(|entry| entry.happened == Happened::Assigned).unwrap();
        assert_eq!(entry.text.as_deref(), Some(NOTE), "a note for staff is read before the case is");
        opened(&house, support(robin), &desk).await.unwrap();
        assert!(today(&house, support(robin)).await.unwrap().hands.is_empty());

        // Handed on by a third: both hear of it.
        let olga = second(&house, Role::PrivacyOfficer).await;
        give(&house, officer(jana), &reference, olga, None).await.unwrap();
        let mut both = told(&house).await;
        both.sort();
        assert_eq!(both, ["A case was handed to you", "A case was taken from you"]);
        assign(&house, officer(olga), at(&seen(&house, &reference).await)).await.unwrap();
        assert_eq!(read(&house, amina, &reference).await.row.assignee, None, "given back");
        assert!(told(&house).await.is_empty());
    }
}

#[tokio::test]
async fn somebody_who_left_whose_training_ran_out_or_who_answers_nothing_gets_no_case_whatever_the_page_said() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (robin, sam) = (member(&house, Role::Support).await, at_address(&house, Role::Support, "sam@example.org").await);
        let new = newcomer(&house, Role::PrivacyOfficer, false).await;
        let adam = member(&house, Role::Administrator).await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let by = support(robin);
        give(&house, by, &reference, new, None).await.unwrap();
        give(&house, by, &reference, sam, None).await.unwrap();
        assert_eq!(flaw(give(&house, by, &reference, sam, None).await), Flaw::Same);
        assert_eq!(flaw(give(&house, by, &reference, robin, None).await), Flaw::Same, "that is taking it");
        // The page was open all the while.
        house.time.pass(Duration::from_secs(14 * 24 * 3600 + 1));
        assert_eq!(flaw(give(&house, by, &reference, new, None).await), Flaw::Expired);
        assert_eq!(flaw(give(&house, by, &reference, adam, None).await), Flaw::Unknown);
        let (tea, page) = (at_address(&house, Role::Support, "tea@example.org").await, seen(&house, &reference).await);
        end(&house, Actor::Operator, tea).await.unwrap();
        let late = hand_over(&house, by, at(&page), Some(&tea.to_string()), Some(NOTE)).await;
        assert_eq!(flaw(late), Flaw::Past);
        for (to, wrong) in [(None, Flaw::Missing), (Some(""), Flaw::Missing), (Some("robin"), Flaw::Unknown)] {
            assert_eq!(flaw(hand_over(&house, by, at(&page), to, None).await), wrong, "{to:?}");
        }
        let nobody = "00000000-0000-7000-8000-000000000000";
        assert_eq!(flaw(hand_over(&house, by, at(&page), Some(nobody), None).await), Flaw::Unknown);
        assert_eq!(read(&house, amina, &reference).await.row.assignee, Some(sam));
        // A colleague was there in between.
        give(&house, support(sam), &reference, robin, None).await.unwrap();
        let late = hand_over(&house, by, at(&page), Some(&new.to_string()), None).await;
        assert!(matches!(late, Err(Error::Conflict(Clash::ChangedElsewhere))), "{late:?}");
    }
}

#[tokio::test]
async fn whoever_decided_before_or_is_complained_about_gets_no_disagreement_and_letters_go_as_they_are_wanted() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let robin = member(&house, Role::Support).await;
        let (sam, tea) =
            (at_address(&house, Role::Support, "sam@example.org").await, at_address(&house, Role::Support, "tea@example.org").await);
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        looked(&house, support(sam), &reference).await;
        agreed::finish(&house, support(robin), at(&looked(&house, support(robin), &reference).await), Some("To nobody.")).await.unwrap();
        let again = disputed(&house, amina, &disagree(&reference, Some(sam))).await;
        assert_eq!(flaw(give(&house, support(tea), &again, robin, None).await), Flaw::NotOffered);
        assert_eq!(flaw(give(&house, support(tea), &again, sam, None).await), Flaw::NotOffered);
        letters(&house).await;
        choose(&house, support(tea), Wanted { daily: true, at_once: false, language: None }).await.unwrap();
        give(&house, support(robin), &again, tea, None).await.unwrap();
        assert!(told(&house).await.is_empty(), "they want none at once");
        assert_eq!(today(&house, support(tea)).await.unwrap().hands.len(), 1);
    }
}

#[tokio::test]
async fn news_that_comes_while_the_page_is_read_is_still_news_afterwards() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (robin, jana) = (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await);
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        give(&house, officer(jana), &reference, robin, None).await.unwrap();
        let page = case(&house, support(robin), &reference).await.unwrap();
        take_from(&house, officer(jana), at(&seen(&house, &reference).await)).await.unwrap();
        opened(&house, support(robin), &page).await.unwrap();
        assert_eq!(today(&house, support(robin)).await.unwrap().hands.len(), 1, "that it was taken");
        let page = case(&house, support(robin), &reference).await.unwrap();
        opened(&house, support(robin), &page).await.unwrap();
        assert!(today(&house, support(robin)).await.unwrap().hands.is_empty());
    }
}
