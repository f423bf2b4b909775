//! The typed messages, loaded once.

use std::sync::LazyLock;

use crate::domain::language::Language;

#[allow(
    dead_code,
    clippy::all,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "made by the build; a message it cannot find does not compile"
)]
mod made {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

use made::L10n;
pub use made::L10nLanguage as Texts;

static TEXTS: LazyLock<[Texts; 3]> = LazyLock::new(|| [L10n::En.load(), L10n::De.load(), L10n::Ar.load()]);

/// Every message in one language.
pub fn texts(language: Language) -> &'static Texts {
    let [en, de, ar] = &*TEXTS;
    match language {
        Language::En => en,
        Language::De => de,
        Language::Ar => ar,
    }
}

/// Without the isolating marks Fluent puts around arguments, for places that are not paragraphs: titles, values, mail.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
