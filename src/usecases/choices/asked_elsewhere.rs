//! Evidence that a person was asked elsewhere: what a system says of it, and whether that holds.

use std::time::Duration;

use super::record::AskedElsewhere;
use crate::{
    domain::{
        language::Language,
        line::line,
        notice::{Notice, NoticeVersion},
        time::Millis,
    },
    usecases::{
        error::{Error, Fault, Field, Flaw},
        portal::Portal,
        published,
        received::moment,
    },
};

const MOST_WHERE: usize = 200;
/// Clocks differ a little.
const AHEAD: Duration = Duration::from_secs(5 * 60);

/// That, and how, the person was asked.
#[derive(Debug, Clone)]
pub struct Evidence {
    pub notice: i64,
    pub language: String,
    /// RFC 3339.
    pub asked_at: String,
    pub place: String,
    /// Of the words shown, in lower-case hexadecimal: kept as what the system says.
    pub words_sha256: String,
}

/// The same, once each part of it holds.
pub(super) struct Proof {
    pub notice: Notice,
    pub language: Language,
    pub asked: AskedElsewhere,
}

/// Each part of the evidence by itself; whether the words were those of the notice, nobody here can tell.
pub(super) async fn prove(portal: &Portal, evidence: Evidence) -> Result<Proof, Error> {
    let newest = portal.shelf()?.notice.version;
    let version = u32::try_from(evidence.notice).ok().map(NoticeVersion).filter(|version| (1..=newest.0).contains(&version.0));
    let notice = match version {
        Some(version) => published::version(&mut portal.store.read().await?, version).await?,
        None => None,
    };
    let mut faults = Vec::new();
    let mut fault = |field, flaw| faults.push(Fault { field, flaw });
    if notice.is_none() {
        fault(Field::EvidenceNotice, Flaw::Unknown);
    }
    let language = evidence.language.parse::<Language>().ok().filter(|language| portal.brand.languages.offered.contains(language));
    if language.is_none() {
        fault(Field::EvidenceLanguage, Flaw::NotOffered);
    }
    // A notice shown before it was published is a mistake.
    let after = |at: Millis| notice.as_ref().is_none_or(|notice| notice.published_at <= at);
    let asked_at = moment(&evidence.asked_at, portal.clock.now().plus(AHEAD));
    let asked_at = asked_at.and_then(|at| if after(at) { Ok(at) } else { Err(Flaw::TooEarly) });
    if let Err(flaw) = asked_at {
        fault(Field::EvidenceAskedAt, flaw);
    }
    let place = line(&evidence.place, MOST_WHERE);
    if let Err(unfit) = place {
        fault(Field::EvidenceWhere, unfit.into());
    }
    let hex = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if !hex(&evidence.words_sha256) {
        fault(Field::EvidenceWords, Flaw::Malformed);
    }
    match (notice, language, asked_at, place) {
        (Some(notice), Some(language), Ok(at), Ok(place)) if faults.is_empty() => {
            Ok(Proof { notice, language, asked: AskedElsewhere { at, place, words_sha256: Some(evidence.words_sha256) } })
        }
        _ => Err(Error::Invalid(faults)),
    }
}
