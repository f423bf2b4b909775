//! One act of choosing, as it is kept for evidence: sealed, and committed to in the audit log.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        actor::ActorKind,
        choices::Choices,
        effect::{Change, Effect},
        ids::{CustomerId, LevelId, ReceiptId},
        language::Language,
        notice::NoticeVersion,
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
    pub notice: NoticeVersion,
    pub language: Language,
    /// SHA-256 of the words the person had before them, in lower-case hexadecimal.
    pub words_sha256: String,
    /// Everything as it was before, to take the act back.
    pub before: Choices,
    /// The revision the form showed, to recognise a repeated one.
    pub against: i64,
    /// The revision this act brought.
    pub revision: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Act {
    Level,
    /// One purpose by itself.
    Purpose,
    /// Takes an earlier act back.
    Undo {
        #[serde(with = "crate::domain::ids::as_text")]
        of: ReceiptId,
    },
}

/// The rule under whose retained keys consent evidence is sealed.
pub const RULE: &str = "consent-evidence";

pub fn place(customer: CustomerId, record: ReceiptId) -> Place {
    Place { table: "consent_records", column: "sealed", customer: Some(customer), row: *record.as_bytes() }
}
