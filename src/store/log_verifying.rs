//! The whole log, worked out anew: the chain, the tree, and what was signed of it.

use std::collections::VecDeque;

use super::{
    Conn, Error, Result,
    audit::{link_of, written},
    log_page::Page,
};
use crate::domain::log_tree::{
    growing::Growing,
    proof::Head,
    tiles::{Tiles, length_in},
    verdict::Verdict,
};

const STRIDE: i64 = 5_000;

/// How far the log was worked out.
struct Walk {
    seq: i64,
    so_far: Vec<u8>,
    tree: Growing,
    /// Heads that were signed and lie ahead.
    signed: VecDeque<Head>,
}

impl Walk {
    /// Takes in the entries of a page; the verdict where one of them does not fit.
    fn take(&mut self, page: &Page) -> Result<Option<Verdict>> {
        for linked in page.entries()? {
            let bytes = written(&linked.entry);
            let expected = link_of(&self.so_far, &linked.entry, &bytes);
            if linked.entry.seq != self.seq + 1 || linked.chain != expected || linked.entry.has_an_empty_value() {
                return Ok(Some(Verdict::BrokenAt { seq: self.seq + 1 }));
            }
            (self.seq, self.so_far) = (linked.entry.seq, linked.chain);
            self.tree.push(&bytes).map_err(impossible)?;
            while self.signed.front().is_some_and(|head| head.size == self.tree.size()) {
                if self.signed.pop_front() != Some(self.tree.head().map_err(impossible)?) {
                    return Ok(Some(Verdict::NotAsSigned { seq: self.seq }));
                }
            }
        }
        Ok(None)
    }
}

impl Conn {
    /// Walks the whole log. `signed` are heads that were signed before, from anywhere.
    pub async fn verify_log(&mut self, signed: &[Head]) -> Result<Verdict> {
        let (last, head): (i64, Vec<u8>) =
            on!(self, c => sqlx::query_as("SELECT seq, chain FROM log_head WHERE id = 1").fetch_one(c).await)?;
        let stored = self.log_tree_size().await?;
        let signed: VecDeque<Head> = sorted(signed);
        let most = signed.back().map_or(0, |head| head.size);
        let mut walk = Walk { seq: 0, so_far: vec![0; 32], tree: Growing::of(0, Tiles::new()), signed };
        let mut page = self.log_page(0, STRIDE).await?;
        loop {
            let before = walk.seq;
            // One page is worked out while the next is read.
            let working = tokio::task::spawn_blocking(move || {
                let came = walk.take(&page);
                (walk, came)
            });
            let (next, worked) = tokio::join!(self.log_page(before + STRIDE, STRIDE), working);
            let (after, came) = worked.map_err(|_| Error::Gone("the verification"))?;
            if let Some(verdict) = came? {
                return Ok(verdict);
            }
            walk = after;
            if walk.seq == before {
                break;
            }
            if !self.holds_tiles(&walk.tree.grown().map_err(impossible)?, stored).await? {
                return Ok(Verdict::TreeDiffers { entries: walk.seq });
            }
            walk.tree = walk.tree.settled().map_err(impossible)?;
            page = next?;
        }
        let Walk { seq, so_far, tree, .. } = walk;
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
