//! One language's messages, each with its arguments and references.

use fluent_syntax::{
    ast::{CallArguments, Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser,
    unicode::unescape_unicode_to_string,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// CLDR's plural categories.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The kind of value an argument takes.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    #[default]
    Text,
    Number,
    /// A number that chooses a plural form, and is written by a text beside it.
    Plural,
}

#[derive(Clone)]
pub struct Locale {
    /// BCP 47.
    pub tag: String,
    pub files: Vec<String>,
    pub messages: BTreeMap<String, Written>,
    terms: BTreeMap<String, Written>,
}

/// A message or term as it stands in its file.
#[derive(Clone)]
pub struct Written {
    pub file: String,
    pattern: Pattern<String>,
    comment: Option<Comment<String>>,
}

/// The needs of a pattern: arguments, and messages, terms (`-term`) and functions (`NUMBER()`) by name.
#[derive(Default)]
struct Needs {
    arguments: BTreeMap<String, Kind>,
    /// Those that stand in its text.
    written: BTreeSet<String>,
    references: Vec<String>,
}

impl Locale {
    pub fn read(folder: &Path, faults: &mut Vec<String>) -> Self {
        let tag = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut locale = Self { tag, files: Vec::new(), messages: BTreeMap::new(), terms: BTreeMap::new() };
        let mut files: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        files.sort();
        for path in files.into_iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
            let file = path.display().to_string();
            match fs::read_to_string(&path) {
                Ok(text) => locale.read_file(&file, text, faults),
                Err(error) => faults.push(format!("{file}: cannot be read: {error}")),
            }
            locale.files.push(file);
        }
        locale
    }

    fn read_file(&mut self, file: &str, text: String, faults: &mut Vec<String>) {
        let resource = match parser::parse(text.clone()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                faults.extend(errors.iter().map(|error| {
                    let line = text.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count() + 1;
                    format!("{file}: line {line} cannot be read: {}", error.kind)
                }));
                resource
            }
        };
        for entry in resource.body {
            let (id, pattern, attributes, comment, all) = match entry {
                Entry::Message(message) => (message.id.name, message.value, message.attributes, message.comment, &mut self.messages),
                Entry::Term(term) => (term.id.name, Some(term.value), term.attributes, term.comment, &mut self.terms),
                _ => continue,
            };
            if !attributes.is_empty() {
                faults.push(format!("{file}: {id} has an attribute; write a message of its own instead"));
            }
            let pattern = pattern.unwrap_or(Pattern { elements: Vec::new() });
            if let Some(other) = all.insert(id.clone(), Written { file: file.to_owned(), pattern, comment }) {
                faults.push(format!("{file}: {id} stands twice, here and in {}", other.file));
            }
        }
    }

    /// The messages of `below`, with those of this folder in their place. A file read later is heard.
    pub fn over(&self, below: &Self) -> Self {
        let mut both = Self { tag: self.tag.clone(), ..below.clone() };
        both.files.extend(self.files.iter().cloned());
        both.messages.extend(self.messages.clone());
        both.terms.extend(self.terms.clone());
        both
    }

    /// Finds numbers that choose a plural form and are written as well: their digits are a text, as the language writes them.
    pub fn check_plurals(&self, faults: &mut Vec<String>) {
        for (id, written) in self.messages.iter().chain(&self.terms) {
            let needs = Needs::of(&written.pattern);
            for name in needs.written.iter().filter(|name| needs.arguments.get(*name) == Some(&Kind::Plural)) {
                let file = &written.file;
                faults.push(format!("{file}: {id} writes ${name}, which chooses its plural form; write ${name}Text instead"));
            }
        }
    }

    /// Finds mentions of terms, messages and functions that do not exist.
    pub fn check_references(&self, faults: &mut Vec<String>) {
        for (id, written) in self.messages.iter().chain(&self.terms) {
            for name in Needs::of(&written.pattern).references {
                let known = match (name.strip_prefix('-'), name.strip_suffix("()")) {
                    (Some(term), _) => self.terms.contains_key(term),
                    (_, Some(function)) => function == "NUMBER",
                    _ => self.messages.contains_key(&name),
                };
                if !known {
                    faults.push(format!("{}: {id} mentions {name}, which does not exist", written.file));
                }
            }
        }
    }

    /// Of a message and the messages it mentions. A term sees only what it is handed.
    pub fn arguments(&self, id: &str) -> BTreeMap<String, Kind> {
        let (mut arguments, mut ids, mut next) = (BTreeMap::new(), vec![id.to_owned()], 0);
        while let Some(written) = ids.get(next).map(|id| self.messages.get(id)) {
            next += 1;
            let Some(written) = written else { continue };
            let needs = Needs::of(&written.pattern);
            needs.arguments.into_iter().for_each(|(name, kind)| add(&mut arguments, name, kind));
            for other in needs.references {
                if !ids.contains(&other) {
                    ids.push(other);
                }
            }
        }
        arguments
    }

    /// `None` when something has to be filled in.
    pub fn whole_text(&self, id: &str) -> Option<String> {
        let elements = self.messages.get(id)?.pattern.elements.iter();
        elements
            .map(|element| match element {
                PatternElement::TextElement { value } => Some(value.clone()),
                PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                    Some(unescape_unicode_to_string(value).into_owned())
                }
                PatternElement::Placeable { .. } => None,
            })
            .collect()
    }

    /// The arguments in the comment of a message: `# $count (Number) - how many`.
    pub fn comments(&self, id: &str) -> BTreeMap<String, (Kind, String)> {
        let lines = self.messages.get(id).and_then(|written| written.comment.as_ref()).into_iter().flat_map(|comment| &comment.content);
        lines
            .filter_map(|line| {
                let (name, rest) = line.trim().strip_prefix('$')?.split_once(" (")?;
                let (kind, about) = rest.split_once(") - ")?;
                Some((name.to_owned(), (if kind == "Number" { Kind::Number } else { Kind::Text }, about.to_owned())))
            })
            .collect()
    }
}

impl Needs {
    fn of(pattern: &Pattern<String>) -> Self {
        let mut needs = Self::default();
        needs.pattern(pattern);
        needs
    }

    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => {
                if let InlineExpression::VariableReference { id } = inline {
                    self.written.insert(id.name.clone());
                }
                self.inline(inline, Kind::Text);
            }
            Expression::Select { selector, variants } => {
                self.inline(selector, if variants.iter().all(counts) { Kind::Plural } else { Kind::Text });
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>, kind: Kind) {
        match inline {
            InlineExpression::VariableReference { id } => add(&mut self.arguments, id.name.clone(), kind),
            InlineExpression::MessageReference { id, .. } => self.references.push(id.name.clone()),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.push(format!("-{}", id.name));
                arguments.iter().for_each(|arguments| self.call(arguments, Kind::Text));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.references.push(format!("{}()", id.name));
                self.call(arguments, Kind::Number);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn call(&mut self, arguments: &CallArguments<String>, kind: Kind) {
        arguments.positional.iter().chain(arguments.named.iter().map(|named| &named.value)).for_each(|inline| self.inline(inline, kind));
    }
}

/// An argument that is a number anywhere is one everywhere.
fn add(arguments: &mut BTreeMap<String, Kind>, name: String, kind: Kind) {
    let known = arguments.entry(name).or_default();
    *known = (*known).max(kind);
}

fn counts(variant: &Variant<String>) -> bool {
    match &variant.key {
        VariantKey::Identifier { name } => PLURALS.contains(&name.as_str()),
        VariantKey::NumberLiteral { .. } => true,
    }
}
