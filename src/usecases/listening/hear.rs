//! A word about a page: whether it was clear. It is kept without its person; who wants an answer gets a request instead.

use std::time::Duration;

use super::words::{seal, voice};
use crate::{
    domain::{
        actor::Actor,
        asking::Question,
        ids::VoiceId,
        language::Language,
        personal::looks_personal,
        request::Kind,
        time::Millis,
        tries::FEEDBACK,
        voices::{Clear, Place, Voice},
    },
    store::event::{Action, Event, Subject, Unaudited},
    usecases::{
        askers::Asker,
        asking::answer::yes,
        change::change,
        error::{Error, Fault, Field, Flaw},
        explanations::list::one,
        portal::Portal,
        refusals,
        requests::{case::own, draft, open, open::Opened},
    },
};

const MOST_WORDS: usize = 1_000;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// The form as it was sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub place: Option<String>,
    /// An explanation, a use, or the number of a request.
    pub thing: Option<String>,
    pub clear: Option<String>,
    pub words: Option<String>,
    /// They want an answer of their own.
    pub answer: bool,
    /// They know that it looks like an address or a number.
    pub anyway: bool,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    Kept,
    /// A request was opened, or is there already, under this reference.
    Asked(String),
    /// Nothing is kept: it looks like an address or a number, and they are asked first.
    LooksPersonal,
    /// Nothing is kept: to get an answer, they say how they are reached.
    WhoAsks,
}

/// `Invalid` names each fault; `NotFound` for a page that is not theirs, or does not ask; `TooMany` for one who floods.
///
/// `as_question` makes the words of a request of them: it says which page they are about.
pub async fn hear(
    portal: &Portal,
    actor: Actor,
    by: Asker,
    draft: &Draft,
    language: Language,
    as_question: impl FnOnce(&str) -> String,
) -> Result<Heard, Error> {
    let given = draft.thing.as_deref().unwrap_or_default();
    let place: Place = draft.place.as_deref().and_then(|text| text.parse().ok()).ok_or(Error::NotFound)?;
    let thing = about(portal, actor, place, given).await?;
    let (clear, words) = read(draft)?;
    let heard = if draft.answer {
        if !matches!(actor, Actor::Customer(_) | Actor::Guest(_)) {
            return Ok(Heard::WhoAsks);
        }
        let question = draft::Draft { words: Some(as_question(&words)), ..draft::Draft::default() };
        let (Opened::New(reference) | Opened::Already(reference)) = open(portal, actor, Kind::Question, &question, language, None).await?;
        Heard::Asked(reference)
    } else {
        if !draft.anyway && !looks_personal(&words).is_empty() {
            return Ok(Heard::LooksPersonal);
        }
        keep(portal, by, Said { place, thing, language, clear, words }).await?;
        Heard::Kept
    };
    if place == Place::Request {
        yes(portal, actor, Question::Feedback, given).await?;
    }
    Ok(heard)
}

fn read(draft: &Draft) -> Result<(Clear, String), Error> {
    let mut faults = Vec::new();
    let mut found = |field, flaw| faults.push(Fault { field, flaw });
    let clear: Option<Clear> = draft.clear.as_deref().and_then(|text| text.parse().ok());
    if clear.is_none() {
        found(Field::Opinion, Flaw::Missing);
    }
    let words = draft.words.as_deref().map(str::trim).unwrap_or_default().to_owned();
    match words.chars().count() {
        0 if draft.answer => found(Field::Words, Flaw::Missing),
        count if count > MOST_WORDS => found(Field::Words, Flaw::TooLong),
        _ => {}
    }
    match clear {
        Some(clear) if faults.is_empty() => Ok((clear, words)),
        _ => Err(Error::Invalid(faults)),
    }
}

/// The use, or the kind of request: the page itself would lead to its reader.
async fn about(portal: &Portal, actor: Actor, place: Place, given: &str) -> Result<String, Error> {
    Ok(match place {
        Place::Why => one(portal, actor, given).await?.purpose.to_string(),
        Place::Purpose => portal.shelf()?.notice.catalogue.purpose(given).ok_or(Error::NotFound)?.id.to_string(),
        Place::Request => {
            let row = own(portal, actor, given).await?;
            if row.state.is_open() {
                return Err(Error::NotFound);
            }
            row.kind.as_str().to_owned()
        }
        Place::Help => String::new(),
    })
}

/// A form that was read.
#[derive(Debug, Clone)]
pub struct Said {
    pub place: Place,
    pub thing: String,
    pub language: Language,
    pub clear: Clear,
    pub words: String,
}

/// Keeps it by nobody: no person, no time but the day, an id that tells none.
pub async fn keep(portal: &Portal, by: Asker, said: Said) -> Result<(), Error> {
    let wait: Option<Duration> = change(portal, Actor::Anonymous, move |portal, mut tx| {
        Box::pin(async move {
            let mut id = [0; 16];
            portal.entropy.fill(&mut id);
            if let Some(wait) = by.at_open_door(&portal, &mut tx, "feedback", &FEEDBACK, &id).await? {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, Some(wait)).await?);
            }
            // Another id than the try's: the two say nothing of each other.
            portal.entropy.fill(&mut id);
            let id = VoiceId::from_bytes(id);
            let sealed = if said.words.is_empty() { None } else { Some(seal(&portal, &voice(id), &said.words)?) };
            let said_on = Millis(tx.at.0 - tx.at.0.rem_euclid(DAY));
            let Said { place, thing, language, clear, .. } = said;
            let kept = Voice { id, place, thing, language, clear, said_on, topic: None };
            tx.insert_voice(&kept, sealed.as_deref()).await?;
            Ok(tx.commit(Event::of(Action::VoiceHeard, Subject::Nobody).saying(place.as_str()), None).await?)
        })
    })
    .await?;
    match wait {
        None => Ok(()),
        Some(retry_after) => {
            refusals::note(portal, Event::of(Action::LimitReached, Subject::Nobody).saying("feedback"));
            Err(Error::TooMany { retry_after })
        }
    }
}
