//! Lists in a sentence.

use icu::list::{ListFormatter, options::ListFormatterOptions};

use super::dates::locale;
use crate::domain::language::Language;

/// `a, b and c`, as the language writes it.
pub fn and(language: Language, parts: &[String]) -> String {
    let formatter = || ListFormatter::try_new_and(locale(language)?.into(), ListFormatterOptions::default()).ok();
    formatter().map_or_else(|| parts.join(", "), |formatter| formatter.format_to_string(parts.iter()))
}

/// The same for names whose writing system is not known: each stands between the marks U+2068 and U+2069, so that it reads in
/// its own direction. One alone needs none; whoever shows it isolates it as a whole.
pub fn of_names(language: Language, names: &[String]) -> String {
    match names {
        [one] => one.clone(),
        several => and(language, &several.iter().map(|name| format!("\u{2068}{name}\u{2069}")).collect::<Vec<_>>()),
    }
}
