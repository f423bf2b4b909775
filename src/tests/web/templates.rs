//! The list of templates: every one in every language that the brand offers, filled by an example, for those who answer and those who look on.

use candor::{
    catalog::{Source, learning},
    domain::{language::Language, staff::Role},
};
use std::fs;

use crate::{
    page::Page,
    requests::told::member,
    served::{Browser, everywhere, served_with},
};

const TEMPLATES: &str = "/en/staff/templates";

async fn page(browser: &Browser) -> Page {
    Page::parse(&browser.read(TEMPLATES).await)
}

#[tokio::test]
async fn those_who_answer_and_those_who_look_on_read_every_template_as_it_will_be_filled() {
    for served in everywhere().await {
        let mut readers = Vec::new();
        for (role, reads) in [
            (Role::Support, true),
            (Role::PrivacyOfficer, true),
            (Role::Auditor, true),
            (Role::Administrator, false),
            (Role::EthicsLead, false),
            (Role::TaskHolder, false),
        ] {
            let browser = served.staff(member(&served, role).await).await;
            let status = browser.get(TEMPLATES).send().await.unwrap().status().as_u16();
            assert_eq!(status, if reads { 200 } else { 404 }, "{role:?}");
            let mut led = Vec::new();
            for path in ["/en/staff", "/en/staff/house"] {
                let menu = Page::parse(&browser.get(path).send().await.unwrap().text().await.unwrap());
                led.extend(menu.attributes(".links--nav a, nav.area a", "href").into_iter().map(str::to_owned));
            }
            assert_eq!(led.iter().any(|href| href == TEMPLATES), reads, "{role:?}");
            readers.extend(reads.then_some(browser));
        }
        let page = page(&readers[0]).await;
        let main = page.texts("main").concat();
        for said in [
            "The brand’s folder has no templates. Everybody uses those that come with the portal.",
            "The check refuses a folder",
            "{due}",
            "Thank you for your request R-7K3M-Q2XP of",
            "Danke für die Anfrage R-7K3M-Q2XP vom",
            "شكرًا لك على طلبك R-7K3M-Q2XP",
            "Filled in: the number of the request and the day the request came in",
        ] {
            assert!(main.contains(said), "{said}: {main}");
        }
        let texts = page.texts(".entries .said");
        assert_eq!(texts.len(), 15, "five templates in three languages");
        assert!(texts.iter().all(|text| !text.contains('{')), "every place is filled: {texts:?}");
        assert!(!main.contains("There is no text in") && !page.has("main form"), "{main}");
    }
}

#[tokio::test]
async fn templates_of_the_brand_come_first_with_their_files_and_a_language_that_is_missing_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("templates/en")).unwrap();
    let text = "version: 3\n\n# Thanks from the counter\n\n{brand} thanks you & yours.\n";
    fs::write(folder.path().join("templates/en/counter.md"), text).unwrap();
    let source = Source::Folder(folder.path().to_owned());
    let own = ["counter".to_owned()];
    let mut refused = Vec::new();
    learning::read(&source, [&[], &[], &own], &[Language::En, Language::De], &mut refused);
    assert!(!refused.is_empty(), "the check refuses a folder without one of its languages");

    let read = learning::read(&source, [&[], &[], &own], &[Language::En], &mut Vec::new());
    let served = served_with(|brand| brand.learning = read).await;
    let robin = served.staff(member(&served, Role::Support).await).await;
    let page = page(&robin).await;
    let own = page.texts("section[aria-labelledby=own]").concat();
    let thanks = format!("{} thanks you & yours.", served.brand.name);
    for said in [
        "Thanks from the counter",
        "Version 3",
        thanks.as_str(),
        "File: templates/en/counter.md",
        "File: templates/de/counter.md",
        "There is no text in Deutsch",
    ] {
        assert!(own.contains(said), "{said}: {own}");
    }
    assert!(!own.contains("has no templates"), "{own}");
    let shipped = page.texts("section[aria-labelledby=shipped]").concat();
    assert!(!shipped.contains("There is no text in") && !shipped.contains("templates/en"), "{shipped}");
}
