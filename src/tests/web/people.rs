//! One of the staff as an administrator sees them: when they were last seen, by which second proof they come in, and an end of their sessions,
//! which they can end by themself too.

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
    served::{Browser, Served, everywhere, hidden, location},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const ME: &str = "/en/staff/me";
const END: &str = "/ui/staff/end-session";
const END_OTHERS: &str = "/ui/staff/end-others";

/// The row of a person's page that begins so.
async fn row(browser: &Browser, id: StaffId, begins: &str) -> String {
    let html = browser.read(&format!("/en/staff/people/{id}")).await;
    let rows = Page::parse(&html).texts("main dl.rows > div");
    rows.iter().find_map(|row| row.strip_prefix(begins)).unwrap_or_else(|| panic!("{begins}: {rows:?}")).to_owned()
}

async fn comes_in(browser: &Browser) -> bool {
    browser.get(ME).send().await.unwrap().status() == 200
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

#[tokio::test]
async fn one_of_the_staff_ends_a_session_of_their_own_or_all_but_this_one_and_none_of_a_colleague() {
    for served in everywhere().await {
        let robin = member(&served, Role::Support).await;
        let sam = at_address(&served, Role::Support, "sam@example.org").await;
        let (phone, desk, other) = (served.staff(robin).await, served.staff(robin).await, served.staff(sam).await);
        let html = desk.read(ME).await;
        assert_eq!(Page::parse(&html).all(&format!("form[action='{END}']")).len(), 1, "that of the phone: {html}");
        let (_, id) = hidden(&html, END).into_iter().find(|(name, _)| name == "form[session]").unwrap();
        other.post(END, &[("form[locale]", "en"), ("form[session]", &id)]).send().await.unwrap();
        assert!(comes_in(&phone).await, "a colleague does not end it");
        assert_eq!(location(&desk.press(&html, END, &[]).await), format!("{ME}#saved"));
        assert!(!comes_in(&phone).await && comes_in(&desk).await && comes_in(&other).await);
        assert!(!Page::parse(&desk.read(ME).await).has(&format!("form[action='{END_OTHERS}']")), "there is no other");

        let (phone, tablet) = (served.staff(robin).await, served.staff(robin).await);
        let html = desk.read(ME).await;
        assert_eq!(location(&desk.press(&html, END_OTHERS, &[]).await), format!("{ME}#saved"));
        assert!(!comes_in(&phone).await && !comes_in(&tablet).await, "both end at their next request");
        assert!(comes_in(&desk).await && comes_in(&other).await);
    }
}
