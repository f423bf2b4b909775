//! The languages of the portal, and the traits of each that the code needs. A brand offers some of them.
//!
//! To add one: its file in `language/` with the two lines here that name it, and its messages in `i18n/locales`.

use serde::{Deserialize, Serialize};

use super::reading::Gates;

mod ar;
mod de;
mod en;
pub mod fits;
#[cfg(test)]
mod qaa;

/// Each language by its name in Rust and the file that describes it. Their order is that of a notice's texts, which are hashed:
/// a new one comes last.
macro_rules! languages {
    ($($(#[$when:meta])? $name:ident = $file:ident),+ $(,)?) => {
        /// A language of the portal, in JSON and in the database by its BCP 47 tag.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Language {
            $($(#[$when])? $name),+
        }

        impl Language {
            pub const ALL: [Self; [$($(#[$when])? Self::$name),+].len()] = [$($(#[$when])? Self::$name),+];

            pub const fn traits(self) -> &'static Traits {
                match self {
                    $($(#[$when])? Self::$name => &$file::TRAITS),+
                }
            }
        }
    };
}

languages! {
    En = en,
    De = de,
    Ar = ar,
    // Planted: no file but its own knows it.
    #[cfg(test)]
    Qaa = qaa,
}

/// The traits of one language, beside its messages.
pub struct Traits {
    /// The BCP 47 tag, which is also the first part of every page's address and the name of the folder with its messages.
    pub tag: &'static str,
    /// The name its speakers give it.
    pub own_name: &'static str,
    pub direction: Direction,
    /// The CLDR locale that writes its dates, numbers, lists and plurals.
    pub locale: &'static str,
    /// The font of `public/fonts` its letters are set in, fetched early; none where the reader's own font is used.
    pub font: Option<&'static str>,
    /// How hard a text may be to read.
    pub gates: Gates,
    /// The further spellings of a word under which a search meets it. The word comes without capitals and accents.
    pub spellings: fn(&str) -> Vec<String>,
    /// The rest of such a word without the endings it takes in a sentence: a search takes words of one stem for each other.
    pub stem: fn(&str) -> String,
    /// Whether a letter belongs to its script.
    pub writes: fn(char) -> bool,
    /// Words that stand in almost every text of it, in small letters. Another language of its script has few of them.
    pub commonest: &'static [&'static str],
    /// True where two words are written together as one: a search then also meets the last part of a word.
    pub joins_words: bool,
}

/// `word` without the first of `endings` behind which at least so many letters are left.
fn without_ending<'a>(word: &'a str, endings: &[(&str, usize)]) -> &'a str {
    let cut = |(ending, least): &(&str, usize)| word.strip_suffix(ending).filter(|rest| rest.chars().count() >= *least);
    endings.iter().find_map(cut).unwrap_or(word)
}

/// A letter of the Latin script.
fn latin(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}')
}

/// Which way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Language {
    pub const fn tag(self) -> &'static str {
        self.traits().tag
    }
    pub const fn own_name(self) -> &'static str {
        self.traits().own_name
    }
    pub const fn direction(self) -> Direction {
        self.traits().direction
    }
}

impl Direction {
    /// The value of HTML's `dir`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl std::str::FromStr for Language {
    type Err = super::ids::NotAnId;
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|language| language.tag() == tag).ok_or(super::ids::NotAnId)
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_called_by_its_tag_everywhere() -> serde_json::Result<()> {
        for language in Language::ALL {
            assert_eq!(serde_json::to_string(&language)?, format!("\"{}\"", language.tag()));
            assert_eq!(language.tag().parse(), Ok(language));
        }
        Ok(())
    }
}
