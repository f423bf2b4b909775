//! A change as a webhook is told of it: CloudEvents 1.0 in JSON, thin. It names the customer and the data by the brand's own ids; what
//! somebody chose is asked for. A task is told in the same way.

use jiff::civil::Date;
use serde::Serialize;
use url::Url;

use crate::{
    domain::{
        customer::Reference,
        days::Days,
        ids::{CategoryId, SystemId},
        time::Millis,
    },
    i18n::dates,
    usecases::{
        feed::changes::{About, Change},
        jobs::asking::Asking,
        matter::Matter,
        tasks::open::OpenTask,
    },
};

/// The type of an event that says nothing but that the way is open.
pub const TEST: &str = "test";
/// The type of an event about a new task, or one that is asked for again.
pub const TASK: &str = "task.asked";

/// An event with its id, which is the same whenever it is told again.
#[derive(Debug, Clone)]
pub struct Event {
    pub id: String,
    pub body: Vec<u8>,
}

#[derive(Serialize)]
struct Cloud<'a, D> {
    specversion: &'static str,
    id: &'a str,
    source: &'a Url,
    #[serde(rename = "type")]
    kind: &'static str,
    time: String,
    datacontenttype: &'static str,
    data: D,
}

#[derive(Serialize, Default)]
struct Data<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    seq: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<&'a Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    handle: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<Request<'a>>,
}

/// A request, as the feed has it.
#[derive(Serialize)]
struct Request<'a> {
    number: &'a str,
    kind: &'static str,
    state: &'static str,
    due: &'a str,
}

/// The data that changed, as the feed has it.
#[derive(Serialize)]
struct Named<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<&'a CategoryId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<String>,
}

impl<'a> From<&'a Matter> for Named<'a> {
    fn from(Matter { category, record, key, field, before }: &'a Matter) -> Self {
        Self {
            category: category.as_ref(),
            record: record.as_deref(),
            key: key.as_deref(),
            field: field.as_deref(),
            before: before.map(dates::machine),
        }
    }
}

fn cloud(source: &Url, id: String, kind: &'static str, at: Millis, data: impl Serialize) -> Event {
    let said = Cloud { specversion: "1.0", id: &id, source, kind, time: dates::machine(at), datacontenttype: "application/json", data };
    let body = serde_json::to_vec(&said).unwrap_or_default();
    Event { id, body }
}

pub fn of(source: &Url, change: &Change) -> Event {
    let data = Data { seq: Some(change.seq), ..Data::default() };
    let about = change.matter.as_ref().map(Named::from);
    let data = match &change.about {
        About::Customer(customer) => Data { customer: Some(&customer.reference), handle: Some(customer.handle.to_string()), about, ..data },
        About::Erased(handle) | About::Unreadable(handle) => Data { handle: Some(handle.to_string()), ..data },
        About::Request(asked) => {
            let (kind, state) = (asked.kind.as_str(), asked.state.as_str());
            let request = Some(Request { number: &asked.number, kind, state, due: &asked.due_on });
            Data { customer: asked.customer.as_ref(), request, ..data }
        }
        About::Notice(version) => Data { notice: Some(version.0), ..data },
        About::Everything => data,
    };
    cloud(source, format!("change-{}", change.seq), change.kind.as_str(), change.at, data)
}

/// A task, by the request's number: it says what the API's list of tasks says, but for identifiers other than the brand's reference.
#[derive(Serialize)]
struct Task<'a> {
    system: &'a SystemId,
    request: &'a str,
    kind: &'static str,
    categories: &'a [CategoryId],
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Date>,
    due: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<&'a str>,
}

pub fn task(source: &Url, task: &OpenTask, asking: &Asking) -> Event {
    let OpenTask { request, kind, categories, days: Days { from, to }, due, customer, .. } = task;
    let (kind, from, to, due, customer) = (kind.as_str(), *from, *to, *due, customer.as_deref());
    let data = Task { system: &asking.system, request, kind, categories, from, to, due, customer };
    cloud(source, format!("task-{request}-{}", asking.at.0), TASK, asking.at, data)
}

/// One that tells of nothing.
pub fn test(source: &Url, id: String, at: Millis) -> Event {
    cloud(source, id, TEST, at, Data::default())
}
