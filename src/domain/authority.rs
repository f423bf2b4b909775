//! The places people can turn to, by law: the authority that supervises, what it expects of them before, and whether a court hears them.
//!
//! A law with an authority in each of its countries names none: there the brand's own stands. To add a law: a row in `regime`, and here.

/// When the authority can be turned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Complaint {
    AtAnyTime,
    /// Once the brand has had the chance to answer one itself.
    AfterUs,
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

/// UK: Data Protection Act 2018, section 165; California Civil Code § 1798.199.45; LGPD Article 18 § 1; PIPEDA section 11.
pub fn supervisor(regime: &str) -> Option<Supervisor> {
    let of = |name, language, url| Some(Supervisor { name, language, url });
    match regime {
        "uk-gdpr" => of("Information Commissioner’s Office", "en", "https://ico.org.uk/make-a-complaint/"),
        "ccpa" => of("California Privacy Protection Agency", "en", "https://cppa.ca.gov/webapplications/complaint"),
        "lgpd" => of("Agência Nacional de Proteção de Dados", "pt", "https://www.gov.br/anpd/pt-br"),
        "pipeda" => of("Office of the Privacy Commissioner of Canada", "en", "https://www.priv.gc.ca/en/report-a-concern/"),
        _ => None,
    }
}

/// GDPR Article 77 asks for nothing before. In the United Kingdom complaints go to the brand first (Data Protection Act 2018, section 164A,
/// since June 2026), and the Commissioner’s Office looks at them afterwards; so does Brazil (LGPD Article 55-J V).
pub fn complaint(regime: &str) -> Complaint {
    match regime {
        "uk-gdpr" | "lgpd" => Complaint::AfterUs,
        _ => Complaint::AtAnyTime,
    }
}

/// Whether there is an authority in each country, and people choose: where they live, where they work, or where it happened (GDPR
/// Article 77(1)).
pub fn is_in_each_country(regime: &str) -> bool {
    regime == "gdpr"
}

/// GDPR Article 79; UK: Data Protection Act 2018, section 167; LGPD Article 22; PIPEDA section 14; CCPA § 1798.150 opens courts for stolen data alone. Of a law
/// that is not known, nothing is promised.
pub fn court(regime: &str) -> Court {
    match regime {
        "gdpr" | "uk-gdpr" | "lgpd" => Court::AtAnyTime,
        "pipeda" => Court::AfterAuthority,
        _ => Court::No,
    }
}
