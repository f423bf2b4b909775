//! A line of the table.

/// One thing, by the same name wherever people read of it.
pub struct Term {
    pub thing: &'static str,
    pub words: &'static [Word],
}

/// The word of a language for it.
pub struct Word {
    pub language: &'static str,
    /// The word that is said.
    pub ours: &'static str,
    /// The words that are not said for it, as phrases of `matcher::says`.
    pub never: &'static [&'static str],
    /// Where the same letters are something else.
    pub unless: &'static [&'static str],
}

pub const fn word(language: &'static str, ours: &'static str, never: &'static [&'static str], unless: &'static [&'static str]) -> Word {
    Word { language, ours, never, unless }
}
