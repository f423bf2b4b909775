//! The number of a request, as people quote it: `R-7K3M-Q2XP`.

/// A text that can be one. Anything else is no request's, and no database is asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number<'a>(&'a str);

/// Longer than any of ours.
const LONGEST: usize = 40;

impl<'a> Number<'a> {
    pub fn read(text: &'a str) -> Option<Self> {
        let fits = (1..=LONGEST).contains(&text.len()) && text.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
        fits.then_some(Self(text))
    }

    pub const fn as_str(self) -> &'a str {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_holds_letters_digits_and_hyphens() {
        assert_eq!(Number::read("R-7K3M-Q2XP").map(Number::as_str), Some("R-7K3M-Q2XP"));
        for other in ["", "\0", "R-7K3M\0", "R 7K3M", "R-7K3M\u{202e}", "%00", &"7".repeat(41)] {
            assert_eq!(Number::read(other), None, "{other:?}");
        }
    }
}
