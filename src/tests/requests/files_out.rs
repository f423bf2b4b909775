//! Files that staff send with what they write: they wait sealed while that is looked over, are seen once more, and go to the person.

use candor::{
    domain::{actor::Actor, ids::StaffId, request::Kind, staff::Role},
    usecases::{
        desk::{
            answer::{self, Answered},
            file_out::{forget, keep, waiting},
            files,
            second::{Came, Decision, decide, say_yes},
        },
        error::{Clash, Error, Fault, Field, Flaw},
        requests::{
            draft::Draft,
            files::{Sent, Shown, open},
        },
    },
};

use super::{
    agreed::{finish, look},
    sent_files::{MP3, PDF, sent},
    told::{asked, at, colleague, delete, guest, looked, member, read, readable, staff, work_off},
};
use crate::{
    house::{House, houses},
    served::{everywhere, hidden, location},
    work::housekeeping::count,
};

const WAV: &[u8] = b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00";
const OGG: &[u8] = b"OggS\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00";
const M4A: &[u8] = b"\x00\x00\x00\x20ftypM4A \x00\x00\x00\x00";

fn question() -> Draft {
    Draft { words: Some("What did I say on the phone?".to_owned()), ..Draft::default() }
}

async fn waits(house: &House, staff: StaffId, reference: &str) -> Option<Shown> {
    let row = house.store.read().await.unwrap().request(reference).await.unwrap().unwrap();
    waiting(house, staff, &row).await.unwrap()
}

/// Keeps a file, and answers its mark.
async fn kept(house: &House, (staff, actor): (StaffId, Actor), reference: &str, file: Option<Sent>) -> String {
    keep(house, actor, reference, file).await.unwrap();
    waits(house, staff, reference).await.unwrap().id.to_string()
}

#[tokio::test]
async fn a_file_waits_sealed_for_its_author_goes_out_with_the_message_and_goes_with_the_person() {
    for house in houses().await {
        let (amina, clara) = (house.customer("c-1").await, house.customer("c-2").await);
        let robin = staff(&house, Role::Support).await;
        let jana = colleague(&house, Role::PrivacyOfficer, "jana@example.org").await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let seen = looked(&house, robin.1, &reference).await;
        let file = kept(&house, robin, &reference, sent("SECPLAINNAME.pdf", PDF)).await;
        assert!(!readable(&house, "SECPLAIN"), "sealed, and so is its name");
        assert_eq!(waits(&house, robin.0, &reference).await.unwrap().name.as_deref(), Some("SECPLAINNAME.pdf"));
        assert!(waits(&house, jana.0, &reference).await.is_none(), "for its author alone");
        assert!(matches!(open(&house, Actor::Customer(amina), &reference, &file).await, Err(Error::NotFound)), "nobody reads it yet");
        assert_eq!(files::open(&house, robin.1, &reference, &file).await.unwrap().bytes, PDF, "looked over by its author");
        looked(&house, jana.1, &reference).await;
        assert!(matches!(files::open(&house, jana.1, &reference, &file).await, Err(Error::NotFound)));
        drop(seen);
        let seen = super::told::seen(&house, &reference).await;
        answer::say(&house, robin.1, at(&seen), Some("Here is the letter."), &file).await.unwrap();
        assert!(waits(&house, robin.0, &reference).await.is_none(), "sent");
        let entry = read(&house, amina, &reference).await.story.into_iter().find(|entry| !entry.files.is_empty()).unwrap();
        assert_eq!((entry.text.as_deref(), entry.files[0].name.as_deref()), (Some("Here is the letter."), Some("SECPLAINNAME.pdf")));
        assert_eq!(open(&house, Actor::Customer(amina), &reference, &file).await.unwrap().bytes, PDF);
        assert!(matches!(open(&house, Actor::Customer(clara), &reference, &file).await, Err(Error::NotFound)));
        assert_eq!(count(&house, "audit_log WHERE action = 'file.added'").await, 1);

        // Another one waits when the person goes: it goes, too.
        kept(&house, robin, &reference, sent("call.mp3", MP3)).await;
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        assert_eq!(count(&house, "request_files").await, 0);
        assert!(files::open(&house, robin.1, &reference, &file).await.is_err());
    }
}

#[tokio::test]
async fn letters_and_recordings_fit_by_what_is_in_them_and_nothing_goes_out_that_was_not_looked_over() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let robin = staff(&house, Role::Support).await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let seen = looked(&house, robin.1, &reference).await;
        for (name, bytes, flaw) in [("call.mp3", PDF, Flaw::Wrong), ("letter.pdf", MP3, Flaw::Wrong), ("film.avi", MP3, Flaw::NotOffered)] {
            let refused = keep(&house, robin.1, &reference, sent(name, bytes)).await;
            let Err(Error::Invalid(faults)) = refused else { panic!("{name}: {refused:?}") };
            assert_eq!(faults, [Fault { field: Field::File, flaw }], "{name}");
            assert!(waits(&house, robin.0, &reference).await.is_none());
        }
        let mut before = String::new();
        for (name, bytes) in [("a.mp3", MP3), ("b.wav", WAV), ("c.ogg", OGG), ("d.m4a", M4A), ("e.txt", b"A letter")] {
            let file = kept(&house, robin, &reference, sent(name, bytes)).await;
            assert_ne!(file, before, "{name} takes the place of the one before");
            before = file;
        }
        assert_eq!(count(&house, "kept_forms").await, 1);
        // The page to check showed another one, or none waits any more.
        let another = answer::say(&house, robin.1, at(&seen), Some("Here"), "0197b0c0-0000-7000-8000-000000000000").await;
        assert!(matches!(another, Err(Error::Invalid(_))), "{another:?}");
        forget(&house, robin.1, &reference).await.unwrap();
        let gone = answer::say(&house, robin.1, at(&seen), Some("Here"), &before).await;
        assert!(matches!(gone, Err(Error::Invalid(_))), "{gone:?}");
        assert_eq!(count(&house, "request_files").await, 0);
        assert!(!read(&house, amina, &reference).await.story.iter().any(|entry| entry.text.as_deref() == Some("Here")));
        // Ten is the most.
        answer::say(&house, robin.1, at(&seen), Some("Without one"), "").await.unwrap();
    }
}

#[tokio::test]
async fn the_last_answer_takes_a_file_along_also_to_a_guest_and_after_the_yes_of_a_second() {
    for house in houses().await {
        let robin = staff(&house, Role::Support).await;
        let jana = colleague(&house, Role::PrivacyOfficer, "jana@example.org").await;
        let walter = Actor::Guest(guest(&house, "walter@example.org").await);
        let opened = super::told::ask(&house, walter, Kind::Question, &question()).await.unwrap();
        let candor::usecases::requests::open::Opened::New(reference) = opened else { panic!("a new one") };
        let seen = looked(&house, robin.1, &reference).await;
        let file = kept(&house, robin, &reference, sent("call.mp3", MP3)).await;
        let answered = Answered { words: Some("This is what was said."), file: Some(&file), ..Answered::default() };
        finish(&house, robin.1, at(&seen), answered).await.unwrap();
        assert_eq!(open(&house, walter, &reference, &file).await.unwrap().bytes, MP3, "a guest gets theirs");

        let amina = house.customer("c-1").await;
        let copy = asked(&house, amina, Kind::Copy, &super::told::all()).await;
        let seen = looked(&house, robin.1, &copy).await;
        let file = kept(&house, robin, &copy, sent("letter.pdf", PDF)).await;
        let refusal = Decision::Decline { reason: "not-covered".to_owned(), words: "Read the letter.".to_owned(), file: file.clone() };
        assert_eq!(decide(&house, robin.1, at(&seen), &refusal, None).await.unwrap(), Came::Waits);
        assert!(open(&house, Actor::Customer(amina), &copy, &file).await.is_err(), "not before the yes");
        let seen = looked(&house, jana.1, &copy).await;
        assert_eq!(files::open(&house, jana.1, &copy, &file).await.unwrap().bytes, PDF, "the second sees it");
        say_yes(&house, jana.1, at(&seen), Some(&look(&house, &copy).await)).await.unwrap();
        assert_eq!(open(&house, Actor::Customer(amina), &copy, &file).await.unwrap().bytes, PDF);
    }
}

#[tokio::test]
async fn a_yes_to_a_file_that_waits_no_longer_is_not_asked_for_and_not_taken() {
    for house in houses().await {
        let robin = staff(&house, Role::Support).await;
        let jana = colleague(&house, Role::PrivacyOfficer, "jana@example.org").await;
        let amina = house.customer("c-1").await;
        for gone in ["dropped", "too old"] {
            let copy = asked(&house, amina, Kind::Copy, &super::told::all()).await;
            let seen = looked(&house, robin.1, &copy).await;
            let file = kept(&house, robin, &copy, sent("letter.pdf", PDF)).await;
            let refusal = Decision::Decline { reason: "not-covered".to_owned(), words: "Read the letter.".to_owned(), file };
            assert_eq!(decide(&house, robin.1, at(&seen), &refusal, None).await.unwrap(), Came::Waits);
            match gone {
                "dropped" => candor::usecases::desk::file_out::forget(&house, robin.1, &copy).await.unwrap(),
                _ => house.later(std::time::Duration::from_secs(8 * 24 * 3600)).await,
            }
            let seen = looked(&house, jana.1, &copy).await;
            let desk = candor::usecases::desk::case::case(&house, jana.1, &copy).await.unwrap();
            let waits = candor::usecases::desk::second::look::look_at(&house, jana.1, &desk).await.unwrap().unwrap();
            assert!(waits.outdated, "{gone}: it is said");
            let yes = say_yes(&house, jana.1, at(&seen), Some(&waits.id.to_string())).await;
            assert!(matches!(yes, Err(Error::Conflict(Clash::StoodOtherwise))), "{gone}: {yes:?}");
            candor::usecases::requests::withdraw::withdraw(&house, Actor::Customer(amina), &copy).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_browser_without_scripts_sends_a_file_with_a_message_after_seeing_it_once_more() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        let id = member(&served, Role::Support).await;
        looked(&served, Actor::Staff(id, Role::Support), &reference).await;
        let robin = served.staff(id).await;
        let path = format!("/en/staff/requests/{reference}");
        let page = robin.read(&path).await;
        assert!(page.contains("formenctype=\"multipart/form-data\"") && page.contains("type=\"file\""), "{page}");
        let send = async |name: &str, bytes: &[u8]| {
            let page = robin.read(&path).await;
            let hidden = hidden(&page, "/ui/staff/keep");
            let hidden = hidden.iter().map(|(field, value)| (field.as_str(), value.as_str()));
            let typed = [("form[what]", "message"), ("form[write]", "Here is what you asked for.")];
            let fields: Vec<_> = hidden.chain(typed).collect();
            let answer = robin.post_file("/ui/staff/write-check", &fields, (name, bytes)).await;
            location(&answer).to_owned()
        };
        assert_eq!(send("call.mp3", PDF).await, path);
        let refused = robin.read(&path).await;
        assert!(refused.contains("href=\"#file\"") && refused.contains("Here is what you asked for."), "{refused}");
        assert_eq!(send("The call.mp3", MP3).await, format!("{path}/check"));
        let check = robin.read(&format!("{path}/check")).await;
        assert!(check.contains("The call.mp3"), "{check}");
        let back = robin.read(&path).await;
        assert!(back.contains("The call.mp3") && back.contains("/ui/staff/drop-file"), "{back}");
        let pressed = robin.press(&check, "/ui/staff/write", &[]).await;
        assert_eq!(location(&pressed), format!("{path}#saved"));
        let hers = served.signed_in("c-1").await;
        let read = hers.read(&format!("/en/requests/{reference}")).await;
        assert!(read.contains("The call.mp3") && read.contains("\u{2068}MP3\u{2069}"), "{read}");
    }
}
