//! Letters on their way out: what a real mail server, a folder and the demo's list receive.

pub mod mail_server;
mod reader;

use candor::{
    disk::trouble::Step,
    domain::{
        customer::Email,
        language::Language,
        ports::{Clock, Entropy},
        time::Millis,
    },
    outbound::mail::{
        folder::Folder,
        letter::Letter,
        mailer::{MailError, Mailer, Why},
        memory::Memory,
        smtp::Smtp,
    },
};
use std::{
    os::unix::fs::PermissionsExt,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU8, Ordering},
    },
};
use tokio::net::TcpListener;

use crate::failing::{Failing, troubles};
use mail_server::server;
use reader::{parts, words};

const FROM: &str = "Example Co <privacy@example.com>";

struct Noon;
impl Clock for Noon {
    fn now(&self) -> Millis {
        Millis(1_700_000_000_000)
    }
    fn ticks(&self) -> std::time::Duration {
        std::time::Duration::ZERO
    }
}

#[derive(Default)]
struct Counting(AtomicU8);
impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(self.0.fetch_add(1, Ordering::Relaxed));
    }
}

fn letter(subject: &str, text: &str, language: Language) -> Letter {
    Letter {
        to: Email::try_from("amina@example.org".to_owned()).unwrap(),
        subject: subject.to_owned().into(),
        text: text.to_owned(),
        html: format!("<p>{text}</p>"),
        language,
    }
}

fn smtp(url: &str) -> Smtp {
    Smtp::new(url, FROM, Arc::new(Noon), Arc::new(Counting::default())).unwrap()
}

#[tokio::test]
async fn a_mail_server_receives_the_letter_with_proper_headers() {
    let (url, heard) = server("", "").await;
    smtp(&url).send(&letter("Your code", "Hello\n.\n..two\nEnd\n", Language::En)).await.unwrap();
    let heard = heard.await.unwrap();
    assert!(heard.commands.iter().any(|line| line.starts_with("MAIL FROM:<privacy@example.com>")), "{heard:?}");
    assert!(heard.commands.iter().any(|line| line.starts_with("RCPT TO:<amina@example.org>")), "{heard:?}");
    insta::assert_snapshot!(heard.data.join("\n"), @r#"
    From: "Example Co" <privacy@example.com>
    To: amina@example.org
    Subject: Your code
    Date: Tue, 14 Nov 2023 22:13:20 +0000
    Message-ID: <1700000000000-00000000000000000000@example.com>
    Auto-Submitted: auto-generated
    Content-Language: en
    MIME-Version: 1.0
    Content-Type: multipart/alternative;
     boundary="01010101010101010101010101010101"

    --01010101010101010101010101010101
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 7bit

    Hello
    .
    ..two
    End

    --01010101010101010101010101010101
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: 7bit

    <p>Hello
    .
    ..two
    End
    </p>
    --01010101010101010101010101010101--
    "#);
}

#[tokio::test]
async fn arabic_and_german_letters_arrive_as_they_were_written() {
    for (subject, text, language) in [
        ("رمز الدخول", "رمزك هو ABCD EFGH\n", Language::Ar),
        ("Ihr Schlüssel für morgen", "Grüße, und ein langes Wort: Datenschutz-Grundverordnung\n", Language::De),
    ] {
        let (url, heard) = server("", "").await;
        smtp(&url).send(&letter(subject, text, language)).await.unwrap();
        let heard = heard.await.unwrap();
        let message = heard.data.join("\r\n");
        assert!(message.is_ascii(), "every server can carry it: {message}");
        assert!(message.contains(&format!("Content-Language: {language}")));
        let (headers, _) = message.split_once("\r\n\r\n").unwrap();
        let [plain, html] = parts(&message);
        let lines = text.replace('\n', "\r\n");
        assert_eq!(plain, lines);
        assert_eq!(html, format!("<p>{lines}</p>"));
        let encoded = headers
            .lines()
            .skip_while(|line| !line.starts_with("Subject: "))
            .take_while(|line| line.starts_with("Subject: ") || line.starts_with(' '));
        assert_eq!(words(&encoded.collect::<String>()), subject);
    }
}

#[tokio::test]
async fn a_subject_cannot_add_a_header_or_a_recipient() {
    let (url, heard) = server("", "").await;
    smtp(&url).send(&letter("Hello\r\nBcc: eve@example.net\r\n\r\nbody", "Text\n", Language::En)).await.unwrap();
    let heard = heard.await.unwrap();
    assert_eq!(heard.commands.iter().filter(|line| line.starts_with("RCPT")).count(), 1);
    assert!(heard.data.contains(&"Subject: Hello Bcc: eve@example.net body".to_owned()), "{:?}", heard.data);
    for from in ["", "nobody", "Example <a@example.com>\r\nBcc: eve@example.net", "Exam\nple <a@example.com>"] {
        let refused = Smtp::new("smtp://localhost", from, Arc::new(Noon), Arc::new(Counting::default())).err();
        assert_eq!(refused, Some(MailError { retry: false, why: Why::Settings }), "{from:?}");
    }
}

#[tokio::test]
async fn an_error_says_whether_trying_again_makes_sense() {
    for (refused, answer, retry, why) in [
        ("RCPT", "550 no such mailbox", false, Why::Refused),
        ("RCPT", "450 greylisted, come again", true, Why::Unreachable),
        ("MAIL", "530 authentication required", true, Why::Settings),
        ("DATA", "554 looks like spam", false, Why::Refused),
        ("MAIL", "421 closing down", true, Why::Unreachable),
        ("EHLO", "nonsense", true, Why::Unreachable),
    ] {
        let (url, heard) = server(refused, answer).await;
        let error = smtp(&url).send(&letter("Hello", "Text\n", Language::En)).await.unwrap_err();
        assert_eq!(error, MailError { retry, why }, "{refused}: {answer}");
        assert!(!format!("{error:?} {error}").contains("amina"));
        heard.abort();
    }
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let error = smtp(&format!("smtp://{nobody}")).send(&letter("Hello", "Text\n", Language::En)).await.unwrap_err();
    assert_eq!(error, MailError { retry: true, why: Why::Unreachable });
}

#[tokio::test]
async fn a_wrong_password_is_worth_another_try_after_the_operator_put_it_right() {
    let (url, heard) = server("AUTH", "535 wrong password").await;
    let url = url.replace("smtp://", "smtp://user:secret@");
    let error = smtp(&url).send(&letter("Hello", "Text\n", Language::En)).await.unwrap_err();
    assert_eq!(error, MailError { retry: true, why: Why::Settings });
    heard.abort();
}

#[tokio::test]
async fn a_folder_forgets_letters_after_a_day_and_nothing_else() {
    struct Then(AtomicI64);
    impl Clock for Then {
        fn now(&self) -> Millis {
            Millis(self.0.load(Ordering::Relaxed))
        }
        fn ticks(&self) -> std::time::Duration {
            std::time::Duration::ZERO
        }
    }
    let parent = tempfile::tempdir().unwrap();
    let clock = Arc::new(Then(AtomicI64::new(1_700_000_000_000)));
    let folder = Folder::new(parent.path().to_owned(), FROM, clock.clone(), Arc::new(Counting::default())).unwrap();
    let kept = || std::fs::read_dir(parent.path()).unwrap().count();
    std::fs::write(parent.path().join("notes.eml"), "mine").unwrap();
    std::fs::write(parent.path().join("1600000000000-notes.txt"), "mine").unwrap();
    std::fs::write(parent.path().join("1600000000000-00.part"), "half a letter").unwrap();
    folder.send(&letter("Your code", "Hello\n", Language::En)).await.unwrap();
    folder.forget_old().await.unwrap();
    assert_eq!(kept(), 3, "half a letter of long ago is gone");
    clock.0.fetch_add(24 * 3600 * 1000, Ordering::Relaxed);
    folder.send(&letter("Your code", "Hello\n", Language::En)).await.unwrap();
    folder.forget_old().await.unwrap();
    assert_eq!(kept(), 4, "a day is not over yet");
    clock.0.fetch_add(1, Ordering::Relaxed);
    folder.forget_old().await.unwrap();
    assert_eq!(kept(), 3, "the first is gone");
}

#[tokio::test]
async fn a_folder_receives_whole_letters_for_its_owners_eyes() {
    let parent = tempfile::tempdir().unwrap();
    let path = parent.path().join("mail");
    let folder = Folder::new(path.clone(), FROM, Arc::new(Noon), Arc::new(Counting::default())).unwrap();
    for _ in 0..2 {
        folder.send(&letter("Your code", "Hello\n", Language::En)).await.unwrap();
    }
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o700);
    let files: Vec<_> = std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 2);
    for file in files {
        assert_eq!(file.extension().unwrap(), "eml");
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains("Subject: Your code\r\n") && reader::parts(&text)[0] == "Hello\r\n", "{text}");
    }
    std::fs::remove_dir_all(&path).unwrap();
    let error = folder.send(&letter("Your code", "Hello\n", Language::En)).await.unwrap_err();
    assert_eq!(error, MailError { retry: true, why: Why::Disk });
}

#[tokio::test]
async fn a_letter_that_the_disk_did_not_take_is_not_there_and_is_sent_again() {
    let parent = tempfile::tempdir().unwrap();
    let folder = Folder::new(parent.path().to_owned(), FROM, Arc::new(Noon), Arc::new(Counting::default())).unwrap();
    let kept = || std::fs::read_dir(parent.path()).unwrap().count();
    for (step, error) in troubles(&Step::ALL) {
        let failing = Failing::at(step, parent.path(), error);
        let refused = folder.send(&letter("Your code", "Hello\n", Language::En)).await.unwrap_err();
        assert_eq!(refused, MailError { retry: true, why: Why::Disk }, "{step:?} {error}");
        failing.over();
        assert_eq!(kept(), 0, "{step:?} {error}: no half of a letter, and none that would come twice");
    }
    folder.send(&letter("Your code", "Hello\n", Language::En)).await.unwrap();
    assert_eq!(kept(), 1);
}

#[tokio::test]
async fn the_demo_keeps_the_last_hundred_letters_newest_first() {
    let memory = Memory::new(Arc::new(Noon));
    for n in 0..105 {
        memory.send(&letter(&n.to_string(), "Hello\n", Language::En)).await.unwrap();
    }
    let kept = memory.list();
    let ends = [kept.first(), kept.last()].map(|arrived| arrived.unwrap().letter.subject.as_str().to_owned());
    assert_eq!((kept.len(), ends), (100, ["104".to_owned(), "5".to_owned()]));
    assert!(!format!("{kept:?}").contains("amina"));
}
