//! The lint's findings in a brand's files.

use std::fmt;

/// One thing to put right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, inside the brand's folder.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    pub code: Code,
    pub message: String,
    /// The fix.
    pub fix: String,
}

/// The rule that was broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A file is missing or is not text.
    Unreadable,
    /// Not TOML, or not a value we expect there.
    Malformed,
    /// A language the portal's own messages lack.
    UnknownLanguage,
    /// A default that is not among the things offered.
    UnknownDefault,
    /// Not Fluent.
    NotFluent,
    /// A variable, a choice of forms or a reference in a text that must be plain.
    NotPlain,
    Duplicate,
    UnknownId,
    /// Not exactly one default level, or not the first.
    DefaultLevel,
    NeedsLevel,
    /// A switchable purpose that is on for everybody.
    LowestLevel,
    /// A level on a purpose nobody can switch.
    NeedlessLevel,
    /// A purpose outside the levels that nobody is asked about.
    NotAlone,
    /// A level with the word for no level.
    ReservedId,
    /// A contract or legal-obligation purpose that personalizes, profiles or shares.
    Overreach,
    SensitiveProfiling,
    /// Something sensitive is used without consent, and no ground of GDPR Article 9(2) is named.
    NeedsGround,
    /// A ground where nothing sensitive is used, or where people are asked.
    NeedlessGround,
    /// No word about why something sensitive is used.
    SensitiveReason,
    UnusedCategory,
    /// A purpose names somebody who gets nothing that it uses.
    ForeignRecipient,
    /// A category names somebody who gets it for no purpose.
    IdleRecipient,
    /// Parameters of what ranks or picks are missing, too few, too many, or nothing a person could control.
    Parameters,
    NoRetention,
    NoCountry,
    /// A page of the brand's own with another address than https.
    UnsafeLink,
    /// A file for browsers or shared links that is missing, is none, or is of another size than the one that is shown.
    Picture,
    /// A system that does its part by itself, once its program is connected: something that no folder can say.
    Connection,
    /// A system that does not say what becomes of what is made from the data there.
    Derived,
    /// A table of a mapping that hangs on rows which other people may share.
    BehindShared,
    /// A German brand without an imprint.
    NoImprint,
    MissingText,
    /// A text for something the catalogue does not have.
    UnknownText,
    /// A colour of the brand's own that leaves a text hard to read.
    Contrast,
    /// A page over its reading gate, or a sentence that is too long.
    HardToRead,
    /// ISO/IEC 29184 asks for something the brand has not written.
    NoticeElement,
}

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub file: String,
    pub line: usize,
}

impl Finding {
    pub fn new(place: Place, code: Code, message: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { file: place.file, line: place.line, code, message: message.into(), fix: fix.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} ({})", self.file, self.line, self.message, self.fix)
    }
}
