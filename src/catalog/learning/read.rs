//! The modules, guides and templates of a brand's folder, read and checked.

use std::collections::BTreeMap;

use super::{
    super::{
        finding::{Code, Finding, Place},
        source::Source,
    },
    guide::{Guide, Said},
    lesson::{Lesson, Wrong},
    module::{For, Learning, Module},
    prose::has_html,
    shipped,
    template::{self, Template},
};
use crate::domain::language::Language;

/// The mark of a file's first line.
const VERSION: &str = "version:";

/// A file below its version, by what is read of it.
pub(super) struct Parsed<T> {
    pub version: u32,
    pub what: T,
}

/// Reads one file: its version, and below it what `parse` makes of the lines.
pub(super) fn parse<T>(text: &str, parse: impl Fn(&[(usize, &str)]) -> Result<T, Vec<Wrong>>) -> Result<Parsed<T>, Vec<Wrong>> {
    let lines: Vec<_> = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim_end())).collect();
    let Some(((_, first), rest)) = lines.split_first() else {
        return Err(vec![(1, "the file is empty".to_owned(), "begin with `version: 1`")]);
    };
    let version = first.strip_prefix(VERSION).and_then(|number| number.trim().parse().ok());
    let Some(version) = version else {
        return Err(vec![(1, "the first line names no version".to_owned(), "write `version: 1`, and a higher number with every change")]);
    };
    if has_html(&rest.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\n")) {
        return Err(vec![(1, "there is HTML in the text".to_owned(), "write Markdown alone")]);
    }
    Ok(Parsed { version, what: parse(rest)? })
}

/// Reads what `brand.toml` names under `training`, `guidance` and `templates`, in every offered language.
pub fn read(
    source: &Source,
    [training, guidance, templates]: [&[String]; 3],
    offered: &[Language],
    findings: &mut Vec<Finding>,
) -> Learning {
    let mut learning = Learning::default();
    for id in training {
        if shipped::modules().iter().any(|module| module.id == *id) {
            findings.push(Finding::new(top("brand.toml"), Code::Duplicate, format!("we ship a module `{id}`"), "give yours another name"));
        }
        let lessons = files(source, "training", id, offered, Lesson::parse, findings);
        same_questions(id, &lessons, findings);
        let version = lessons.values().map(|lesson| lesson.version).max();
        let lessons = lessons.into_iter().map(|(language, lesson)| (language, lesson.what)).collect();
        learning.modules.extend(version.map(|version| Module { id: id.clone(), version, whose: For::Desk, lessons }));
    }
    for id in guidance {
        if shipped::guides().iter().any(|guide| guide.id == *id) {
            findings.push(Finding::new(top("brand.toml"), Code::Duplicate, format!("we ship a guide `{id}`"), "give yours another name"));
        }
        let texts = files(source, "guidance", id, offered, Said::parse, findings);
        let version = texts.values().map(|said| said.version).max();
        let texts = texts.into_iter().map(|(language, said)| (language, said.what)).collect();
        learning.guides.extend(version.map(|version| Guide { id: id.clone(), version, texts }));
    }
    for id in templates {
        if shipped::templates().iter().any(|template| template.id == *id) {
            findings.push(Finding::new(
                top("brand.toml"),
                Code::Duplicate,
                format!("we ship a template `{id}`"),
                "give yours another name",
            ));
        }
        let texts = files(source, template::FOLDER, id, offered, template::parse, findings);
        let version = texts.values().map(|said| said.version).max();
        let texts = texts.into_iter().map(|(language, said)| (language, said.what)).collect();
        learning.templates.extend(version.map(|version| Template { id: id.clone(), version, texts }));
    }
    learning
}

fn top(file: &str) -> Place {
    Place { file: file.to_owned(), line: 1 }
}

fn files<T>(
    source: &Source,
    folder: &str,
    id: &str,
    offered: &[Language],
    read: impl Fn(&[(usize, &str)]) -> Result<T, Vec<Wrong>>,
    findings: &mut Vec<Finding>,
) -> BTreeMap<Language, Parsed<T>> {
    let mut all = BTreeMap::new();
    for language in offered {
        let name = format!("{folder}/{language}/{id}.md");
        let text = match source.read(&name) {
            Ok(text) => text,
            Err(error) => {
                let message = format!("`{name}` cannot be read: {error}");
                findings.push(Finding::new(top("brand.toml"), Code::Unreadable, message, "put the file there, as UTF-8 text"));
                continue;
            }
        };
        match parse(&text, &read) {
            Ok(parsed) => {
                all.insert(*language, parsed);
            }
            Err(wrong) => findings.extend(
                wrong
                    .into_iter()
                    .map(|(line, message, fix)| Finding::new(Place { file: name.clone(), line }, Code::Malformed, message, fix)),
            ),
        }
    }
    all
}

/// An answer is kept as a number: the right ones have to be the same in every language.
fn same_questions(id: &str, lessons: &BTreeMap<Language, Parsed<Lesson>>, findings: &mut Vec<Finding>) {
    let right = |lesson: &Lesson| lesson.questions.iter().map(super::lesson::Question::right).collect::<Vec<_>>();
    let mut all = lessons.iter();
    let Some((_, first)) = all.next() else { return };
    for (language, lesson) in all.filter(|(_, lesson)| right(&lesson.what) != right(&first.what)) {
        let place = top(&format!("training/{language}/{id}.md"));
        let message = format!("the right answers are not the same as in the other languages (version {})", lesson.version);
        findings.push(Finding::new(place, Code::Malformed, message, "ask the same questions, with their answers in the same order"));
    }
}
