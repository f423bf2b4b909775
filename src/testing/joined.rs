//! Words of a page that stand against each other, with nothing but a style between them.

use scraper::{ElementRef, Html};

/// Tags that may stand within a word.
const INLINE: [&str; 9] = ["a", "span", "strong", "b", "bdi", "time", "code", "leptos-island", "leptos-children"];
/// Marks that are not seen.
const UNSEEN: [char; 6] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}'];

/// Every place where an element ends or begins in the middle of what is then one word.
pub fn joined(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let mut reader = Reader::default();
    reader.read(page.root_element());
    reader.found
}

/// Reads a page as text, word by word.
#[derive(Default)]
struct Reader {
    found: Vec<String>,
    /// The text before, while nothing parts it from what comes next.
    before: Option<String>,
    /// An element began or ended since.
    crossed: bool,
    /// And it was a link or a button: two of them are two things.
    left_control: bool,
}

impl Reader {
    fn read(&mut self, element: ElementRef) {
        let (name, control) = (element.value().name(), matches!(element.value().name(), "a" | "button"));
        // The style of what only screen readers say parts it by what it inserts.
        let apart = !INLINE.contains(&name) || element.attr("class") == Some("vh") || (control && self.left_control);
        self.border(apart);
        if !matches!(name, "head" | "script" | "style" | "svg") {
            for child in element.children() {
                match (child.value().as_text(), ElementRef::wrap(child)) {
                    (Some(text), _) => self.text(&text.replace(UNSEEN, "")),
                    (None, Some(inner)) => self.read(inner),
                    (None, None) => {}
                }
            }
        }
        self.border(apart);
        self.left_control = control;
    }

    fn border(&mut self, apart: bool) {
        self.crossed = true;
        if apart {
            self.before = None;
        }
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(before) = self.before.take().filter(|before| self.crossed && before.ends_with(char::is_alphanumeric))
            && text.starts_with(char::is_alphanumeric)
        {
            self.found.push(format!("{before}|{text}"));
        }
        self.before = Some(text.to_owned());
        self.crossed = false;
        self.left_control = false;
    }
}
