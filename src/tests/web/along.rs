//! Along a case as staff meet it: ways to the ones beside it in the view they came from, and how it was shown who asks.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    usecases::{
        desk::second::{Came, Decision, decide},
        requests::{draft::Draft, withdraw::withdraw},
    },
};
use std::time::Duration;

use super::acted_for::main_of;
use crate::{
    page::Page,
    requests::{
        agreed,
        several::questions,
        told::{all, asked, at, delete, for_another, looked, member, second, seen},
    },
    served::{everywhere, location},
};

#[tokio::test]
async fn a_case_leads_to_the_ones_beside_it_and_keeps_the_view() {
    for served in everywhere().await {
        let numbers: Vec<String> = questions(&served, 3).await.into_iter().map(|(_, number)| number).collect();
        let robins = member(&served, Role::Support).await;
        let robin = served.staff(robins).await;
        let ways = async |path: &str, rel: &str| {
            let page = Page::parse(&robin.read(path).await);
            page.attributes(&format!("main nav a[rel={rel}]"), "href").into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        let list = Page::parse(&robin.read("/en/staff/requests").await);
        let first = list.attributes("tbody th a", "href")[0].to_owned();
        assert!(first.ends_with("?view=all"), "{first}");
        assert!(ways(&first, "prev").await.is_empty());
        let [second] = ways(&first, "next").await.try_into().unwrap();
        assert!(second.ends_with("?view=all") && numbers.iter().any(|number| second.contains(number.as_str())));
        assert_eq!(ways(&second, "prev").await, [first]);
        let [third] = ways(&second, "next").await.try_into().unwrap();
        assert!(ways(&third, "next").await.is_empty());
        let alone = third.split('?').next().unwrap();
        let place = Page::parse(&robin.read(&second).await).texts("nav[aria-label='Cases of this view']").concat();
        assert!(place.replace(['\u{2068}', '\u{2069}'], "").contains("Case 2 of 3"), "{place}");
        assert!(ways(alone, "prev").await.is_empty(), "whoever came from no view has no neighbours");
        looked(&served, Actor::Staff(robins, Role::Support), &numbers[0]).await;
        let only = Page::parse(&robin.read(&format!("/en/staff/requests/{}?view=mine", numbers[0])).await);
        assert!(only.texts("main p.pages").concat().contains("Case"), "its place in the view is said");
        assert!(only.texts("nav[aria-label='Cases of this view']").is_empty(), "which is no way to anywhere");
    }
}

#[tokio::test]
async fn the_steps_of_proof_are_listed_once_the_case_is_open() {
    for served in everywhere().await {
        let number = questions(&served, 1).await.remove(0).1;
        let robins = member(&served, Role::Support).await;
        let robin = served.staff(robins).await;
        let case = format!("/en/staff/requests/{number}");
        assert!(!main_of(&robin, &case).await.contains("Who asks, and how that was shown"));
        looked(&served, Actor::Staff(robins, Role::Support), &number).await;
        let page = main_of(&robin, &case).await;
        for said in ["Who asks, and how that was shown", "Signed in to their account"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("Read by a member of staff"), "which shows nothing of who asks: {page}");
    }
}

#[tokio::test]
async fn the_way_somebody_signed_in_and_how_long_before_stands_with_what_they_asked_for() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let amina = served.signed_in("c-1").await;
        served.time.pass(Duration::from_secs(5 * 60));
        let typed = [("form[locale]", "en"), ("form[kind]", "question"), ("form[words]", "Why?"), ("form[complaint]", "false")];
        let check = location(&amina.post("/ui/requests/check", &typed).send().await.unwrap()).to_owned();
        let sent = amina.press(&amina.read(&check).await, "/ui/requests/send", &[]).await;
        let number = location(&sent).trim_start_matches("/en/requests/").trim_end_matches("#saved").to_owned();
        let janas = member(&served, Role::PrivacyOfficer).await;
        let jana = served.staff(janas).await;
        let case = format!("/en/staff/requests/{number}");
        assert!(!main_of(&jana, &case).await.contains("Signed in with a code"), "masked");
        looked(&served, Actor::Staff(janas, Role::PrivacyOfficer), &number).await;
        let said = "Signed in with a code from an email";
        let page = main_of(&jana, &case).await;
        assert!(page.contains(said) && page.contains("5 minutes before asking"), "{page}");
        let now = seen(&served, &number).await;
        agreed::finish(&served, Actor::Staff(janas, Role::PrivacyOfficer), at(&now), Some("Because.")).await.unwrap();
        assert!(main_of(&jana, &format!("{case}/file")).await.contains(said), "and in the file that is printed");
    }
}

#[tokio::test]
async fn staff_record_how_they_made_sure_who_asks_for_the_person_the_log_and_the_file() {
    for served in everywhere().await {
        let number = questions(&served, 1).await.remove(0).1;
        let janas = member(&served, Role::PrivacyOfficer).await;
        let (actor, jana) = (Actor::Staff(janas, Role::PrivacyOfficer), served.staff(janas).await);
        let case = format!("/en/staff/requests/{number}");
        assert!(!Page::parse(&jana.read(&case).await).has("#do-prove"), "not before it is read");
        looked(&served, actor, &number).await;
        let shown = Page::parse(&jana.read(&case).await);
        assert_eq!(shown.attributes("select#proven option", "value"), ["", "document", "question"], "nobody asks for another");
        assert!(!shown.has("select#may-ask"));
        for (by, recorded) in [("", false), ("known-agent", false), ("document", true)] {
            let (_, revision) = seen(&served, &number).await;
            let fields = [("form[locale]", "en"), ("form[request]", number.as_str()), ("form[seen]", &revision), ("form[proven]", by)];
            let led = location(&jana.post("/ui/staff/prove-check", &fields).send().await.unwrap()).to_owned();
            assert_eq!(led.ends_with("/check"), recorded, "{by}");
            if recorded {
                let check = jana.read(&led).await;
                assert!(Page::parse(&check).texts("section[aria-labelledby=page]").concat().contains("Verified by a document"), "{check}");
                assert!(!main_of(&jana, &case).await.contains("A check of who is asking was recorded"), "nothing has happened");
                jana.press(&check, "/ui/staff/prove", &[]).await;
            }
            let html = jana.read(&case).await;
            let (page, steps) = (Page::parse(&html), Page::parse(&html.replace("<!>", "")).texts("dd li").concat());
            assert_eq!(page.has("a[href='#proven']"), !recorded, "{by}: {html}");
            assert_eq!(steps.contains("Verified by a document") && steps.contains("Robin"), recorded, "{by}: {steps}");
        }
        let log = served.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        let told: Vec<_> = log.iter().filter(|entry| entry.action == "request.proven").map(|entry| entry.detail.as_deref()).collect();
        assert_eq!(told, [Some("document")]);
        let hers = main_of(&served.signed_in("c-1").await, &format!("/en/requests/{number}")).await;
        assert!(hers.contains("A check of who is asking was recorded") && hers.contains("Verified by a document"), "{hers}");
        agreed::finish(&served, actor, at(&seen(&served, &number).await), Some("Because.")).await.unwrap();
        assert!(main_of(&jana, &format!("{case}/file")).await.contains("Verified by a document"));
    }
}

#[tokio::test]
async fn a_known_agent_is_recorded_where_somebody_asks_for_another() {
    for served in everywhere().await {
        let agent = served.customer("c-1").await;
        let number = asked(&served, agent, Kind::Copy, &for_another("agent", all())).await;
        let robins = member(&served, Role::Support).await;
        let robin = served.staff(robins).await;
        let (_, revision) = looked(&served, Actor::Staff(robins, Role::Support), &number).await;
        let case = format!("/en/staff/requests/{number}");
        let shown = Page::parse(&robin.read(&case).await);
        assert_eq!(shown.attributes("select#proven option", "value"), ["", "document", "question", "known-agent"]);
        assert_eq!(shown.attributes("select#may-ask option", "value"), ["", "mandate", "confirmed", "law"]);
        let sends = async |may_ask: &str| {
            let case = [("form[locale]", "en"), ("form[request]", number.as_str()), ("form[seen]", revision.as_str())];
            let fields = [&case[..], &[("form[proven]", "known-agent"), ("form[may-ask]", may_ask)]].concat();
            location(&robin.post("/ui/staff/prove-check", &fields).send().await.unwrap()).to_owned()
        };
        // A known agent is not yet one who may ask for this person.
        for nothing in ["", "document"] {
            assert_eq!(sends(nothing).await, case, "{nothing}");
            let back = Page::parse(&robin.read(&case).await);
            assert!(back.has("a[href='#may-ask']") && back.has("#may-ask-error") && !back.has("a[href='#proven']"), "{nothing}");
        }
        let led = sends("mandate").await;
        assert_eq!(led, format!("{case}/check"));
        let check = robin.read(&led).await;
        let read = Page::parse(&check).texts("section[aria-labelledby=page]").concat();
        assert!(read.contains("Known agent") && read.contains("A signed mandate was shown"), "{check}");
        robin.press(&check, "/ui/staff/prove", &[]).await;
        let steps = Page::parse(&robin.read(&case).await.replace("<!>", "")).texts("dd li").concat();
        assert!(["Known agent", "A signed mandate was shown", "Robin"].iter().all(|said| steps.contains(said)), "{steps}");
        let log = served.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        let told = log.iter().filter(|entry| ["request.proven", "request.may-ask"].contains(&entry.action.as_str()));
        let told: Vec<_> = told.map(|entry| (entry.action.as_str(), entry.detail.as_deref())).collect();
        assert_eq!(told, [("request.proven", Some("known-agent")), ("request.may-ask", Some("mandate"))]);
        let theirs = main_of(&served.signed_in("c-1").await, &format!("/en/requests/{number}")).await;
        assert!(theirs.contains("Known agent") && theirs.contains("A signed mandate was shown"), "{theirs}");
    }
}

#[tokio::test]
async fn the_head_of_a_case_says_which_steps_are_done() {
    for served in everywhere().await {
        let number = questions(&served, 1).await.remove(0).1;
        let janas = member(&served, Role::PrivacyOfficer).await;
        let (actor, jana) = (Actor::Staff(janas, Role::PrivacyOfficer), served.staff(janas).await);
        let steps = async || {
            let html = jana.read(&format!("/en/staff/requests/{number}")).await.replace("<!>", "");
            Page::parse(&html).texts("[aria-label='Steps of the case'] li").concat().replace(['\u{2068}', '\u{2069}'], "")
        };
        assert_eq!(steps().await, "✓ Who asks: doneRead: not yetSystems: noneAnswer: not yet");
        looked(&served, actor, &number).await;
        assert!(steps().await.contains("✓ Read: done"));
        agreed::finish(&served, actor, at(&seen(&served, &number).await), Some("Because.")).await.unwrap();
        assert_eq!(steps().await, "✓ Who asks: done✓ Read: doneSystems: none✓ Answer: done");
    }
}

#[tokio::test]
async fn no_step_is_said_to_be_done_or_needless_that_is_to_come_nor_to_come_once_all_is_over() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let (janas, _) = (member(&served, Role::PrivacyOfficer).await, second(&served, Role::Support).await);
        let (actor, jana) = (Actor::Staff(janas, Role::PrivacyOfficer), served.staff(janas).await);
        let steps = async |number: &str| {
            let html = jana.read(&format!("/en/staff/requests/{number}")).await.replace("<!>", "");
            Page::parse(&html).texts("[aria-label='Steps of the case'] li").concat().replace(['\u{2068}', '\u{2069}'], "")
        };
        let planned = asked(&served, amina, Kind::Delete, &delete("later")).await;
        assert_eq!(steps(&planned).await, "✓ Who asks: doneRead: not yetSystems: not yetAnswer: not yet");
        withdraw(&served, Actor::Customer(amina), &planned).await.unwrap();
        assert_eq!(steps(&planned).await, "✓ Who asks: doneRead: not yetSystems: noneAnswer: none");
        let restrict = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let stop = asked(&served, amina, Kind::Stop, &restrict).await;
        let now = looked(&served, actor, &stop).await;
        let no = Decision::Decline { reason: "not-covered".to_owned(), words: "No.".to_owned(), file: String::new() };
        assert_eq!(decide(&served, actor, at(&now), &no, None).await.unwrap(), Came::Waits);
        assert!(steps(&stop).await.ends_with("Looked over by a colleague: not yet"));
        withdraw(&served, Actor::Customer(amina), &stop).await.unwrap();
        let over = steps(&stop).await;
        assert!(!over.contains("Looked over") && over.ends_with("Answer: none"), "{over}");
    }
}
