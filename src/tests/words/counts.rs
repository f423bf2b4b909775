//! A message that counts has a form for every number of its language.

use super::{said::written, still::judge};

/// Numbers that count nothing: the name of a version, a place in a row.
const NAMES: &[&str] = &["$version", "$number", "$of"];

#[test]
fn a_message_that_counts_chooses_its_form() {
    let english = written("en").join("\n");
    let (mut found, mut counts) = (Vec::new(), Vec::new());
    for line in english.lines() {
        if let Some(argument) = line.strip_prefix("# ").and_then(|line| line.split_once(" (Number)")).map(|(argument, _)| argument) {
            counts.push(argument);
        } else if let Some((id, _)) = line.split_once(" =").filter(|_| line.starts_with(|letter: char| letter.is_ascii_lowercase())) {
            for argument in counts.drain(..).filter(|argument| !NAMES.contains(argument)) {
                for language in super::said::LANGUAGES {
                    let file = written(language).join("\n");
                    let message = file.split(&format!("\n{id} =")).nth(1).unwrap_or_default();
                    let whole: String = message.lines().take_while(|line| line.starts_with([' ', '}']) || line.is_empty()).collect();
                    let first = message.lines().next().unwrap_or_default();
                    if !format!("{first}{whole}").contains(&format!("{argument} ->"))
                        && !message.lines().take(20).any(|line| line.contains(&format!("{argument} ->")))
                    {
                        found.push((language, id.to_owned(), argument.to_owned()));
                    }
                }
            }
        }
    }
    judge("count", found);
}
