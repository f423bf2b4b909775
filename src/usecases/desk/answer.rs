//! Staff write to the person, ask back, note something for themselves, and give the last answer.

use super::{
    ask::{Question, ask},
    change::{Seen, Taking, act, event_of, look},
    decline::fitting,
    file_out::attach,
};
use crate::{
    domain::{
        actor::Actor,
        request::{Decline, Facts, Need, State, Verb},
        staff::Deed,
    },
    store::event::{Action, Event, Events, Subject},
    usecases::{
        authorise,
        error::{Error, Fault, Field, Flaw, together},
        jobs::post::News,
        portal::Portal,
        requests::{
            facts::facts,
            finish::close,
            story::{Happened, tell, write_to},
            talk::{message, to_person},
        },
        second::pass::By,
    },
};

/// Whether an answer is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expecting {
    Nothing,
    Answer,
    /// The same, and the time stands still until it comes: `Invalid` where the law does not allow that.
    Needed(Need),
}

pub async fn write(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>, expecting: Expecting) -> Result<(), Error> {
    let need = match expecting {
        Expecting::Nothing => return say(portal, actor, seen, text, "").await,
        Expecting::Answer => None,
        Expecting::Needed(need) => Some(need.as_str()),
    };
    ask(portal, actor, seen, Question { words: text, need, ..Question::default() }).await
}

/// A message, with the file that waits for it, if one does. The case stays whose turn it was.
pub async fn say(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>, file: &str) -> Result<(), Error> {
    let (text, file) = (to_person(text)?, file.to_owned());
    act(portal, actor, Deed::Answer, Verb::Write, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let entry = tell(portal, tx, case, actor, Happened::Message, Some(&text)).await?;
            let added = attach(portal, tx, case, actor, entry, &file).await?;
            write_to(portal, tx, case, News::Message).await?;
            Ok(event_of(case, Action::RequestMessage).and_also(added))
        })
    })
    .await
}

/// Whether a text can be sent to the person at all.
pub fn fits(text: Option<&str>) -> Result<(), Error> {
    to_person(text).map(drop)
}

/// Whether a message would go through as the case stands: said before anybody looks it over.
pub async fn check_write(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    to_person(text)?;
    look(portal, actor, Deed::Answer, Verb::Write, &seen).await.map(|_| ())
}

pub async fn note(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    let text = message(text)?;
    act(portal, actor, Deed::Answer, Verb::Note, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            tell(portal, tx, case, actor, Happened::Note, Some(&text)).await?;
            Ok(event_of(case, Action::RequestNoted))
        })
    })
    .await
}

/// The last answer as its form sends it: its words, and why a part of what was asked is refused.
#[derive(Debug, Clone, Copy, Default)]
pub struct Answered<'a> {
    pub words: Option<&'a str>,
    pub refused: Option<&'a str>,
    /// The file that waits for it.
    pub file: Option<&'a str>,
}

impl<'a> From<Option<&'a str>> for Answered<'a> {
    fn from(words: Option<&'a str>) -> Self {
        Self { words, ..Self::default() }
    }
}

/// The last answer; not while a system is not done. Deletions and copies end by themselves when theirs are. Where a system could not make a
/// correction, a part of it is refused.
pub(super) async fn finish(portal: &Portal, by: By, seen: Seen<'_>, answered: Answered<'_>) -> Result<(), Error> {
    let actor = by.decider();
    let (text, refused) = together(last_answer(answered.words), part_refused(portal, actor, answered.refused).await)?;
    let file = answered.file.unwrap_or_default().to_owned();
    act(portal, by, Deed::Answer, Verb::Finish, seen, move |portal, tx, case, Taking { facts, .. }| {
        Box::pin(async move {
            says_what_is_left(&facts, refused)?;
            if let Some(reason) = refused {
                fitting(portal, tx, reason, case, Field::Partly).await?;
                case.decline = Some(reason);
            }
            let entry = tell(portal, tx, case, actor, Happened::Message, Some(&text)).await?;
            let added = attach(portal, tx, case, actor, entry, &file).await?;
            close(portal, tx, case, State::Done).await?;
            let done = Event::of(Action::RequestDone, Subject::Request(case.id));
            Ok(Events::from(refused.map_or(done, |reason| done.saying(reason.as_str()))).and_also(added))
        })
    })
    .await
}

/// Whether the last answer would go through as the case stands: said before anybody looks it over.
pub async fn check_finish(portal: &Portal, actor: Actor, seen: Seen<'_>, answered: Answered<'_>) -> Result<(), Error> {
    let (_, refused) = together(last_answer(answered.words), part_refused(portal, actor, answered.refused).await)?;
    let row = look(portal, actor, Deed::Answer, Verb::Finish, &seen).await?;
    says_what_is_left(&facts(portal, &mut portal.store.read().await?, &row, None).await?, refused)?;
    match refused {
        Some(reason) => fitting(portal, &mut portal.store.read().await?, reason, &row, Field::Partly).await,
        None => Ok(()),
    }
}

/// Not everything is done where a system could not do its part.
fn says_what_is_left(facts: &Facts, refused: Option<Decline>) -> Result<(), Error> {
    if facts.tasks_open && refused.is_none() { Err(Error::invalid(Field::Partly, Flaw::Missing)) } else { Ok(()) }
}

/// Why a part is refused, by somebody who may. The answer itself says which part.
async fn part_refused(portal: &Portal, actor: Actor, reason: Option<&str>) -> Result<Option<Decline>, Error> {
    let Some(reason) = reason.filter(|reason| !reason.is_empty()) else { return Ok(None) };
    let reason: Decline = reason.parse().map_err(|_| Error::invalid(Field::Partly, Flaw::Unknown))?;
    authorise::desk(portal, actor, if reason == Decline::Other { Deed::DeclineOther } else { Deed::Decline }).await?;
    Ok(Some(reason))
}

fn last_answer(text: Option<&str>) -> Result<String, Error> {
    to_person(text).map_err(|error| match error {
        Error::Invalid(faults) => Error::Invalid(faults.into_iter().map(|fault| Fault { field: Field::Answer, ..fault }).collect()),
        other => other,
    })
}
