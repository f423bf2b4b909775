//! Lists in a sentence.

use icu::{
    list::{ListFormatter, options::ListFormatterOptions},
    locale::Locale,
};

use crate::domain::language::Language;

/// `a, b and c`, as the language writes it.
pub fn and(language: Language, parts: &[String]) -> String {
    let formatter = || {
        let locale: Locale = language.tag().parse().ok()?;
        ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default()).ok()
    };
    formatter().map_or_else(|| parts.join(", "), |formatter| formatter.format_to_string(parts.iter()))
}
