//! One topic: its voices, and what is written about what came of it.

use std::collections::BTreeMap;

use super::{
    board::{Heard, Topic, opened, told},
    words::{Text, Written, open, seal, topic},
};
use crate::{
    domain::{
        actor::Actor,
        days::typed,
        ids::GroupId,
        language::Language,
        staff::Deed,
        voices::{Came, Ending},
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error, Fault, Field, Flaw},
        portal::Portal,
    },
};

const SHOWN: i64 = 200;
const MOST_WORDS: usize = 1_000;

/// `NotFound` for one that does not exist.
pub async fn read(portal: &Portal, actor: Actor, id: &str) -> Result<(Topic, Vec<Heard>), Error> {
    authorise::staff(portal, actor, Deed::ReadVoices)?;
    let id: GroupId = id.parse().map_err(|_| Error::NotFound)?;
    let mut conn = portal.store.read().await?;
    let row = conn.topic(id).await?.ok_or(Error::NotFound)?;
    let voices = conn.voices(Some(id), SHOWN).await?;
    let topic = told(portal, row, &voices)?;
    let heard = voices.into_iter().map(|kept| opened(portal, kept)).collect::<Result<Vec<_>, _>>()?;
    Ok((topic, heard))
}

/// The form as it was sent: nothing of it has to be whole before it is published.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub came: Option<String>,
    pub day: Option<String>,
    pub notice: Option<String>,
    pub texts: BTreeMap<Language, Text>,
}

/// A topic as somebody saw it.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    pub id: &'a str,
    pub revision: Option<&'a str>,
}

/// Keeps what is written so far.
pub async fn write(portal: &Portal, actor: Actor, seen: Seen<'_>, draft: Draft) -> Result<(), Error> {
    authorise::staff(portal, actor, Deed::AnswerVoices)?;
    let (id, revision) = parse_seen(seen)?;
    let (outcome, texts) = parse(portal, draft)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let row = tx.topic(id).await?.ok_or(Error::NotFound)?;
            let before: Written = open(&portal, &topic(id), &row.sealed)?;
            let sealed = seal(&portal, &topic(id), &Written { outcome, texts, ..before })?;
            if !tx.write_topic(id, revision, None, &sealed).await? {
                return Err(Error::Conflict(Clash::ChangedElsewhere));
            }
            Ok(tx.commit(Event::of(Action::TopicWritten, Subject::Nobody), ()).await?)
        })
    })
    .await
}

pub(super) fn parse_seen(seen: Seen<'_>) -> Result<(GroupId, i64), Error> {
    let id = seen.id.parse().map_err(|_| Error::NotFound)?;
    Ok((id, seen.revision.and_then(|text| text.parse().ok()).unwrap_or(-1)))
}

pub(super) fn parse(portal: &Portal, draft: Draft) -> Result<(Option<Ending>, BTreeMap<Language, Text>), Error> {
    let came: Option<Came> = draft.came.as_deref().and_then(|text| text.parse().ok());
    let day = draft.day.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(typed);
    if matches!(day, Some(None)) {
        return Err(Error::invalid(Field::When, Flaw::Malformed));
    }
    let notice = draft.notice.as_deref().and_then(|text| text.parse::<u32>().ok());
    let newest = portal.shelf()?.notice.version.0;
    let notice = notice.filter(|version| (1..=newest).contains(version));
    let texts: BTreeMap<Language, Text> = draft.texts;
    let long = |text: &Text| [&text.title, &text.said, &text.did].iter().any(|text| text.chars().count() > MOST_WORDS);
    if texts.values().any(long) {
        return Err(Error::Invalid(vec![Fault { field: Field::Texts, flaw: Flaw::TooLong }]));
    }
    let outcome = came.zip(day.flatten()).map(|(came, day)| Ending { came, day, notice });
    Ok((outcome, texts))
}
