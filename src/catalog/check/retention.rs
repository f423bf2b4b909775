//! Everything that is kept is kept for a reason and for a time, and whoever gets it is somewhere.

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
    for at in 0..places.catalogue.count("recipient") {
        if !places.catalogue.has(&format!("recipient[{at}].country")) {
            let place = places.catalogue(&format!("recipient[{at}]"));
            findings.push(Finding::new(place, Code::NoCountry, "a recipient says nowhere which country it is in", "add country = \"DE\""));
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
    for (at, recipient) in catalogue.recipients.iter().enumerate() {
        if !is_country(&recipient.country) {
            let place = places.catalogue(&format!("recipient[{at}].country"));
            findings.push(Finding::new(
                place,
                Code::NoCountry,
                format!("`{}` is no country", recipient.country),
                "write two capital letters, as in DE",
            ));
        }
    }
    if !is_country(&draft.brand.country) {
        let message = format!("`{}` is no country", draft.brand.country);
        findings.push(Finding::new(places.brand("country"), Code::NoCountry, message, "write two capital letters, as in DE"));
    }
}

/// The form of ISO 3166-1 alpha-2.
fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}
