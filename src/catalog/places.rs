//! Where in a file each thing stands, so that a finding can point at it.

use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

use super::finding::Place;
use crate::domain::language::Language;

/// The lines of one TOML file by path, e.g. `purpose[2].categories[0]`.
#[derive(Debug, Clone, Default)]
pub struct Lines(BTreeMap<String, usize>);

/// The places of everything in a brand's folder.
#[derive(Debug, Clone, Default)]
pub struct Places {
    pub brand: Lines,
    pub catalogue: Lines,
    pub example: Lines,
    /// For each language that could be read, the line of each text.
    pub texts: BTreeMap<Language, BTreeMap<String, usize>>,
}

pub const BRAND: &str = "brand.toml";
pub const CATALOGUE: &str = "catalog.toml";
pub const EXAMPLE: &str = "example.toml";

pub fn text_file(language: Language) -> String {
    format!("locales/{language}/catalog.ftl")
}

/// Where the lines of a text end.
pub struct Newlines(Vec<usize>);

impl Newlines {
    pub fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The line, counted from 1, of the byte `offset`.
    pub fn line(&self, offset: usize) -> usize {
        self.0.partition_point(|end| *end < offset) + 1
    }
}

impl Places {
    pub fn brand(&self, path: &str) -> Place {
        Place { file: BRAND.into(), line: self.brand.line(path) }
    }
    pub fn catalogue(&self, path: &str) -> Place {
        Place { file: CATALOGUE.into(), line: self.catalogue.line(path) }
    }
    pub fn example(&self, path: &str) -> Place {
        Place { file: EXAMPLE.into(), line: self.example.line(path) }
    }
    /// The text itself, or the message it belongs to, or the top of the file.
    pub fn text(&self, language: Language, key: &str) -> Place {
        let lines = self.texts.get(&language);
        let message = key.split('.').next().unwrap_or(key);
        let line = lines.and_then(|lines| lines.get(key).or_else(|| lines.get(message))).copied();
        Place { file: text_file(language), line: line.unwrap_or(1) }
    }
}

impl Lines {
    pub fn of(source: &str, table: &DeTable<'_>) -> Self {
        let (mut lines, newlines) = (Self::default(), Newlines::of(source));
        for (key, value) in table {
            lines.add(&newlines, key.get_ref().to_string(), value);
        }
        lines
    }

    fn add(&mut self, newlines: &Newlines, path: String, value: &toml::Spanned<DeValue<'_>>) {
        match value.get_ref() {
            DeValue::Table(table) => {
                for (key, value) in table {
                    self.add(newlines, format!("{path}.{}", key.get_ref()), value);
                }
            }
            DeValue::Array(array) => {
                for (at, value) in array.iter().enumerate() {
                    self.add(newlines, format!("{path}[{at}]"), value);
                }
            }
            _ => {}
        }
        self.0.insert(path, newlines.line(value.span().start));
    }

    pub fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// How many entries the array at `path` has.
    pub fn count(&self, path: &str) -> usize {
        (0..).take_while(|at| self.has(&format!("{path}[{at}]"))).count()
    }

    /// The line of `path`, or of the nearest thing around it.
    pub fn line(&self, path: &str) -> usize {
        let mut path = path;
        loop {
            if let Some(line) = self.0.get(path) {
                return *line;
            }
            match path.rfind(['.', '[']).and_then(|end| path.get(..end)) {
                Some(around) => path = around,
                None => return 1,
            }
        }
    }
}
