use axum::{Json, extract::State};
use std::time::Duration;

use super::shapes::{Decided, QuestionAsked, decided};
use crate::{
    api::{
        auth::Caller,
        body::Body,
        problem::{Kind, Problem},
    },
    domain::scope::Scope,
    usecases::{error::Error, portal::Portal},
};

/// How long a question waits for a change it names.
pub const WAIT: Duration = Duration::from_millis(300);

/// May we, now?
///
/// Anything but a 200 is a refusal.
#[utoipa::path(
    post, path = "/decisions", tag = "decisions", operation_id = "decide", request_body = QuestionAsked, security(("key" = ["decisions:read"])),
    responses(
        (status = 200, body = Decided), (status = 401, body = Problem), (status = 403, body = Problem),
        (status = 422, body = Problem), (status = 503, body = Problem),
    ),
)]
pub async fn ask(State(portal): State<Portal>, caller: Caller, Body(asked): Body<QuestionAsked>) -> Result<Json<Decided>, Problem> {
    let actor = caller.must(Scope::DecisionsRead)?;
    if !portal.decisions.knows(asked.min_seq.as_slice(), WAIT).await {
        return Err(Problem::new(Kind::NotReady, "The change named by `min_seq` has not arrived yet."));
    }
    let answers = decided(&portal, actor, [&asked]).await?;
    answers.into_iter().next().ok_or_else(|| Error::internal("a question without an answer"))?.map(Json)
}
