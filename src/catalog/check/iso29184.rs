//! The elements of a privacy notice (ISO/IEC 29184:2020, 5.3), each by the texts that carry it.
//!
//! Three elements are not texts: the basis and the recipients stand in the structure, and the contacts for inquiries in
//! `brand.toml`; types ask for those. Access to choices is on every page.

use super::super::{
    brand::Regime,
    finding::{Code, Finding},
    keys,
    parse::Publishable,
    places::Places,
};
use crate::domain::authority::supervisor;

/// The element of the notice a text carries.
pub fn element(key: &str) -> Option<&'static str> {
    let (message, part) = key.split_once('.').map_or((key, None), |(message, part)| (message, Some(part)));
    let kind = message.split('-').next().unwrap_or(message);
    match (kind, part) {
        ("purpose", Some("what")) => Some("purpose"),
        ("purpose", Some("means")) => Some("use"),
        ("purpose", Some("risk")) => Some("risks"),
        ("category", Some("what")) => Some("collection"),
        ("category", Some("method")) => Some("collection method"),
        ("category", Some("stored")) => Some("storage place"),
        ("recipient", Some("does")) => Some("transfer"),
        ("about", _) => match message {
            "about-controller" => Some("controller"),
            "about-rights" => Some("participation"),
            "about-complaints" => Some("inquiry and complaint"),
            "about-transfers" => Some("transfer"),
            "about-retention" => Some("retention"),
            "about-storage" => Some("storage place"),
            "about-off" => Some("access to choices"),
            _ => None,
        },
        _ => None,
    }
}

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let required = keys::required(&draft.catalogue);
    for (language, texts) in &draft.texts {
        for key in required.iter().filter(|key| texts.get(*key).is_none_or(String::is_empty)) {
            if let Some(element) = element(key) {
                let message = format!("`{key}` is missing, which a notice needs for: {element}");
                let fix = "write it in this language too";
                findings.push(Finding::new(places.text(*language, key), Code::NoticeElement, message, fix));
            }
        }
    }
    let contacts = [
        ("legal_name", draft.brand.legal_name.as_str()),
        ("help.phone", &draft.brand.help.phone),
        ("privacy_officer.name", &draft.brand.privacy_officer.name),
        ("authority.name", &draft.brand.authority.name),
    ];
    for (path, _) in contacts.into_iter().filter(|(_, text)| text.trim().is_empty()) {
        findings.push(Finding::new(places.brand(path), Code::NoticeElement, format!("`{path}` is empty"), "a notice needs it: write it"));
    }
    let own = std::iter::once(("authority.url".to_owned(), &draft.brand.authority));
    let of_laws = draft.brand.regimes.iter().enumerate();
    let of_laws = of_laws.filter_map(|(at, law)| Some((format!("regime[{at}].authority.url"), law.authority.as_ref()?)));
    for (path, _) in own.chain(of_laws).filter(|(_, authority)| !authority.url.starts_with("https://")) {
        let message = "the authority's address is not a secure web address";
        findings.push(Finding::new(places.brand(&path), Code::NoticeElement, message, "write it with https:// in front"));
    }
    // The brand's own authority is that of its default law, and nobody's elsewhere.
    let default = &draft.brand.default_regime;
    let nobodys = |law: &&Regime| law.authority.is_none() && law.id != *default && supervisor(law.id.as_str()).is_none();
    for (at, law) in draft.brand.regimes.iter().enumerate().filter(|(_, law)| nobodys(law)) {
        let message = format!("people under `{}` would be sent to the authority of `{default}`", law.id);
        let fix = "name theirs in its `[regime.authority]`";
        findings.push(Finding::new(places.brand(&format!("regime[{at}].id")), Code::NoticeElement, message, fix));
    }
}
