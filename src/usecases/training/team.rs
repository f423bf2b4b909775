//! How the people who open data of customers stand with their training, and who was let in without: for the officer.

use crate::{
    domain::{actor::Actor, ids::StaffId, staff::Deed, time::Millis},
    usecases::{
        authorise,
        error::Error,
        lock::{Trained, all_trained, place},
        portal::Portal,
        staff::member::{self, Member},
    },
    vault::keys::HouseUse,
};

/// So many openings are shown.
const SHOWN: i64 = 50;

/// One who opens data of customers.
#[derive(Debug, Clone)]
pub struct Colleague {
    pub member: Member,
    pub trained: Trained,
}

/// An opening as the officer reads it.
#[derive(Debug, Clone)]
pub struct LetIn {
    pub staff: StaffId,
    /// None where the house let in the last person who can answer.
    pub by: Option<StaffId>,
    pub at: Millis,
    pub until: Millis,
    /// Empty where the house did it.
    pub reason: String,
}

#[derive(Debug, Clone)]
pub struct Team {
    pub colleagues: Vec<Colleague>,
    pub let_in: Vec<LetIn>,
    /// All who are or were here, for their names.
    pub members: Vec<Member>,
}

/// Those who open data of customers, and how each stands.
async fn stand(portal: &Portal, members: &[Member]) -> Result<Vec<Colleague>, Error> {
    let mut all = all_trained(portal).await?;
    let open = members.iter().filter(|member| member.role.opens_data());
    Ok(open.filter_map(|member| Some(Colleague { member: member.clone(), trained: all.remove(&member.id)? })).collect())
}

/// Colleagues whose training ends within 30 days, the next to end first.
pub async fn ending(portal: &Portal, actor: Actor) -> Result<Vec<Colleague>, Error> {
    let (own, _) = authorise::staff(portal, actor, Deed::LetIn)?;
    let mut colleagues = stand(portal, &member::all(portal).await?).await?;
    let now = portal.clock.now();
    colleagues.retain(|one| one.member.id != own && one.trained.standing.ends_soon(now));
    colleagues.sort_by_key(|one| one.trained.standing.until);
    Ok(colleagues)
}

pub async fn team(portal: &Portal, actor: Actor) -> Result<Team, Error> {
    authorise::staff(portal, actor, Deed::LetIn)?;
    let members = member::all(portal).await?;
    let colleagues = stand(portal, &members).await?;
    let rows = portal.store.read().await?.training_openings(SHOWN).await?;
    let key = portal.vault.house_key(HouseUse::Staff)?;
    let let_in = rows.into_iter().map(|row| {
        let by = row.opened_by.and_then(|id| StaffId::try_from(id).ok());
        let reason = key.open_json(&place(row.id), &row.sealed)?;
        Ok(LetIn { staff: row.staff_id, by, at: row.opened_at, until: row.opened_until, reason })
    });
    Ok(Team { let_in: let_in.collect::<Result<_, Error>>()?, colleagues, members })
}

/// Members of staff who let a colleague in, by name: for whoever stands before the lock.
pub async fn who_lets_in(portal: &Portal) -> Result<Vec<String>, Error> {
    let members = member::all(portal).await?.into_iter();
    Ok(members.filter(|member| !member.ended && member.role.may(Deed::LetIn)).map(|member| member.name).collect())
}
