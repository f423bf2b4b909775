//! A brand that says "du": its portal does, on every page and to everybody.

use candor::{
    domain::{language::Language, voice::FormOfAddress},
    web::pages::Page,
};
use std::{cmp::Reverse, collections::BTreeSet};
use testing::{portal::DEMO, served::served_with};

use super::visitors::{WHO, browser, things_at};
use crate::{
    familiar::formal,
    served::{Served, read_out, served},
};

/// A page without the brand's own texts: how those speak is the brand's.
fn ours(html: &str) -> String {
    let beside = DEMO.brand.beside.texts[&Language::De].values();
    // A system's, which explains.
    let explained = ["Sie haben ein Hundebett gekauft."];
    let mut brands: Vec<&str> = DEMO.texts[&Language::De].values().chain(beside).map(String::as_str).chain(explained).collect();
    brands.retain(|text| !formal(text).is_empty());
    brands.sort_by_key(|text| Reverse(text.len()));
    // The map breaks the brand's names into lines.
    let parts = html.split("<text class=\"map__name\">").enumerate();
    let html: String =
        parts.map(|(at, part)| if at == 0 { part } else { part.split_once("</text>").map_or(part, |(_, rest)| rest) }).collect();
    // Read out: a random nonce of a script or a proof of a form may hold any three letters.
    brands.into_iter().fold(read_out(&html), |said, text| said.replace(text, ""))
}

#[tokio::test]
async fn no_page_of_a_familiar_brand_speaks_formally() {
    let things = things_at(served_with(|brand| brand.form_of_address = FormOfAddress::Familiar).await).await;
    let mut found = BTreeSet::new();
    for who in WHO {
        let browser = browser(&things.served, who).await;
        for page in Page::ALL {
            let html = browser.read(&format!("/de{}", things.address(page.path()))).await;
            let text = ours(&html);
            let lines = text.lines().filter(|line| !formal(line).is_empty());
            found.extend(lines.map(|line| format!("{} as {who}: {line}", page.path())));
        }
    }
    assert!(found.is_empty(), "{}", found.into_iter().collect::<Vec<_>>().join("\n"));
}

#[tokio::test]
async fn the_form_is_the_brands_and_a_language_without_two_of_them_has_the_same_words() {
    let (formal, familiar) = (served().await, served_with(|brand| brand.form_of_address = FormOfAddress::Familiar).await);
    let title = async |served: &Served, language: &str| {
        let html = served.browser().read(&format!("/{language}")).await;
        html.split("<h1>")
            .nth(1)
            .and_then(|rest| rest.split("</h1>").next())
            .unwrap_or_default()
            .replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
    };
    assert_eq!(title(&formal, "de").await, "Ihre Daten bei Larkfield");
    assert_eq!(title(&familiar, "de").await, "Deine Daten bei Larkfield");
    for language in ["en", "ar"] {
        assert_eq!(title(&formal, language).await, title(&familiar, language).await);
    }
}
