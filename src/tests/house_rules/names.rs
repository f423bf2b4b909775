//! Six names that fit anything mean one thing each, and stand where that thing is at home.

use super::sources::sources;

/// Each with the places where a type may have it, and its meaning there.
const NAMES: &[(&str, &[&str], &str)] = &[
    ("Row", &["store/"], "a row of the table that its file is about, as the database has it"),
    ("Draft", &["usecases/"], "what came in, as text, before anything of it is believed"),
    ("Entry", &["usecases/requests/story.rs"], "a line of the story of a request"),
    ("Asked", &["usecases/requests/kept.rs"], "a request of a person as it was asked"),
    ("Reason", &["domain/decide.rs"], "why a decision allows or refuses"),
    ("Outcome", &["usecases/desk/task.rs"], "what came of the task of a system"),
];

/// The name of the type that a line makes.
fn made(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub").map_or(line, |rest| rest.trim_start_matches(|letter| letter != ' ').trim_start());
    let rest = ["struct ", "enum ", "type ", "trait "].iter().find_map(|kind| line.strip_prefix(kind))?;
    rest.split(|letter: char| !letter.is_alphanumeric()).next()
}

/// The same within `words!`, where a type is its name and a brace.
fn listed(line: &str) -> Option<&str> {
    line.strip_prefix("    ")?.strip_suffix(" {").filter(|name| name.chars().all(char::is_alphanumeric))
}

#[test]
fn a_name_that_fits_anything_means_one_thing() {
    let mut found = Vec::new();
    for source in sources() {
        let mut in_words = false;
        for (at, line) in source.text.lines().enumerate() {
            in_words = (in_words && line != "}") || line == "words! {";
            let Some(name) = made(line).or_else(|| listed(line).filter(|_| in_words)) else { continue };
            let Some((name, places, meaning)) = NAMES.iter().find(|(known, ..)| *known == name) else { continue };
            if !places.iter().any(|place| source.shown.starts_with(place)) {
                found.push(format!("{}:{}: {name} is {meaning}", source.shown, at + 1));
            }
        }
    }
    assert!(found.is_empty(), "name it by its own word:\n{}", found.join("\n"));
}

#[test]
fn the_name_of_a_type_is_read_from_its_line() {
    for (line, name) in [
        ("pub struct Row {", Some("Row")),
        ("pub(super) enum Reason<'a> {", Some("Reason")),
        ("type Row = (A, B);", Some("Row")),
        ("let row = Row::new();", None),
    ] {
        assert_eq!(made(line), name, "{line}");
    }
    assert_eq!((listed("    Reason {"), listed("    if known {")), (Some("Reason"), None));
}
