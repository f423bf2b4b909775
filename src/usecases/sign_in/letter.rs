//! The recipient of a code, if there is one.

use crate::{
    domain::{addressee::Addressee, customer::Email, language::Language},
    usecases::{
        customers::{profile::open, their_language::TheirLanguage},
        error::Error,
        portal::Portal,
    },
    vault::index::IndexField,
};

/// The address as the brand gave it, and the language of the account; `None` when nobody has it.
pub async fn recipient(portal: &Portal, email_index: &[u8; 32]) -> Result<Option<(Email, TheirLanguage)>, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.customer_by_email(email_index).await? else { return Ok(None) };
    let profile = open(portal, &mut conn, &row).await?;
    let language = TheirLanguage::of_account(portal, &profile);
    Ok(profile.email.map(|to| (to, language)))
}

/// For somebody who has proved this address before: the language of the account that has it, or else that of the page.
pub async fn language_at(portal: &Portal, to: &Email, page: Language) -> Result<TheirLanguage, Error> {
    let index = portal.vault.blind_index(IndexField::Email, &to.normalised());
    match recipient(portal, &index).await? {
        Some((_, language)) => Ok(language),
        None => TheirLanguage::of(portal, &mut portal.store.read().await?, &Addressee::without_account(page)).await,
    }
}
