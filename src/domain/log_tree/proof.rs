//! Heads of the tree and proofs over it.

use tlog_tiles::tlog::{Error, Hash, check_record, check_tree, prove_record, prove_tree, record_hash, tree_hash};

use super::tiles::{HASH, Reader};

/// The size and the root of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub size: u64,
    pub root: [u8; HASH],
}

/// The sibling hashes on the way to the root, from the leaf up (RFC 6962, 2.1.1 and 2.1.2).
pub type Path = Vec<[u8; HASH]>;

/// # Errors
/// A tile is missing or too short.
pub fn head(size: u64, tree: &Reader) -> Result<Head, Error> {
    Ok(Head { size, root: tree_hash(size, tree)?.0 })
}

/// That the entry `index` is in the tree of `size` entries.
///
/// # Errors
/// It is not, or a tile is missing.
pub fn inclusion(size: u64, index: u64, tree: &Reader) -> Result<Path, Error> {
    Ok(plain(prove_record(size, index, tree)?))
}

/// That the tree of `size` begins with the tree of `older` entries.
///
/// # Errors
/// It is not older, or a tile is missing.
pub fn consistency(size: u64, older: u64, tree: &Reader) -> Result<Path, Error> {
    if older == size {
        return Ok(Path::new());
    }
    Ok(plain(prove_tree(size, older, tree)?))
}

/// Whether an entry's bytes are what the head holds at `index`.
pub fn includes(head: Head, index: u64, entry: &[u8], path: &[[u8; HASH]]) -> bool {
    check_record(&hashes(path), head.size, Hash(head.root), index, record_hash(entry)).is_ok()
}

/// Whether a head goes on from an older one.
pub fn continues(head: Head, older: Head, path: &[[u8; HASH]]) -> bool {
    if older.size == head.size {
        return older.root == head.root && path.is_empty();
    }
    older.size == 0 || check_tree(&hashes(path), head.size, Hash(head.root), older.size, Hash(older.root)).is_ok()
}

fn plain(path: Vec<Hash>) -> Path {
    path.into_iter().map(|hash| hash.0).collect()
}

fn hashes(path: &[[u8; HASH]]) -> Vec<Hash> {
    path.iter().copied().map(Hash).collect()
}
