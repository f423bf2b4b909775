//! The list of items and their pages, by role and without scripts.

use candor::{
    domain::{
        item::ItemKind,
        staff::{Deed, Role},
    },
    usecases::raised::{Raised, open_alone},
};

use super::told::open;
use crate::{
    requests::told::member,
    served::{Served, served},
};

async fn raised(served: &Served, kind: ItemKind, about: &str) -> String {
    let due_on = jiff::civil::date(2026, 1, 1);
    open_alone(served, Raised { kind, about: about.to_owned(), due_on, opening: "It was seen.".to_owned() }).await.unwrap();
    open(served, kind, about).await.unwrap().item.id.to_string()
}

const ABOUT: [(ItemKind, &str); 13] = [
    (ItemKind::Review, "purpose/recommendations"),
    (ItemKind::Fairness, "purpose/recommendations"),
    (ItemKind::Concern, "raised"),
    (ItemKind::Hold, "R-7K3M-Q2XP"),
    (ItemKind::DecidedAlone, "R-7K3M-Q2XP"),
    (ItemKind::NoSecond, "R-7K3M-Q2XP"),
    (ItemKind::Disobedience, "shop"),
    (ItemKind::Behind, "web-shop"),
    (ItemKind::Unanswered, "web-shop"),
    (ItemKind::Log, "broken"),
    (ItemKind::Database, "damaged"),
    (ItemKind::WayIn, "privacy-officer/7f"),
    (ItemKind::Look, "R-7K3M-Q2XP"),
];

/// Without the marks around what is filled in.
fn plain(page: &str) -> String {
    page.replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn each_role_sees_and_decides_items_of_every_kind_as_its_deeds_say() {
    let served = served().await;
    assert_eq!(ABOUT.len(), ItemKind::ALL.len());
    for role in Role::ALL.iter().copied() {
        let browser = served.staff(member(&served, role).await).await;
        let list = browser.get("/en/staff/oversight").send().await.unwrap();
        assert_eq!(list.status(), if role.may(Deed::Oversee) { 200 } else { 404 }, "{role:?}");
        for (kind, about) in ABOUT {
            let id = raised(&served, kind, about).await;
            let path = format!("/en/staff/oversight/{id}");
            let page = browser.get(&path).send().await.unwrap();
            // A concern has a page and a decision of its own.
            let elsewhere = kind == ItemKind::Concern;
            let shown = if elsewhere { 303 } else { 200 };
            assert_eq!(page.status(), if role.may(Deed::Oversee) { shown } else { 404 }, "{role:?} {kind:?}");
            let page = page.text().await.unwrap();
            let (decides, house) = (role.may(Deed::DecideItems) && !elsewhere, role.may(Deed::SeeHouse));
            assert_eq!(page.contains("/ui/staff/decide-item"), decides, "{role:?} {kind:?}");
            assert!(!page.contains("/staff/requests/R-7K3M-Q2XP"), "there is no such request: {role:?} {kind:?}");
            assert_eq!(page.contains("/staff/systems#disobeyed"), kind == ItemKind::Disobedience && house && role.may(Deed::Oversee));
            let revision = open(&served, kind, about).await.unwrap().item.revision.to_string();
            let fields = [
                ("form[locale]", "en"),
                ("form[item]", &id),
                ("form[seen]", &revision),
                ("form[outcome]", "keep"),
                ("form[reasons]", "We looked."),
                ("form[needed]", "fine"),
                ("form[least]", "fine"),
                ("form[texts]", "fine"),
            ];
            browser.post("/ui/staff/decide-item", &fields).send().await.unwrap();
            let still = open(&served, kind, about).await.is_some();
            assert_eq!(still, !decides, "{role:?} {kind:?}");
        }
    }
}

#[tokio::test]
async fn a_review_asks_says_what_is_missing_keeps_what_was_typed_and_is_signed() {
    let served = served().await;
    let id = raised(&served, ItemKind::Review, "purpose/recommendations").await;
    let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
    let path = format!("/en/staff/oversight/{id}");
    let page = jana.read(&path).await;
    for words in ["What is known", "What people said", "How long it is kept", "Is it still needed?", "Sign the review"] {
        assert!(page.contains(words), "{words}");
    }
    let answer = jana
        .press(&page, "/ui/staff/decide-item", &[("form[outcome]", "change"), ("form[reasons]", "Less."), ("form[least]", "change")])
        .await;
    let page = jana.read(answer.headers()["location"].to_str().unwrap()).await;
    for words in ["Say if it is still needed", "Write what must change", "Say if the texts are right", "Less."] {
        assert!(page.contains(words), "{words}");
    }
    let filled = [
        ("form[outcome]", "change"),
        ("form[reasons]", "Less."),
        ("form[needed]", "fine"),
        ("form[least]", "change"),
        ("form[least_words]", "Without the emails."),
        ("form[texts]", "fine"),
    ];
    jana.press(&page, "/ui/staff/decide-item", &filled).await;
    let page = plain(&jana.read(&path).await);
    for words in ["Without the emails.", "Signed by Robin, Privacy officer", "No privacy notice has changed it yet."] {
        assert!(page.contains(words), "{words}");
    }
    let list = jana.read("/en/staff/oversight").await;
    assert!(list.contains("Changes that wait"));
}

#[tokio::test]
async fn views_stand_in_the_address_and_show_what_they_say() {
    let served = served().await;
    for (kind, about) in ABOUT {
        raised(&served, kind, about).await;
    }
    let ines = served.staff(member(&served, Role::EthicsLead).await).await;
    let rows = |page: &str| page.matches("<th scope=\"row\">").count();
    let all = ABOUT.len();
    for (view, count) in
        [("", all), ("?view=all", all), ("?view=mine", 0), ("?view=review", 1), ("?view=hold", 1), ("?view=decided", 0), ("?view=no", all)]
    {
        let page = ines.read(&format!("/en/staff/oversight{view}")).await;
        assert_eq!(rows(&page), count, "{view}");
        let views = page.split_once("class=\"views\"").unwrap().1.split_once("</ul>").unwrap().0;
        assert_eq!(views.matches("aria-current=\"true\"").count(), 1, "{view}");
    }
    let page = ines.read("/en/staff/oversight").await;
    assert!(plain(&page).contains("1 review is overdue."));
    let id = open(&served, ItemKind::Fairness, "purpose/recommendations").await.unwrap().item.id.to_string();
    ines.press(&ines.read(&format!("/en/staff/oversight/{id}")).await, "/ui/staff/take-item", &[]).await;
    assert_eq!(rows(&ines.read("/en/staff/oversight?view=mine").await), 1);
}
