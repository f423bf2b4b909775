//! A receipt for machines: the fields of ISO/IEC TS 27560, as JSON-LD with terms of the W3C Data Privacy Vocabulary.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::receipt::Receipt;
use crate::{
    catalog::Brand,
    domain::{
        catalogue::{Basis, Purpose},
        ids::PurposeId,
    },
    usecases::choices::record::Record,
};

/// `withdrawal` is where what was given can be taken back.
pub fn receipt_json(receipt: &Receipt, brand: &Brand, withdrawal: String) -> Value {
    let id = receipt.entry.id.to_string();
    let at = Timestamp::from_millisecond(receipt.entry.at.0).map(|at| at.to_string()).unwrap_or_default();
    let record = &receipt.entry.record;
    let texts = receipt.notice.texts.get(&record.language);
    let word = |key: String| texts.and_then(|texts| texts.get(&key)).cloned().unwrap_or_default();
    let purposes = touched(record).into_iter().filter_map(|(id, event)| {
        let purpose = receipt.notice.catalogue.purpose(id.as_str())?;
        Some(json!({
            "dpv:hasPurpose": purpose.term,
            "id": purpose.id,
            "name": word(format!("purpose-{}", purpose.id)),
            "dpv:hasLegalBasis": basis(purpose.basis),
            "event_type": event,
            "personal_data": data(receipt, purpose),
        }))
    });
    json!({
        "@context": {"dpv": "https://w3id.org/dpv#", "pd": "https://w3id.org/dpv/pd#"},
        "schema_version": "ISO/IEC TS 27560:2023",
        "record_id": id,
        "receipt_id": id,
        "principal_id": "the customer who holds this receipt",
        "privacy_notice": {"version": record.notice, "sha256": receipt.notice.sha256, "words_sha256": record.words_sha256},
        "language": record.language,
        "controllers": [{"name": brand.legal_name, "address": brand.address, "country": brand.country, "contact": brand.privacy_officer.email.as_str()}],
        "jurisdiction": brand.country,
        "regime": brand.default_regime,
        "event": {
            "time": at,
            "type": record.act,
            "state": {"from": record.from, "to": record.to},
            "entity": record.by,
        },
        "purposes": purposes.collect::<Vec<_>>(),
        "withdrawal_method": withdrawal,
    })
}

/// Every purpose the act changed: by a word of the person, or because the level reaches it or no longer does.
fn touched(record: &Record) -> Vec<(&PurposeId, Value)> {
    let said = record.changes.iter().map(|change| (&change.purpose, json!(change.verb)));
    let unsaid = |id: &&PurposeId| !record.changes.iter().any(|change| change.purpose == **id);
    let on = record.effect.starts.iter().filter(unsaid).map(|id| (id, json!("switched-on-by-level")));
    let off = record.effect.stops.iter().filter(unsaid).map(|id| (id, json!("switched-off-by-level")));
    said.chain(on).chain(off).collect()
}

fn data(receipt: &Receipt, purpose: &Purpose) -> Vec<Value> {
    let texts = receipt.notice.texts.get(&receipt.entry.record.language);
    let word = |key: String| texts.and_then(|texts| texts.get(&key)).cloned().unwrap_or_default();
    let catalogue = &receipt.notice.catalogue;
    let categories = purpose.categories.iter().filter_map(|id| catalogue.category(id.as_str()));
    categories
        .map(|category| {
            let recipients = category.recipients.iter().filter_map(|id| catalogue.recipient(id.as_str()));
            json!({
                "dpv:hasPersonalData": category.term,
                "name": word(format!("category-{}", category.id)),
                "sensitive": category.sensitive,
                "retention": {"keep": category.retention.keep, "from": category.retention.from},
                "storage_locations": [word(format!("category-{}.stored", category.id))],
                "recipients": recipients.map(|to| json!({"name": word(format!("recipient-{}", to.id)), "country": to.country, "safeguard": to.safeguard})).collect::<Vec<_>>(),
            })
        })
        .collect()
}

const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Consent => "dpv:Consent",
        Basis::Contract => "dpv:Contract",
        Basis::LegalObligation => "dpv:LegalObligation",
        Basis::LegitimateInterest => "dpv:LegitimateInterest",
    }
}
