//! A template: the beginning of a text to a person, in each language, with places for facts of their case.

use std::collections::{BTreeMap, BTreeSet};

use super::{guide::Said, lesson::Wrong};
use crate::domain::{language::Language, words::words};

/// The folder of templates, with one for each language in it.
pub(super) const FOLDER: &str = "templates";

words! {
    /// A fact of the case that a template can name, in braces.
    Variable {
        /// The number of the request.
        Reference => "reference",
        /// The day it came in.
        Asked => "asked",
        /// The day it is due.
        Due => "due",
        Brand => "brand",
    }
}

/// Those of ours after which a request is still open. A brand's own fit everywhere.
const LEAVE_OPEN: [&str; 3] = ["identity", "which-one", "working-on-it"];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pub id: String,
    pub version: u32,
    pub(super) texts: BTreeMap<Language, Said>,
}

/// A piece of a template.
enum Piece<'a> {
    Words(&'a str),
    Named(&'a str),
}

fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut first = true;
    text.split('{').flat_map(move |part| {
        let named = if std::mem::take(&mut first) { None } else { part.split_once('}') };
        match named {
            Some((name, rest)) => [Piece::Named(name), Piece::Words(rest)],
            None => [Piece::Words(part), Piece::Words("")],
        }
    })
}

/// Whether a brace of a line opens or ends no name.
fn has_lone_brace(line: &str) -> bool {
    let mut open = false;
    for letter in line.chars().filter(|letter| matches!(letter, '{' | '}')) {
        if (letter == '{') == open {
            return true;
        }
        open = !open;
    }
    open
}

/// Refused where it names what no case has, and where a brace names nothing: the person would read it.
pub(super) fn parse(lines: &[(usize, &str)]) -> Result<Said, Vec<Wrong>> {
    let said = Said::parse(lines)?;
    let unknown = |(at, line): &(usize, &str)| {
        let names = pieces(line).filter_map(|piece| if let Piece::Named(name) = piece { Some(name) } else { None });
        let wrong = names.filter(|name| name.parse::<Variable>().is_err());
        wrong
            .map(|name| (*at, format!("there is no variable `{name}`"), "write {reference}, {asked}, {due} or {brand}"))
            .collect::<Vec<_>>()
    };
    let lone = |(at, line): &(usize, &str)| {
        let wrong =
            || (*at, "a brace that belongs to no variable".to_owned(), "write {reference}, {asked}, {due} or {brand}, each on one line");
        has_lone_brace(line).then(wrong)
    };
    // Between braces that fit nowhere there is no name to look at.
    let faults = |line: &(usize, &str)| lone(line).map_or_else(|| unknown(line), |wrong| vec![wrong]);
    let wrong: Vec<Wrong> = lines.iter().flat_map(faults).collect();
    if wrong.is_empty() { Ok(said) } else { Err(wrong) }
}

impl Template {
    /// Whether it fits a last answer.
    pub fn may_end(&self) -> bool {
        !LEAVE_OPEN.contains(&self.id.as_str())
    }

    /// Its name in a language; `None` where it is not written in it.
    pub fn title(&self, language: Language) -> Option<&str> {
        self.texts.get(&language).map(|said| said.title.as_str())
    }

    /// Its text with the facts of a case.
    pub fn filled(&self, language: Language, fact: impl Fn(Variable) -> String) -> Option<String> {
        let said = self.texts.get(&language)?;
        let text = pieces(said.text.trim()).map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Named(name) => name.parse().map_or_else(|_| name.to_owned(), &fact),
        });
        Some(text.collect())
    }

    /// The facts that its text names in a language, each once.
    pub fn named(&self, language: Language) -> BTreeSet<Variable> {
        let text = self.texts.get(&language).map_or("", |said| said.text.as_str());
        pieces(text).filter_map(|piece| if let Piece::Named(name) = piece { name.parse::<Variable>().ok() } else { None }).collect()
    }

    /// The file of one language, in the brand's folder.
    pub fn file(&self, language: Language) -> String {
        format!("{FOLDER}/{language}/{}.md", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(usize, &str)> {
        text.lines().enumerate().map(|(at, line)| (at + 1, line)).collect()
    }

    #[test]
    fn a_template_is_filled_with_the_facts_of_a_case() -> Result<(), Vec<Wrong>> {
        let said = parse(&lines("# Thanks\n\nYour request {reference} of {asked} is due {due}."))?;
        let template = Template { id: "thanks".to_owned(), version: 1, texts: BTreeMap::from([(Language::En, said)]) };
        let text = template.filled(Language::En, |fact| fact.as_str().to_uppercase());
        assert_eq!(text.as_deref(), Some("Your request REFERENCE of ASKED is due DUE."));
        assert_eq!(template.named(Language::En), BTreeSet::from([Variable::Reference, Variable::Asked, Variable::Due]));
        assert_eq!(template.file(Language::En), "templates/en/thanks.md");
        assert_eq!(template.filled(Language::De, |_| String::new()), None, "it is not written in it");
        Ok(())
    }

    #[test]
    fn a_brace_that_belongs_to_no_variable_is_refused_with_its_line() {
        for text in ["{reference and so on.", "{{reference}}", "{due\n}", "due}", "}{", "{due} and {", "{due}}"] {
            let text = format!("# Thanks\n\n{text}");
            let wrong = parse(&lines(&text)).err().unwrap_or_default();
            assert!(matches!(wrong.first(), Some((3, said, _)) if said.contains("brace")), "{text}: {wrong:?}");
        }
        assert!(parse(&lines("# Thanks\n\n{due}{brand}, {asked}")).is_ok());
    }

    #[test]
    fn a_variable_that_no_case_has_is_refused_with_its_line() {
        let wrong = parse(&lines("# Thanks\n\nDear {name}, on {due}.")).err().unwrap_or_default();
        assert!(matches!(wrong.as_slice(), [(3, said, _)] if said.contains("`name`")), "{wrong:?}");
    }
}
