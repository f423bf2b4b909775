//! A record is corrected: what one of its fields says is replaced, and nothing else.

use serde_json::{Map, Number, Value};

use super::{
    content::{Content, place, rule},
    list::one,
};
use crate::{
    domain::actor::Actor,
    domain::{catalogue::Correction, field::FieldKind, request::State},
    store::{
        Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        copies::withdrawn::copies_withdrawn,
        customers::profile::data_key,
        error::{Clash, Error},
        portal::Portal,
        requests::{
            finish::close,
            held::HeldCase,
            kept::{Asked, What},
            story::{Happened, tell},
        },
        retained_keys::of_rule,
    },
};

/// What a field says, as somebody would type it; `None` for what has no such field, and for lists and objects.
pub fn current_value(content: &Content, field: &str) -> Option<String> {
    match content.data.get(field)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Null => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// The fields of a record that can be corrected.
pub fn correctable(content: &Content) -> impl Iterator<Item = &str> {
    content.data.keys().map(String::as_str).filter(|field| current_value(content, field).is_some())
}

/// What was typed, as the field's kind of value; `None` when it is none.
fn value(kind: Option<&FieldKind>, before: &Value, text: &str) -> Option<Value> {
    let number = || text.parse::<Number>().ok().map(Value::Number);
    match (kind, before) {
        (Some(FieldKind::Number { .. } | FieldKind::Money { .. }), _) | (_, Value::Number(_)) => number(),
        (Some(FieldKind::YesNo), _) | (_, Value::Bool(_)) => text.parse::<bool>().ok().map(Value::Bool),
        (Some(FieldKind::Date), _) => text.parse::<jiff::civil::Date>().ok().map(|_| Value::String(text.to_owned())),
        (Some(FieldKind::Moment), _) => text.parse::<jiff::Timestamp>().ok().map(|_| Value::String(text.to_owned())),
        (Some(FieldKind::Choice { values }), _) => values.iter().any(|value| value == text).then(|| Value::String(text.to_owned())),
        (Some(FieldKind::Text) | None, _) => Some(Value::String(text.to_owned())),
    }
}

/// What the brand takes over without looking is done at once; everything else waits for staff.
///
/// The events of it, when it was.
pub async fn by_itself(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, asked: &Asked) -> Result<Option<Vec<Event>>, Error> {
    let What::Correct { category, .. } = &asked.what else { return Ok(None) };
    let shelf = portal.shelf()?;
    let automatic = shelf.notice.catalogue.category(category.as_str()).is_some_and(|category| category.correct == Correction::Automatic);
    if !automatic {
        return Ok(None);
    }
    let Ok(withdrawn) = apply(portal, tx, case, asked).await? else { return Ok(None) };
    tell(portal, tx, case, Actor::House, Happened::Corrected, None).await?;
    case.state = State::InProgress;
    close(portal, tx, case, State::Done).await?;
    let corrected = Event::of(Action::RecordCorrected, Subject::Customer(case.person_id));
    Ok(Some(std::iter::once(corrected).chain(withdrawn).collect()))
}

/// Why a correction cannot be taken over as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoesNotFit;

/// `ChangedElsewhere` when the field says something else by now. Copies that say what it said before are withdrawn: the event of it.
pub async fn apply(portal: &Portal, tx: &mut Tx, case: &HeldCase, asked: &Asked) -> Result<Result<Option<Event>, DoesNotFit>, Error> {
    let What::Correct { category, record, field, before, after } = &asked.what else { return Err(Error::NotFound) };
    let shelf = portal.shelf()?;
    let category = shelf.notice.catalogue.category(category.as_str()).ok_or(Error::NotFound)?;
    let whose = *case.whose()?;
    let person = whose.id();
    let mut found = one(portal, tx, person, *record).await?;
    if current_value(&found.content, field).as_ref() != Some(before) {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    let kind = category.fields.iter().find(|known| known.key.as_str() == field).map(|known| &known.kind);
    let Some(value) = found.content.data.get(field).and_then(|before| value(kind, before, after)) else { return Ok(Err(DoesNotFit)) };
    let data: &mut Map<String, Value> = &mut found.content.data;
    data.insert(field.clone(), value);
    let sealed_under = tx.record(person, *record).await?.ok_or(Error::NotFound)?.key_id;
    let keys = match rule(category) {
        Some(rule) => of_rule(portal, tx, person, &rule).await?,
        None => [data_key(portal, tx, person).await?].into_iter().collect(),
    };
    let key = keys.get(&sealed_under).ok_or_else(|| Error::internal("a record without its key"))?;
    let sealed = key.seal_json(&place(person, *record), &found.content, &*portal.entropy)?;
    if !tx.rewrite_record(&whose, *record, &sealed).await? {
        return Err(Error::NotFound);
    }
    Ok(Ok(copies_withdrawn(tx, &whose).await?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_typed_becomes_what_the_field_holds_or_waits_for_somebody_to_look() {
        let choice = FieldKind::Choice { values: vec!["sent".to_owned()] };
        let number = FieldKind::Number { unit: false };
        for (kind, before, text, after) in [
            (Some(&FieldKind::Text), json!("a"), "b", Some(json!("b"))),
            (Some(&number), json!(1), "2.5", Some(json!(2.5))),
            (Some(&number), json!(1), "two", None),
            (None, json!(1), "two", None),
            (Some(&FieldKind::YesNo), json!(true), "false", Some(json!(false))),
            (Some(&FieldKind::Date), json!("2026-01-01"), "31 January", None),
            (Some(&FieldKind::Date), json!("2026-01-01"), "2026-01-31", Some(json!("2026-01-31"))),
            (Some(&choice), json!("sent"), "lost", None),
        ] {
            assert_eq!(value(kind, &before, text), after, "{text}");
        }
    }
}
