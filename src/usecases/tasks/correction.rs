//! The correction that a system is asked to make as well: which value, and what it says from now on.

use crate::{
    domain::{ids::CategoryId, request::Request},
    store::Conn,
    usecases::{
        error::Error,
        portal::Portal,
        records::list::one,
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
    let (before, after) = set.as_ref().map_or((before, after), |set| (&set.was, &set.is));
    if after.is_empty() {
        return Ok(None);
    }
    let record = match (record, asked.about(row.person).customer()) {
        (Some(record), Some(customer)) => match one(portal, conn, customer, *record).await {
            Ok(found) => found.content.id,
            Err(Error::NotFound) => None,
            Err(other) => return Err(other),
        },
        _ => None,
    };
    let (before, after) = (before.clone(), after.clone());
    Ok(Some(Correction { category: category.clone(), record, field: field.clone(), before, after }))
}
