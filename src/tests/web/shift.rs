//! A shift at the desk: forty cases of all kinds, from customers, guests, agents and a parent, in three languages under five laws. Staff
//! press what the page offers, and every case ends rightly.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        customer::Reference,
        ids::{CustomerId, StaffId},
        language::Language,
        request::{Decline, Kind, Request, State},
        staff::Role,
    },
    usecases::{
        customers::put,
        records::list::{Filter, list},
        requests::{
            draft::Draft,
            open::{Opened, open},
            scheduled,
        },
    },
};
use serde_json::json;
use std::{collections::BTreeMap, time::Duration};

use super::acted_for::ALONE;
use crate::{
    house::draft,
    page::Page,
    records::sent::{record, send},
    requests::told::{guest, member, seen},
    served::{Browser, Served, location, served},
};

const CASES: usize = 40;
const REGIONS: [&str; 5] = ["DE-BE", "GB", "US-CA", "BR", "CA"];
const LANGUAGES: [Language; 3] = [Language::En, Language::De, Language::Ar];
const KINDS: [Kind; 6] = [Kind::Copy, Kind::Delete, Kind::Correct, Kind::Question, Kind::Stop, Kind::Review];

struct Shift {
    served: Served,
    officer: StaffId,
}

#[derive(Debug)]
struct Case {
    person: Actor,
    kind: Kind,
    reference: String,
    /// For whom, when it is for somebody else.
    meant: Option<String>,
}

impl Shift {
    async fn row(&self, reference: &str) -> Request {
        self.served.store.read().await.unwrap().request(reference).await.unwrap().unwrap()
    }

    async fn desk(&self) -> Browser {
        self.served.staff(self.officer).await
    }

    async fn page(&self, case: &Case) -> String {
        self.desk().await.read(&format!("/en/staff/requests/{}", case.reference)).await
    }

    /// Presses a button of the case; what is looked over is looked over. It works, or the page should not have offered it.
    async fn press(&self, case: &Case, endpoint: &str, typed: &[(&str, &str)]) {
        let (browser, (_, revision)) = (self.desk().await, seen(&self.served, &case.reference).await);
        let page = format!("/en/staff/requests/{}", case.reference);
        let fields = [("form[locale]", "en"), ("form[request]", case.reference.as_str()), ("form[seen]", revision.as_str())];
        let fields: Vec<_> = fields.into_iter().chain(typed.iter().copied()).collect();
        let mut led = location(&browser.post(&format!("/ui/staff/{endpoint}"), &fields).send().await.unwrap()).to_owned();
        if led == format!("{page}/check") {
            let check = browser.read(&led).await;
            let act = Page::parse(&check).attributes("main form[action^='/ui/staff/']", "action").concat();
            led = location(&browser.press(&check, &act, &[ALONE]).await).to_owned();
        }
        assert_eq!(led, format!("{page}#saved"), "{endpoint} of {case:?}: {}", self.said(&browser, &page).await);
    }

    async fn said(&self, browser: &Browser, page: &str) -> String {
        let page = browser.read(page).await;
        page.split("id=\"errors\"").nth(1).map(|rest| rest.chars().take(400).collect()).unwrap_or_default()
    }

    async fn work(&self) {
        use candor::{jobs::job::work, outbound::mail::memory::Memory, usecases::jobs::take};
        let url = url::Url::parse("https://privacy.example.org/").unwrap();
        while let Some(job) = crate::house::take(&self.served).await.unwrap() {
            let end = work(&self.served, &Memory::new(self.served.time.clone()), &url, &job).await;
            take::settle(&self.served, job.lease, end).await.unwrap();
        }
    }

    /// Until it has ended: the first thing the page offers that moves it on.
    async fn end(&self, case: &Case) {
        let mut named = false;
        for _ in 0..9 {
            self.work().await;
            if !self.row(&case.reference).await.state.is_open() {
                return;
            }
            let page = self.page(case).await;
            let offers = |endpoint: &str| page.contains(&format!("formaction=\"/ui/staff/{endpoint}\""));
            if offers("reveal") {
                self.press(case, "reveal", &[("form[reveal]", "To answer the request")]).await;
            } else if offers("link-check") && !named {
                named = true;
                self.press(case, "link-check", &[("form[account]", case.meant.as_deref().unwrap())]).await;
            } else if offers("approve-check") {
                self.press(case, "approve-check", &[]).await;
            } else if page.contains("Make sure who asks") {
                self.press(case, "prove-check", &[("form[proven]", "document"), ("form[may-ask]", "mandate")]).await;
            } else if offers("task-check") {
                let nameless = page.contains("We know nothing by which this system keeps the person");
                let outcome = if nameless { "not-found" } else { "done" };
                let found = [("form[system]", "call-recordings"), ("form[outcome]", outcome), ("form[task]", "")];
                self.press(case, "task-check", &found).await;
            } else if page.contains("value=\"granted\"") {
                let answer = [("form[what]", "answer"), ("form[came]", "granted"), ("form[write]", "This is our answer.")];
                self.press(case, "write-check", &answer).await;
            } else {
                // Planned: its day comes.
                self.served.later(Duration::from_secs(20 * 24 * 3600)).await;
                scheduled::look(&self.served).await.unwrap();
            }
        }
        panic!("it does not end: {case:?} {:?}", self.row(&case.reference).await);
    }
}

async fn customer(served: &Served, reference: &str, number: usize) -> CustomerId {
    let region = Some(REGIONS[number % REGIONS.len()].to_owned());
    let customer = put::put(served, Actor::Operator, put::Draft { region, ..draft(reference) }).await.unwrap().id;
    let mut order = record(served, &format!("order-{reference}"), "orders", "buy", json!({"items": "Raincoat", "total": 89}));
    order.customer = Reference::try_from(reference.to_owned()).unwrap();
    assert!(send(served, vec![order]).await.iter().all(Option::is_none));
    customer
}

async fn orders(served: &Served, customer: CustomerId) -> candor::usecases::records::list::Record {
    list(served, Actor::Customer(customer), "orders", &Filter::default(), None, 9).await.unwrap().records.remove(0)
}

async fn opened(served: &Served, number: usize, person: Actor, kind: Kind, meant: Option<String>) -> Case {
    let some = |text: &str| Some(text.to_owned());
    let mut draft = Draft { words: some("Please."), scope: some("all"), ..Draft::default() };
    match kind {
        Kind::Delete => draft.when = some(if number % 4 == 1 { "now" } else { "later" }),
        Kind::Correct => {
            let Actor::Customer(customer) = person else { panic!("only customers correct") };
            draft.record = Some(orders(served, customer).await.id.to_string());
            (draft.field, draft.after) = (some("total"), some("59,00 €"));
        }
        Kind::Stop => draft.stop = some("restrict"),
        Kind::Review => draft.purpose = some("recommendations"),
        Kind::Copy | Kind::Question => {}
    }
    if meant.is_some() {
        let role = if number.is_multiple_of(2) { "agent" } else { "parent" };
        (draft.behalf, draft.behalf_name, draft.behalf_evidence) = (some(role), some("Walter"), some("A mandate"));
    }
    let proven = Some(candor::domain::ports::Clock::now(&*served.time));
    match open(served, person, kind, &draft, LANGUAGES[number % LANGUAGES.len()], proven).await.unwrap() {
        Opened::New(reference) => Case { person, kind, reference, meant },
        Opened::Already(reference) => panic!("{reference} is open already"),
    }
}

#[tokio::test]
async fn a_shift_of_forty_cases_ends_each_of_them_rightly() {
    let served = served().await;
    let mut guests = BTreeMap::new();
    for number in (0..CASES).filter(|number| number % 7 == 3) {
        guests.insert(number, guest(&served, &format!("guest-{number}@example.org")).await);
    }
    let officer = member(&served, Role::PrivacyOfficer).await;
    let shift = Shift { served, officer };
    let served = &shift.served;
    let mut cases = Vec::new();
    for number in 0..CASES {
        let kind = KINDS[number % KINDS.len()];
        let open_to_all = matches!(kind, Kind::Copy | Kind::Delete | Kind::Question);
        let case = match guests.get(&number).filter(|_| open_to_all) {
            Some(guest) => opened(served, number, Actor::Guest(*guest), kind, None).await,
            None => {
                let person = Actor::Customer(customer(served, &format!("s-{number}"), number).await);
                let for_another = matches!(kind, Kind::Copy | Kind::Delete) && number % 5 == 0;
                let meant = for_another.then(|| format!("m-{number}"));
                if let Some(meant) = &meant {
                    customer(served, meant, number).await;
                }
                opened(served, number, person, kind, meant).await
            }
        };
        cases.push(case);
    }
    assert!(cases.iter().filter(|case| case.meant.is_some()).count() >= 2);

    // A guest's deletion with a question first, answered over night.
    let asked = cases.iter().find(|case| case.kind == Kind::Delete && matches!(case.person, Actor::Guest(_))).expect("one of a guest");
    shift.press(asked, "write-check", &[("form[what]", "question"), ("form[write]", "On which number were you called?")]).await;
    served.later(Duration::from_secs(10 * 3600)).await;
    writes(served, asked.person, &asked.reference, Some("On the one I had before.")).await.unwrap();
    assert_eq!(shift.row(&asked.reference).await.state, State::InProgress, "nothing is deleted by talking");

    // A refusal for fraud, and then a download.
    let fraud = cases.iter().find(|case| case.kind == Kind::Copy && matches!(case.person, Actor::Customer(_)) && case.meant.is_none());
    let fraud = fraud.expect("a customer's copy");
    shift.work().await;
    shift.press(fraud, "reveal", &[("form[reveal]", "To check who asks")]).await;
    let refused = [("form[what]", "answer"), ("form[came]", "not-granted"), ("form[reason]", "suspected-fraud"), ("form[write]", "")];
    shift.press(fraud, "write-check", &refused).await;
    let Actor::Customer(id) = fraud.person else { panic!("a customer's") };
    let own = candor::usecases::customers::profile::own(served, Actor::Customer(id)).await.unwrap().reference;
    shift.work().await;
    let browser = served.signed_in(own.as_str()).await;
    let fetched = browser.get(&format!("/en/requests/{}/download", fraud.reference)).send().await.unwrap();
    assert_ne!(fetched.status(), 200, "what was declined is not handed out");
    assert!(!browser.read(&format!("/en/requests/{}", fraud.reference)).await.contains("/download\""));

    for case in &cases {
        shift.end(case).await;
    }
    for case in &cases {
        let row = shift.row(&case.reference).await;
        if case.reference == fraud.reference {
            assert_eq!((row.state, row.decline), (State::Declined, Some(Decline::SuspectedFraud)));
            continue;
        }
        assert_eq!(row.state, State::Done, "{case:?}");
        let entries = served.store.read().await.unwrap().request_entries(row.id).await.unwrap();
        let told = |what: &str| entries.iter().any(|entry| entry.kind == what);
        let mut conn = served.store.read().await.unwrap();
        match (case.kind, case.person) {
            (Kind::Copy, _) => assert!(told("copy-ready"), "{case:?}"),
            (Kind::Delete, Actor::Customer(id)) => {
                assert!(told("erased"));
                assert_eq!(conn.customer(id).await.unwrap().is_none(), case.meant.is_none(), "{case:?}");
            }
            (Kind::Delete, Actor::Guest(id)) => assert!(conn.guest(id).await.unwrap().is_none()),
            (Kind::Correct, Actor::Customer(id)) => {
                drop(conn);
                assert_eq!(orders(served, id).await.content.data()["total"], json!(59));
            }
            _ => {}
        }
    }
}
