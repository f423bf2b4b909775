//! Makes a one-time address for a customer whom the brand vouches for.

use std::time::Duration;

use super::destination::Destination;
use crate::{
    domain::{actor::Actor, language::Language, time::Millis},
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        customers::their_language::TheirLanguage,
        error::{Error, Field, Flaw, together},
        portal::Portal,
    },
    vault::{index::IndexField, token::Token},
};

const GOOD_FOR: Duration = Duration::from_secs(2 * 60);

#[derive(Debug, Clone)]
pub struct Handoff {
    pub token: Token,
    /// The one asked for, or the customer's own.
    pub language: Language,
    pub expires_at: Millis,
}

/// `Invalid` for a reference nobody knows, a language that is not offered, and a page that is none.
pub async fn create(portal: &Portal, actor: Actor, reference: &str, language: Option<&str>, to: Option<&str>) -> Result<Handoff, Error> {
    authorise::brand(actor)?;
    let to = to.map_or(Ok(Destination::Overview), |name| Destination::parse(name).ok_or(Error::invalid(Field::To, Flaw::Unknown)));
    let (to, asked) = together(to, language.map(|tag| offered(portal, tag)).transpose())?;
    let index = portal.vault.blind_index(IndexField::Reference, reference);
    let mut conn = portal.store.read().await?;
    let row = conn.customer_by_reference(&index).await?.ok_or(Error::invalid(Field::Customer, Flaw::Unknown))?;
    let language = match asked {
        Some(language) => language,
        None => TheirLanguage::of_customer(portal, &mut conn, row.id).await?.get(),
    };
    drop(conn);
    let token = Token::new(&*portal.entropy);
    let hash = token.hash();
    let write = change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let expires_at = tx.at.plus(GOOD_FOR);
            tx.insert_handoff(&hash, row.id, to.as_str(), expires_at).await?;
            Ok(tx.commit(Event::of(Action::HandoffCreated, Subject::Customer(row.id)), expires_at).await?)
        })
    });
    let expires_at = write.await?;
    Ok(Handoff { token, language, expires_at })
}

fn offered(portal: &Portal, tag: &str) -> Result<Language, Error> {
    let language: Language = tag.parse().map_err(|_| Error::invalid(Field::Language, Flaw::Unknown))?;
    let is_offered = portal.brand.languages.offered.contains(&language);
    if is_offered { Ok(language) } else { Err(Error::invalid(Field::Language, Flaw::NotOffered)) }
}
