//! The parties: the brand, the authority, the actor, and the recipients of data.

use serde_json::{Value, json};

use super::{make::Source, processing::recipients};
use crate::{
    domain::{actor::ActorKind, catalogue::Safeguard},
    usecases::choices::record::Act,
};

pub const CONTROLLER: &str = "_:controller";
pub const AUTHORITY: &str = "_:authority";
const PRINCIPAL: &str = "_:principal";

/// The actor of the act: their name in the receipt, and their type.
fn actor(source: &Source) -> (&'static str, &'static str) {
    match (source.record.by, &source.record.act) {
        (ActorKind::Customer | ActorKind::System, Act::Signal) => ("_:browser", "candor:Browser"),
        (ActorKind::Customer, _) => (PRINCIPAL, "dpv:DataSubject"),
        (ActorKind::Staff, _) => ("_:staff", "candor:Staff"),
        (ActorKind::System, _) => ("_:system", "candor:System"),
        _ => ("_:service", "candor:Service"),
    }
}

/// 27560's `entity_id`.
pub fn entity(source: &Source) -> &'static str {
    actor(source).0
}

pub fn parties(source: &Source) -> Vec<Value> {
    let issuer = &source.issuer;
    let controller = json!({
        "party_id": CONTROLLER,
        "party_type": "dpv:DataController",
        "party_name": issuer.name,
        "party_address": issuer.address.join(", "),
        "party_contact": issuer.email,
        "country": format!("loc:{}", issuer.country),
    });
    let authority = json!({
        "party_id": AUTHORITY,
        "party_type": "dpv:DataProtectionAuthority",
        "party_name": issuer.authority,
        "url": issuer.authority_url,
    });
    let principal = json!({"party_id": PRINCIPAL, "party_type": "dpv:DataSubject", "party_name": source.principal});
    let (id, kind) = actor(source);
    let actor = (id != PRINCIPAL).then(|| json!({"party_id": id, "party_type": kind}));
    let recipients = recipients(source).into_iter().map(|recipient| {
        let mut party = json!({
            "party_id": format!("_:recipient-{}", recipient.id),
            "party_type": "dpv:Recipient",
            "party_name": source.words.recipient(&recipient.id).name(),
            "what": source.words.recipient(&recipient.id).does(),
            "country": format!("loc:{}", recipient.country),
            "safeguard": recipient.safeguard,
        });
        if let (Some(basis), Some(party)) = (transfer_basis(recipient.safeguard), party.as_object_mut()) {
            party.insert("transfer_basis".to_owned(), json!(basis));
        }
        party
    });
    [controller, authority, principal].into_iter().chain(actor).chain(recipients).collect()
}

/// GDPR Chapter V.
const fn transfer_basis(safeguard: Safeguard) -> Option<&'static str> {
    match safeguard {
        Safeguard::WithinEea => None,
        Safeguard::Adequacy => Some("eu-gdpr:A45-3"),
        Safeguard::StandardClauses => Some("eu-gdpr:A46-2-c"),
    }
}
