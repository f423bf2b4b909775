//! Changes one choice of somebody whose file is open, with a reason that they read. Off is as easy as on, and what would start is shown
//! first, as it is to them.

use super::held::Held;
use crate::{
    domain::{
        actor::Actor,
        language::Language,
        wish::{Plan, Wish},
    },
    usecases::{
        choices::{
            current,
            current::Current,
            save::{Chooser, Confirmed, Screen, WishOutcome, save_by, worked_out},
            wishes,
        },
        desk::reveal::reason_of,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// One choice, as its form sent it.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// `level:basic`, `on:newsletter` or `off:newsletter`.
    pub what: Option<String>,
    pub reason: Option<String>,
    pub seen: Option<String>,
    pub against: Option<String>,
    pub confirmed: bool,
    pub language: Option<Language>,
}

/// The wish behind what was chosen.
fn wish_of(portal: &Portal, current: &Current, what: Option<&str>) -> Result<Wish, Error> {
    let what = what.filter(|what| !what.is_empty()).ok_or(Error::invalid(Field::What, Flaw::Missing))?;
    let unknown = || Error::invalid(Field::What, Flaw::Unknown);
    match what.split_once(':').ok_or_else(unknown)? {
        ("level", level) => wishes::level(Some(level)),
        (turn @ ("on" | "off"), id) => wishes::purpose(&portal.shelf()?.notice, &current.choices, Some(id), Some(turn)),
        _ => return Err(unknown()),
    }
    .map_err(|_| unknown())
}

/// The changes it would make, for the page that is read to the person.
pub fn plan_of(portal: &Portal, current: &Current, what: Option<&str>) -> Result<Plan, Error> {
    worked_out(portal, current, &wish_of(portal, current, what)?)
}

pub async fn choose(portal: &Portal, actor: Actor, held: &Held, draft: Draft) -> Result<WishOutcome, Error> {
    let staff = held.check(portal, actor).await?;
    let current = current(portal, held.person()).await?;
    let wish = wish_of(portal, &current, draft.what.as_deref())?;
    let reason = reason_of(draft.reason.as_deref())?;
    let chooser = Chooser { actor, customer: held.customer, on_behalf: Some(held.on_behalf(portal, staff, reason).await?) };
    let screen = Screen {
        seen: draft.seen,
        against: draft.against,
        confirmed: if draft.confirmed { Confirmed::Yes } else { Confirmed::No },
        ticked: Vec::new(),
        language: draft.language.unwrap_or(portal.brand.languages.default),
    };
    save_by(portal, &chooser, wish, screen).await
}
