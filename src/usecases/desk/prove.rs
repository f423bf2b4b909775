//! Staff record how they made sure who asks, and for another also that they may: by choices from a list, and no words.

use std::str::FromStr;

use super::change::{Seen, act, look};
use crate::{
    domain::{
        actor::Actor,
        request::{MayAsk, ShownBy, Verb},
        staff::Deed,
    },
    store::event::{Action, Event, Events, Subject},
    usecases::{
        error::{Error, Fault, Field, Flaw},
        portal::Portal,
        requests::{
            asked::{read_asked, write_asked},
            kept::Asked,
            story::{Happened, tell},
        },
    },
};

/// A proof as it was chosen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Proof<'a> {
    pub by: Option<&'a str>,
    /// Needed where somebody asks for another, and nothing else.
    pub may_ask: Option<&'a str>,
}

/// The same, read.
#[derive(Debug, Clone, Copy)]
struct Chosen {
    by: Result<ShownBy, Fault>,
    may_ask: Result<MayAsk, Fault>,
}

fn one<T: FromStr>(chosen: Option<&str>, field: Field) -> Result<T, Fault> {
    let chosen = chosen.filter(|chosen| !chosen.is_empty()).ok_or(Fault { field, flaw: Flaw::Missing })?;
    chosen.parse().map_err(|_| Fault { field, flaw: Flaw::Unknown })
}

impl Chosen {
    fn read(proof: Proof<'_>) -> Self {
        Self { by: one(proof.by, Field::Proof), may_ask: one(proof.may_ask, Field::BehalfEvidence) }
    }

    /// As it fits a request: a known agent asks for another, and for another it was seen that they may.
    fn fits(self, asked: Option<&Asked>) -> Result<(ShownBy, Option<MayAsk>), Error> {
        let another = asked.is_some_and(Asked::is_for_another);
        let offered = |by: ShownBy| if by.fits(another) { Ok(by) } else { Err(Fault { field: Field::Proof, flaw: Flaw::NotOffered }) };
        let may_ask = if another { self.may_ask.map(Some) } else { Ok(None) };
        match (self.by.and_then(offered), may_ask) {
            (Ok(by), Ok(may_ask)) => Ok((by, may_ask)),
            (by, may_ask) => Err(Error::Invalid(by.err().into_iter().chain(may_ask.err()).collect())),
        }
    }
}

/// Whether it would go through as the case stands, and as what: said before anybody looks it over.
pub async fn check_prove(portal: &Portal, actor: Actor, seen: &Seen<'_>, proof: Proof<'_>) -> Result<(ShownBy, Option<MayAsk>), Error> {
    let row = look(portal, actor, Deed::Answer, Verb::Prove, seen).await?;
    let asked = read_asked(portal, &mut portal.store.read().await?, &row).await?;
    Chosen::read(proof).fits(asked.as_ref())
}

/// `Invalid` for what is not in the list, for a known agent where nobody asks for another, and where somebody does and it is not said how
/// it was seen that they may.
pub async fn prove(portal: &Portal, actor: Actor, seen: Seen<'_>, proof: Proof<'_>) -> Result<(), Error> {
    let chosen = Chosen::read(proof);
    act(portal, actor, Deed::Answer, Verb::Prove, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let mut asked = read_asked(portal, tx, case).await?;
            let (by, may_ask) = chosen.fits(asked.as_ref())?;
            if let Some(asked) = asked.as_mut() {
                (asked.proven, asked.may_ask) = (Some(by), may_ask);
                write_asked(portal, tx, case, asked).await?;
            }
            let kept: Vec<&str> = std::iter::once(by.as_str()).chain(may_ask.map(MayAsk::as_str)).collect();
            tell(portal, tx, case, actor, Happened::Proven, Some(&kept.join(" "))).await?;
            let event = |action, word| Event::of(action, Subject::Request(case.id)).saying(word);
            let events = Events::from(event(Action::RequestProven, by.as_str()));
            Ok(events.and_also(may_ask.map(|may_ask| event(Action::RequestMayAsk, may_ask.as_str()))))
        })
    })
    .await
}
