//! The lines of a letter, as a mail program lays them out.

use candor::{
    domain::language::{Direction, Language},
    outbound::mail::letter::Letter,
};
use unicode_bidi::{BidiInfo, Level};

/// Without the marks nobody sees.
pub fn seen(text: &str) -> String {
    text.replace(['\u{200e}', '\u{200f}'], "")
}

/// Each line of the text is on the page, in the same order.
pub fn reads_the_same(letter: &Letter, context: &str) {
    let page = seen(&testing::read::read(&letter.html)).replace(char::is_whitespace, "");
    let mut from = 0;
    for line in letter.text.lines().filter(|line| !line.is_empty() && *line != "--") {
        let line = seen(line).replace(char::is_whitespace, "");
        let Some(at) = page[from..].find(&line) else { panic!("{line:?} is missing on the page or stands elsewhere: {context}\n{page}") };
        from += at + line.len();
    }
}

/// However a mail program takes the line: by its first letter, by the language, or as Latin like everything else.
pub fn reads_left_to_right<'a>(line: &'a str, language: Language, values: impl Iterator<Item = &'a str>) {
    let bases = match language.direction() {
        Direction::RightToLeft => &[None, Some(Level::rtl()), Some(Level::ltr())][..],
        Direction::LeftToRight => &[None, Some(Level::ltr())],
    };
    for value in values.filter(|value| seen(line).contains(value)) {
        for base in bases {
            let bidi = BidiInfo::new(line, *base);
            let laid_out = bidi.reorder_line(&bidi.paragraphs[0], bidi.paragraphs[0].range.clone());
            assert!(seen(&laid_out).contains(value), "{value} is shown as {laid_out:?} ({base:?})");
        }
    }
}
