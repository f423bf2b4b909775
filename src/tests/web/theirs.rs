//! The pages of somebody whose data is open, as they read them: all of it, nothing to press, and closed with it.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    store::event::Action,
};

use super::{
    acting::{CUSTOMERS, OPEN, bare},
    beside::{press, question},
};
use crate::{
    page::Page,
    records::sent::{order, send},
    requests::told::{asked, looked, member, second},
    served::{Browser, Served, everywhere, hidden, location},
};

/// Forms of the person's own pages.
const PRESSED: &str = "form[action^='/ui/data'], form[action^='/ui/choices'], form[action^='/ui/requests']";

/// Where a page leads by the one link that begins so.
fn way(html: &str, begins: &str) -> String {
    let page = Page::parse(html);
    let found = page.attributes(&format!("a[href^='{begins}']"), "href");
    (*found.first().unwrap_or_else(|| panic!("no way to {begins}: {html}"))).to_owned()
}

/// The records of a list, as they are read.
fn records(html: &str) -> Vec<String> {
    Page::parse(&html.replace("<!>", "")).texts("li.record")
}

/// A member of staff who has opened their data beside a case.
async fn looking(served: &Served) -> Browser {
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    assert!(send(served, (0..60).map(|n| order(served, &format!("order-{n}"))).collect()).await.iter().all(Option::is_none));
    let reference = asked(served, amina, Kind::Question, &question()).await;
    let id = member(served, Role::Support).await;
    looked(served, Actor::Staff(id, Role::Support), &reference).await;
    let robin = served.staff(id).await;
    let (_, led) = press(&robin, &format!("/en/staff/requests/{reference}"), "see-person", &[]).await;
    assert_eq!(bare(&led), OPEN);
    robin
}

#[tokio::test]
async fn records_are_read_a_page_at_a_time_as_their_person_reads_them() {
    for served in everywhere().await {
        let robin = looking(&served).await;
        let hers = served.signed_in("c-1").await;
        let (mut page, mut own) = (way(&robin.read(OPEN).await, &format!("{OPEN}/data/orders")), "/en/data/orders/records".to_owned());
        for count in [50, 10] {
            let (read, theirs) = (robin.read(&page).await, hers.read(&own).await);
            assert_eq!(records(&read).len(), count, "{read}");
            assert_eq!(records(&read), records(&theirs));
            let shown = Page::parse(&read);
            assert!(!shown.has(PRESSED) && !shown.has("main a[href*='/requests/new']"), "it is only read: {read}");
            if count == 50 {
                page = way(&read, &format!("{OPEN}/data/orders?of=")).replace("&amp;", "&");
                own = way(&theirs, "/en/data/orders/records?after=");
            }
        }
    }
}

#[tokio::test]
async fn choices_receipts_and_notices_are_read_and_closed_with_the_data() {
    for served in everywhere().await {
        let robin = looking(&served).await;
        let hers = served.signed_in("c-1").await;
        let history = way(&robin.read(OPEN).await, &format!("{OPEN}/history"));
        let list = robin.read(&history).await;
        assert!(Page::parse(&list).has("main a[href='/en/notices/1']"), "{list}");
        let (receipt, own) = (way(&list, &format!("{OPEN}/receipts/")), way(&hers.read("/en/history").await, "/en/receipts/0"));
        let titles =
            async |browser: &Browser, path: &str| Page::parse(&browser.read(path).await.replace("<!>", "")).texts("article.doc h1");
        assert_eq!(titles(&robin, &receipt).await, titles(&hers, &own).await);
        assert!(!Page::parse(&robin.read(&receipt).await).has(PRESSED), "nothing is undone here");
        // Another member of staff has opened nothing.
        let colleague = served.staff(second(&served, Role::Support).await).await;
        for path in [&history, &receipt] {
            assert_eq!(bare(location(&colleague.get(path).send().await.unwrap())), CUSTOMERS);
        }
        let log = served.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == Action::CustomerOpened.as_str()).count(), 1, "one look, told to its person");
        let own = hidden(&robin.read(OPEN).await, "/ui/staff/close-person");
        let fields: Vec<_> = own.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        robin.post("/ui/staff/close-person", &fields).send().await.unwrap();
        for path in [&history, &receipt] {
            assert_eq!(bare(location(&robin.get(path).send().await.unwrap())), CUSTOMERS);
        }
    }
}
