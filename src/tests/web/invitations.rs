//! Invitations that were not used yet: they are listed, and one that is withdrawn leads nowhere, by its link and by its letter.

use candor::{
    domain::{actor::Actor, staff::Role},
    jobs::job::work,
    outbound::mail::memory::Memory,
    usecases::{
        authorise::Hand,
        error::{Clash, Error},
        jobs::{
            end::{End, Moot},
            take::settle,
        },
        staff::{
            invitations::{waiting, withdraw},
            invite::{Draft, Link, invite, invite_newcomer},
            join,
        },
    },
};
use std::time::Duration;
use url::Url;

use crate::{
    house::{House, houses, take},
    page::Page,
    requests::told::{PASSWORD, code, colleague, member, staff},
    served::{Browser, Served, everywhere, location},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const PEOPLE: &str = "/en/staff/people";
const WITHDRAW: &str = "/ui/staff/withdraw-invitation";

/// The administrator of a house, who proved a moment ago who they are.
async fn administrator(house: &House) -> Hand {
    Hand { actor: Actor::Staff(member(house, Role::Administrator).await, Role::Administrator), proven_at: Some(house.clock.now()) }
}

/// The same in a browser.
async fn proven(served: &Served) -> Browser {
    let (id, _) = staff(served, Role::Administrator).await;
    let ada = served.staff(id).await;
    served.time.pass(Duration::from_secs(60));
    let proof = code(served);
    let confirm = [("form[locale]", "en"), ("form[to]", "/staff/people"), ("form[one_time]", proof.as_str())];
    assert_eq!(location(&ada.post("/ui/staff/confirm", &confirm).send().await.unwrap()), PEOPLE);
    ada
}

async fn list(browser: &Browser) -> Page {
    Page::parse(&browser.read(PEOPLE).await)
}

/// The lines of the invitations on the page.
fn listed(page: &Page) -> Vec<String> {
    page.texts("section[aria-labelledby='invitations'] li > p")
}

fn is_over(ended: &Result<(), Error>) -> bool {
    matches!(ended, Err(Error::Conflict(Clash::InvitationOver)))
}

#[tokio::test]
async fn who_was_invited_and_did_not_join_is_listed_until_their_link_runs_out() {
    for served in everywhere().await {
        let administrator = member(&served, Role::Administrator).await;
        let ada = served.staff(administrator).await;
        assert_eq!(listed(&list(&ada).await), [""; 0]);
        colleague(&served, Role::Support, "sam@example.org").await;
        assert_eq!(listed(&list(&ada).await), [""; 0], "somebody who joined waits no more");
        for role in [Role::Support, Role::Auditor] {
            invite(&served, Actor::Operator, "new@example.org", role).await.unwrap();
        }
        let page = list(&ada).await;
        let lines = listed(&page);
        let [address, until] = &lines[..] else { panic!("the newest alone: {lines:?}") };
        assert_eq!(address, "new@example.org");
        assert!(until.starts_with("Role: Auditor. The link works until "), "{until}");
        assert!(page.has(&format!("form[action='{WITHDRAW}']")));
        for role in [Role::PrivacyOfficer, Role::Auditor] {
            let reader = served.staff(member(&served, role).await).await;
            let read = list(&reader).await;
            assert_eq!(listed(&read), lines, "{role:?}");
            assert!(!read.has(&format!("form[action='{WITHDRAW}']")), "{role:?}");
        }
        served.later(DAY * 3).await;
        let ada = served.staff(administrator).await;
        assert_eq!(listed(&list(&ada).await), [""; 0], "the link has run out");
    }
}

#[tokio::test]
async fn an_invitation_that_is_withdrawn_leads_nowhere_and_another_tab_says_so() {
    for served in everywhere().await {
        let ada = proven(&served).await;
        let token = invite(&served, Actor::Operator, "new@example.org", Role::Support).await.unwrap();
        let link = format!("/en/staff/join/{}", token.as_str());
        let leads_in = async || Page::parse(&served.browser().read(&link).await).has("form[action='/ui/staff/join']");
        assert!(leads_in().await);
        let before = served.store.read().await.unwrap().last_seq().await.unwrap();
        let (first, second) = (ada.read(PEOPLE).await, ada.read(PEOPLE).await);
        assert_eq!(location(&ada.press(&first, WITHDRAW, &[]).await), format!("{PEOPLE}#saved"));
        let page = list(&ada).await;
        assert!(page.texts("#saved").concat().contains("The invitation is withdrawn."));
        assert_eq!(listed(&page), [""; 0]);
        assert!(!leads_in().await);

        assert_eq!(location(&ada.press(&second, WITHDRAW, &[]).await), PEOPLE);
        let errors = list(&ada).await.texts("#errors").concat();
        assert!(errors.contains("The invitation was already used, replaced or withdrawn"), "{errors}");
        let entries = served.store.read().await.unwrap().audit_after(before, 100).await.unwrap();
        let told = entries.iter().filter(|entry| entry.action.contains("invit"));
        let told: Vec<_> = told.map(|entry| (entry.action.as_str(), entry.subject.as_str(), entry.detail.as_deref())).collect();
        assert_eq!(told, [("staff.invitation-withdrawn", "nobody", Some("support"))]);
    }
}

#[tokio::test]
async fn an_administrator_with_a_fresh_proof_withdraws_what_is_open_and_nobody_else_does() {
    for house in houses().await {
        let ada = administrator(&house).await;
        let token = invite(&house, Actor::Operator, "new@example.org", Role::Support).await.unwrap();
        let name = hex::encode(token.hash());
        for role in Role::ALL.iter().copied().filter(|role| *role != Role::Administrator) {
            let other = Hand { actor: Actor::Staff(member(&house, role).await, role), ..ada };
            let refused = withdraw(&house, other, Some(&name)).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{role:?}: {refused:?}");
        }
        let unproven = withdraw(&house, ada.actor.into(), Some(&name)).await;
        assert!(matches!(unproven, Err(Error::StepUp)), "{unproven:?}");
        for unknown in [None, Some(""), Some("x"), Some("00"), Some("00".repeat(32).as_str())] {
            assert!(is_over(&withdraw(&house, ada, unknown).await), "{unknown:?}");
        }
        let form = join::Form {
            token: Some(token.as_str().to_owned()),
            name: Some("Robin".to_owned()),
            password: Some(PASSWORD.to_owned()),
            one_time: Some(code(&house)),
        };
        let setup = join::Setup::parse(&hex::encode([7; 20])).unwrap();
        let (robin, _) = join::join(&house, form, &setup).await.unwrap();
        assert!(is_over(&withdraw(&house, ada, Some(&name)).await), "somebody joined by it");

        // A new link of somebody who is here is withdrawn like any other, and the log says whose it was.
        let token = invite(&house, Actor::Operator, "new@example.org", Role::Auditor).await.unwrap();
        let name = hex::encode(token.hash());
        let before = house.store.read().await.unwrap().last_seq().await.unwrap();
        withdraw(&house, ada, Some(&name)).await.unwrap();
        assert!(is_over(&withdraw(&house, ada, Some(&name)).await));
        let entries = house.store.read().await.unwrap().audit_after(before, 9).await.unwrap();
        let told = entries.iter().filter(|entry| entry.action == "staff.invitation-withdrawn");
        assert_eq!(told.map(|entry| entry.subject_id.as_slice()).collect::<Vec<_>>(), [robin.as_bytes().as_slice()]);
        assert!(join::invited(&house, Some(token.as_str())).await.is_err());
    }
}

#[tokio::test]
async fn the_letter_of_an_invitation_that_is_open_no_more_is_not_sent() {
    for house in houses().await {
        let ada = administrator(&house).await;
        let with_mail = house.portal.with_parts(|parts| parts.has_mail = true);
        let draft = Draft { email: Some("new@staff.example".to_owned()), role: Some("administrator".to_owned()) };
        let invited = async || assert!(matches!(invite_newcomer(&with_mail, ada, &draft).await.unwrap(), Link::Sent));
        let memory = Memory::new(house.time.clone());
        let ends = async || {
            let (url, mut ends) = (Url::parse("https://privacy.example.org/").unwrap(), Vec::new());
            while let Some(job) = take(&house).await.unwrap() {
                let end = work(&house, &memory, &url, &job).await;
                settle(&house, job.lease, end).await.unwrap();
                ends.push(end);
            }
            ends
        };
        invited().await;
        let open = waiting(&house, ada.actor).await.unwrap();
        assert_eq!(open.iter().map(|one| one.email.as_str()).collect::<Vec<_>>(), ["new@staff.example"]);
        withdraw(&house, ada, Some(&open[0].name)).await.unwrap();
        assert_eq!(ends().await, [End::Moot(Moot::Gone)]);
        assert_eq!(memory.list().len(), 0);
        // Of two, the newest alone.
        invited().await;
        invited().await;
        let both = ends().await;
        assert!(both.len() == 2 && both.contains(&End::Done) && both.contains(&End::Moot(Moot::Gone)), "{both:?}");
        assert_eq!(memory.list().len(), 1);
    }
}
