//! A person who is reached by post alone is told on paper everything that an email would tell.

use candor::{
    domain::{
        actor::Actor,
        catalogue::{Identifier, SystemKind},
        request::Need,
        staff::Role,
    },
    usecases::{
        acting_for::write_down::Intake,
        desk::{
            answer::{self, Expecting},
            case::case,
            decide::{Granted, Holding, hold, resume},
            posted::{posted, waiting},
            task::Outcome,
        },
        jobs::post::News,
        requests::story::Happened,
    },
};
use std::time::Duration;

use super::agreed::{approve, settle};
use super::arrived::arrived;
use super::findings::systems_are;
use super::posted::{by_letter, came_in, delete, delete_with, question, support, to_post};
use super::sent_files::{PDF, sent};
use super::told::{all, at, letters, looked, member, proven, rest, seen, work_off};
use crate::{
    house::{House, houses},
    page::Page,
    served::everywhere,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The entries of a story that such news is about.
const fn entries(news: News) -> &'static [Happened] {
    match news {
        News::Received => &[Happened::Received],
        News::Message => &[Happened::Message, Happened::Held],
        News::Asked | News::Paused => &[Happened::AskedBack],
        News::RunsOn => &[Happened::RunsOn],
        News::Delayed => &[Happened::Extended],
        News::Declined => &[Happened::Declined],
        News::Done => &[Happened::Message, Happened::Corrected, Happened::Objected, Happened::Restricted, Happened::Done],
        News::Erased | News::ErasedButNotFound | News::ErasedKinds | News::ErasedKindsButNotFound => &[Happened::Done],
        News::CopyBegun => &[Happened::CopyBegun],
        News::CopyReady => &[Happened::CopyReady],
        News::CalledOff => &[Happened::Withdrawn],
        News::AskedAgain | News::UndoEnding => &[],
    }
}

/// Emails that have no letter on paper, each with its reason.
const NEVER: [(News, &str); 4] = [
    (News::AskedAgain, "the letter with the question names the day, and a second one would come after it"),
    (News::UndoEnding, "a deletion is planned by an account alone"),
    (News::CalledOff, "by the page of whoever asked alone"),
    (News::CopyBegun, "a part of a copy is printed with the rest of it"),
];

#[test]
fn every_email_about_a_request_is_on_paper_too_or_there_is_a_reason() {
    for news in News::ALL {
        let never = NEVER.iter().any(|(one, _)| one == news);
        assert_eq!(news.is_posted(true), !never, "{news:?}");
        for entry in entries(*news) {
            assert_eq!(entry.is_on_paper(), !never, "{news:?}: {entry:?}");
        }
    }
    let emailed: Vec<Happened> = News::ALL.iter().flat_map(|news| entries(*news)).copied().collect();
    let more: Vec<&Happened> = Happened::ALL.iter().filter(|entry| entry.is_on_paper() && !emailed.contains(entry)).collect();
    assert_eq!(more, [&Happened::Resumed], "the end of a hold that a letter told of is read on a page by everybody else");
}

/// The entries that wait to be posted.
async fn waits(house: &House, staff: Actor, reference: &str) -> Vec<Happened> {
    let case = case(house, staff, reference).await.unwrap().case;
    let waits: Vec<Happened> = waiting(&case).into_iter().map(|entry| entry.happened).collect();
    assert_eq!(case.row.post_from.is_some(), !waits.is_empty(), "no letter is empty");
    waits
}

async fn post(house: &House, staff: Actor, reference: &str) {
    posted(house, staff, at(&looked(house, staff, reference).await)).await.unwrap();
    assert!(waits(house, staff, reference).await.is_empty() && to_post(house, staff).await.is_empty());
    house.time.pass(DAY);
}

#[tokio::test]
async fn that_the_days_count_again_is_posted_once_the_answer_came_by_letter() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let reference = by_letter(&house, robin, "copy", all()).await;
        let now = looked(&house, robin, &reference).await;
        answer::write(&house, robin, at(&now), Some("Who are you?"), Expecting::Needed(Need::Identity)).await.unwrap();
        assert_eq!(waits(&house, robin, &reference).await, [Happened::AskedBack]);
        post(&house, robin, &reference).await;
        let now = seen(&house, &reference).await;
        arrived(&house, robin, at(&now), Some("Her letter"), sent("letter.pdf", PDF)).await.unwrap();
        assert_eq!(waits(&house, robin, &reference).await, [Happened::RunsOn]);
        post(&house, robin, &reference).await;
    }
}

#[tokio::test]
async fn the_end_of_a_hold_is_posted_as_its_beginning_was_and_neither_of_one_that_may_not_be_told() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let reference = by_letter(&house, robin, "question", question()).await;
        hold(&house, robin, at(&looked(&house, robin, &reference).await), rest("We look into it.")).await.unwrap();
        assert_eq!(waits(&house, robin, &reference).await, [Happened::Held]);
        post(&house, robin, &reference).await;
        resume(&house, robin, at(&seen(&house, &reference).await)).await.unwrap();
        assert_eq!(waits(&house, robin, &reference).await, [Happened::Resumed]);
        post(&house, robin, &reference).await;

        let officer = Actor::Staff(member(&house, Role::PrivacyOfficer).await, Role::PrivacyOfficer);
        let order = Holding { kind: Some("authority"), untold: true, words: Some("Order 12 Js 34/26"), ..Holding::default() };
        hold(&house, officer, at(&looked(&house, officer, &reference).await), order).await.unwrap();
        assert!(waits(&house, officer, &reference).await.is_empty());
        resume(&house, officer, at(&seen(&house, &reference).await)).await.unwrap();
        assert!(waits(&house, officer, &reference).await.is_empty());
    }
}

#[tokio::test]
async fn the_letter_of_a_question_says_that_the_days_do_not_count_and_the_letter_of_a_deletion_what_is_kept() {
    for served in everywhere().await {
        let (id, robin) = support(&served).await;
        let browser = served.staff(id).await;
        let asks = by_letter(&served, robin, "copy", all()).await;
        let printed = async |reference: &str| {
            let html = browser.read(&format!("/en/staff/requests/{reference}/letter")).await;
            Page::parse(&html).texts("article.doc").concat()
        };
        let now = looked(&served, robin, &asks).await;
        answer::write(&served, robin, at(&now), Some("Who are you?"), Expecting::Needed(Need::Identity)).await.unwrap();
        let letter = printed(&asks).await;
        assert!(letter.contains("oder bis zu diesem Tag zählen nicht mit"), "{letter}");
        let goes = by_letter(&served, robin, "delete", all()).await;
        delete(&served, robin, &goes).await;
        let letter = printed(&goes).await;
        for said in ["Verlangt ein Gesetz", "Sicherungskopien unserer Datenbank"] {
            assert!(letter.contains(said), "{said}: {letter}");
        }
    }
}

#[tokio::test]
async fn the_letter_of_a_deletion_says_no_more_than_what_was_done_and_how_to_write_back() {
    for served in everywhere().await {
        let (id, robin) = support(&served).await;
        let browser = served.staff(id).await;
        let reference = by_letter(&served, robin, "delete", all()).await;
        delete_with(&served, robin, &reference, || Outcome::NotFound("By the name in the letter".to_owned())).await;
        let html = browser.read(&format!("/en/staff/requests/{reference}/letter")).await;
        let letter = Page::parse(&html).texts("article.doc").concat();
        for said in [
            // The kind of the request: weeks later, people know for what they asked.
            "Löschung",
            "Deshalb wurde kein Konto gesucht und in keinem etwas gelöscht.",
            "Deshalb konnte Sie dort niemand suchen.",
            "schreiben Sie bitte an die Anschrift oben",
            "nennen Sie die Nummer der Anfrage",
            "Beschwerde bei der Datenschutzbehörde",
        ] {
            assert!(letter.contains(said), "{said}: {letter}");
        }
        for unsaid in ["um die Sie gebeten haben", "konnte Sie nicht finden", "@"] {
            assert!(!letter.contains(unsaid), "{unsaid}: {letter}");
        }
    }
}

#[tokio::test]
async fn the_email_of_a_deletion_without_an_account_says_no_more_than_what_was_done() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let some = |text: &str| Some(text.to_owned());
        let intake = Intake { draft: all(), email: some("visitor@example.org"), language: some("en"), ..Intake::default() };
        let reference = came_in(&house, robin, "delete", intake).await;
        work_off(&house).await;
        // Calls are kept by number and telephone: an address alone finds nobody there.
        delete_with(&house, robin, &reference, || Outcome::NotFound(String::new())).await;
        let letter = last_letter(&house).await;
        for said in ["With your address, there was no account here", "so nobody could look for you there"] {
            assert!(letter.contains(said), "{said}: {letter}");
        }
        for unsaid in ["What you asked us to delete", "could not find you", "no account was looked up", "have deleted what they held"] {
            assert!(!letter.contains(unsaid), "{unsaid}: {letter}");
        }
    }
}

/// The email that a deletion is finished, in one line.
async fn last_letter(house: &House) -> String {
    let letters = letters(house).await;
    let last = letters.iter().find(|letter| letter.subject.as_str().starts_with("Your request is finished")).unwrap();
    last.text.replace('\n', " ")
}

#[tokio::test]
async fn the_last_email_says_of_all_systems_where_it_is_deleted_where_nothing_was_found_and_where_nobody_could_look() {
    const DELETED: &str = "At least one of our other systems has deleted what it held of you.";
    for house in houses().await {
        let (_, robin) = support(&house).await;
        // An address finds somebody in the mailing list, and nobody among the calls.
        systems_are(&house, |system| {
            if system.id.as_str() == "mailing-list" {
                (system.kind, system.keyed_by) = (SystemKind::Manual, vec![Identifier::Email]);
            }
        })
        .await;
        let some = |text: &str| Some(text.to_owned());
        for (email, in_list) in [("nina@example.org", Outcome::Done(String::new())), ("ivo@example.org", Outcome::NotFound(String::new()))]
        {
            let deleted = matches!(in_list, Outcome::Done(_));
            let intake = Intake { draft: all(), email: some(email), language: some("en"), ..Intake::default() };
            let reference = came_in(&house, robin, "delete", intake).await;
            looked(&house, robin, &reference).await;
            approve(&house, robin, at(&proven(&house, robin, &reference).await), Granted::default()).await.unwrap();
            work_off(&house).await;
            for (system, outcome) in [("call-recordings", Outcome::NotFound(String::new())), ("mailing-list", in_list)] {
                house.time.pass(Duration::from_secs(60));
                settle(&house, robin, at(&seen(&house, &reference).await), Some(system), outcome).await.unwrap();
            }
            let letter = last_letter(&house).await;
            assert!(letter.contains("so nobody could look for you there"), "{letter}");
            assert_eq!((letter.contains(DELETED), letter.contains("could not find you")), (deleted, !deleted), "{letter}");
        }
        let reference = came_in(
            &house,
            robin,
            "delete",
            Intake { draft: all(), email: some("uma@example.org"), language: some("en"), ..Intake::default() },
        )
        .await;
        work_off(&house).await;
        delete_with(&house, robin, &reference, || Outcome::Done("They told us a number".to_owned())).await;
        assert!(last_letter(&house).await.contains("Our other systems have deleted what they held of you."));
    }
}
