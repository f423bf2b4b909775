//! Every open case of a colleague who is away goes to another by name, each by the same act as a single one.

use super::{
    change::{Seen, Taking, act},
    hands::{Told, check_fit, give, named, write_of},
    queue::Days,
};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{HandNews, Verb},
        staff::Deed,
    },
    store::event::Unaudited,
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error},
        portal::Portal,
    },
};

/// How many went over, and the numbers of those that stayed: their disagreement is with whom they would go to, or they changed meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    pub moved: u64,
    pub stayed: Vec<String>,
}

/// `ChangedElsewhere` when they are back, `Invalid` for somebody who cannot have cases.
pub async fn hand_all(portal: &Portal, actor: Actor, from: StaffId, to: Option<&str>) -> Result<Handed, Error> {
    authorise::desk(portal, actor, Deed::HandAll).await?;
    let to = named(to)?;
    let mut conn = portal.store.read().await?;
    let away = conn.staff(from).await?.ok_or(Error::NotFound)?.away(Days::now(portal).today);
    if away.is_none() {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    check_fit(portal, &mut conn, to).await?;
    let mut cases = Vec::new();
    for (id, ..) in conn.cases_of_staff(from).await? {
        cases.extend(conn.request_by_id(id).await?);
    }
    drop(conn);
    let (mut moved, mut stayed, mut trouble) = (0, Vec::new(), None);
    for row in cases {
        let revision = row.revision.to_string();
        let seen = Seen { reference: &row.reference, revision: Some(&revision) };
        let given = act(portal, actor, Deed::HandAll, Verb::HandOver, seen, move |portal, tx, case, Taking { staff, .. }| {
            Box::pin(async move {
                // A colleague may have taken it meanwhile.
                if case.assignee != Some(from) {
                    return Err(Error::Conflict(Clash::ChangedElsewhere));
                }
                give(portal, tx, case, (actor, staff), to, None, Told::Together).await
            })
        });
        match given.await {
            Ok(()) => moved += 1,
            Err(Error::Conflict(_) | Error::Invalid(_)) => stayed.push(row.reference),
            Err(other) => {
                trouble = Some(other);
                break;
            }
        }
    }
    // Those that went over are told of, however it ended.
    if moved > 0 && !matches!(actor, Actor::Staff(own, _) if own == to) {
        change(portal, actor, move |portal, mut tx| {
            Box::pin(async move {
                write_of(&portal, &mut tx, to, HandNews::Given, moved).await?;
                Ok(tx.commit_unaudited(Unaudited::ReminderSent, ()).await?)
            })
        })
        .await?;
    }
    trouble.map_or(Ok(Handed { moved, stayed }), Err)
}
