//! The authority to complain to is the one of the law that answers to them.

use candor::domain::{
    authority::{Court, court, supervisor},
    regime::REGIMES,
};
use testing::portal::DEMO;

#[test]
fn each_law_names_its_authority_and_the_brand_has_the_last_word() {
    let mut brand = DEMO.brand.clone();
    for (law, name, way) in [
        ("gdpr", "Berliner Beauftragte für Datenschutz und Informationsfreiheit", Court::AtAnyTime),
        ("uk-gdpr", "Information Commissioner’s Office", Court::AtAnyTime),
        ("ccpa", "California Privacy Protection Agency", Court::No),
        ("lgpd", "Autoridade Nacional de Proteção de Dados", Court::AtAnyTime),
        ("pipeda", "Office of the Privacy Commissioner of Canada", Court::AfterAuthority),
    ] {
        assert_eq!(brand.authority(&law.parse().unwrap()).name, name);
        assert_eq!(court(law), way, "{law}");
    }
    for law in REGIMES.iter().filter(|law| law.id != "gdpr") {
        let found = supervisor(law.id).unwrap_or_else(|| panic!("{} names no authority", law.id));
        assert!(found.url.starts_with("https://"));
    }
    let mut other = brand.authority.clone();
    other.name = "Another office".to_owned();
    brand.regimes.iter_mut().find(|regime| regime.id.as_str() == "ccpa").unwrap().authority = Some(other);
    assert_eq!(brand.authority(&"ccpa".parse().unwrap()).name, "Another office");
}
