//! A request that staff write down is the one that the person's own form would store: also for somebody else, and against an answer.

use candor::{
    domain::{
        actor::Actor,
        request::{Kind, Refusal, Who},
        retention::day,
        staff::Role,
    },
    usecases::{
        desk::{decide::Granted, link::link, task::Outcome},
        error::{Clash, Error},
        requests::{draft::Draft, facts::facts, kept::Asked},
    },
};

use super::acting::{Desk, OPEN, WRITE, number};
use crate::{
    page::Page,
    records::sent::{order, send},
    requests::{
        agreed::{approve, finish, settle},
        clock::from,
        copies,
        told::{all, asked, at, delete, for_another, looked, member, proven, read, seen, work_off},
    },
    served::{Served, everywhere},
};

const FOR: [(&str, &str); 3] = [("form[behalf]", "agent"), ("form[behalf_name]", "Walter Huber"), ("form[behalf_evidence]", "A mandate")];

/// Writes a letter of today down, and answers where that leads, and its page.
async fn write(served: &Served, desk: &Desk, kind: Kind, more: &[(&str, &str)]) -> (String, String) {
    let today = day(served.clock.now(), &served.brand.time_zone).to_string();
    let fields = [("form[way]", "letter"), ("form[came]", today.as_str()), ("form[kind]", kind.as_str())];
    let fields: Vec<_> = fields.into_iter().chain(more.iter().copied()).collect();
    let to = desk.send("write-down", &fields).await;
    let page = desk.browser.read(to.trim_end_matches("#saved")).await;
    (to, page)
}

/// The number of the request that was written down.
fn written((to, page): (String, String)) -> String {
    assert_eq!(to, format!("{OPEN}#saved"), "{page}");
    number(page.split_once("The request has the number").unwrap().1)
}

#[tokio::test]
async fn a_lawyers_letter_is_for_the_client_whom_staff_link_and_who_alone_is_granted() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let (lawyer, other) = (served.customer("c-2").await, served.customer("c-3").await);
        send(&served, vec![order(&served, "order-1")]).await;
        let robin = member(&served, Role::Support).await;
        let desk = Desk::of(&served, robin).await;
        desk.open("c-2").await;
        let (to, page) = write(&served, &desk, Kind::Copy, &[("form[scope]", "all"), ("form[behalf]", "agent")]).await;
        assert_eq!(to, WRITE);
        let shown = Page::parse(&page);
        for there in ["a[href='#behalf-name']", "a[href='#behalf-evidence']", "details[open] input[value='agent'][checked]"] {
            assert!(shown.has(there), "{there}: {page}");
        }
        let some = |text: &str| Some(text.to_owned());
        let correct = Draft { field: some("orders/total"), before: some("89"), after: some("12"), ..Draft::default() };
        let own = [
            (Kind::Delete, vec![("form[scope]", "all")], delete("later")),
            (Kind::Correct, vec![("form[field]", "orders/total"), ("form[before]", "89"), ("form[after]", "12")], correct),
            (Kind::Stop, vec![("form[stop]", "restrict")], Draft { stop: some("restrict"), ..Draft::default() }),
            (Kind::Question, vec![("form[words]", "Who has it?")], Draft { words: some("Who has it?"), ..Draft::default() }),
            (Kind::Copy, vec![("form[scope]", "all")], all()),
        ];
        let mut copy = String::new();
        for (kind, fields, draft) in own {
            let fields: Vec<_> = fields.into_iter().chain(FOR).collect();
            copy = written(write(&served, &desk, kind, &fields).await);
            let reference = asked(&served, other, kind, &for_another("agent", draft)).await;
            let stored = read(&served, lawyer, &copy).await.asked.unwrap();
            assert!(stored.on_behalf.is_some(), "{kind:?}");
            assert_eq!(Asked { on_behalf: None, ..stored }, read(&served, other, &reference).await.asked.unwrap(), "{kind:?}");
        }
        let mut conn = served.store.read().await.unwrap();
        let row = conn.request(&copy).await.unwrap().unwrap();
        assert_eq!(facts(&served, &mut conn, &row, None).await.unwrap().who, Who::Other);
        drop(conn);

        let actor = Actor::Staff(robin, Role::Support);
        let now = looked(&served, actor, &copy).await;
        let unnamed = approve(&served, actor, at(&now), Granted::default()).await;
        assert!(matches!(unnamed, Err(Error::Conflict(Clash::Case(Refusal::NotLinked)))), "{unnamed:?}");
        link(&served, actor, at(&now), Some("c-1")).await.unwrap();
        approve(&served, actor, at(&proven(&served, actor, &copy).await), Granted::default()).await.unwrap();
        work_off(&served).await;
        let found = Outcome::parse(Some("done"), Some("Two calls.")).unwrap();
        settle(&served, actor, at(&seen(&served, &copy).await), Some("call-recordings"), found).await.unwrap();
        work_off(&served).await;
        let files = copies::open(&served, lawyer, &copy).await;
        assert!(files["account.json"].contains("c-1@example.org") && !files["account.json"].contains("c-2@example.org"));
    }
}

#[tokio::test]
async fn an_agent_without_an_account_is_written_down_as_one() {
    for served in everywhere().await {
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        let guest = [("form[email]", "vera@example.org"), ("form[language]", "de"), ("form[scope]", "all")];
        let fields: Vec<_> = guest.into_iter().chain(FOR).collect();
        let (to, page) = write(&served, &desk, Kind::Copy, &fields).await;
        assert!(to.ends_with("/customers#saved"), "{to}");
        let reference = number(page.split_once("The request has the number").unwrap().1);
        let mut conn = served.store.read().await.unwrap();
        let row = conn.request(&reference).await.unwrap().unwrap();
        assert!(row.person.is_guest());
        assert_eq!(facts(&served, &mut conn, &row, None).await.unwrap().who, Who::Other);
    }
}

#[tokio::test]
async fn a_callers_appeal_is_about_the_answer_has_the_days_of_its_law_and_bars_whoever_decided() {
    for served in everywhere().await {
        let amina = from(&served, "c-1", "US-VA").await;
        let (robin, jana) = (member(&served, Role::Support).await, member(&served, Role::PrivacyOfficer).await);
        let (robins, janas) = (Actor::Staff(robin, Role::Support), Actor::Staff(jana, Role::PrivacyOfficer));
        let question = |words: &str| Draft { words: Some(words.to_owned()), ..Draft::default() };
        let first = asked(&served, amina, Kind::Question, &question("Who has my address?")).await;
        finish(&served, robins, at(&looked(&served, robins, &first).await), Some("Nobody.")).await.unwrap();
        let waits = asked(&served, amina, Kind::Question, &question("Who has my number?")).await;

        let desk = Desk::of(&served, robin).await;
        desk.open("c-1").await;
        let html = desk.browser.read(WRITE).await;
        let form = Page::parse(&html);
        assert!(
            form.has(&format!("#disputes option[value='{first}']")) && !form.has(&format!("#disputes option[value='{waits}']")),
            "{html}"
        );
        assert!(form.has(&format!("#about option[value='{robin}']")) && !form.has(&format!("#about option[value='{jana}']")), "{html}");
        let appeal = |disputes: &str, about: String| {
            let fields =
                [("form[words]", "That is no answer.".to_owned()), ("form[disputes]", disputes.to_owned()), ("form[about]", about)];
            fields.to_vec()
        };
        let strange = [
            (appeal(&waits, String::new()), "disputes"),
            (appeal("R-0000-0000", String::new()), "disputes"),
            (appeal(&first, jana.to_string()), "about"),
            ([appeal(&first, String::new()), vec![("form[behalf]", "agent".to_owned())]].concat(), "behalf"),
        ];
        for (fields, wrong) in strange {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let (to, page) = write(&served, &desk, Kind::Question, &fields).await;
            assert_eq!(to, WRITE);
            assert!(Page::parse(&page).has(&format!("a[href='#{wrong}']")) && page.contains("That is no answer."), "{wrong}: {page}");
        }
        let fields = appeal(&first, String::new());
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let second = written(write(&served, &desk, Kind::Question, &fields).await);
        let case = read(&served, amina, &second).await;
        let disputes = case.asked.unwrap().disputes.unwrap();
        assert_eq!((disputes.reference, disputes.request), (first.clone(), read(&served, amina, &first).await.row.id));
        let received = day(case.row.received_at, &served.brand.time_zone);
        assert!(((case.row.due_on - received).get_days() - 60).abs() <= 1, "{} after {received}", case.row.due_on);

        let barred = finish(&served, robins, at(&seen(&served, &second).await), Some("No.")).await;
        assert!(matches!(barred, Err(Error::Conflict(Clash::Case(Refusal::DecidedBefore)))), "{barred:?}");
        finish(&served, janas, at(&looked(&served, janas, &second).await), Some("You are right.")).await.unwrap();
    }
}
