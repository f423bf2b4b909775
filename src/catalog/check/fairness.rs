//! Checks that outcomes are reported where there is a touchpoint, and that every band and answer is there once.

use std::collections::BTreeSet;

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
};
use crate::domain::fairness::UNKNOWN;

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let mut twice = |path: &str, ids: Vec<&str>| {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.into_iter().enumerate().filter(|(_, id)| !seen.insert(*id)) {
            let message = format!("`{id}` is given twice");
            findings.push(Finding::new(places.brand(&path.replace('#', &at.to_string())), Code::Duplicate, message, "keep one"));
        }
    };
    let brand = &draft.brand;
    twice("outcome[#].touchpoint", brand.outcomes.iter().map(|it| it.touchpoint.as_str()).collect());
    twice("background[#].id", brand.backgrounds.iter().map(|it| it.id.as_str()).collect());
    for (at, outcome) in brand.outcomes.iter().enumerate() {
        twice(&format!("outcome[{at}].offered[#]"), outcome.offered.iter().map(|band| band.as_str()).collect());
        twice(&format!("outcome[{at}].waited[#]"), outcome.waited.iter().map(|band| band.as_str()).collect());
    }
    for (at, question) in brand.backgrounds.iter().enumerate() {
        twice(&format!("background[{at}].answers[#]"), question.answers.iter().map(|answer| answer.as_str()).collect());
    }
    for (at, outcome) in brand.outcomes.iter().enumerate() {
        if draft.catalogue.touchpoint(outcome.touchpoint.as_str()).is_none() {
            let message = format!("there is no touchpoint `{}`", outcome.touchpoint);
            let place = places.brand(&format!("outcome[{at}].touchpoint"));
            findings.push(Finding::new(place, Code::UnknownId, message, "name a [[touchpoint]] of catalog.toml"));
        }
    }
    for (at, question) in brand.backgrounds.iter().enumerate() {
        if question.answers.len() < 2 {
            let place = places.brand(&format!("background[{at}].id"));
            let message = format!("the question `{}` has fewer than two answers", question.id);
            findings.push(Finding::new(place, Code::Malformed, message, "name the groups that are compared"));
        }
        if question.answers.iter().any(|answer| answer.as_str() == UNKNOWN) {
            let place = places.brand(&format!("background[{at}].answers"));
            let message = format!("`{UNKNOWN}` is the word for those who do not say");
            findings.push(Finding::new(place, Code::ReservedId, message, "give the answer another id"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::check::fixture::{findings, line};
    use std::io;

    const BRAND: &str = "brand.toml";
    const WRONG: [(Code, &str, &str, &str); 5] = [
        (Code::UnknownId, "touchpoint = \"buy\"", "touchpoint = \"sell\"", "touchpoint = \"buy\""),
        (Code::Duplicate, "touchpoint = \"help\"", "touchpoint = \"buy\"", "touchpoint = \"help\""),
        (Code::Duplicate, "id = \"gender\"", "id = \"age\"", "id = \"gender\""),
        (Code::Malformed, "answers = [\"yes\", \"no\"]", "answers = [\"yes\"]", "id = \"assistive\""),
        (Code::ReservedId, "answers = [\"yes\", \"no\"]", "answers = [\"yes\", \"unknown\"]", "answers = [\"yes\", \"no\"]"),
    ];

    #[test]
    fn what_is_wrong_with_bands_and_questions_is_named_with_its_line() -> io::Result<()> {
        for (code, old, new, words) in WRONG {
            let found = findings(BRAND, old, new)?;
            let at = line(BRAND, words);
            assert!(
                found.iter().any(|it| it.code == code && it.file == BRAND && Some(it.line) == at),
                "{code:?} after {new:?}: {found:#?}"
            );
        }
        Ok(())
    }
}
