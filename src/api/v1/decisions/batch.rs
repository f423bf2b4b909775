use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    ask::WAIT,
    shapes::{Asked, Decided, decided},
};
use crate::{
    api::{
        auth::Caller,
        body::Body,
        problem::{Kind, Problem},
    },
    usecases::{api_keys::scope::Scope, portal::Portal},
};

const MOST: usize = 1_000;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// Up to 1,000.
    #[schema(max_items = 1000)]
    decisions: Vec<Asked>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Answers {
    /// The newest change every answer takes into account.
    as_of: i64,
    /// In the order of the questions.
    decisions: Vec<Outcome>,
}

/// An answer, or what is wrong with the question.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Outcome {
    Decided(Decided),
    Problem { problem: Problem },
}

/// The same for up to 1,000 questions; one that does not fit spoils no other.
#[utoipa::path(
    post, path = "/api/v1/decisions/batch", tag = "decisions", operation_id = "decideBatch", request_body = Questions,
    security(("key" = ["decisions:read"])),
    responses(
        (status = 200, body = Answers), (status = 401, body = Problem), (status = 403, body = Problem), (status = 413, body = Problem),
        (status = 422, body = Problem), (status = 503, body = Problem),
    ),
)]
pub async fn batch(State(portal): State<Portal>, caller: Caller, Body(asked): Body<Questions>) -> Result<Json<Answers>, Problem> {
    let actor = caller.must(Scope::DecisionsRead)?;
    let count = asked.decisions.len();
    if count > MOST {
        return Err(Problem::new(Kind::Malformed, format!("A batch holds at most {MOST} questions; this one has {count}."))
            .at("/decisions", "too-long"));
    }
    if let Some(newest) = asked.decisions.iter().filter_map(|question| question.min_seq).max()
        && !portal.decisions.reached(newest, WAIT).await
    {
        return Err(Problem::new(Kind::NotReady, "The change named by `min_seq` has not arrived yet."));
    }
    let as_of = portal.decisions.as_of();
    let decisions = decided(&portal, actor, &asked.decisions).await?.into_iter().map(|answer| match answer {
        Ok(decided) => Outcome::Decided(decided),
        Err(problem) => Outcome::Problem { problem },
    });
    Ok(Json(Answers { as_of, decisions: decisions.collect() }))
}
