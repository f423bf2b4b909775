use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    api::{
        auth::Caller,
        problem::{Kind, Problem},
    },
    domain::{catalogue::Identifier, days::Days, ids::CategoryId, scope::Scope},
    usecases::{
        error::Flaw,
        portal::Portal,
        tasks::{
            correction::Correction,
            open::{OpenTask, open},
        },
    },
};

/// So many tasks a page has.
const MOST: i64 = 100;

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TasksAfter {
    /// The request of the last task you read: `last` of the answer before. Without it, from the oldest.
    after: Option<String>,
}

/// The open tasks of your system.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"tasks": [{"request": "R-7K3M-Q2XP", "kind": "copy", "categories": ["messages"], "due": "2026-04-03", "customer": "c-1042", "found_by": {"phone": "+4915112345678", "reference": "c-1042"}}], "last": "R-7K3M-Q2XP"}))]
pub struct Tasks {
    /// Up to 100, those of the oldest requests first.
    tasks: Vec<Task>,
    /// The request of the last of them: go on from there. None where the list is empty: then you have seen all.
    last: Option<String>,
}

/// One request, as far as it concerns your system.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SystemTask)]
pub struct Task {
    /// The number of the request, which your answer is sent to.
    request: String,
    /// `copy`: send what you hold. `delete`: delete it, and say when it is gone. `correct`: correct it, and say when that is done.
    kind: &'static str,
    /// The kinds of data that are meant, of those your system holds.
    #[schema(value_type = Vec<String>)]
    categories: Vec<CategoryId>,
    /// Of a copy, the first day that is meant, by the brand's clocks. Left out where nothing is too old.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// Of a copy, the last day that is meant. Left out where nothing is too new.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = Date)]
    to: Option<Date>,
    /// The day the person is to be answered by.
    #[schema(value_type = String, format = Date)]
    due: Date,
    /// Your reference of the person; send it back with your answer. None for somebody who has none.
    customer: Option<String>,
    found_by: FoundBy,
    /// For `correct` alone; none once such data is deleted, so that nothing is left to correct.
    #[serde(skip_serializing_if = "Option::is_none")]
    correction: Option<Corrected>,
}

/// A value that was wrong, and what it says from now on.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TaskCorrection)]
pub struct Corrected {
    /// The kind of data.
    #[schema(value_type = String)]
    category: CategoryId,
    /// The id of the record as its system sent it. Left out where none is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<String>,
    field: String,
    /// The value that it had. Left out where whoever asked does not know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
    after: String,
}

/// The identifiers that your system keeps people by (`keyed_by` in `catalog.toml`), as far as they are known.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct FoundBy {
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
}

/// The open tasks of your system: requests that wait for its part.
///
/// The key names the system: make it with `--system`. A task leaves the list once you answered that it is done, or that the person is not
/// there; one that failed or is under way stays.
#[utoipa::path(
    get, path = "/tasks", tag = "tasks", operation_id = "listTasks", params(TasksAfter), security(("key" = ["tasks"])),
    responses(
        (status = 200, body = Tasks, description = "The open tasks; an empty list says that there are no more."),
        (status = 422, body = Problem),
    ),
)]
pub async fn list_tasks(
    State(portal): State<Portal>,
    caller: Caller,
    after: Result<Query<TasksAfter>, QueryRejection>,
) -> Result<Json<Tasks>, Problem> {
    let actor = caller.must(Scope::Tasks)?;
    let unfit = |_| Problem::new(Kind::Malformed, "This call takes `after`, once, and nothing else.").at("/after", Flaw::Malformed);
    let Query(TasksAfter { after }) = after.map_err(unfit)?;
    let tasks: Vec<Task> = open(&portal, actor, after.as_deref(), MOST).await?.into_iter().map(Task::from).collect();
    let last = tasks.last().map(|task| task.request.clone());
    Ok(Json(Tasks { tasks, last }))
}

impl From<OpenTask> for Task {
    fn from(OpenTask { request, kind, categories, days: Days { from, to }, correction, due, customer, found_by }: OpenTask) -> Self {
        let mut by = FoundBy::default();
        for (kind, value) in found_by {
            match kind {
                Identifier::Phone => by.phone = Some(value),
                Identifier::Email => by.email = Some(value),
                Identifier::Reference => by.reference = Some(value),
            }
        }
        let correction = correction.map(|Correction { category, record, field, before, after }| {
            let before = Some(before).filter(|before| !before.is_empty());
            Corrected { category, record, field, before, after }
        });
        Self { request, kind: kind.as_str(), categories, from, to, due, customer, found_by: by, correction }
    }
}
