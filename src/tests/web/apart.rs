//! Words beside each other are parted by the text itself: a style that keeps them apart is not there when they are copied, and Arabic
//! letters join where nothing parts them.

use candor::{domain::language::Language, web::pages::Page};
use std::collections::BTreeSet;

use super::visitors::{WHO, browser, things};
use crate::joined::joined;

#[test]
fn two_words_are_one_when_only_an_element_parts_them() {
    for (html, found) in [
        ("<p><a>Orders</a><span>Kept</span></p>", 1),
        ("<p>Orders<strong>On</strong></p>", 1),
        ("<p><a>\u{2068}Orders\u{2069}</a><!----><span><b>Kept</b></span></p>", 1),
        ("<p><a>Orders</a> <span>Kept</span></p>", 0),
        ("<p><a>Orders</a>: <span>Kept</span></p>", 0),
        ("<p>Orders</p><p>Kept</p>", 0),
        ("<p><a>Orders</a><a>Kept</a></p>", 0),
        ("<p>See<span class=\"vh\">orders</span></p>", 0),
    ] {
        assert_eq!(joined(html).len(), found, "{html}");
    }
}

#[tokio::test]
async fn no_words_join_on_any_page_for_anybody() {
    let things = things().await;
    let mut found = BTreeSet::new();
    for who in WHO {
        let browser = browser(&things.served, who).await;
        for (page, language) in Page::ALL.iter().flat_map(|page| Language::ALL.map(|language| (page, language))) {
            let html = browser.read(&format!("/{language}{}", things.address(page.path()))).await;
            found.extend(joined(&html).into_iter().map(|words| format!("{}: {words}", page.path())));
        }
    }
    assert!(found.is_empty(), "{}", found.into_iter().collect::<Vec<_>>().join("\n"));
}
