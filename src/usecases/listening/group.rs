//! Voices are put into a topic: one that is there, or a new one.

use super::words::{Written, seal, topic};
use crate::{
    domain::{
        actor::Actor,
        ids::{GroupId, VoiceId},
        staff::Deed,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error, Fault, Field, Flaw},
        portal::Portal,
    },
};

const MOST_NAME: usize = 120;

/// The form as it was sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub picked: Vec<String>,
    /// A topic; empty for a new one.
    pub into: Option<String>,
    pub name: Option<String>,
}

/// The topic they are in. `ChangedElsewhere` where one of them is gone, or the topic was published meanwhile.
pub async fn group(portal: &Portal, actor: Actor, draft: &Draft) -> Result<GroupId, Error> {
    authorise::staff(portal, actor, Deed::AnswerVoices)?;
    let picked: Vec<VoiceId> = draft.picked.iter().filter_map(|id| id.parse().ok()).collect();
    let into: Option<GroupId> = draft.into.as_deref().and_then(|id| id.parse().ok());
    let name = draft.name.as_deref().map(str::trim).unwrap_or_default().to_owned();
    if picked.is_empty() {
        return Err(Error::invalid(Field::Picked, Flaw::Missing));
    }
    let mut faults = Vec::new();
    match name.chars().count() {
        0 if into.is_none() => faults.push(Fault { field: Field::Name, flaw: Flaw::Missing }),
        count if count > MOST_NAME => faults.push(Fault { field: Field::Name, flaw: Flaw::TooLong }),
        _ => {}
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let id = match into {
                Some(id) => {
                    let row = tx.topic(id).await?.ok_or(Error::NotFound)?;
                    if row.published_at.is_some() {
                        return Err(Error::Conflict(Clash::ChangedElsewhere));
                    }
                    id
                }
                None => {
                    let id = GroupId::new(&*portal.clock, &*portal.entropy);
                    tx.insert_topic(id, &seal(&portal, &topic(id), &Written { name, ..Written::default() })?).await?;
                    id
                }
            };
            let mut moved: i64 = 0;
            for voice in picked {
                if !tx.group_voice(voice, id).await? {
                    return Err(Error::Conflict(Clash::ChangedElsewhere));
                }
                moved += 1;
            }
            Ok(tx.commit(Event::of(Action::VoicesGrouped, Subject::Nobody).about(moved), id).await?)
        })
    })
    .await
}
