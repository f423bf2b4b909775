//! The correction that a system is asked to make as well: which value, and what it says from now on.

use crate::{
    domain::{ids::CategoryId, request::Request},
    store::Conn,
    usecases::{
        error::Error,
        portal::Portal,
        records::{fields::current_value, list::one},
        requests::kept::{Asked, What},
    },
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub category: CategoryId,
    /// The brand's own id of the record, where one is known.
    pub record: Option<String>,
    pub field: String,
    /// Its value until now; empty where whoever asked does not know it.
    pub before: String,
    /// The value of the newest correction.
    pub after: String,
}

/// `None` for another kind of request, and where what was to be corrected is deleted.
pub(super) async fn correction(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    asked: Option<&Asked>,
) -> Result<Option<Correction>, Error> {
    let Some(asked) = asked else { return Ok(None) };
    let What::Correct { category, record, field, before, after, set } = &asked.what else { return Ok(None) };
    // One who asks for somebody else reads no value of theirs: all that is known is what they believe it said.
    let was = set.as_ref().map(|set| &set.was).filter(|was| !was.is_empty());
    let (before, after) = (was.unwrap_or(before), set.as_ref().map_or(after, |set| &set.is));
    if after.is_empty() {
        return Ok(None);
    }
    let record = record.or_else(|| set.as_ref().and_then(|set| set.record));
    let found = match (record, asked.about(row.person).customer()) {
        (Some(record), Some(customer)) => match one(portal, conn, customer, record).await {
            Ok(found) => Some(found),
            Err(Error::NotFound) => None,
            Err(other) => return Err(other),
        },
        _ => None,
    };
    // Corrected once more since, no system makes it say the value before.
    let newest = found.as_ref().filter(|_| set.is_some()).and_then(|found| current_value(&found.content, field));
    let after = newest.filter(|newest| !newest.is_empty()).unwrap_or_else(|| after.clone());
    let (record, before) = (found.and_then(|found| found.content.id), before.clone());
    Ok(Some(Correction { category: category.clone(), record, field: field.clone(), before, after }))
}
