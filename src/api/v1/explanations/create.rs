use axum::{
    Json,
    extract::{Extension, State},
    http::StatusCode,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

use crate::{
    api::{
        auth::Caller,
        body::{Body, plain},
        exact::{distinct, distinct_or_null},
        problem::{Kind, Problem},
        public_url::PublicUrl,
    },
    domain::{customer::Reference, scope::Scope, time::Millis},
    usecases::{
        error::{Fault, Pointer},
        explanations::{
            fits::{Draft, DraftReason},
            store::{Refusal, store},
        },
        portal::Portal,
    },
};

/// Why a customer sees what you show them, in your own words.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"customer": "c-1042", "label": {"en": "Garden chairs"}, "touchpoint": "browse", "purpose": "suggestions", "categories": ["orders"], "reasons": [{"category": "orders", "text": {"en": "You bought a garden table."}}], "expires_at": "2026-12-24T00:00:00Z"}))]
pub struct Explanation {
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    customer: Reference,
    /// The thing that is shown, by language (BCP 47), each up to 200 characters. Your default language is needed.
    #[serde(deserialize_with = "distinct")]
    label: BTreeMap<String, String>,
    /// Where it is shown: one of the purpose's touchpoints.
    touchpoint: String,
    /// A purpose of the published catalogue that is on for this customer.
    purpose: String,
    /// The data used: one or more of the purpose's categories.
    categories: Vec<String>,
    /// The one that counted most first.
    #[schema(min_items = 1, max_items = 10)]
    reasons: Vec<ExplanationReason>,
    /// The thing that would show otherwise, by language, each up to 300 characters. Without it, the notice's own words about the purpose
    /// when it is off.
    #[serde(default, deserialize_with = "distinct_or_null")]
    otherwise: Option<BTreeMap<String, String>>,
    /// RFC 3339; at most 90 days ahead. The link ends then, and everything it showed is deleted.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ExplanationReason)]
pub struct ExplanationReason {
    /// One of `categories`.
    category: String,
    /// By language, each up to 300 characters. Your default language is needed.
    #[serde(deserialize_with = "distinct")]
    text: BTreeMap<String, String>,
    /// The stable name of the guess this rests on, as its record has it: the customer can delete the guess from here.
    #[schema(max_length = 200)]
    key: Option<String>,
    /// The record this rests on, by your id for it; of the same category.
    #[schema(max_length = 200)]
    record: Option<String>,
    /// A topic of the published catalogue: the customer can say that they want nothing about it.
    topic: Option<String>,
    /// The declared parameter it is about, where the purpose declares by what it ranks or picks. Without it, the first that rests on
    /// `category`. A reason that is about none of them is refused with `not-declared`.
    parameter: Option<String>,
}

/// Where the explanation is.
#[derive(Debug, Serialize, ToSchema)]
pub struct Explained {
    /// Put this link beside what you show. It opens for this customer only, once they are signed in, and says nothing to others.
    url: String,
}

/// Keeps the reasons for something you show, and makes the link behind "Why am I seeing this?".
///
/// Refused with `refused-by-customer` when it rests on a guess they deleted or called wrong, a record they do not want used, a topic they
/// left out, or a use they switched off; with `purpose-off` when a decision for this customer and purpose would refuse now for another reason.
#[utoipa::path(
    post, path = "/explanations", tag = "explanations", operation_id = "createExplanation", request_body = Explanation,
    security(("key" = ["explanations:write"])),
    params(("Idempotency-Key" = Option<String>, Header, description = "1 to 255 visible ASCII characters, new for every call. Same key and body: same answer, for a day. Same key, other body: 409.", min_length = 1, max_length = 255, pattern = r"^[!-~]+$")),
    responses(
        (status = 201, body = Explained, description = "The link behind \"Why am I seeing this?\"."),
    ),
)]
pub async fn create_explanation(
    State(portal): State<Portal>,
    Extension(public_url): Extension<PublicUrl>,
    caller: Caller,
    Body(explanation): Body<Explanation>,
) -> Result<(StatusCode, Json<Explained>), Problem> {
    let actor = caller.must(Scope::ExplanationsWrite)?;
    let stored = store(&portal, actor, explanation.into()).await?.map_err(problem)?;
    let url = format!("{}{}/why/{}", public_url.0, stored.language, stored.id);
    Ok((StatusCode::CREATED, Json(Explained { url })))
}

impl From<Explanation> for Draft {
    fn from(explanation: Explanation) -> Self {
        let reason = |ExplanationReason { category, text, key, record, topic, parameter }| DraftReason {
            category,
            text,
            key,
            topic,
            record,
            parameter,
        };
        Self {
            customer: explanation.customer,
            label: explanation.label,
            touchpoint: explanation.touchpoint,
            purpose: explanation.purpose,
            categories: explanation.categories,
            reasons: explanation.reasons.into_iter().map(reason).collect(),
            otherwise: explanation.otherwise,
            expires_at: Millis(explanation.expires_at.as_millisecond()),
        }
    }
}

fn problem(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::Faults(faults) => {
            let plain = |Fault { field: Pointer(pointer), flaw }| Fault { field: plain(&pointer), flaw };
            Problem::of_faults(&faults.into_iter().map(plain).collect::<Vec<_>>(), String::clone)
        }
        Refusal::ByCustomer(refused) => {
            let problem = Problem::new(Kind::RefusedByCustomer, "It rests on something the customer said no to.");
            refused.into_iter().fold(problem, |problem, at| problem.at(at.pointer, "refused-by-customer"))
        }
        Refusal::Off(_) => {
            let detail = "A decision for this customer and this purpose refuses now.";
            Problem::new(Kind::PurposeOff, detail).at("/purpose", "off")
        }
    }
}
