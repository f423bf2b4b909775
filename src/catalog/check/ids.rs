//! Every id is given once, and every id that is used exists.

use std::collections::BTreeSet;

use crate::domain::{
    reach::Reach,
    regime::{REGIMES, Regime},
};

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let Publishable { catalogue, brand, .. } = draft;
    let mut names = Names { places, findings };
    let levels = names.once("level", catalogue.levels.iter().map(|it| it.id.as_str()));
    let touchpoints = names.once("touchpoint", catalogue.touchpoints.iter().map(|it| it.id.as_str()));
    let categories = names.once("category", catalogue.categories.iter().map(|it| it.id.as_str()));
    names.once("purpose", catalogue.purposes.iter().map(|it| it.id.as_str()));
    let recipients = names.once("recipient", catalogue.recipients.iter().map(|it| it.id.as_str()));
    names.once("topic", catalogue.topics.iter().map(|it| it.id.as_str()));

    for (at, category) in catalogue.categories.iter().enumerate() {
        names.known(&format!("category[{at}].touchpoints"), "touchpoint", category.touchpoints.iter().map(|id| id.as_str()), &touchpoints);
        names.known(&format!("category[{at}].recipients"), "recipient", category.recipients.iter().map(|id| id.as_str()), &recipients);
    }
    names.once("system", catalogue.systems.iter().map(|it| it.id.as_str()));
    for (at, system) in catalogue.systems.iter().enumerate() {
        names.known(&format!("system[{at}].categories"), "category", system.categories.iter().map(|id| id.as_str()), &categories);
    }
    for (at, purpose) in catalogue.purposes.iter().enumerate() {
        names.known(&format!("purpose[{at}].categories"), "category", purpose.categories.iter().map(|id| id.as_str()), &categories);
        names.known(&format!("purpose[{at}].touchpoints"), "touchpoint", purpose.touchpoints.iter().map(|id| id.as_str()), &touchpoints);
        names.known(
            &format!("purpose[{at}].recipients"),
            "recipient",
            purpose.recipients.iter().flatten().map(|id| id.as_str()),
            &recipients,
        );
        names.known(&format!("purpose[{at}].level"), "level", purpose.level.iter().filter_map(Reach::level).map(|id| id.as_str()), &levels);
    }

    let mut regimes = BTreeSet::new();
    for (at, regime) in brand.regimes.iter().enumerate() {
        if Regime::find(&regime.id).is_none() {
            let known: Vec<&str> = REGIMES.iter().map(|regime| regime.id).collect();
            let message = format!("there is no regime `{}`", regime.id);
            findings.push(Finding::new(
                places.brand(&format!("regime[{at}].id")),
                Code::UnknownId,
                message,
                format!("use one of {}", known.join(", ")),
            ));
        }
        if !regimes.insert(&regime.id) {
            let place = places.brand(&format!("regime[{at}].id"));
            findings.push(Finding::new(place, Code::Duplicate, format!("the regime `{}` is given twice", regime.id), "keep one"));
        }
    }
    if !regimes.contains(&brand.default_regime) {
        let message = format!("`{}` is not among the regimes", brand.default_regime);
        findings.push(Finding::new(places.brand("default_regime"), Code::UnknownDefault, message, "name one of the [[regime]] ids"));
    }
}

struct Names<'a> {
    places: &'a Places,
    findings: &'a mut Vec<Finding>,
}

impl Names<'_> {
    fn once<'a>(&mut self, kind: &str, ids: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.enumerate() {
            if !seen.insert(id) {
                let place = self.places.catalogue(&format!("{kind}[{at}].id"));
                self.findings.push(Finding::new(place, Code::Duplicate, format!("the {kind} `{id}` is given twice"), "give it another id"));
            }
        }
        seen
    }

    fn known<'a>(&mut self, path: &str, kind: &str, ids: impl Iterator<Item = &'a str>, known: &BTreeSet<&str>) {
        for (at, id) in ids.enumerate().filter(|(_, id)| !known.contains(id)) {
            let place = self.places.catalogue(&format!("{path}[{at}]"));
            let fix = format!("add a [[{kind}]] with this id, or name one that exists");
            self.findings.push(Finding::new(place, Code::UnknownId, format!("there is no {kind} `{id}`"), fix));
        }
    }
}
