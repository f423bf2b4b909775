//! Checks that the brand's own pages have safe addresses in every language, and that a German brand names its imprint.

use std::collections::BTreeSet;
use url::Url;

use super::super::{
    finding::{Code, Finding},
    link::LinkKind,
    parse::Publishable,
    places::Places,
};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let brand = &draft.brand;
    let mut kinds = BTreeSet::new();
    for (at, link) in brand.links.iter().enumerate() {
        let place = || places.brand(&format!("link[{at}].url"));
        if !kinds.insert(link.kind) {
            let message = format!("the link `{}` is given twice", link.kind.as_str());
            findings.push(Finding::new(places.brand(&format!("link[{at}].kind")), Code::Duplicate, message, "keep one"));
        }
        let default = brand.languages.default;
        if link.url.of(default, default).is_none() {
            let message = format!("the link `{}` has no address in `{default}`, the brand's own language", link.kind.as_str());
            findings.push(Finding::new(place(), Code::MissingText, message, "add one, or write one address for all languages"));
        }
        for url in link.url.all().into_iter().filter(|url| !is_safe(url)) {
            let message = format!("`{url}` is not a secure web address");
            findings.push(Finding::new(place(), Code::UnsafeLink, message, "write it whole, with https:// in front"));
        }
    }
    if brand.country == "DE" && !kinds.contains(&LinkKind::Imprint) {
        let fix = "add [[link]] with kind = \"imprint\" and url = \"https://…\"";
        findings.push(Finding::new(places.brand("country"), Code::NoImprint, "a German brand must have an imprint (§ 5 DDG)", fix));
    }
}

fn is_safe(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| url.scheme() == "https" && url.has_host())
}
