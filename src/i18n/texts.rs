//! The messages of a language, loaded once.

use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};
use std::sync::LazyLock;

use super::messages;
use crate::domain::language::Language;

/// Every message in one language; its functions are in [`messages`].
pub struct Texts {
    /// Where the language stands among those the build has read.
    at: Option<usize>,
    bundle: FluentBundle<FluentResource>,
}

static TEXTS: LazyLock<Vec<(Language, Texts)>> =
    LazyLock::new(|| Language::ALL.into_iter().map(|language| (language, Texts::load(language))).collect());
/// Of a language the portal does not speak, which does not occur.
static SILENT: LazyLock<Texts> = LazyLock::new(|| Texts { at: None, bundle: FluentBundle::new_concurrent(Vec::new()) });

/// Every message in one language.
pub fn texts(language: Language) -> &'static Texts {
    TEXTS.iter().find(|(one, _)| *one == language).map_or(&SILENT, |(_, texts)| texts)
}

impl Texts {
    /// The build has read the same files: what could be wrong with them was refused there.
    fn load(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
        let _ = bundle.add_builtins();
        let at = messages::FILES.iter().position(|(tag, _)| *tag == language.tag());
        for file in at.and_then(|at| messages::FILES.get(at)).into_iter().flat_map(|(_, files)| *files) {
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { at, bundle }
    }

    /// A message with nothing to fill in, of those in the languages the build has read; one that mentions others has no text there.
    pub(super) fn whole(&self, id: &str, written: &[Option<&'static str>]) -> String {
        let text = self.at.and_then(|at| *written.get(at)?);
        text.map_or_else(|| self.filled_in(id, &FluentArgs::new()), str::to_owned)
    }

    /// A message with its arguments, each between U+2068 and U+2069, so that it reads in its own direction.
    pub(super) fn filled_in(&self, id: &str, values: &FluentArgs) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned()
    }
}

/// Without the isolating marks Fluent puts around arguments, for places that are not paragraphs: titles, values.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
