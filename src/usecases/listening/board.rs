//! The board: what came in and is in no topic yet, the topics, and what was published.

use super::words::{Written, open, topic, voice};
use crate::{
    domain::{
        actor::Actor,
        asking::YEAR,
        ids::GroupId,
        staff::Deed,
        suppression::{FEWEST, table},
        time::Millis,
        voices::{Clear, Place, Voice},
    },
    store::{topics::Row, voices::Kept},
    usecases::{authorise, error::Error, portal::Portal},
};

/// So many are shown of each.
const SHOWN: i64 = 200;

/// A voice with its words.
#[derive(Debug, Clone)]
pub struct Heard {
    pub voice: Voice,
    pub words: String,
}

#[derive(Debug, Clone)]
pub struct Topic {
    pub id: GroupId,
    pub opened_at: Millis,
    pub published_at: Option<Millis>,
    pub revision: i64,
    pub written: Written,
    /// How many voices, and how many of them found their page clear: among few, nothing is said of that.
    pub voices: usize,
    pub clear: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct Board {
    pub new: Vec<Heard>,
    pub topics: Vec<Topic>,
    /// By kind of page, how often it was clear and how often not, of the last twelve months.
    pub places: Vec<(Place, crate::domain::suppression::Cell, crate::domain::suppression::Cell)>,
}

pub async fn board(portal: &Portal, actor: Actor) -> Result<Board, Error> {
    authorise::staff(portal, actor, Deed::ReadVoices)?;
    let mut conn = portal.store.read().await?;
    let new = conn.voices(None, SHOWN).await?.into_iter().map(|kept| opened(portal, kept)).collect::<Result<Vec<_>, _>>()?;
    let mut topics = Vec::new();
    for row in conn.topics(SHOWN).await? {
        let voices = conn.voices(Some(row.id), SHOWN).await?;
        topics.push(told(portal, row, &voices)?);
    }
    let counted = conn.clear_by_place(portal.clock.now().minus(YEAR)).await?;
    let of = |place: Place, clear: Clear| {
        let times = counted.iter().filter(|(at, how, _)| *at == place && *how == clear).map(|(_, _, times)| *times).sum::<i64>();
        u64::try_from(times).unwrap_or(0)
    };
    let rows: Vec<Vec<u64>> = Place::ALL.iter().map(|place| Clear::ALL.iter().map(|clear| of(*place, *clear)).collect()).collect();
    let shown = table(&rows);
    let places = Place::ALL.iter().zip(&shown.cells).filter_map(|(place, cells)| Some((*place, *cells.first()?, *cells.get(1)?)));
    Ok(Board { new, topics, places: places.collect() })
}

pub(super) fn opened(portal: &Portal, kept: Kept) -> Result<Heard, Error> {
    let words = match &kept.sealed {
        Some(sealed) => open(portal, &voice(kept.voice.id), sealed)?,
        None => String::new(),
    };
    Ok(Heard { voice: kept.voice, words })
}

pub(super) fn told(portal: &Portal, row: Row, voices: &[Kept]) -> Result<Topic, Error> {
    let few = u64::try_from(voices.len()).unwrap_or(u64::MAX) < FEWEST;
    let clear = voices.iter().filter(|kept| kept.voice.clear == Clear::Yes).count();
    Ok(Topic {
        id: row.id,
        opened_at: row.opened_at,
        published_at: row.published_at.map(Millis),
        revision: row.revision,
        written: open(portal, &topic(row.id), &row.sealed)?,
        voices: voices.len(),
        clear: (!few).then_some(clear),
    })
}
