//! A reply is new until its reader has opened the request, on whatever device, and what they opened is forgotten with them.

use crate::requests::says::writes;
use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    usecases::{
        desk::answer::{Expecting, write},
        requests::{draft::Draft, lately::lately},
    },
};
use std::time::Duration;

use crate::{
    house::House,
    requests::told::{asked, at, delete, seen, staff, work_off},
    served::everywhere,
};

fn question() -> Draft {
    Draft { words: Some("Whom did you give my address to?".to_owned()), ..Draft::default() }
}

async fn waits(house: &House, person: Actor) -> bool {
    lately(house, person).await.unwrap().1.iter().any(|entry| entry.waits)
}

#[tokio::test]
async fn a_reply_that_was_read_on_one_device_is_new_on_no_other_and_the_staffs_page_stays_current() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let person = Actor::Customer(amina);
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        let (_, support) = staff(&served, Role::Support).await;
        served.time.pass(Duration::from_secs(60));
        write(&served, support, at(&seen(&served, &reference).await), Some("Only Parcelo."), Expecting::Nothing).await.unwrap();
        assert!(waits(&served, person).await);
        let before = seen(&served, &reference).await;
        let (telephone, desk) = (served.signed_in("c-1").await, served.signed_in("c-1").await);
        let see = format!("href=\"/en/requests/{reference}\"");
        assert!(telephone.read("/en").await.contains(&see));
        assert!(waits(&served, person).await, "the overview alone shows none of it");
        let page = telephone.read(&format!("/en/requests/{reference}")).await;
        assert!(page.contains("said talk\"") && page.contains("Only Parcelo."), "{page}");
        assert!(!waits(&served, person).await, "whatever device they come with next");
        assert_eq!(desk.get("/en").send().await.unwrap().status(), 200);
        assert_eq!(seen(&served, &reference).await, before, "staff who have the page open lose nothing");

        // Later words are new again; others who look change nothing about that.
        served.time.pass(Duration::from_secs(60));
        write(&served, support, at(&before), Some("And Letterbird."), Expecting::Nothing).await.unwrap();
        let robin = served.staff(crate::requests::told::member(&served, Role::PrivacyOfficer).await).await;
        robin.read(&format!("/en/staff/requests/{reference}")).await;
        served.customer("c-2").await;
        served.signed_in("c-2").await.read(&format!("/en/requests/{reference}")).await;
        assert!(waits(&served, person).await);
        writes(&served, person, &reference, Some("Thank you.")).await.unwrap();
        assert!(!waits(&served, person).await, "who answers has read");
    }
}

#[tokio::test]
async fn what_somebody_opened_is_forgotten_with_them() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        served.signed_in("c-1").await.read(&format!("/en/requests/{reference}")).await;
        let until = async || served.store.read().await.unwrap().request(&reference).await.unwrap().unwrap().seen_until;
        assert!(until().await.is_some());
        asked(&served, amina, Kind::Delete, &delete("now")).await;
        work_off(&served).await;
        assert_eq!(until().await, None);
    }
}
