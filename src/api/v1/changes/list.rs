use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use utoipa::{IntoParams, ToSchema};

use crate::{
    api::{
        auth::Caller,
        problem::{Kind as Wrong, Problem},
        v1::snapshot::shapes,
    },
    domain::{customer::Reference, ids::CategoryId, scope::Scope},
    i18n::dates,
    usecases::{
        error::Flaw,
        feed::changes::{self, About as Who, Page},
        matter::Matter,
        portal::Portal,
    },
};

const MOST: i64 = 1_000;
/// In seconds. Proxies give up on an answer after a minute, as a rule.
const LONGEST: u64 = 30;

/// As text, so that a problem can name the one that does not fit.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Since {
    /// The newest change you know: `last` of the answer before, or `seq` of your snapshot. Without it, from the beginning.
    #[param(value_type = Option<i64>, minimum = 0)]
    after: Option<String>,
    /// How many seconds to wait for something newer, up to 30. Without it, not at all.
    #[param(value_type = Option<i64>, minimum = 0, maximum = 30)]
    wait: Option<String>,
}

/// Changes since a cursor.
#[derive(Debug, Serialize, ToSchema)]
pub struct Changes {
    /// In the order they happened.
    changes: Vec<Change>,
    /// The newest change that was looked at, told or not. Go on from there. Smaller than `after`: a backup was restored, read everything anew.
    last: i64,
}

/// One change. A customer is shown as they are now, which is at least as new as the change.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"seq": 41, "at": "2026-03-04T13:05:00Z", "type": "choice.changed", "customer": "c-1042", "handle": "5f0c6f3a9d1e4b7788aa10c3e2d4f596", "state": {"level": "basic", "purposes": {}, "circumstances": {"erasure": "none", "restricted": false, "under_age": false, "of_age_since": null, "paused_until": null, "gpc_since": null}, "channels": {"email": "weekly", "sms": "weekly", "push": "weekly", "post": "weekly", "phone": "needed"}, "boundaries": {"no_pressure": true, "avoid_topics": [], "quiet_hours": null}}}))]
pub struct Change {
    seq: i64,
    /// RFC 3339.
    at: String,
    /// `choice.changed`, `customer.created`, `customer.updated`, `customer.erased`, `customer.unreadable` or `notice.published`; or
    /// what a customer did to their data: `guess.deleted`, `guess.wrong`, `guess.right`, `record.excluded`, `record.included`,
    /// `record.corrected`, `category.erased`, `customer.contact-changed`; or `request.opened` and `request.ended`; or `feed.restarted`:
    /// a backup was restored, read everything anew.
    #[serde(rename = "type")]
    kind: &'static str,
    /// Your reference. Nobody knows it any more for a customer who was erased, or whose data cannot be read.
    #[schema(value_type = Option<String>)]
    customer: Option<Reference>,
    /// The same for a customer in every change and snapshot, also when they were erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    handle: Option<String>,
    /// All they chose, to put in the place of what you had.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<shapes::State>,
    /// The version that was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<u32>,
    /// The data that changed, by your own names. Do the same in your systems.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<About>,
    /// The request that was opened or has ended, as it stands now.
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<ChangedRequest>,
}

/// A request of a person. Told to a system that the brand chose for that, and to no other.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ChangedRequest)]
pub struct ChangedRequest {
    number: String,
    /// `copy`, `correct`, `delete`, `stop`, `review` or `question`.
    kind: &'static str,
    /// `received`, `in-progress`, `waiting`, `scheduled` or `deleting`; and, once it has ended, `done`, `declined`, `withdrawn` or
    /// `ended`.
    state: &'static str,
    /// The day by which the law asks for an answer.
    due: String,
}

/// The data a customer did something to. Of somebody who is erased it is told no more.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ChangedData)]
pub struct About {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    category: Option<CategoryId>,
    /// Your id of the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<String>,
    /// Your stable name of the guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    /// The field that was corrected. Your own copy of it is wrong; the request at the desk says what is right.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// RFC 3339. Of the category, everything that happened before is deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
}

/// Changes of customers' choices, and notices that were published.
///
/// Each call looks at up to 1,000 changes of any kind and tells those that decisions hang on. With `wait` it answers as soon as
/// there is something to tell; an empty list says that nothing was.
#[utoipa::path(
    get, path = "/changes", tag = "changes", operation_id = "listChanges", params(Since), security(("key" = ["changes:read"])),
    responses(
        (status = 200, body = Changes, description = "What changed, in order; an empty list says that nothing did."),
        (status = 422, body = Problem),
    ),
)]
pub async fn list_changes(
    State(portal): State<Portal>,
    caller: Caller,
    since: Result<Query<Since>, QueryRejection>,
) -> Result<Json<Changes>, Problem> {
    let actor = caller.must(Scope::ChangesRead)?;
    let (after, wait) = read(since)?;
    Ok(Json(changes::changes(&portal, actor, after, MOST, wait).await?.into()))
}

fn read(since: Result<Query<Since>, QueryRejection>) -> Result<(i64, Duration), Problem> {
    let malformed = |detail: &str, pointer: &str| Problem::new(Wrong::Malformed, detail).at(pointer, Flaw::Malformed);
    let Query(since) = since.map_err(|_| malformed("This call takes `after` and `wait`, each once, and nothing else.", ""))?;
    let after = since.after.as_deref().map_or(Ok(0), str::parse::<i64>).ok().filter(|after| *after >= 0);
    let after = after.ok_or_else(|| malformed("`after` is the number of a change.", "/after"))?;
    let wait = since.wait.as_deref().map_or(Ok(0), str::parse::<u64>);
    let wait = wait.map_err(|_| malformed("`wait` is a whole number of seconds.", "/wait"))?;
    if wait > LONGEST {
        return Err(Problem::new(Wrong::Malformed, format!("`wait` is at most {LONGEST} seconds.")).at("/wait", Flaw::TooLong));
    }
    Ok((after, Duration::from_secs(wait)))
}

impl From<Page> for Changes {
    fn from(page: Page) -> Self {
        Self { changes: page.changes.into_iter().map(Change::from).collect(), last: page.last }
    }
}

impl From<changes::Change> for Change {
    fn from(change: changes::Change) -> Self {
        let (at, kind) = (dates::machine(change.at), change.kind.as_str());
        let nothing = Self {
            seq: change.seq,
            at,
            kind,
            customer: None,
            handle: None,
            state: None,
            notice: None,
            about: change.matter.map(About::from),
            request: None,
        };
        match change.about {
            Who::Customer(customer) => Self {
                handle: Some(customer.handle.to_string()),
                state: Some(shapes::State::from(&customer.choices)),
                customer: Some(customer.reference),
                ..nothing
            },
            Who::Erased(handle) | Who::Unreadable(handle) => Self { handle: Some(handle.to_string()), ..nothing },
            Who::Request(asked) => {
                let (kind, state) = (asked.kind.as_str(), asked.state.as_str());
                let request = Some(ChangedRequest { number: asked.number, kind, state, due: asked.due_on });
                Self { customer: asked.customer, request, ..nothing }
            }
            Who::Notice(version) => Self { notice: Some(version.0), ..nothing },
            Who::Everything => nothing,
        }
    }
}

impl From<Matter> for About {
    fn from(matter: Matter) -> Self {
        let Matter { category, record, key, field, before } = matter;
        Self { category, record, key, field, before: before.map(dates::machine) }
    }
}
