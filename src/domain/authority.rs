//! The places people can turn to, by law: the authority that supervises, and whether a court hears them.
//!
//! A law with an authority in each of its countries names none: there the brand's own stands. To add a law: a row in `regime`, and here.

/// When a court can be turned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Court {
    AtAnyTime,
    /// Once the authority has reported on the complaint.
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

/// UK GDPR Article 77; California Civil Code § 1798.199.45; LGPD Article 18 § 1; PIPEDA section 11.
pub fn supervisor(regime: &str) -> Option<Supervisor> {
    let of = |name, language, url| Some(Supervisor { name, language, url });
    match regime {
        "uk-gdpr" => of("Information Commissioner’s Office", "en", "https://ico.org.uk/make-a-complaint/"),
        "ccpa" => of("California Privacy Protection Agency", "en", "https://cppa.ca.gov/webapplications/complaint"),
        "lgpd" => of("Autoridade Nacional de Proteção de Dados", "pt", "https://www.gov.br/anpd/pt-br"),
        "pipeda" => of("Office of the Privacy Commissioner of Canada", "en", "https://www.priv.gc.ca/en/report-a-concern/"),
        _ => None,
    }
}

/// GDPR Article 79; UK GDPR the same; LGPD Article 22; PIPEDA section 14; CCPA § 1798.150 opens courts for stolen data alone. Of a law
/// that is not known, nothing is promised.
pub fn court(regime: &str) -> Court {
    match regime {
        "gdpr" | "uk-gdpr" | "lgpd" => Court::AtAnyTime,
        "pipeda" => Court::AfterAuthority,
        _ => Court::No,
    }
}
