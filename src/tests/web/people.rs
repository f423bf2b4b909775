//! One of the staff as an administrator sees them: when they were last seen, by which second proof they come in, and an end of their sessions.

use candor::{
    domain::{actor::Actor, ids::StaffId, staff::Role},
    usecases::{
        authorise::Hand,
        error::Error,
        staff::{ends::end_sessions, people::person},
    },
};
use std::time::Duration;

use crate::{
    page::Page,
    requests::told::{at_address, member, staff},
    served::{Browser, Served, everywhere},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The row of a person's page that begins so.
async fn row(browser: &Browser, id: StaffId, begins: &str) -> String {
    let html = browser.read(&format!("/en/staff/people/{id}")).await;
    let rows = Page::parse(&html).texts("main dl.rows > div");
    rows.iter().find_map(|row| row.strip_prefix(begins)).unwrap_or_else(|| panic!("{begins}: {rows:?}")).to_owned()
}

async fn comes_in(browser: &Browser) -> bool {
    browser.get("/en/staff/me").send().await.unwrap().status() == 200
}

/// The number of somebody's sessions that count, as the house has it.
async fn sessions(served: &Served, ada: Actor, id: StaffId) -> u64 {
    person(served, ada, &id.to_string()).await.unwrap().sessions
}

#[tokio::test]
async fn the_page_of_somebody_shows_when_they_were_last_seen_and_their_second_proof() {
    for served in everywhere().await {
        let (robin, _) = staff(&served, Role::Support).await;
        let administrator = member(&served, Role::Administrator).await;
        let ada = served.staff(administrator).await;
        assert_eq!(row(&ada, robin, "Second proof").await, "Code from the phone, and 10 recovery codes");
        let joined = row(&ada, robin, "Last seen").await;
        served.later(DAY * 2).await;
        let ada = served.staff(administrator).await;
        assert_eq!(row(&ada, robin, "Last seen").await, joined, "nobody was here meanwhile");
        assert!(comes_in(&served.staff(robin).await).await);
        assert_ne!(row(&ada, robin, "Last seen").await, joined);
        assert_eq!(row(&ada, robin, "Signed in").await, "1");
    }
}

#[tokio::test]
async fn an_administrator_who_ends_the_sessions_of_somebody_ends_every_one_of_theirs_and_no_other() {
    for served in everywhere().await {
        let robin = member(&served, Role::Support).await;
        let sam = at_address(&served, Role::Support, "sam@example.org").await;
        let ada = Actor::Staff(member(&served, Role::Administrator).await, Role::Administrator);
        let (phone, desk, other) = (served.staff(robin).await, served.staff(robin).await, served.staff(sam).await);
        assert!(comes_in(&phone).await && comes_in(&desk).await && comes_in(&other).await);
        assert_eq!((sessions(&served, ada, robin).await, sessions(&served, ada, sam).await), (2, 1));
        let unproven = end_sessions(&served, ada.into(), robin).await;
        assert!(matches!(unproven, Err(Error::StepUp)), "not without a fresh proof: {unproven:?}");
        assert!(comes_in(&phone).await);
        let hand = Hand { actor: ada, proven_at: Some(served.clock.now()) };
        end_sessions(&served, hand, robin).await.unwrap();
        assert!(!comes_in(&phone).await && !comes_in(&desk).await, "both end at their next request");
        assert!(comes_in(&other).await);
        assert_eq!((sessions(&served, ada, robin).await, sessions(&served, ada, sam).await), (0, 1));
        assert!(comes_in(&served.staff(robin).await).await, "they may sign in again");
    }
}
