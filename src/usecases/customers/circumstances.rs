//! Facts about a person that outrank their choices, changed inside a change of something else.

use crate::{
    domain::{choices::Choices, circumstances::Circumstances, ids::CustomerId},
    store::{Locked, Tx},
    usecases::{error::Error, snapshot::load},
};

/// Decisions are told with the commit, as of every change of choices.
pub async fn change(tx: &mut Tx, customer: &Locked<CustomerId>, how: impl FnOnce(&mut Circumstances)) -> Result<Choices, Error> {
    let row = tx.choices_to_change(customer).await?;
    let (_, mut choices) = load::open(&row)?;
    how(&mut choices.circumstances);
    tx.update_choices(customer, &row, &serde_json::to_string(&choices).map_err(Error::internal)?).await?;
    Ok(choices)
}
