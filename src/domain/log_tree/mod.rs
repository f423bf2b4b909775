//! The log as a Merkle tree: hashes as in RFC 6962, kept in tiles of up to 256 of them as in C2SP tlog-tiles. The arithmetic is tlog_tiles'.
//!
//! A tree only grows. Its head, a size and a root, fixes every entry up to there; some twenty hashes show a stranger that an entry is in it,
//! or that a later tree holds an earlier one unchanged. Entries are counted from 0 here, and from 1 in the log.

pub mod ended;
pub mod growing;
pub mod notes;
pub mod proof;
pub mod tiles;
pub mod verdict;
