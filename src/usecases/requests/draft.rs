//! A request as its form sent it, made into what was asked. Every fault is named.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    disputes::{self, Disputes},
    draft_correction::{correction, correction_for_another},
    kept::{Asked, Behalf, Role, Stop, What, When},
    look::Look,
};
use crate::{
    domain::{
        catalogue::Catalogue,
        days::typed,
        ids::{CategoryId, GuestId},
        line::line,
        person::Person,
        request::{Extent, Kind},
        retention::day,
    },
    usecases::{
        error::{Error, Fault, Field, Flaw},
        portal::Portal,
    },
};

pub(super) const MOST_WORDS: usize = 5_000;
const MOST_NAME: usize = 200;

/// The form's fields as typed and not yet parsed, so that they can be given back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// `all` or `some`.
    pub scope: Option<String>,
    pub categories: Vec<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub when: Option<String>,
    pub record: Option<String>,
    /// A field of the record; in a request for somebody else, its kind of data and the field: `orders/total`.
    pub field: Option<String>,
    /// The value as it is now, in a request for somebody else.
    pub before: Option<String>,
    pub after: Option<String>,
    /// `restrict`, or the id of a purpose to object to.
    pub stop: Option<String>,
    pub purpose: Option<String>,
    pub complaint: Option<String>,
    pub words: Option<String>,
    /// `self`, `agent` or `parent`.
    pub behalf: Option<String>,
    pub behalf_name: Option<String>,
    pub behalf_evidence: Option<String>,
    /// The number of the request whose answer somebody disagrees with.
    pub disputes: Option<String>,
    /// The member of staff it is about.
    pub about: Option<String>,
}

impl Draft {
    /// Everything that was typed freely, as one text; `None` where nothing was.
    pub fn said(&self) -> Option<String> {
        let typed = [&self.before, &self.after, &self.words].into_iter().flatten().map(|text| text.trim()).filter(|text| !text.is_empty());
        let typed: Vec<&str> = typed.collect();
        (!typed.is_empty()).then(|| typed.join("\n\n"))
    }

    /// Whether somebody asks for another person.
    pub fn is_for_another(&self) -> bool {
        !matches!(self.behalf.as_deref(), None | Some("" | "self"))
    }
}

pub(super) struct Faults(Vec<Fault>);

impl Faults {
    pub(super) fn found(&mut self, field: Field, flaw: Flaw) {
        self.0.push(Fault { field, flaw });
    }
}

/// `Invalid` names everything that does not fit; `NotFound` for someone else's record.
pub async fn parse(portal: &Portal, person: Person, kind: Kind, draft: &Draft) -> Result<Asked, Error> {
    let shelf = portal.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    let mut faults = Faults(Vec::new());
    let words = said(&mut faults, draft, kind);
    let behalf = behalf(&mut faults, draft);
    let what = match kind {
        Kind::Copy => {
            let (from, to) = (date(&mut faults, Field::From, &draft.from), date(&mut faults, Field::To, &draft.to));
            let today = day(portal.clock.now(), &portal.brand.time_zone);
            if from.is_some_and(|from| to.unwrap_or(today) < from) {
                faults.found(Field::From, Flaw::Wrong);
            }
            scope(&mut faults, catalogue, draft).map(|scope| What::Copy { scope, from, to, look: Look::default() })
        }
        Kind::Delete => {
            let when = draft.when.as_deref().map(str::parse::<When>);
            let when = match when {
                // Staff begin it.
                _ if draft.is_for_another() => Some(When::Later),
                Some(Ok(when)) => Some(when),
                Some(Err(_)) => {
                    faults.found(Field::When, Flaw::Unknown);
                    None
                }
                None => {
                    faults.found(Field::When, Flaw::Missing);
                    None
                }
            };
            let scope = scope(&mut faults, catalogue, draft);
            scope.zip(when).map(|(scope, when)| What::Delete { scope, when })
        }
        Kind::Correct if draft.is_for_another() => correction_for_another(catalogue, &mut faults, draft),
        Kind::Correct => correction(portal, person, &mut faults, draft).await?,
        Kind::Stop => stop(&mut faults, catalogue, draft),
        Kind::Review => {
            let purpose = draft.purpose.as_deref().and_then(|id| catalogue.purpose(id)).filter(|purpose| purpose.profiling);
            if purpose.is_none() {
                faults.found(Field::Purpose, Flaw::Missing);
            }
            purpose.map(|purpose| What::Review { purpose: purpose.id.clone() })
        }
        Kind::Question => Some(What::Question { complaint: draft.disputes.is_some() || draft.complaint.as_deref() == Some("yes") }),
    };
    let disputes = if kind == Kind::Question { disputed(portal, person, &mut faults, draft).await? } else { None };
    match what {
        Some(what) if faults.0.is_empty() => {
            Ok(Asked { what, words, behalf, account: None, disputes, on_behalf: None, signed_in: None, proven: None, may_ask: None })
        }
        _ => Err(Error::Invalid(faults.0)),
    }
}

/// Every fault of a form of somebody who has no account, and is known to nobody yet.
pub(in crate::usecases) async fn check_without_account(portal: &Portal, kind: Kind, draft: &Draft) -> Result<(), Error> {
    let nobody = Person::from(GuestId::from_bytes([0; 16]));
    parse(portal, nobody, kind, draft).await.map(|_| ())
}

/// The request of theirs they disagree with, and the member of staff it is about, if anybody.
async fn disputed(portal: &Portal, person: Person, faults: &mut Faults, draft: &Draft) -> Result<Option<Disputes>, Error> {
    let Some(reference) = draft.disputes.as_deref() else { return Ok(None) };
    let found = disputes::find(portal, person, reference).await?;
    let about = draft.about.as_deref().filter(|about| !about.is_empty()).map(|about| found.staff.iter().find(|id| id.to_string() == about));
    if about == Some(None) {
        faults.found(Field::About, Flaw::Unknown);
    }
    Ok(Some(Disputes { request: found.row.id, reference: found.row.reference.clone(), about: about.flatten().copied() }))
}

/// A question needs words; everything else may have some.
fn said(faults: &mut Faults, draft: &Draft, kind: Kind) -> String {
    let words = draft.words.as_deref().map(str::trim).unwrap_or_default();
    if words.is_empty() && matches!(kind, Kind::Question | Kind::Review) {
        faults.found(Field::Words, Flaw::Missing);
    }
    if words.chars().count() > MOST_WORDS {
        faults.found(Field::Words, Flaw::TooLong);
    }
    words.to_owned()
}

fn behalf(faults: &mut Faults, draft: &Draft) -> Option<Behalf> {
    let role = match draft.behalf.as_deref() {
        None | Some("" | "self") => return None,
        Some(role) => role.parse::<Role>(),
    };
    let Ok(role) = role else {
        faults.found(Field::Behalf, Flaw::Unknown);
        return None;
    };
    let name = line(draft.behalf_name.as_deref().unwrap_or_default(), MOST_NAME);
    let name = name.map_err(|unfit| faults.found(Field::BehalfName, unfit.into())).unwrap_or_default();
    let evidence = draft.behalf_evidence.as_deref().map(str::trim).unwrap_or_default().to_owned();
    match evidence.chars().count() {
        0 => faults.found(Field::BehalfEvidence, Flaw::Missing),
        1..=MOST_WORDS => {}
        _ => faults.found(Field::BehalfEvidence, Flaw::TooLong),
    }
    Some(Behalf { role, name, evidence, account: None, known_as: Vec::new(), known_by: Vec::new() })
}

fn scope(faults: &mut Faults, catalogue: &Catalogue, draft: &Draft) -> Option<Extent> {
    match draft.scope.as_deref() {
        Some("all") => Some(Extent::Everything),
        Some("some") => {
            let chosen: Option<Vec<CategoryId>> =
                draft.categories.iter().map(|id| catalogue.category(id).map(|category| category.id.clone())).collect();
            match chosen {
                Some(chosen) if !chosen.is_empty() => Some(Extent::Only(chosen)),
                Some(_) => {
                    faults.found(Field::Categories, Flaw::Missing);
                    None
                }
                None => {
                    faults.found(Field::Categories, Flaw::Unknown);
                    None
                }
            }
        }
        _ => {
            faults.found(Field::Extent, Flaw::Missing);
            None
        }
    }
}

fn date(faults: &mut Faults, field: Field, text: &Option<String>) -> Option<Date> {
    let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty())?;
    typed(text).or_else(|| {
        faults.found(field, Flaw::Malformed);
        None
    })
}

fn stop(faults: &mut Faults, catalogue: &Catalogue, draft: &Draft) -> Option<What> {
    let how = match draft.stop.as_deref() {
        Some("restrict") => Ok(Stop::Restrict),
        Some(id) => {
            let purpose = catalogue.purpose(id).filter(|purpose| purpose.switchable());
            purpose.map(|purpose| Stop::Object(purpose.id.clone())).ok_or(Flaw::Unknown)
        }
        None => Err(Flaw::Missing),
    };
    how.map_err(|flaw| faults.found(Field::Stop, flaw)).ok().map(|how| What::Stop { how })
}
