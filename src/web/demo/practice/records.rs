//! A record of each kind of data of the brand, by the fields that its catalogue declares.

use serde_json::{Map, Value, json};
use std::time::Duration;

use crate::{
    domain::{
        actor::Actor,
        catalogue::{Category, Origin},
        customer::Reference,
        field::{Field, FieldKind},
        language::Language,
        retention::day,
        time::Millis,
    },
    i18n::texts::texts,
    usecases::{
        error::Error,
        portal::Portal,
        records::{
            take_in,
            take_in::{Draft, Strangers},
        },
    },
    web::demo::cast::Person,
};

const HOUR: Duration = Duration::from_secs(60 * 60);
/// The name of a guess; and of the system that something comes from, where the brand names none that holds it.
const PRACTICE: &str = "practice";

/// Sends one of each kind that the catalogue lets in for them.
pub(super) async fn send(portal: &Portal, person: &Person, language: Language) -> Result<(), Error> {
    let shelf = portal.shelf()?;
    let (categories, systems) = (&shelf.notice.catalogue.categories, &shelf.notice.catalogue.systems);
    let reference = Reference::try_from(person.reference.to_owned()).map_err(Error::internal)?;
    let ground = categories.iter().find(|category| category.origin != Origin::Inferred);
    let ground: Vec<String> = ground.map(|category| category.id.to_string()).into_iter().collect();
    let mut drafts = Vec::with_capacity(categories.len());
    for (category, number) in categories.iter().zip(1..) {
        let Some(touchpoint) = category.touchpoints.first() else { continue };
        let is_guess = category.origin == Origin::Inferred;
        let occurred_at = portal.clock.now().minus(HOUR * number);
        let source = systems.iter().find(|system| system.categories.contains(&category.id));
        drafts.push(Draft {
            id: format!("{}-{}", person.reference, category.id),
            revision: 0,
            customer: reference.clone(),
            category: category.id.to_string(),
            touchpoint: touchpoint.to_string(),
            source: source.map_or_else(|| PRACTICE.to_owned(), |system| system.id.to_string()),
            occurred_at,
            data: data(portal, category, (person, language), occurred_at),
            key: is_guess.then(|| PRACTICE.to_owned()),
            from: if is_guess { ground.clone() } else { Vec::new() },
        });
    }
    take_in(portal, Actor::Operator, drafts, Strangers::Refuse).await.map(|_| ())
}

fn data(portal: &Portal, category: &Category, (person, language): (&Person, Language), at: Millis) -> Map<String, Value> {
    let entry = texts(portal.brand.voice(language)).exercise_entry();
    let value = |field: &Field| match &field.kind {
        FieldKind::Text if field.key == "email" => json!(person.email),
        FieldKind::Text => json!(entry),
        FieldKind::Number { .. } => json!(3),
        FieldKind::Money { .. } => json!(12.5),
        FieldKind::Date => json!(day(at, &portal.brand.time_zone).to_string()),
        FieldKind::Moment => json!(jiff::Timestamp::from_millisecond(at.0).map(|at| at.to_string()).unwrap_or_default()),
        FieldKind::YesNo => json!(true),
        FieldKind::Choice { values } => json!(values.first()),
    };
    if category.fields.is_empty() {
        return std::iter::once((PRACTICE.to_owned(), json!(entry))).collect();
    }
    category.fields.iter().map(|field| (field.key.clone(), value(field))).collect()
}
