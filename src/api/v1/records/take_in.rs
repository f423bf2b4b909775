use axum::{Json, extract::State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use crate::{
    api::{
        auth::Caller,
        body::{self, Body},
        exact,
        problem::{Kind, Problem},
    },
    domain::{customer::Reference, scope::Scope, time::Millis},
    usecases::{
        error::Flaw,
        portal::Portal,
        records::{
            refusal::Refusal,
            take_in::{self, Draft, Strangers, TakenIn},
        },
    },
};

const MOST: usize = 1_000;

/// One fact your system knows about a customer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"id": "order-77-paid", "customer": "c-1042", "category": "orders", "touchpoint": "buy", "source": "web-shop", "occurred_at": "2026-03-04T13:05:00Z", "data": {"item": "Raincoat", "total": 89}}))]
pub struct Record {
    /// Your id for it, 1 to 200 characters. The same id never counts twice.
    #[schema(min_length = 1, max_length = 200)]
    pub id: String,
    /// Which state of the record this is, by your own count. A higher one replaces what came before; a lower one comes too late and
    /// changes nothing. Left out, it is 0.
    #[serde(default)]
    #[schema(minimum = 0)]
    pub revision: u32,
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    pub customer: Reference,
    /// A category of the published catalogue.
    pub category: String,
    /// One of the category's touchpoints.
    pub touchpoint: String,
    /// The system it comes from, 1 to 100 characters.
    #[schema(min_length = 1, max_length = 100)]
    pub source: String,
    /// RFC 3339.
    #[schema(value_type = String, format = DateTime)]
    pub occurred_at: Timestamp,
    /// Up to 64 kB, nested up to 32 deep; no name stands twice. A number with more digits than a program keeps is refused: send it
    /// as text. The catalogue's fields say how people read it.
    #[schema(value_type = Object)]
    pub data: Box<RawValue>,
    /// The stable name of a guess; only and always for what is worked out.
    pub key: Option<String>,
    /// The basis of a guess: categories, or ids of records.
    #[serde(default)]
    pub from: Vec<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Records {
    /// Up to 1,000, together up to 8 MB.
    #[schema(max_items = 1000, value_type = Vec<Record>)]
    records: Vec<Box<RawValue>>,
    /// Makes a customer for a reference nobody knows yet. They have no e-mail address and come in by hand-off. Somebody who was erased in
    /// the last twelve months is not made again: their records are refused as `erased` until `PUT /api/v1/customers` says `new_since`.
    #[serde(default)]
    create_customers: bool,
}

/// The outcome for each record.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RecordResults)]
pub struct Results {
    /// In the order of the records.
    results: Vec<RecordOutcome>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RecordOutcome)]
pub struct RecordOutcome {
    /// Absent when the record has none.
    id: Option<String>,
    stored: bool,
    /// It is kept, and the customer does not want it used: let nothing you show or work out rest on it. Absent when it may be used.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    excluded: bool,
    /// Why not. `not-allowed`: everything this could be used for is off. `unwanted`: the customer deleted this guess, or called
    /// it wrong. `excluded`: they do not want a record used that it rests on. `erased`: they deleted this record, its category or everything; forget it too. `superseded`: a later state of it came
    /// before, or it was taken back. All others are mistakes, and `problem` says how to mend them.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<Problem>,
}

/// Stores what your systems know, each record by itself.
///
/// A record of a kind the catalogue does not declare, or that nothing may use for this customer, is refused and never stored. Sending
/// a record again changes nothing; a higher `revision` replaces it; the same revision with other content is refused with 409. What a
/// customer deleted is refused for twelve months, however often it is sent, and what they had corrected stays corrected. A
/// record that they do not want used is kept and taken in as before; guesses that rest on it are refused.
#[utoipa::path(
    post, path = "/records", tag = "records", operation_id = "storeRecords", request_body = Records, security(("key" = ["records:write"])),
    params(("Idempotency-Key" = Option<String>, Header, description = "1 to 255 visible ASCII characters, new for every call. Same key and body: same answer, for a day. Same key, other body: 409.", min_length = 1, max_length = 255, pattern = r"^[!-~]+$")),
    responses(
        (status = 200, body = Results, description = "The outcome for each record. One that does not fit spoils no other."),
    ),
)]
pub async fn store_records(State(portal): State<Portal>, caller: Caller, Body(call): Body<Records>) -> Result<Json<Results>, Problem> {
    let actor = caller.must(Scope::RecordsWrite)?;
    let count = call.records.len();
    if count > MOST {
        return Err(Problem::new(Kind::Malformed, format!("A call holds at most {MOST} records; this one has {count}."))
            .at("/records", Flaw::TooLong));
    }
    let parsed: Vec<Result<Draft, (Option<String>, Problem)>> = call.records.iter().map(|raw| parse(raw)).collect();
    let drafts: Vec<Draft> = parsed.iter().filter_map(|draft| draft.as_ref().ok().cloned()).collect();
    let strangers = if call.create_customers { Strangers::Introduce } else { Strangers::Refuse };
    let mut outcomes = take_in::take_in(&portal, actor, drafts, strangers).await?.into_iter();
    let results = parsed.into_iter().map(|parsed| match parsed {
        Ok(draft) => RecordOutcome::of(draft.id, outcomes.next()),
        Err((id, problem)) => {
            RecordOutcome { id, stored: false, excluded: false, reason: Some(Refusal::Malformed.as_str()), problem: Some(problem) }
        }
    });
    Ok(Json(Results { results: results.collect() }))
}

fn parse(raw: &RawValue) -> Result<Draft, (Option<String>, Problem)> {
    #[derive(Deserialize)]
    struct Named {
        id: Option<String>,
    }
    let record: Record = body::read(raw.get().as_bytes())
        .map_err(|problem| (serde_json::from_str::<Named>(raw.get()).ok().and_then(|named| named.id), problem))?;
    let lengths = [("/id", &record.id, 200), ("/source", &record.source, 100)];
    let unfit =
        lengths.iter().find(|(_, text, most)| text.is_empty() || text.chars().count() > *most || text.chars().any(char::is_control));
    if let Some((pointer, _, most)) = unfit {
        let problem = Problem::new(Kind::Malformed, format!("It takes 1 to {most} printable characters.")).at(*pointer, Flaw::Malformed);
        return Err((Some(record.id), problem));
    }
    let data = match exact::object(&record.data) {
        Ok(data) => data,
        Err(inexact) => {
            let pointer = format!("/data{}", inexact.pointer);
            return Err((Some(record.id), Problem::new(Kind::Malformed, inexact.why.detail()).at(pointer, inexact.why.code())));
        }
    };
    Ok(Draft {
        id: record.id,
        revision: record.revision.into(),
        customer: record.customer,
        category: record.category,
        touchpoint: record.touchpoint,
        source: record.source,
        occurred_at: Millis(record.occurred_at.as_millisecond()),
        data,
        key: record.key,
        from: record.from,
    })
}

impl RecordOutcome {
    fn of(id: String, outcome: Option<Result<TakenIn, Refusal>>) -> Self {
        let excluded = matches!(outcome, Some(Ok(TakenIn { excluded: true, .. })));
        let refusal = outcome.and_then(Result::err);
        let problem = refusal.filter(|refusal| !refusal.is_an_answer()).map(problem);
        Self { id: Some(id), stored: refusal.is_none(), excluded, reason: refusal.map(Refusal::as_str), problem }
    }
}

/// The problem for a refusal, and how the caller can fix it.
fn problem(refusal: Refusal) -> Problem {
    let (kind, pointer, detail) = match refusal {
        Refusal::UnknownCustomer => (Kind::Malformed, "/customer", "Nobody has this reference. `create_customers` makes one."),
        Refusal::UnknownCategory => (Kind::Malformed, "/category", "No published category has this id."),
        Refusal::UnknownTouchpoint => (Kind::UnknownTouchpoint, "/touchpoint", "No published touchpoint has this id."),
        Refusal::NotCollectedThere => (Kind::Malformed, "/touchpoint", "The notice does not say that this category is collected there."),
        Refusal::Future => (Kind::Malformed, "/occurred_at", "It has not happened yet."),
        Refusal::TooEarly => (Kind::Malformed, "/occurred_at", "It is before 1990: that is some system's empty date."),
        Refusal::Over => (Kind::Malformed, "/occurred_at", "By the category's retention rule it would have to be deleted already."),
        Refusal::TooLarge => (Kind::TooLarge, "/data", "A record's data may have 64 kB."),
        Refusal::Conflict => (Kind::Conflict, "/id", "This id came before with other content. A higher `revision` replaces it."),
        Refusal::UnknownFrom => (Kind::Malformed, "/from", "It names neither a category nor a record of this customer."),
        Refusal::NameMissing => (Kind::Malformed, "/key", "What is worked out needs a stable name."),
        Refusal::NameNeedless => (Kind::Malformed, "/key", "Only what is worked out has a name and a source."),
        Refusal::NotAllowed | Refusal::Unwanted | Refusal::Excluded | Refusal::Erased | Refusal::Superseded | Refusal::Malformed => {
            (Kind::Malformed, "", "It does not fit.")
        }
    };
    Problem::new(kind, detail).at(pointer, refusal.as_str())
}
