//! Staff take longer, where the law allows it: for one of its grounds, which the person reads with the new day.

use super::change::{Seen, act, event_of, look};
use crate::{
    domain::{
        actor::Actor,
        regime::Regime,
        request::{Ground, Refusal, Request, Verb},
        staff::Deed,
    },
    store::{Conn, event::Action},
    usecases::{
        error::{Error, Field, Flaw, together},
        jobs::post::News,
        portal::Portal,
        requests::{
            asked::read_asked,
            disputes::matter,
            facts::extension,
            story::{Happened, tell, write_to},
            talk::to_person,
        },
    },
};

/// Why it takes longer, as the form sends it: a ground, and more in their own words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Longer<'a> {
    pub ground: Option<&'a str>,
    pub words: Option<&'a str>,
}

impl Longer<'_> {
    fn parse(self) -> Result<(Ground, Option<String>), Error> {
        let ground = self.ground.filter(|ground| !ground.is_empty()).ok_or(Error::invalid(Field::Ground, Flaw::Missing));
        let ground = ground.and_then(|ground| ground.parse().map_err(|_| Error::invalid(Field::Ground, Flaw::Unknown)));
        let words = self.words.map(str::trim).filter(|words| !words.is_empty());
        together(ground, words.map(|words| to_person(Some(words))).transpose())
    }
}

/// Whether an extension would go through as the case stands: said before anybody looks it over.
pub async fn check_extend(portal: &Portal, actor: Actor, seen: Seen<'_>, longer: Longer<'_>) -> Result<(), Error> {
    let (ground, _) = longer.parse()?;
    let row = look(portal, actor, Deed::Extend, Verb::Extend, &seen).await?;
    allowed(portal, &mut portal.store.read().await?, &row, ground).await
}

/// Once, and only before the first day it was due is over: the person is told why.
pub async fn extend(portal: &Portal, actor: Actor, seen: Seen<'_>, longer: Longer<'_>) -> Result<(), Error> {
    let (ground, words) = longer.parse()?;
    act(portal, actor, Deed::Extend, Verb::Extend, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            allowed(portal, tx, case, ground).await?;
            let asked = read_asked(portal, tx, case).await?;
            case.due_on = extension(portal, case, asked.as_ref())?;
            case.extended = true;
            case.ground = Some(ground);
            tell(portal, tx, case, actor, Happened::Extended, words.as_deref()).await?;
            write_to(portal, tx, case, News::Delayed).await?;
            Ok(event_of(case, Action::RequestExtended))
        })
    })
    .await
}

/// The grounds a law knows for it.
pub async fn grounds(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<&'static [Ground], Error> {
    let asked = read_asked(portal, conn, row).await?;
    let extension = Regime::find(&row.regime).and_then(|law| law.extension_of(matter(row.kind, asked.as_ref())));
    Ok(extension.map_or(&[], |extension| extension.grounds))
}

async fn allowed(portal: &Portal, conn: &mut Conn, row: &Request, ground: Ground) -> Result<(), Error> {
    match grounds(portal, conn, row).await? {
        [] => Err(Refusal::NoExtension.into()),
        grounds if grounds.contains(&ground) => Ok(()),
        _ => Err(Error::invalid(Field::Ground, Flaw::Unknown)),
    }
}
