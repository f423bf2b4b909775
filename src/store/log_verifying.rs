//! The whole log, worked out anew: the chain, the tree, and what was signed of it.

use std::collections::VecDeque;

use super::{
    Conn, Error, Result,
    audit::{link, written},
};
use crate::domain::log_tree::{
    growing::Growing,
    proof::Head,
    tiles::{Tiles, length_in},
    verdict::Verdict,
};

const STRIDE: i64 = 10_000;

impl Conn {
    /// Walks the whole log. `signed` are heads that were signed before, from anywhere.
    pub async fn verify_log(&mut self, signed: &[Head]) -> Result<Verdict> {
        let (last, head): (i64, Vec<u8>) =
            on!(self, c => sqlx::query_as("SELECT seq, chain FROM log_head WHERE id = 1").fetch_one(c).await)?;
        let stored = self.log_tree_size().await?;
        let mut signed: VecDeque<Head> = sorted(signed);
        let most = signed.back().map_or(0, |head| head.size);
        let (mut seq, mut so_far, mut tree) = (0, vec![0; 32], Growing::of(0, Tiles::new()));
        loop {
            let entries = self.entries_after(u64::try_from(seq).unwrap_or(0), STRIDE).await?;
            if entries.is_empty() {
                break;
            }
            for linked in entries {
                let expected = link(&so_far, &linked.entry);
                if linked.entry.seq != seq + 1 || linked.chain != expected || linked.entry.has_an_empty_value() {
                    return Ok(Verdict::BrokenAt { seq: seq + 1 });
                }
                (seq, so_far) = (linked.entry.seq, linked.chain);
                tree.push(&written(&linked.entry)).map_err(impossible)?;
                while signed.front().is_some_and(|head| head.size == tree.size()) {
                    if signed.pop_front() != Some(tree.head().map_err(impossible)?) {
                        return Ok(Verdict::NotAsSigned { seq });
                    }
                }
            }
            if !self.holds_tiles(&tree.grown().map_err(impossible)?, stored).await? {
                return Ok(Verdict::TreeDiffers { entries: seq });
            }
            tree = tree.settled().map_err(impossible)?;
        }
        if most > tree.size() {
            return Ok(Verdict::Shorter { entries: seq, signed: most });
        }
        if stored > tree.size() {
            return Ok(Verdict::TreeDiffers { entries: seq });
        }
        Ok(if seq == last && so_far == head { Verdict::Whole { entries: seq } } else { Verdict::BrokenAt { seq: seq + 1 } })
    }

    /// Whether these tiles are stored, byte by byte, as far as a tree of `size` has them.
    async fn holds_tiles(&mut self, tiles: &Tiles, size: u64) -> Result<bool> {
        let stored = self.log_tiles(&tiles.keys().copied().collect()).await?;
        Ok(tiles.iter().all(|(place, hashes)| {
            let length = length_in(size, *place);
            // One that more entries fill later is looked at again then.
            let known = hashes.get(..length).unwrap_or(hashes);
            length == 0 || stored.get(place).is_some_and(|stored| stored.len() == length && stored.starts_with(known))
        }))
    }
}

/// By their size; the head of nothing says nothing.
fn sorted(heads: &[Head]) -> VecDeque<Head> {
    let mut heads: Vec<Head> = heads.iter().copied().filter(|head| head.size > 0).collect();
    heads.sort_unstable_by_key(|head| head.size);
    heads.into()
}

fn impossible(error: impl std::fmt::Debug) -> Error {
    Error::Unusable(format!("the log's tree: {error:?}"))
}
