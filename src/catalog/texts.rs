//! A brand's Fluent file as plain strings.
//!
//! A text is hashed and shown exactly as published, so it may use the file's own terms and nothing that could read
//! differently another time: no variables, no plural forms, no references to other messages.

use fluent_syntax::{
    ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
    unicode::unescape_unicode_to_string,
};
use std::collections::{BTreeMap, btree_map};

use super::{
    finding::{Code, Finding, Place},
    places::{Newlines, text_file},
};
use crate::domain::{language::Language, notice::Texts};

/// A term may use terms; one that goes deeper than this goes in circles.
const DEEPEST: u8 = 8;

struct Reader<'a> {
    source: &'a str,
    newlines: Newlines,
    file: String,
    terms: BTreeMap<&'a str, &'a Pattern<&'a str>>,
    findings: &'a mut Vec<Finding>,
    texts: Texts,
    lines: BTreeMap<String, usize>,
}

/// Every value (`purpose-x`) and attribute (`purpose-x.off`) of the file, and the line each begins on.
pub fn read(source: &str, language: Language, findings: &mut Vec<Finding>) -> (Texts, BTreeMap<String, usize>) {
    let (resource, errors) = match parser::parse_runtime(source) {
        Ok(resource) => (resource, Vec::new()),
        Err(partly) => partly,
    };
    let (file, newlines) = (text_file(language), Newlines::of(source));
    for error in errors {
        let place = Place { file: file.clone(), line: newlines.line(error.pos.start) };
        findings.push(Finding::new(place, Code::NotFluent, error.to_string(), "write `key = text`, and `    .part = text` below it"));
    }
    let mut reader = Reader { source, newlines, file, terms: BTreeMap::new(), findings, texts: Texts::new(), lines: BTreeMap::new() };
    for entry in &resource.body {
        if let Entry::Term(term) = entry
            && reader.terms.insert(term.id.name, &term.value).is_some()
        {
            reader.report(term.id.name, Code::Duplicate, format!("the term `-{}` is written twice", term.id.name), "keep one");
        }
    }
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let id = message.id.name;
            if let Some(value) = &message.value {
                reader.add(id.to_owned(), id, value);
            }
            for Attribute { id: part, value } in &message.attributes {
                reader.add(format!("{id}.{}", part.name), part.name, value);
            }
        }
    }
    (reader.texts, reader.lines)
}

impl<'a> Reader<'a> {
    fn add(&mut self, key: String, name: &'a str, pattern: &'a Pattern<&'a str>) {
        let mut text = String::new();
        self.write(pattern, name, DEEPEST, &mut text);
        let line = self.line(name);
        match self.texts.entry(key) {
            btree_map::Entry::Occupied(twice) => {
                let message = format!("`{}` is written twice", twice.key());
                self.report(name, Code::Duplicate, message, "keep one");
            }
            btree_map::Entry::Vacant(free) => {
                self.lines.insert(free.key().clone(), line);
                free.insert(text.trim().to_owned());
            }
        }
    }

    fn write(&mut self, pattern: &'a Pattern<&'a str>, name: &'a str, depth: u8, text: &mut String) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.write_inline(inline, name, depth, text),
                PatternElement::Placeable { expression: Expression::Select { .. } } => self.not_plain(name, "a choice between forms"),
            }
        }
    }

    fn write_inline(&mut self, inline: &'a InlineExpression<&'a str>, name: &'a str, depth: u8, text: &mut String) {
        match inline {
            InlineExpression::StringLiteral { value } => text.push_str(&unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => text.push_str(value),
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                match (self.terms.get(id.name).copied(), depth.checked_sub(1)) {
                    (Some(term), Some(depth)) => self.write(term, name, depth, text),
                    (Some(_), None) => self.not_plain(name, "a term that needs itself"),
                    (None, _) => {
                        let message = format!("there is no term `-{}`", id.name);
                        self.report(id.name, Code::UnknownId, message, "write the term at the top of the file, or the word itself");
                    }
                }
            }
            InlineExpression::VariableReference { id } => self.not_plain(id.name, "a variable"),
            _ => self.not_plain(name, "a reference"),
        }
    }

    fn not_plain(&mut self, name: &str, what: &str) {
        self.report(
            name,
            Code::NotPlain,
            format!("the text holds {what}"),
            "write plain words; only terms such as { -brand } may stand in braces",
        );
    }

    fn report(&mut self, name: &str, code: Code, message: String, fix: &str) {
        let place = Place { file: self.file.clone(), line: self.line(name) };
        self.findings.push(Finding::new(place, code, message, fix));
    }

    /// Names are slices of the source, so where one begins tells its line.
    fn line(&self, name: &str) -> usize {
        self.newlines.line((name.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize))
    }
}
