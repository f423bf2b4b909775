use axum::{Json, extract::State};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

use super::shapes::Preferences;
use crate::{
    api::{
        auth::Caller,
        body::Body,
        exact::distinct,
        problem::{Kind, Problem},
    },
    domain::{customer::Reference, scope::Scope},
    usecases::{
        choices::{
            asked_elsewhere,
            by_system::{self, Draft},
        },
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// Choices a customer made in one of your own systems. Purposes that are not named stay as they are.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"customer": "c-1042", "purposes": {"newsletter": false}}))]
pub struct Chosen {
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    customer: Reference,
    level: Option<String>,
    /// `true` for on, by the purpose's id. They are set after the level.
    #[serde(default, deserialize_with = "distinct")]
    purposes: BTreeMap<String, bool>,
    /// Needed as soon as anything is switched on.
    evidence: Option<Evidence>,
}

/// That the person was asked, and what stood before them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The notice version they were shown.
    #[schema(minimum = 1)]
    notice: i64,
    /// BCP 47.
    language: String,
    /// RFC 3339: not before the notice was published, and not ahead.
    #[schema(format = DateTime)]
    asked_at: String,
    /// In your own words, e.g. `checkout, step 2`; up to 200 characters.
    #[serde(rename = "where")]
    #[schema(min_length = 1, max_length = 200)]
    place: String,
    /// SHA-256 of the words shown, in lower-case hexadecimal. It is kept as what you say, beside the hash of the notice's own words.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    words_sha256: String,
}

/// Passes on what a customer chose elsewhere. It is recorded as made by a system, and the customer sees it.
///
/// Switching off needs no evidence and is obeyed by the very next decision.
#[utoipa::path(
    put, path = "/customers/preferences", tag = "preferences", operation_id = "replacePreferences", request_body = Chosen,
    security(("key" = ["preferences:write"])),
    responses(
        (status = 200, body = Preferences, description = "What stands now, as the query gives it."), (status = 409, body = Problem),
    ),
)]
pub async fn replace_preferences(
    State(portal): State<Portal>,
    caller: Caller,
    Body(chosen): Body<Chosen>,
) -> Result<Json<Preferences>, Problem> {
    let actor = caller.must(Scope::PreferencesWrite)?;
    let evidence = chosen.evidence.map(|evidence| asked_elsewhere::Evidence {
        notice: evidence.notice,
        language: evidence.language,
        asked_at: evidence.asked_at,
        place: evidence.place,
        words_sha256: evidence.words_sha256,
    });
    let draft = Draft { level: chosen.level, purposes: chosen.purposes, evidence };
    match by_system::replace(&portal, actor, chosen.customer.as_str(), draft).await {
        Ok(preferences) => Ok(Json(preferences.into())),
        Err(Error::Invalid(faults)) if faults.iter().any(|fault| (fault.field, fault.flaw) == (Field::Evidence, Flaw::Missing)) => {
            Err(Problem::new(Kind::NoEvidence, "Something would start, and nothing shows that the person was asked.")
                .at("/evidence", Flaw::Missing))
        }
        Err(error) => Err(error.into()),
    }
}
