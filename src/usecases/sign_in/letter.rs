//! The recipient of a code, if there is one.

use crate::{
    domain::customer::Email,
    usecases::{addressee::TheirLanguage, customers::profile::open, error::Error, portal::Portal},
};

/// The address as the brand gave it, and the language of the account; `None` when nobody has it.
pub async fn recipient(portal: &Portal, email_index: &[u8; 32]) -> Result<Option<(Email, TheirLanguage)>, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.customer_by_email(email_index).await? else { return Ok(None) };
    let profile = open(portal, &mut conn, &row).await?;
    let language = TheirLanguage::of_account(portal, &profile);
    Ok(profile.email.map(|to| (to, language)))
}
