//! A guide: a short text that says how something is done.

use std::collections::BTreeMap;

use super::lesson::Wrong;
use crate::domain::language::Language;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    pub id: String,
    pub version: u32,
    /// Never empty.
    pub(super) texts: BTreeMap<Language, Said>,
}

/// A guide in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    pub title: String,
    /// Markdown.
    pub text: String,
}

impl Guide {
    /// In this language, or in the first there is.
    pub fn said(&self, language: Language) -> &Said {
        static NONE: Said = Said { title: String::new(), text: String::new() };
        self.texts.get(&language).or_else(|| self.texts.values().next()).unwrap_or(&NONE)
    }

    /// The language in which somebody who reads `language` reads it.
    pub fn spoken(&self, language: Language) -> Language {
        if self.texts.contains_key(&language) { language } else { self.texts.keys().next().copied().unwrap_or(language) }
    }
}

impl Said {
    pub(super) fn parse(lines: &[(usize, &str)]) -> Result<Self, Vec<Wrong>> {
        let mut said = Self::default();
        for (_, line) in lines.iter().copied() {
            match line.strip_prefix("# ") {
                Some(heading) if said.title.is_empty() => heading.trim().clone_into(&mut said.title),
                _ => {
                    said.text.push_str(line);
                    said.text.push('\n');
                }
            }
        }
        if said.title.is_empty() {
            return Err(vec![(1, "there is no title".to_owned(), "begin with a line `# Title`")]);
        }
        Ok(said)
    }
}
