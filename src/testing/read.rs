//! A page as it is read.

use scraper::{Html, Selector};

/// The words of a page's body but for what is hidden, in their order, a space between elements.
///
/// # Panics
/// Never: the selector is a valid one.
pub fn read(html: &str) -> String {
    let page = Html::parse_document(html);
    let Ok(unseen) = Selector::parse("head *, [hidden], [hidden] *") else { panic!("a selector that is none") };
    let unseen: Vec<_> = page.select(&unseen).map(|element| element.id()).collect();
    let words = page.tree.nodes().filter(|node| !node.ancestors().any(|above| unseen.contains(&above.id())));
    let words: Vec<&str> =
        words.filter_map(|node| node.value().as_text()).map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    words.join(" ")
}
