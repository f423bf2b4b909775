//! The facts of a case, first on its page: how it stands, by when, under which law, for whom of the staff, and the person's language.

use leptos::prelude::*;

use super::{proof::steps, reached, unmasked::unmasked};
use crate::{
    domain::{
        request::{Bar, Hold, Request, State, Who},
        retention,
        staff::Deed,
    },
    i18n::messages as m,
    usecases::{
        customers::their_language::TheirLanguage, desk::case::Desk, people::Contact, requests::acknowledged::acknowledged,
        staff::member::Member,
    },
    web::{
        components::{filled::filled, free_text::FreeText, own_name::own_name, rows::Rows},
        shown::{
            law::law,
            request::{came, day, decline, hold_kind, moment, numbered},
        },
        staff::{
            case_href::{case_href, file_href},
            words::state,
        },
        visit::Visit,
    },
};

pub(super) fn facts(visit: &Visit, desk: &Desk, staff: &[Member]) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let row = &desk.case.row;
    let due = day(visit, row.due_on);
    let due = match (desk.case.overdue, row.closed_at) {
        (true, _) => (words.request_answer_by(), words.request_overdue(m::RequestOverdue { when: &due })),
        (false, None) => (words.request_answer_by(), due),
        (false, Some(at)) => (words.staff_closed_on(), moment(visit, at)),
    };
    let name = row.assignee.and_then(|id| staff.iter().find(|member| member.id == id)).map(|member| member.name.clone());
    let mut facts = vec![
        (words.request_state(), view! { <strong>{state(words, row.state)}</strong> }.into_any()),
        (due.0, due.1.into_any()),
        (words.staff_received(), came(visit, &desk.case).into_any()),
        (words.staff_law(), law(words, row.regime.as_str()).into_any()),
        (words.queue_assignee(), name.unwrap_or_else(|| words.queue_nobody()).into_any()),
    ];
    if let Some(language) = desk.reads.map(TheirLanguage::get) {
        facts.push((reached::language(visit, desk), own_name(language)));
    }
    if let Some(until) = row.undo_until.filter(|_| row.state.is_open()) {
        facts.push((words.staff_undo_until(), day(visit, until).into_any()));
    }
    if let Some(by) = row.acknowledge_by {
        facts.push(match acknowledged(&desk.case) {
            Some(at) => (words.staff_acknowledged(), day(visit, retention::day(at, visit.zone())).into_any()),
            None => (words.staff_acknowledge(), day(visit, by).into_any()),
        });
    }
    if let Some(since) = row.paused_on {
        facts.push((words.staff_paused(), day(visit, since).into_any()));
    }
    if let Some(hold) = row.hold {
        facts.extend(resting(visit, hold));
    }
    if let Some(reason) = row.decline {
        let partly = row.state == State::Done;
        facts.push((if partly { words.request_partly() } else { words.request_why_declined() }, decline(words, reason).into_any()));
    }
    facts.extend(unmasked(visit, desk));
    facts.extend(steps(visit, desk, staff));
    facts
}

/// A hold: its kind, the day to look again, and whether the person knows.
pub(super) fn resting(visit: &Visit, hold: Hold) -> [(String, AnyView); 3] {
    let words = visit.texts();
    let told = if hold.untold { words.holds_untold_law() } else { words.holds_told() };
    [
        (words.queue_held(), hold_kind(words, hold.kind).into_any()),
        (words.holds_look(), day(visit, hold.look_on).into_any()),
        (words.holds_person(), told.into_any()),
    ]
}

/// The names by which an account is known, as one answer.
pub(super) fn account(known: Vec<String>) -> AnyView {
    known.into_iter().map(|known| view! { <p><bdi dir="ltr">{known}</bdi></p> }).collect_view().into_any()
}

/// A person by every name they are known by, and by the name and address of a letter.
pub(super) fn person(contact: &Contact) -> AnyView {
    let postal = contact.postal.clone().map(|postal| view! { <FreeText text=postal language=None /> });
    view! { {account(contact.known_as())}{postal} }.into_any()
}

/// Whether the person has an account, as far as the case says it.
fn kind(visit: &Visit, desk: &Desk) -> String {
    let words = visit.texts();
    match desk.facts.who {
        Who::Known => words.staff_guest_known(),
        _ if desk.case.row.person.is_guest() => words.staff_guest(),
        _ => words.staff_customer(),
    }
}

/// The line below the heading: when it came, under which law, which language they read, and whether they have an account.
pub(super) fn line(visit: &Visit, desk: &Desk) -> AnyView {
    let (words, row) = (visit.texts(), &desk.case.row);
    let kind = kind(visit, desk);
    let came = words.beside(m::Beside { one: &came(visit, &desk.case), other: &law(words, row.regime.as_str()) });
    let who = words.beside(m::Beside { one: &came, other: &kind });
    match desk.reads.map(TheirLanguage::get) {
        Some(language) => filled(|[reads]| words.beside(m::Beside { one: &who, other: reads }), [own_name(language)]),
        None => who.into_any(),
    }
}

/// The person, once somebody has said why they look.
pub(super) fn who(visit: &Visit, desk: &Desk) -> AnyView {
    let words = visit.texts();
    let kind = kind(visit, desk);
    let Some(contact) = &desk.contact else {
        let text = match (desk.case.row.contact.is_some(), desk.facts.bar) {
            (true, Bar::Another) => words.staff_masked_for_colleagues(),
            (true, _) => words.staff_masked(),
            (false, _) => words.staff_closed(),
        };
        return view! { <p>{kind}</p><p>{text}</p> }.into_any();
    };
    let mut rows: Vec<(String, AnyView)> = vec![(words.staff_kind(), kind.into_any())];
    if let Some(reference) = &contact.reference {
        rows.push((words.staff_reference(), view! { <bdi dir="ltr">{reference.as_str().to_owned()}</bdi> }.into_any()));
    }
    if let Some(email) = &contact.email {
        rows.push((words.sign_in_email(), view! { <bdi dir="ltr">{email.as_str().to_owned()}</bdi> }.into_any()));
    }
    if let Some(phone) = &contact.phone {
        rows.push((words.staff_phone(), view! { <bdi dir="ltr">{phone.as_str().to_owned()}</bdi> }.into_any()));
    }
    if let Some(postal) = &contact.postal {
        rows.push((words.staff_postal(), view! { <FreeText text=postal.clone() language=None /> }.into_any()));
    }
    view! { <Rows rows=rows /> }.into_any()
}

/// Cases about the same: the one that somebody disagrees with, whom that is about, and those that disagree with this one.
pub(super) fn linked(visit: &Visit, desk: &Desk, staff: &[Member]) -> Option<AnyView> {
    let words = visit.texts();
    let way = |row: &Request| {
        let named = numbered(words, row);
        match case_href(visit, &row.reference, row.state.is_open()) {
            Some(href) => view! { <p><a href=href>{named}</a></p> }.into_any(),
            None => view! { <p>{named}</p> }.into_any(),
        }
    };
    let name = desk.linked.about.filter(|_| desk.revealed).and_then(|id| staff.iter().find(|member| member.id == id));
    let before = desk.linked.before.iter().map(|row| (words.staff_disputed(), way(row)));
    let about = name.map(|member| (words.staff_disputed_about(), member.name.clone().into_any()));
    let after = desk.linked.after.iter().map(|row| (words.staff_disputing(), way(row)));
    let rows: Vec<_> = before.chain(about).chain(after).collect();
    (!rows.is_empty()).then(|| view! { <Rows rows=rows /> }.into_any())
}

/// The way to the file of a case that has ended, for those who may read it.
pub(super) fn file_link(visit: &Visit, desk: &Desk) -> Option<AnyView> {
    let row = &desk.case.row;
    let href = file_href(visit, &row.reference);
    let may = !row.state.is_open() && desk.role.may(Deed::ReadClosed);
    may.then(|| view! { <p><a href=href>{visit.texts().staff_file_open()}</a></p> }.into_any())
}
