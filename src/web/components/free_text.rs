use leptos::prelude::*;

use super::{own_name::with_own_names, with_numbers::with_numbers};
use crate::{
    domain::{
        language::{
            Language,
            fits::{fits, language_of},
        },
        voice::Voice,
    },
    i18n::{messages as m, texts::texts},
};

/// A text in the words of a person, with its line breaks. It runs the way of its own letters, and is read aloud in its own language.
#[component]
pub fn FreeText(
    #[prop(into)] text: String,
    /// The language it is most likely in; where nobody has said it, the words do. It is not said of words that are plainly in another.
    language: Option<Language>,
    /// The language of its reader, where the house says it: a note tells them that the text is in another.
    #[prop(optional)]
    reader: Option<Language>,
    #[prop(default = "said")] looks: &'static str,
) -> impl IntoView {
    let language = match language {
        Some(language) => Some(language).filter(|language| fits(&text, *language)),
        None => language_of(&text),
    };
    let note = reader.zip(language).filter(|(reader, language)| reader != language).map(|(reader, language)| {
        let said = texts(Voice::impersonal(reader)).text_language(m::TextLanguage { language: language.own_name() });
        view! { <p class="hint">{with_own_names(&said)}</p> }
    });
    view! {
        <p class=looks lang=language.map(Language::tag) dir="auto">{with_numbers(&text)}</p>
        {note}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(reader: Language, text: &str) -> String {
        let text = text.to_owned();
        let view = || view! { <FreeText text=text language=None reader=reader /> }.into_any().to_html();
        Owner::new().with(view).replace("<!>", "")
    }

    #[test]
    fn a_reader_is_told_that_a_text_is_in_another_language_than_theirs() {
        const ENGLISH: &str = "We now pack parcels in the order in which they were ordered.";
        let german = shown(Language::De, ENGLISH);
        assert!(german.contains("lang=\"en\"") && german.contains("Sprache dieses Textes: "), "{german}");
        assert_eq!(shown(Language::En, ENGLISH).matches("<p").count(), 1);
        let unknown = shown(Language::De, "Parcelo, 24");
        assert!(!unknown.contains("lang=") && unknown.matches("<p").count() == 1, "{unknown}");
    }
}
