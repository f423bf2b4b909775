//! Which language to greet someone in.

use crate::domain::language::Language;

/// The first language of `Accept-Language` (RFC 9110 §12.5.4) that is offered, by weight; else the brand's default.
pub fn negotiate(header: Option<&str>, offered: &[Language], default: Language) -> Language {
    let mut wanted: Vec<(f32, Language)> = header
        .unwrap_or_default()
        .split(',')
        .filter_map(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            let primary = parts.next()?.split('-').next()?.to_ascii_lowercase();
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |weight| weight.trim().parse().ok())?;
            let language: Language = primary.parse().ok()?;
            (weight > 0.0 && offered.contains(&language)).then_some((weight, language))
        })
        .collect();
    // Stable: equal weights keep the order they were written in.
    wanted.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    wanted.first().map_or(default, |(_, language)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wish_with_the_most_weight_that_is_offered_wins() {
        let two = [Language::En, Language::Ar];
        for (header, expected) in [
            (None, Language::En),
            (Some("ar"), Language::Ar),
            (Some("fr, ar;q=0.4, en;q=0.9"), Language::En),
            (Some("AR-EG, en"), Language::Ar),
            (Some("de, ar;q=0.1"), Language::Ar),
            (Some("ar;q=0"), Language::En),
            (Some("*"), Language::En),
            (Some(";;q=,,"), Language::En),
        ] {
            assert_eq!(negotiate(header, &two, Language::En), expected, "{header:?}");
        }
    }
}
