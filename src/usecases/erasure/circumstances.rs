//! Facts about a person that outrank their choices, changed inside a change of something else.

use crate::{
    domain::{choices::Choices, decide::Circumstances, ids::CustomerId},
    store::{self, Tx},
    usecases::{error::Error, snapshot::load},
};

/// Decisions have to be told after the commit: `customers::put::make_known`.
pub async fn change(tx: &mut Tx, customer: CustomerId, how: impl FnOnce(&mut Circumstances)) -> Result<Choices, Error> {
    let row = tx.choices_of(customer).await?.ok_or(store::Error::Gone("a customer's choices"))?;
    let (_, mut choices) = load::open(&row)?;
    how(&mut choices.circumstances);
    tx.update_choices(customer, &serde_json::to_string(&choices).map_err(Error::internal)?).await?;
    Ok(choices)
}
