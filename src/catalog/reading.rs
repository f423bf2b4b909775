//! One file of a brand's folder as text, as lines and as a type. Each failure is a finding.

use serde::de::DeserializeOwned;
use std::io;
use toml::de::DeTable;

use super::{
    finding::{Code, Finding, Place},
    places::{Lines, Newlines},
    source::Source,
};

pub(super) fn read(source: &Source, name: &str, named_at: Place, findings: &mut Vec<Finding>) -> Option<String> {
    let error = match source.read(name) {
        Ok(text) => return Some(text),
        Err(error) => error,
    };
    let why = match error.kind() {
        io::ErrorKind::NotFound => format!("there is no file `{name}`"),
        io::ErrorKind::InvalidInput => format!("`{name}` leads out of the brand's folder"),
        _ => format!("`{name}` cannot be read: {error}"),
    };
    findings.push(Finding::new(named_at, Code::Unreadable, why, "put the file there, as UTF-8 text"));
    None
}

pub(super) fn lines(file: &str, text: &str, findings: &mut Vec<Finding>) -> Option<Lines> {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        findings.push(malformed(file, text, error));
    }
    errors.is_empty().then(|| Lines::of(text, table.get_ref()))
}

/// A rule that has already spoken about a value is clearer than serde's word about the same value.
pub(super) fn typed<T: DeserializeOwned>(file: &str, text: &str, before: usize, findings: &mut Vec<Finding>) -> Option<T> {
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(_) if findings.len() > before => None,
        Err(error) => {
            findings.push(malformed(file, text, &error));
            None
        }
    }
}

fn malformed(file: &str, text: &str, error: &toml::de::Error) -> Finding {
    let line = Newlines::of(text).line(error.span().map_or(0, |span| span.start));
    let message = error.message().replace('\n', ", ");
    Finding::new(Place { file: file.into(), line }, Code::Malformed, message, "compare with the demo brand")
}
