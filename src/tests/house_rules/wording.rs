//! Code adds nothing to a message: no space, no punctuation, no capital, no word. What stands between two texts is a message with
//! arguments, a list that CLDR joins, or an element of its own.

use super::sources::{Source, sources};

/// The rooms whose code makes texts for people.
const ROOMS: &[&str] = &["web", "jobs", "i18n"];
/// Files that may join texts, each with its reason.
const EXCEPT: &[(&str, &str)] =
    &[("web/demo/", "the demo's own pages are in English alone"), ("web/components/gallery.rs", "samples of components")];
/// Joints that may stand in code, each with its reason.
const EXCEPT_TEXTS: &[(&str, &str, &str)] = &[
    ("web/agent.rs", "{browser}, {system}", "two names of products, kept as one with the session"),
    ("i18n/numbers.rs", "{number}\\u{a0}{code}", "an amount with more digits than its currency has, as CLDR writes others"),
    ("i18n/lists.rs", ", ", "no locale of CLDR"),
    ("jobs/copy/tables.rs", "\\r\\n", "the end of a line of CSV"),
    ("web/customer/choices/boundaries/actions.rs", " ", "ids, kept for the form"),
    ("web/customer/choices/purposes/actions.rs", " ", "ids, kept for the form"),
    ("web/staff/customers/write.rs", ",", "ids, kept for the form"),
    ("web/staff/tasks/actions.rs", ",", "ids, kept for the form"),
    ("web/staff/tasks/draft.rs", ",", "ids, kept for the form"),
    ("web/staff/case/keeping.rs", "{mark} {}", "a mark for the page, and a message after it"),
    ("web/customer/requests/matter.rs", "{} {about}", "a key of the session"),
    ("web/customer/search/index.rs", " ", "read by the search alone"),
    ("web/flash.rs", "flash {name} {}", "a key of the session"),
    ("web/two_steps.rs", "draft {} {about}", "a key of the session"),
    ("web/two_steps.rs", "agreed {} {about}", "a key of the session"),
    ("web/customer/choices/purposes/form.rs", "{about} {stands}", "ids of one page"),
    ("web/shown/map_names.rs", " ", "measured, and not shown"),
    ("web/look.rs", "\\0", "what is hashed"),
    ("web/components/described.rs", " ", "ids of the texts that describe a field, as aria-describedby wants them"),
    ("web/raised_from.rs", "/", "an address"),
    ("web/staff/case/sent.rs", ",", "names of fields, kept beside what was typed"),
    ("web/staff/case/evidence.rs", "\\n", "lines of JSON that a program reads"),
    ("web/shown/journey_map.rs", " ", "a name in several lines of a drawing, parted for what is copied"),
    ("jobs/letters/text.rs", "\\n", "lines of a letter"),
    ("jobs/letters/text.rs", "\\n\\n", "parts of a letter"),
    ("web/well_known.rs", ", ", "a line of security.txt"),
    ("web/well_known.rs", "{} {kept}\\n", "two words that the doctor reads"),
];

/// The string literals of a line, each with what stands before and behind it.
fn literals(line: &str) -> Vec<(&str, &str, &str)> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(begin) = line[at..].find('"').map(|begin| at + begin) {
        let mut escaped = false;
        let end = line[begin + 1..].char_indices().find(|(_, letter)| {
            let ends = *letter == '"' && !escaped;
            escaped = *letter == '\\' && !escaped;
            ends
        });
        let Some(end) = end.map(|(end, _)| begin + 1 + end) else { break };
        found.push((&line[..begin], &line[begin + 1..end], &line[end + 1..]));
        at = end + 1;
    }
    found
}

/// True for a literal that is text of a view: it touches a tag, or a value shown beside it.
fn is_shown(before: &str, behind: &str) -> bool {
    let (before, touching) = (before.trim_end(), behind.chars().next());
    let after_tag = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->");
    let before_tag = behind.trim_start().strip_prefix('<').is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_lowercase() || c == '/'));
    after_tag || before_tag || before.ends_with('}') || touching == Some('{')
}

/// True for a pattern with prose: a space or punctuation that people read beside a placeholder.
fn is_prose(pattern: &str) -> bool {
    // Classes, ids, addresses, tags, style and headers are read by machines.
    let machines = ["--", "__", "{id}", "://", "<", "-{", "=", "px", "#", "{own}"];
    if machines.iter().any(|sign| pattern.contains(sign)) {
        return false;
    }
    let spaced = pattern.contains("} ") || pattern.contains(" {") || pattern.contains("\\u{a0}");
    let ended = [".", "!", "?"].iter().any(|mark| pattern.ends_with(&format!("}}{mark}")) || pattern.contains(&format!("}}{mark} ")));
    spaced || ended || ["},", "}:", "({", "})", "“{", "„{", "«{"].iter().any(|sign| pattern.contains(sign))
}

fn glue(line: &str) -> Option<String> {
    literals(line).into_iter().find_map(|(before, text, behind)| {
        let called = |by: &str| before.trim_end().ends_with(by);
        let joins = (called(".join(") || called("push_str(") || called("+=")) && !text.is_empty() && !text.contains(['<', '&']);
        let fills = called("format!(") && is_prose(text);
        let shows = is_shown(before, behind) && !text.is_empty() && (line.contains("view!") || !line.contains("format!"));
        (joins || fills || shows).then(|| text.to_owned())
    })
}

#[test]
fn code_adds_nothing_to_a_message() {
    let mut found = Vec::new();
    for Source { shown, text, .. } in sources().into_iter().filter(|source| ROOMS.iter().any(|room| source.is_in(room))) {
        if EXCEPT.iter().any(|(path, _)| shown.starts_with(path)) {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (at, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let excused = |text: &str| EXCEPT_TEXTS.iter().any(|(path, known, _)| *path == shown && *known == text);
            if let Some(text) = glue(line).filter(|text| !excused(text)) {
                found.push(format!("{shown}:{}: {text:?}", at + 1));
            }
            if line.contains(".to_uppercase()") || line.contains("char::to_uppercase") {
                found.push(format!("{shown}:{}: a capital made by code", at + 1));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_is_added_to_a_message_is_seen() {
    for line in [
        r#"view! { <p>{who}" · "{notice}</p> }"#,
        r#"view! { <li><strong>{name}</strong>" "{place}</li> }"#,
        r#"<a href=href>{name}</a>" "<span>"#,
        r#"" "<strong>{word}</strong>"#,
        r#"Some(law) => format!("{rule}. {}", must_keep),"#,
        r#"let title = format!("{title} ({})", reference);"#,
        r#"session.this.then(|| format!(" · {}", words.account_this()))"#,
        r#"details.join(" · ")"#,
        r#"format!("{name}:")"#,
    ] {
        assert!(glue(line).is_some(), "{line}");
    }
    for line in [
        r#"<p class="hint" id=format!("{id}-hint")>{hint}</p>"#,
        r#"view! { <span class=format!("kind kind--{kind}") aria-hidden="true"></span> }"#,
        r#"visit.to(&format!("/receipts/{}", entry.id))"#,
        r#"Channel::Sms => ("sms", "form[sms]"),"#,
        r#"if wrong { "field field--wrong" } else { "field" }"#,
        r#"visit.word(shelf, &format!("purpose-{id}.off"))"#,
    ] {
        assert_eq!(glue(line), None, "{line}");
    }
}

/// A trait of a language stands in the file of that language, so that a further language changes no other code.
#[test]
fn no_code_tells_languages_apart() {
    for Source { shown, text, .. } in sources() {
        if ["web/demo/", "domain/language", "catalog/check/planted.rs"].iter().any(|path| shown.starts_with(path)) {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (at, line) in code.lines().enumerate() {
            let named = line.split("Language::").skip(1).any(|rest| rest.starts_with(char::is_uppercase) && !rest.starts_with("ALL"));
            assert!(!named, "{shown}:{} names a language: {line}", at + 1);
        }
    }
    for sheet in [include_str!("../../../style/base.css"), include_str!("../../../style/layout.css")] {
        assert!(!sheet.contains(":lang("), "a sheet names a language");
    }
}
