//! A case that has ended is read by a few, with a reason that the person reads.

use candor::{
    domain::{
        item::ItemKind,
        request::{Kind, State},
        staff::Role,
    },
    store::items::Which,
    usecases::{
        desk::{
            case::{case, file},
            reveal::reveal,
        },
        error::{Clash, Error},
        requests::{draft::Draft, story::Happened},
        staff::letters,
    },
};

use super::told::{asked, at, colleague, delete, letters as arrived, looked, read, seen, staff, work_off};
use crate::house::houses;
use crate::requests::agreed;

#[tokio::test]
async fn the_officer_and_the_auditor_read_it_with_a_reason_and_support_cannot() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let (_, otto) = staff(&house, Role::Auditor).await;
        let ada = house.customer("c-1").await;
        let draft = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let reference = asked(&house, ada, Kind::Question, &draft).await;
        assert!(file(&house, jana, &reference).await.unwrap().is_none(), "it is open");
        assert!(matches!(case(&house, otto, &reference).await, Err(Error::Forbidden)), "nor does an auditor see open ones");
        agreed::finish(&house, robin, at(&looked(&house, robin, &reference).await), Some("Parcelo.")).await.unwrap();
        assert!(case(&house, robin, &reference).await.unwrap().case.asked.is_none(), "masked again with the end");
        let now = seen(&house, &reference).await;
        assert!(matches!(reveal(&house, robin, at(&now), Some("I want to know")).await, Err(Error::Forbidden)));
        assert!(matches!(file(&house, robin, &reference).await, Err(Error::Forbidden)));
        for actor in [jana, otto] {
            let masked = file(&house, actor, &reference).await.unwrap().unwrap();
            assert!(!masked.revealed && masked.readable && masked.case.asked.is_none());
            assert!(matches!(reveal(&house, actor, at(&now), Some(".")).await, Err(Error::Invalid(_))));
            reveal(&house, actor, at(&now), Some("The authority asks")).await.unwrap();
            let open = file(&house, actor, &reference).await.unwrap().unwrap();
            assert_eq!(open.case.asked.unwrap().words, "Who has my address?");
            assert!(open.case.story.iter().any(|entry| entry.text.as_deref() == Some("Parcelo.")));
        }
        let told = read(&house, ada, &reference).await;
        let looks = told.story.iter().filter(|entry| entry.happened == Happened::Revealed);
        assert_eq!(looks.filter(|entry| entry.text.as_deref() == Some("The authority asks")).count(), 2, "the person reads both");
        assert_eq!(told.row.state, State::Done);
        // Nothing can be done to it.
        let again = agreed::finish(&house, jana, at(&seen(&house, &reference).await), Some("More.")).await;
        assert!(matches!(again, Err(Error::Conflict(Clash::RequestClosed))));
    }
}

#[tokio::test]
async fn of_somebody_who_is_erased_nothing_is_left_to_read() {
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let ada = house.customer("c-1").await;
        let draft = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let reference = asked(&house, ada, Kind::Question, &draft).await;
        agreed::finish(&house, jana, at(&looked(&house, jana, &reference).await), Some("Parcelo.")).await.unwrap();
        asked(&house, ada, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let masked = file(&house, jana, &reference).await.unwrap().unwrap();
        assert!(!masked.readable);
        let tried = reveal(&house, jana, at(&seen(&house, &reference).await), Some("The authority asks")).await;
        assert!(matches!(tried, Err(Error::NotFound)), "{tried:?}");
    }
}

#[tokio::test]
async fn a_look_by_somebody_who_works_on_no_cases_is_told_to_every_officer_and_a_duty_leads_to_the_case() {
    const PLANTED: &str = "Zwiebelkuchen";
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let (_, jo) = colleague(&house, Role::PrivacyOfficer, "jo@example.org").await;
        let (ottos, otto) = staff(&house, Role::Auditor).await;
        // Officers are told whatever they have chosen, each in their language.
        let quiet = letters::Draft { language: Some("de".to_owned()), daily: false, at_once: false };
        letters::choose(&house, jo, quiet).await.unwrap();
        let ada = house.customer(PLANTED).await;
        let reference = asked(&house, ada, Kind::Question, &Draft { words: Some(PLANTED.to_owned()), ..Draft::default() }).await;
        agreed::finish(&house, jana, at(&looked(&house, jana, &reference).await), Some("Parcelo.")).await.unwrap();
        work_off(&house).await;
        let duties = async || house.store.read().await.unwrap().items_of(ItemKind::Look, Which::Open, 9).await.unwrap();
        let look = async |actor| reveal(&house, actor, at(&seen(&house, &reference).await), Some(PLANTED)).await.unwrap();
        look(jo).await;
        assert!(arrived(&house).await.is_empty() && duties().await.is_empty(), "it is her work");
        for _ in 0..2 {
            look(otto).await;
            let mut told: Vec<_> = arrived(&house).await;
            told.sort_by(|one, other| one.to.as_str().cmp(other.to.as_str()));
            let said: Vec<_> = told.iter().map(|letter| (letter.to.as_str(), letter.subject.as_str())).collect();
            let expected =
                [("jo@example.org", "Jemand hat einen Fall eingesehen"), ("privacy-officer@example.org", "Somebody looked at a case")];
            assert_eq!(said, expected, "each look is told, and to nobody else");
            for letter in &told {
                assert!(letter.text.contains("Robin auditor"), "{}", letter.text);
                assert!(!letter.text.contains(PLANTED) && !letter.text.contains(&reference), "{}", letter.text);
            }
            let open: Vec<_> = duties().await.into_iter().map(|kept| (kept.item.about, kept.item.whose)).collect();
            assert_eq!(open, [(reference.clone(), Some(ottos))]);
        }
    }
}
