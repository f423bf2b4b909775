//! Words that look like an address or a number of somebody.

use std::ops::Range;

/// So many digits are a number of somebody: of a telephone, an order, an account.
const DIGITS: usize = 6;

/// The parts of a text that look like an e-mail address or a long number, in their order.
pub fn looks_personal(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let trimmed = word.trim_matches(|c: char| !c.is_alphanumeric());
        if let Some((before, after)) = trimmed.split_once('@')
            && !before.is_empty()
            && after.contains('.')
            && let Some(at) = word.find(trimmed)
        {
            found.push(from + at..from + at + trimmed.len());
        }
        from += word.len();
    }
    let mut run: Option<(Range<usize>, usize)> = None;
    let mut close = |run: &mut Option<(Range<usize>, usize)>| {
        if let Some((range, digits)) = run.take()
            && digits >= DIGITS
            && !found.iter().any(|one| one.start < range.end && range.start < one.end)
        {
            found.push(range);
        }
    };
    for (at, letter) in text.char_indices() {
        match (&mut run, letter) {
            (Some((range, digits)), c) if c.is_numeric() => {
                range.end = at + c.len_utf8();
                *digits += 1;
            }
            (None, c) if c.is_numeric() || c == '+' => run = Some((at..at + c.len_utf8(), usize::from(c != '+'))),
            (Some(_), ' ' | '-' | '/' | '.' | '(' | ')' | '\u{a0}') => {}
            _ => close(&mut run),
        }
    }
    close(&mut run);
    found.sort_by_key(|range| range.start);
    found
}

/// The text with these parts blacked out.
pub fn blacked(text: &str, parts: &[Range<usize>]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for part in parts.iter().filter(|part| part.start <= part.end) {
        out.push_str(text.get(at..part.start).unwrap_or_default());
        out.push_str(BLACK);
        at = part.end.max(at);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The mark in place of what was blacked out.
pub const BLACK: &str = "█████";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_found_and_what_is_said_is_not() {
        for (text, left) in [
            ("Call me on +49 (30) 123-456, please.", "Call me on █████, please."),
            ("I am mia.k@example.org. Thanks", "I am █████. Thanks"),
            ("Order 2026/118-4471 never came", "Order █████ never came"),
            ("اتصلوا بي على ٠١٢٣٤٥٦٧٨", "اتصلوا بي على █████"),
            ("I have 3 dogs and 12 cats since 2019.", "I have 3 dogs and 12 cats since 2019."),
            ("You @ work", "You @ work"),
        ] {
            assert_eq!(blacked(text, &looks_personal(text)), left);
        }
    }
}
