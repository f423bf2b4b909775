//! The keys records are sealed under.

use std::collections::HashMap;

use crate::{
    domain::ids::{CustomerId, KeyId},
    store::Conn,
    usecases::{
        error::Error,
        keys::{data_key, of_rule},
        portal::Portal,
    },
    vault::envelope::DataKey,
};

/// The keys the records of a category can be sealed under: the person's own, or those of the law's rule that keeps them.
pub(in crate::usecases) async fn keys_of(
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    rule: Option<String>,
) -> Result<HashMap<KeyId, DataKey>, Error> {
    match rule {
        Some(rule) => of_rule(portal, conn, customer, &rule).await,
        None => Ok(HashMap::from([data_key(portal, conn, customer).await?])),
    }
}
