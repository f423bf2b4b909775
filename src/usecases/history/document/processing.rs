//! The processing of each kind of data: the part `pii_processing` of 27560.

use serde_json::{Value, json};

use super::{
    make::{Source, Version, time},
    parties::{AUTHORITY, CONTROLLER},
};
use crate::domain::{
    catalogue::{Basis, Category, Origin, Purpose, Recipient},
    ids::PurposeId,
    special::Ground,
};

pub fn processing(source: &Source) -> Value {
    let (record, notice, issuer) = (source.record, &source.receipt.notice, &source.issuer);
    let language = record.language;
    json!({
        "@type": "dpv:Process",
        "privacy_notice": {
            "@type": "dpv:ConsentNotice",
            "version": notice.version,
            "published": time(notice.published_at),
            "url": format!("/{language}/notices/{}", notice.version.0),
            "sha256": notice.sha256,
            "words_sha256": record.words_sha256,
        },
        "language": language,
        "purposes": purposes(source).into_iter().map(|purpose| described(source, purpose)).collect::<Vec<_>>(),
        "pii_information": categories(source).into_iter().map(|category| data(source, category)).collect::<Vec<_>>(),
        "pii_controllers": [CONTROLLER],
        "jurisdiction": format!("loc:{}", issuer.country),
        "regime": issuer.regime,
        "authority_party": AUTHORITY,
        "withdrawal_method": {"@type": "dpv:WithdrawConsent", "exercised_at": format!("/{language}/choices"), "party_contact": issuer.email},
        "privacy_rights": {"@type": "dpv:DataSubjectRight", "exercised_at": format!("/{language}/requests"), "what": source.words.about_rights()},
    })
}

/// Every purpose the person had before them when they chose, in the order of the notice.
fn purposes<'a>(source: &Source<'a>) -> Vec<&'a Purpose> {
    let (record, catalogue) = (source.record, &source.receipt.notice.catalogue);
    let touched = |id: &PurposeId| record.changes.iter().any(|change| change.purpose == *id) || effect(source, id).is_some();
    catalogue.purposes.iter().filter(|purpose| touched(&purpose.id)).collect()
}

fn categories<'a>(source: &Source<'a>) -> Vec<&'a Category> {
    let purposes = purposes(source);
    let used = |category: &&Category| purposes.iter().any(|purpose| purpose.categories.contains(&category.id));
    source.receipt.notice.catalogue.categories.iter().filter(used).collect()
}

/// The recipients of any of the data for any of the purposes.
pub fn recipients<'a>(source: &Source<'a>) -> Vec<&'a Recipient> {
    let catalogue = &source.receipt.notice.catalogue;
    let of_purposes: Vec<_> = purposes(source).into_iter().map(|purpose| catalogue.recipients_of(purpose)).collect();
    catalogue.recipients.iter().filter(|recipient| of_purposes.iter().any(|some| some.contains(recipient))).collect()
}

/// The effect of the act on a purpose, by the person's word or by the level.
fn effect(source: &Source, id: &PurposeId) -> Option<&'static str> {
    let effect = &source.record.effect;
    [(&effect.starts, "starts"), (&effect.stops, "stops"), (&effect.stays, "stays")]
        .into_iter()
        .find_map(|(ids, word)| ids.contains(id).then_some(word))
}

fn described(source: &Source, purpose: &Purpose) -> Value {
    let said = source.words.purpose(&purpose.id);
    let also = [(purpose.profiling, "dpv:Profiling"), (purpose.sharing, "dpv:Share")];
    let methods = std::iter::once("dpv:Use").chain(also.into_iter().filter_map(|(does, term)| does.then_some(term)));
    let mut described = json!({
        "@type": "dpv:Purpose",
        "purpose_id": format!("_:purpose-{}", purpose.id),
        "purpose_type": purpose.term,
        "name": said.name(),
        "what": said.what(),
        "means": said.means(),
        "on": said.on(),
        "off": said.off(),
        "lawful_basis": basis(purpose.basis),
        "effect": effect(source, &purpose.id).unwrap_or("none"),
        "processing_method": methods.collect::<Vec<_>>(),
        "personalizes": purpose.personalizes,
        "channels": purpose.contacts,
        "pii_information": purpose.categories.iter().map(|id| format!("_:category-{id}")).collect::<Vec<_>>(),
    });
    let sensitive = sensitive(source, purpose).filter(|_| source.version >= Version::Second);
    if let (Some(sensitive), Some(described)) = (sensitive, described.as_object_mut()) {
        described.insert("sensitive".to_owned(), sensitive);
    }
    described
}

/// The ground on which a purpose uses something sensitive (GDPR Article 9(2)), and the brand's word on why; `None` where it uses nothing
/// of the kind.
fn sensitive(source: &Source, purpose: &Purpose) -> Option<Value> {
    if !source.receipt.notice.catalogue.uses_sensitive(purpose) {
        return None;
    }
    let said = source.words.purpose(&purpose.id);
    let (point, why) = match (purpose.basis, purpose.article_9) {
        (Basis::Consent, _) => ("eu-gdpr:A9-2-a", said.sensitive_reason()),
        (_, Some(ground)) => (point(ground), said.sensitive_ground()),
        (_, None) => return None,
    };
    Some(json!({"@type": "candor:SensitiveUse", "lawful_basis": point, "what": why.unwrap_or_default()}))
}

const fn point(ground: Ground) -> &'static str {
    match ground {
        Ground::Employment => "eu-gdpr:A9-2-b",
        Ground::VitalInterests => "eu-gdpr:A9-2-c",
        Ground::NonProfit => "eu-gdpr:A9-2-d",
        Ground::MadePublic => "eu-gdpr:A9-2-e",
        Ground::LegalClaims => "eu-gdpr:A9-2-f",
        Ground::PublicInterest => "eu-gdpr:A9-2-g",
        Ground::HealthCare => "eu-gdpr:A9-2-h",
        Ground::PublicHealth => "eu-gdpr:A9-2-i",
        Ground::Research => "eu-gdpr:A9-2-j",
    }
}

pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Consent => "dpv:Consent",
        Basis::Contract => "dpv:Contract",
        Basis::LegalObligation => "dpv:LegalObligation",
        Basis::LegitimateInterest => "dpv:LegitimateInterest",
    }
}

fn data(source: &Source, category: &Category) -> Value {
    let said = source.words.category(&category.id);
    let mut retention = json!({"@type": "dpv:StorageDuration", "keep": category.retention.keep, "kept_from": category.retention.from});
    if let (Some(law), Some(retention)) = (&category.must_keep, retention.as_object_mut()) {
        let mut told = json!({"keep": law.keep, "because": law.because, "what": said.must_keep().unwrap_or_default()});
        if let (false, Some(told)) = (law.from.is_own_day(), told.as_object_mut()) {
            told.insert("kept_from".to_owned(), json!(law.from));
        }
        retention.insert("must_keep".to_owned(), told);
    }
    let receive = recipients(source).into_iter().filter(|recipient| category.recipients.contains(&recipient.id));
    json!({
        "@type": if category.sensitive { "dpv:SpecialCategoryPersonalData" } else { "dpv:PersonalData" },
        "pii_id": format!("_:category-{}", category.id),
        "pii_type": category.term,
        "name": said.name(),
        "what": said.what(),
        "origin": origin(category.origin),
        "collection_method": said.method(),
        "storage_locations": [{"@type": "dpv:StorageLocation", "what": said.stored()}],
        "retention_period": retention,
        "recipient_third_parties": receive.map(|recipient| format!("_:recipient-{}", recipient.id)).collect::<Vec<_>>(),
    })
}

const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Given => "dpv:Collect",
        Origin::Observed => "dpv:Observe",
        Origin::Inferred => "dpv:Infer",
        Origin::Received => "dpv:Obtain",
    }
}
