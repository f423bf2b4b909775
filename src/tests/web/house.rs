//! The pages of the house: its people, their own account, keys of systems, and the log.

use candor::{
    domain::{actor::Actor, scope::Scope, staff::Role, time::Millis},
    usecases::{
        api_keys::{self, rotate::rotate},
        authorise::Hand,
        error::{Clash, Error},
        log::{
            read::{Draft, read},
            verify::verify,
        },
        staff::{
            ends::{HandedBack, end},
            invite::{Draft as Invitation, invite_again, invite_newcomer},
            own::new_codes,
            people::people,
            proof::{Draft as Passwords, change_password, step_up},
            roles::change_role,
        },
        telling::standing,
    },
};
use serde_json::json;
use std::time::Duration;

use super::acted_for::main_of;
use crate::{
    house::{House, houses},
    requests::told::{PASSWORD, all, asked, code, looked, member, second as second_of, staff},
    served::{Served, everywhere, location, served},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// They proved a moment ago who they are.
fn hand(house: &House, actor: Actor) -> Hand {
    Hand { actor, proven_at: Some(house.clock.now()) }
}

#[tokio::test]
async fn the_house_keeps_an_administrator_and_nobody_changes_their_own_place() {
    for house in houses().await {
        let first = member(&house, Role::Administrator).await;
        let actor = Actor::Staff(first, Role::Administrator);
        for refused in [
            change_role(&house, hand(&house, actor), first, Some("support")).await.unwrap_err(),
            end(&house, hand(&house, actor), first).await.unwrap_err(),
            invite_again(&house, hand(&house, actor), first).await.unwrap_err(),
        ] {
            assert!(matches!(refused, Error::Conflict(Clash::Oneself)), "{refused:?}");
        }
        let second = second_of(&house, Role::Administrator).await;
        assert!(
            matches!(change_role(&house, actor.into(), second, Some("support")).await, Err(Error::StepUp)),
            "not without a fresh proof"
        );
        change_role(&house, hand(&house, actor), second, Some("auditor")).await.unwrap();
        let other = Actor::Staff(second, Role::Administrator);
        let refused = end(&house, hand(&house, other), first).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "a role that is gone ends nobody's work: {refused:?}");
        let robin = Invitation { email: Some("administrator".to_owned()), role: Some("support".to_owned()) };
        assert!(matches!(invite_newcomer(&house, hand(&house, actor), &robin).await, Err(Error::Invalid(_))));
        let everybody = people(&house, actor).await.unwrap();
        let role_of = |id| everybody.iter().find(|person| person.id == id).map(|person| person.role);
        assert_eq!((role_of(first), role_of(second)), (Some(Role::Administrator), Some(Role::Auditor)));
    }
}

#[tokio::test]
async fn of_two_administrators_who_end_each_other_one_stays() {
    for house in houses().await {
        let (one, other) = (member(&house, Role::Administrator).await, second_of(&house, Role::Administrator).await);
        let as_administrator = |id| hand(&house, Actor::Staff(id, Role::Administrator));
        let (first, second) = tokio::join!(end(&house, as_administrator(one), other), end(&house, as_administrator(other), one));
        assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
    }
}

#[tokio::test]
async fn who_is_ended_is_out_at_the_next_request_and_their_cases_are_everybodys() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, candor::domain::request::Kind::Copy, &all()).await;
        let robin = member(&served, Role::Support).await;
        let as_robin = Actor::Staff(robin, Role::Support);
        // The first who reads it has it.
        looked(&served, as_robin, &reference).await;
        let browser = served.staff(robin).await;
        assert_eq!(browser.get("/en/staff/me").send().await.unwrap().status(), 200);
        let tomasz = Actor::Staff(member(&served, Role::Administrator).await, Role::Administrator);
        let back = end(&served, hand(&served, tomasz), robin).await.unwrap();
        assert_eq!(back, HandedBack { cases: 1, items: 0 });
        assert_eq!(browser.get("/en/staff/me").send().await.unwrap().status(), 401);
        let row = served.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        assert_eq!(row.assignee, None);
    }
}

#[tokio::test]
async fn a_change_of_role_says_first_what_is_everybodys_again() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, candor::domain::request::Kind::Copy, &all()).await;
        let robin = member(&served, Role::Support).await;
        let ada = served.staff(member(&served, Role::Administrator).await).await;
        let path = format!("/en/staff/people/{robin}");
        let said = "If the new role does not include this work: One request and no duty of theirs will be open to everybody again.";
        assert!(!main_of(&ada, &path).await.contains("If the new role"));
        looked(&served, Actor::Staff(robin, Role::Support), &reference).await;
        let page = main_of(&ada, &path).await;
        assert!(page.contains(said) || page.contains(&said.replace(": One", ":One")), "{page}");
    }
}

#[tokio::test]
async fn letters_are_switched_on_and_off_by_a_form_and_one_that_came_back_is_told() {
    for served in everywhere().await {
        let id = member(&served, Role::Support).await;
        let browser = served.staff(id).await;
        let page = browser.read("/en/staff/me").await;
        assert_eq!(page.matches("name=\"form[letters][]\"").count(), 2);
        assert_eq!(page.matches(" checked").count(), 2, "both are on until somebody switches them off");
        let sent = browser
            .post("/ui/staff/choose-letters", &[("form[letters][]", "at-once"), ("form[language]", "de"), ("form[locale]", "en")])
            .send()
            .await
            .unwrap();
        assert_eq!(location(&sent), "/en/staff/me#saved");
        let letters = candor::usecases::staff::own::own(&served, Actor::Staff(id, Role::Support)).await.unwrap().letters;
        assert_eq!((letters.daily, letters.at_once, letters.language.map(|it| it.tag())), (false, true, Some("de")));
    }
}

#[tokio::test]
async fn a_password_is_changed_by_whoever_knows_the_old_one_and_holds_the_telephone() {
    for house in houses().await {
        let (id, actor) = staff(&house, Role::Support).await;
        let by = candor::usecases::askers::Asker::nobody();
        let draft = |old: &str, code: String| Passwords {
            password: Some(old.to_owned()),
            fresh: Some("another river bends three times".to_owned()),
            one_time: Some(code),
        };
        house.time.pass(Duration::from_secs(60));
        assert!(change_password(&house, actor, draft("a wrong one altogether", code(&house)), None, &by).await.is_err());
        assert!(change_password(&house, actor, draft(PASSWORD, "000000".to_owned()), None, &by).await.is_err());
        change_password(&house, actor, draft(PASSWORD, code(&house)), None, &by).await.unwrap();
        assert!(step_up(&house, actor, Some(&code(&house)), &by).await.is_err(), "a code is used once");
        assert!(matches!(new_codes(&house, actor, None).await, Err(Error::StepUp)));
        let codes = new_codes(&house, actor, Some(house.clock.now())).await.unwrap();
        step_up(&house, actor, Some(&codes[0]), &by).await.unwrap();
        let mut conn = house.store.read().await.unwrap();
        assert_eq!(conn.recovery_codes_left(id).await.unwrap(), 9);
    }
}

async fn status(served: &Served, key: &str) -> u16 {
    served.call("POST", "/customers/query", Some(key), &json!({"customer": "c-1"})).await.status().as_u16()
}

#[tokio::test]
async fn a_key_that_is_replaced_counts_beside_the_new_one_until_its_day() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let old = served.key(&[Scope::CustomersRead]).await;
        let id = api_keys::list(&served, Actor::Operator).await.unwrap()[0].id;
        assert!(rotate(&served, Actor::Operator, id, Some("2")).await.is_err(), "only the days that are offered");
        let new = rotate(&served, Actor::Operator, id, Some("7")).await.unwrap().text();
        assert!(rotate(&served, Actor::Operator, id, Some("30")).await.is_err(), "it has an end already");
        assert_eq!((status(&served, &old).await, status(&served, &new).await), (200, 200));
        tokio::time::sleep(Duration::from_millis(300)).await;
        let keys = api_keys::list(&served, Actor::Operator).await.unwrap();
        assert!(keys.iter().all(|key| key.used_at.is_some() && key.scopes == keys[0].scopes), "{keys:?}");
        served.time.pass(DAY * 7);
        assert_eq!((status(&served, &old).await, status(&served, &new).await), (401, 200));
    }
}

#[tokio::test]
async fn what_is_shown_once_is_shown_once_and_stands_in_no_address() {
    let served = served().await;
    let (tomasz, _) = staff(&served, Role::Administrator).await;
    let tomasz = served.staff(tomasz).await;
    let make = [("form[locale]", "en"), ("form[name]", "Tills"), ("form[scopes][]", "outcomes")];
    let answer = tomasz.post("/ui/staff/make-key", &make).send().await.unwrap();
    assert_eq!(location(&answer), "/en/staff/confirm?to=%2Fstaff%2Fkeys", "what cannot be taken back asks for a fresh proof");
    assert!(tomasz.read("/en/staff/keys").await.contains("value=\"Tills\""), "and what was typed waits");
    assert_eq!(api_keys::list(&served, Actor::Operator).await.unwrap().len(), 0, "nothing is made before it");

    served.time.pass(Duration::from_secs(60));
    let proof = code(&served);
    let confirm = [("form[locale]", "en"), ("form[to]", "/staff/keys"), ("form[one_time]", proof.as_str())];
    assert_eq!(location(&tomasz.post("/ui/staff/confirm", &confirm).send().await.unwrap()), "/en/staff/keys");
    let invite = [("form[locale]", "en"), ("form[email]", "new@example.org"), ("form[role]", "support")];
    for (form, fields, page, secret) in
        [("make-key", make.as_slice(), "/en/staff/keys", "cdr_"), ("invite", invite.as_slice(), "/en/staff/people", "/staff/join/")]
    {
        let answer = tomasz.post(&format!("/ui/staff/{form}"), fields).send().await.unwrap();
        assert_eq!(location(&answer), format!("{page}#saved"), "{form}");
        assert!(tomasz.read(page).await.contains(secret), "{form}: shown");
        assert!(!tomasz.read(page).await.contains(secret), "{form}: and never again");
    }
    assert_eq!(api_keys::list(&served, Actor::Operator).await.unwrap().len(), 1);

    // A key may name a system that calls by a program, and no other.
    for (system, keys) in [("call-recordings", 1), ("nowhere", 1), ("web-shop", 2)] {
        let fields = [&make[..], &[("form[system]", system)]].concat();
        assert_eq!(tomasz.post("/ui/staff/make-key", &fields).send().await.unwrap().status(), 303);
        let page = tomasz.read("/en/staff/keys").await;
        assert_eq!(page.contains("Choose one of the systems in the privacy notice"), keys == 1, "{system}");
        assert_eq!(api_keys::list(&served, Actor::Operator).await.unwrap().len(), keys, "{system}");
    }
    assert!(main_of(&tomasz, "/en/staff/keys").await.contains("Belongs to"));
    let connected = async || standing::all(&served, Actor::Operator).await.unwrap().into_iter().map(|one| one.system).collect::<Vec<_>>();
    assert_eq!(connected().await, [""; 0], "it does not read what changes");
    let reads = [&make[..2], &[("form[scopes][]", "changes:read"), ("form[system]", "web-shop")]].concat();
    tomasz.post("/ui/staff/make-key", &reads).send().await.unwrap();
    assert_eq!(connected().await, ["web-shop"]);
}

#[tokio::test]
async fn the_log_names_nobody_and_the_administrator_sees_no_customer_in_it() {
    for served in everywhere().await {
        let amina = served.customer("customer-1").await;
        asked(&served, amina, candor::domain::request::Kind::Copy, &all()).await;
        let jana = member(&served, Role::PrivacyOfficer).await;
        let tomasz = member(&served, Role::Administrator).await;
        let officer = Actor::Staff(jana, Role::PrivacyOfficer);
        assert!(verify(&served, officer).await.unwrap());
        let (jana, tomasz) = (served.staff(jana).await, served.staff(tomasz).await);
        let page = jana.read("/en/staff/log").await;
        assert!(page.contains("request.opened") && page.contains("log.verified"));
        for path in ["/en/staff/log", "/en/staff/log/1", "/en/staff/log.jsonl"] {
            let page = jana.read(path).await;
            assert!(!page.contains("@example.org") && !page.contains("customer-1"), "{path}");
        }
        let lines = jana.read("/en/staff/log.jsonl?action=request.opened").await;
        assert_eq!(lines.lines().count(), 1, "{lines}");
        let opened: serde_json::Value = serde_json::from_str(lines.trim()).unwrap();
        let entry = format!("/en/staff/log/{}", opened["seq"]);
        assert!(jana.read(&entry).await.contains("Both links fit"));
        assert_eq!(tomasz.get(&entry).send().await.unwrap().status(), 404);
        let lines = tomasz.read("/en/staff/log.jsonl").await;
        assert!(lines.contains("staff.joined") && !lines.contains("\"customer\"") && !lines.contains("\"request\""), "{lines}");
        assert!(jana.read("/en/staff/log?action=nonsense").await.contains("left out"));
    }
}

#[tokio::test]
async fn a_page_of_the_log_goes_on_where_the_last_one_ended() {
    for house in houses().await {
        let officer = Actor::Staff(member(&house, Role::PrivacyOfficer).await, Role::PrivacyOfficer);
        for number in 0..60 {
            house.customer(&format!("c-{number}")).await;
        }
        let created = Draft { action: Some("customer.created".to_owned()), ..Draft::default() };
        let first = read(&house, officer, &created).await.unwrap();
        let second = Draft { before: first.next.map(|next| next.to_string()), ..created };
        let second = read(&house, officer, &second).await.unwrap();
        assert_eq!((first.entries.len(), second.entries.len(), second.next), (50, 10, None));
        assert!(first.entries.last().unwrap().seq > second.entries[0].seq);
        let tomorrow = Draft { from: Some("2999-01-01".to_owned()), ..Draft::default() };
        assert!(read(&house, officer, &tomorrow).await.unwrap().entries.is_empty());
        assert!(first.entries[0].at > Millis(0));
    }
}
