//! Staff record how they made sure who asks: by a choice from a list, and no words.

use super::change::{Seen, act, look};
use crate::{
    domain::{
        actor::Actor,
        request::{ShownBy, Verb},
        staff::Deed,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        error::{Error, Field, Flaw},
        portal::Portal,
        requests::{
            asked::{read_asked, write_asked},
            kept::Asked,
            story::{Happened, tell},
        },
    },
};

fn read(by: Option<&str>) -> Result<ShownBy, Error> {
    let by = by.filter(|by| !by.is_empty()).ok_or(Error::invalid(Field::Proof, Flaw::Missing))?;
    by.parse().map_err(|_| Error::invalid(Field::Proof, Flaw::Unknown))
}

/// A known agent asks for another.
fn fits(by: ShownBy, asked: Option<&Asked>) -> Result<(), Error> {
    let another = asked.is_some_and(Asked::is_for_another);
    if by.fits(another) { Ok(()) } else { Err(Error::invalid(Field::Proof, Flaw::NotOffered)) }
}

/// Whether it would go through as the case stands: said before anybody looks it over.
pub async fn check_prove(portal: &Portal, actor: Actor, seen: &Seen<'_>, by: Option<&str>) -> Result<(), Error> {
    let row = look(portal, actor, Deed::Answer, Verb::Prove, seen).await?;
    let asked = read_asked(portal, &mut portal.store.read().await?, &row).await?;
    fits(read(by)?, asked.as_ref())
}

/// `Invalid` for what is not in the list, and for a known agent where nobody asks for another.
pub async fn prove(portal: &Portal, actor: Actor, seen: Seen<'_>, by: Option<&str>) -> Result<(), Error> {
    let by = read(by)?;
    act(portal, actor, Deed::Answer, Verb::Prove, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let mut asked = read_asked(portal, tx, case).await?;
            fits(by, asked.as_ref())?;
            if let Some(asked) = asked.as_mut() {
                asked.proven = Some(by);
                write_asked(portal, tx, case, asked).await?;
            }
            tell(portal, tx, case, actor, Happened::Proven, Some(by.as_str())).await?;
            Ok(Event::of(Action::RequestProven, Subject::Request(case.id)).saying(by.as_str()).into())
        })
    })
    .await
}
