//! Texts that ship in the program: modules for those who answer and one for those who look after other systems, and the first guides.

use std::sync::LazyLock;

use super::{
    guide::{Guide, Said},
    lesson::{Lesson, Wrong},
    module::{For, Module},
    read::{Parsed, parse},
    template::{self, Template},
};
use crate::domain::language::Language;

/// Makes something of the lines below the version.
type Reads<T> = fn(&[(usize, &str)]) -> Result<T, Vec<Wrong>>;
/// By the language's tag.
type Files = [(&'static str, &'static str); 3];

macro_rules! files {
    ($folder:literal, $($id:literal),+) => {
        &[$(($id, [
            ("en", include_str!(concat!($folder, "/en/", $id, ".md"))),
            ("de", include_str!(concat!($folder, "/de/", $id, ".md"))),
            ("ar", include_str!(concat!($folder, "/ar/", $id, ".md"))),
        ])),+]
    };
}

const TRAINING: &[(&str, Files)] = files!("training", "answering", "personal", "access");
const OF_TASKS: &[(&str, Files)] = files!("training", "tasks");

/// In the order in which they are listed.
const GUIDANCE: &[(&str, Files)] =
    files!("guidance", "copy", "correct", "delete", "identity", "behalf", "children", "hold", "late", "complaint", "plain-words");

const TEMPLATES: &[(&str, Files)] = files!("templates", "identity", "which-one", "working-on-it", "another-company", "our-answer");

/// A test reads every file, so that none is left out here.
fn sound<T>(files: &Files, read: Reads<T>) -> Vec<(Language, Parsed<T>)> {
    files.iter().filter_map(|(language, text)| Some((language.parse().ok()?, parse(text, read).ok()?))).collect()
}

pub(super) fn modules() -> &'static [Module] {
    static MODULES: LazyLock<Vec<Module>> = LazyLock::new(|| {
        let module = |whose: For, (id, files): &(&str, Files)| {
            let lessons = sound(files, Lesson::parse);
            let version = lessons.iter().map(|(_, lesson)| lesson.version).max()?;
            let lessons = lessons.into_iter().map(|(language, lesson)| (language, lesson.what)).collect();
            Some(Module { id: (*id).to_owned(), version, whose, lessons })
        };
        let of_tasks = OF_TASKS.iter().filter_map(|one| module(For::TaskHolders, one));
        TRAINING.iter().filter_map(|one| module(For::Desk, one)).chain(of_tasks).collect()
    });
    &MODULES
}

pub(super) fn guides() -> &'static [Guide] {
    static GUIDES: LazyLock<Vec<Guide>> = LazyLock::new(|| {
        let guide = |(id, files): &(&str, Files)| {
            let texts = sound(files, Said::parse);
            let version = texts.iter().map(|(_, said)| said.version).max()?;
            let texts = texts.into_iter().map(|(language, said)| (language, said.what)).collect();
            Some(Guide { id: (*id).to_owned(), version, texts })
        };
        GUIDANCE.iter().filter_map(guide).collect()
    });
    &GUIDES
}

pub(super) fn templates() -> &'static [Template] {
    static TEMPLATES_READ: LazyLock<Vec<Template>> = LazyLock::new(|| {
        let template = |(id, files): &(&str, Files)| {
            let texts = sound(files, template::parse);
            let version = texts.iter().map(|(_, said)| said.version).max()?;
            let texts = texts.into_iter().map(|(language, said)| (language, said.what)).collect();
            Some(Template { id: (*id).to_owned(), version, texts })
        };
        TEMPLATES.iter().filter_map(template).collect()
    });
    &TEMPLATES_READ
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            lesson::Question,
            prose::{Piece, pieces},
        },
        *,
    };
    use crate::domain::reading::Reading;

    #[test]
    fn every_file_is_sound_and_the_right_answers_are_the_same_in_each_language() {
        for (id, files) in TRAINING.iter().chain(OF_TASKS) {
            let mut right = Vec::new();
            for (language, text) in files {
                let lesson = parse(text, Lesson::parse).map_err(|wrong| format!("{id} {language}: {wrong:?}"));
                right.push(lesson.map(|lesson| lesson.what.questions.iter().map(Question::right).collect::<Vec<_>>()));
            }
            assert!(right.iter().all(Result::is_ok), "{right:?}");
            assert!(right.windows(2).all(|two| two.first() == two.last()), "{id}: {right:?}");
        }
        for (id, files) in GUIDANCE {
            for (language, text) in files {
                let said = parse(text, Said::parse).map(|_| ());
                assert!(said.is_ok(), "{id} {language}: {said:?}");
            }
        }
        for (id, files) in TEMPLATES {
            for (language, text) in files {
                let said = parse(text, template::parse).map(|_| ());
                assert!(said.is_ok(), "{id} {language}: {said:?}");
            }
        }
    }

    #[test]
    fn there_are_ten_questions_for_those_who_answer_and_five_for_those_with_tasks() {
        let of = |whose: For| modules().iter().filter(|module| module.whose == whose).map(Module::questions).sum::<u32>();
        assert_eq!((of(For::Desk), of(For::TaskHolders)), (10, 5));
    }

    /// Paragraph by paragraph, as a page holds them.
    fn paragraphs(text: &str) -> Vec<String> {
        let (mut all, mut current) = (Vec::new(), String::new());
        for piece in pieces(text) {
            match piece {
                Piece::Text(text) => current.push_str(&text),
                Piece::Open(_) | Piece::Close(_) if current.trim().is_empty() => {}
                Piece::Close(
                    super::super::prose::Element::Paragraph
                    | super::super::prose::Element::Entry
                    | super::super::prose::Element::Heading
                    | super::super::prose::Element::Subheading,
                ) => {
                    all.push(std::mem::take(&mut current));
                }
                Piece::Open(_) | Piece::Close(_) => {}
            }
        }
        all
    }

    #[test]
    fn each_text_reads_easily() {
        let mut hard = Vec::new();
        for (id, files) in TRAINING.iter().chain(OF_TASKS).chain(GUIDANCE) {
            for (language, text) in files {
                let body: String = text.lines().skip(2).map(|line| line.replace("- [x]", "-").replace("- [ ]", "-") + "\n").collect();
                let all = paragraphs(&body);
                let Ok(of) = language.parse::<Language>() else { continue };
                let found = Reading::of(all.iter().map(String::as_str)).too_hard(&of.traits().gates);
                hard.extend(found.iter().map(|hard| format!("{id} {language}: {hard}")));
            }
        }
        assert!(hard.is_empty(), "{}", hard.join("\n"));
    }
}
