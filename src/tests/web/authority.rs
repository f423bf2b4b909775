//! The authority to complain to is the one of the law that answers to them.

use candor::domain::{
    actor::Actor,
    authority::{Complaint, Court, complaint, court, is_in_each_country, supervisor},
    regime::REGIMES,
};
use candor::usecases::{choices::evidence, customers::put};
use testing::portal::{DEMO, draft};

use crate::served::served;

#[test]
fn each_law_names_its_authority_and_the_brand_has_the_last_word() {
    let mut brand = DEMO.brand.clone();
    for (law, name, url, before, way) in [
        (
            "gdpr",
            "Berliner Beauftragte für Datenschutz und Informationsfreiheit",
            "https://www.datenschutz-berlin.de",
            Complaint::AtAnyTime,
            Court::AtAnyTime,
        ),
        ("uk-gdpr", "Information Commissioner’s Office", "https://ico.org.uk/make-a-complaint/", Complaint::AfterUs, Court::AtAnyTime),
        ("ccpa", "California Privacy Protection Agency", "https://cppa.ca.gov/webapplications/complaint", Complaint::AtAnyTime, Court::No),
        (
            "vcdpa",
            "Attorney General of Virginia",
            "https://www.oag.state.va.us/consumer-protection/index.php/file-a-complaint",
            Complaint::AtAnyTime,
            Court::No,
        ),
        ("cpa", "Colorado Attorney General", "https://coag.gov/file-complaint/", Complaint::AtAnyTime, Court::No),
        ("ctdpa", "Connecticut Attorney General", "https://www.dir.ct.gov/ag/complaint/", Complaint::AtAnyTime, Court::No),
        (
            "quebec",
            "Commission d’accès à l’information du Québec",
            "https://www.cai.gouv.qc.ca/",
            Complaint::WithinThirtyDays,
            Court::AfterAuthority,
        ),
        (
            "fadp",
            "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter",
            "https://www.edoeb.admin.ch/",
            Complaint::AtAnyTime,
            Court::AtAnyTime,
        ),
        ("dpdp", "Data Protection Board of India", "https://www.dpb.gov.in/", Complaint::AfterUs, Court::No),
        ("lgpd", "Agência Nacional de Proteção de Dados", "https://www.gov.br/anpd/pt-br", Complaint::AfterUs, Court::AtAnyTime),
        (
            "pipeda",
            "Office of the Privacy Commissioner of Canada",
            "https://www.priv.gc.ca/en/report-a-concern/",
            Complaint::AtAnyTime,
            Court::AfterAuthority,
        ),
    ] {
        let named = brand.authority(&law.parse().unwrap());
        assert_eq!((named.name.as_str(), named.url.as_str()), (name, url));
        assert_eq!((complaint(law), court(law), is_in_each_country(law)), (before, way, law == "gdpr"), "{law}");
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

#[test]
fn a_brand_under_several_laws_names_no_single_authority_in_its_notice() {
    for (language, texts) in &DEMO.texts {
        let said = texts.get("about-complaints").unwrap();
        for name in ["Berlin", "برلين", "Information Commissioner"] {
            assert!(!said.contains(name), "{language}: {said}");
        }
    }
}

#[tokio::test]
async fn pages_copies_and_receipts_name_the_authority_of_the_persons_law() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    for (level, region, law, name, says) in [
        ("basic", "DE-BE", "gdpr", "Berliner Beauftragte", "where you live, where you work"),
        ("full", "GB", "uk-gdpr", "Information Commissioner’s Office", "Please complain to us first"),
        ("basic", "US-CA", "ccpa", "California Privacy Protection Agency", "also without writing to us first"),
        ("full", "BR", "lgpd", "Agência Nacional de Proteção de Dados", "Please complain to us first"),
        ("basic", "CA-QC", "quebec", "Commission d’accès", "30 days to complain"),
        ("full", "US-VA", "vcdpa", "Attorney General of Virginia", "also without writing to us first"),
        ("basic", "CA", "pipeda", "Office of the Privacy Commissioner of Canada", "or has closed it"),
    ] {
        let draft = put::Draft { region: Some(region.to_owned()), ..draft("c-1") };
        let customer = put::put(&served, Actor::Operator, draft).await.unwrap().id;
        served.choose(customer, level).await.unwrap();
        let newest = evidence::newest(&served, customer).await.unwrap().unwrap();
        let issuer = newest.record.header.unwrap().issuer;
        assert!(issuer.authority.starts_with(name) && issuer.regime.as_str() == law, "{issuer:?}");
        let help = browser.read("/en/help").await;
        assert!(help.contains(name) && help.contains(says), "{law}: {help}");
    }
}
