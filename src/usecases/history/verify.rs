//! Whether a receipt that somebody holds is genuine: the log committed to its record, and every part of it is as we write it.
//!
//! No customer is looked up, and nothing is said that does not stand on what was handed in. So a receipt can be checked by
//! anybody, and for as long as the log stands, also when the person is long forgotten.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use url::Url;

use super::{
    document::make::{Version, document_in},
    proof::PLACE,
    receipt::Receipt,
    strict::Strict,
};
use crate::{
    domain::ids::ReceiptId,
    store::{Conn, Error as StoreError, audit::Logged},
    usecases::{
        choices::{evidence::PastChoice, record::Record},
        error::{Error, Field, Flaw, named},
        log::prove::holds,
        portal::Portal,
        published,
    },
    vault::commitment::commit,
};

/// No receipt is longer. The demo brand's longest has 44 kB, and there are brands with more to say.
pub const MOST_BYTES: usize = 256 * 1024;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Genuine,
    /// Our log knows the record, but these places are not as we write them.
    Altered(Vec<Difference>),
    /// Our log knows nothing of it.
    Unknown,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub part: Part,
    /// JSON Pointer (RFC 6901). Names in it can be whatever was handed in.
    pub at: String,
}

named! {
    /// The parts of a receipt, as people tell them apart.
    #[derive(PartialOrd, Ord)]
    Part {
        Number => "number", Time => "time", Who => "who", Choice => "choice", Purposes => "purposes", Data => "data", Parties => "parties",
        Notice => "notice", Rights => "rights", Address => "address", Form => "form", Proof => "proof",
    }
}

/// `address` is where this portal is found.
///
/// # Errors
/// `Invalid` at `receipt`: missing, too long, or no receipt at all.
pub async fn verify(portal: &Portal, address: &Url, text: &str) -> Result<Verdict, Error> {
    let mut found = parse(text)?;
    let held = held(&found).ok_or(Error::invalid(Field::Receipt, Flaw::Malformed))?;
    // The proof depends on how far the log had grown: it is checked by itself.
    let proof = found.get_mut("proof").and_then(Value::as_object_mut).and_then(|proof| proof.remove("log"));
    let commitment = commit(&held.record.salt, &held.canonical);
    let mut conn = portal.store.read().await?;
    let Some(logged) = conn.choice_committed_to(&commitment).await? else {
        let known = claimed(&mut conn, &found).await?.is_some();
        return Ok(if known { Verdict::Altered(vec![difference("/proof/canonical".to_owned())]) } else { Verdict::Unknown });
    };
    let notice = published::version(&mut conn, held.record.notice).await?.ok_or(StoreError::Gone("a notice that was chosen on"))?;
    // A record from before records had a header says its number nowhere: it is whatever stands there.
    let id = held.record.header.as_ref().map_or(held.id, |header| header.id);
    let entry = PastChoice { id, at: logged.at, record: held.record };
    let version = Version::of(&found);
    let expected =
        document_in(version, &Receipt { entry, notice, canonical: held.canonical, log_entry: logged.seq }, &portal.brand, address);
    let mut differences = Vec::new();
    compare(&expected, &found, String::new(), &mut differences);
    let proven = match proof.map(serde_json::from_value) {
        None => true,
        Some(Ok(proof)) => holds(&mut conn, &proof, &commitment).await?,
        Some(Err(_)) => false,
    };
    if !proven {
        differences.push(difference(PLACE.to_owned()));
    }
    Ok(if differences.is_empty() { Verdict::Genuine } else { Verdict::Altered(differences) })
}

/// The JSON of a receipt.
pub(super) fn parse(text: &str) -> Result<Value, Error> {
    let wrong = |flaw| Error::invalid(Field::Receipt, flaw);
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(wrong(Flaw::Missing));
    }
    if text.len() > MOST_BYTES {
        return Err(wrong(Flaw::TooLong));
    }
    let Strict(found) = serde_json::from_str(text).map_err(|_| wrong(Flaw::Malformed))?;
    Ok(found)
}

/// The record in a receipt, for a page that tells what the receipt is about.
pub fn record_in(text: &str) -> Option<Record> {
    Some(held(&parse(text).ok()?)?.record)
}

/// A receipt parsed by itself.
pub(super) struct Held {
    id: ReceiptId,
    pub canonical: Vec<u8>,
    pub record: Record,
}

pub(super) fn held(found: &Value) -> Option<Held> {
    let id = found.get("receipt_id")?.as_str()?.parse().ok()?;
    let canonical = URL_SAFE_NO_PAD.decode(found.get("proof")?.get("canonical")?.as_str()?).ok()?;
    let record = serde_json::from_slice(&canonical).ok()?;
    Some(Held { id, canonical, record })
}

/// The entry a receipt itself names as its proof.
async fn claimed(conn: &mut Conn, found: &Value) -> Result<Option<Logged>, Error> {
    let commitment = found.pointer("/proof/commitment").and_then(Value::as_str).unwrap_or_default();
    match hex::decode(commitment).ok().and_then(|bytes| bytes.try_into().ok()) {
        Some(commitment) => Ok(conn.choice_committed_to(&commitment).await?),
        None => Ok(None),
    }
}

/// Every place where `found` is not as `expected`.
fn compare(expected: &Value, found: &Value, at: String, differences: &mut Vec<Difference>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            let added = found.keys().filter(|name| !expected.contains_key(*name));
            for name in expected.keys().chain(added) {
                let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                match (expected.get(name), found.get(name)) {
                    (Some(expected), Some(found)) => compare(expected, found, at, differences),
                    _ => differences.push(difference(at)),
                }
            }
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (number, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(expected, found, format!("{at}/{number}"), differences);
            }
        }
        _ if expected == found => {}
        _ => differences.push(difference(at)),
    }
}

fn difference(at: String) -> Difference {
    Difference { part: part(&at), at }
}

/// Where in the document a part stands: the first that fits.
fn part(at: &str) -> Part {
    const PLACES: &[(&str, Part)] = &[
        ("/@context/@base", Part::Address),
        ("/@id", Part::Number),
        ("/receipt_id", Part::Number),
        ("/record/record_id", Part::Number),
        ("/record/pii_principal_id", Part::Number),
        ("/created", Part::Time),
        ("/proof", Part::Proof),
        ("/record/processing/purposes", Part::Purposes),
        ("/record/processing/pii_information", Part::Data),
        ("/record/processing/privacy_notice", Part::Notice),
        ("/record/processing/language", Part::Notice),
        ("/record/processing/pii_controllers", Part::Parties),
        ("/record/processing/authority_party", Part::Parties),
        ("/record/processing", Part::Rights),
        ("/record/parties", Part::Parties),
    ];
    if at.starts_with("/record/events") {
        return match at.rsplit('/').next() {
            Some("event_time") => Part::Time,
            Some("entity_id" | "event_method") => Part::Who,
            _ => Part::Choice,
        };
    }
    PLACES.iter().find(|(place, _)| at.starts_with(place)).map_or(Part::Form, |(_, part)| *part)
}
