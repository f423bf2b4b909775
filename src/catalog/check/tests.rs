//! One wrong brand for each rule: the lint names the file and the line.

use proptest::prelude::*;

use super::{
    super::{
        arbitrary::{arbitrary_catalogue, write_out},
        finding::Code,
        source::Source,
    },
    check,
    fixture::{findings, line},
};
use crate::domain::special::Ground;

const BRAND: &str = "brand.toml";
const CATALOGUE: &str = "catalog.toml";
const ENGLISH: &str = "locales/en/catalog.ftl";

/// A rule, the file, what is made wrong (old, new), and words on the line the finding must point at: the line in the
/// demo brand, since no edit below adds a line above the fault.
const WRONG: [(Code, &str, &str, &str, &str); 58] = [
    (Code::Unreadable, BRAND, "\"logo.svg\"", "\"mark.svg\"", "logo ="),
    (Code::Unreadable, BRAND, "\"logo.svg\"", "\"../logo.svg\"", "logo ="),
    (Code::Malformed, BRAND, "country = \"DE\"", "country = DE", "country ="),
    (Code::Malformed, BRAND, "Europe/Berlin", "Europe/Larkfield", "time_zone ="),
    (Code::Malformed, BRAND, "\"P3Y\"", "\"3 years\"", "evidence ="),
    (Code::Malformed, BRAND, "\"P35D\"", "\"35\"", "backups_kept ="),
    (Code::Malformed, BRAND, "form_of_address = \"formal\"", "form_of_address = \"du\"", "form_of_address ="),
    (Code::Malformed, BRAND, "second_look_at_findings = true", "second_look_at_findings = \"always\"", "second_look_at_findings ="),
    (Code::Malformed, CATALOGUE, "\"given\"", "\"taken\"", "origin = \"given\""),
    (Code::Malformed, CATALOGUE, "id = \"basic\"", "id = \"Basic\"", "id = \"basic\""),
    (Code::UnknownLanguage, BRAND, "\"ar\"]", "\"fr\"]", "languages ="),
    (Code::UnknownDefault, BRAND, "default_regime = \"gdpr\"", "default_regime = \"gdp\"", "default_regime ="),
    (Code::NoticeElement, BRAND, "default_regime = \"gdpr\"", "default_regime = \"uk-gdpr\"", "id = \"gdpr\""),
    (Code::UnknownDefault, BRAND, "offered = [\"en\", ", "offered = [", "languages ="),
    (Code::Malformed, BRAND, "# brand = \"#035457\"", "brand = \"red\"", "# brand = \"#035457\""),
    (Code::Malformed, BRAND, "# brand = \"#035457\"", "ink = \"#000000\"", "# brand = \"#035457\""),
    (Code::Malformed, BRAND, "\"logo.svg\"", "\"brand.toml\"", "logo ="),
    (Code::Contrast, BRAND, "# brand = \"#035457\"", "brand = \"#ff8800\"", "# brand = \"#035457\""),
    (Code::NotPlain, ENGLISH, "topic-sport = Sport", "-a = { -a }\ntopic-sport = { -a }", "topic-sport"),
    (Code::NotFluent, ENGLISH, "topic-sport = Sport", "topic-sport = Sport\n!", "topic-sport"),
    (Code::NotPlain, ENGLISH, "topic-sport = Sport", "topic-sport = Sport { $x }", "topic-sport"),
    (Code::NotPlain, ENGLISH, "topic-sport = Sport", "topic-sport = { topic-pets }", "topic-sport"),
    (Code::UnknownId, ENGLISH, "topic-sport = Sport", "topic-sport = { -sport }", "topic-sport"),
    (Code::Duplicate, ENGLISH, "topic-sport = Sport", "topic-sport = Sport\ntopic-sport = Sport", "topic-sport"),
    (
        Code::HardToRead,
        ENGLISH,
        "You see our best sellers in its place.",
        "You see our best sellers in its place and a great many other things that we have put together for all of the people who come to us here each week.",
        "You see our best sellers in its place.",
    ),
    (Code::MissingText, ENGLISH, "    .field-items", "    # .field-items", "category-orders ="),
    (Code::Duplicate, BRAND, "\"ar\"]", "\"ar\", \"de\"]", "languages ="),
    (Code::Duplicate, CATALOGUE, "id = \"sport\"\n", "id = \"sport\"\n[[topic]]\nid = \"pets\"\n", "id = \"sport\""),
    (Code::UnknownId, CATALOGUE, "[\"account\", \"buy\", \"delivery\"]", "[\"account\", \"by\"]", "touchpoints = [\"account\", \"buy\""),
    (Code::UnknownId, CATALOGUE, "\"letterbird\", \"answerly\"]", "\"letterbird\", \"nobody\"]", "\"letterbird\", \"answerly\"]"),
    (Code::DefaultLevel, CATALOGUE, "id = \"off\"\ndefault = true", "id = \"off\"\ndefault = false", "default = true"),
    (Code::DefaultLevel, CATALOGUE, "id = \"basic\"\n", "id = \"basic\"\ndefault = true\n", "id = \"basic\""),
    (Code::NeedsLevel, CATALOGUE, "level = \"basic\"\npersonalizes", "personalizes", "id = \"suggestions\""),
    (Code::LowestLevel, CATALOGUE, "level = \"basic\"", "level = \"off\"", "level = \"basic\""),
    (Code::NeedlessLevel, CATALOGUE, "basis = \"contract\"", "basis = \"contract\"\nlevel = \"full\"", "basis = \"contract\""),
    (
        Code::NotAlone,
        CATALOGUE,
        "\"browse\", \"store\"]\nlevel = \"full\"",
        "\"browse\", \"store\"]\nlevel = \"alone\"",
        "touchpoints = [\"browse\", \"store\"]",
    ),
    (Code::ReservedId, CATALOGUE, "id = \"basic\"", "id = \"alone\"", "id = \"basic\""),
    (Code::Overreach, CATALOGUE, "basis = \"contract\"", "basis = \"contract\"\nsharing = true", "basis = \"contract\""),
    (Code::SensitiveReason, ENGLISH, "    .sensitive-reason =", "    # .sensitive-reason =", "purpose-allergy-warnings ="),
    (
        Code::NeedsGround,
        CATALOGUE,
        "\"parcel-status\", \"messages\"]",
        "\"parcel-status\", \"allergies\"]",
        "\"parcel-status\", \"messages\"]",
    ),
    (Code::NeedlessGround, CATALOGUE, "basis = \"contract\"", "basis = \"contract\"\narticle_9 = \"employment\"", "basis = \"contract\""),
    (Code::NeedlessGround, CATALOGUE, "basis = \"consent\"", "basis = \"consent\"\narticle_9 = \"research\"", "basis = \"consent\""),
    (Code::Malformed, CATALOGUE, "basis = \"contract\"", "basis = \"contract\"\narticle_9 = \"curiosity\"", "basis = \"contract\""),
    (Code::UnusedCategory, CATALOGUE, "\"town\", \"store-visits\"", "\"store-visits\"", "id = \"town\""),
    (Code::ForeignRecipient, CATALOGUE, "\"paywell\", \"letterbird\"]", "\"paywell\", \"adwise\"]", "\"paywell\", \"letterbird\"]"),
    (Code::IdleRecipient, CATALOGUE, "\"answerly\", \"letterbird\"]", "\"letterbird\"]", "\"letterbird\", \"answerly\"]"),
    (Code::NoRetention, CATALOGUE, "retention =", "# retention =", "[[category]]"),
    (Code::NoCountry, CATALOGUE, "country =", "# country =", "[[recipient]]"),
    (Code::NoCountry, CATALOGUE, "country = \"NL\"", "country = \"Holland\"", "country = \"NL\""),
    (
        Code::MissingText,
        ENGLISH,
        "    .example = For example, the invoice",
        "    # .example = For example, the invoice",
        "purpose-tax-records =",
    ),
    (Code::UnknownText, ENGLISH, "topic-sport = Sport", "topic-sport = Sport\n    .loud = Loud", "topic-sport"),
    (Code::NoticeElement, ENGLISH, "about-off =", "# about-off =", "## Levels"),
    (Code::NoticeElement, BRAND, "\"https://", "\"http://", "url ="),
    (Code::NoImprint, BRAND, "kind = \"imprint\"", "kind = \"terms\"", "country ="),
    (
        Code::UnsafeLink,
        BRAND,
        "\"https://www.larkfield.example/impressum\"",
        "\"http://www.larkfield.example/\"",
        "larkfield.example/impressum",
    ),
    (Code::UnsafeLink, BRAND, "\"https://www.larkfield.example/impressum\"", "\"javascript:alert(1)\"", "larkfield.example/impressum"),
    (Code::MissingText, BRAND, "en = \"https://www.larkfield.example/en/privacy\", ", "", "larkfield.example/datenschutz"),
    (Code::Duplicate, BRAND, "kind = \"privacy-policy\"", "kind = \"imprint\"", "kind = \"privacy-policy\""),
];

/// How many lines below the words the finding stands, where an edit puts the fault on a line of its own.
fn below(code: Code, new: &str) -> usize {
    match code {
        Code::Duplicate if new.contains("[[topic]]") => 2,
        _ if new.contains('\n') && !new.starts_with("id = \"off\"") => 1,
        _ => 0,
    }
}

#[test]
fn the_demo_brand_passes() {
    assert_eq!(check(&Source::Demo).err(), None);
}

#[test]
fn each_rule_names_the_file_and_the_line() -> std::io::Result<()> {
    for (code, file, old, new, words) in WRONG {
        let found = findings(file, old, new)?;
        let expected = match words {
            // The file has no such text any more, so the finding points at its top.
            "## Levels" => Some(1),
            _ => line(file, words).map(|line| line + below(code, new)),
        };
        let matching = found.iter().filter(|finding| finding.code == code && finding.file == file);
        let lines: Vec<usize> = matching.map(|finding| finding.line).collect();
        assert!(expected.is_some_and(|line| lines.contains(&line)), "{code:?} after {new:?}: expected {expected:?} in {found:#?}");
    }
    Ok(())
}

#[test]
fn profiling_on_something_sensitive_needs_consent() -> std::io::Result<()> {
    let old = "categories = [\"contact\", \"orders\"]\ntouchpoints = [\"email\"]\nlevel = \"basic\"";
    let found = findings(CATALOGUE, old, &old.replace("\"orders\"]", "\"allergies\"]").replace("level", "profiling = true\nlevel"))?;
    let basis = line(CATALOGUE, "id = \"similar-goods-mail\"").map(|line| line + 1);
    assert!(found.iter().any(|it| it.code == Code::SensitiveProfiling && it.file == CATALOGUE && Some(it.line) == basis), "{found:#?}");
    Ok(())
}

#[test]
fn something_sensitive_needs_a_yes_or_a_ground_with_its_word_in_every_language() -> std::io::Result<()> {
    let old = "categories = [\"contact\", \"orders\", \"parcel-status\", \"messages\"]";
    let new = old.replace("\"messages\"]", "\"messages\", \"allergies\"]");
    for basis in ["contract", "legal-obligation", "legitimate-interest"] {
        let edited =
            |ground: &str| findings(CATALOGUE, &format!("basis = \"contract\"\n{old}"), &format!("basis = \"{basis}\"\n{ground}{new}"));
        let found = edited("")?;
        let place = line(CATALOGUE, old);
        let named = found.iter().find(|it| it.code == Code::NeedsGround && it.file == CATALOGUE && Some(it.line) == place);
        assert!(named.is_some_and(|it| it.fix.contains("\"vital-interests\"")), "{basis}: {found:#?}");
        for ground in Ground::ALL {
            let found = edited(&format!("article_9 = \"{}\"\n", ground.as_str()))?;
            assert!(!found.iter().any(|it| it.code == Code::NeedsGround), "{basis}: {found:#?}");
            let missing: Vec<_> = found.iter().filter(|it| it.code == Code::SensitiveReason).collect();
            assert_eq!(missing.len(), 3, "{basis}: {found:#?}");
            assert!(missing.iter().all(|it| it.message.contains("purpose-help.sensitive-ground")), "{basis}: {found:#?}");
        }
    }
    Ok(())
}

#[test]
fn everything_wrong_is_said_at_once() -> std::io::Result<()> {
    let found = findings(CATALOGUE, "id = \"browse\"", "id = \"look\"")?;
    let codes = |code| found.iter().filter(|finding| finding.code == code).count();
    // Every use of the old id, every text about it, and every text the new one lacks, in three languages.
    assert!(codes(Code::UnknownId) >= 8 && codes(Code::UnknownText) == 9 && codes(Code::MissingText) == 9, "{found:#?}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_catalogue_that_keeps_the_rules_passes_and_reads_as_it_was_written(catalogue in arbitrary_catalogue()) {
        let folder = tempfile::tempdir()?;
        write_out(&catalogue, folder.path())?;
        match check(&Source::Folder(folder.path().into())) {
            Ok(draft) => prop_assert_eq!(draft.catalogue, catalogue),
            Err(findings) => prop_assert!(false, "{findings:#?}"),
        }
    }
}
