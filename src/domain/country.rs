//! Countries and their parts.

/// ISO 3166-1 alpha-2, as assigned.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA \
    CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL \
    GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK \
    LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG \
    PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

pub fn is_country(text: &str) -> bool {
    text.len() == 2 && COUNTRIES.split_ascii_whitespace().any(|country| country == text)
}

/// A country, or a part of one in the form of ISO 3166-2: one to three capitals or digits behind a hyphen.
pub fn is_region(text: &str) -> bool {
    let (country, part) = text.split_once('-').map_or((text, None), |(country, part)| (country, Some(part)));
    let fits = |part: &str| part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    is_country(country) && part.is_none_or(|part| (1..=3).contains(&part.len()) && fits(part))
}

/// The country of a region.
pub fn country_of(region: &str) -> &str {
    region.split_once('-').map_or(region, |(country, _)| country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_a_real_country_or_has_the_form_of_its_part() {
        assert_eq!(COUNTRIES.split_ascii_whitespace().count(), 249);
        assert!(["DE", "DE-BE", "US", "US-CA", "FR-75C", "GB-ENG", "AT-9"].into_iter().all(is_region));
        let none = ["", "USA", "US-CALI", "XX", "ZZ", "UK", "EU", "de", "DE-", "DE-be", "-BE", "DE-BE-1", "DE BE", "D", "DEBE"];
        assert!(!none.into_iter().any(is_region));
    }
}
