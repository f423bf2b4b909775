//! The messages of a language, loaded once.

use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};
use std::sync::LazyLock;

use super::messages;
use crate::domain::language::Language;

/// Every message in one language; its functions are in [`messages`].
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

static TEXTS: LazyLock<[Texts; 3]> = LazyLock::new(|| [Language::En, Language::De, Language::Ar].map(Texts::load));

/// Every message in one language.
pub fn texts(language: Language) -> &'static Texts {
    let [en, de, ar] = &*TEXTS;
    match language {
        Language::En => en,
        Language::De => de,
        Language::Ar => ar,
    }
}

impl Texts {
    /// The build has read the same files: what could be wrong with them was refused there.
    fn load(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
        let _ = bundle.add_builtins();
        for file in messages::files(language) {
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    pub(super) const fn language(&self) -> Language {
        self.language
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
