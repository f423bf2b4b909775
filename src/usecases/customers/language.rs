//! A customer changes the language of their letters, copies and receipts.

use super::profile::{open, place};
use crate::{
    domain::{actor::Actor, data_change::DataChange, language::Language},
    store::{
        self,
        event::{Action, Event, Subject},
    },
    usecases::{
        authorise, change,
        error::{Error, Field, Flaw},
        keys::data_key,
        matter::{Matter, tell},
        portal::Portal,
    },
};

pub async fn change(portal: &Portal, actor: Actor, language: Option<&str>) -> Result<Language, Error> {
    let customer = authorise::customer(actor)?;
    let language: Language = language.and_then(|tag| tag.parse().ok()).ok_or(Error::invalid(Field::Language, Flaw::Unknown))?;
    if !portal.brand.languages.offered.contains(&language) {
        return Err(Error::invalid(Field::Language, Flaw::NotOffered));
    }
    change::change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_customer(customer).await?;
            let row = tx.customer(customer).await?.ok_or(store::Error::Gone("the customer"))?;
            let mut profile = open(&portal, &mut tx, &row).await?;
            profile.language = language;
            profile.own.language = Some(tx.at);
            let (_, key) = data_key(&portal, &mut tx, customer).await?;
            let sealed = key.seal_json(&place(customer), &profile, &*portal.entropy)?;
            let index = row.email_index.as_slice().try_into().map_err(|_| store::Error::Damaged("a customer's index"))?;
            tx.update_customer(&whose, &index, (&sealed, language), row.closed_at.map(crate::domain::time::Millis)).await?;
            tell(&portal, &mut tx, &whose, &key, DataChange::ContactChanged, &Matter::default())?;
            Ok(tx.commit(Event::of(Action::LanguageChanged, Subject::Customer(customer)), language).await?)
        })
    })
    .await
}
