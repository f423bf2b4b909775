//! You said, we did: a topic is published, in every language the brand offers, with figures that are counted once.

use std::{collections::BTreeSet, time::Duration};

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
        suppression::{FEWEST, alone, parts},
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
/// So long the figure of all stays.
const STAYS: Duration = Duration::from_secs(30 * 24 * 60 * 60);
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
            let counted = Some(count(&portal, &mut tx, id, now).await?);
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

async fn count(portal: &Portal, conn: &mut Conn, id: GroupId, now: Millis) -> Result<Counted, Error> {
    let own = conn.voices(Some(id), ALL).await?;
    let spoken: BTreeSet<Language> = own.iter().map(|kept| kept.voice.language).collect();
    let many = |language: &&Language| amount(own.iter().filter(|kept| kept.voice.language == **language).count()) >= FEWEST;
    let languages = amount(spoken.iter().filter(many).count());
    let voices = alone(amount(own.len()));
    Ok(Counted { voices, languages, all: answered(portal, conn, id, now).await? })
}

/// The figure of the newest publication, unless it is a month old.
async fn answered(portal: &Portal, conn: &mut Conn, id: GroupId, now: Millis) -> Result<Answered, Error> {
    if let Some(newest) = conn.published_topics(1).await?.first() {
        let written: Written = open(portal, &topic(newest.id), &newest.sealed)?;
        let figure = written.counted.map(|counted| counted.all);
        if let Some(figure) = figure.filter(|figure| figure.counted_at.plus(STAYS) > now) {
            return Ok(figure);
        }
    }
    let (mut days, mut waiting) = (Vec::new(), 0);
    for (said_on, topic, published) in conn.voices_since(now.minus(YEAR)).await? {
        let published = if topic == Some(id) { Some(now) } else { published };
        match published {
            Some(at) => days.push((at.0 - said_on.0).max(0) / DAY),
            None => waiting += 1,
        }
    }
    let answers = amount(days.len());
    let [answered, waiting] = *parts(&[answers, waiting]) else { return Err(Error::internal("two parts are two")) };
    // Half of them are ten people at least.
    let days = answered.count().filter(|count| *count >= 2 * FEWEST).and_then(|_| median(days));
    Ok(Answered { answered, waiting, days, counted_at: now })
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
