//! An invited person joins the staff: they choose a name and a password, and prove that their one-time passwords work.

use tokio::sync::{Semaphore, SemaphorePermit};

use super::{
    ends::hand_back,
    invite::{self, Invited},
    member::{Profile, place},
    ways_in,
};
use crate::{
    domain::{actor::Actor, customer::Email, ids::StaffId, line::line, passkey::PasskeyOwner, staff::Role},
    store::{
        self, Tx,
        event::{Action, Event, Events, Subject},
        staff::{New, Row},
    },
    usecases::{
        change::change,
        error::{Error, Fault, Field, Flaw},
        ledger,
        portal::Portal,
    },
    vault::{
        index::IndexField,
        keys::HouseUse,
        password::{Password, Weak},
        recovery::RecoveryCode,
        token::Token,
        totp::TotpSecret,
    },
};

/// Characters of a name.
const MOST_NAME: usize = 100;

/// The invited address and role. `Invalid` with `Unknown`, `Used` or `Expired`.
pub async fn invited(portal: &Portal, token: Option<&str>) -> Result<(Token, Email, Role), Error> {
    let unknown = || Error::invalid(Field::Link, Flaw::Unknown);
    let token = token.and_then(Token::parse).ok_or_else(unknown)?;
    let row = portal.store.read().await?.invitation(&token.hash()).await?.ok_or_else(unknown)?;
    if row.used_at.is_some() {
        return Err(Error::invalid(Field::Link, Flaw::Used));
    }
    if row.expires_at <= portal.clock.now() {
        return Err(Error::invalid(Field::Link, Flaw::Expired));
    }
    let invited: Invited = portal.vault.house_key(HouseUse::Staff)?.open_json(&invite::place(token.hash()), &row.sealed)?;
    Ok((token, invited.email, row.role))
}

/// The secret of one-time passwords, while somebody sets their telephone up.
pub struct Setup(TotpSecret);

impl Setup {
    pub fn fresh(portal: &Portal) -> Self {
        Self(TotpSecret::fresh(&*portal.entropy))
    }
    /// As it was kept by `text`.
    pub fn parse(text: &str) -> Option<Self> {
        hex::decode(text).ok().and_then(|bytes| TotpSecret::from_bytes(&bytes)).map(Self)
    }
    /// For the session, which is sealed.
    pub fn text(&self) -> String {
        hex::encode(self.0.as_bytes())
    }
    /// For the telephone's camera.
    pub fn uri(&self, portal: &Portal, email: &Email) -> String {
        self.0.uri(&portal.brand.name, email.as_str())
    }
    /// The code an app with this secret shows now.
    pub fn code(&self, portal: &Portal) -> String {
        self.0.code(portal.clock.now())
    }
    /// For those who type.
    pub fn typed(&self) -> String {
        self.0.typed()
    }
}

/// The form as sent.
#[derive(Debug, Clone, Default)]
pub struct Form {
    pub token: Option<String>,
    pub name: Option<String>,
    pub password: Option<String>,
    pub one_time: Option<String>,
}

/// Their codes for the day on which the telephone is gone: shown this once.
pub async fn join(portal: &Portal, form: Form, Setup(secret): &Setup) -> Result<(StaffId, Vec<String>), Error> {
    let (token, email, role) = invited(portal, form.token.as_deref()).await?;
    let mut faults = Vec::new();
    let name = line(form.name.as_deref().unwrap_or_default(), MOST_NAME)
        .map_err(|unfit| faults.push(Fault { field: Field::Name, flaw: unfit.into() }));
    let password = match form.password.as_deref().unwrap_or_default() {
        "" => {
            faults.push(Fault { field: Field::Password, flaw: Flaw::Missing });
            None
        }
        text => Password::parse(text).map_err(|weak| faults.push(Fault { field: Field::Password, flaw: weak.into() })).ok(),
    };
    let step = secret.step_of(form.one_time.as_deref().unwrap_or_default(), portal.clock.now());
    if step.is_none() {
        let flaw = if form.one_time.as_deref().is_none_or(|text| text.trim().is_empty()) { Flaw::Missing } else { Flaw::Wrong };
        faults.push(Fault { field: Field::OneTime, flaw });
    }
    let (Ok(name), Some(password), Some(step)) = (name, password, step) else { return Err(Error::Invalid(faults)) };
    let password_hash = hash(portal, password).await?;
    let profile = Profile { name, totp: hex::encode(secret.as_bytes()), email };
    let newcomer = Newcomer { token, role, profile, password_hash, step: i64::try_from(step).unwrap_or(i64::MAX) };
    let (id, codes) = change(portal, Actor::Anonymous, move |portal, tx| Box::pin(write(portal, tx, newcomer))).await?;
    Ok((id, codes.iter().map(RecoveryCode::spaced).collect()))
}

struct Newcomer {
    token: Token,
    role: Role,
    profile: Profile,
    password_hash: String,
    step: i64,
}

/// Each takes 64 MB: two at a time are enough for any staff.
static HASHING: Semaphore = Semaphore::const_new(2);
/// And so many wait for them; further ones are told to come back.
static WAITING: Semaphore = Semaphore::const_new(20);

/// A turn to hash. `Unavailable` when too many wait for one.
pub(super) async fn turn_to_hash() -> Result<SemaphorePermit<'static>, Error> {
    let _place = WAITING.try_acquire().map_err(|_| Error::Unavailable)?;
    HASHING.acquire().await.map_err(Error::internal)
}

/// Half a second of one core: not where pages are made.
pub(super) async fn hash(portal: &Portal, password: Password) -> Result<String, Error> {
    let _held = turn_to_hash().await?;
    let entropy = portal.entropy.clone();
    let hashed = tokio::task::spawn_blocking(move || password.hash(&*entropy)).await;
    hashed.map_err(Error::internal)?.map_err(|_| Error::internal("a password could not be hashed"))
}

type Joined = (StaffId, Vec<RecoveryCode>);

async fn write(portal: Portal, mut tx: Tx, newcomer: Newcomer) -> Result<store::Committed<Joined>, Error> {
    let index = portal.vault.blind_index(IndexField::Staff, &newcomer.profile.email.normalised());
    let address = tx.hold_address(&index).await?;
    if !tx.use_invitation(&newcomer.token.hash()).await? {
        return Err(Error::invalid(Field::Link, Flaw::Used));
    }
    let known = tx.staff_by_email(&index).await?;
    let id = known.as_ref().map_or_else(|| StaffId::new(&*portal.clock, &*portal.entropy), |row| row.id);
    // A member of staff who is here already may come back in a role that does less.
    let here = known.as_ref().is_some_and(|row| row.ended_at.is_none());
    let back = if here { hand_back(&mut tx, Actor::Anonymous, id, Some(newcomer.role)).await?.events } else { Vec::new() };
    let sealed = portal.vault.house_key(HouseUse::Staff)?.seal_json(&place(id), &newcomer.profile, &*portal.entropy)?;
    let new = New { id, sealed: &sealed, role: newcomer.role, password_hash: &newcomer.password_hash, totp_step: newcomer.step };
    if let Some(row) = &known {
        remember(&portal, &mut tx, row, newcomer.role).await?;
    }
    let member = tx.put_staff(&address, new).await?;
    tx.delete_sessions_of_staff(&member).await?;
    // Passkeys may be lost with the telephone.
    tx.delete_passkeys_of_staff(&member).await?;
    let codes = crate::vault::recovery::fresh(&*portal.entropy);
    let macs: Vec<[u8; 32]> = codes.iter().map(|code| portal.vault.recovery_mac(id.as_bytes(), code)).collect();
    tx.replace_recovery_codes(&member, &macs, ledger::codes(&portal, id)).await?;
    ways_in::arrived(&mut tx, newcomer.role, &newcomer.token.hash(), id).await?;
    let joined = Event::of(Action::StaffJoined, Subject::Staff(id)).saying(newcomer.role.as_str());
    Ok(tx.commit(Events::from(joined).and_also(back), (id, codes)).await?)
}

/// The ways in of somebody who sets theirs up anew are over.
async fn remember(portal: &Portal, tx: &mut Tx, row: &Row, role: Role) -> Result<(), Error> {
    tx.remember_ended(ledger::password(portal, row.id));
    if row.role != role {
        tx.remember_ended(ledger::role(portal, row.id, role));
    }
    for passkey in tx.passkeys_of(PasskeyOwner::Staff(row.id)).await? {
        tx.remember_ended(ledger::passkey(portal, passkey.id));
    }
    Ok(())
}

impl From<Weak> for Flaw {
    fn from(weak: Weak) -> Self {
        match weak {
            Weak::TooShort => Self::TooShort,
            Weak::TooLong => Self::TooLong,
            Weak::Common => Self::TooCommon,
        }
    }
}
