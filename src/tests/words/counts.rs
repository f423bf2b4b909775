//! A message that counts has a form for every number of its language.

use super::{
    said::{said, written},
    still::judge,
};

/// Numbers that count nothing: the name of a version, a place in a row.
const NAMES: &[&str] = &["$version", "$number", "$of"];

/// The numbers that each message takes, as its comment in English says.
fn numbers() -> Vec<(String, String)> {
    let (mut found, mut above) = (Vec::new(), Vec::new());
    for line in written("en").join("\n").lines() {
        match line.strip_prefix("# ") {
            Some(comment) => above.extend(comment.split_once(" (Number)").map(|(argument, _)| argument.to_owned())),
            None => {
                let id = line.split(" =").next().unwrap_or_default().to_owned();
                found.extend(above.drain(..).map(|argument| (id.clone(), argument)));
            }
        }
    }
    found
}

#[test]
fn a_message_that_counts_chooses_its_form() {
    let all = said();
    let mut found = Vec::new();
    for (id, argument) in numbers().into_iter().filter(|(_, argument)| !NAMES.contains(&argument.as_str())) {
        let here = all.iter().filter(|said| said.id == id && !said.is_brand);
        let fixed = here.filter(|said| !said.chooses.contains(&argument));
        found.extend(fixed.map(|said| (said.language, id.clone(), argument.clone())));
    }
    judge("count", found);
}
