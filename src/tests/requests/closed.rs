//! A case that has ended is read by a few, with a reason that the person reads.

use candor::{
    domain::{
        request::{Kind, State},
        staff::Role,
    },
    usecases::{
        desk::{
            case::{case, file},
            reveal::reveal,
        },
        error::{Clash, Error},
        requests::{draft::Draft, story::Happened},
    },
};

use super::told::{asked, at, delete, looked, read, seen, staff, work_off};
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
