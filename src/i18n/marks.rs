//! Marks that let an argument read in its own direction where isolates cannot: many mail programs show those as boxes.

use icu::properties::{CodePointMapData, props::BidiClass};

use crate::domain::language::{Direction, Language};

/// A message as mail shows it. An argument that runs against its language stands between marks of its own direction (U+200E or
/// U+200F) instead of isolates. A link gets none: it begins and ends with Latin letters or digits, and what stands behind it
/// would become part of it.
pub fn marked(language: Language, message: &str) -> String {
    // One that holds others reads as its language does.
    let message = message.replace('\u{2067}', "");
    let mut pieces = message.split('\u{2068}');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (argument, rest) = piece.split_once('\u{2069}').unwrap_or((piece, ""));
        let is_link = ["https://", "http://"].iter().any(|scheme| argument.starts_with(scheme));
        let mark = match (language.direction(), direction(argument)) {
            (Direction::RightToLeft, Direction::LeftToRight) if !is_link => "\u{200e}",
            (Direction::LeftToRight, Direction::RightToLeft) => "\u{200f}",
            _ => "",
        };
        text.extend([mark, argument, mark, &rest.replace('\u{2069}', "")]);
    }
    text
}

/// By the first letter that has one (UAX #9, rule P2); digits alone read from left to right.
fn direction(text: &str) -> Direction {
    text.chars().find_map(direction_of).unwrap_or(Direction::LeftToRight)
}

/// The way a letter runs; signs and digits run either way.
pub(super) fn direction_of(letter: char) -> Option<Direction> {
    match CodePointMapData::<BidiClass>::new().get(letter) {
        BidiClass::LeftToRight => Some(Direction::LeftToRight),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Direction::RightToLeft),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_against_its_language_is_marked_and_a_link_never() {
        for (language, message, shown) in [
            (Language::En, "Your code: \u{2068}0787 W4DN\u{2069}", "Your code: 0787 W4DN"),
            (Language::En, "At \u{2068}متجر\u{2069} 24", "At \u{200f}متجر\u{200f} 24"),
            (Language::Ar, "رمزك: \u{2068}0787 W4DN\u{2069}.", "رمزك: \u{200e}0787 W4DN\u{200e}."),
            (Language::Ar, "\u{2068}12\u{2069} \u{2068}متجر\u{2069}", "\u{200e}12\u{200e} متجر"),
            (Language::Ar, "هنا:\n\u{2068}https://a.example/b\u{2069}", "هنا:\nhttps://a.example/b"),
        ] {
            assert_eq!(marked(language, message), shown);
        }
    }
}
