//! The day of each role: beside what waits, the month so far, what is new in the log, or how the portal runs.

use candor::{
    domain::{actor::Actor, ids::StaffId, request::Kind, scope::Scope, staff::Role},
    store::{
        Error as StoreError,
        event::{Action, Event, Subject},
        pace::Pace,
    },
    usecases::{
        api_keys::{create::create_for, list::list, rotate::rotate},
        jobs::{end::End, take::settle},
        log::verify::verify,
        report::read::report as summed,
        requests::draft::Draft,
        telling::acknowledge::acknowledge,
        training::team::{ending, team},
    },
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use crate::{
    engines::Left,
    house::{House, take},
    page::Page,
    requests::{
        agreed,
        told::{asked, at, at_address, looked, member},
    },
    served::everywhere,
    store::raw,
    telling::{
        acknowledged::by_key,
        receiver::{SHOP, last},
    },
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn question() -> Draft {
    Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }
}

pub async fn written(house: &House, event: Event) {
    let write = house.store.write::<_, StoreError>(Actor::Operator, move |tx| Box::pin(async move { tx.commit(event, ()).await }));
    write.await.unwrap();
}

#[tokio::test]
async fn the_privacy_officer_reads_the_month_so_far_as_its_report_has_it() {
    for served in everywhere().await {
        let (robin, jana) = (member(&served, Role::Support).await, member(&served, Role::PrivacyOfficer).await);
        let browser = served.staff(jana).await;
        let today = async || Page::parse(&browser.read("/en/staff").await);
        assert_eq!(
            today().await.texts("section[aria-labelledby='month'] p"),
            ["No request came in, and none was answered.", "Is the log whole? Nobody has verified it yet.", "Month report"]
        );
        let (support, amina) = (Actor::Staff(robin, Role::Support), served.customer("c-1").await);
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        agreed::finish(&served, support, at(&looked(&served, support, &reference).await), Some("Parcelo has it.")).await.unwrap();
        verify(&served, Actor::Staff(jana, Role::PrivacyOfficer)).await.unwrap();
        let page = today().await;
        let figures = page.texts("section[aria-labelledby='month'] .numbers li");
        let href = page.attributes("section[aria-labelledby='month'] a.go", "href")[0].to_owned();
        let report = Page::parse(&browser.read(&href).await).texts(".numbers li");
        assert_eq!(figures[..4], report[..4]);
        assert_eq!((figures[0].as_str(), figures[4].as_str()), ("1 came in", "0 declined"));
        let looks = summed(&served, Actor::Staff(jana, Role::PrivacyOfficer), None).await.unwrap().figures.looks_in_all();
        assert!(looks > 0 && figures[5].starts_with(&format!("{looks} look")) && figures.len() == 6, "{looks}: {figures:?}");
        let log = page.attributes("section[aria-labelledby='month'] .numbers a", "href")[0];
        assert_eq!(Page::parse(&browser.read(log).await).all("main tbody tr").len() as u64, looks, "{log}");
        assert!(page.texts("section[aria-labelledby='month'] strong")[0].starts_with("Yes. On "), "the log was verified");
        let support = served.staff(robin).await.read("/en/staff").await;
        assert!(!Page::parse(&support).has("#month, #since, #health"), "the rest is not support's");
    }
}

#[tokio::test]
async fn the_auditor_reads_what_is_new_in_the_log_and_each_line_leads_to_its_entries() {
    for served in everywhere().await {
        let auditor = member(&served, Role::Auditor).await;
        served.later(DAY * 3).await;
        asked(&served, served.customer("c-1").await, Kind::Question, &question()).await;
        served.later(DAY).await;
        written(&served, Event::of(Action::StaffSignedIn, Subject::Staff(auditor))).await;
        served.later(DAY * 2).await;
        for number in 2..5 {
            asked(&served, served.customer(&format!("c-{number}")).await, Kind::Question, &question()).await;
        }
        verify(&served, Actor::Staff(auditor, Role::Auditor)).await.unwrap();
        let browser = served.staff(auditor).await;
        let page = Page::parse(&browser.read("/en/staff").await);
        let (lines, links) =
            (page.texts("section[aria-labelledby='since'] li"), page.attributes("section[aria-labelledby='since'] li a", "href"));
        assert!(lines.contains(&"A request was opened 3".to_owned()), "only those since the last day here: {lines:?}");
        assert!(!lines.iter().any(|line| line.starts_with("A member of the team joined")), "{lines:?}");
        for (line, href) in lines.iter().zip(links) {
            let rows = Page::parse(&browser.read(href).await).texts("tbody tr").len();
            assert!(line.ends_with(&format!(" {rows}")), "{line}, but {href} has {rows}");
        }
        assert!(page.texts("section[aria-labelledby='since'] strong").concat().starts_with("Yes. On "));
    }
}

#[tokio::test]
async fn the_administrator_reads_how_the_portal_runs_and_of_nobody() {
    for served in everywhere().await {
        let administrator = member(&served, Role::Administrator).await;
        let actor = Actor::Staff(administrator, Role::Administrator);
        let browser = served.staff(administrator).await;
        let today = async || Page::parse(&browser.read("/en/staff").await);
        let page = today().await;
        let lines = page.texts("section[aria-labelledby='health'] li");
        for said in
            ["Nothing is stuck.", "All were sent.", "No key ends within two weeks.", "None was made yet.", "Nobody has verified it yet."]
        {
            assert!(lines.iter().any(|line| line.ends_with(said)), "{said}: {lines:?}");
        }
        assert_eq!(page.texts("section[aria-labelledby='health'] strong").len(), 3, "no backup, no drill, no look at the log");

        let reference = asked(&served, served.customer("c-1").await, Kind::Question, &question()).await;
        let job = take(&served).await.unwrap().unwrap();
        settle(&served, job.lease, End::Never("mail-refused")).await.unwrap();
        served.engine.will_leave(Left::Parked);
        create_for(&served, Actor::Operator, "Shop", &[Scope::ChangesRead], Some("web-shop")).await.unwrap();
        raw::run(&served.engine, "UPDATE receivers SET failing_since = 1").await.unwrap();
        let key = list(&served, Actor::Operator).await.unwrap().remove(0);
        rotate(&served, Actor::Operator, key.id, Some("7")).await.unwrap();
        verify(&served, actor).await.unwrap();
        written(&served, Event::of(Action::BackupMade, Subject::Nobody)).await;
        written(&served, Event::of(Action::RestoreDrilled, Subject::Nobody).saying("failed")).await;
        let html = browser.read("/en/staff").await;
        assert!(!html.contains(&reference), "nothing of anybody");
        let page = Page::parse(&html);
        let wrong = page.texts("section[aria-labelledby='health'] strong");
        assert_eq!(wrong.len(), 5, "{wrong:?}");
        assert!(wrong.contains(&"One job failed.".to_owned()) && wrong.contains(&"One email could not be sent yet.".to_owned()));
        assert!(wrong.iter().any(|line| line.starts_with("Shop ends on ")), "{wrong:?}");
        assert!(wrong.iter().any(|line| line.ends_with("a backup could not be restored.")), "{wrong:?}");
        assert!(wrong.iter().any(|line| line.starts_with("Systems that do not take what they are sent: ")), "{wrong:?}");
        served.later(DAY * 2).await;
        // A session ends before that.
        let page = Page::parse(&served.staff(administrator).await.read("/en/staff").await);
        assert!(page.texts("section[aria-labelledby='health'] strong").iter().any(|line| line.starts_with("None was made since ")));
    }
}

#[tokio::test]
async fn a_system_that_is_behind_takes_nothing_on_today_either() {
    for served in everywhere().await {
        let browser = served.staff(member(&served, Role::Administrator).await).await;
        let says = async |well: bool| {
            let lines = Page::parse(&browser.read("/en/staff").await).texts("section[aria-labelledby='health'] li");
            assert_eq!(lines.iter().any(|line| line.ends_with("Every connected system takes what it is sent.")), well, "{lines:?}");
        };
        let shop = by_key(&served, Some(SHOP)).await;
        acknowledge(&served, shop, last(&served).await).await.unwrap();
        served.customer("c-1").await;
        says(true).await;
        served.time.pass(Duration::from_secs(61));
        says(false).await;
        let systems = browser.read("/en/staff/systems").await;
        assert!(systems.contains("not taken in"), "{systems}");
        acknowledge(&served, shop, last(&served).await).await.unwrap();
        says(true).await;
    }
}

/// So many letters that do not go out as no list shows.
async fn many_letters_wait(house: &House) {
    let sql = if house.engine.file().is_some() {
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)
        INSERT INTO jobs (id, kind, sealed, state, run_at, attempts, last_error)
        SELECT randomblob(16), 'mail', x'00', 'queued', 9, 1, 'mail-refused' FROM n"
    } else {
        "INSERT INTO jobs (id, kind, sealed, state, run_at, attempts, last_error)
        SELECT decode(md5(i::text), 'hex'), 'mail', decode('00', 'hex'), 'queued', 9, 1, 'mail-refused' FROM generate_series(1, 250) AS i"
    };
    raw::run(&house.engine, sql).await.unwrap();
}

#[tokio::test]
async fn of_letters_that_do_not_go_out_all_are_counted() {
    for served in everywhere().await {
        let (ada, jana) = (member(&served, Role::Administrator).await, member(&served, Role::PrivacyOfficer).await);
        many_letters_wait(&served).await;
        let lines = Page::parse(&served.staff(ada).await.read("/en/staff").await).texts("section[aria-labelledby='health'] strong");
        assert!(
            ["250 jobs failed.", "250 emails could not be sent yet."].iter().all(|said| lines.iter().any(|line| line == said)),
            "{lines:?}"
        );
        let officer = Page::parse(&served.staff(jana).await.read("/en/staff").await);
        assert_eq!(officer.texts("section[aria-labelledby='jobs'] a"), ["250 jobs failed."]);
    }
}

/// How many statements it takes to look at the training of all colleagues, and at that which ends.
async fn statements(house: &House, officer: Actor) -> usize {
    let statements = Arc::new(AtomicUsize::new(0));
    let counting = statements.clone();
    let pace = Pace::of(move || {
        counting.fetch_add(1, Ordering::Relaxed);
        Box::pin(std::future::ready(()))
    });
    let portal = house.portal.with_parts(|parts| parts.store = parts.store.paced(pace));
    ending(&portal, officer).await.unwrap();
    team(&portal, officer).await.unwrap();
    statements.load(Ordering::Relaxed)
}

#[tokio::test]
async fn the_officer_reads_whose_training_ends_within_a_month() {
    for served in everywhere().await {
        let (robin, jana) = (member(&served, Role::Support).await, member(&served, Role::PrivacyOfficer).await);
        let officer = Actor::Staff(jana, Role::PrivacyOfficer);
        // A session ends before that.
        let seen = async |staff: StaffId, path: &str| Page::parse(&served.staff(staff).await.read(path).await);
        served.later(DAY * 334).await;
        assert!(!seen(jana, "/en/staff").await.has("#training"), "31 days are far");
        served.later(DAY * 2).await;
        let page = seen(jana, "/en/staff").await;
        let team = seen(jana, "/en/staff/training").await.texts("section[aria-labelledby='team'] td");
        assert!(team.len() == 2 && team[0].starts_with("Ends on "), "{team:?}");
        let lines = page.texts("section[aria-labelledby='training'] li");
        assert_eq!(lines, [format!("Robin {}", team[0])], "their own is said above");
        assert_eq!(page.attributes("section[aria-labelledby='training'] a", "href"), ["/en/staff/training#team"]);
        assert!(!seen(robin, "/en/staff").await.has("#training"), "no colleague reads of it");
        let few = statements(&served, officer).await;
        for number in 0..7 {
            at_address(&served, Role::Support, &format!("r-{number}@example.org")).await;
        }
        assert_eq!(statements(&served, officer).await, few, "of nine as of two");
        served.later(DAY * 29).await;
        assert!(!seen(jana, "/en/staff").await.has("#training"), "those who are new have a year, and what is over does not end");
    }
}
