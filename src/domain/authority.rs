//! The places people can turn to, by law: the authority that supervises, what it expects of them before, and whether a court hears them.
//!
//! A law with an authority in each of its countries names none: there the brand's own stands. To add a law: a row in `regime`, and here.

/// When the authority can be turned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Complaint {
    AtAnyTime,
    /// Once the brand has had the chance to answer one itself.
    AfterUs,
    /// For thirty days after the brand's answer, or after the last day for it.
    WithinThirtyDays,
}

/// When a court can be turned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Court {
    AtAnyTime,
    /// Once the authority has reported on the complaint, or ended its work on it.
    AfterAuthority,
    /// For what this portal does, the law gives no way to a court of their own.
    No,
}

/// An authority that answers for a whole law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supervisor {
    pub name: &'static str,
    /// BCP 47: the language the name is written in.
    pub language: &'static str,
    pub url: &'static str,
}

/// UK: Data Protection Act 2018, section 165; California Civil Code § 1798.199.45; Code of Virginia §§ 59.1-577(C), 59.1-584; Colorado
/// Revised Statutes §§ 6-1-1306(3)(c), 6-1-1311; Connecticut General Statutes §§ 42-518(d), 42-525; LGPD Article 18 § 1; PIPEDA section 11;
/// CQLR c. P-39.1, section 42; Swiss Data Protection Act Articles 4, 49; India, Digital Personal Data Protection Act section 13(3).
pub fn supervisor(regime: &str) -> Option<Supervisor> {
    let of = |name, language, url| Some(Supervisor { name, language, url });
    match regime {
        "uk-gdpr" => of("Information Commissioner’s Office", "en", "https://ico.org.uk/make-a-complaint/"),
        "ccpa" => of("California Privacy Protection Agency", "en", "https://cppa.ca.gov/webapplications/complaint"),
        "vcdpa" => of("Attorney General of Virginia", "en", "https://www.oag.state.va.us/consumer-protection/index.php/file-a-complaint"),
        "cpa" => of("Colorado Attorney General", "en", "https://coag.gov/file-complaint/"),
        "ctdpa" => of("Connecticut Attorney General", "en", "https://www.dir.ct.gov/ag/complaint/"),
        "quebec" => of("Commission d’accès à l’information du Québec", "fr", "https://www.cai.gouv.qc.ca/"),
        "fadp" => of("Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter", "de", "https://www.edoeb.admin.ch/"),
        "dpdp" => of("Data Protection Board of India", "en", "https://www.dpb.gov.in/"),
        "lgpd" => of("Agência Nacional de Proteção de Dados", "pt", "https://www.gov.br/anpd/pt-br"),
        "pipeda" => of("Office of the Privacy Commissioner of Canada", "en", "https://www.priv.gc.ca/en/report-a-concern/"),
        _ => None,
    }
}

/// GDPR Article 77 asks for nothing before. In the United Kingdom complaints go to the brand first (Data Protection Act 2018, section 164A,
/// since June 2026), and the Commissioner’s Office looks at them afterwards; so does Brazil (LGPD Article 55-J V), and so does India (section
/// 13(3)). Québec gives thirty days from the refusal, or from the last day for an answer (CQLR c. P-39.1, section 43).
pub fn complaint(regime: &str) -> Complaint {
    match regime {
        "uk-gdpr" | "lgpd" | "dpdp" => Complaint::AfterUs,
        "quebec" => Complaint::WithinThirtyDays,
        _ => Complaint::AtAnyTime,
    }
}

/// Whether there is an authority in each country, and people choose: where they live, where they work, or where it happened (GDPR
/// Article 77(1)).
pub fn is_in_each_country(regime: &str) -> bool {
    regime == "gdpr"
}

/// GDPR Article 79; UK: Data Protection Act 2018, section 167; LGPD Article 22; PIPEDA section 14; CCPA § 1798.150 opens courts for stolen data alone;
/// Swiss Data Protection Act Article 32; CQLR c. P-39.1, section 61. Virginia (§ 59.1-584), Colorado (§ 6-1-1310), Connecticut (§ 42-525) and India
/// (section 39) open none. Of a law that is not known, nothing is promised.
pub fn court(regime: &str) -> Court {
    match regime {
        "gdpr" | "uk-gdpr" | "lgpd" | "fadp" => Court::AtAnyTime,
        "pipeda" | "quebec" => Court::AfterAuthority,
        _ => Court::No,
    }
}
