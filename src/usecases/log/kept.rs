//! The checkpoints that were signed. Their home is a table, which every server on the database shares; each server has them in a file beside
//! its erasure ledger as well. Whoever takes one out of the table or of a file is found out by the other.

use std::collections::HashSet;

use crate::{
    domain::{
        actor::Actor,
        log_tree::{
            notes::Notes,
            proof::{Head, Path, consistency, continues, head},
            verdict::Verdict,
        },
    },
    store::{
        Conn,
        checkpoints::Checkpoints,
        event::Unaudited,
        log_checkpoints::{New, Row},
    },
    usecases::{change::change, error::Error, oversight::raise, portal::Portal},
    vault::log_key::read,
};

/// Those of the table, and those of this server's file.
pub(super) struct Kept {
    rows: Vec<Row>,
    file: Notes,
    key: [u8; 32],
}

/// All of them.
pub(super) async fn kept(portal: &Portal) -> Result<Kept, Error> {
    // The file first: what the table gets meanwhile is not missing in it.
    let file = file(portal).read().await?;
    let rows = portal.store.read_one().await?.log_checkpoints().await?;
    Ok(Kept { rows, file, key: portal.vault.log_public_key() })
}

/// The file beside the erasure ledger.
fn file(portal: &Portal) -> Checkpoints {
    Checkpoints::at(portal.ledger.path().with_file_name(Checkpoints::NAME))
}

impl Kept {
    pub(super) const fn unreadable(&self) -> usize {
        self.file.unreadable
    }

    /// Each note once, but for those that are set apart: first those of the file.
    pub(super) fn notes(&self) -> Vec<&str> {
        let mut said: HashSet<&str> = self.rows.iter().filter(|row| row.is_apart()).map(|row| row.note.as_str()).collect();
        let of_the_table = self.rows.iter().map(|row| row.note.as_str());
        self.file.whole.iter().map(String::as_str).chain(of_the_table).filter(|note| said.insert(*note)).collect()
    }

    /// Those that this log signed and the file has, but not the table.
    fn lacking(&self) -> Vec<New> {
        let known: HashSet<&str> = self.rows.iter().map(|row| row.note.as_str()).collect();
        let lacking = self.file.whole.iter().filter(|note| !known.contains(note.as_str()));
        let signed = lacking.filter_map(|note| Some((read(&self.key, note).ok()?, note)));
        signed.map(|(head, note)| New { size: head.size, note: note.clone(), from_file: true, apart: false }).collect()
    }

    /// A note that was taken out of the table. What is older than the table was never there.
    pub(super) fn taken_out_of_the_table(&self) -> Option<Verdict> {
        let first = self.rows.iter().filter(|row| !row.is_from_a_file()).map(|row| row.size).min()?;
        let sizes = self.lacking().into_iter().map(|new| i64::try_from(new.size).unwrap_or(i64::MAX));
        sizes.filter(|size| *size > first).min().map(|entries| Verdict::CheckpointsDiffer { entries })
    }

    /// A note that was taken out of the file: a newer one is there.
    pub(super) fn taken_out_of_the_file(&self) -> Option<Verdict> {
        let last = self.last_in_both()?;
        let missing = self.outside_the_file().find(|row| !row.is_from_a_file() && row.seq < last);
        missing.map(|row| Verdict::CheckpointsDiffer { entries: row.size })
    }

    /// Those that the file is to get.
    fn to_write(&self) -> Vec<String> {
        let last = self.last_in_both().unwrap_or(0);
        self.outside_the_file().filter(|row| row.is_from_a_file() || row.seq > last).map(|row| row.note.clone()).collect()
    }

    fn outside_the_file(&self) -> impl Iterator<Item = &Row> {
        let written: HashSet<&str> = self.file.whole.iter().map(String::as_str).collect();
        self.rows.iter().filter(move |row| !row.is_apart() && !written.contains(row.note.as_str()))
    }

    /// The number of the last that was signed here and is in the file.
    fn last_in_both(&self) -> Option<i64> {
        let written: HashSet<&str> = self.file.whole.iter().map(String::as_str).collect();
        let both = self.rows.iter().filter(|row| !row.is_from_a_file() && written.contains(row.note.as_str()));
        both.map(|row| row.seq).max()
    }
}

/// Brings the file up to the table, and into the table what only the file has: so every server holds the log against it.
pub async fn mirror(portal: &Portal) -> Result<(), Error> {
    let file = file(portal);
    let last = portal.store.read_one().await?.last_log_checkpoint().await?;
    if last.map(|row| row.note) == file.last().await? {
        return Ok(());
    }
    let kept = kept(portal).await?;
    if let Some(verdict) = kept.taken_out_of_the_table() {
        raise::log(portal, verdict).await?;
    }
    keep(portal, kept.lacking()).await?;
    Ok(file.append(kept.to_write()).await?)
}

/// Keeps checkpoints in the table.
pub(super) async fn keep(portal: &Portal, new: Vec<New>) -> Result<(), Error> {
    if new.is_empty() {
        return Ok(());
    }
    let write = change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            tx.keep_log_checkpoints(&new).await?;
            Ok(tx.commit_unaudited(Unaudited::CheckpointKept, ()).await?)
        })
    });
    write.await
}

/// The notes of the table, the oldest first: those of the log that goes on, and those that are set apart.
pub async fn of_the_table(portal: &Portal) -> Result<(Vec<String>, Vec<String>), Error> {
    let rows = portal.store.read_one().await?.log_checkpoints().await?;
    let (apart, here): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(Row::is_apart);
    let notes = |rows: Vec<Row>| rows.into_iter().map(|row| row.note).collect();
    Ok((notes(here), notes(apart)))
}

/// Whether the log begins with the entries of a head.
pub async fn fits(portal: &Portal, signed: Head) -> Result<bool, Error> {
    let mut conn = portal.store.read().await?;
    Ok(signed.size <= conn.log_tree_size().await? && conn.ask_log_tree(|tree| head(signed.size, tree)).await? == signed)
}

/// The head of everything that the tree has taken in so far.
pub(super) async fn of_now(conn: &mut Conn) -> Result<Head, Error> {
    let size = conn.log_tree_size().await?;
    Ok(conn.ask_log_tree(|tree| head(size, tree)).await?)
}

/// The hashes between an older head and a newer one of the tree. The verdict where it does not go on from it: cut off, or written anew.
pub(super) async fn way(conn: &mut Conn, newer: Head, older: Head) -> Result<Result<Path, Verdict>, Error> {
    if older.size > newer.size {
        return Ok(Err(Verdict::Shorter { entries: i64::try_from(newer.size).unwrap_or(i64::MAX), signed: older.size }));
    }
    let path = match older.size {
        0 => Path::new(),
        _ => conn.ask_log_tree(|tree| consistency(newer.size, older.size, tree)).await?,
    };
    let goes_on = continues(newer, older, &path);
    Ok(if goes_on { Ok(path) } else { Err(Verdict::NotAsSigned { seq: i64::try_from(older.size).unwrap_or(i64::MAX) }) })
}
