//! Voices: where, when and whether it was clear, to read; the words sealed.

use super::{Conn, Error, Result, Tx};
use crate::domain::{
    ids::{GroupId, VoiceId},
    language::Language,
    time::Millis,
    voices::{Clear, Place, Voice},
};

/// A voice and its sealed words.
#[derive(Debug, Clone)]
pub struct Kept {
    pub voice: Voice,
    pub sealed: Option<Vec<u8>>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    id: VoiceId,
    #[sqlx(try_from = "String")]
    place: Place,
    thing: String,
    language: String,
    #[sqlx(try_from = "String")]
    clear: Clear,
    #[sqlx(try_from = "i64")]
    said_on: Millis,
    topic: Option<Vec<u8>>,
    sealed: Option<Vec<u8>>,
}

impl TryFrom<Row> for Kept {
    type Error = Error;
    fn try_from(row: Row) -> Result<Self> {
        let language: Language = row.language.parse().map_err(|_| Error::Damaged("a voice's language"))?;
        let topic = row.topic.map(|id| GroupId::try_from(id).map_err(|_| Error::Damaged("a voice's topic"))).transpose()?;
        let voice = Voice { id: row.id, place: row.place, thing: row.thing, language, clear: row.clear, said_on: row.said_on, topic };
        Ok(Self { voice, sealed: row.sealed })
    }
}

macro_rules! select {
    ($which:literal) => {
        concat!("SELECT id, place, thing, language, clear, said_on, topic, sealed FROM voices ", $which)
    };
}

impl Conn {
    pub async fn voice(&mut self, id: VoiceId) -> Result<Option<Kept>> {
        const SQL: &str = select!("WHERE id = $1");
        let row: Option<Row> = on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?;
        row.map(Kept::try_from).transpose()
    }

    /// Those of a topic, or those that are in none; the newest first.
    pub async fn voices(&mut self, topic: Option<GroupId>, most: i64) -> Result<Vec<Kept>> {
        const NEW: &str = select!("WHERE topic IS NULL AND sealed IS NOT NULL ORDER BY said_on DESC, id LIMIT $1");
        const OF: &str = select!("WHERE topic = $2 ORDER BY said_on DESC, id LIMIT $1");
        let rows: Vec<Row> = match topic {
            None => on!(self, c => sqlx::query_as(NEW).bind(most).fetch_all(c).await)?,
            Some(topic) => on!(self, c => sqlx::query_as(OF).bind(most).bind(topic.as_bytes().as_slice()).fetch_all(c).await)?,
        };
        rows.into_iter().map(Kept::try_from).collect()
    }

    /// All with words since then, without them: the day, the topic, and when that was published.
    pub async fn voices_since(&mut self, since: Millis) -> Result<Vec<(Millis, Option<GroupId>, Option<Millis>)>> {
        const SQL: &str =
            "SELECT voices.said_on, voices.topic, topics.published_at FROM voices LEFT JOIN topics ON topics.id = voices.topic
            WHERE voices.said_on >= $1 AND voices.sealed IS NOT NULL";
        let rows: Vec<(i64, Option<Vec<u8>>, Option<i64>)> = on!(self, c => sqlx::query_as(SQL).bind(since.0).fetch_all(c).await)?;
        let read = |(on, topic, at): (i64, Option<Vec<u8>>, Option<i64>)| {
            (Millis(on), topic.and_then(|id| GroupId::try_from(id).ok()), at.map(Millis))
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// How often each kind of page was clear, and was not, since then.
    pub async fn clear_by_place(&mut self, since: Millis) -> Result<Vec<(Place, Clear, i64)>> {
        const SQL: &str = "SELECT place, clear, count(*) FROM voices WHERE said_on >= $1 GROUP BY place, clear";
        let rows: Vec<(String, String, i64)> = on!(self, c => sqlx::query_as(SQL).bind(since.0).fetch_all(c).await)?;
        let read = |(place, clear, times): (String, String, i64)| Some((place.parse().ok()?, clear.parse().ok()?, times));
        Ok(rows.into_iter().filter_map(read).collect())
    }
}

impl Tx {
    pub async fn insert_voice(&mut self, voice: &Voice, sealed: Option<&[u8]>) -> Result<()> {
        const SQL: &str = "INSERT INTO voices (id, place, thing, language, clear, said_on, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(voice.id.as_bytes().as_slice())
            .bind(voice.place.as_str())
            .bind(voice.thing.as_str())
            .bind(voice.language.tag())
            .bind(voice.clear.as_str())
            .bind(voice.said_on.0)
            .bind(sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Into a topic. Whether there is such a voice.
    pub async fn group_voice(&mut self, id: VoiceId, topic: GroupId) -> Result<bool> {
        const SQL: &str = "UPDATE voices SET topic = $2 WHERE id = $1";
        let rows = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(topic.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Other words in place of those that were read. Whether they were still the same.
    pub async fn rewrite_voice(&mut self, id: VoiceId, before: &[u8], after: &[u8]) -> Result<bool> {
        const SQL: &str = "UPDATE voices SET sealed = $3 WHERE id = $1 AND sealed = $2";
        let rows = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(before)
            .bind(after)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows == 1)
    }
}
