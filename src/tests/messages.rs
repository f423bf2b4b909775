//! The portal's own messages: the same in every language, every plural form a language has, and none that nobody says.

use candor::domain::language::Language;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use icu::{
    locale::Locale,
    plurals::{PluralCategory, PluralRules},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// CLDR's plural forms.
fn forms(language: Language) -> Vec<&'static str> {
    let locale: Locale = language.traits().locale.parse().unwrap();
    let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
    let name = |form| match form {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    rules.categories().map(name).collect()
}

/// The arguments and plural forms of a message.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    variables: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn messages(language: Language) -> BTreeMap<String, Shape> {
    let folder = src().join("i18n/locales").join(language.tag());
    let mut all = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let text = fs::read_to_string(&file).unwrap();
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut shape = Shape::default();
            message.value.iter().for_each(|pattern| look_at(pattern, &mut shape));
            let before = all.insert(message.id.name.to_owned(), shape);
            assert!(before.is_none(), "{language}: {} stands twice", message.id.name);
        }
    }
    all
}

fn look_at(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => drop(shape.variables.insert(id.name.to_owned())),
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    shape.variables.insert(id.name.to_owned());
                }
                let key = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                shape.plurals.push(variants.iter().map(|variant| key(&variant.key)).collect());
                variants.iter().for_each(|variant| look_at(&variant.value, shape));
            }
        }
    }
}

#[test]
fn every_language_says_the_same_with_the_same_arguments_and_all_its_plural_forms() {
    let english = messages(Language::En);
    for language in Language::ALL {
        let here = messages(language);
        assert_eq!(here.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language}");
        for (id, shape) in &here {
            assert_eq!(shape.variables, english[id].variables, "{language}: {id}");
            for plural in &shape.plurals {
                let missing: Vec<_> = forms(language).into_iter().filter(|form| !plural.contains(*form)).collect();
                assert!(missing.is_empty(), "{language}: {id} lacks {missing:?}");
            }
        }
    }
}

/// The build reads every folder; the program asks for those of its languages.
#[test]
fn each_language_has_its_folder_of_messages_and_each_folder_its_language() {
    let folders = fs::read_dir(src().join("i18n/locales")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    // The familiar form of a language lies over it.
    let plain = folders.map(|folder| folder.strip_suffix("-familiar").map_or(folder.clone(), str::to_owned));
    let tags = Language::ALL.map(|language| language.tag().to_owned());
    assert_eq!(plain.collect::<BTreeSet<_>>(), BTreeSet::from(tags));
}

#[test]
fn no_message_is_left_that_nobody_says() {
    let mut text = String::new();
    let mut folders = vec![src()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                text += &fs::read_to_string(path).unwrap();
            }
        }
    }
    // Said at once, or named for whoever says it: `words.help()`, `Texts::help`.
    let ways = |id: &str| [format!(".{id}("), format!("Texts::{id}")];
    let is_said = |id: &String| ways(&id.replace('-', "_")).iter().any(|way| text.contains(way));
    let unsaid: Vec<_> = messages(Language::En).into_keys().filter(|id| !is_said(id)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}
