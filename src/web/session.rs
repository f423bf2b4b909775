//! A browser's session: its values by typed keys, and how a customer, a guest or a member of staff begins one.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{borrow::Cow, marker::PhantomData, sync::Arc};
use tower_sessions::session::Id;

use super::flash::{FORM, Flash, Next, QUESTION_FORM, Spot, Told};
use crate::{
    domain::{actor::Actor, adpc::Adpc, ids::RequestId, time::Millis},
    store::session_store::{CUSTOMER, GUEST, ROLE, STAFF, Sessions, WATCHED},
    usecases::{
        error::Error,
        kept_forms::give_back,
        passkeys::{add, answered},
        portal::Portal,
        sessions::meet,
        sign_in::ask,
    },
    vault::token::Token,
};

/// The name under which a session holds a `T`.
pub struct Key<T> {
    name: Cow<'static, str>,
    of: PhantomData<fn() -> T>,
}

impl<T> Key<T> {
    pub const fn new(name: &'static str) -> Self {
        Self { name: Cow::Borrowed(name), of: PhantomData }
    }
    /// One of many of a kind: its name says which.
    pub fn named(name: String) -> Self {
        Self { name: Cow::Owned(name), of: PhantomData }
    }
}

/// The moment of the last proof of who the person is, in milliseconds.
const PROVEN: Key<i64> = Key::new("proven");
/// The browser's signal (Global Privacy Control) is on record.
pub const SIGNAL: Key<bool> = Key::new("gpc");
/// The part of what the browser ends (Advanced Data Protection Control) that was ended.
pub const CONTROL: Key<Adpc> = Key::new("adpc-ended");
/// The id of a form that was kept when its session had ended.
pub const KEPT: Key<String> = Key::new("kept");
/// A question about a page, as the draft of a request, while whoever asks says how they are reached.
pub const QUESTION: Key<String> = Key::new("question");
/// The code that was sent to sign a customer in, to confirm who they are, or to let a guest in.
pub const CODE: Key<CodeSent> = Key::new("asked");
pub const CODE_TO_CONFIRM: Key<CodeSent> = Key::new("asked-to-confirm");
pub const CODE_OF_GUEST: Key<CodeSent> = Key::new("asked-as-guest");
/// The challenge a browser was given: for a new passkey, and for one that a customer or a member of staff has.
pub const PASSKEY_TO_ADD: Key<add::Challenge> = Key::new("passkey-adding");
pub const PASSKEY_TO_PROVE: Key<answered::Challenge> = Key::new("passkey-proving");
/// The secret of one-time codes while a new member of staff sets their telephone up.
pub const JOIN_SECRET: Key<String> = Key::new("totp");
/// The recovery codes of a member of staff who has just joined, or has made new ones. Shown once.
pub const RECOVERY_CODES: Key<Vec<String>> = Key::new("recovery-codes");
/// The link of an invitation, and the text of a key, that were just made. Shown once.
pub const INVITATION: Key<String> = Key::new("invitation");
pub const NEW_KEY: Key<String> = Key::new("new-key");
/// The system that got a secret just now, and its text. Shown once.
pub const NEW_SECRET: Key<(String, String)> = Key::new("new-secret");

/// A code was sent: what the browser has to come back with, for which address, and where to go then.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CodeSent {
    sign_in: String,
    binding: String,
    pub email: String,
    pub to: Option<String>,
}

impl CodeSent {
    pub fn new(asked: &ask::AwaitedCode, email: String, to: Option<String>) -> Self {
        Self { sign_in: asked.sign_in.to_string(), binding: asked.binding.as_str().to_owned(), email, to }
    }
    /// The pair that a proof is compared with.
    pub fn asked(&self) -> Option<ask::AwaitedCode> {
        Some(ask::AwaitedCode { sign_in: self.sign_in.parse().ok()?, binding: Token::parse(&self.binding)? })
    }
}

/// Whether the person proved just now who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proven {
    Now,
    /// Another vouches for them: the brand, by a one-time address.
    NotHere,
}

/// The id that the browser sent as its session, put aside by the first layer that looks at the session: one that has ended forgets its
/// id then.
#[derive(Debug, Clone, Copy)]
pub struct Sent(pub Option<Id>);

#[derive(Debug, Clone)]
pub struct Session(tower_sessions::Session);

impl From<tower_sessions::Session> for Session {
    fn from(session: tower_sessions::Session) -> Self {
        Self(session)
    }
}

impl Session {
    /// The session with this id, while it counts.
    pub async fn with_id(sessions: &Sessions, id: Id) -> Option<Self> {
        let session = tower_sessions::Session::new(Some(id), Arc::new(sessions.clone()), None);
        session.get_value(CUSTOMER).await.ok()?;
        session.id().is_some().then_some(Self(session))
    }

    /// Leaves word past the layer that keeps sessions.
    pub async fn leave_again(&self, spot: &Spot, flash: &Flash) -> Result<(), Error> {
        self.leave_flash(spot, flash).await?;
        self.0.save().await.map_err(Error::internal)
    }

    pub fn id(&self) -> Option<Id> {
        self.0.id()
    }
    pub async fn get<T: DeserializeOwned>(&self, key: Key<T>) -> Result<Option<T>, Error> {
        self.0.get(&key.name).await.map_err(Error::internal)
    }
    pub async fn put<T: Serialize>(&self, key: Key<T>, value: &T) -> Result<(), Error> {
        self.0.insert(&key.name, value).await.map_err(Error::internal)
    }
    /// The value, which the session holds no longer.
    pub async fn take<T: DeserializeOwned>(&self, key: Key<T>) -> Result<Option<T>, Error> {
        self.0.remove(&key.name).await.map_err(Error::internal)
    }
    pub async fn forget<T>(&self, key: Key<T>) -> Result<(), Error> {
        self.0.remove_value(&key.name).await.map(|_| ()).map_err(Error::internal)
    }

    /// The customer, guest or member of staff it belongs to; for staff with their role as it is now.
    pub async fn actor(&self) -> Result<Actor, Error> {
        let held = async |key: &'static str| self.get(Key::<String>::new(key)).await;
        if let Some(id) = held(CUSTOMER).await?.and_then(|id| id.parse().ok()) {
            return Ok(Actor::Customer(id));
        }
        if let Some(id) = held(GUEST).await?.and_then(|id| id.parse().ok()) {
            return Ok(Actor::Guest(id));
        }
        if let Some(id) = held(STAFF).await?.and_then(|id| id.parse().ok()) {
            let role = held(ROLE).await?.and_then(|role| role.parse().ok());
            return Ok(role.map_or(Actor::Anonymous, |role| Actor::Staff(id, role)));
        }
        Ok(Actor::Anonymous)
    }

    /// Its id, when a person is signed in with it.
    pub async fn of_someone(&self) -> Option<Id> {
        for key in [CUSTOMER, GUEST, STAFF] {
            if self.0.get_value(key).await.ok()?.is_some() {
                return self.id();
            }
        }
        None
    }

    /// When the person last proved who they are, in this session.
    pub async fn proven_at(&self) -> Option<Millis> {
        self.get(PROVEN).await.ok().flatten().map(Millis)
    }

    /// The person proved who they are; a new session id with every step up.
    pub async fn prove(&self, now: Millis) -> Result<(), Error> {
        self.put(PROVEN, &now.0).await?;
        self.0.cycle_id().await.map_err(Error::internal)
    }

    /// The request whose end this browser may still see, though its account is gone.
    pub async fn watched(&self) -> Option<RequestId> {
        let id = self.get(Key::<String>::new(WATCHED)).await.ok().flatten();
        id.and_then(|id| id.parse().ok())
    }

    /// Its account ends in a moment; the browser may see how. The same session, so that a second press finds its way to the same page.
    pub async fn watch(&self, request: RequestId) -> Result<(), Error> {
        self.put(Key::<String>::new(WATCHED), &request.to_string()).await?;
        self.forget(Key::<String>::new(CUSTOMER)).await
    }

    /// The message a form left; said once. Where nothing waits, nothing is written.
    pub async fn flash(&self, spot: &Spot) -> Option<Flash> {
        let flash = self.get(spot_key(spot)).await.ok().flatten();
        if flash.is_some() {
            let _ = self.forget(spot_key(spot)).await;
        }
        flash
    }

    pub async fn leave_flash(&self, spot: &Spot, flash: &Flash) -> Result<(), Error> {
        self.put(spot_key(spot), flash).await
    }

    /// Begins a session under a new id, with nothing left of the one before but a form that was kept for the actor. Leads to that form,
    /// or to the overview.
    pub async fn begin(&self, portal: &Portal, actor: Actor, browser: &str, proven: Proven) -> Result<Next, Error> {
        let (kept, question) = (self.get(KEPT).await?, self.get(QUESTION).await?);
        self.0.clear().await;
        self.0.cycle_id().await.map_err(Error::internal)?;
        let (key, id) = match actor {
            Actor::Customer(id) => (CUSTOMER, id.to_string()),
            Actor::Guest(id) => (GUEST, id.to_string()),
            Actor::Staff(id, _) => (STAFF, id.to_string()),
            Actor::Anonymous | Actor::System(_) | Actor::Operator | Actor::House => return Err(Error::Forbidden),
        };
        self.put(Key::new(key), &id).await?;
        self.put(Key::new(meet::BROWSER), &browser.to_owned()).await?;
        if proven == Proven::Now {
            self.put(PROVEN, &portal.clock.now().0).await?;
        }
        if let (Some(draft), Actor::Customer(_) | Actor::Guest(_)) = (question, actor) {
            let typed = [("draft".to_owned(), draft)].into();
            self.leave_flash(&Spot::new(FORM, QUESTION_FORM), &Flash { told: Told::Kept, typed }).await?;
            return Ok(Next::page(format!("{QUESTION_FORM}#saved")));
        }
        let Some(id) = kept.and_then(|id| id.parse().ok()) else { return Ok(Next::page("")) };
        let Some(kept) = give_back(portal, actor, id).await? else { return Ok(Next::page("")) };
        self.leave_flash(&Spot::new(&kept.page, &kept.path), &Flash { told: Told::Kept, typed: kept.typed }).await?;
        Ok(Next::page(format!("{}#saved", kept.path)))
    }

    pub async fn clear(&self) {
        self.0.clear().await;
    }
    pub async fn end(&self) -> Result<(), Error> {
        self.0.flush().await.map_err(Error::internal)
    }
}

fn spot_key(spot: &Spot) -> Key<Flash> {
    Key::named(spot.key().to_owned())
}
