//! Everything that was done about a person without them: what somebody else had asked for, and each time staff opened their data.

use crate::{
    domain::{
        acting::{BY_CASE, Way},
        actor::Actor,
        request::Kind,
        time::Millis,
    },
    store::audit::Row,
    usecases::{authorise, error::Error, portal::Portal, staff::member},
};

/// So many are shown.
const SHOWN: i64 = 50;

/// A thing that was done about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub at: Millis,
    pub what: Deed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Granted because somebody else asked for it, in the request of this number; older programs did not note it.
    Granted { kind: Kind, number: Option<String> },
    /// Their file was opened by this member of staff: since they called or wrote, or for work on a request.
    Opened { way: Option<Way>, name: Option<String> },
}

/// Everything that was done about the person who looks, newest first, without whoever asked. Of anybody but a customer there is none.
pub async fn done_for(portal: &Portal, actor: Actor) -> Result<Vec<Done>, Error> {
    let Some(customer) = authorise::person(actor)?.customer() else { return Ok(Vec::new()) };
    let rows = portal.store.read().await?.acted_for(customer, SHOWN).await?;
    let opened = rows.iter().any(Row::is_a_look);
    let staff = if opened { member::all(portal).await? } else { Vec::new() };
    let done = |row: Row| {
        let detail = row.detail.as_deref()?;
        let what = if row.is_a_look() {
            let name = staff.iter().find(|member| row.actor_id.as_deref() == Some(member.id.as_bytes().as_slice()));
            let way = if detail == BY_CASE { None } else { Some(detail.parse().ok()?) };
            Deed::Opened { way, name: name.map(|member| member.name.clone()) }
        } else {
            let (kind, number) = detail.split_once(' ').map_or((detail, None), |(kind, number)| (kind, Some(number.to_owned())));
            Deed::Granted { kind: kind.parse().ok()?, number }
        };
        Some(Done { at: row.at, what })
    };
    Ok(rows.into_iter().filter_map(done).collect())
}
