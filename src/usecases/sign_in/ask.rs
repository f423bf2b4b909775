//! Asks for a code.

use std::time::Duration;

use crate::{
    domain::{actor::Actor, addressee::Addressee, customer::Email, ids::SignInId, language::Language, tries::CODES},
    store::{
        event::{Action, Event, Subject, Unaudited},
        sign_ins::New,
    },
    usecases::{
        askers::Asker,
        change::change,
        error::{Error, Field, Flaw},
        jobs::{enqueue::enqueue, post::Post},
        portal::Portal,
        refusals,
    },
    vault::{code::Code, index::IndexField, token::Token},
};

/// How long a code is good for.
pub const GOOD_FOR: Duration = Duration::from_secs(10 * 60);

/// The values the browser keeps to come back with the code.
#[derive(Debug, Clone)]
pub struct AwaitedCode {
    pub sign_in: SignInId,
    pub binding: Token,
}

/// The recipient of the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// The customer with this address: without one, no letter is sent.
    Customer,
    /// A customer who is signed in and has to say once more that it is them.
    Proof,
    /// The reader of this mailbox.
    Guest,
    /// A guest who is in and has to say once more that it is them.
    GuestProof,
}

/// `page` is the language of the page it is asked for on. `TooMany` after three codes in a quarter of an hour for one asker; what strangers ask for keeps no known browser out
/// ([`crate::domain::tries`]).
pub async fn ask(portal: &Portal, email: Option<&str>, page: Language, whom: For, by: &Asker) -> Result<AwaitedCode, Error> {
    let email = email.map(str::trim).filter(|text| !text.is_empty()).ok_or(Error::invalid(Field::Email, Flaw::Missing))?;
    let email = Email::try_from(email.to_owned()).map_err(|unfit| Error::invalid(Field::Email, unfit.into()))?;
    let email_index = portal.vault.blind_index(IndexField::Email, &email.normalised());
    let sign_in = SignInId::new(&*portal.clock, &*portal.entropy);
    let (code, link, binding) = (Code::new(&*portal.entropy), Token::new(&*portal.entropy), Token::new(&*portal.entropy));
    let (binding_hash, by) = (binding.hash(), by.clone());
    let asked = change(portal, Actor::Anonymous, move |portal, mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&email_index).await?;
            if let Some(retry_after) = by.at_customer(&portal, &mut tx, &address, &CODES, sign_in.as_bytes()).await? {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, Some(retry_after)).await?);
            }
            let new = New {
                id: sign_in,
                binding_hash: &binding_hash,
                code_mac: &portal.vault.code_mac(sign_in, &code),
                link_hash: &link.hash(),
                expires_at: tx.at.plus(GOOD_FOR),
            };
            tx.insert_sign_in(&address, new).await?;
            let post = match whom {
                For::Customer => Post::SignInCode { email_index, code: code.spaced(), link: link.as_str().to_owned(), page },
                For::Proof => Post::ProofCode { to: email, code: code.spaced(), page },
                For::Guest | For::GuestProof => {
                    let again = whom == For::GuestProof;
                    Post::GuestCode { to: email, code: code.spaced(), again, whom: Addressee::without_account(page) }
                }
            };
            enqueue(&portal, &mut tx, &post).await?;
            Ok(tx.commit_unaudited(Unaudited::SignInAsked, None).await?)
        })
    });
    match asked.await? {
        None => Ok(AwaitedCode { sign_in, binding }),
        Some(retry_after) => {
            refusals::note(portal, Event::of(Action::LimitReached, Subject::Nobody).saying("sign-in-codes"));
            Err(Error::TooMany { retry_after })
        }
    }
}
