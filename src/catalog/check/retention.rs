//! Everything that is kept is kept for a reason and for a time.

use super::super::{
    finding::{Code, Finding},
    parse::Draft,
    places::Places,
};

/// Before types, which would say less clearly what is missing.
pub fn stated(places: &Places, findings: &mut Vec<Finding>) {
    for at in 0..places.catalogue.count("category") {
        if !places.catalogue.has(&format!("category[{at}].retention")) {
            let place = places.catalogue(&format!("category[{at}]"));
            let fix = "add retention = { keep = \"P1Y\", from = \"collected\" } with your own period";
            findings.push(Finding::new(place, Code::NoRetention, "a category says nowhere how long it is kept", fix));
        }
    }
}

pub fn check(draft: &Draft, places: &Places, findings: &mut Vec<Finding>) {
    let catalogue = &draft.catalogue;
    for (at, category) in catalogue.categories.iter().enumerate() {
        if !catalogue.purposes.iter().any(|purpose| purpose.categories.contains(&category.id)) {
            let place = places.catalogue(&format!("category[{at}].id"));
            let message = format!("no purpose uses the category `{}`", category.id);
            findings.push(Finding::new(place, Code::UnusedCategory, message, "name it in a purpose, or stop collecting it"));
        }
    }
}
