//! A word about a purpose, packed in four bits.

use crate::domain::{choices::Verb, decide::Word, time::Millis};

/// A [`Word`] in four bits: as much of it as the rules can tell from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Code {
    Nothing,
    Given,
    GivenDespiteSignal,
    /// Their ends stand beside them.
    GivenUntil,
    GivenDespiteSignalUntil,
    /// A material change came after it, so its end no longer matters.
    Overtaken,
    OvertakenDespiteSignal,
    Withdrawn,
    Objected,
    Switched,
    SwitchedDespiteSignal,
    Cleared,
}

impl Code {
    pub(super) const ALL: [Self; 12] = [
        Self::Nothing,
        Self::Given,
        Self::GivenDespiteSignal,
        Self::GivenUntil,
        Self::GivenDespiteSignalUntil,
        Self::Overtaken,
        Self::OvertakenDespiteSignal,
        Self::Withdrawn,
        Self::Objected,
        Self::Switched,
        Self::SwitchedDespiteSignal,
        Self::Cleared,
    ];

    pub(super) fn of(Word { verb, overtaken, despite_signal, expires_at }: Word) -> Self {
        match (verb, overtaken, despite_signal, expires_at.is_some()) {
            (Verb::Given, false, false, false) => Self::Given,
            (Verb::Given, false, true, false) => Self::GivenDespiteSignal,
            (Verb::Given, false, false, true) => Self::GivenUntil,
            (Verb::Given, false, true, true) => Self::GivenDespiteSignalUntil,
            (Verb::Given, true, false, _) => Self::Overtaken,
            (Verb::Given, true, true, _) => Self::OvertakenDespiteSignal,
            (Verb::Withdrawn, ..) => Self::Withdrawn,
            (Verb::Objected, ..) => Self::Objected,
            (Verb::Switched, _, false, _) => Self::Switched,
            (Verb::Switched, _, true, _) => Self::SwitchedDespiteSignal,
            (Verb::Cleared, ..) => Self::Cleared,
        }
    }

    pub(super) fn read(bits: u8) -> Self {
        Self::ALL.get(usize::from(bits)).copied().unwrap_or(Self::Nothing)
    }

    /// A consent whose end is missing has ended.
    pub(super) fn word(self, end: impl FnOnce() -> Option<Millis>) -> Option<Word> {
        let word = |verb, overtaken, despite_signal| Some(Word { verb, overtaken, despite_signal, expires_at: None });
        let until = |despite_signal, end: Option<Millis>| {
            Some(Word { verb: Verb::Given, overtaken: false, despite_signal, expires_at: Some(end.unwrap_or(Millis(i64::MIN))) })
        };
        match self {
            Self::Nothing => None,
            Self::Given => word(Verb::Given, false, false),
            Self::GivenDespiteSignal => word(Verb::Given, false, true),
            Self::GivenUntil => until(false, end()),
            Self::GivenDespiteSignalUntil => until(true, end()),
            Self::Overtaken => word(Verb::Given, true, false),
            Self::OvertakenDespiteSignal => word(Verb::Given, true, true),
            Self::Withdrawn => word(Verb::Withdrawn, false, false),
            Self::Objected => word(Verb::Objected, false, false),
            Self::Switched => word(Verb::Switched, false, false),
            Self::SwitchedDespiteSignal => word(Verb::Switched, false, true),
            Self::Cleared => word(Verb::Cleared, false, false),
        }
    }
}
