//! For somebody else: a colleague says yes before data of one person is given to another, or changed at that one's word.

use candor::{
    domain::{
        actor::Actor,
        request::{Grave, Happened, Kind, State},
        staff::Role,
    },
    usecases::{
        desk::{
            link::link,
            second::{Came, Decision, decide},
        },
        error::{Error, Field},
        requests::draft::Draft,
    },
};

use super::{
    agreed::agree,
    posted::by_letter,
    told::{all, asked, at, for_another, looked, proven, read, staff, work_off},
};
use crate::house::{House, houses};

fn begin() -> Decision {
    Decision::Approve { value: String::new(), record: String::new(), words: String::new(), looked: String::new() }
}

fn restrict() -> Draft {
    Draft { stop: Some("restrict".to_owned()), ..Draft::default() }
}

/// The case about `c-1`, ready to be decided.
async fn ready(house: &House, support: Actor, reference: &str) -> (String, String) {
    let now = looked(house, support, reference).await;
    link(house, support, at(&now), Some("c-1")).await.unwrap();
    proven(house, support, reference).await
}

async fn waits_as(house: &House, reference: &str) -> Grave {
    let mut conn = house.store.read().await.unwrap();
    let row = conn.request(reference).await.unwrap().unwrap();
    conn.second_look(row.id).await.unwrap().unwrap().kind
}

#[tokio::test]
async fn what_somebody_asks_for_another_waits_for_a_colleague_and_what_they_ask_for_themself_does_not() {
    for house in houses().await {
        let meant = house.customer("c-1").await;
        let agent = house.customer("c-2").await;
        let (_, robin) = staff(&house, Role::Support).await;
        staff(&house, Role::PrivacyOfficer).await;
        for (kind, draft, done) in [(Kind::Copy, all(), Happened::Granted), (Kind::Stop, restrict(), Happened::Restricted)] {
            let reference = asked(&house, agent, kind, &for_another("agent", draft)).await;
            let now = ready(&house, robin, &reference).await;
            assert_eq!(decide(&house, robin, at(&now), &begin(), None).await.unwrap(), Came::Waits, "{kind:?}");
            assert_eq!(waits_as(&house, &reference).await, Grave::ForAnother);
            work_off(&house).await;
            let waits = read(&house, agent, &reference).await;
            assert!(waits.row.state.is_open() && waits.copy.is_none(), "{kind:?}");
            assert!(waits.story.iter().all(|entry| entry.happened != done), "{kind:?}: nothing is given or changed");
            agree(&house, robin, &reference).await.unwrap();
            let case = read(&house, agent, &reference).await;
            assert!(case.story.iter().any(|entry| entry.happened == done), "{kind:?}");
            work_off(&house).await;
        }
        // A letter may enclose a copy that staff put together.
        let letter = by_letter(&house, robin, "copy", for_another("agent", all())).await;
        let now = ready(&house, robin, &letter).await;
        let encloses = Decision::Finish { words: "It is enclosed.".to_owned(), partly: String::new(), file: String::new() };
        assert_eq!(decide(&house, robin, at(&now), &encloses, None).await.unwrap(), Came::Waits);
        assert_eq!(waits_as(&house, &letter).await, Grave::ForAnother);

        let own = asked(&house, agent, Kind::Stop, &restrict()).await;
        let now = looked(&house, robin, &own).await;
        assert_eq!(decide(&house, robin, at(&now), &begin(), None).await.unwrap(), Came::Done);
        assert!(house.store.read().await.unwrap().customer(meant).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn somebody_who_is_alone_says_why_data_is_given_to_another_without_a_colleagues_yes() {
    for house in houses().await {
        house.customer("c-1").await;
        let agent = house.customer("c-2").await;
        let (_, robin) = staff(&house, Role::Support).await;
        let reference = asked(&house, agent, Kind::Copy, &for_another("parent", all())).await;
        let now = ready(&house, robin, &reference).await;
        let silent = decide(&house, robin, at(&now), &begin(), None).await;
        assert!(matches!(&silent, Err(Error::Invalid(faults)) if faults[0].field == Field::Alone), "{silent:?}");
        assert_eq!(read(&house, agent, &reference).await.row.state, State::Received);
        assert_eq!(decide(&house, robin, at(&now), &begin(), Some("No colleague is here.")).await.unwrap(), Came::Done);
        let story = read(&house, agent, &reference).await.story;
        assert!(story.iter().any(|entry| entry.happened == Happened::NoSecond));
        work_off(&house).await;
    }
}
