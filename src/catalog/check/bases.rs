//! Checks what each legal basis allows.

use super::super::{
    finding::{Code, Finding},
    keys::sensitive_reason,
    parse::Publishable,
    places::Places,
};
use crate::domain::{
    catalogue::{Basis, Purpose},
    special::Ground,
};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    for (at, purpose) in draft.catalogue.purposes.iter().enumerate() {
        let uses = [("personalizes", purpose.personalizes), ("profiling", purpose.profiling), ("sharing", purpose.sharing)];
        for (key, _) in uses.into_iter().filter(|(_, used)| *used && !purpose.switchable()) {
            let place = places.catalogue(&format!("purpose[{at}].{key}"));
            let message = format!("the purpose `{}` has {key} = true and nobody can switch it off", purpose.id);
            findings.push(Finding::new(place, Code::Overreach, message, "make it a purpose of its own, by consent"));
        }
        let asked = purpose.basis == Basis::Consent;
        if draft.catalogue.uses_sensitive(purpose) && !asked {
            unasked(draft, (at, purpose), places, findings);
        } else if purpose.article_9.is_some() {
            let place = places.catalogue(&format!("purpose[{at}].article_9"));
            let why = if asked { "asks for consent" } else { "uses nothing sensitive" };
            let message = format!("the purpose `{}` has article_9 and {why}", purpose.id);
            findings.push(Finding::new(place, Code::NeedlessGround, message, "remove article_9"));
        }
        let Some(reason) = sensitive_reason(purpose, &draft.catalogue) else { continue };
        for (language, texts) in &draft.texts {
            if texts.get(&reason).is_none_or(String::is_empty) {
                let message = format!("`{reason}` is missing");
                let fix =
                    if asked { "write why the purpose needs something sensitive" } else { "write why the law allows it without asking" };
                findings.push(Finding::new(places.text(*language, &reason), Code::SensitiveReason, message, fix));
            }
        }
    }
}

/// Something sensitive is used by a purpose that nobody is asked about (GDPR Article 9).
fn unasked(draft: &Publishable, (at, purpose): (usize, &Purpose), places: &Places, findings: &mut Vec<Finding>) {
    if purpose.profiling {
        let place = places.catalogue(&format!("purpose[{at}].basis"));
        let message = format!("the purpose `{}` draws conclusions from something sensitive without consent", purpose.id);
        findings.push(Finding::new(place, Code::SensitiveProfiling, message, "set basis = \"consent\", or leave the category out"));
    }
    if purpose.article_9.is_some() {
        return;
    }
    let grounds: Vec<String> = Ground::ALL.iter().map(|ground| format!("\"{}\"", ground.as_str())).collect();
    let fix = format!("set basis = \"consent\", leave the category out, or add article_9 = {}", grounds.join(" or "));
    let sensitive = |id: &str| draft.catalogue.category(id).is_some_and(|category| category.sensitive);
    for (nth, category) in purpose.categories.iter().enumerate().filter(|(_, id)| sensitive(id.as_str())) {
        let place = places.catalogue(&format!("purpose[{at}].categories[{nth}]"));
        let message = format!("the purpose `{}` uses `{category}`, which is sensitive, without consent", purpose.id);
        findings.push(Finding::new(place, Code::NeedsGround, message, fix.clone()));
    }
}
