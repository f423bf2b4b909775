//! Checks that each kind of data is kept for a reason and for a time.

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let catalogue = &draft.catalogue;
    for (at, category) in catalogue.categories.iter().enumerate() {
        if !catalogue.purposes.iter().any(|purpose| purpose.categories.contains(&category.id)) {
            let place = places.catalogue(&format!("category[{at}].id"));
            let message = format!("no purpose uses the category `{}`", category.id);
            findings.push(Finding::new(place, Code::UnusedCategory, message, "name it in a purpose, or stop collecting it"));
        }
    }
}
