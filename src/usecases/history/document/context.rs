//! The meaning of a receipt's names, written into it: a reader fetches no context.

use serde_json::{Map, Value, json};
use url::Url;

use super::make::Version;
use crate::domain::language::Language;

const PREFIXES: &[(&str, &str)] = &[
    ("candor", "urn:candor:receipt:"),
    ("dct", "http://purl.org/dc/terms/"),
    ("dpv", "https://w3id.org/dpv#"),
    ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
    ("loc", "https://w3id.org/dpv/loc#"),
    ("pd", "https://w3id.org/dpv/pd#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Names of 27560 for what JSON-LD has a word of its own for.
const ALIASES: &[(&str, &str)] = &[("party_id", "@id"), ("party_type", "@type"), ("pii_id", "@id"), ("purpose_id", "@id")];

/// Values are names of things: terms, addresses, or other parts of the receipt.
const LINKS: &[(&str, &str)] = &[
    ("authority_party", "dpv:hasAuthority"),
    ("conforms_to", "dct:conformsTo"),
    ("country", "dpv:hasCountry"),
    ("entity_id", "dpv:isIndicatedBy"),
    ("event_state", "dpv:hasStatus"),
    ("event_type", "dpv:hasLegalBasis"),
    ("exercised_at", "dpv:isExercisedAt"),
    ("jurisdiction", "dpv:hasJurisdiction"),
    ("lawful_basis", "dpv:hasLegalBasis"),
    ("origin", "dpv:hasProcessing"),
    ("pii_controllers", "dpv:hasDataController"),
    ("pii_information", "dpv:hasPersonalData"),
    ("pii_type", "skos:broader"),
    ("processing_method", "dpv:hasProcessing"),
    ("purpose", "dpv:hasPurpose"),
    ("purpose_type", "skos:broader"),
    ("recipient_third_parties", "dpv:hasRecipient"),
    ("schema_version", "dct:conformsTo"),
    ("transfer_basis", "dpv:hasLegalBasis"),
    ("url", "schema:url"),
];

/// Words the person read, in their language.
const WORDS: &[(&str, &str)] = &[
    ("collection_method", "candor:collectionMethod"),
    ("means", "candor:means"),
    ("name", "dct:title"),
    ("off", "candor:off"),
    ("on", "candor:on"),
    ("what", "dct:description"),
];

/// The other terms: a text, a number or a part each.
const PLAIN: &[(&str, &str)] = &[
    ("because", "candor:because"),
    ("channels", "candor:channels"),
    ("despite_signal", "candor:despiteSignal"),
    ("effect", "candor:effect"),
    ("event_method", "dpv:hasIndicationMethod"),
    ("events", "candor:event"),
    ("kept_from", "candor:keptFrom"),
    ("language", "dct:language"),
    ("must_keep", "candor:mustKeep"),
    ("parties", "dpv:hasEntity"),
    ("party_address", "dpv:hasAddress"),
    ("party_contact", "dpv:hasContact"),
    ("party_name", "dpv:hasName"),
    ("personalizes", "candor:personalizes"),
    ("pii_principal_id", "dpv:hasDataSubject"),
    ("privacy_notice", "dpv:hasNotice"),
    ("privacy_rights", "dpv:hasRight"),
    ("processing", "dpv:hasProcess"),
    ("purposes", "dpv:hasPurpose"),
    ("receipt_id", "dct:identifier"),
    ("record", "dpv:hasRecordOfActivity"),
    ("record_id", "dct:identifier"),
    ("regime", "candor:regime"),
    ("retention_period", "dpv:hasStorageCondition"),
    ("safeguard", "candor:safeguard"),
    ("sha256", "candor:sha256"),
    ("storage_locations", "dpv:hasStorageCondition"),
    ("until", "candor:until"),
    ("validity_duration", "dpv:hasDuration"),
    ("version", "dct:hasVersion"),
    ("withdrawal_method", "dpv:hasConsentControl"),
    ("words_sha256", "candor:wordsSha256"),
];

/// Values of a datatype. What is `@json` is for this portal: JSON-LD hands it on as it is.
const TYPED: &[(&str, &str, &str)] = &[
    ("choice", "candor:choice", "@json"),
    ("created", "dct:created", "xsd:dateTime"),
    ("event_time", "dpv:isIndicatedAtTime", "xsd:dateTime"),
    ("keep", "dpv:hasDuration", "xsd:duration"),
    ("proof", "candor:proof", "@json"),
    ("published", "dct:issued", "xsd:dateTime"),
];

/// `address` is the portal's: addresses in the receipt are within it.
pub fn context(address: &Url, language: Language, version: Version) -> Value {
    let mut terms = Map::new();
    terms.insert("@version".to_owned(), json!(1.1));
    terms.insert("@base".to_owned(), json!(address.as_str()));
    let mut define = |term: &str, meaning: Value| terms.insert(term.to_owned(), meaning);
    if version >= Version::Second {
        define("sensitive", json!("candor:sensitive"));
    }
    for (term, iri) in PREFIXES.iter().chain(ALIASES).chain(PLAIN) {
        define(term, json!(iri));
    }
    for (term, iri) in LINKS {
        define(term, json!({"@id": iri, "@type": "@id"}));
    }
    for (term, iri) in WORDS {
        define(term, json!({"@id": iri, "@language": language}));
    }
    for (term, iri, kind) in TYPED {
        define(term, json!({"@id": iri, "@type": kind}));
    }
    Value::Object(terms)
}
