//! The entry of an act in the story that its person reads, before it is done.

use leptos::prelude::*;

use super::{correction::otherwise, mirror::after, paper::answer_by, proving::chosen, written::Written};
use crate::{
    domain::request::{Author, Grant, Happened},
    usecases::desk::{case::Desk, task::Outcome},
    web::{
        shown::{
            authority::authority,
            request::{decline, extended, happened_to, hold_why},
            request_ahead::{self, next},
        },
        visit::Visit,
    },
};

/// The entry of their page.
pub(super) struct Read {
    pub(super) heading: String,
    /// Sentences of the house beside the words of staff.
    pub(super) lines: Vec<String>,
    pub(super) authority: Option<AnyView>,
}

/// `None` for an act of which they read nothing.
pub(super) fn read(theirs: &Visit, desk: &Desk, written: &Written) -> Option<Read> {
    let (words, row) = (theirs.texts(), &desk.case.row);
    let entry = |happened: Happened, lines: Vec<String>| Read {
        heading: happened_to(words, row.kind, happened, Author::Staff),
        lines,
        authority: None,
    };
    let last = |heading: String, lines: Vec<String>| Read { heading, lines, authority: Some(authority(theirs, &row.regime)) };
    let reason = |text: &str| text.parse().ok().map(|reason| decline(words, reason));
    Some(match (written.form.as_str(), desk.facts.grant) {
        ("write", _) => entry(Happened::Message, Vec::new()),
        ("ask-back", _) => {
            let row = after(theirs, desk, written);
            let by = match desk.facts.by_post && row.answer_by.is_some() {
                true => answer_by(theirs, &row),
                false => next(theirs, &row, false).into_iter().collect(),
            };
            entry(Happened::AskedBack, by)
        }
        ("finish", _) => match reason(&written.partly) {
            Some(why) => last(words.request_partly(), vec![why]),
            None => last(words.request_our_answer(), Vec::new()),
        },
        ("decline", _) => last(words.request_why_declined(), reason(&written.reason).into_iter().collect()),
        ("extend", _) => {
            let ground = written.ground.parse().ok().map(|ground| extended(words, ground, None));
            let due = desk.longer.map(|longer| request_ahead::answer_by(theirs, longer));
            entry(Happened::Extended, ground.into_iter().chain(due).collect())
        }
        // The person reads nothing of it.
        ("hold", _) if written.is_untold() => return None,
        ("hold", _) => {
            let why = written.kind.parse().ok().and_then(|kind| hold_why(words, kind));
            entry(Happened::Held, std::iter::once(words.next_held()).chain(why).collect())
        }
        ("arrived", _) if desk.facts.by_post => {
            let due = request_ahead::answer_by(theirs, after(theirs, desk, written).due_on);
            entry(Happened::RunsOn, vec![due])
        }
        ("arrived", _) => entry(Happened::FileCame, Vec::new()),
        ("prove", _) => entry(Happened::Proven, chosen(words, written).into_iter().collect()),
        ("stand-in", _) => entry(Happened::DecidesAlone, Vec::new()),
        ("approve", Some(Grant::Correct)) => {
            let goes_on = desk.facts.held_elsewhere.then(|| words.next_corrected());
            let otherwise = otherwise(theirs, desk, written).into_iter().flatten();
            entry(Happened::Corrected, otherwise.chain(goes_on).collect())
        }
        ("approve", Some(Grant::Restrict)) => entry(Happened::Restricted, Vec::new()),
        ("approve", Some(Grant::Object)) => entry(Happened::Objected, Vec::new()),
        ("approve", Some(Grant::Delete)) => entry(Happened::Erasing, Vec::new()),
        ("approve", _) => entry(Happened::Granted, vec![words.next_copy_making()]),
        ("resume", _) if row.is_held_untold() => return None,
        ("resume", _) => entry(Happened::Resumed, Vec::new()),
        // Data for a copy stands above, and other words are for staff.
        ("task", _) => match written.settles().ok()? {
            Outcome::Done(_) => entry(Happened::TaskDone, Vec::new()),
            Outcome::NotFound(_) => {
                let nameless = desk.nameless.iter().any(|part| part.as_str() == written.system);
                match nameless {
                    true => entry(Happened::TaskUnsearched, vec![words.story_nothing_known()]),
                    false => entry(Happened::TaskNotFound, Vec::new()),
                }
            }
            Outcome::Failed(_) => entry(Happened::TaskFailed, Vec::new()),
        },
        _ => return None,
    })
}
