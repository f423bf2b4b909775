//! Data that may be another person's, beside a copy: its words are true before the copy is begun, and once it is.

use candor::{
    domain::{
        actor::Actor,
        language::Language,
        ports::Clock,
        request::{Kind, State},
        staff::Role,
    },
    usecases::{
        desk::{decide::Granted, link::link},
        requests::{look_again::ask_for_a_look, open::Opened},
    },
};
use serde_json::json;

use super::acted_for::Desk;
use crate::{
    records::sent::{record, send},
    requests::{
        agreed::approve,
        told::{all, asked, at, for_another, looked, member, proven, read, work_off},
    },
    served::everywhere,
};

const BEFORE: &str = "Look at each of these before you begin the copy.";
const LEFT_OUT: &str = "The copy has begun, and nobody had looked at these.";
const LET_OUT: &str = "What staff had looked at by then is in it";

#[tokio::test]
async fn whoever_looks_at_others_data_reads_whether_it_is_in_the_copy() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let note = json!({"subject": "A parcel", "channel": "call", "note": "The neighbour has it."});
        send(&served, vec![record(&served, "message-1", "messages", "help", note)]).await;
        let officer = member(&served, Role::PrivacyOfficer).await;
        let by_itself = asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        assert_eq!(read(&served, amina, &by_itself).await.row.state, State::InProgress);
        let page = Desk::at(&served, officer, &by_itself).await.page().await;
        assert!(page.contains(LEFT_OUT) && !page.contains(BEFORE) && !page.contains(LET_OUT), "{page}");

        let customer = Actor::Customer(amina);
        let Opened::New(looked_over) = ask_for_a_look(&served, customer, &by_itself, Language::En).await.unwrap() else { panic!("new") };
        let desk = Desk::at(&served, officer, &looked_over).await;
        let page = desk.page().await;
        assert!(page.contains(BEFORE) && !page.contains("The copy has begun"), "{page}");
        let agent = served.customer("c-2").await;
        let for_her = asked(&served, agent, Kind::Copy, &for_another("agent", all())).await;
        let staff = Actor::Staff(officer, Role::PrivacyOfficer);
        link(&served, staff, at(&looked(&served, staff, &for_her).await), Some("c-1")).await.unwrap();
        work_off(&served).await;
        let desk = Desk::at(&served, officer, &for_her).await;
        let seen = proven(&served, staff, &for_her).await;
        let shown = served.time.now().0.to_string();
        approve(&served, staff, at(&seen), Granted { looked: Some(&shown), ..Granted::default() }).await.unwrap();
        work_off(&served).await;
        let page = desk.page().await;
        assert!(page.contains(LET_OUT) && !page.contains(BEFORE) && !page.contains(LEFT_OUT), "{page}");
    }
}
