use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use super::{
    ask::WAIT,
    shapes::{Decided, QuestionAsked, decided},
};
use crate::{
    api::{
        auth::Caller,
        body::{self, Body},
        problem::{Kind, Problem},
    },
    domain::scope::Scope,
    usecases::{
        error::{Error, Flaw},
        portal::Portal,
    },
};

const MOST: usize = 1_000;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// Up to 1,000.
    #[schema(max_items = 1000, value_type = Vec<QuestionAsked>)]
    decisions: Vec<Box<RawValue>>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Answers {
    /// The newest change every answer takes into account.
    as_of: i64,
    /// In the order of the questions.
    decisions: Vec<Answered>,
}

/// An answer, or what is wrong with the question.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
#[schema(as = Outcome)]
pub enum Answered {
    Decided(Decided),
    Problem { problem: Problem },
}

/// The same for up to 1,000 questions; one that does not fit spoils no other. A `pointer` begins at its own question.
#[utoipa::path(
    post, path = "/decisions/batch", tag = "decisions", operation_id = "decideBatch", request_body = Questions,
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
            .at("/decisions", Flaw::TooLong));
    }
    let read: Vec<Result<QuestionAsked, Problem>> = asked.decisions.iter().map(|question| body::read(question.get().as_bytes())).collect();
    let heard_of: Vec<i64> = read.iter().flatten().filter_map(|question| question.min_seq).collect();
    if !portal.decisions.knows(&heard_of, WAIT).await {
        return Err(Problem::new(Kind::NotReady, "The change named by `min_seq` has not arrived yet."));
    }
    let as_of = portal.decisions.as_of();
    let mut answers = decided(&portal, actor, read.iter().flatten()).await?.into_iter();
    let unanswered = || Err(Error::internal("a question without an answer").into());
    let outcome = |question: Result<QuestionAsked, Problem>| match question.and_then(|_| answers.next().unwrap_or_else(unanswered)) {
        Ok(decided) => Answered::Decided(decided),
        Err(problem) => Answered::Problem { problem },
    };
    Ok(Json(Answers { as_of, decisions: read.into_iter().map(outcome).collect() }))
}
