//! The wrong value a form names, and the right one: of one's own record, or of somebody else's.

use super::{
    draft::{Draft, Faults, MOST_WORDS},
    kept::What,
};
use crate::{
    domain::{actor::Actor, catalogue::Catalogue, person::Person},
    usecases::{
        error::{Error, Field, Flaw},
        portal::Portal,
        records::{fields::current_value, list::find},
    },
};

pub(super) async fn correction(portal: &Portal, person: Person, faults: &mut Faults, draft: &Draft) -> Result<Option<What>, Error> {
    let customer = person.customer().ok_or(Error::NotFound)?;
    let record = draft.record.as_deref().and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let record = find(portal, Actor::Customer(customer), record).await?.ok_or(Error::NotFound)?;
    let after = right(faults, draft);
    let field = draft.field.clone().unwrap_or_default();
    let hidden = portal.shelf()?.notice.catalogue.category(&record.category).is_some_and(|category| category.may_be_of_others(&field));
    let Some(before) = current_value(&record.content, &field).filter(|_| !hidden) else {
        faults.found(Field::FieldName, if field.is_empty() { Flaw::Missing } else { Flaw::Unknown });
        return Ok(None);
    };
    let category = record.category.parse().map_err(|_| Error::NotFound)?;
    Ok(Some(What::Correct { category, record: Some(record.id), field, before, after, set: None }))
}

fn right(faults: &mut Faults, draft: &Draft) -> String {
    let after = draft.after.as_deref().map(str::trim).unwrap_or_default().to_owned();
    if after.is_empty() {
        faults.found(Field::After, Flaw::Missing);
    }
    if after.chars().count() > MOST_WORDS {
        faults.found(Field::After, Flaw::TooLong);
    }
    after
}

/// The kind of data and the field stand for the record: one who asks for another sees none of theirs, and staff find it.
pub(super) fn correction_for_another(catalogue: &Catalogue, faults: &mut Faults, draft: &Draft) -> Option<What> {
    let named = draft.field.as_deref().and_then(|named| named.split_once('/'));
    let known = named.and_then(|(category, field)| {
        let category = catalogue.category(category)?;
        category.fields.iter().any(|known| known.key == field && !known.others).then(|| (category.id.clone(), field.to_owned()))
    });
    if known.is_none() {
        faults.found(Field::FieldName, if draft.field.as_deref().unwrap_or_default().is_empty() { Flaw::Missing } else { Flaw::Unknown });
    }
    let before = draft.before.as_deref().map(str::trim).unwrap_or_default().to_owned();
    if before.chars().count() > MOST_WORDS {
        faults.found(Field::Before, Flaw::TooLong);
    }
    let after = right(faults, draft);
    let (category, field) = known?;
    Some(What::Correct { category, record: None, field, before, after, set: None })
}
