//! A brand's colours leave every text readable: 7:1 in both themes (WCAG 2.2, 1.4.6).

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
    theme::{Colour, Token},
};
use std::collections::BTreeMap;

const ENOUGH: f64 = 7.0;
/// The pairs that meet: a brand's colour and the ground or ink it stands on.
const MEETS: [(Token, &str); 7] = [
    (Token::Brand, "on-brand"),
    (Token::BrandHover, "on-brand"),
    (Token::Brand, "paper"),
    (Token::Brand, "surface"),
    (Token::BrandSoft, "ink"),
    (Token::Link, "surface-2"),
    (Token::LinkVisited, "surface-2"),
];
/// Grounds and inks no brand may change, light and dark, as in `style/tokens.css`.
const FIXED: [(&str, &str, &str); 4] = [
    ("paper", "#fbfaf6", "#0d1717"),
    ("surface", "#ffffff", "#152021"),
    ("surface-2", "#f2f0e7", "#202d2e"),
    ("ink", "#0f2224", "#f2f0ea"),
];

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let theme = &draft.brand.theme;
    for (name, theirs, dark) in [("light", &theme.light, false), ("dark", &theme.dark, true)] {
        for (token, other) in MEETS {
            let named = [token.name(), other];
            let Some(own) = named.into_iter().find(|name| theirs.keys().any(|token| token.name() == *name)) else { continue };
            let ratio = ratio(&value(token.name(), theirs, dark), &value(other, theirs, dark));
            if ratio < ENOUGH {
                let message = format!("`{}` and `{other}` have a contrast of {ratio:.1}:1 in the {name} theme", token.name());
                let place = places.brand(&format!("theme.{name}.{own}"));
                findings.push(Finding::new(place, Code::Contrast, message, "text needs 7:1: make one darker or lighter"));
            }
        }
    }
}

fn value(name: &str, theirs: &BTreeMap<Token, Colour>, dark: bool) -> String {
    let own = theirs.iter().find(|(token, _)| token.name() == name).map(|(_, colour)| colour.as_str());
    let token = Token::ALL.into_iter().find(|token| token.name() == name).map(Token::ours);
    let fixed = FIXED.into_iter().find(|(fixed, ..)| *fixed == name).map(|(_, light, dark)| (light, dark));
    let (light, night) = token.or(fixed).unwrap_or_default();
    own.unwrap_or(if dark { night } else { light }).to_owned()
}

/// WCAG's contrast ratio of two colours, 1 to 21.
fn ratio(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG's relative luminance, 0 to 1.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = colour.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or_default();
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grounds_and_inks_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../../style/tokens.css");
        for (name, light, dark) in FIXED {
            assert!(sheet.contains(&format!("--{name}: light-dark({light}, {dark});")), "{name}");
        }
    }

    #[test]
    fn our_own_colours_keep_the_rule() {
        for (token, other) in MEETS {
            for dark in [false, true] {
                let none = BTreeMap::new();
                let ratio = ratio(&value(token.name(), &none, dark), &value(other, &none, dark));
                assert!(ratio >= ENOUGH, "{} and {other}: {ratio:.2}", token.name());
            }
        }
    }

    #[test]
    fn black_on_white_is_twenty_one_to_one() {
        assert!((ratio("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    }
}
