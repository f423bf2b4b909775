//! Checks that each recipient has a country, and gets data for a purpose.

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
};
use crate::domain::{
    catalogue::{Catalogue, Category},
    country::is_country,
};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let catalogue = &draft.catalogue;
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
    get_something(catalogue, places, findings);
    for (at, category) in catalogue.categories.iter().enumerate() {
        get_it_for_something(catalogue, (at, category), places, findings);
    }
}

/// A purpose gives nobody what none of its kinds of data say they get.
fn get_something(catalogue: &Catalogue, places: &Places, findings: &mut Vec<Finding>) {
    for (at, purpose) in catalogue.purposes.iter().enumerate() {
        let used = || catalogue.categories.iter().filter(|category| purpose.categories.contains(&category.id));
        for (nth, named) in purpose.recipients.iter().flatten().enumerate() {
            if catalogue.recipient(named.as_str()).is_some() && !used().any(|category| category.recipients.contains(named)) {
                let place = places.catalogue(&format!("purpose[{at}].recipients[{nth}]"));
                let message = format!("`{named}` gets no category that the purpose `{}` uses", purpose.id);
                findings.push(Finding::new(place, Code::ForeignRecipient, message, "name it in a category, or take it out here"));
            }
        }
    }
}

/// Checks that each recipient of a category gets it for some purpose.
fn get_it_for_something(catalogue: &Catalogue, (at, category): (usize, &Category), places: &Places, findings: &mut Vec<Finding>) {
    let uses = || catalogue.purposes.iter().filter(|purpose| purpose.categories.contains(&category.id));
    for (nth, named) in category.recipients.iter().enumerate() {
        let gets = |all: &Vec<_>| all.contains(named);
        // No use at all is a finding of its own.
        if uses().next().is_some() && !uses().any(|purpose| purpose.recipients.as_ref().is_none_or(gets)) {
            let place = places.catalogue(&format!("category[{at}].recipients[{nth}]"));
            let message = format!("`{named}` gets the category `{}` for no purpose", category.id);
            let fix = "name it among the recipients of a purpose that uses the category, or take it out here";
            findings.push(Finding::new(place, Code::IdleRecipient, message, fix));
        }
    }
}
