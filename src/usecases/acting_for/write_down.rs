//! A request that came by telephone, letter or visit, written down by staff. Its days count from the day it came.

use jiff::{ToSpan, civil::Date};

use super::{held::Held, open::way_of, which_record::with_record};
use crate::{
    domain::{
        acting::OnBehalf,
        actor::Actor,
        customer::Email,
        language::Language,
        person::Person,
        request::{Kind, Request},
        retention::day,
        staff::Deed,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        desk::find::number,
        error::{Error, Field, Flaw, together},
        people::{GuestProfile, contact, meet_guest},
        portal::Portal,
        requests::{
            disputes,
            draft::{self, Draft},
            files::{Sent, fitting},
            open::{Opened, open_for},
        },
        staff::member,
    },
    vault::{index::IndexField, token::Token},
};

/// A letter may have lain so long before somebody opens it.
pub const LONGEST: i32 = 92;
/// Characters of a name and an address.
const POSTAL: usize = 500;

/// The form, as it was sent.
#[derive(Debug, Clone, Default)]
pub struct Intake {
    pub way: Option<String>,
    pub came: Option<String>,
    pub kind: Option<String>,
    pub draft: Draft,
    /// Of somebody without an account: one of the two.
    pub email: Option<String>,
    pub postal: Option<String>,
    /// The language they read.
    pub language: Option<String>,
    /// The letter, a mandate, a proof.
    pub file: Option<Sent>,
}

/// The person of the request.
enum Whose {
    /// A customer whose file is open, or the person of the request that somebody disagrees with.
    Known(Person),
    /// A guest, who may be new.
    Guest(GuestProfile),
}

/// The request of the form, read and found to fit: nothing is written yet.
struct Asking {
    kind: Kind,
    whose: Whose,
    draft: Draft,
    /// The language they read, where it is known.
    reads: Option<Language>,
}

/// `held` is the open file of the customer who asks; without one it is somebody without an account. `Invalid` names everything that does not
/// fit, such as a day to come, or one too long ago.
pub async fn write_down(portal: &Portal, actor: Actor, held: Option<&Held>, intake: Intake) -> Result<Opened, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::ActFor).await?;
    if let Some(held) = held {
        held.check(portal, actor).await?;
    }
    let typed = intake.language.as_deref().and_then(|tag| tag.parse().ok());
    let form = together(way_of(intake.way.as_deref()), came(portal, intake.came.as_deref()));
    let asking = asking(portal, actor, held, &intake).await;
    let (((way, came), file), Asking { kind, whose, draft, reads }) = together(together(form, fitting(intake.file)), asking)?;
    let on_behalf = match held {
        Some(held) => OnBehalf { way, ..held.on_behalf(portal, staff, String::new()).await? },
        None => OnBehalf { staff, name: member::name(portal, staff).await?, way, shown: Vec::new(), reason: String::new() },
    };
    let person = match whose {
        Whose::Known(person) => person,
        Whose::Guest(guest) => meet(portal, actor, guest).await?,
    };
    let page = reads.or(typed).unwrap_or(portal.brand.languages.default);
    open_for(portal, person, (actor, on_behalf), (kind, &draft), (came, page), file).await
}

async fn asking(portal: &Portal, actor: Actor, held: Option<&Held>, intake: &Intake) -> Result<Asking, Error> {
    let guest = || guest_of(portal, &intake.email, &intake.postal, &intake.language);
    // A deletion begins once staff have looked at it.
    let draft = Draft { when: Some("later".to_owned()), ..intake.draft.clone() };
    let kind = match (kind_of(intake.kind.as_deref()), held) {
        (Ok(kind), _) => kind,
        (Err(wrong), Some(_)) => return Err(wrong),
        (Err(wrong), None) => return together(Err(wrong), guest()).map(|(asking, _)| asking),
    };
    if let Some(held) = held {
        if kind == Kind::Question {
            disputed(portal, held, &draft).await?;
        }
        // Of somebody else's records staff find the one that is meant later.
        let own = kind == Kind::Correct && !draft.is_for_another();
        let draft = if own { with_record(portal, actor, held, draft).await? } else { draft };
        let person = Person::from(held.customer);
        draft::parse(portal, person, kind, &draft).await?;
        return Ok(Asking { kind, whose: Whose::Known(person), draft, reads: None });
    }
    if kind == Kind::Question
        && let Some(before) = disagreed_with(portal, &draft).await?
    {
        let draft = Draft { disputes: Some(before.reference), about: None, ..draft };
        return Ok(Asking { kind, whose: Whose::Known(before.person), draft, reads: before.last_language });
    }
    let draft = Draft { disputes: None, ..draft };
    let fits = match kind.needs_no_account() {
        true => draft::check_without_account(portal, kind, &draft).await,
        false => Err(Error::invalid(Field::Kind, Flaw::NotOffered)),
    };
    let (guest, ()) = together(guest(), fits)?;
    Ok(Asking { kind, whose: Whose::Guest(guest), draft, reads: None })
}

fn kind_of(kind: Option<&str>) -> Result<Kind, Error> {
    let kind = kind.filter(|kind| !kind.is_empty()).ok_or(Error::invalid(Field::Kind, Flaw::Missing))?;
    kind.parse().map_err(|_| Error::invalid(Field::Kind, Flaw::Unknown))
}

/// A disagreement is about a request of theirs that is answered or late, and is their own like the request.
async fn disputed(portal: &Portal, held: &Held, draft: &Draft) -> Result<(), Error> {
    let Some(reference) = draft.disputes.as_deref() else {
        return match draft.about.as_deref().is_some_and(|about| !about.is_empty()) {
            true => Err(Error::invalid(Field::Disputes, Flaw::Missing)),
            false => Ok(()),
        };
    };
    if draft.is_for_another() {
        return Err(Error::invalid(Field::Behalf, Flaw::NotOffered));
    }
    match disputes::find(portal, Person::from(held.customer), reference).await {
        Err(Error::NotFound) => Err(Error::invalid(Field::Disputes, Flaw::Unknown)),
        found => found.map(|_| ()),
    }
}

/// The answered or late request of somebody without an account that has this number. Whoever calls, what disagrees with it is its person's,
/// and is answered by the way of the first answer.
async fn disagreed_with(portal: &Portal, draft: &Draft) -> Result<Option<Request>, Error> {
    let Some(typed) = draft.disputes.as_deref().map(str::trim).filter(|typed| !typed.is_empty()) else { return Ok(None) };
    if draft.is_for_another() {
        return Err(Error::invalid(Field::Behalf, Flaw::NotOffered));
    }
    let unknown = || Error::invalid(Field::Disputes, Flaw::Wrong);
    let reference = number(typed).ok_or_else(unknown)?;
    let mut conn = portal.store.read().await?;
    let row = conn.request(&reference).await?.filter(|row| row.person.is_guest()).ok_or_else(unknown)?;
    // Of somebody who is gone nobody knows the way.
    match contact(portal, &mut conn, row.person).await {
        Err(Error::NotFound) => return Err(unknown()),
        known => drop(known?),
    }
    drop(conn);
    match disputes::find(portal, row.person, &row.reference).await {
        Err(Error::NotFound) => Err(unknown()),
        found => Ok(Some(found?.row)),
    }
}

fn came(portal: &Portal, text: Option<&str>) -> Result<Date, Error> {
    let wrong = |flaw| Error::invalid(Field::Came, flaw);
    let text = text.map(str::trim).filter(|text| !text.is_empty()).ok_or(wrong(Flaw::Missing))?;
    let came: Date = text.parse().map_err(|_| wrong(Flaw::Malformed))?;
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    if came > today {
        return Err(wrong(Flaw::TooEarly));
    }
    let earliest = today.checked_sub(LONGEST.days()).unwrap_or(Date::MIN);
    if came < earliest { Err(wrong(Flaw::TooFar)) } else { Ok(came) }
}

fn guest_of(portal: &Portal, email: &Option<String>, postal: &Option<String>, language: &Option<String>) -> Result<GuestProfile, Error> {
    let filled = |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let (email, postal) = (filled(email), filled(postal));
    let address = match email {
        None if postal.is_none() => Err(Error::invalid(Field::Email, Flaw::Missing)),
        None => Ok(None),
        Some(email) => Email::try_from(email).map(Some).map_err(|unfit| Error::invalid(Field::Email, unfit.into())),
    };
    let long = postal.as_ref().is_some_and(|postal| postal.chars().count() > POSTAL);
    let postal = if long { Err(Error::invalid(Field::Postal, Flaw::TooLong)) } else { Ok(postal) };
    let language: Option<Language> = language.as_deref().and_then(|tag| tag.parse().ok());
    let language = language.filter(|language| portal.brand.languages.offered.contains(language));
    let language = language.ok_or(Error::invalid(Field::Language, Flaw::Missing));
    let ((email, postal), language) = together(together(address, postal), language)?;
    Ok(GuestProfile { email, language, postal })
}

/// The guest with this address; one who wrote by post is known to nobody, and new each time.
async fn meet(portal: &Portal, actor: Actor, guest: GuestProfile) -> Result<Person, Error> {
    let index = match &guest.email {
        Some(email) => portal.vault.blind_index(IndexField::Email, &email.normalised()),
        None => portal.vault.blind_index(IndexField::Address, Token::new(&*portal.entropy).as_str()),
    };
    let id = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&index).await?;
            let id = meet_guest(&portal, &mut tx, &address, &guest).await?;
            Ok(tx.commit(Event::of(Action::GuestNoted, Subject::Guest(id)), id).await?)
        })
    })
    .await?;
    Ok(id.into())
}
