//! You said, we did: a topic is published, in every language the brand offers, with figures that are counted once.

use std::collections::BTreeSet;

use super::{
    topic::{Draft, Seen, parse, parse_seen},
    words::{Text, Written, open, seal, topic},
};
use crate::{
    domain::{
        actor::Actor,
        asking::YEAR,
        ids::GroupId,
        language::Language,
        staff::Deed,
        suppression::{Cell, FEWEST, line},
        time::Millis,
        voices::{Answered, Counted, Ending, median},
    },
    store::{
        Conn,
        event::{Action, Event, Subject},
    },
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error, Fault, Field, Flaw},
        portal::Portal,
        report::counts::{self, SAID_AND_DONE},
    },
};

const DAY: i64 = 24 * 60 * 60 * 1000;
const SHOWN: i64 = 200;
/// More than a topic has.
const ALL: i64 = 100_000;

/// Languages in which something is missing.
pub fn missing(portal: &Portal, written: &Written) -> Vec<Language> {
    let offered = portal.brand.languages.offered.iter().copied();
    offered.filter(|language| !written.texts.get(language).is_some_and(Text::is_whole)).collect()
}

/// `Invalid` where the outcome, the day or a language is missing; `ChangedElsewhere` where somebody was there meanwhile.
pub async fn publish(portal: &Portal, actor: Actor, seen: Seen<'_>, draft: Draft) -> Result<(), Error> {
    authorise::staff(portal, actor, Deed::AnswerVoices)?;
    let (id, revision) = parse_seen(seen)?;
    let day_missing = draft.day.as_deref().is_none_or(|text| text.trim().is_empty());
    let (outcome, texts) = parse(portal, draft)?;
    let written = Written { outcome, texts, ..Written::default() };
    let mut faults = Vec::new();
    if written.outcome.is_none() {
        let field = if day_missing { Field::When } else { Field::Answer };
        faults.push(Fault { field, flaw: Flaw::Missing });
    }
    if !missing(portal, &written).is_empty() {
        faults.push(Fault { field: Field::Texts, flaw: Flaw::Missing });
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let row = tx.topic(id).await?.ok_or(Error::NotFound)?;
            let before: Written = open(&portal, &topic(id), &row.sealed)?;
            let now = tx.at;
            let counted = Some(count(&mut tx, id, now).await?);
            let sealed = seal(&portal, &topic(id), &Written { name: before.name, counted, ..written })?;
            if !tx.write_topic(id, revision, Some(now), &sealed).await? {
                return Err(Error::Conflict(Clash::ChangedElsewhere));
            }
            if row.published_at.is_none() {
                counts::count(&portal, &mut tx, SAID_AND_DONE).await?;
            }
            Ok(tx.commit(Event::of(Action::TopicPublished, Subject::Nobody), ()).await?)
        })
    })
    .await
}

fn amount(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

async fn count(conn: &mut Conn, id: GroupId, now: Millis) -> Result<Counted, Error> {
    let own = conn.voices(Some(id), ALL).await?;
    let spoken: BTreeSet<Language> = own.iter().map(|kept| kept.voice.language).collect();
    let many = |language: &&Language| amount(own.iter().filter(|kept| kept.voice.language == **language).count()) >= FEWEST;
    let languages = amount(spoken.iter().filter(many).count());
    let (mut days, mut waiting) = (Vec::new(), 0);
    for (said_on, topic, published) in conn.voices_since(now.minus(YEAR)).await? {
        let published = if topic == Some(id) { Some(now) } else { published };
        match published {
            Some(at) => days.push((at.0 - said_on.0).max(0) / DAY),
            None => waiting += 1,
        }
    }
    let shares = line(&[amount(days.len()), waiting]);
    let cell = |at: usize| shares.cells.first().and_then(|row| row.get(at)).copied().unwrap_or(Cell::Withheld);
    let answered = cell(0);
    let voices = line(&[amount(own.len())]).cells.first().and_then(|row| row.first()).copied().unwrap_or(Cell::Withheld);
    let days = answered.count().and_then(|_| median(days));
    Ok(Counted { voices, languages, all: Answered { answered, waiting: cell(1), days } })
}

/// Something that was published.
#[derive(Debug, Clone)]
pub struct Published {
    pub id: GroupId,
    pub at: Millis,
    pub outcome: Ending,
    pub counted: Counted,
    written: Written,
}

impl Published {
    /// Its texts; in the brand's own language where a language came later.
    pub fn text(&self, language: Language, default: Language) -> Text {
        let texts = &self.written.texts;
        texts.get(&language).or_else(|| texts.get(&default)).cloned().unwrap_or_default()
    }
}

/// For everybody; the newest first.
pub async fn published(portal: &Portal) -> Result<Vec<Published>, Error> {
    let rows = portal.store.read().await?.published_topics(SHOWN).await?;
    let mut all = Vec::new();
    for row in rows {
        let written: Written = open(portal, &topic(row.id), &row.sealed)?;
        if let (Some(at), Some(outcome), Some(counted)) = (row.published_at, written.outcome, written.counted) {
            all.push(Published { id: row.id, at: Millis(at), outcome, counted, written });
        }
    }
    Ok(all)
}
