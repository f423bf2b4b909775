//! Tiles of the tree, and a reader that first says which of them a question needs.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};
pub use tlog_tiles::tlog::Error as TreeError;
use tlog_tiles::{
    tile::Tile,
    tlog::{Error, Hash, HashReader},
};

/// A tile holds 2⁸ hashes.
pub(super) const HEIGHT: u8 = 8;
pub(super) const HASH: usize = 32;

/// A tile's place: its level, from the leaves up, and its number there.
pub type Place = (u8, u64);

/// Tiles at hand: the hashes of each, one after the other.
pub type Tiles = BTreeMap<Place, Vec<u8>>;

/// The bytes of a tile in a tree of that size; 0 where it has no such tile.
pub fn length_in(size: u64, (level, number): Place) -> usize {
    let hashes = (size >> (HEIGHT * level)).saturating_sub(number << HEIGHT).min(1 << HEIGHT);
    usize::try_from(hashes).map_or(0, |hashes| hashes * HASH)
}

/// Reads hashes of the tree by their number.
pub enum Reader {
    /// Notes which tiles are needed, and answers with noughts.
    Noting(RefCell<BTreeSet<Place>>),
    Holding(Tiles),
}

impl Reader {
    /// The tiles that a question needs: it is asked once for nothing.
    pub fn needed<T>(ask: impl Fn(&Self) -> Result<T, Error>) -> BTreeSet<Place> {
        let noting = Self::Noting(RefCell::default());
        drop(ask(&noting));
        match noting {
            Self::Noting(places) => places.into_inner(),
            Self::Holding(_) => BTreeSet::new(),
        }
    }
}

impl HashReader for Reader {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
        match self {
            Self::Noting(places) => {
                places.borrow_mut().extend(indexes.iter().map(|index| place(&Tile::from_index(HEIGHT, *index))));
                Ok(vec![Hash([0; HASH]); indexes.len()])
            }
            Self::Holding(tiles) => indexes.iter().map(|index| hash_in(tiles, *index)).collect(),
        }
    }
}

pub(super) fn place(tile: &Tile) -> Place {
    (tile.level(), tile.level_index())
}

pub(super) fn hash_in(tiles: &Tiles, index: u64) -> Result<Hash, Error> {
    let tile = Tile::from_index(HEIGHT, index);
    let hashes = tiles.get(&place(&tile)).ok_or(Error::IndexesNotInTree)?;
    tile.hash_at_index(hashes, index)
}
