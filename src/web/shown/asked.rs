//! The content of a request in words: what is asked, for whom, and what was set.

use leptos::prelude::*;

use super::{acting, catalogue::Thing, deletion::Reader, request::kinds};
use crate::{
    domain::{ids::CategoryId, language::Language, person::Person, request::Extent},
    i18n::{dates, messages as m, texts::Texts},
    usecases::{
        records::fields::from_current,
        requests::{
            case::Case,
            kept::{Asked, Role, Stop, What, When},
        },
    },
    web::{components::free_text::FreeText, visit::Visit},
};

/// A value of a record, kept as text, as the record's page says it.
pub fn worded(visit: &Visit, category: &CategoryId, field: &str, text: &str) -> String {
    let Ok(shelf) = visit.shelf() else { return text.to_owned() };
    let Some(category) = shelf.notice.catalogue.category(category.as_str()).filter(|_| !text.is_empty()) else { return text.to_owned() };
    let kind = category.fields.iter().find(|known| known.key.as_str() == field).map(|known| &known.kind);
    let one = [(field.to_owned(), from_current(kind, text))].into_iter().collect();
    visit.values(&shelf).rows(category, &one).into_iter().next().map_or_else(|| text.to_owned(), |(_, said)| said)
}

/// The button that sends a request: its act, or that it is asked for where somebody decides.
pub fn send(words: &Texts, asker: Person, asked: &Asked) -> String {
    let by_itself = asked.needs_no_staff(asker);
    match &asked.what {
        What::Copy { .. } if asked.behalf.is_none() => words.send_copy(),
        What::Copy { .. } => words.send_copy_other(),
        What::Correct { .. } => words.send_correct(),
        What::Delete { scope: Extent::Everything, .. } if by_itself => words.delete_go(),
        What::Delete { .. } if by_itself => words.delete_go_kinds(),
        What::Delete { .. } if asked.behalf.is_none() => words.send_delete(),
        What::Delete { .. } => words.send_delete_other(),
        What::Stop { how: Stop::Object(_) } if by_itself => words.send_stop(),
        What::Stop { .. } => words.send_stop_ask(),
        What::Review { .. } => words.send_review(),
        What::Question { complaint: true } => words.send_complaint(),
        What::Question { .. } => words.send_question(),
    }
}

/// An answer of such a list.
enum Answer {
    /// In the words of the page.
    Page(String),
    /// A name or a value, in no language.
    Value(String),
    /// In the person's own words.
    Words(String),
}

/// The content of a case; nothing of one that is masked, or whose words are gone.
pub fn asked_in_case(visit: &Visit, case: &Case, reader: Reader) -> Vec<(String, AnyView)> {
    let content = case.asked.as_ref();
    content.map(|content| asked(visit, case.row.person, content, reader, case.asked_in())).unwrap_or_default()
}

/// The content of a request, as questions and answers for a list of facts. `language` is the one they most likely wrote in.
pub fn asked(visit: &Visit, asker: Person, asked: &Asked, reader: Reader, language: Option<Language>) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let shelf = visit.shelf().ok();
    let name = |thing: Thing, id: &str| shelf.as_ref().map_or_else(|| id.to_owned(), |shelf| thing.name(visit, shelf, id));
    let scope = |scope: &Extent| kinds(visit, scope).unwrap_or_else(|| words.scope_all());
    let mut rows = Vec::new();
    match &asked.what {
        What::Copy { scope: which, from, to, look } => {
            rows.push((words.ask_scope(), Answer::Page(scope(which))));
            if look.wanted {
                rows.push((words.copy_look_asked(), Answer::Page(words.value_yes())));
            }
            if let Some(from) = from {
                rows.push((words.ask_from(), Answer::Page(dates::day(visit.language, *from))));
            }
            if let Some(to) = to {
                rows.push((words.ask_to(), Answer::Page(dates::day(visit.language, *to))));
            }
        }
        What::Correct { category, record, field, before, after, set } => {
            let shown = shelf.as_ref().and_then(|shelf| {
                let category = shelf.notice.catalogue.category(category.as_str())?;
                Some(visit.values(shelf).label(category, field))
            });
            rows.push((words.data_kind(), Answer::Page(name(Thing::Category, category.as_str()))));
            rows.push((words.ask_field(), Answer::Page(shown.unwrap_or_else(|| field.clone()))));
            // Emptied when this kind of data was deleted.
            let said =
                |text: &str| if text.is_empty() { Answer::Page(words.request_said_deleted()) } else { Answer::Value(text.to_owned()) };
            if record.is_some() || !before.is_empty() {
                let label = match (record, set, reader) {
                    // Typed by one who asks for another: no record was read for it.
                    (None, _, Reader::Person) => words.ask_claimed(),
                    (None, _, Reader::Staff) => words.staff_ask_claimed(),
                    (Some(_), Some(_), _) => words.ask_was(),
                    (Some(_), None, _) => words.ask_before(),
                };
                rows.push((label, said(&worded(visit, category, field, before))));
            }
            rows.push((words.ask_after(), said(after)));
            if let Some(set) = set {
                rows.push((words.ask_set(), Answer::Value(worded(visit, category, field, &set.is))));
            }
        }
        What::Delete { scope: which, .. } => {
            rows.push((words.ask_scope(), Answer::Page(scope(which))));
            let when = asked.chosen_when(asker).map(|when| if when == When::Now { words.delete_now() } else { words.delete_later() });
            rows.extend(when.map(|when| (words.ask_when(), Answer::Page(when))));
        }
        What::Stop { how: Stop::Object(purpose) } => rows.push((words.ask_stop(), Answer::Page(name(Thing::Purpose, purpose.as_str())))),
        What::Stop { how: Stop::Restrict } => {
            let what = if reader == Reader::Staff { words.staff_stop_restrict() } else { words.stop_restrict() };
            rows.push((words.ask_stop(), Answer::Page(what)));
        }
        What::Review { purpose } => rows.push((words.ask_review(), Answer::Page(name(Thing::Purpose, purpose.as_str())))),
        What::Question { complaint } => {
            let what = if *complaint { words.question_complaint() } else { words.question_plain() };
            rows.push((words.ask_question(), Answer::Page(what)));
        }
    }
    if let Some(disputes) = &asked.disputes {
        let label = if reader == Reader::Staff { words.staff_disputed() } else { words.ask_disputed() };
        rows.push((label, Answer::Value(disputes.reference.clone())));
    }
    if !asked.words.is_empty() {
        let label = if reader == Reader::Staff { words.staff_their_words() } else { words.ask_words() };
        rows.push((label, Answer::Words(asked.words.clone())));
    }
    if let Some(behalf) = &asked.behalf {
        let (whom, relation) = match (reader, behalf.role) {
            (Reader::Person, Role::Agent) => (words.behalf_who(), words.behalf_agent()),
            (Reader::Person, Role::Parent) => (words.behalf_who(), words.behalf_parent()),
            (Reader::Staff, Role::Agent) => (words.staff_behalf(), words.staff_behalf_agent()),
            (Reader::Staff, Role::Parent) => (words.staff_behalf(), words.staff_behalf_parent()),
        };
        rows.push((whom, Answer::Page(relation)));
        let (name, evidence) = match reader {
            Reader::Staff => (words.staff_behalf_name(), words.staff_evidence()),
            Reader::Person => (words.ask_behalf(), words.ask_evidence()),
        };
        rows.push((name, Answer::Value(behalf.name.clone())));
        rows.push((evidence, Answer::Words(behalf.evidence.clone())));
    }
    if let Some(by) = &asked.on_behalf {
        let by = words.beside(m::Beside { one: &by.name, other: &acting::way(words, by.way) });
        rows.push((words.asked_on_behalf(), Answer::Page(by)));
    }
    let said = |answer| match answer {
        Answer::Page(text) => view! { <p class="said">{text}</p> }.into_any(),
        Answer::Value(text) => view! { <FreeText text=text language=None /> }.into_any(),
        Answer::Words(text) => view! { <FreeText text=text language=language /> }.into_any(),
    };
    rows.into_iter().map(|(term, answer)| (term, said(answer))).collect()
}
