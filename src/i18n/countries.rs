//! Names of countries.

use icu::{experimental::displaynames::multi::RegionDisplayNames, locale::subtags::Region};

use super::dates::locale;
use crate::domain::language::Language;

/// The name of a country in a language (ISO 3166-1 alpha-2); the code itself when it has no name for it.
pub fn country(language: Language, code: &str) -> String {
    let name = || {
        let names = RegionDisplayNames::try_new(locale(language)?.into(), Default::default()).ok()?;
        names.of(code.parse::<Region>().ok()?).map(str::to_owned)
    };
    name().unwrap_or_else(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_have_their_own_names_in_every_language() {
        assert_eq!(country(Language::En, "NL"), "Netherlands");
        assert_eq!(country(Language::De, "NL"), "Niederlande");
        assert_eq!(country(Language::Ar, "NL"), "هولندا");
        assert_eq!(country(Language::En, "?"), "?");
    }
}
