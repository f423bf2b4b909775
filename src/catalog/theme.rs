//! A brand's own colours in place of ours.

use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Write as _};

/// Colours in place of ours. One that is given for one theme only keeps ours in the other.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    #[serde(default)]
    pub light: BTreeMap<Token, Colour>,
    #[serde(default)]
    pub dark: BTreeMap<Token, Colour>,
}

/// The colours a brand may set. Grounds, inks and the colours that carry a meaning stay ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Token {
    Brand,
    BrandHover,
    OnBrand,
    BrandSoft,
    Link,
    LinkVisited,
}

/// `#rrggbb`, and nothing that could end a CSS declaration.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour(String);

impl Token {
    pub const ALL: [Self; 6] = [Self::Brand, Self::BrandHover, Self::OnBrand, Self::BrandSoft, Self::Link, Self::LinkVisited];

    /// As the style sheet calls it, without the dashes in front.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brand => "brand",
            Self::BrandHover => "brand-hover",
            Self::OnBrand => "on-brand",
            Self::BrandSoft => "brand-soft",
            Self::Link => "link",
            Self::LinkVisited => "link-visited",
        }
    }

    /// Ours, light and dark, as in `style/tokens.css`.
    pub fn ours(self) -> (&'static str, &'static str) {
        match self {
            Self::Brand => ("#035457", "#74d9d9"),
            Self::BrandHover => ("#023f42", "#98eae9"),
            Self::OnBrand => ("#ffffff", "#02191a"),
            Self::BrandSoft => ("#d8f3f3", "#06393c"),
            Self::Link => ("#08507e", "#90d1f7"),
            Self::LinkVisited => ("#652a72", "#dcb2ef"),
        }
    }
}

impl Theme {
    /// A colour in the light and in the dark: the brand's, else ours.
    pub fn pair(&self, token: Token) -> (&str, &str) {
        let (light, dark) = token.ours();
        (self.light.get(&token).map_or(light, Colour::as_str), self.dark.get(&token).map_or(dark, Colour::as_str))
    }

    /// The colours of a button and its words, and of a link, where no style sheet of ours can be: each light, then dark.
    pub fn of_a_letter(&self) -> [(&str, &str); 3] {
        [Token::Brand, Token::OnBrand, Token::Link].map(|token| self.pair(token))
    }

    /// A style sheet to go after ours; `None` when the brand has no colours of its own.
    pub fn css(&self) -> Option<String> {
        let mut rules = String::new();
        for token in Token::ALL {
            if self.light.contains_key(&token) || self.dark.contains_key(&token) {
                let (light, dark) = self.pair(token);
                let _ = write!(rules, "--{}:light-dark({light},{dark});", token.name());
            }
        }
        (!rules.is_empty()).then(|| format!("@layer tokens{{:root{{{rules}}}}}"))
    }
}

impl Colour {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Colour {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        match digits {
            Some(digits) if digits.bytes().all(|b| b.is_ascii_hexdigit()) => Ok(Self(text)),
            _ => Err("not a colour: write # and six hexadecimal digits"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_colours_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../style/tokens.css");
        for token in Token::ALL {
            let (light, dark) = token.ours();
            let line = format!("--{}: light-dark({light}, {dark});", token.name());
            assert!(sheet.contains(&line), "{line}");
        }
    }

    #[test]
    fn a_colour_for_one_theme_leaves_the_other_ours() -> Result<(), toml::de::Error> {
        let theme: Theme = toml::from_str("[light]\nlink = \"#112233\"\n")?;
        assert_eq!(theme.css().as_deref(), Some("@layer tokens{:root{--link:light-dark(#112233,#90d1f7);}}"));
        assert_eq!(Theme::default().css(), None);
        Ok(())
    }
}
