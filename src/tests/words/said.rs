//! Messages as people read them: each with the texts its plural forms make.

use fluent_syntax::{
    ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::{fs, path::Path};

pub const LANGUAGES: [&str; 3] = ["en", "de", "ar"];
/// Words that people search for, as they say them: they are shown to nobody.
const UNSAID: [&str; 3] = ["search-also-", "search-little-words", "search-same"];

/// One message in one language.
pub struct Said {
    pub language: &'static str,
    pub id: String,
    /// A brand's own words.
    pub is_brand: bool,
    /// One for each way the plural forms go together. Arguments and mentioned messages stand in braces: `{$brand}`, `{service-name}`.
    pub texts: Vec<String>,
    /// Arguments that choose a form: `$count`.
    pub chooses: Vec<String>,
}

/// Everything people read, of the portal and of the demo's brand.
pub fn said() -> Vec<Said> {
    LANGUAGES
        .iter()
        .flat_map(|language| {
            let mut all = read(language, "i18n/locales", false);
            all.extend(read(language, "catalog/demo/locales", true));
            all
        })
        .collect()
}

/// The portal's messages as they are written, with their comments: each file of a language.
pub fn written(language: &str) -> Vec<String> {
    files(language, "i18n/locales")
}

fn files(language: &str, below: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(below).join(language);
    fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

fn read(language: &'static str, below: &str, is_brand: bool) -> Vec<Said> {
    let mut found = Vec::new();
    for text in files(language, below) {
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let mut add = |id: String, pattern: &Pattern<&str>| {
                found.push(Said { language, id, is_brand, texts: texts(pattern), chooses: chooses(pattern) })
            };
            if !UNSAID.iter().any(|unsaid| id.starts_with(unsaid)) {
                message.value.iter().for_each(|pattern| add(id.to_owned(), pattern));
            }
            for Attribute { id: attribute, value } in message.attributes.iter().filter(|attribute| attribute.id.name != "also") {
                add(format!("{id}.{}", attribute.name), value);
            }
        }
    }
    found
}

fn texts(pattern: &Pattern<&str>) -> Vec<String> {
    pattern.elements.iter().fold(vec![String::new()], |before, element| {
        let ways = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => filled(expression),
        };
        before.iter().flat_map(|before| ways.iter().map(move |way| format!("{before}{way}"))).collect()
    })
}

fn filled(expression: &Expression<&str>) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => variants.iter().flat_map(|variant| texts(&variant.value)).collect(),
        Expression::Inline(InlineExpression::VariableReference { id }) => vec![format!("{{${}}}", id.name)],
        Expression::Inline(InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. }) => {
            vec![format!("{{{}}}", id.name)]
        }
        Expression::Inline(_) => vec![String::new()],
    }
}

fn chooses(pattern: &Pattern<&str>) -> Vec<String> {
    let selected = |element: &PatternElement<&str>| match element {
        PatternElement::Placeable { expression: Expression::Select { selector: InlineExpression::VariableReference { id }, .. } } => {
            Some(format!("${}", id.name))
        }
        _ => None,
    };
    pattern.elements.iter().filter_map(selected).collect()
}

/// Without what stands in braces.
pub fn words_alone(text: &str) -> String {
    let (mut left, mut inside) = (String::with_capacity(text.len()), false);
    for letter in text.chars() {
        match letter {
            '{' => inside = true,
            '}' => (inside, left) = (false, left + "|"),
            _ if inside => {}
            _ => left.push(letter),
        }
    }
    left
}
