//! The draft of a text to several requests, and what each of them gets by it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{ids::SeveralId, language::Language, request::Kind, staff::Deed},
    usecases::{
        customers::their_language::TheirLanguage,
        desk::{
            case,
            case::Desk,
            several::{Chosen, Fits, LeftOut, Letter, MOST, Picked, Sends, files, pick},
        },
        error::{Error, Field, Flaw},
        kept_forms::about_cases::{About, forget, keep, kept},
        requests::files::Shown,
    },
    web::{
        staff::case::composing::filled,
        two_steps::{Drafted, Proposal},
        visit::Visit,
    },
};

/// There is one such text at a time for whoever writes.
pub(super) const ABOUT: &str = "several";

/// The requests that were picked, and what goes to all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Several {
    /// The id of what waits once a colleague is asked.
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) picked: Vec<Picked>,
    /// Picked as well, and left out.
    pub(super) left: Vec<(String, LeftOut)>,
    pub(super) sends: Sends,
    pub(super) template: String,
    pub(super) words: String,
    /// A file goes with it.
    pub(super) file: bool,
    /// The view of the queue that its author came from.
    pub(super) view: String,
}

impl Drafted for Several {
    const OF: &'static str = "several";
}

/// Beside the session, which may end before it was looked over.
const KEPT: About<'_> = About { deed: Deed::Answer, of: "several", thing: "" };

impl Several {
    /// The one that waits: in the session, or kept from one that ended.
    pub(super) async fn begun(visit: &Visit) -> Result<Option<Self>, Error> {
        match Proposal::<Self>::waiting(visit, ABOUT).await? {
            Some(proposal) => Ok(Some(proposal.draft().clone())),
            None => kept(visit.portal(), visit.actor, KEPT).await,
        }
    }

    /// Keeps it for whoever is signed out before they have looked it over.
    pub(super) async fn keep(&self, visit: &Visit) -> Result<(), Error> {
        let cases: Vec<&str> = self.picked.iter().map(|one| one.reference.as_str()).collect();
        keep(visit.portal(), visit.actor, KEPT, &cases, self).await
    }

    pub(super) async fn forget(visit: &Visit) -> Result<(), Error> {
        forget(visit.portal(), visit.actor, KEPT).await
    }

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

    pub(super) fn kind(&self) -> Option<Kind> {
        self.kind.parse().ok()
    }

    /// The id that its files wait under, and what waits once a colleague is asked.
    pub(super) fn id(&self) -> Result<SeveralId, Error> {
        self.id.parse().map_err(Error::internal)
    }
}

/// One of the requests, and what it gets.
pub(super) struct One {
    pub(super) number: String,
    pub(super) came: Gets,
}

pub(super) enum Gets {
    Words(Box<Desk>, Letter),
    /// It has changed since it was picked.
    Changed,
    /// The template is not in the language of its person.
    NotIn(Language),
    /// Its state does not allow that now, or the reason is none for it.
    NotNow,
    NotFor,
    /// The file that was chosen waits there no longer.
    NoFile,
}

/// In the order in which they were picked.
pub(super) async fn all(visit: &Visit, several: &Several) -> Result<Vec<One>, Error> {
    let mut all = Vec::with_capacity(several.picked.len());
    let mut waiting = None;
    for picked in &several.picked {
        let came = match case(visit.portal(), visit.actor, &picked.reference).await {
            Ok(desk) => {
                let waiting = match &waiting {
                    Some(waiting) => waiting,
                    None => waiting.insert(files(visit.portal(), desk.staff, several.id()?, &several.picked).await?),
                };
                gets(visit, several, picked, desk, waiting).await?
            }
            Err(Error::NotFound) => Gets::Changed,
            Err(other) => return Err(other),
        };
        all.push(One { number: picked.reference.clone(), came });
    }
    Ok(all)
}

async fn gets(visit: &Visit, several: &Several, picked: &Picked, desk: Desk, waiting: &BTreeMap<String, Shown>) -> Result<Gets, Error> {
    let row = &desk.case.row;
    if row.revision != picked.revision || !row.state.is_open() {
        return Ok(Gets::Changed);
    }
    let language = desk.reads.map_or(visit.language, TheirLanguage::get);
    let template = match several.template.as_str() {
        "" => None,
        id => match filled(visit, row, language, id) {
            Some(text) => Some(text),
            None => return Ok(Gets::NotIn(language)),
        },
    };
    let words = match template {
        Some(text) if several.words.is_empty() => text,
        Some(text) => format!("{text}\n\n{}", several.words),
        None => several.words.clone(),
    };
    let file = match waiting.get(&row.reference) {
        Some(shown) if several.file => shown.id.to_string(),
        None if several.file => return Ok(Gets::NoFile),
        _ => String::new(),
    };
    let letter = Letter { of: picked.clone(), words, file };
    Ok(match several.sends.fits(visit.portal(), visit.actor, &letter).await? {
        Fits::Yes => Gets::Words(Box::new(desk), letter),
        Fits::Changed => Gets::Changed,
        Fits::NotNow => Gets::NotNow,
        Fits::NotFor => Gets::NotFor,
    })
}

/// The texts that go out, as the page showed them.
pub(super) fn letters(all: Vec<One>) -> Vec<Letter> {
    all.into_iter().filter_map(|one| if let Gets::Words(_, letter) = one.came { Some(letter) } else { None }).collect()
}

/// The same as the page's form agrees to it: number, revision, words and file.
pub(super) fn shown(letters: &[Letter]) -> Vec<(&str, i64, &str, &str)> {
    letters.iter().map(|letter| (letter.of.reference.as_str(), letter.of.revision, letter.words.as_str(), letter.file.as_str())).collect()
}
