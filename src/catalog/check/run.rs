//! All the rules, one after the other.

use super::{
    super::{
        finding::Finding,
        parse::{Publishable, parse},
        source::Source,
    },
    bases, beside, contrast, fairness, ids, iso29184, languages, levels, links, pictures, ranking, reading, recipients, retention, systems,
    texts,
};

/// Reads a brand and puts it through every rule.
///
/// # Errors
/// Every finding, by file and line. Never an empty list.
pub fn check(source: &Source) -> Result<Publishable, Vec<Finding>> {
    let mut findings = Vec::new();
    let parsed = parse(source, &mut findings);
    if let Some((draft, places)) = &parsed {
        let families = [
            ids::check,
            levels::check,
            bases::check,
            retention::check,
            recipients::check,
            ranking::check,
            links::check,
            pictures::check,
            languages::check,
            texts::check,
            iso29184::check,
            contrast::check,
            fairness::check,
            reading::check,
            beside::check,
        ];
        for rules in families {
            rules(draft, places, &mut findings);
        }
    }
    match parsed {
        Some((mut draft, places)) if findings.is_empty() => {
            draft.advice = ranking::advice(&draft, &places)
                .into_iter()
                .chain(systems::advice(&draft, &places))
                .chain(pictures::advice(&draft))
                .collect();
            Ok(draft)
        }
        _ => {
            findings.sort();
            findings.dedup();
            Err(findings)
        }
    }
}
