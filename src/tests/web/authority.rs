//! The authority to complain to is the one of the law that answers to them.

use candor::domain::{
    actor::Actor,
    authority::{Complaint, Court, complaint, court, is_in_each_country, supervisor},
    regime::REGIMES,
    request::Kind,
    staff::Role,
};
use candor::usecases::{choices::evidence, customers::put, requests::draft::Draft};
use testing::portal::{DEMO, draft};

use crate::{
    page::Page,
    requests::{
        agreed,
        clock::from,
        told::{asked, at, looked, member},
    },
    served::served,
};

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

/// The words of a declined request in one language.
struct Said {
    language: &'static str,
    at_any_time: &'static str,
    after_us: &'static str,
    elsewhere: &'static str,
    court: &'static str,
    disagree: &'static str,
    complaint: &'static str,
    appeal: &'static str,
}

const SAID: [Said; 3] = [
    Said {
        language: "en",
        at_any_time: "You can complain at any time, also without writing to us first.",
        after_us: "Please complain to us first: the data protection authority expects it. It helps you when our answer does not, or when none comes.",
        elsewhere: "You can also choose the data protection authority where you live, where you work, or where you think the law was broken.",
        court: "You can also go to court.",
        disagree: "I disagree with your answer",
        complaint: "You complain about our answer. Somebody else decides, not the person who answered you.",
        appeal: "You appeal against our answer. Somebody else decides, not the person who answered you.",
    },
    Said {
        language: "de",
        at_any_time: "Sie können sich jederzeit beschweren, auch ohne uns vorher zu schreiben.",
        after_us: "Bitte beschweren Sie sich zuerst bei uns: Die Datenschutzbehörde erwartet das. Sie können sich an sie wenden, wenn unsere Antwort nicht hilft oder keine kommt.",
        elsewhere: "Sie können auch die Datenschutzbehörde dort wählen, wo Sie wohnen, wo Sie arbeiten oder wo aus Ihrer Sicht das Recht verletzt wurde.",
        court: "Sie können auch vor Gericht gehen.",
        disagree: "Mit Ihrer Antwort bin ich nicht einverstanden",
        complaint: "Sie beschweren sich über unsere Antwort. Darüber entscheidet jemand anderes, nicht wer Ihnen geantwortet hat.",
        appeal: "Sie legen Widerspruch gegen unsere Antwort ein. Darüber entscheidet jemand anderes, nicht wer Ihnen geantwortet hat.",
    },
    Said {
        language: "ar",
        at_any_time: "يمكنك تقديم شكوى في أي وقت، حتى من دون أن تكتب إلينا أولًا.",
        after_us: "يُرجى أن تقدم شكواك إلينا أولًا، فهيئة حماية البيانات تتوقع ذلك. ويمكنك اللجوء إليها إذا لم يفدك ردّنا أو لم يصلك رد.",
        elsewhere: "ويمكنك أيضًا اللجوء إلى هيئة حماية البيانات حيث تسكن أو تعمل، أو حيث ترى أن القانون لم يُحترم.",
        court: "يمكنك أيضًا اللجوء إلى القضاء.",
        disagree: "لا أوافق على ردّكم",
        complaint: "تشكو من ردّنا. يقرّر في شكواك شخص آخر غير الذي ردّ عليك.",
        appeal: "تتظلّم من ردّنا. يقرّر في تظلّمك شخص آخر غير الذي ردّ عليك.",
    },
];

/// The ways that a law opens after a no: to its authority and to a court, and its road back to the brand.
fn ways(law: &str, said: &Said) -> (Vec<&'static str>, &'static str) {
    match law {
        "gdpr" => (vec![said.at_any_time, said.elsewhere, said.court], said.complaint),
        "uk-gdpr" => (vec![said.after_us, said.court], said.complaint),
        "vcdpa" => (vec![said.at_any_time], said.appeal),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn the_page_of_a_declined_request_leads_to_the_authority_to_court_and_to_a_disagreement_as_its_law_does() {
    let served = served().await;
    let robin = Actor::Staff(member(&served, Role::Support).await, Role::Support);
    member(&served, Role::PrivacyOfficer).await;
    for (number, region, law, name) in [
        ("c-1", "DE-BE", "gdpr", "Berliner Beauftragte für Datenschutz und Informationsfreiheit"),
        ("c-2", "GB", "uk-gdpr", "Information Commissioner’s Office"),
        ("c-3", "US-VA", "vcdpa", "Attorney General of Virginia"),
    ] {
        let customer = from(&served, number, region).await;
        let restrict = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let reference = asked(&served, customer, Kind::Stop, &restrict).await;
        let seen = looked(&served, robin, &reference).await;
        agreed::decline(&served, robin, at(&seen), Some("not-covered"), Some("Section 5 says so.")).await.unwrap();
        let browser = served.signed_in(number).await;
        let url = served.brand.authority(&law.parse().unwrap()).url.clone();
        for said in &SAID {
            let (language, (ways, road)) = (said.language, ways(law, said));
            let page = Page::parse(&browser.read(&format!("/{language}/requests/{reference}")).await);
            let paragraphs = page.texts("section[aria-labelledby=authority] p");
            assert_eq!(paragraphs, [vec![name], ways].concat(), "{law}, {language}");
            assert_eq!(page.attributes("section[aria-labelledby=authority] a", "href"), [url.as_str()]);
            let form = format!("/{language}/requests/new/question?disputes={reference}");
            assert_eq!(page.texts(&format!("a[href='{form}']")), [said.disagree], "{law}");
            let shown = Page::parse(&browser.read(&form).await).texts("main").concat();
            assert!(shown.contains(road), "{law}, {language}: {shown}");
        }
    }
}
