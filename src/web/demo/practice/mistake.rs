//! A wrong value of somebody's record, and the right one.

use crate::{
    domain::{
        actor::Actor,
        catalogue::{Correction, Origin},
        field::FieldKind,
        ids::CustomerId,
    },
    i18n::texts::Texts,
    usecases::{
        error::Error,
        portal::Portal,
        records::{list, list::Filter},
        requests::draft::Draft,
    },
};

/// Of a kind that staff correct, where there is one; `None` where nothing of theirs has a field.
pub(super) async fn found(portal: &Portal, customer: CustomerId, words: &Texts) -> Result<Option<Draft>, Error> {
    let shelf = portal.shelf()?;
    let told = shelf.notice.catalogue.categories.iter().filter(|category| category.origin != Origin::Inferred);
    let mut categories: Vec<_> = told.collect();
    categories.sort_by_key(|category| category.correct == Correction::Automatic);
    for category in categories {
        // A text where there is one: it is told best.
        let fields = category.fields.iter().filter(|field| !field.others && field.key != "email");
        let Some(field) = fields.min_by_key(|field| field.kind != FieldKind::Text) else { continue };
        let listed = list(portal, Actor::Customer(customer), category.id.as_str(), &Filter::default(), None, 1).await?;
        let Some(record) = listed.records.first() else { continue };
        return Ok(Some(Draft {
            record: Some(record.id.to_string()),
            field: Some(field.key.clone()),
            after: Some(right(&field.kind, words)),
            ..Draft::default()
        }));
    }
    Ok(None)
}

/// As somebody types it.
fn right(kind: &FieldKind, words: &Texts) -> String {
    match kind {
        FieldKind::Text => words.exercise_right(),
        FieldKind::Number { .. } => "7".to_owned(),
        FieldKind::Money { .. } => "9".to_owned(),
        FieldKind::Date => "2001-02-03".to_owned(),
        FieldKind::Moment => "2026-01-02T03:04:05Z".to_owned(),
        FieldKind::YesNo => "false".to_owned(),
        FieldKind::Choice { values } => values.last().cloned().unwrap_or_default(),
    }
}
