//! Each page and form of a case, tried by each role on each case there may be: nobody's, one's own, a colleague's, one that has ended, and
//! one that disagrees with an answer of one's own or of a colleague. Only what the desk promises is done; nothing else changes the case. The
//! cases are questions; forms that a question has no use for have cases of theirs in `whose_acts`.

use candor::{
    domain::{actor::Actor, ids::StaffId, request::Kind, staff::Role},
    usecases::requests::draft::Draft,
};
use std::sync::atomic::{AtomicU32, Ordering};

use super::authorisation::FORMS as ROWS;
use crate::{
    page::Page,
    requests::{
        clock::from,
        disputes::{answered, disagree, disputed},
        told::{asked, at_address, looked, member, second, seen},
    },
    served::{Browser, Served, location, served},
};

/// The words of the people who ask.
const WORDS: [&str; 2] = ["Whom did you give my address to?", "That is not an answer."];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Nobodys,
    /// Taken, and read.
    Own,
    Colleagues,
    Ended,
    /// It disagrees with an answer of whoever tries.
    AboutOneself,
    AboutAColleague,
}

const ALL: [Whose; 6] = [Whose::Nobodys, Whose::Own, Whose::Colleagues, Whose::Ended, Whose::AboutOneself, Whose::AboutAColleague];

/// The kinds of act that the desk promises something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    /// Takes what nobody has; pressed again, gives it back.
    Take,
    TakeFrom,
    HandOver,
    Note,
    Reveal,
    /// A message, a question or a hold, up to the page to check.
    Write,
    Extend,
    /// The last answer, or how it was made sure who asks, up to the page to check.
    Decide,
    /// A refusal in words of one's own, up to the page to check.
    RefuseFreely,
    HoldUntold,
    /// A look at what the person sees.
    SeeTheirs,
    ReadClosed,
    /// The second step without the first, an act that fits no such case, or nothing but a draft.
    Nothing,
}

type Fields = &'static [(&'static str, &'static str)];

const FORMS: &[(&str, Act, Fields)] = &[
    ("assign", Act::Take, &[]),
    ("take-from", Act::TakeFrom, &[]),
    ("hand-over", Act::HandOver, &[]),
    ("note", Act::Note, &[("form[note]", "She called.")]),
    ("reveal", Act::Reveal, &[("form[reveal]", "To answer the request")]),
    ("read-closed", Act::ReadClosed, &[("form[why]", "The authority asks")]),
    ("see-person", Act::SeeTheirs, &[]),
    ("write-check", Act::Write, &[("form[what]", "message"), ("form[write]", "We look.")]),
    ("write-check", Act::Write, &[("form[what]", "question"), ("form[write]", "Which year?")]),
    ("hold-check", Act::Write, &[("form[hold-kind]", "claim")]),
    ("hold-check", Act::HoldUntold, &[("form[hold-kind]", "authority"), ("form[told]", "no"), ("form[hold]", "An order")]),
    ("extend-check", Act::Extend, &[("form[ground]", "complexity")]),
    ("prove-check", Act::Decide, &[("form[proven]", "document")]),
    ("prove", Act::Nothing, &[("form[proven]", "document")]),
    ("write-check", Act::Decide, &[("form[what]", "answer"), ("form[came]", "granted"), ("form[write]", "To nobody.")]),
    (
        "write-check",
        Act::Decide,
        &[("form[what]", "answer"), ("form[came]", "not-granted"), ("form[reason]", "not-covered"), ("form[write]", "No.")],
    ),
    (
        "write-check",
        Act::RefuseFreely,
        &[("form[what]", "answer"), ("form[came]", "not-granted"), ("form[reason]", "other"), ("form[write]", "No.")],
    ),
    ("approve", Act::Nothing, &[]),
    ("ask-back", Act::Nothing, &[("form[write]", "Which year?")]),
    ("decline", Act::Nothing, &[("form[reason]", "not-covered"), ("form[write]", "No.")]),
    ("extend", Act::Nothing, &[("form[ground]", "complexity")]),
    ("finish", Act::Nothing, &[("form[write]", "To nobody.")]),
    ("hold", Act::Nothing, &[("form[hold-kind]", "claim")]),
    ("link", Act::Nothing, &[("form[account]", "c-1")]),
    ("stand-in", Act::Nothing, &[("form[stand-in]", "She is away.")]),
    ("task", Act::Nothing, &[("form[outcome]", "done")]),
    ("write", Act::Nothing, &[("form[write]", "We look.")]),
    ("approve-check", Act::Nothing, &[]),
    ("arrived", Act::Nothing, &[]),
    ("arrived-check", Act::Nothing, &[]),
    ("ask-again", Act::Nothing, &[]),
    ("black-out", Act::Nothing, &[]),
    ("drop-file", Act::Nothing, &[]),
    ("insert", Act::Nothing, &[]),
    ("keep", Act::Nothing, &[]),
    ("keep-hold", Act::Nothing, &[]),
    ("link-check", Act::Nothing, &[("form[account]", "c-1")]),
    ("posted", Act::Nothing, &[]),
    ("put-back", Act::Nothing, &[]),
    ("resume", Act::Nothing, &[]),
    ("resume-check", Act::Nothing, &[]),
    ("say-no", Act::Nothing, &[]),
    ("say-yes", Act::Nothing, &[]),
    ("stand-in-check", Act::Nothing, &[("form[stand-in]", "She is away.")]),
    ("take-back", Act::Nothing, &[]),
    ("task-check", Act::Nothing, &[("form[outcome]", "done")]),
];

const fn works_at_the_desk(role: Role) -> bool {
    matches!(role, Role::Support | Role::PrivacyOfficer)
}

/// Whether a role may ask for it at all; whoever may not is told that there is no such thing.
fn may(role: Role, act: Act, whose: Whose) -> bool {
    let officer = role == Role::PrivacyOfficer;
    match act {
        Act::ReadClosed => officer || role == Role::Auditor,
        Act::HoldUntold | Act::RefuseFreely => officer,
        Act::Reveal if whose == Whose::Ended => officer,
        _ => works_at_the_desk(role),
    }
}

/// Whether it is done to such a case, for somebody who may.
fn acts(act: Act, whose: Whose) -> bool {
    match (act, whose) {
        // One that has ended can be read, and nothing else.
        (Act::ReadClosed | Act::Reveal, Whose::Ended) => true,
        (Act::ReadClosed, _) | (_, Whose::Ended) => false,
        // A note, and another who decides: all that is left to those whom it is about.
        (Act::Note | Act::HandOver, _) => true,
        (_, Whose::AboutOneself) => false,
        // From a colleague only once that was asked.
        (Act::Take, whose) => whose != Whose::Colleagues,
        (Act::TakeFrom, whose) => whose == Whose::Colleagues,
        (Act::Reveal | Act::Write | Act::HoldUntold, _) => true,
        // The law gives a complaint no more time.
        (Act::Extend, whose) => whose != Whose::AboutAColleague,
        // By whoever has read it.
        (Act::Decide | Act::RefuseFreely | Act::SeeTheirs, whose) => whose == Whose::Own,
        (Act::Nothing, _) => false,
    }
}

struct Desk {
    served: Served,
    colleague: Actor,
    third: StaffId,
    people: AtomicU32,
}

impl Desk {
    async fn new() -> Self {
        let served = served().await;
        let colleague = Actor::Staff(second(&served, Role::Support).await, Role::Support);
        let third = at_address(&served, Role::Support, "third@example.org").await;
        Self { served, colleague, third, people: AtomicU32::new(0) }
    }

    /// A new one, of somebody new.
    async fn case(&self, whose: Whose, tries: Actor) -> String {
        let number = self.people.fetch_add(1, Ordering::Relaxed);
        let person = from(&self.served, &format!("c-{number}"), "DE-BE").await;
        let by = if matches!(whose, Whose::Own | Whose::AboutOneself) { tries } else { self.colleague };
        match whose {
            Whose::Ended => answered(&self.served, by, person).await,
            Whose::AboutOneself | Whose::AboutAColleague => {
                let first = answered(&self.served, by, person).await;
                disputed(&self.served, person, &disagree(&first, None)).await
            }
            Whose::Nobodys | Whose::Own | Whose::Colleagues => {
                let question = Draft { words: Some(WORDS[0].to_owned()), ..Draft::default() };
                let reference = asked(&self.served, person, Kind::Question, &question).await;
                if whose != Whose::Nobodys {
                    looked(&self.served, by, &reference).await;
                }
                reference
            }
        }
    }

    /// The things that an act would change: the case, or its story.
    async fn stands(&self, reference: &str) -> (i64, usize) {
        let mut conn = self.served.store.read().await.unwrap();
        let row = conn.request(reference).await.unwrap().unwrap();
        (row.revision, conn.request_entries(row.id).await.unwrap().len())
    }

    async fn send(&self, browser: &Browser, reference: &str, form: &str, fields: Fields) -> (u16, String) {
        let ((_, revision), third) = (seen(&self.served, reference).await, self.third.to_string());
        let common =
            [("form[locale]", "en"), ("form[request]", reference), ("form[seen]", revision.as_str()), ("form[to]", third.as_str())];
        let sent: Vec<_> = common.into_iter().chain(fields.iter().copied()).collect();
        let response = browser.post(&format!("/ui/staff/{form}"), &sent).send().await.unwrap();
        (response.status().as_u16(), location(&response).to_owned())
    }

    /// Words of the person are read by nobody who has not said why; and every form that a page offers is tried here.
    async fn look(&self, browser: &Browser, (role, whose): (Role, Whose), reference: &str) {
        let case = format!("/en/staff/requests/{reference}");
        let reads_closed = matches!(role, Role::PrivacyOfficer | Role::Auditor);
        for (path, sees) in [
            (case.clone(), works_at_the_desk(role)),
            (format!("{case}/check"), works_at_the_desk(role)),
            (format!("{case}/file"), reads_closed),
        ] {
            let response = browser.get(&path).send().await.unwrap();
            let (status, html) = (response.status().as_u16(), response.text().await.unwrap());
            assert_eq!(status != 404, sees, "{path} as {role:?}, {whose:?}: {status}");
            let reads = WORDS.iter().any(|words| html.contains(words));
            assert_eq!(reads, path == case && sees && whose == Whose::Own, "{path} as {role:?}, {whose:?}");
            let page = Page::parse(&html);
            let offered = [page.attributes("main [formaction]", "formaction"), page.attributes("main form", "action")].concat();
            for form in offered.iter().filter_map(|action| action.strip_prefix("/ui/staff/")) {
                assert!(FORMS.iter().any(|(name, ..)| *name == form), "{form} is offered, and not tried");
            }
        }
    }
}

#[tokio::test]
async fn each_form_of_a_case_does_what_the_desk_promises_to_whoever_sends_it() {
    for (form, ..) in FORMS {
        assert!(ROWS.iter().any(|(path, _)| path.strip_prefix("/ui/staff/") == Some(*form)), "{form}");
    }
    let desk = Desk::new().await;
    for role in Role::ALL.iter().copied() {
        let id = member(&desk.served, role).await;
        let tries = Actor::Staff(id, role);
        // The others have no cases of their own.
        for whose in ALL.into_iter().filter(|whose| works_at_the_desk(role) || !matches!(whose, Whose::Own | Whose::AboutOneself)) {
            // A new session each: one sender may post so much in a minute.
            let browser = desk.served.staff(id).await;
            let mut reference = desk.case(whose, tries).await;
            desk.look(&browser, (role, whose), &reference).await;
            for (form, act, fields) in FORMS {
                let before = desk.stands(&reference).await;
                let (status, led) = desk.send(&browser, &reference, form, fields).await;
                let changed = desk.stands(&reference).await != before;
                let tried = format!("{form}, {act:?} of {whose:?}, as {role:?}: {status} {led}");
                assert_ne!(status, 429, "{tried}: nothing was tried");
                if !may(role, *act, whose) {
                    assert_eq!((status, changed), (404, false), "{tried}");
                    continue;
                }
                let done = changed || led.ends_with("/check") || led.contains("/customers/open");
                assert_eq!(done, acts(*act, whose), "{tried}");
                if changed {
                    reference = desk.case(whose, tries).await;
                }
            }
        }
    }
}

#[tokio::test]
async fn only_somebody_alone_says_why_they_decide_about_their_own_answer() {
    for role in [Role::Support, Role::PrivacyOfficer] {
        let served = served().await;
        let id = member(&served, role).await;
        let browser = served.staff(id).await;
        let person = from(&served, "c-1", "DE-BE").await;
        let first = answered(&served, Actor::Staff(id, role), person).await;
        let reference = disputed(&served, person, &disagree(&first, None)).await;
        for alone in [true, false] {
            if !alone {
                second(&served, Role::Support).await;
            }
            let (_, revision) = seen(&served, &reference).await;
            let fields = [
                ("form[locale]", "en"),
                ("form[request]", reference.as_str()),
                ("form[seen]", revision.as_str()),
                ("form[stand-in]", "Nobody else is here."),
            ];
            let led = location(&browser.post("/ui/staff/stand-in-check", &fields).send().await.unwrap()).to_owned();
            assert_eq!(led.ends_with("/check"), alone, "{role:?}: {led}");
        }
    }
}
