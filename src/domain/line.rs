//! Texts of one line: a name, a place, a label. They stand among other words, and nothing in them steers how those read.

use super::customer::Unfit;

/// A control, a break of the line, or a mark that turns the direction of what comes after it.
pub fn is_odd(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text without the space around it. `longest` counts characters.
///
/// # Errors
///
/// `Malformed` where a letter of it is odd.
pub fn line(text: &str, longest: usize) -> Result<String, Unfit> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Unfit::Missing),
        count if count > longest => Err(Unfit::TooLong),
        _ if text.contains(is_odd) => Err(Unfit::Malformed),
        _ => Ok(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_every_letter_and_nothing_that_steers_others() {
        for good in ["Amina", "  Zoë Müller ", "أمينة", "عمر\u{200c}ها", "<b>", "😀"] {
            assert_eq!(line(good, 20).as_deref(), Ok(good.trim()), "{good}");
        }
        for bad in ["a\0b", "a\nb", "a\u{202e}b", "\u{2066}a", "a\u{2028}b", "a\u{1b}[31m"] {
            assert_eq!(line(bad, 20), Err(Unfit::Malformed), "{bad:?}");
        }
        assert_eq!((line(" \t ", 20), line("abc", 2)), (Err(Unfit::Missing), Err(Unfit::TooLong)));
    }
}
