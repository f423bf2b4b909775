//! The way of every button of a case. The page is one form: whatever is pressed, everything typed comes along, and what was not sent by
//! it is kept for its author and this case.

use leptos::prelude::*;
use serde::{Deserialize, Deserializer, Serialize, de::IgnoredAny};
use std::collections::BTreeMap;

pub(super) use crate::web::staff::queue::words::view_of;

use super::{
    changed::UNTIL,
    forms::FILE,
    left_files::{chosen, keep_beside, saying_again, takes},
    written::Written,
};
use crate::{
    domain::file::LARGEST,
    usecases::{
        desk::{Seen, drafts, queue::next_after},
        error::Error,
    },
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
        limits::Limits,
        staff::queue::find::FIND,
        two_steps::Proposal,
        upload::AGAIN,
        visit::Visit,
    },
};

/// The name under which the buttons of a case leave word for its page.
pub const PAGE: &str = "case";
/// Under which what came back says which button it was.
pub const FORM: &str = "form";

/// The typed fields of the page: the text of each act, by the act's name, and what belongs to some of them.
pub const TYPED: [&str; 34] = [
    "template",
    "for",
    "write",
    "note",
    "extend",
    "hold",
    "reveal",
    "task",
    "approve",
    "reason",
    "outcome",
    "system",
    "value",
    "record",
    "account",
    "black",
    "which",
    "why",
    "need",
    "ground",
    "stand-in",
    "what",
    "by",
    "came",
    "to",
    "hand",
    "arrived",
    "hold-kind",
    "hold-by",
    "told",
    "keep-hold",
    "keep-by",
    "proven",
    "may-ask",
];
/// Those of them that somebody wrote in words.
pub const WORDS: [&str; 13] =
    ["write", "note", "extend", "hold", "arrived", "reveal", "task", "approve", "value", "black", "stand-in", "hand", "keep-hold"];
/// Those that come along from every page, whether somebody chose them or not.
const CHOSEN: [&str; 8] = ["template", "system", "what", "by", "came", "for", "to", "told"];

/// The fields that an act sends, and that are done with it.
pub const fn own(act: &str) -> &[&'static str] {
    match act.as_bytes() {
        b"task" => &["task", "outcome", "system"],
        b"approve" => &["approve", "value", "record"],
        b"link" => &["account"],
        b"prove" => &["proven", "may-ask"],
        b"black-out" => &["black", "which", "why"],
        b"write" | b"ask-back" | b"finish" | b"decline" => &["write", "reason", "need", "what", "by", "came"],
        b"note" => &["note"],
        b"arrived" => &["arrived"],
        b"extend" => &["extend", "ground"],
        b"stand-in" => &["stand-in"],
        b"hold" => &["hold", "hold-kind", "hold-by", "told"],
        b"keep-hold" => &["keep-hold", "keep-by"],
        b"hand-over" => &["to", "hand"],
        b"reveal" => &["reveal", "for"],
        _ => &[],
    }
}

/// The page of a case, as it is sent by any of its buttons.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseForm {
    pub(super) locale: Option<String>,
    pub(super) request: Option<String>,
    pub(super) seen: Option<String>,
    pub(super) shown: Option<String>,
    /// The mark of the drafts that the page showed.
    pub(super) drafted: Option<String>,
    /// The view of the queue that the reader came from, as the end of its address.
    pub(super) view: Option<String>,
    #[serde(flatten, deserialize_with = "texts_alone")]
    pub(super) typed: BTreeMap<String, String>,
}

/// Only texts are fields of this page.
fn texts_alone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Sent {
        Text(String),
        Other(IgnoredAny),
    }
    let sent = BTreeMap::<String, Sent>::deserialize(deserializer)?;
    let texts = sent.into_iter().filter_map(|(field, sent)| match sent {
        Sent::Text(text) => Some((field, text)),
        Sent::Other(_) => None,
    });
    Ok(texts.collect())
}

impl CaseForm {
    pub(super) fn typed(&self, field: &str) -> Option<&str> {
        self.typed.get(field).map(String::as_str)
    }
}

/// The fields that hold something typed; a choice of system alone is none.
pub fn texts(typed: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let known = |(field, _): &(&String, &String)| TYPED.contains(&field.as_str());
    let texts: BTreeMap<_, _> = typed.iter().filter(known).map(|(field, text)| (field.clone(), text.clone())).collect();
    let anything = texts.iter().any(|(field, text)| !CHOSEN.contains(&field.as_str()) && !text.trim().is_empty());
    if anything { texts } else { BTreeMap::new() }
}

/// A pasted answer is up to a megabyte, three times as long when every byte is escaped; and it comes along with every button.
pub(super) const LIMITS: Limits =
    Limits { body: 3 * 1024 * 1024 + Limits::USUAL.body, kept: 2 * 1024 * 1024 + Limits::USUAL.kept, ..Limits::USUAL };

/// The same of the button that a file comes along with: in parts, each as long as the whole form may be.
pub(super) const WITH_FILE: Limits = Limits { part: Some(LIMITS.body), file: Some(LARGEST), ..LIMITS };

/// Carries out a button of a case. What was typed is kept first, so that nothing that happens afterwards loses it; the act's own text is
/// done when `Sends::Text` says so.
pub(super) async fn at_a_case(
    form: CaseForm,
    name: &'static str,
    act: impl AsyncFnOnce(&Visit, Seen<'_>, &CaseForm) -> Result<(Next, Sends), Error>,
) -> Result<(), ServerFnError> {
    let request = form.request.clone().unwrap_or_default();
    let path = format!("/staff/requests/{request}{}", view_of(form.view.as_deref()).0);
    let until = form.typed(UNTIL).unwrap_or_default().to_owned();
    let mut typed: BTreeMap<_, _> =
        texts(&form.typed).into_iter().chain([(FORM.to_owned(), name.to_owned()), (UNTIL.to_owned(), until)]).collect();
    let chosen = chosen(&form);
    typed.extend((!chosen.is_empty()).then(|| (AGAIN.to_owned(), chosen.join(","))));
    let here = Form { page: PAGE, path: path.clone().into(), typed };
    through(form.locale.clone(), here, async |visit| {
        drafts::keep(visit.portal(), visit.actor, &request, form.drafted.as_deref(), texts(&form.typed)).await?;
        // The page of the case, which alone says what it saw, holds newer words than those that wait to be looked over.
        if form.seen.is_some() {
            Proposal::<Written>::forget(visit, &request).await?;
        }
        let taken = takes(name);
        let waits = taken.is_some_and(|field| field != FILE) && chosen.contains(&FILE) && keep_beside(visit, &request).await?;
        let (next, sends) = act(visit, Seen { reference: &request, revision: form.seen.as_deref() }, &form).await?;
        if sends == Sends::Text {
            drafts::sent(visit.portal(), visit.actor, &request, own(name)).await?;
        }
        let left = chosen.iter().copied().filter(|field| taken != Some(*field) && !(waits && *field == FILE)).collect::<Vec<_>>();
        if left.is_empty() { Ok(next) } else { saying_again(visit, next, &path, left.join(",")).await }
    })
    .await
}

/// Whether the act's own text is sent by it, or waits to be looked over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sends {
    Text,
    Nothing,
}

/// The way on after an act that leaves nothing to do for the moment: the next case of the view that the reader came from. Whoever came from
/// none stays.
pub(super) async fn onwards(visit: &Visit, reference: &str, view: Option<&str>) -> Result<Next, Error> {
    let (query, filter) = view_of(view);
    let Some(filter) = filter else {
        return Ok(Next::page(format!("/staff/requests/{reference}#saved")).saying(PAGE, Told::Done(Done::CaseChanged)));
    };
    let left = || Told::Left(reference.to_owned());
    Ok(match next_after(visit.portal(), visit.actor, &filter, reference).await? {
        Some(next) => Next::page(format!("/staff/requests/{next}{query}#saved")).saying(PAGE, left()),
        None => Next::page(format!("/staff/requests{query}#found")).saying(FIND, left()),
    })
}

/// The case as it is now, with the view that the reader came from.
pub(super) fn here(reference: &str, view: Option<&str>) -> Next {
    stays(reference, view, Told::Done(Done::CaseChanged))
}

/// The same, with another word.
pub(super) fn stays(reference: &str, view: Option<&str>, told: Told) -> Next {
    Next::page(format!("/staff/requests/{reference}{}#saved", view_of(view).0)).saying(PAGE, told)
}
