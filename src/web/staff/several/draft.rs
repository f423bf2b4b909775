//! The draft of an answer to several requests, and what each of them gets by it.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{ids::SeveralId, language::Language},
    usecases::{
        customers::their_language::TheirLanguage,
        desk::{
            case,
            case::Desk,
            several::{Answer, Chosen, LeftOut, MOST, Picked, pick},
        },
        error::{Error, Field, Flaw},
    },
    web::{
        staff::case::composing::filled,
        two_steps::{Drafted, Proposal},
        visit::Visit,
    },
};

/// There is one such answer at a time for whoever writes.
pub(super) const ABOUT: &str = "several";

/// The requests that were picked, and the words for all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Several {
    /// The id of what waits once a colleague is asked.
    pub(super) id: String,
    kind: String,
    pub(super) picked: Vec<Picked>,
    /// Picked as well, and left out.
    pub(super) left: Vec<(String, LeftOut)>,
    pub(super) template: String,
    pub(super) words: String,
    /// The view of the queue that its author came from.
    pub(super) view: String,
}

impl Drafted for Several {
    const OF: &'static str = "several";
}

impl Several {
    /// Those that were picked, beside those of the same kind that were picked before. `Invalid` for more than fit.
    pub(super) async fn pick(visit: &Visit, references: &[String], view: String) -> Result<Self, Error> {
        let Chosen { kind, picked, left } = pick(visit.portal(), visit.actor, references).await?;
        let before = Proposal::<Self>::waiting(visit, ABOUT).await?.map(|proposal| proposal.draft().clone());
        let mut several = before.filter(|before| before.kind == kind.as_str()).unwrap_or_else(|| Self {
            id: SeveralId::new(&*visit.portal().clock, &*visit.portal().entropy).to_string(),
            kind: kind.as_str().to_owned(),
            ..Self::default()
        });
        several.picked.retain(|one| !references.contains(&one.reference));
        several.picked.extend(picked);
        several.left.retain(|(number, _)| !references.contains(number));
        several.left.extend(left);
        several.view = view;
        if several.picked.len() > MOST {
            return Err(Error::invalid(Field::Picked, Flaw::TooMany));
        }
        Ok(several)
    }
}

/// One of the requests, and what it gets.
pub(super) struct One {
    pub(super) number: String,
    pub(super) came: Gets,
}

pub(super) enum Gets {
    Words(Box<Desk>, Answer),
    /// It has changed since it was picked.
    Changed,
    /// The template is not in the language of its person.
    NotIn(Language),
}

/// In the order in which they were picked.
pub(super) async fn all(visit: &Visit, several: &Several) -> Result<Vec<One>, Error> {
    let mut all = Vec::with_capacity(several.picked.len());
    for picked in &several.picked {
        let came = match case(visit.portal(), visit.actor, &picked.reference).await {
            Ok(desk) => gets(visit, several, picked, desk),
            Err(Error::NotFound) => Gets::Changed,
            Err(other) => return Err(other),
        };
        all.push(One { number: picked.reference.clone(), came });
    }
    Ok(all)
}

fn gets(visit: &Visit, several: &Several, picked: &Picked, desk: Desk) -> Gets {
    let row = &desk.case.row;
    if row.revision != picked.revision || !row.state.is_open() {
        return Gets::Changed;
    }
    let language = desk.reads.map_or(visit.language, TheirLanguage::get);
    let template = match several.template.as_str() {
        "" => None,
        id => match filled(visit, row, language, id) {
            Some(text) => Some(text),
            None => return Gets::NotIn(language),
        },
    };
    let words = match template {
        Some(text) if several.words.is_empty() => text,
        Some(text) => format!("{text}\n\n{}", several.words),
        None => several.words.clone(),
    };
    let answer = Answer { of: picked.clone(), words };
    Gets::Words(Box::new(desk), answer)
}

/// The answers that go out, as the page showed them.
pub(super) fn answers(all: Vec<One>) -> Vec<Answer> {
    all.into_iter().filter_map(|one| if let Gets::Words(_, answer) = one.came { Some(answer) } else { None }).collect()
}

/// The same as the page's form agrees to it: number, revision and words.
pub(super) fn shown(answers: &[Answer]) -> Vec<(&str, i64, &str)> {
    answers.iter().map(|answer| (answer.of.reference.as_str(), answer.of.revision, answer.words.as_str())).collect()
}
