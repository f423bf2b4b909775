use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use crate::{
    api::{
        auth::Caller,
        body::{self, Body},
        problem::{Kind, Problem},
    },
    domain::{customer::Reference, scope::Scope},
    usecases::{
        error::Flaw,
        fairness::count::{Draft, Refusal, count},
        portal::Portal,
    },
};

const MOST: usize = 1_000;

/// The outcome of one touchpoint for a customer. Say what you know: at least one of the last five.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OutcomeReport, example = json!({"customer": "c-1042", "touchpoint": "buy", "purpose": "suggestions", "offered": "best-price", "waited": "delivered-within-two-days", "answered": true}))]
pub struct OutcomeSent {
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    pub customer: Reference,
    /// A touchpoint for which `brand.toml` has an `[[outcome]]`.
    pub touchpoint: String,
    /// A purpose that the notice says is used there.
    pub purpose: String,
    /// Whether anything was shown or offered.
    pub shown: Option<bool>,
    /// Whether they took it.
    pub chosen: Option<bool>,
    /// The band of what was offered, as declared.
    pub offered: Option<String>,
    /// The band of how long they waited, as declared.
    pub waited: Option<String>,
    /// Whether they had an answer.
    pub answered: Option<bool>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OutcomeReports)]
pub struct OutcomesSent {
    /// Up to 1,000.
    #[schema(max_items = 1000, value_type = Vec<OutcomeSent>)]
    outcomes: Vec<Box<RawValue>>,
}

/// The result for each outcome.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OutcomeResults)]
pub struct OutcomeResults {
    /// In the order of the outcomes.
    results: Vec<OutcomeResult>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OutcomeResult {
    counted: bool,
    /// Why not. `erased`: the customer deleted everything; forget them too. All others are mistakes, and `problem` says how to mend them.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<Problem>,
}

/// Counts what came of touchpoints, so that people who said no can be compared with people who said yes.
///
/// Each outcome is counted at once, in the month in which the call arrives: by the customer's level, by their choice about the purpose, and by
/// what they said about themselves, if they did. No row about a person is kept, so that an outcome can be neither looked up nor taken back:
/// send `Idempotency-Key`, or a call that is sent again counts twice.
#[utoipa::path(
    post, path = "/outcomes", tag = "outcomes", operation_id = "countOutcomes", request_body = OutcomesSent, security(("key" = ["outcomes"])),
    params(("Idempotency-Key" = Option<String>, Header, description = "1 to 255 visible ASCII characters, new for every call. Same key and body: same answer, for a day. Same key, other body: 409.", min_length = 1, max_length = 255, pattern = r"^[!-~]+$")),
    responses(
        (status = 200, body = OutcomeResults, description = "The result for each outcome. One that does not fit spoils no other."),
    ),
)]
pub async fn count_outcomes(
    State(portal): State<Portal>,
    caller: Caller,
    Body(call): Body<OutcomesSent>,
) -> Result<Json<OutcomeResults>, Problem> {
    let actor = caller.must(Scope::Outcomes)?;
    let amount = call.outcomes.len();
    if amount > MOST {
        return Err(Problem::new(Kind::Malformed, format!("A call holds at most {MOST} outcomes; this one has {amount}."))
            .at("/outcomes", Flaw::TooLong));
    }
    let parsed: Vec<Result<Draft, Problem>> = call.outcomes.iter().map(|raw| parse(raw)).collect();
    let drafts = parsed.iter().filter_map(|draft| draft.as_ref().ok().cloned()).collect();
    let mut counted = count(&portal, actor, drafts).await?.into_iter();
    let results = parsed.into_iter().map(|parsed| match parsed {
        Ok(_) => result(counted.next().and_then(Result::err)),
        Err(problem) => OutcomeResult { counted: false, reason: Some(Refusal::Malformed.as_str()), problem: Some(problem) },
    });
    Ok(Json(OutcomeResults { results: results.collect() }))
}

fn parse(raw: &RawValue) -> Result<Draft, Problem> {
    let sent: OutcomeSent = body::read(raw.get().as_bytes())?;
    let OutcomeSent { customer, touchpoint, purpose, shown, chosen, offered, waited, answered } = sent;
    Ok(Draft { customer, touchpoint, purpose, shown, chosen, offered, waited, answered })
}

fn result(refusal: Option<Refusal>) -> OutcomeResult {
    OutcomeResult { counted: refusal.is_none(), reason: refusal.map(Refusal::as_str), problem: refusal.and_then(problem) }
}

/// The problem for a refusal, and how the caller can fix it.
fn problem(refusal: Refusal) -> Option<Problem> {
    let (kind, pointer, detail) = match refusal {
        Refusal::Erased => return None,
        Refusal::UnknownCustomer => (Kind::Malformed, "/customer", "Nobody has this reference."),
        Refusal::UnknownTouchpoint => (Kind::UnknownTouchpoint, "/touchpoint", "No published touchpoint has this id."),
        Refusal::UnknownPurpose => (Kind::UnknownPurpose, "/purpose", "No published purpose has this id."),
        Refusal::NotAtTouchpoint => (Kind::NotAtTouchpoint, "/purpose", "The notice does not say that it is used at this touchpoint."),
        Refusal::NotDeclared => (Kind::Malformed, "/touchpoint", "`brand.toml` has no [[outcome]] for this touchpoint."),
        Refusal::UnknownOffer => (Kind::Malformed, "/offered", "It is none of the bands declared for this touchpoint."),
        Refusal::UnknownWait => (Kind::Malformed, "/waited", "It is none of the bands declared for this touchpoint."),
        Refusal::Nothing => (Kind::Malformed, "", "It says nothing: send one of shown, chosen, offered, waited, answered."),
        Refusal::Malformed => (Kind::Malformed, "", "It does not fit."),
    };
    Some(Problem::new(kind, detail).at(pointer, refusal.as_str()))
}
