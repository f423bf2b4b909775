//! Every letter in every language, read as a person would: each value stands once, in its own sentence, and the right way round.

use candor::{
    domain::{
        actor::Actor,
        customer::Email,
        ids::CustomerId,
        language::{Direction, Language},
        voice::{FormOfAddress, Voice},
    },
    i18n::texts::{Texts, plain, texts},
    jobs::letters::write,
    outbound::mail::letter::Letter,
    usecases::{
        customers::put,
        jobs::post::{News, Post},
        portal::Portal,
    },
    vault::index::IndexField,
};
use std::sync::Arc;
use unicode_bidi::{BidiInfo, Level};
use url::Url;

use crate::{
    familiar::formal,
    house::{draft, house},
};

/// Values that turn round in a line of Arabic unless something holds them: digits at their beginning or end.
const BRAND: &str = "Haus 24";
const CODE: &str = "0787 W4DN";
const REFERENCE: &str = "R-0787-1234";
const NEW: &str = "12345678@new.example";
const OFFICER: &str = "87654321@officer.example";
const TOKEN: &str = "tokenInTheLink";

/// Where a person looks for a value. Words in the order of `Language::ALL`.
#[derive(Clone, Copy)]
enum Place {
    OnItsOwnLine,
    After([&'static str; 3]),
    Before([&'static str; 3]),
}

const AT: Place = Place::After([" at ", " bei ", " لدى شركة "]);
const WRITE_TO: Place = Place::After(["rite to ", " an ", " إلى "]);
const NUMBER: Place = Place::After(["Request number: ", "Nummer der Anfrage: ", "رقم الطلب: "]);

/// The person a letter goes to, and the language.
struct Reader {
    language: Language,
    customer: CustomerId,
    to: Email,
    email_index: [u8; 32],
}

/// The letter after this one, so that every kind has its turn: a new one does not compile before it stands here.
fn after(post: Option<&Post>, reader: &Reader) -> Option<Post> {
    let (to, language, customer) = (reader.to.clone(), reader.language, reader.customer);
    let (code, link) = (CODE.to_owned(), TOKEN.to_owned());
    let about = |news| Post::Request { to: reader.to.clone(), language, news, reference: REFERENCE.to_owned() };
    Some(match post {
        None => Post::SignInCode { email_index: reader.email_index, code, link, language },
        Some(Post::SignInCode { .. }) => Post::ProofCode { to, code, language },
        Some(Post::ProofCode { .. }) => Post::GuestCode { to, code, language },
        Some(Post::GuestCode { .. }) => Post::AddressChanged { to, language },
        Some(Post::AddressChanged { .. }) => Post::ConfirmAddress { to, link, language },
        Some(Post::ConfirmAddress { .. }) => Post::GiveUpAddress { to, new: email(NEW), link, language },
        Some(Post::GiveUpAddress { .. }) => Post::NewBrowser { customer },
        Some(Post::NewBrowser { .. }) => Post::PasskeyAdded { customer },
        Some(Post::PasskeyAdded { .. }) => about(News::Received),
        Some(Post::Request { news, .. }) => about(match news {
            News::Received => News::Message,
            News::Message => News::Delayed,
            News::Delayed => News::CopyBegun,
            News::CopyBegun => News::CopyReady,
            News::CopyReady => News::Declined,
            News::Declined => News::Done,
            News::Done => News::CalledOff,
            News::CalledOff => News::UndoEnding,
            News::UndoEnding => News::Erased,
            News::Erased => News::ErasedButNotFound,
            News::ErasedButNotFound => News::ErasedKinds,
            News::ErasedKinds => News::ErasedKindsButNotFound,
            News::ErasedKindsButNotFound => return None,
        }),
    })
}

/// The values a letter tells, each with its place; no other value may stand in it.
fn told(post: &Post) -> Vec<(&'static str, Place)> {
    match post {
        Post::SignInCode { .. } | Post::GuestCode { .. } => vec![(BRAND, AT), (CODE, Place::OnItsOwnLine)],
        Post::ProofCode { .. } => vec![(BRAND, AT), (CODE, Place::OnItsOwnLine), (OFFICER, WRITE_TO)],
        Post::AddressChanged { .. } => {
            vec![(BRAND, Place::Before([" has a new ", " gilt eine neue ", ". ولم يعد "])), (OFFICER, WRITE_TO)]
        }
        Post::ConfirmAddress { .. } => vec![(BRAND, AT)],
        Post::GiveUpAddress { .. } => vec![(BRAND, AT), (NEW, Place::After([" to ", " in ", " إلى "]))],
        Post::NewBrowser { .. } | Post::PasskeyAdded { .. } => vec![(BRAND, AT), (OFFICER, WRITE_TO)],
        Post::Request { news: News::Erased | News::ErasedButNotFound, .. } => vec![(REFERENCE, NUMBER), (BRAND, AT), (OFFICER, WRITE_TO)],
        Post::Request { .. } => vec![(REFERENCE, NUMBER), (BRAND, AT)],
    }
}

/// The pages a letter leads to, each on a line of its own.
fn links(post: &Post) -> Vec<String> {
    match post {
        Post::SignInCode { .. } => vec![format!("sign-in/link/{TOKEN}")],
        Post::GuestCode { .. } | Post::AddressChanged { .. } | Post::Request { news: News::Erased | News::ErasedButNotFound, .. } => vec![],
        Post::ConfirmAddress { .. } => vec![format!("account/email/{TOKEN}")],
        Post::GiveUpAddress { .. } => vec![format!("account/email/{TOKEN}"), "account".to_owned()],
        Post::ProofCode { .. } | Post::NewBrowser { .. } | Post::PasskeyAdded { .. } => vec!["account".to_owned()],
        Post::Request { .. } => vec![format!("requests/{REFERENCE}")],
    }
}

/// The words a subject begins with and the value in it; for a request, also what the letter begins with.
fn begins(post: &Post, words: &Texts) -> (String, Option<&'static str>, Option<String>) {
    let before_the_code = match words.mail_code_subject(candor::i18n::messages::MailCodeSubject { code: CODE }).split_once('\u{2068}') {
        Some((before, _)) => before.to_owned(),
        None => panic!("the code has no place in its subject"),
    };
    match post {
        Post::SignInCode { .. } | Post::ProofCode { .. } | Post::GuestCode { .. } => (before_the_code, Some(CODE), None),
        Post::AddressChanged { .. } => (words.mail_address_subject(), None, None),
        Post::ConfirmAddress { .. } => (words.mail_confirm_subject(), None, None),
        Post::GiveUpAddress { .. } => (words.mail_confirm_old_subject(), None, None),
        Post::NewBrowser { .. } => (words.mail_browser_subject(), None, None),
        Post::PasskeyAdded { .. } => (words.mail_passkey_subject(), None, None),
        Post::Request { news, language, .. } => {
            let backups = plain(&candor::i18n::periods::period(*language, testing::portal::DEMO.brand.backups_kept));
            let (subject, what) = match news {
                News::Received => (words.mail_received_subject(), words.mail_received()),
                News::Message => (words.mail_message_subject(), words.mail_message()),
                News::Delayed => (words.mail_delayed_subject(), words.mail_delayed()),
                News::CopyBegun => (words.mail_copy_begun_subject(), words.mail_copy_begun()),
                News::CopyReady => (words.mail_copy_ready_subject(), words.mail_copy_ready()),
                News::Declined => (words.mail_declined_subject(), words.mail_declined()),
                News::Done => (words.mail_done_subject(), words.mail_done()),
                News::CalledOff => (words.mail_called_off_subject(), words.mail_called_off()),
                News::UndoEnding => (words.mail_undo_subject(), words.mail_undo()),
                News::Erased | News::ErasedKinds => {
                    (words.mail_erased_subject(), plain(&words.mail_erased(candor::i18n::messages::MailErased { period: &backups })))
                }
                News::ErasedButNotFound | News::ErasedKindsButNotFound => {
                    let said = candor::i18n::messages::MailErasedButNotFound { period: &backups };
                    (words.mail_erased_subject(), plain(&words.mail_erased_but_not_found(said)))
                }
            };
            (subject, Some(REFERENCE), Some(what))
        }
    }
}

fn email(text: &str) -> Email {
    Email::try_from(text.to_owned()).unwrap()
}

/// Without the marks nobody sees.
fn seen(text: &str) -> String {
    text.replace(['\u{200e}', '\u{200f}'], "")
}

fn check(post: &Post, letter: &Letter, voice: Voice) {
    let (subject, text, words, language) = (letter.subject.as_str(), letter.text.as_str(), texts(voice), voice.language);
    let at = Language::ALL.iter().position(|one| *one == language).unwrap();
    let context = format!("{language}: {subject}\n{text}");
    assert_eq!(letter.language, language, "{context}");
    for strange in ["{", "}", "\u{2068}", "\u{2069}", "$", "  ", "\n\n\n", "reader@"] {
        assert!(!subject.contains(strange) && !text.contains(strange), "{strange:?} stands in {context}");
    }

    let (start, value, what) = begins(post, words);
    assert!(!start.is_empty() && subject.starts_with(&start), "another subject: {context}");
    let named = value.map_or(0, |value| seen(subject).matches(value).count());
    assert_eq!(named, usize::from(value.is_some()), "the subject: {context}");
    if let Some(what) = what {
        assert_eq!(text.lines().next(), Some(what.as_str()), "the news come first: {context}");
        assert_eq!(text.matches(&what).count(), 1, "{context}");
    }

    // The lines with links are read first: nothing else may stand in them, not even what nobody sees.
    let (with_links, others): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.contains("://"));
    let expected: Vec<String> = links(post).iter().map(|path| format!("https://privacy.example.org/{language}/{path}")).collect();
    assert_eq!(with_links, expected, "{context}");
    let rest = seen(&others.join("\n"));
    for value in [BRAND, CODE, REFERENCE, NEW, OFFICER, TOKEN] {
        let places: Vec<Place> = told(post).into_iter().filter(|(told, _)| *told == value).map(|(_, place)| place).collect();
        assert_eq!(rest.matches(value).count(), places.len(), "{value} in {context}");
        for place in places {
            let stands = match place {
                Place::OnItsOwnLine => rest.lines().any(|line| line == value),
                Place::After(before) => format!("\n{rest}").contains(&format!("{}{value}", before[at])),
                Place::Before(after) => rest.contains(&format!("{value}{}", after[at])),
            };
            assert!(stands, "{value} stands elsewhere: {context}");
        }
    }
    for line in text.lines().chain([subject]) {
        reads_left_to_right(line, language, &expected);
    }
}

/// However a mail program takes the line: by its first letter, by the language, or as Latin like everything else.
fn reads_left_to_right(line: &str, language: Language, links: &[String]) {
    let bases = match language.direction() {
        Direction::RightToLeft => &[None, Some(Level::rtl()), Some(Level::ltr())][..],
        Direction::LeftToRight => &[None, Some(Level::ltr())],
    };
    let values = [BRAND, CODE, REFERENCE, NEW, OFFICER].into_iter().chain(links.iter().map(String::as_str));
    for value in values.filter(|value| seen(line).contains(value)) {
        for base in bases {
            let bidi = BidiInfo::new(line, *base);
            let laid_out = bidi.reorder_line(&bidi.paragraphs[0], bidi.paragraphs[0].range.clone());
            assert!(seen(&laid_out).contains(value), "{value} is shown as {laid_out:?} ({base:?})");
        }
    }
}

async fn reader(portal: &Portal, language: Language) -> Reader {
    let to = email(&format!("reader@{language}.example"));
    let put = put::Draft { email: to.as_str().to_owned(), language: language.tag().to_owned(), ..draft(language.tag()) };
    let customer = put::put(portal, Actor::Operator, put).await.unwrap().id;
    let email_index = portal.vault.blind_index(IndexField::Email, &to.normalised());
    Reader { language, customer, to, email_index }
}

#[tokio::test]
async fn every_letter_says_each_thing_once_in_its_place_and_the_right_way_round() {
    for form in [FormOfAddress::Formal, FormOfAddress::Familiar] {
        read_all(form).await;
    }
}

async fn read_all(form: FormOfAddress) {
    let house = house().await;
    let portal = house.portal.with_parts(|parts| {
        let brand = Arc::make_mut(&mut parts.brand);
        brand.name = BRAND.to_owned();
        brand.privacy_officer.email = email(OFFICER);
        brand.form_of_address = form;
    });
    let public_url = Url::parse("https://privacy.example.org/").unwrap();
    for language in Language::ALL {
        let reader = reader(&portal, language).await;
        let mut post = after(None, &reader);
        let mut read = 0;
        while let Some(this) = post {
            let letter = write(&portal, &public_url, this.clone()).await.unwrap().expect("somebody to write to");
            assert_eq!(letter.to, reader.to);
            check(&this, &letter, portal.brand.voice(language));
            let said = format!("{}\n{}", letter.subject.as_str(), letter.text);
            assert!(form == FormOfAddress::Formal || formal(&said).is_empty(), "{said}");
            post = after(Some(&this), &reader);
            read += 1;
        }
        assert!(read > 0);
    }
}
