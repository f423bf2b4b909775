//! Files in a request: taken by what is in them, sealed, for its person and for staff who read it, and gone with it.

use candor::{
    domain::{
        actor::Actor,
        file::{LARGEST, MOST},
        language::Language,
        request::Kind,
        staff::Role,
    },
    usecases::{
        desk::{self, case::case},
        error::{Error, Fault, Field, Flaw},
        requests::{draft::Draft, files::open, talk::write},
    },
};
use reqwest::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};

use super::sent_files::{MP3, PDF, PNG, sent};
use super::told::{asked, delete, looked, read, readable, staff, work_off};
use crate::{house::houses, served::everywhere, work::housekeeping::count};

fn question() -> Draft {
    Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }
}

fn flaw(result: Result<(), Error>) -> Flaw {
    match result {
        Err(Error::Invalid(faults)) => match faults.as_slice() {
            [Fault { field: Field::File, flaw }] => *flaw,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_file_is_for_its_person_and_for_staff_who_read_the_case_and_goes_with_the_person() {
    for house in houses().await {
        let (amina, clara) = (house.customer("c-1").await, house.customer("c-2").await);
        let (_, robin) = staff(&house, Role::Support).await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let by = Actor::Customer(amina);
        write(&house, by, &reference, Language::En, Some("My mandate"), sent("C:\\Users\\amina\\SECPLAINNAME.pdf", PDF)).await.unwrap();
        assert!(!readable(&house, "SECPLAIN"), "sealed, and so is its name");
        let entry = read(&house, amina, &reference).await.story.into_iter().find(|entry| !entry.files.is_empty()).unwrap();
        let [file] = entry.files.as_slice() else { panic!("one file") };
        assert_eq!((entry.text.as_deref(), file.name.as_deref()), (Some("My mandate"), Some("SECPLAINNAME.pdf")));
        let id = file.id.to_string();
        assert_eq!(open(&house, by, &reference, &id).await.unwrap().bytes, PDF);
        assert!(matches!(open(&house, Actor::Customer(clara), &reference, &id).await, Err(Error::NotFound)));
        let other = asked(&house, clara, Kind::Question, &question()).await;
        assert!(matches!(open(&house, Actor::Customer(clara), &other, &id).await, Err(Error::NotFound)));
        // Masked until they say why.
        assert!(matches!(desk::files::open(&house, robin, &reference, &id).await, Err(Error::Forbidden)));
        let masked = case(&house, robin, &reference).await.unwrap();
        assert!(masked.case.story.iter().flat_map(|entry| &entry.files).all(|file| file.name.is_none()));
        looked(&house, robin, &reference).await;
        assert_eq!(desk::files::open(&house, robin, &reference, &id).await.unwrap().bytes, PDF);
        assert_eq!(count(&house, "request_files").await, 1);
        let logged = count(&house, "audit_log WHERE action IN ('file.added', 'file.read')").await;
        assert_eq!(logged, 2, "by the request's id, and only what staff opened");

        let deletion = asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        assert_eq!(count(&house, "request_files").await, 0, "{deletion}");
    }
}

#[tokio::test]
async fn a_file_that_does_not_fit_is_refused_and_nothing_of_it_or_beside_it_is_kept() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let by = Actor::Customer(amina);
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let large = vec![b'a'; LARGEST + 1];
        for (name, bytes, expected) in [
            ("picture.pdf", PNG, Flaw::Wrong),
            ("letter.png", PDF, Flaw::Wrong),
            ("program.txt", b"MZ\x90\x00\x03\x00\x00\x00", Flaw::Wrong),
            ("page.txt", b"<!DOCTYPE html><html></html>", Flaw::Wrong),
            ("program.exe", b"MZ\x90\x00\x03\x00\x00\x00", Flaw::NotOffered),
            ("noname", PDF, Flaw::NotOffered),
            ("call.mp3", MP3, Flaw::NotOffered),
            ("empty.txt", b"", Flaw::Missing),
            ("large.txt", &large, Flaw::TooLong),
        ] {
            let result = write(&house, by, &reference, Language::En, Some("Here"), sent(name, bytes)).await;
            assert_eq!(flaw(result), expected, "{name}");
        }
        assert_eq!(count(&house, "request_files").await, 0);
        let before = read(&house, amina, &reference).await.story.len();
        for number in 0..MOST {
            let name = if number % 2 == 0 { "a.PNG" } else { "b.txt" };
            let bytes = if number % 2 == 0 { PNG } else { "Grüße\r\n\tund mehr".as_bytes() };
            write(&house, by, &reference, Language::En, Some("Here"), sent(name, bytes)).await.unwrap();
        }
        assert_eq!(flaw(write(&house, by, &reference, Language::En, Some("One more"), sent("a.png", PNG)).await), Flaw::TooMany);
        assert_eq!(read(&house, amina, &reference).await.story.len(), before + usize::try_from(MOST).unwrap(), "nor what was said");
        // Without one, as ever.
        write(&house, by, &reference, Language::En, Some("Words"), sent("", b"")).await.unwrap();
    }
}

#[tokio::test]
async fn a_browser_without_scripts_adds_a_file_and_gets_it_back_as_it_was() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        served.customer("c-2").await;
        let browser = served.signed_in("c-1").await;
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        let path = format!("/en/requests/{reference}");
        let page = browser.read(&path).await;
        assert!(page.contains("enctype=\"multipart/form-data\"") && page.contains("type=\"file\""), "{page}");
        let send = async |name: &str, bytes: &[u8]| {
            let fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[words]", "Look at this, please")];
            let answer = browser.post_file("/ui/requests/write", &fields, (name, bytes)).await;
            assert_eq!(answer.status(), 303);
            browser.read(&path).await
        };
        let refused = send("picture.pdf", PNG).await;
        assert!(refused.contains("Look at this, please") && refused.contains("href=\"#file\""), "{refused}");
        let taken = send("Ms Two's picture.png", PNG).await;
        assert!(taken.contains("Ms Two"), "{taken}");
        let file = read(&served, amina, &reference).await.story.into_iter().flat_map(|entry| entry.files).next().unwrap();
        let got = browser.get(&format!("{path}/files/{}", file.id)).send().await.unwrap();
        let header = |name| got.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default().to_owned();
        assert_eq!(header(CONTENT_DISPOSITION), "attachment; filename=\"file-1.png\"");
        assert_eq!((header(CONTENT_TYPE), header(reqwest::header::X_CONTENT_TYPE_OPTIONS)), ("image/png".to_owned(), "nosniff".to_owned()));
        assert_eq!(got.bytes().await.unwrap(), PNG);
        let clara = served.signed_in("c-2").await;
        assert_eq!(clara.get(&format!("{path}/files/{}", file.id)).send().await.unwrap().status(), 404);
    }
}
