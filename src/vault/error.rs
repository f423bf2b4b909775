//! How the vault fails. None of it says anything about what was sealed.

use std::fmt;

#[derive(Debug)]
pub enum Error {
    /// The bytes are not an envelope of a known version.
    NotAnEnvelope,
    /// Sealed elsewhere, under another key, or changed since.
    DoesNotOpen,
    /// The opened text is not of the type expected there, or JSON cannot hold it.
    NotWhatWasSealed,
    /// No signed note of the log, or not one of ours.
    NotANote,
    /// The root key it was sealed under is not in the ring.
    UnknownRootKey,
    /// A root key ring of another installation, or with another key of the same number.
    OtherRing,
    /// The root key's file, and what is wrong with it. Never any of its text.
    RootFile(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAnEnvelope => "not an envelope of a known version",
            Self::DoesNotOpen => "an envelope does not open: it was moved, changed, or sealed under another key",
            Self::NotWhatWasSealed => "an envelope holds something else than expected",
            Self::NotANote => "not a checkpoint that this log signed",
            Self::UnknownRootKey => "the root key something was sealed under is not in the ring",
            Self::OtherRing => "a root key ring of another installation, or with another key of the same number",
            Self::RootFile(what) => what,
        })
    }
}
impl std::error::Error for Error {}
