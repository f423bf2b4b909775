//! Staff record how they made sure who asks: by a choice from a list, and no words.

use super::change::{Seen, act};
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
            asked::read_asked,
            story::{Happened, tell},
        },
    },
};

/// `Invalid` for what is not in the list, and for a known agent where nobody asks for another.
pub async fn prove(portal: &Portal, actor: Actor, seen: Seen<'_>, by: Option<&str>) -> Result<(), Error> {
    let by = by.filter(|by| !by.is_empty()).ok_or(Error::invalid(Field::Proof, Flaw::Missing))?;
    let by: ShownBy = by.parse().map_err(|_| Error::invalid(Field::Proof, Flaw::Unknown))?;
    act(portal, actor, Deed::Answer, Verb::Prove, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let another = read_asked(portal, tx, case).await?.is_some_and(|asked| asked.is_for_another());
            if by == ShownBy::KnownAgent && !another {
                return Err(Error::invalid(Field::Proof, Flaw::NotOffered));
            }
            tell(portal, tx, case, actor, Happened::Proven, Some(by.as_str())).await?;
            Ok(Event::of(Action::RequestProven, Subject::Request(case.id)).saying(by.as_str()).into())
        })
    })
    .await
}
