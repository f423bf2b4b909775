use leptos::prelude::*;

use crate::domain::language::Language;

/// A language by the name its speakers give it, read aloud as they say it.
pub fn own_name(language: Language) -> AnyView {
    view! { <bdi lang=language.tag() dir=language.direction().as_str()>{language.own_name()}</bdi> }.into_any()
}

/// A sentence of the page in which languages have their own names.
pub fn with_own_names(sentence: &str) -> AnyView {
    let (mut parts, mut rest) = (Vec::new(), sentence);
    while let Some(language) = first(rest) {
        let Some((before, after)) = rest.split_once(language.own_name()) else { break };
        // No element for no text: it would be drawn as a space.
        parts.extend((!before.is_empty()).then(|| before.to_owned().into_any()));
        parts.push(own_name(language));
        rest = after;
    }
    parts.extend((!rest.is_empty()).then(|| rest.to_owned().into_any()));
    parts.into_any()
}

/// The first that is named.
fn first(text: &str) -> Option<Language> {
    let named = Language::ALL.into_iter().filter_map(|language| Some((text.find(language.own_name())?, language)));
    named.min_by_key(|(at, _)| *at).map(|(_, language)| language)
}

/// The one whose own name is all there is.
pub fn named(text: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|language| language.own_name() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_in_a_sentence_is_named_in_itself() {
        let html = Owner::new().with(|| with_own_names("In \u{2068}العربية\u{2069}, not in Deutsch.").to_html()).replace("<!>", "");
        let (arabic, german) = ("<bdi lang=\"ar\" dir=\"rtl\">العربية</bdi>", "<bdi lang=\"de\" dir=\"ltr\">Deutsch</bdi>");
        assert_eq!(html, format!("In \u{2068}{arabic}\u{2069}, not in {german}."));
        assert_eq!(Owner::new().with(|| with_own_names("None.").to_html()).replace("<!>", ""), "None.");
    }
}
