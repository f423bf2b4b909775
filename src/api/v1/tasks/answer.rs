use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::StatusCode,
};
use serde::{Deserialize, de::IgnoredAny};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use crate::{
    api::{
        auth::Caller,
        body::{self, Body},
        exact,
        problem::{Kind, Problem},
    },
    domain::{request::Why, scope::Scope},
    usecases::{
        desk::task::Outcome,
        error::{Clash, Error, Fault, Field, Flaw},
        portal::Portal,
        tasks::{
            answer::{Answer, Said, answer},
            replied::{AtOnce, Unread},
        },
    },
};

/// More than a word, and no report.
const MOST_WORDS: usize = 1_000;

/// The outcome of a task, or how it stands.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"customer": "c-1042", "outcome": "done", "data": {"calls": [{"at": "2026-03-04T13:05:00Z", "minutes": 7}]}}))]
pub struct TaskAnswer {
    /// As the task named it, so that an answer about somebody else is refused. Left out for somebody without one.
    #[schema(min_length = 1, max_length = 200)]
    pub customer: Option<String>,
    pub outcome: TaskOutcome,
    /// Everything you hold about the person, for a copy; it goes to them as it is. Nested up to 32 deep; no name stands twice. Left out where
    /// you hold nothing. The whole body may have 10 MB.
    #[schema(value_type = Option<Object>)]
    pub data: Option<Box<RawValue>>,
    /// Why it failed, or how it stands: 1 to 1,000 characters that staff read. Needed for `failed` and `progress`, and for nothing else.
    #[schema(min_length = 1, max_length = 1000)]
    pub words: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = TaskOutcome)]
pub enum TaskOutcome {
    /// It is done; of a copy, `data` is all there is.
    Done,
    /// The person is not there.
    NotFound,
    /// It did not work. The task stays open: answer again, or staff do.
    Failed,
    /// It goes on. The task stays open.
    Progress,
}

/// Says what came of a task, as often as you need until it is done.
///
/// The same answer again changes nothing and is answered the same. Once a task is done, or the person was not there, another answer is
/// refused with 409; so is any once the request was taken back or has ended. `data` becomes part of the person's copy at once.
#[utoipa::path(
    post, path = "/tasks/{request}", tag = "tasks", operation_id = "answerTask", request_body = TaskAnswer, security(("key" = ["tasks"])),
    params(("request" = String, Path, description = "The number of the request, as the task has it.")),
    responses(
        (status = 204, description = "It is taken."), (status = 404, body = Problem), (status = 409, body = Problem),
    ),
)]
pub async fn answer_task(
    State(portal): State<Portal>,
    caller: Caller,
    request: Result<Path<String>, PathRejection>,
    Body(body): Body<TaskAnswer>,
) -> Result<StatusCode, Problem> {
    let actor = caller.must(Scope::Tasks)?;
    let Path(request) = request.map_err(|_| Error::NotFound)?;
    let said = said(&body)?;
    let sent = Answer { request: &request, customer: body.customer.as_deref(), said };
    answer(&portal, actor, sent).await.map_err(problem)?;
    Ok(StatusCode::NO_CONTENT)
}

/// True of a reply that says how a task came out.
#[derive(Deserialize)]
struct Answering {
    outcome: Option<IgnoredAny>,
}

/// Reads the reply of a webhook to the telling of a task. One without an outcome is no answer.
///
/// # Errors
/// One with an outcome that is not the body of the call.
pub fn read_reply(bytes: &[u8]) -> Result<Option<AtOnce>, Unread> {
    // serde would take a list for it.
    let is_object = bytes.trim_ascii_start().starts_with(b"{");
    if !is_object || !serde_json::from_slice::<Answering>(bytes).is_ok_and(|reply| reply.outcome.is_some()) {
        return Ok(None);
    }
    let answer: TaskAnswer = body::read(bytes).map_err(|_| Unread)?;
    let said = said(&answer).map_err(|_| Unread)?;
    Ok(Some(AtOnce { customer: answer.customer, said }))
}

/// Reads an answer, or names each place of it that does not fit.
fn said(body: &TaskAnswer) -> Result<Said, Problem> {
    let malformed = |detail: &str, pointer: &str, flaw: Flaw| Err(Problem::new(Kind::Malformed, detail).at(pointer, flaw));
    let with_words = matches!(body.outcome, TaskOutcome::Failed | TaskOutcome::Progress);
    let words = body.words.as_deref().map(str::trim);
    match words {
        Some(_) if !with_words => return malformed("Only what failed or goes on takes words.", "/words", Flaw::NotOffered),
        None | Some("") if with_words => return malformed("It needs a word of why, or how it stands.", "/words", Flaw::Missing),
        Some(words) if words.chars().count() > MOST_WORDS => {
            return malformed("`words` has at most 1,000 characters.", "/words", Flaw::TooLong);
        }
        _ => {}
    }
    if body.data.is_some() && body.outcome != TaskOutcome::Done {
        return malformed("Only what is done has data.", "/data", Flaw::NotOffered);
    }
    let words = words.unwrap_or_default().to_owned();
    Ok(match body.outcome {
        TaskOutcome::Done => Said::Outcome(Outcome::Done(data(body.data.as_deref())?)),
        TaskOutcome::NotFound => Said::Outcome(Outcome::NotFound(String::new())),
        TaskOutcome::Failed => Said::Outcome(Outcome::Failed(Why::Said(words))),
        TaskOutcome::Progress => Said::Moved(words),
    })
}

/// In one form, however it was spaced: the same answer is the same text. Empty where there is none.
fn data(raw: Option<&RawValue>) -> Result<String, Problem> {
    let Some(raw) = raw else { return Ok(String::new()) };
    let found = exact::object(raw).map_err(|inexact| {
        Problem::new(Kind::Malformed, inexact.why.detail()).at(format!("/data{}", inexact.pointer), inexact.why.code())
    })?;
    if found.is_empty() { Ok(String::new()) } else { Ok(serde_json::to_string_pretty(&found).map_err(Error::internal)?) }
}

fn problem(error: Error) -> Problem {
    let wrong = |fault: &Fault| fault.field == Field::Customer;
    let conflict = |clash: Clash, detail: &str| Problem::new(Kind::Conflict, detail).at("", clash.as_str());
    match error {
        Error::Invalid(faults) if faults.iter().any(wrong) => {
            Problem::new(Kind::Malformed, "The task is about another person than `customer` names. Nothing was stored.")
                .at("/customer", Flaw::Wrong)
        }
        Error::Invalid(faults) if faults.iter().any(|fault| fault.field == Field::Data) => {
            Problem::new(Kind::Malformed, "Only a copy takes data. Nothing was stored.").at("/data", Flaw::NotOffered)
        }
        Error::Conflict(clash @ Clash::Settled) => conflict(clash, "Another answer came before, and stands. Nothing was stored."),
        Error::Conflict(clash @ Clash::RequestClosed) => {
            conflict(clash, "The request was taken back, or has ended. Nothing was stored, and nothing more is to be done.")
        }
        Error::Conflict(clash @ Clash::Case(_)) => {
            conflict(clash, "The request rests, or has not begun. Nothing was stored; answer again once the task is in the list.")
        }
        other => other.into(),
    }
}
