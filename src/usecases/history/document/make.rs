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

/// The shape of the document, and the `$id` of its JSON Schema.
pub const VERSION: &str = "urn:candor:receipt:1";
/// DPV's profile for receipts that are a copy of the record.
const PROFILE: &str = "https://w3id.org/dpv/schema/dpv-27560#receipt";
/// How the commitment is worked out from `salt` and `canonical`, as anybody can do it.
const ALGORITHM: &str = "SHA-256(\"candor/commitment/1\\0\" || salt || canonical)";

/// The source of the receipt's parts.
pub(super) struct Source<'a> {
    pub receipt: &'a Receipt,
    pub record: &'a Record,
    pub issuer: Issuer,
    /// A name for the person that stands on this receipt alone: two receipts of one person cannot be put together by it.
    pub principal: String,
    /// The notice's words as the person read them.
    pub words: Words<'a>,
}

/// The receipt for machines. `address` is where the portal is found; `brand` answers for records too old to say who did.
pub fn document(receipt: &Receipt, brand: &Brand, address: &Url) -> Value {
    let record = &receipt.entry.record;
    let id = receipt.entry.id.to_string();
    let source = Source {
        receipt,
        record,
        issuer: receipt.issuer(brand),
        principal: principal(record),
        words: Words::exactly(&receipt.notice, record.language),
    };
    json!({
        "@context": context(address, record.language),
        "@id": format!("urn:uuid:{id}"),
        "@type": "dpv:ConsentReceipt",
        "schema_version": VERSION,
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
