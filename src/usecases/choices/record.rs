//! One act of choosing, as it is kept for evidence: sealed, and committed to in the audit log.

use serde::{Deserialize, Serialize};

pub use crate::domain::act::Act;
use crate::{
    catalog::Brand,
    domain::{
        acting::OnBehalf,
        actor::ActorKind,
        boundaries::Boundaries,
        choices::Choices,
        circumstances::Circumstances,
        effect::{Change, Effect},
        ids::{CustomerId, LevelId, ReceiptId, RegimeId},
        language::Language,
        notice::{Notice, NoticeVersion},
        setting::Setting,
        time::Millis,
        turning::Turning,
    },
    vault::{commitment::Salt, envelope::Place},
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Part of the commitment, so that nobody can guess what was committed to.
    pub salt: Salt,
    pub act: Act,
    pub by: ActorKind,
    pub from: LevelId,
    pub to: LevelId,
    pub changes: Vec<Change>,
    pub effect: Effect,
    /// The settings that changed, besides purposes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<Setting>,
    pub notice: NoticeVersion,
    pub language: Language,
    /// SHA-256 of the notice's words about the choice, in lower-case hexadecimal. Who chose here had them before them.
    pub words_sha256: String,
    /// All choices as they were before, to undo the act.
    pub before: Choices,
    /// The revision the form showed, to recognise a repeated one.
    pub against: i64,
    /// The revision this act brought.
    pub revision: i64,
    /// Where and when a system of the brand asked the person, when it was one that sent the choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<AskedElsewhere>,
    /// By whom of the staff and why, when one of them chose on behalf of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf: Option<OnBehalf>,
    /// Older records have none: their number stands in their row only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<Header>,
}

impl Record {
    /// Whether a browser's signal ended uses by it.
    pub const fn ended_by_browser(&self) -> bool {
        matches!(self.act, Act::Signal) && !self.changes.is_empty()
    }

    /// When each use that it turned began or ended.
    pub fn turning(&self, notice: &Notice, at: Millis) -> Turning {
        let before = &self.before.circumstances;
        // A pause that this very choice began or ended.
        let pause = self.settings.iter().find_map(|setting| if let Setting::Pause { until, .. } = setting { Some(*until) } else { None });
        let after = Circumstances { paused_until: pause.unwrap_or(before.paused_until), ..*before };
        Turning::of(notice, &self.effect, before, &after, at)
    }

    /// How often the person wanted to be written to since this act.
    pub fn boundaries(&self) -> Boundaries {
        let mut boundaries = self.before.boundaries.clone();
        for setting in &self.settings {
            if let Setting::Channel { channel, to, .. } = setting {
                boundaries.channels.insert(*channel, *to);
            }
        }
        boundaries
    }
}

/// Which record it is, and who answered for it when it was made: committed to, so that a receipt can say both for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    #[serde(with = "crate::domain::ids::as_text")]
    pub id: ReceiptId,
    pub issuer: Issuer,
}

/// The brand, as far as a receipt names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    pub name: String,
    /// Line by line, as on an envelope, but for the country.
    pub address: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The contact for questions.
    pub email: String,
    pub authority: String,
    /// BCP 47: the language the authority's name is written in.
    pub authority_language: String,
    pub authority_url: String,
    pub regime: RegimeId,
}

impl Issuer {
    /// As people under this law read it.
    pub fn of(brand: &Brand, law: &RegimeId) -> Self {
        let authority = brand.authority(law);
        Self {
            name: brand.legal_name.clone(),
            address: brand.address.clone(),
            country: brand.country.clone(),
            email: brand.privacy_officer.email.as_str().to_owned(),
            authority: authority.name,
            authority_language: authority.language,
            authority_url: authority.url,
            regime: law.clone(),
        }
    }
}

/// How a system of the brand came to know what somebody wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedElsewhere {
    pub at: Millis,
    /// A place in the brand's own words, e.g. `checkout, step 2`.
    pub place: String,
    /// SHA-256 of the words shown there, as the system says: nobody here saw them. Older records have it in the place of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words_sha256: Option<String>,
}

/// The rule under whose retained keys consent evidence is sealed.
pub const RULE: &str = "consent-evidence";

pub fn place(customer: CustomerId, record: ReceiptId) -> Place {
    Place { table: "consent_records", column: "sealed", owner: Some(customer.into()), row: *record.as_bytes() }
}
