//! Acts on one person, each as a browser, a system, staff or the house would do it.

use crate::requests::says::writes;
use candor::{
    domain::{actor::Actor, language::Language, request::Kind},
    usecases::{
        choices::{
            save::{self, Confirmed, Screen},
            undo::undo,
            wishes,
        },
        customers::{email, language, put},
        desk::{
            answer::{self, Expecting},
            decide::{self, Granted},
        },
        erasure,
        error::Error,
        portal::Portal,
        requests::{draft::Draft, open::open, scheduled, stop, withdraw::withdraw},
        sign_in::confirm::{Proof, confirm},
    },
};

use super::scene::Scene;
use crate::requests::agreed;
use crate::{house::draft, requests::told::at};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Off,
    Full,
    Undo,
    Object,
    AskForACopy,
    Speak,
    ConfirmAddress,
    ChangeLanguage,
    SignIn,
    BrandSaysAddress,
    BrandSaysMinor,
    GrantRestriction,
    DeclineRestriction,
    LiftRestriction,
    StaffWrite,
    Hold,
    TakeBack,
    DeclineDeletion,
    UndoTimeEnds,
    Erase,
}

impl Verb {
    /// While somebody thinks a deletion over.
    pub const PLANNED: &[Self] = &[
        Self::Off,
        Self::Full,
        Self::Undo,
        Self::Object,
        Self::AskForACopy,
        Self::Speak,
        Self::ConfirmAddress,
        Self::ChangeLanguage,
        Self::SignIn,
        Self::BrandSaysAddress,
        Self::BrandSaysMinor,
        Self::GrantRestriction,
        Self::DeclineRestriction,
        Self::LiftRestriction,
        Self::StaffWrite,
        Self::Hold,
        Self::TakeBack,
        Self::DeclineDeletion,
        Self::UndoTimeEnds,
    ];
    /// While their deletion runs.
    pub const RUNNING: &[Self] = &[
        Self::Erase,
        Self::Off,
        Self::AskForACopy,
        Self::Speak,
        Self::ConfirmAddress,
        Self::SignIn,
        Self::BrandSaysAddress,
        Self::GrantRestriction,
        Self::StaffWrite,
    ];
}

pub async fn run(verb: Verb, portal: &Portal, scene: &Scene) -> String {
    said(doing(verb, portal, scene).await)
}

async fn doing(verb: Verb, portal: &Portal, scene: &Scene) -> Result<(), Error> {
    let person = Actor::Customer(scene.customer);
    let fresh = Some(portal.clock.now());
    let restriction = at(&scene.restriction);
    match verb {
        Verb::Off | Verb::Full => {
            let level = if verb == Verb::Off { "off" } else { "full" };
            let screen = Screen {
                seen: Some("1".to_owned()),
                against: Some(scene.revision.to_string()),
                confirmed: Confirmed::Yes,
                ticked: vec![],
                language: Language::En,
            };
            save::save(portal, person, wishes::level(Some(level))?, screen).await.map(drop)
        }
        Verb::Undo => undo(portal, person, Some(&scene.receipt), Confirmed::Yes, &[], Language::En).await.map(drop),
        Verb::Object => {
            let draft = Draft { stop: Some("nearby-shops".to_owned()), ..Draft::default() };
            open(portal, person, Kind::Stop, &draft, Language::En, fresh).await.map(drop)
        }
        Verb::AskForACopy => {
            let draft = Draft { scope: Some("all".to_owned()), ..Draft::default() };
            open(portal, person, Kind::Copy, &draft, Language::En, fresh).await.map(drop)
        }
        Verb::Speak => writes(portal, person, &scene.restriction.0, Some("It is wrong.")).await,
        Verb::ConfirmAddress => email::confirm(portal, Some(&scene.address_link), None).await.map(drop),
        Verb::ChangeLanguage => language::change(portal, person, Some("de")).await.map(drop),
        Verb::SignIn => confirm(portal, &scene.asked, Proof::code(Some(&scene.code))?).await.map(drop),
        Verb::BrandSaysAddress => {
            let draft = put::Draft { email: format!("new-{}@example.org", scene.reference), ..draft(&scene.reference) };
            put::put(portal, Actor::Operator, draft).await.map(drop)
        }
        Verb::BrandSaysMinor => {
            put::put(portal, Actor::Operator, put::Draft { under_age: Some(true), ..draft(&scene.reference) }).await.map(drop)
        }
        Verb::GrantRestriction => agreed::approve(portal, scene.officer, restriction, Granted::default()).await,
        Verb::DeclineRestriction => {
            agreed::decline(portal, scene.officer, restriction, Some("not-covered"), Some("No law asks for it.")).await
        }
        Verb::LiftRestriction => stop::lift(portal, person).await,
        Verb::StaffWrite => answer::write(portal, scene.officer, restriction, Some("What is wrong?"), Expecting::Answer).await,
        Verb::Hold => decide::hold(portal, scene.officer, at(&scene.deletion), crate::requests::told::rest("A court asks.")).await,
        Verb::TakeBack => withdraw(portal, person, &scene.deletion.0).await,
        Verb::DeclineDeletion => agreed::decline(portal, scene.officer, at(&scene.deletion), Some("suspected-fraud"), None).await,
        Verb::UndoTimeEnds => scheduled::look(&scene.later(portal)).await.map(drop),
        Verb::Erase => erasure::run::run(portal, scene.deletion_id).await.map(drop),
    }
}

fn said(done: Result<(), Error>) -> String {
    match done {
        Ok(()) => "done".to_owned(),
        Err(Error::Conflict(clash)) => clash.as_str().to_owned(),
        Err(Error::Invalid(faults)) => faults.iter().map(|fault| fault.flaw.as_str()).collect(),
        // A person who is gone is not found, however far the act came.
        Err(Error::NotFound) => "not-found".to_owned(),
        Err(error) => format!("{error:?}"),
    }
}
