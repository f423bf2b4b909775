//! The number of a case leads where its reader may go: to its page, to the file of one that has ended, or nowhere.

use candor::{
    domain::{actor::Actor, item::ItemKind, request::Kind, staff::Role},
    usecases::{
        raised::{Raised, open_alone},
        requests::{draft::Draft, withdraw},
    },
};

use crate::{
    page::Page,
    requests::told::{asked, member},
    served::{Browser, Served, everywhere},
};

/// The page of a duty about a case.
async fn duty(served: &Served, kind: ItemKind, about: &str) -> String {
    let due_on = jiff::civil::date(2027, 1, 1);
    open_alone(served, Raised { kind, about: about.to_owned(), due_on, opening: String::new() }).await.unwrap();
    let kept = served.store.read().await.unwrap().open_item(kind, about).await.unwrap();
    format!("/en/staff/oversight/{}", kept.unwrap().item.id)
}

async fn reader(served: &Served, role: Role) -> Browser {
    served.staff(member(served, role).await).await
}

#[tokio::test]
async fn no_number_of_a_case_leads_to_a_page_that_is_not_there_for_its_reader() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let question = Draft { words: Some("Who has it?".to_owned()), ..Draft::default() };
        let reference = asked(&served, amina, Kind::Question, &question).await;
        let officer = reader(&served, Role::PrivacyOfficer).await;
        let auditor = reader(&served, Role::Auditor).await;
        let ethics = reader(&served, Role::EthicsLead).await;
        let (case, file) = (format!("href=\"/en/staff/requests/{reference}\""), format!("href=\"/en/staff/requests/{reference}/file\""));

        let open = duty(&served, ItemKind::Hold, &reference).await;
        assert!(officer.read(&open).await.contains(&case));
        for browser in [&auditor, &ethics] {
            assert!(!browser.read(&open).await.contains("/staff/requests/R-"), "an open case is not theirs to read");
        }

        withdraw(&served, Actor::Customer(amina), &reference).await.unwrap();
        let ended = duty(&served, ItemKind::NoSecond, &reference).await;
        assert!(officer.read(&ended).await.contains(&case));
        for browser in [&auditor, &ethics] {
            let page = browser.read(&ended).await;
            assert!(page.contains(&file) && !page.contains(&case), "{page}");
            assert_eq!(browser.get(&format!("/en/staff/requests/{reference}/file")).send().await.unwrap().status(), 200);
        }
        let why = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[why]", "To weigh this duty")];
        for (browser, reads_log) in [(&officer, true), (&auditor, true), (&ethics, false)] {
            browser.post("/ui/staff/read-closed", &why).send().await.unwrap();
            let read = Page::parse(&browser.read(&format!("/en/staff/requests/{reference}/file")).await);
            assert!(read.has("section[aria-labelledby=letters]"));
            assert_eq!(read.has("section[aria-labelledby=log]"), reads_log, "a duty opens the case and not the log");
        }
        assert!(!ethics.read(&open).await.contains("/staff/requests/R-"), "a hold is decided without reading the case");
    }
}
