//! Checks that no purpose a person can switch is on before they choose.

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
};
use crate::domain::{
    catalogue::{Basis, Rank},
    reach::Reach,
};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let catalogue = &draft.catalogue;
    if catalogue.levels.is_empty() {
        findings.push(Finding::new(
            places.catalogue("level"),
            Code::DefaultLevel,
            "there is no level",
            "add a [[level]] with default = true",
        ));
    }
    for (at, level) in catalogue.levels.iter().enumerate() {
        let place = || places.catalogue(&format!("level[{at}].default"));
        if level.id.as_str() == Reach::ALONE {
            let message = format!("a level is called `{}`, which says that a purpose belongs to no level", level.id);
            findings.push(Finding::new(places.catalogue(&format!("level[{at}].id")), Code::ReservedId, message, "choose another id"));
        }
        if at == 0 && !level.default {
            let message = format!("the first level, `{}`, is not the default", level.id);
            findings.push(Finding::new(place(), Code::DefaultLevel, message, "set default = true on the level that uses least"));
        }
        if at > 0 && level.default {
            let message = format!("the level `{}` is a default and not the first", level.id);
            findings.push(Finding::new(place(), Code::DefaultLevel, message, "only the first level, which uses least, may be the default"));
        }
    }
    for (at, purpose) in catalogue.purposes.iter().enumerate() {
        let place = places.catalogue(&format!("purpose[{at}].level"));
        let needs = match purpose.basis {
            Basis::Consent => true,
            Basis::LegitimateInterest => purpose.reaches_the_person(),
            Basis::Contract | Basis::LegalObligation => false,
        };
        let finding = match &purpose.level {
            None if needs => {
                let message = format!("the purpose `{}` needs a level", purpose.id);
                let place = places.catalogue(&format!("purpose[{at}].id"));
                Finding::new(place, Code::NeedsLevel, message, "add level = the lowest level it belongs to")
            }
            Some(_) if !purpose.switchable() => {
                let message = format!("the purpose `{}` has a level and nobody can switch it", purpose.id);
                Finding::new(place, Code::NeedlessLevel, message, "remove the level, or choose another basis")
            }
            Some(Reach::Alone) if purpose.basis != Basis::Consent => {
                let message = format!("the purpose `{}` is outside the levels and asks for no consent", purpose.id);
                Finding::new(place, Code::NotAlone, message, "name a level, or set basis = \"consent\"")
            }
            Some(_) if catalogue.rank_of(purpose) == Some(Rank(0)) => {
                let message = format!("the purpose `{}` is on at the lowest level, so for everybody", purpose.id);
                Finding::new(place, Code::LowestLevel, message, "name a higher level")
            }
            _ => continue,
        };
        findings.push(finding);
    }
}
