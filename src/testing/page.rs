//! A page as a test reads it: by selectors, never by the order of attributes in its text.

use scraper::{ElementRef, Html, Selector};

pub struct Page(Html);

/// Marks that are not seen.
const UNSEEN: [char; 6] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}'];

impl Page {
    pub fn parse(html: &str) -> Self {
        Self(Html::parse_document(html))
    }

    /// Every element that fits, in the order of the page.
    pub fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(css).unwrap_or_else(|_| panic!("no selector: {css}"))).collect()
    }

    pub fn has(&self, css: &str) -> bool {
        !self.all(css).is_empty()
    }

    /// An attribute of every element that fits and has it.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<&str> {
        self.all(css).iter().filter_map(|element| element.attr(name)).collect()
    }

    /// The text of every element that fits, as it is seen: line breaks stay, and what surrounds it goes.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let text = |element: &ElementRef| element.text().collect::<String>().replace(UNSEEN, "").trim().to_owned();
        self.all(css).iter().map(text).collect()
    }
}
