//! The page of a copy is a full answer (GDPR Article 15), in every language, and promises nothing that is not in the archive.

use candor::{
    domain::{actor::Actor, ids::CustomerId, language::Language, ports::Clock, request::Kind, staff::Role, wish::Wish},
    i18n::texts::{Texts, plain, texts},
    usecases::{
        desk::decide::Granted,
        records::{
            exclude::choose_use,
            forget::judge,
            list::{Filter, list},
        },
        requests::{
            draft::Draft,
            open::{Opened, open as ask_for},
        },
    },
};
use std::{collections::BTreeMap, time::Duration};

use super::{
    copies::open,
    told::{all, asked, at, delete, for_another, looked, proven, read, staff, work_off},
};
use crate::requests::agreed::approve;
use crate::{
    house::{House, house},
    page::Page,
    records::sent::{guess, order, record, send},
    served::{Served, served},
};

type Files = BTreeMap<String, String>;

async fn copy(house: &House, customer: CustomerId, language: Language, draft: &Draft) -> Files {
    candor::usecases::customers::language::change(house, Actor::Customer(customer), Some(language.tag())).await.unwrap();
    let opened = ask_for(house, Actor::Customer(customer), Kind::Copy, draft, language, Some(house.time.now())).await.unwrap();
    let Opened::New(reference) = opened else { panic!("it was asked before") };
    work_off(house).await;
    open(house, customer, &reference).await
}

/// The text of the page as it is seen.
fn seen_on(files: &Files) -> String {
    Page::parse(&files["index.html"]).texts("main").concat()
}

/// Every link leads to a file of the archive, to a place on the page, or out; and every file has a link.
fn keeps_its_promises(files: &Files) {
    let html = &files["index.html"];
    let page = Page::parse(html);
    let links = page.attributes("a", "href");
    for link in &links {
        let there = match link.strip_prefix('#') {
            Some(id) => page.has(&format!("[id='{id}']")),
            None => files.contains_key(*link) || link.starts_with("https://"),
        };
        assert!(there, "{link} leads nowhere");
    }
    for name in files.keys().filter(|name| *name != "index.html") {
        assert!(links.contains(&name.as_str()), "nothing leads to {name}");
    }
    for part in ["receipts/", ".csv", "systems/", "explanations.json", "account.json"] {
        assert!(files.keys().any(|name| name.contains(part)) || !seen_on(files).contains(part), "{part} is promised");
    }
    for away in ["<script", "<link", "@import", "url(", "src="] {
        assert!(!html.contains(away), "the page needs {away}");
    }
}

async fn with_something(house: &House) -> CustomerId {
    let amina = house.customer("c-1").await;
    house.choose(amina, "full").await.unwrap();
    let visit = record(house, "visit-1", "browsing", "browse", serde_json::json!({"page": "Home page"}));
    send(house, vec![order(house, "order-1"), visit, guess(house, "guess-1", "dog")]).await;
    amina
}

#[tokio::test]
async fn every_part_of_the_law_is_answered_in_every_language() {
    for language in [Language::En, Language::De, Language::Ar] {
        let house = house().await;
        let amina = with_something(&house).await;
        let files = copy(&house, amina, language, &all()).await;
        keeps_its_promises(&files);
        let words: &Texts = texts(house.brand.voice(language));
        let shelf = house.shelf().unwrap();
        let said = house.portal.words(&shelf.notice, language);
        let catalogue = &shelf.notice.catalogue;
        let profiling = catalogue.purposes.iter().find(|purpose| purpose.profiling).unwrap();
        let used = catalogue.purposes.iter().find(|purpose| purpose.categories.iter().any(|id| id.as_str() == "orders")).unwrap();
        let recipient = catalogue.recipients.first().unwrap();
        let page = seen_on(&files);
        for (part, answers) in [
            (
                "a: the uses",
                vec![words.touchpoint_why(), words.details_used_for(), said.purpose(&used.id).name(), said.category("orders").why()],
            ),
            ("b: the kinds", vec![words.copy_contents(), said.category("orders").name(), said.category("orders").what()]),
            ("c: the recipients", vec![words.details_who(), words.recipients_title(), said.recipient(&recipient.id).name()]),
            ("d: how long", vec![words.details_how_long()]),
            ("e: the rights", vec![words.copy_rights(), words.copy_rights_text()]),
            ("f: the authority", vec![words.help_authority(), words.help_authority_text(), house.brand.authority.name.clone()]),
            ("g: the source", vec![words.data_origin(), words.origin_given(), said.category("orders").method()]),
            ("h: conclusions", vec![words.copy_automated(), said.purpose(&profiling.id).name(), said.purpose(&profiling.id).means()]),
            ("2: other countries", vec![words.copy_transfers(), said.about_transfers()]),
            ("the copy itself", vec![words.copy_short(), words.copy_whole(), words.copy_choices(), words.copy_asked(), words.copy_check()]),
        ] {
            // A place has not answered yet, and says so in place of the whole.
            let missing: Vec<_> = answers.into_iter().filter(|text| !page.contains(&plain(text)) && *text != words.copy_whole()).collect();
            assert!(missing.is_empty(), "{language}, {part}: {missing:?}\n{page}");
        }
        let tables = if language == Language::De { words.copy_tables_semicolon() } else { words.copy_tables_comma() };
        assert!(page.contains(&tables), "{language}");
        let orders = &files["data/orders.csv"];
        assert_eq!(orders.contains("\"89,9\";"), language == Language::De, "{orders}");
        assert!(files["data/orders.json"].contains("89.9"));
    }
}

#[tokio::test]
async fn the_page_tells_a_guess_with_its_grounds_and_verdict_and_a_choice_with_its_day_and_number() {
    let house = house().await;
    let amina = with_something(&house).await;
    let guesses = list(&house, Actor::Customer(amina), "guesses", &Filter::default(), None, 9).await.unwrap();
    judge(&house, Actor::Customer(amina), &guesses.records[0].id.to_string(), Some("wrong")).await.unwrap();
    let files = copy(&house, amina, Language::En, &all()).await;
    keeps_its_promises(&files);
    let page = seen_on(&files);
    for told in [
        "You have a dog",
        "Worked out from: What you look at",
        "that this is wrong.",
        "we refuse it when a system names it as a reason for what you see.",
        "One guess",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let receipt = files.keys().find_map(|name| name.strip_prefix("receipts/")?.strip_suffix(".json")).unwrap();
    for told in ["From Off to Full", &format!("Receipt {receipt}"), "You · Privacy notice, version 1", "In short3 records"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    // Sentences and headings begin as sentences do.
    let parsed = Page::parse(&files["index.html"]);
    for text in parsed.texts("#short ~ p, #short ~ ul b, h1, h2, h3, .lede p, .row p, dd > p") {
        assert!(text.contains("://") || !text.starts_with(|letter: char| letter.is_lowercase()), "{text}");
    }
}

#[tokio::test]
async fn a_record_that_is_kept_out_of_use_is_in_the_copy_with_its_mark() {
    let house = house().await;
    let amina = with_something(&house).await;
    let orders = list(&house, Actor::Customer(amina), "orders", &Filter::default(), None, 9).await.unwrap();
    choose_use(&house, Actor::Customer(amina), &orders.records[0].id.to_string(), Some("not")).await.unwrap();
    let files = copy(&house, amina, Language::En, &all()).await;
    let page = seen_on(&files);
    assert!(page.contains("Raincoat") && page.contains("not to use this record to personalise."), "{page}");
    let marked = |file: &str| files[file].replace(' ', "").contains("\"excluded_at\":\"");
    assert!(marked("data/orders.json") && !marked("data/browsing.json"));
    let since = |kind: &str| {
        let mut lines = files[&format!("data/{kind}.csv")].lines();
        let cells = |line: &str| line.split("\",\"").map(str::to_owned).collect::<Vec<_>>();
        let (head, row) = (cells(lines.next().unwrap()), cells(lines.next().unwrap()));
        row[head.iter().position(|name| name == "excluded_at").unwrap()].clone()
    };
    let orders: serde_json::Value = serde_json::from_str(&files["data/orders.json"]).unwrap();
    assert_eq!((since("orders").as_str(), since("browsing").as_str()), (orders[0]["excluded_at"].as_str().unwrap(), ""));
}

#[tokio::test]
async fn a_customer_with_nothing_gets_a_page_that_says_so_and_promises_nothing() {
    let house = house().await;
    let amina = house.customer("c-1").await;
    let files = copy(&house, amina, Language::En, &all()).await;
    keeps_its_promises(&files);
    let page = seen_on(&files);
    for told in ["No record of yours is in this copy.", "Kinds of information we hold nothing of", "You have not chosen anything yet."] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!files.keys().any(|name| name.starts_with("data/") || name.starts_with("receipts/")), "{:?}", files.keys());
}

/// The states on the page of a kind of data, by the use, as the copy has to say them.
async fn states(served: &Served, kind: &str) -> Vec<String> {
    let browser = served.signed_in("c-1").await;
    let page = Page::parse(&browser.read(&format!("/en/data/{kind}")).await);
    let shelf = served.shelf().unwrap();
    let said = served.portal.words(&shelf.notice, Language::En);
    let uses = page.attributes("#kind ~ * [data-use]", "data-use");
    let words = page.texts("#kind ~ * [data-use]");
    assert!(!uses.is_empty());
    uses.iter().zip(words).map(|(id, word)| format!("{}: {word}", said.purpose(*id).name())).collect()
}

#[tokio::test]
async fn every_use_stands_in_the_copy_as_it_does_on_the_pages() {
    for standing in ["full", "paused", "restricted", "going"] {
        let served = served().await;
        let amina = with_something(&served).await;
        match standing {
            "paused" => {
                let until = served.time.now().plus(Duration::from_secs(7 * 24 * 3600));
                served.wish(amina, Wish::Pause(Some(until))).await.unwrap();
            }
            "restricted" => {
                let draft = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
                let reference = asked(&served, amina, Kind::Stop, &draft).await;
                let (_, support) = staff(&served, Role::Support).await;
                approve(&served, support, at(&looked(&served, support, &reference).await), Granted::default()).await.unwrap();
            }
            "going" => drop(asked(&served, amina, Kind::Delete, &delete("later")).await),
            _ => {}
        }
        let files = copy(&served, amina, Language::En, &all()).await;
        keeps_its_promises(&files);
        let page = seen_on(&files);
        for kind in ["orders", "browsing"] {
            for said in states(&served, kind).await {
                assert!(page.contains(&said), "{standing}: {said}\n{page}");
            }
        }
    }
}

#[tokio::test]
async fn a_kind_the_person_deleted_is_named_among_those_nothing_is_held_of() {
    let house = house().await;
    let amina = with_something(&house).await;
    let some = Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..delete("now") };
    asked(&house, amina, Kind::Delete, &some).await;
    work_off(&house).await;
    let files = copy(&house, amina, Language::En, &all()).await;
    keeps_its_promises(&files);
    let page = Page::parse(&files["index.html"]);
    let name = house.portal.words(&house.shelf().unwrap().notice, Language::En).category("browsing").name();
    assert!(page.texts("#nothing ~ ul li").contains(&name) && !page.has("#kind-browsing"));
    assert!(page.texts("#asked ~ .row").concat().contains("Deletion"), "and the deletion is told");
}

#[tokio::test]
async fn a_copy_for_somebody_else_says_so_and_tells_nothing_of_the_asker() {
    let house = house().await;
    with_something(&house).await;
    let agent = house.customer("customer-2").await;
    let (_, support) = staff(&house, Role::Support).await;
    let reference = asked(&house, agent, Kind::Copy, &for_another("agent", all())).await;
    let now = looked(&house, support, &reference).await;
    candor::usecases::desk::link::link(&house, support, at(&now), Some("c-1")).await.unwrap();
    approve(&house, support, at(&proven(&house, support, &reference).await), Granted::default()).await.unwrap();
    work_off(&house).await;
    assert!(read(&house, agent, &reference).await.copy.is_some());
    let files = open(&house, agent, &reference).await;
    keeps_its_promises(&files);
    let page = seen_on(&files);
    // By the account's own name, never by the one that the agent typed.
    for said in ["This copy is about c-1@example.org, and speaks to them. Somebody who acts", "holds about c-1@example.org"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for (name, text) in &files {
        for theirs in ["customer-2", "A mandate", "Walter Huber"] {
            assert!(!text.contains(theirs), "{theirs} is in {name}");
        }
    }
}
