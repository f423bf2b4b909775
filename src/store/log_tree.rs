//! The log's Merkle tree, tile by tile.

use std::collections::BTreeSet;

use super::{Conn, Error, Result, Tx, audit::Linked};
use crate::domain::log_tree::tiles::{Place, Reader, Tiles, TreeError};

impl Conn {
    /// So many entries are in the tree.
    pub async fn log_tree_size(&mut self) -> Result<u64> {
        let size: i64 = on!(self, c => sqlx::query_scalar("SELECT size FROM log_tree WHERE id = 1").fetch_one(c).await)?;
        Ok(u64::try_from(size).unwrap_or(0))
    }

    /// The public key that signs its heads; none before it has grown.
    pub async fn log_public_key(&mut self) -> Result<Option<[u8; 32]>> {
        let key: Option<Vec<u8>> = on!(self, c => sqlx::query_scalar("SELECT public_key FROM log_tree WHERE id = 1").fetch_one(c).await)?;
        Ok(key.and_then(|key| key.try_into().ok()))
    }

    /// The tiles at these places that there are: a question needs some twenty at most.
    pub async fn log_tiles(&mut self, places: &BTreeSet<Place>) -> Result<Tiles> {
        const SQL: &str = "SELECT hashes FROM log_tiles WHERE level = $1 AND number = $2";
        let mut tiles = Tiles::new();
        for place in places {
            let (level, number) = (i64::from(place.0), i64::try_from(place.1).unwrap_or(i64::MAX));
            let hashes: Option<Vec<u8>> = on!(self, c => sqlx::query_scalar(SQL).bind(level).bind(number).fetch_optional(c).await)?;
            tiles.extend(hashes.map(|hashes| (*place, hashes)));
        }
        Ok(tiles)
    }

    /// Answers a question about the tree from the tiles it needs.
    pub async fn ask_log_tree<T>(&mut self, ask: impl Fn(&Reader) -> std::result::Result<T, TreeError>) -> Result<T> {
        let tiles = self.log_tiles(&Reader::needed(&ask)).await?;
        ask(&Reader::Holding(tiles)).map_err(|error| Error::Unusable(format!("the log's tree: {error}")))
    }

    /// Entries after the first `size`, oldest first, each with its link.
    pub async fn entries_after(&mut self, size: u64, limit: i64) -> Result<Vec<Linked>> {
        self.linked_after(i64::try_from(size).unwrap_or(i64::MAX), limit).await
    }
}

impl Tx {
    /// The tree goes from one size to another. `false` when another server was first, and nothing is changed.
    pub async fn grow_log_tree(&mut self, from: u64, to: u64, tiles: &Tiles, public_key: &[u8; 32]) -> Result<bool> {
        const SIZE: &str = "UPDATE log_tree SET size = $1, public_key = $3 WHERE id = 1 AND size = $2";
        const TILE: &str = "INSERT INTO log_tiles (level, number, hashes) VALUES ($1, $2, $3)
            ON CONFLICT (level, number) DO UPDATE SET hashes = $3";
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let affected = on!(&mut **self, c => sqlx::query(SIZE)
            .bind(whole(to))
            .bind(whole(from))
            .bind(public_key.as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 0 {
            return Ok(false);
        }
        for ((level, number), hashes) in tiles {
            on!(&mut **self, c => sqlx::query(TILE)
                .bind(i64::from(*level))
                .bind(whole(*number))
                .bind(hashes.as_slice())
                .execute(c)
                .await
                .map(|_| ()))?;
        }
        Ok(true)
    }
}
