//! Four eyes as staff meet it: asked for on the page to check, seen on the page of the day, agreed to on a page that shows it again.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        request::{Kind, State},
        staff::Role,
    },
    usecases::{
        desk::second::{Came, Decision, decide},
        requests::{draft::Draft, open::Opened},
    },
};

use super::acted_for::main_of;
use crate::{
    page::Page,
    requests::told::{ask, asked, at, delete, guest, looked, member, read, seen},
    served::{Browser, Served, location, served},
};

const WHY: &str = "No law asks for it.";

async fn restriction(served: &Served) -> (candor::domain::ids::CustomerId, String) {
    let amina = served.customer("c-1").await;
    let draft = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
    let reference = asked(served, amina, Kind::Stop, &draft).await;
    (amina, reference)
}

/// A member of staff who has read the case.
async fn reader(served: &Served, role: Role, reference: &str) -> Browser {
    let id = member(served, role).await;
    looked(served, Actor::Staff(id, role), reference).await;
    served.staff(id).await
}

/// Declines as far as the page to check.
async fn checked(served: &Served, browser: &Browser, reference: &str) -> String {
    let (_, revision) = seen(served, reference).await;
    let fields = [
        ("form[locale]", "en"),
        ("form[request]", reference),
        ("form[seen]", revision.as_str()),
        ("form[what]", "answer"),
        ("form[came]", "not-granted"),
        ("form[reason]", "not-covered"),
        ("form[write]", WHY),
    ];
    let led = browser.post("/ui/staff/write-check", &fields).send().await.unwrap();
    let check = format!("/en/staff/requests/{reference}/check");
    assert_eq!(location(&led), check);
    browser.read(&check).await
}

#[tokio::test]
async fn a_refusal_is_asked_for_seen_today_and_agreed_to_as_it_was_shown() {
    let served = served().await;
    let (amina, reference) = restriction(&served).await;
    let case = format!("/en/staff/requests/{reference}");
    let robin = reader(&served, Role::Support, &reference).await;
    let janas = member(&served, Role::PrivacyOfficer).await;
    let jana = served.staff(janas).await;
    let check = checked(&served, &robin, &reference).await;
    assert!(check.contains("need two people") && check.contains("The deadline stays the same") && !check.contains("form[alone]"));
    assert_eq!(location(&robin.press(&check, "/ui/staff/decline", &[]).await), format!("{case}#saved"));
    assert!(main_of(&robin, &case).await.contains("Waits for the yes of a colleague"));
    for page in ["/en/staff", "/en/staff/requests", case.as_str()] {
        assert!(main_of(&robin, page).await.contains("Waits for a colleague’s yes"), "{page}");
    }
    for page in ["/en/staff/requests", case.as_str()] {
        let shown = main_of(&jana, page).await;
        assert!(shown.contains("Look over what Robin asks") && !shown.contains("Decide on the restriction"), "{page}: {shown}");
    }
    assert_eq!(read(&served, amina, &reference).await.row.state, State::InProgress);
    let hers = served.signed_in("c-1").await;
    assert!(!main_of(&hers, &format!("/en/requests/{reference}")).await.contains("colleague"), "the person reads nothing of it");
    let today = Page::parse(&jana.read("/en/staff").await);
    assert!(today.texts("section[aria-labelledby=yes]").concat().contains("Say yes or no: Decline the request"), "it is on her page");
    assert!(!robin.read("/en/staff").await.contains("Say yes or no"), "and on nobody else's");
    // She reads the case first, and then exactly what will happen.
    assert_eq!(location(&jana.get(&format!("{case}/yes")).send().await.unwrap()), case);
    assert!(!main_of(&jana, &case).await.contains(WHY));
    looked(&served, Actor::Staff(janas, Role::PrivacyOfficer), &reference).await;
    let page = jana.read(&format!("{case}/yes")).await;
    let shown = main_of(&jana, &format!("{case}/yes")).await;
    for told in ["Robin", "Decline the request", WHY, "The law does not cover what you asked for.", "The deadline stays the same"] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    let unsaid = jana.press(&page, "/ui/staff/say-no", &[("form[words]", "")]).await;
    assert_eq!(location(&unsaid), format!("{case}/yes"));
    assert!(Page::parse(&jana.read(&format!("{case}/yes")).await).has("a[href='#no']"), "a no says why");
    assert_eq!(location(&jana.press(&page, "/ui/staff/say-yes", &[]).await), format!("{case}#saved"));
    assert_eq!(read(&served, amina, &reference).await.row.state, State::Declined);
    assert_eq!(location(&jana.get(&format!("{case}/yes")).send().await.unwrap()), case, "nothing waits any more");
}

#[tokio::test]
async fn a_no_is_read_by_whoever_asked_and_a_yes_to_another_case_is_refused_in_words() {
    let served = served().await;
    let (amina, reference) = restriction(&served).await;
    let case = format!("/en/staff/requests/{reference}");
    let robin = reader(&served, Role::Support, &reference).await;
    let jana = reader(&served, Role::PrivacyOfficer, &reference).await;
    let check = checked(&served, &robin, &reference).await;
    robin.press(&check, "/ui/staff/decline", &[]).await;
    let page = jana.read(&format!("{case}/yes")).await;
    jana.press(&page, "/ui/staff/say-no", &[("form[words]", "The law does ask for it.")]).await;
    for page in ["/en/staff", "/en/staff/requests", case.as_str()] {
        let shown = main_of(&robin, page).await;
        assert!(shown.contains("Robin said no: read why") && !shown.contains("Decide on the restriction"), "{page}: {shown}");
    }
    let head = Page::parse(&robin.read(&case).await).texts("section[aria-labelledby=next]").concat();
    assert!(head.contains("The law does ask for it."), "{head}");
    robin.press(&checked(&served, &robin, &reference).await, "/ui/staff/decline", &[]).await;
    let page = jana.read(&format!("{case}/yes")).await;
    writes(&served, Actor::Customer(amina), &reference, Some("It matters to me.")).await.unwrap();
    assert_eq!(location(&jana.press(&page, "/ui/staff/say-yes", &[]).await), case);
    let told = main_of(&jana, &case).await;
    assert!(told.contains("The case has changed since"), "{told}");
    assert!(!jana.read(&format!("{case}/yes")).await.contains("/ui/staff/say-yes"), "it is not offered either");
    robin.press(&robin.read(&case).await, "/ui/staff/take-back", &[]).await;
    assert!(!main_of(&robin, &case).await.contains("Waits for the yes"));
    assert!(read(&served, amina, &reference).await.row.state.is_open());
}

#[tokio::test]
async fn somebody_alone_is_asked_why_it_cannot_wait() {
    let served = served().await;
    let (amina, reference) = restriction(&served).await;
    let jana = reader(&served, Role::PrivacyOfficer, &reference).await;
    let check = checked(&served, &jana, &reference).await;
    assert!(check.contains("nobody else can agree at the moment") && check.contains("form[alone]"));
    let path = format!("/en/staff/requests/{reference}/check");
    assert_eq!(location(&jana.press(&check, "/ui/staff/decline", &[]).await), path);
    let again = jana.read(&path).await;
    assert!(Page::parse(&again).has("a[href='#alone']") && Page::parse(&again).has("#alone-error"));
    assert!(read(&served, amina, &reference).await.row.state.is_open());
    jana.press(&again, "/ui/staff/decline", &[("form[alone]", "It is due today.")]).await;
    assert_eq!(read(&served, amina, &reference).await.row.state, State::Declined);
    assert!(main_of(&jana, "/en/staff/oversight").await.contains("decided by one person"));
}

#[tokio::test]
async fn a_deletion_that_waits_for_a_yes_is_not_offered_again_to_whoever_asked() {
    let served = served().await;
    let nina = Actor::Guest(guest(&served, "nina@example.org").await);
    let Opened::New(reference) = ask(&served, nina, Kind::Delete, &delete("later")).await.unwrap() else { panic!("open already") };
    let id = member(&served, Role::Support).await;
    let (robin, browser) = (Actor::Staff(id, Role::Support), served.staff(id).await);
    reader(&served, Role::PrivacyOfficer, &reference).await;
    let now = looked(&served, robin, &reference).await;
    let case = format!("/en/staff/requests/{reference}");
    let offered = async || browser.read(&case).await.contains("/ui/staff/approve-check");
    assert!(offered().await);
    let none = String::new;
    let begin = Decision::Approve { value: none(), record: none(), words: none(), looked: none() };
    assert_eq!(decide(&served, robin, at(&now), &begin, None).await.unwrap(), Came::Waits);
    assert!(!offered().await);
    browser.press(&browser.read(&case).await, "/ui/staff/take-back", &[]).await;
    assert!(offered().await);
}
