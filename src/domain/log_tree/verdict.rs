//! The result of verifying the log.

/// Whether the log is as it was written, and where it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// So many entries are as they were written, and every head that was held against them is theirs.
    Whole { entries: i64 },
    /// This entry, or the one before it, is not what was written.
    BrokenAt { seq: i64 },
    /// The chain fits in itself, but up to this entry it is not what was signed: it was written anew.
    NotAsSigned { seq: i64 },
    /// Fewer entries than were signed: the end was cut off, or an older database was put in place.
    Shorter { entries: i64, signed: u64 },
    /// A checkpoint that was written out is not one that this log signed: the file was tampered with, or is another installation's.
    Forged { number: i64 },
    /// A checkpoint over so many entries is in the database and not in the file beside it, or the other way round.
    CheckpointsDiffer { entries: i64 },
    /// The entries fit, but the tree beside them holds others.
    TreeDiffers { entries: i64 },
}

impl Verdict {
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Whole { .. })
    }

    /// The word that the log keeps of it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whole { .. } => "whole",
            Self::BrokenAt { .. } => "broken",
            Self::NotAsSigned { .. } => "not-as-signed",
            Self::Shorter { .. } => "shorter",
            Self::Forged { .. } => "forged",
            Self::CheckpointsDiffer { .. } => "checkpoints-differ",
            Self::TreeDiffers { .. } => "tree-differs",
        }
    }

    /// The entry it is about, or the number of the checkpoint.
    pub const fn entry(self) -> i64 {
        match self {
            Self::Whole { entries }
            | Self::Shorter { entries, .. }
            | Self::CheckpointsDiffer { entries }
            | Self::TreeDiffers { entries } => entries,
            Self::BrokenAt { seq } | Self::NotAsSigned { seq } => seq,
            Self::Forged { number } => number,
        }
    }
}
