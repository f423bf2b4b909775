//! Checks what each legal basis allows.

use super::super::{
    finding::{Code, Finding},
    keys::{profiles_sensitive, sensitive_reason},
    parse::Draft,
    places::Places,
};
use crate::domain::catalogue::Basis;

pub fn check(draft: &Draft, places: &Places, findings: &mut Vec<Finding>) {
    for (at, purpose) in draft.catalogue.purposes.iter().enumerate() {
        let uses = [("personalizes", purpose.personalizes), ("profiling", purpose.profiling), ("sharing", purpose.sharing)];
        for (key, _) in uses.into_iter().filter(|(_, used)| *used && !purpose.switchable()) {
            let place = places.catalogue(&format!("purpose[{at}].{key}"));
            let message = format!("the purpose `{}` has {key} = true and nobody can switch it off", purpose.id);
            findings.push(Finding::new(place, Code::Overreach, message, "make it a purpose of its own, by consent"));
        }
        if !profiles_sensitive(purpose, &draft.catalogue) {
            continue;
        }
        if purpose.basis != Basis::Consent {
            let place = places.catalogue(&format!("purpose[{at}].basis"));
            let message = format!("the purpose `{}` draws conclusions from something sensitive without consent", purpose.id);
            findings.push(Finding::new(place, Code::SensitiveProfiling, message, "set basis = \"consent\", or leave the category out"));
        }
        let reason = sensitive_reason(purpose);
        for (language, texts) in &draft.texts {
            if texts.get(&reason).is_none_or(String::is_empty) {
                let message = format!("`{reason}` is missing");
                let fix = "write why the purpose needs this sensitive category";
                findings.push(Finding::new(places.text(*language, &reason), Code::SensitiveProfiling, message, fix));
            }
        }
    }
}
