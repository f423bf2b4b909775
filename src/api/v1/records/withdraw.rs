use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    api::{
        auth::Caller,
        body::Body,
        problem::{Kind, Problem},
    },
    domain::scope::Scope,
    usecases::{
        portal::Portal,
        records::withdraw::{self, Draft, Refusal},
    },
};

const MOST: usize = 1_000;

/// Records that you take back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"records": [{"id": "order-77-paid", "revision": 2}]}))]
pub struct Withdrawal {
    /// Up to 1,000.
    #[schema(max_items = 1000)]
    records: Vec<Withdrawn>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RecordToWithdraw)]
pub struct Withdrawn {
    /// The id under which you sent it.
    #[schema(min_length = 1, max_length = 200)]
    id: String,
    /// The newest state you know of: a later one stays. Left out, whatever there is goes.
    #[schema(minimum = 0)]
    revision: Option<u32>,
}

/// The outcome for each record.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WithdrawalResults)]
pub struct Results {
    /// In the order of the records.
    results: Vec<WithdrawalOutcome>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WithdrawalOutcome)]
pub struct WithdrawalOutcome {
    id: String,
    withdrawn: bool,
    /// Why not. `unknown-record`: none came under this id. `erased`: the customer deleted it. `superseded`: a later state came since.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

/// Takes records back that you should not have sent, or that are no longer so.
///
/// Customers do not see them any more, and copies that hold them can no longer be fetched. Sent again with a higher `revision`, a record
/// is there again; what the customer had corrected in it stays corrected. Taking back what was taken back before changes nothing.
#[utoipa::path(
    post, path = "/records/withdraw", tag = "records", operation_id = "withdrawRecords", request_body = Withdrawal,
    security(("key" = ["records:write"])),
    responses(
        (status = 200, body = Results, description = "The outcome for each record."),
    ),
)]
pub async fn withdraw_records(
    State(portal): State<Portal>,
    caller: Caller,
    Body(call): Body<Withdrawal>,
) -> Result<Json<Results>, Problem> {
    let actor = caller.must(Scope::RecordsWrite)?;
    let count = call.records.len();
    if count > MOST {
        return Err(
            Problem::new(Kind::Malformed, format!("A call holds at most {MOST} records; this one has {count}.")).at("/records", "too-long")
        );
    }
    let ids: Vec<String> = call.records.iter().map(|record| record.id.clone()).collect();
    let drafts = call.records.into_iter().map(|record| Draft { id: record.id, revision: record.revision.map(i64::from) }).collect();
    let outcomes = withdraw::withdraw(&portal, actor, drafts).await?;
    let results = ids.into_iter().zip(outcomes).map(|(id, outcome)| {
        let reason = outcome.err().map(Refusal::as_str);
        WithdrawalOutcome { id, withdrawn: reason.is_none(), reason }
    });
    Ok(Json(Results { results: results.collect() }))
}
