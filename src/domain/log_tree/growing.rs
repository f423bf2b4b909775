//! A tree that takes in entries.

use std::collections::BTreeSet;
use tlog_tiles::{
    tile::Tile,
    tlog::{Error, Hash, HashReader, record_hash, stored_hash_index, stored_hashes_for_record_hash, tree_hash},
};

use super::{
    proof::Head,
    tiles::{HEIGHT, Place, Tiles, hash_in, place},
};

/// The tiles at its right edge, and the hashes since.
pub struct Growing {
    from: u64,
    size: u64,
    edge: Tiles,
    /// One after the other, as they are numbered.
    new: Vec<Hash>,
}

impl Growing {
    /// The tiles that a tree of that size needs in order to grow: on each level the one that is not full.
    pub fn needs(size: u64) -> BTreeSet<Place> {
        let levels = (0..8_u8).map(|level| (level, size >> (HEIGHT * level)));
        levels.filter(|(_, hashes)| hashes % (1 << HEIGHT) != 0).map(|(level, hashes)| (level, hashes >> HEIGHT)).collect()
    }

    pub fn of(size: u64, edge: Tiles) -> Self {
        Self { from: size, size, edge, new: Vec::new() }
    }

    pub const fn size(&self) -> u64 {
        self.size
    }

    /// An entry's bytes, as the next leaf.
    ///
    /// # Errors
    /// A tile of the edge is missing.
    pub fn push(&mut self, entry: &[u8]) -> Result<(), Error> {
        let hashes = stored_hashes_for_record_hash(self.size, record_hash(entry), self)?;
        self.new.extend(hashes);
        self.size += 1;
        Ok(())
    }

    /// # Errors
    /// A tile of the edge is missing.
    pub fn head(&self) -> Result<Head, Error> {
        Ok(Head { size: self.size, root: tree_hash(self.size, self)?.0 })
    }

    /// The tiles that are new or fuller than before.
    ///
    /// # Errors
    /// A tile of the edge is missing.
    pub fn grown(&self) -> Result<Tiles, Error> {
        Tile::new_tiles(HEIGHT, self.from, self.size).iter().map(|tile| Ok((place(tile), tile.read_data(self)?))).collect()
    }

    /// The same tree, ready for more: only its edge is held on to.
    ///
    /// # Errors
    /// A tile of the edge is missing.
    pub fn settled(self) -> Result<Self, Error> {
        let (needs, mut edge) = (Self::needs(self.size), self.edge.clone());
        // A tile that grew replaces what it was.
        edge.extend(self.grown()?);
        edge.retain(|place, _| needs.contains(place));
        Ok(Self::of(self.size, edge))
    }
}

impl HashReader for Growing {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
        let first = stored_hash_index(0, self.from);
        let new = |index: u64| self.new.get(usize::try_from(index.checked_sub(first)?).ok()?).copied();
        indexes.iter().map(|index| new(*index).map_or_else(|| hash_in(&self.edge, *index), Ok)).collect()
    }
}
