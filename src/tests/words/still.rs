//! Messages that do not keep a rule.

use std::collections::BTreeSet;

mod list;

/// Stops at what breaks a rule and is not listed. Each is a language, an id and what is wrong with it.
pub fn judge(rule: &str, found: Vec<(&str, String, String)>) {
    let excused = |language: &str, id: &str| {
        let mut lists = list::STILL.iter().filter(|(of, by, _)| (*of, *by) == (rule, language));
        lists.any(|(.., ids)| ids.split_whitespace().any(|listed| listed == id))
    };
    let wrong: BTreeSet<_> = found.into_iter().filter(|(language, id, _)| !excused(language, id)).collect();
    let lines: Vec<_> = wrong.iter().map(|(language, id, what)| format!("{rule} {language} {id}: {what}")).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}
