//! Proves that the code, or the link, arrived.

use super::ask::AwaitedCode;
use crate::{
    domain::{actor::Actor, ids::CustomerId, person::Person},
    store::{
        Tx,
        event::{Action, Event, Subject, Unaudited},
        sign_ins::Row,
        tx::Committed,
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        people::{GuestProfile, meet_guest},
        portal::Portal,
        refusals,
    },
    vault::{code::Code, index::IndexField, token::Token},
};

const TRIES: i64 = 5;

/// The code or link the person came back with.
#[derive(Debug, Clone)]
pub enum Proof {
    Code(Code),
    Link(Token),
}

impl Proof {
    /// `Invalid` for text that cannot be a code.
    pub fn code(text: Option<&str>) -> Result<Self, Error> {
        let text = text.map(str::trim).filter(|text| !text.is_empty()).ok_or(Error::invalid(Field::Code, Flaw::Missing))?;
        Code::parse(text).map(Self::Code).ok_or(Error::invalid(Field::Code, Flaw::Malformed))
    }
    pub fn link(text: Option<&str>) -> Result<Self, Error> {
        text.and_then(Token::parse).map(Self::Link).ok_or(Error::invalid(Field::Code, Flaw::Expired))
    }

    fn fits(&self, portal: &Portal, asked: &AwaitedCode, row: &Row) -> bool {
        match self {
            Self::Code(code) => portal.vault.code_fits(asked.sign_in, code, &row.code_mac),
            Self::Link(link) => link.fits(&row.link_hash),
        }
    }
}

/// Ends of a try that are not a failure of the store.
enum Tried {
    In(Person),
    Out(Flaw),
    /// The same, by nobody who is known: noted as a sum.
    OutUnknown(Flaw),
}

/// `Invalid` with `Wrong`, `Used` or `Expired`; five wrong codes use it up. An address nobody has answers as a wrong code does.
pub async fn confirm(portal: &Portal, asked: &AwaitedCode, proof: Proof) -> Result<CustomerId, Error> {
    let mixed_up = || Error::internal("a guest came in as a customer");
    enter(portal, Actor::Anonymous, asked, proof, None).await?.customer().ok_or_else(mixed_up)
}

/// The same for somebody who says that they have no account: the mailbox is theirs, and that is all that is known. Where it is the address
/// of an account after all, and nobody asked from it as a guest, they are its customer, as whoever signs in by it is.
pub async fn confirm_guest(portal: &Portal, asked: &AwaitedCode, proof: Proof, guest: GuestProfile) -> Result<Person, Error> {
    enter(portal, Actor::Anonymous, asked, proof, Some(guest)).await
}

/// Steps up the signed-in person. `Invalid` as above, and with `Expired` when it is another person.
pub async fn step_up(portal: &Portal, actor: Actor, asked: &AwaitedCode, proof: Proof, guest: Option<GuestProfile>) -> Result<(), Error> {
    let person = authorise::person(actor)?;
    match enter(portal, actor, asked, proof, guest).await? {
        proven if proven == person => Ok(()),
        _ => Err(Error::invalid(Field::Code, Flaw::Expired)),
    }
}

async fn enter(portal: &Portal, actor: Actor, asked: &AwaitedCode, proof: Proof, guest: Option<GuestProfile>) -> Result<Person, Error> {
    let asked = asked.clone();
    let action = if actor == Actor::Anonymous { Action::SignedIn } else { Action::SteppedUp };
    match change(portal, actor, move |portal, tx| Box::pin(attempt(portal, tx, action, asked, proof, guest))).await? {
        Tried::In(person) => Ok(person),
        Tried::Out(flaw) => Err(Error::invalid(Field::Code, flaw)),
        Tried::OutUnknown(flaw) => {
            refusals::note(portal, Event::of(Action::SignInFailed, Subject::Nobody).saying(flaw.as_str()));
            Err(Error::invalid(Field::Code, flaw))
        }
    }
}

async fn attempt(
    portal: Portal,
    mut tx: Tx,
    action: Action,
    asked: AwaitedCode,
    proof: Proof,
    guest: Option<GuestProfile>,
) -> Result<Committed<Tried>, Error> {
    let row = tx.sign_in(asked.sign_in).await?.filter(|row| asked.binding.fits(&row.binding_hash));
    let Some(row) = row else { return out(tx, Subject::Nobody, Flaw::Expired).await };
    let index = row.email_index.as_slice().try_into().map_err(|_| Error::NotFound)?;
    let address = tx.hold_address(&index).await?;
    // A guest who is here already stays one, and one who asked before finds that again.
    let enters = action == Action::SignedIn;
    let met = guest.is_some() && tx.guest_by_email(&index).await?.is_some();
    let customer = tx.customer_by_email(&index).await?.filter(|_| guest.is_none() || (enters && !met));
    let about = customer.as_ref().map_or(Subject::Nobody, |customer| Subject::Customer(customer.id));
    if tx.try_sign_in(asked.sign_in, TRIES).await?.is_none() {
        let flaw = if row.used_at.is_some() { Flaw::Used } else { Flaw::Expired };
        return out(tx, about, flaw).await;
    }
    if !proof.fits(&portal, &asked, &row) {
        return out(tx, about, Flaw::Wrong).await;
    }
    if let Some(guest) = &guest {
        let proved = guest.email.as_ref().map(|email| portal.vault.blind_index(IndexField::Email, &email.normalised()));
        if proved != Some(index) {
            return out(tx, about, Flaw::Wrong).await;
        }
    }
    match (guest, customer) {
        (Some(guest), None) => {
            if !tx.use_sign_in(asked.sign_in).await? {
                return out(tx, about, Flaw::Used).await;
            }
            tx.forgive_tries(asked.sign_in.as_bytes()).await?;
            let id = meet_guest(&portal, &mut tx, &address, &guest).await?;
            Ok(tx.commit(Event::of(action, Subject::Guest(id)), Tried::In(id.into())).await?)
        }
        (_, Some(customer)) => {
            if !tx.use_sign_in(asked.sign_in).await? {
                return out(tx, about, Flaw::Used).await;
            }
            tx.forgive_tries(asked.sign_in.as_bytes()).await?;
            let now = tx.at;
            tx.customer_was_active(customer.id, now).await?;
            Ok(tx.commit(Event::of(action, about), Tried::In(customer.id.into())).await?)
        }
        (None, None) => out(tx, about, Flaw::Wrong).await,
    }
}

/// Refused, and in the log: as somebody's, while it is known whose (a code takes five tries at most).
async fn out(tx: Tx, about: Subject, flaw: Flaw) -> Result<Committed<Tried>, Error> {
    Ok(match about {
        Subject::Nobody => tx.commit_unaudited(Unaudited::SignInTried, Tried::OutUnknown(flaw)).await?,
        _ => tx.commit(Event::of(Action::SignInFailed, about).saying(flaw.as_str()), Tried::Out(flaw)).await?,
    })
}
