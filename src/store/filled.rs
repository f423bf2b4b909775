//! A name of changing length in an event, which is copied as it is.

/// The name of one of the brand's systems, or the number of a request: filled up to the length of the longest.
/// The longest is the name of a system: it has 64 letters at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filled([u8; 64]);

impl Filled {
    pub(super) fn of(text: &str) -> Self {
        let mut letters = [0; 64];
        for (place, letter) in letters.iter_mut().zip(text.bytes()) {
            *place = letter;
        }
        Self(letters)
    }
    pub(super) fn text(self) -> String {
        self.0.into_iter().take_while(|letter| *letter != 0).map(char::from).collect()
    }
}
