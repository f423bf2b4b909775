//! Every letter in every language, read as a person would: each value stands once, and the right way round.

use candor::{
    domain::{
        addressee::Addressee,
        day::{Figure, Which},
        language::Language,
        request::{Elsewhere, HandNews, Kind},
        scope::Scope,
        staff::{Entrance, Role},
        trouble::Trouble,
        voice::FormOfAddress,
    },
    i18n::dates,
    jobs::letters::write::write,
    outbound::mail::letter::Letter,
    usecases::jobs::{
        acted::Acted,
        for_staff::{ForStaff, KeyMade, LookedAt, OwnPasskey, WayIn, Whose},
        post::{Ended, News, Planned, Post, Told},
    },
};
use jiff::civil::{Date, date};
use std::sync::Arc;
use url::Url;

use crate::{
    familiar::formal,
    house::house,
    letter_lines::{reads_left_to_right, reads_the_same, seen},
    letter_reader::{Reader, email, reader},
};

/// Values that turn round in a line of Arabic unless something holds them: digits at their beginning or end.
const BRAND: &str = "Haus 24";
const CODE: &str = "0787 W4DN";
const REFERENCE: &str = "R-0787-1234";
const OTHER: &str = "R-1111-2222";
const NEW: &str = "12345678@new.example";
const OFFICER: &str = "87654321@officer.example";
pub const PASSKEY: &str = "Firefox 24";
const TOKEN: &str = "tokenInTheLink";
const ASKED: Date = date(2026, 11, 27);
const DUE: Date = date(2026, 12, 28);
const UNTIL: Date = date(2026, 12, 20);

/// Each figure of a day, with a number that is no other's.
fn figures() -> Vec<(Figure, u64)> {
    let groups = [Which::Late, Which::Replied, Which::Soon, Which::New].map(Figure::Group);
    groups.into_iter().chain([Figure::Wanted, Figure::Tasks, Figure::Duties, Figure::Jobs]).zip(11..).collect()
}

/// Each way in, as each reader is told of it.
fn ways_in() -> Vec<WayIn> {
    let role = Role::PrivacyOfficer;
    let both = |whose: &Whose| [Entrance::NewLink, Entrance::NewRole].map(|how| WayIn { how, role, whose: whose.clone() });
    let mut all = both(&Whose::Reader).to_vec();
    all.extend(both(&Whose::Colleague { name: "Jana Novak".to_owned() }));
    all.push(WayIn { how: Entrance::Invited, role, whose: Whose::Newcomer });
    all
}

/// A key that opens data, made by a member of staff or at the machine.
fn key_made(by: Option<&str>) -> KeyMade {
    KeyMade { key: "Web site".to_owned(), by: by.map(str::to_owned), scopes: vec![Scope::HandoffsWrite, Scope::CustomersRead] }
}

/// The letter after this one, so that every kind has its turn: a new one does not compile before it stands here.
pub fn after(post: Option<&Post>, reader: &Reader) -> Option<Post> {
    let (to, whom, page, customer) = (reader.to.clone(), reader.whom.clone(), reader.page, reader.customer);
    let (code, link) = (CODE.to_owned(), TOKEN.to_owned());
    let about = |news, kind, planned| {
        let request = told_of(kind, planned);
        Some(Post::Request { last: reader.to.clone(), whom: reader.whom.clone(), news, request })
    };
    let acted = |kind, everything| {
        let ended = if everything { vec![Ended { reference: OTHER.to_owned(), kind: Kind::Copy }] } else { Vec::new() };
        let acted = Acted { reference: REFERENCE.to_owned(), kind, everything, ended };
        Some(Post::ActedFor { last: reader.to.clone(), whom: reader.whom.clone(), acted })
    };
    Some(match post {
        None => Post::SignInCode { email_index: reader.email_index, code, link, page },
        Some(Post::SignInCode { .. }) => Post::ProofCode { to, code, page },
        Some(Post::ProofCode { .. }) => Post::GuestCode { to, code, again: false, whom: Addressee::without_account(page) },
        Some(Post::GuestCode { again: false, .. }) => Post::GuestCode { to, code, again: true, whom: Addressee::without_account(page) },
        Some(Post::GuestCode { .. }) => Post::AddressChanged { to, whom },
        Some(Post::AddressChanged { .. }) => Post::PasskeysStay { customer },
        Some(Post::PasskeysStay { .. }) => Post::ConfirmAddress { to, link, whom },
        Some(Post::ConfirmAddress { .. }) => Post::GiveUpAddress { to, new: email(NEW), link, whom },
        Some(Post::GiveUpAddress { .. }) => Post::NewBrowser { customer },
        Some(Post::NewBrowser { .. }) => Post::PasskeyAdded { customer },
        Some(Post::PasskeyAdded { .. }) => Post::RestrictionEnded { customer },
        Some(Post::RestrictionEnded { .. }) => Post::ChosenFor { customer },
        Some(Post::ChosenFor { .. }) => return acted(Kind::Copy, false),
        Some(Post::ActedFor { acted: was, .. }) => match (was.kind, was.everything) {
            (Kind::Copy, _) => return acted(Kind::Correct, false),
            (Kind::Correct, _) => return acted(Kind::Delete, false),
            (_, false) => return acted(Kind::Delete, true),
            (_, true) => return about(News::Received, Kind::ALL[0], None),
        },
        Some(Post::Request { news, request, .. }) => {
            let planned = |everything| Some(Planned { until: UNTIL, everything });
            let next = match (news, request.planned) {
                (News::Received, None) => {
                    match Kind::ALL.iter().position(|kind| *kind == request.kind).and_then(|at| Kind::ALL.get(at + 1)) {
                        Some(kind) => return about(News::Received, *kind, None),
                        None => return about(News::Received, Kind::Delete, planned(true)),
                    }
                }
                (News::Received | News::UndoEnding, Some(Planned { everything: true, .. })) => {
                    return about(*news, Kind::Delete, planned(false));
                }
                (News::Received, Some(_)) => return about(News::UndoEnding, Kind::Delete, planned(true)),
                (News::UndoEnding, _) => News::Message,
                (News::Message, _) => News::Asked,
                (News::Asked, _) => News::AskedAgain,
                (News::AskedAgain, _) => News::Paused,
                (News::Paused, _) => News::RunsOn,
                (News::RunsOn, _) => News::Delayed,
                (News::Delayed, _) => News::CopyBegun,
                (News::CopyBegun, _) => News::CopyReady,
                (News::CopyReady, _) => News::Declined,
                (News::Declined, _) => News::Done,
                (News::Done, _) => return about(News::CalledOff, Kind::Copy, None),
                (News::CalledOff, _) if request.kind == Kind::Copy => News::CalledOff,
                (News::CalledOff, _) => News::Erased,
                (News::Erased, _) => News::ErasedButNotFound,
                (News::ErasedButNotFound, _) => News::ErasedKinds,
                (News::ErasedKinds, _) => News::ErasedKindsButNotFound,
                (News::ErasedKindsButNotFound, _) => return Some(reader.for_staff(ForStaff::Day { on: reader.today, figures: figures() })),
            };
            return about(next, Kind::Delete, None);
        }
        Some(Post::ToStaff { news: ForStaff::Day { .. }, .. }) => {
            let troubles = Trouble::ALL.iter().zip([1, 3, 2, 1]).map(|(trouble, count)| (*trouble, count));
            reader.for_staff(ForStaff::AtOnce(troubles.collect()))
        }
        Some(Post::ToStaff { news: ForStaff::AtOnce(_), .. }) => {
            reader.for_staff(ForStaff::Tasks { system: "call-recordings".to_owned(), count: 19, since: date(2026, 11, 21) })
        }
        Some(Post::ToStaff { news: ForStaff::Tasks { .. }, .. }) => reader.for_staff(ForStaff::Hands(HandNews::Given, 1)),
        Some(Post::ToStaff { news: ForStaff::Hands(HandNews::Given, 1), .. }) => reader.for_staff(ForStaff::Hands(HandNews::Given, 2)),
        Some(Post::ToStaff { news: ForStaff::Hands(HandNews::Given, _), .. }) => reader.for_staff(ForStaff::Hands(HandNews::Taken, 1)),
        Some(Post::ToStaff { news: ForStaff::Hands(..), .. }) => reader.for_staff(ForStaff::WayIn(ways_in()[0].clone())),
        Some(Post::ToStaff { news: ForStaff::WayIn(way), .. }) => match ways_in().into_iter().skip_while(|one| one != way).nth(1) {
            Some(next) => reader.for_staff(ForStaff::WayIn(next)),
            None => reader.for_staff(ForStaff::Key(key_made(Some("Jana Novak")))),
        },
        Some(Post::ToStaff { news: ForStaff::Key(KeyMade { by: Some(_), .. }), .. }) => reader.for_staff(ForStaff::Key(key_made(None))),
        Some(Post::ToStaff { news: ForStaff::Key(_), .. }) => {
            reader.for_staff(ForStaff::Look(LookedAt { by: "Otto Meyer".to_owned(), role: Role::Auditor }))
        }
        Some(Post::ToStaff { news: ForStaff::Look(_), .. }) => reader.for_staff(ForStaff::Passkey(OwnPasskey::Added)),
        Some(Post::ToStaff { news: ForStaff::Passkey(OwnPasskey::Added), .. }) => reader.for_staff(ForStaff::Passkey(OwnPasskey::Removed)),
        Some(Post::ToStaff { news: ForStaff::Passkey(OwnPasskey::Removed), .. }) => {
            Post::StaffInvitation { to, link, role: Role::PrivacyOfficer }
        }
        Some(Post::StaffInvitation { .. }) => return None,
    })
}

fn told_of(kind: Kind, planned: Option<Planned>) -> Told {
    Told {
        reference: REFERENCE.to_owned(),
        kind,
        asked: ASKED,
        due: DUE,
        planned,
        another: false,
        ended: Vec::new(),
        account: true,
        done: false,
        corrected: false,
        answer_by: Some(UNTIL),
        still: None,
        by_staff: false,
        without_account: false,
        elsewhere: Elsewhere::default(),
    }
}

/// How often a letter tells each value, links apart; no other value may stand in it.
fn told(post: &Post) -> Vec<(&'static str, usize)> {
    match post {
        Post::SignInCode { .. } => vec![(BRAND, 1), (CODE, 1), (OFFICER, 1)],
        // The letter warns: another person may be in, or get in with the code.
        Post::ProofCode { .. } | Post::GuestCode { .. } => vec![(BRAND, 1), (CODE, 1), (OFFICER, 2)],
        Post::AddressChanged { .. }
        | Post::NewBrowser { .. }
        | Post::PasskeyAdded { .. }
        | Post::RestrictionEnded { .. }
        | Post::ChosenFor { .. } => vec![(BRAND, 1), (OFFICER, 2)],
        Post::ActedFor { acted, .. } => vec![(BRAND, 1), (REFERENCE, 1), (OTHER, acted.ended.len()), (OFFICER, 2)],
        Post::PasskeysStay { .. } => vec![(BRAND, 1), (PASSKEY, 1), (OFFICER, 2)],
        Post::ConfirmAddress { .. } | Post::ToStaff { .. } | Post::StaffInvitation { .. } => vec![(BRAND, 1), (OFFICER, 1)],
        Post::GiveUpAddress { .. } => vec![(BRAND, 1), (NEW, 1), (OFFICER, 2)],
        Post::Request { news, .. } => vec![
            (REFERENCE, 1),
            match news {
                News::Message | News::Asked | News::AskedAgain | News::Paused | News::RunsOn | News::Delayed | News::Declined => {
                    (OFFICER, 1)
                }
                News::ErasedKindsButNotFound => (OFFICER, 4),
                News::ErasedButNotFound | News::ErasedKinds => (OFFICER, 3),
                News::Received | News::CopyBegun | News::CopyReady | News::Done | News::CalledOff | News::UndoEnding => (OFFICER, 2),
                News::Erased => (OFFICER, 2),
            },
        ],
    }
}

/// The pages a letter leads to, each on a line of its own.
fn links(post: &Post) -> Vec<String> {
    match post {
        Post::SignInCode { .. } => vec![format!("sign-in/link/{TOKEN}")],
        Post::GuestCode { .. } | Post::AddressChanged { .. } => vec![],
        // There is nothing left to sign in to.
        Post::ActedFor { acted: Acted { everything: true, .. }, .. } => vec![],
        Post::ActedFor { .. } => vec!["requests#for-you".to_owned()],
        Post::RestrictionEnded { .. } => vec!["choices".to_owned()],
        Post::ChosenFor { .. } => vec!["history".to_owned()],
        Post::Request { news: News::Erased | News::ErasedButNotFound, .. } => vec![],
        Post::ConfirmAddress { .. } => vec![format!("account/email/{TOKEN}")],
        Post::GiveUpAddress { .. } => vec![format!("account/email/{TOKEN}"), "account".to_owned()],
        Post::ProofCode { .. } | Post::PasskeysStay { .. } | Post::NewBrowser { .. } | Post::PasskeyAdded { .. } => {
            vec!["account".to_owned()]
        }
        Post::Request { .. } => vec![format!("requests/{REFERENCE}")],
        Post::ToStaff { news: ForStaff::Passkey(_), .. } => vec!["staff/me".to_owned()],
        Post::ToStaff { news: ForStaff::Tasks { system, .. }, .. } => vec![format!("staff/tasks?system={system}")],
        Post::ToStaff { .. } => vec!["staff".to_owned()],
        Post::StaffInvitation { .. } => vec![format!("staff/join/{TOKEN}")],
    }
}

/// The days a letter names: a planned deletion its last day to be cancelled, an answer that is waited for the day it is due.
fn days(post: &Post) -> Vec<(Date, usize)> {
    let Post::Request { news, request, .. } = post else { return vec![] };
    match (news, request.planned) {
        (News::Received | News::UndoEnding, Some(planned)) => vec![(planned.until, 1), (request.asked, 1)],
        (News::Asked | News::AskedAgain | News::Paused, _) => vec![(UNTIL, 1)],
        (News::Received | News::UndoEnding | News::RunsOn | News::Delayed, _) => vec![(request.due, 1)],
        _ => vec![],
    }
}

fn check(post: &Post, letter: &Letter, language: Language) {
    let (subject, text) = (letter.subject.as_str(), letter.text.as_str());
    let context = format!("{language}: {subject}\n{text}");
    assert_eq!(letter.language, language, "{context}");
    for strange in ["{", "}", "\u{2068}", "\u{2069}", "$", "  ", "\n\n\n", "reader@"] {
        assert!(!subject.contains(strange) && !text.contains(strange), "{strange:?} stands in {context}");
    }
    let coded = matches!(post, Post::SignInCode { .. } | Post::ProofCode { .. } | Post::GuestCode { .. });
    assert_eq!(seen(subject).contains(CODE), coded, "{context}");
    assert!(!seen(subject).contains(REFERENCE), "the subject is the news: {context}");
    if coded {
        assert!(text.lines().any(|line| seen(line) == CODE), "the code stands alone: {context}");
    }

    // The lines with links are read first: nothing else may stand in them, not even what nobody sees.
    let (with_links, others): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.contains("://"));
    let expected: Vec<String> = links(post).iter().map(|path| format!("https://privacy.example.org/{language}/{path}")).collect();
    assert_eq!(with_links, expected, "{context}");
    for link in &expected {
        assert!(letter.html.contains(&format!("href=\"{link}\"")), "{link} is missing in {}", letter.html);
    }
    let rest = seen(&others.join("\n"));
    let days: Vec<(String, usize)> = days(post).into_iter().map(|(day, times)| (dates::day(language, day), times)).collect();
    let told = told(post);
    for value in [BRAND, CODE, REFERENCE, OTHER, NEW, OFFICER, PASSKEY, TOKEN] {
        let times = told.iter().find(|(told, _)| *told == value).map_or(0, |(_, times)| *times);
        assert_eq!(rest.matches(value).count(), times, "{value} in {context}");
    }
    for day in [ASKED, DUE, UNTIL].map(|day| dates::day(language, day)) {
        let times = days.iter().find(|(told, _)| *told == day).map_or(0, |(_, times)| *times);
        assert_eq!(rest.matches(&day).count().min(1), times, "{day} in {context}");
    }
    assert!(rest.contains("\n--\n"), "the sender comes last: {context}");
    reads_the_same(letter, &context);
    for line in text.lines().chain([subject]) {
        let values = [BRAND, CODE, REFERENCE, NEW, OFFICER, PASSKEY].into_iter().chain(expected.iter().map(String::as_str));
        reads_left_to_right(line, language, values);
    }
}

#[tokio::test]
async fn every_letter_says_each_thing_once_as_text_and_as_a_page_and_the_right_way_round() {
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
        let (mut post, mut read) = (after(None, &reader), 0);
        while let Some(this) = post {
            let letter = write(&portal, &public_url, this.clone()).await.unwrap().expect("somebody to write to");
            assert_eq!(letter.to, reader.to);
            check(&this, &letter, language);
            let said = format!("{}\n{}", letter.subject.as_str(), letter.text);
            assert!(form == FormOfAddress::Formal || formal(&said).is_empty(), "{said}");
            post = after(Some(&this), &reader);
            read += 1;
        }
        assert!(read > 0);
    }
}
