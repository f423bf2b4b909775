//! Puts the document together.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

use super::{context::context, events::events, parties::parties, processing::processing};
use crate::{
    catalog::{Brand, words::Words},
    domain::time::Millis,
    usecases::{
        choices::record::{Issuer, Record},
        history::receipt::Receipt,
    },
    vault::commitment::commit,
};

/// The shape of a document. People hold receipts of each, and each is made for as long as there is a log to check it against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    First,
    /// Says of a sensitive use on which ground it stands, and why.
    Second,
}

impl Version {
    /// The shape receipts are made in.
    pub const NEWEST: Self = Self::Second;

    /// The newest one's is the `$id` of the JSON Schema, which describes all of them.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "urn:candor:receipt:1",
            Self::Second => "urn:candor:receipt:2",
        }
    }

    /// The shape a document says it has; the newest where it says no other.
    pub fn of(document: &Value) -> Self {
        let said = document.get("schema_version").and_then(Value::as_str);
        if said == Some(Self::First.as_str()) { Self::First } else { Self::NEWEST }
    }
}
/// DPV's profile for receipts that are a copy of the record.
const PROFILE: &str = "https://w3id.org/dpv/schema/dpv-27560#receipt";
/// How the commitment is worked out from `salt` and `canonical`, as anybody can do it.
const ALGORITHM: &str = "SHA-256(\"candor/commitment/1\\0\" || salt || canonical)";

/// The source of the receipt's parts.
pub(super) struct Source<'a> {
    pub receipt: &'a Receipt,
    pub record: &'a Record,
    pub version: Version,
    pub issuer: Issuer,
    /// A name for the person that stands on this receipt alone: two receipts of one person cannot be put together by it.
    pub principal: String,
    /// The notice's words as the person read them.
    pub words: Words<'a>,
}

/// The receipt for machines, in the newest shape.
pub fn document(receipt: &Receipt, brand: &Brand, address: &Url) -> Value {
    document_in(Version::NEWEST, receipt, brand, address)
}

/// The same in one shape. `address` is where the portal is found; `brand` answers for records too old to say who did.
pub fn document_in(version: Version, receipt: &Receipt, brand: &Brand, address: &Url) -> Value {
    let record = &receipt.entry.record;
    let id = receipt.entry.id.to_string();
    let source = Source {
        receipt,
        record,
        version,
        issuer: receipt.issuer(brand),
        principal: principal(record),
        words: Words::exactly(&receipt.notice, record.language),
    };
    json!({
        "@context": context(address, record.language, version),
        "@id": format!("urn:uuid:{id}"),
        "@type": "dpv:ConsentReceipt",
        "schema_version": version.as_str(),
        "conforms_to": PROFILE,
        "receipt_id": id,
        "created": time(receipt.entry.at),
        "record": {
            "@type": "dpv:ConsentRecord",
            "record_id": id,
            "pii_principal_id": source.principal,
            "processing": processing(&source),
            "parties": parties(&source),
            "events": events(&source),
        },
        "proof": {
            "algorithm": ALGORITHM,
            "salt": hex::encode(record.salt),
            "canonical": URL_SAFE_NO_PAD.encode(&receipt.canonical),
            "commitment": hex::encode(commit(&record.salt, &receipt.canonical)),
            "log_entry": receipt.log_entry,
        },
    })
}

fn principal(record: &Record) -> String {
    hex::encode(Sha256::new().chain_update(b"candor/principal/1\0").chain_update(record.salt).finalize()).chars().take(32).collect()
}

/// RFC 3339 in UTC.
pub(super) fn time(moment: Millis) -> String {
    Timestamp::from_millisecond(moment.0).map(|moment| moment.to_string()).unwrap_or_default()
}
