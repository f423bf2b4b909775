//! A file that came by mail or letter: staff add it to an open case, where it stands as the person's own would.

use candor::{
    domain::{
        actor::Actor,
        request::{Author, Happened, Kind, State},
        staff::Role,
    },
    usecases::{
        desk::{
            Seen,
            answer::{self, Expecting},
            arrived,
        },
        error::{Clash, Error, Fault, Field, Flaw},
        requests::{
            draft::Draft,
            files::{Sent, open},
        },
    },
};

use super::sent_files::{MP3, PDF, sent};
use super::told::{PASSWORD, asked, at, code, delete, looked, member, read, readable, seen, staff, work_off};
use crate::{
    house::{House, houses},
    page::Page,
    served::{everywhere, hidden, location},
    work::housekeeping::count,
};
use std::time::Duration;

fn question() -> Draft {
    Draft { words: Some("What did I say on the phone?".to_owned()), ..Draft::default() }
}

/// Leaves it to be looked over, and adds it.
pub async fn arrived(house: &House, staff: Actor, seen: Seen<'_>, text: Option<&str>, file: Option<Sent>) -> Result<(), Error> {
    let mark = arrived::keep(house, staff, seen.reference, file).await?;
    arrived::arrived(house, staff, seen, text, &mark).await
}

#[tokio::test]
async fn it_stands_sealed_in_the_story_answers_a_question_and_goes_with_the_person() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, robin) = staff(&house, Role::Support).await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        looked(&house, robin, &reference).await;
        answer::write(&house, robin, at(&seen(&house, &reference).await), Some("Have you a mandate?"), Expecting::Answer).await.unwrap();
        let now = seen(&house, &reference).await;
        for (file, flaw) in [
            (None, Flaw::Missing),
            (sent("empty.pdf", b""), Flaw::Missing),
            (sent("scan.pdf", MP3), Flaw::Wrong),
            (sent("call.mp3", MP3), Flaw::NotOffered),
        ] {
            let refused = arrived(&house, robin, at(&now), None, file).await;
            let Err(Error::Invalid(faults)) = refused else { panic!("{flaw:?}: {refused:?}") };
            assert_eq!(faults, [Fault { field: Field::File, flaw }]);
        }
        assert_eq!(count(&house, "request_files").await, 0);
        arrived(&house, robin, at(&now), Some("The mandate, by post"), sent("SECPLAINNAME.pdf", PDF)).await.unwrap();
        assert!(!readable(&house, "SECPLAIN"), "sealed, and so is its name");
        let case = read(&house, amina, &reference).await;
        assert_eq!((case.row.state, case.row.answer_by), (State::InProgress, None), "it is our turn again");
        let entry = case.story.iter().find(|entry| entry.happened == Happened::FileCame).unwrap();
        assert_eq!((entry.author, entry.text.as_deref()), (Author::Staff, Some("The mandate, by post")));
        let file = entry.files[0].id.to_string();
        assert_eq!(open(&house, Actor::Customer(amina), &reference, &file).await.unwrap().bytes, PDF);
        assert_eq!(count(&house, "audit_log WHERE action = 'file.added'").await, 1);
        let old = arrived(&house, robin, at(&now), None, sent("scan.pdf", PDF)).await;
        assert!(matches!(old, Err(Error::Conflict(Clash::ChangedElsewhere))), "{old:?}");
        let auditor = staff(&house, Role::Auditor).await.1;
        let now = seen(&house, &reference).await;
        assert!(matches!(arrived(&house, auditor, at(&now), None, sent("scan.pdf", PDF)).await, Err(Error::Forbidden)));
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        assert_eq!(count(&house, "request_files").await, 0);
    }
}

#[tokio::test]
async fn a_browser_without_scripts_adds_it_and_is_told_what_is_wrong() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        let id = member(&served, Role::Support).await;
        looked(&served, Actor::Staff(id, Role::Support), &reference).await;
        let robin = served.staff(id).await;
        let path = format!("/en/staff/requests/{reference}");
        let send = async |name: &str, bytes: &[u8]| {
            let page = robin.read(&path).await;
            let hidden = hidden(&page, "/ui/staff/keep");
            let hidden = hidden.iter().map(|(field, value)| (field.as_str(), value.as_str()));
            let fields: Vec<_> = hidden.chain([("form[arrived]", "A scan of the letter")]).collect();
            location(&robin.post_file_as("/ui/staff/arrived-check", &fields, "form[arrived-file]", (name, bytes)).await).to_owned()
        };
        assert_eq!(send("scan.pdf", MP3).await, path);
        let refused = robin.read(&path).await;
        assert!(refused.contains("href=\"#arrived-file\"") && refused.contains("A scan of the letter"), "{refused}");
        assert_eq!(send("The scan.pdf", PDF).await, format!("{path}/check"));
        let check = robin.read(&format!("{path}/check")).await;
        assert!(check.contains("Check before the file is added") && check.contains("The scan.pdf"), "{check}");
        assert!(robin.read(&path).await.contains("The file below waits to be checked"), "it is still there on the way back");
        let hers = served.signed_in("c-1").await.read(&format!("/en/requests/{reference}")).await;
        assert!(!hers.contains("We added a file"), "nothing has happened");
        assert_eq!(location(&robin.press(&check, "/ui/staff/arrived", &[]).await), format!("{path}#saved"));
        let page = robin.read(&path).await;
        assert!(page.contains("The scan.pdf") && page.contains("A file came from them"), "{page}");
        let hers = served.signed_in("c-1").await.read(&format!("/en/requests/{reference}")).await;
        assert!(hers.contains("We added a file that came from you") && hers.contains("The scan.pdf"), "{hers}");
    }
}

#[tokio::test]
async fn a_file_that_came_with_a_form_of_an_ended_session_has_to_be_chosen_again() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        let (_, actor) = staff(&served, Role::Support).await;
        looked(&served, actor, &reference).await;
        let path = format!("/en/staff/requests/{reference}");
        let robin = served.browser();
        let enter = async || {
            served.time.pass(Duration::from_secs(30));
            let one_time = code(&served);
            let form = [
                ("form[locale]", "en"),
                ("form[email]", "support@example.org"),
                ("form[password]", PASSWORD),
                ("form[one_time]", &one_time),
            ];
            location(&robin.post("/ui/staff/sign-in", &form).send().await.unwrap()).to_owned()
        };
        for (endpoint, text, field, place) in
            [("write-check", "form[write]", "form[file]", "file"), ("arrived-check", "form[arrived]", "form[arrived-file]", "arrived-file")]
        {
            enter().await;
            let page = robin.read(&path).await;
            let hidden = hidden(&page, "/ui/staff/keep");
            let hidden = hidden.iter().map(|(field, value)| (field.as_str(), value.as_str()));
            let fields: Vec<_> = hidden.chain([("form[what]", "message"), (text, "Here it is.")]).collect();
            served.time.pass(Duration::from_secs(16 * 60));
            let ended = robin.post_file_as(&format!("/ui/staff/{endpoint}"), &fields, field, ("scan.pdf", PDF)).await;
            assert_eq!(location(&ended), "/en/staff/sign-in?ended=kept", "{endpoint}");
            assert!(enter().await.starts_with(&path), "{endpoint}");
            let back = robin.read(&path).await;
            assert!(Page::parse(&back).has(&format!("a[href='#{place}']")), "{endpoint}: {back}");
            assert!(back.contains("Choose the file again") && back.contains("Here it is."), "{endpoint}");
            assert!(!robin.read(&path).await.contains("Choose the file again"), "said once");
        }
    }
}

#[tokio::test]
async fn a_file_that_was_chosen_for_another_button_is_asked_for_again_wherever_the_press_leads() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        let id = member(&served, Role::Support).await;
        looked(&served, Actor::Staff(id, Role::Support), &reference).await;
        let (robin, path) = (served.staff(id).await, format!("/en/staff/requests/{reference}"));
        let send = async |endpoint: &str, typed: &[(&str, &str)], own: &str| {
            let hidden = hidden(&robin.read(&path).await, "/ui/staff/keep");
            let hidden = hidden.iter().map(|(field, value)| (field.as_str(), value.as_str()));
            let fields: Vec<_> = hidden.chain(typed.iter().copied()).collect();
            location(&robin.post_file_as(&format!("/ui/staff/{endpoint}"), &fields, own, ("scan.pdf", PDF)).await).to_owned()
        };
        let written = [("form[what]", "message"), ("form[write]", "Here it is.")];
        assert_eq!(send("write-check", &written, "form[arrived-file]").await, format!("{path}/check"));
        let check = robin.read(&format!("{path}/check")).await;
        assert!(Page::parse(&check).has(&format!("a[href='{path}#arrived-file']")) && !check.contains("id=\"errors\""), "{check}");
        assert!(!robin.read(&format!("{path}/check")).await.contains("Choose the file again"), "said once");
        // One whose name alone comes along is not kept, either.
        assert_eq!(send("arrived-check", &[("form[file]", "letter.pdf")], "form[arrived-file]").await, format!("{path}/check"));
        let page = Page::parse(&robin.read(&format!("{path}/check")).await);
        assert!(page.has(&format!("a[href='{path}#file']")) && !page.has(&format!("a[href='{path}#arrived-file']")));
    }
}
