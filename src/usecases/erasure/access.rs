//! Access that ended since the backup ends again: of people, of staff, of systems that call, and of systems that are told.

use super::lost::Lost;
use crate::{
    domain::{
        actor::Actor,
        gone::What,
        ids::{CustomerId, StaffId},
        passkey::PasskeyOwner,
        staff::Role,
        time::Millis,
    },
    store::{api_keys, staff},
    usecases::{
        api_keys::{
            revoke::revoke,
            rotate::{OVERLAPS, let_end_again},
        },
        customers::{profile, ways_in::give_up_again},
        error::Error,
        ledger,
        passkeys::remove::remove_again,
        portal::Portal,
        staff::{
            anew::{void_codes, void_password},
            ends::end_again,
            roles::change_role_again,
        },
        telling::{connect::disconnect_again, requests},
    },
};

/// Of somebody who is there: the passkeys they removed, and an address that is theirs no more.
pub(super) async fn of_customer(portal: &Portal, customer: CustomerId, named: &Lost) -> Result<(), Error> {
    passkeys(portal, PasskeyOwner::Customer(customer), named).await?;
    if !named.any(What::Address) {
        return Ok(());
    }
    match profile::of(portal, customer).await?.email {
        Some(email) if named.names(ledger::address(portal, customer, &email)) => give_up_again(portal, customer, email).await,
        _ => Ok(()),
    }
}

/// Staff, the keys of systems, and the systems that are told.
pub(super) async fn of_the_house(portal: &Portal, named: &Lost) -> Result<(), Error> {
    let rows = portal.store.read_one().await?.all_staff().await?;
    for row in rows.iter().filter(|row| row.ended_at.is_none()) {
        member(portal, row, named).await?;
    }
    let keys = portal.store.read_one().await?.api_keys().await?;
    for row in keys.iter().filter(|row| row.revoked_at.is_none()) {
        key(portal, row, named).await?;
    }
    let receivers = portal.store.read_one().await?.receivers().await?;
    for row in receivers {
        if let Some(then) = named.at(ledger::receiver(portal, row.id)) {
            // Under another secret or at another address it is told no more either: the newer ones are lost.
            disconnect_again(portal, &row.system, then).await?;
        } else if row.requests
            && let Some(then) = named.at(ledger::requests(portal, row.id))
        {
            requests::end_again(portal, &row.system, then).await?;
        }
    }
    Ok(())
}

async fn member(portal: &Portal, row: &staff::Row, named: &Lost) -> Result<(), Error> {
    // Signed in later than that, or with a role from then or later that is known here, they had come back.
    let (seen, known) = (row.seen_at.map(Millis), known_role_at(portal, row.id, named));
    let ended = named.at(ledger::staff(portal, row.id)).filter(|then| seen <= Some(*then) && known < Some(*then));
    if let Some(then) = ended {
        return end_again(portal, row.id, then).await.map(drop);
    }
    passkeys(portal, PasskeyOwner::Staff(row.id), named).await?;
    if let Some(then) = named.at(ledger::password(portal, row.id)) {
        void_password(portal, row.id, then).await?;
    }
    if let Some(then) = named.at(ledger::codes(portal, row.id)) {
        void_codes(portal, row.id, then).await?;
    }
    match newest_role(portal, row.id, named) {
        // The role they were given takes nothing from them: an administrator gives it again.
        Some((then, role)) if !role.may_all_of(row.role) => take_role(portal, row, role, then).await,
        _ => Ok(()),
    }
}

/// A role that may less is theirs again. Another one took something and gave something: an administrator invites them again.
async fn take_role(portal: &Portal, row: &staff::Row, role: Role, then: Millis) -> Result<(), Error> {
    if row.role.may_all_of(role) {
        change_role_again(portal, row.id, role, then).await.map(drop)
    } else {
        end_again(portal, row.id, then).await.map(drop)
    }
}

/// With the moment at which they got it. `None` as well where the database knows of a role that they got later.
fn newest_role(portal: &Portal, staff: StaffId, named: &Lost) -> Option<(Millis, Role)> {
    let roles = Role::ALL.iter().filter_map(|role| Some((named.at(ledger::role(portal, staff, *role))?, *role)));
    let (then, newest) = roles.max_by_key(|(then, _)| *then)?;
    (known_role_at(portal, staff, named) <= Some(then)).then_some((then, newest))
}

/// When they got the newest role that the database knows of, since the first line that it lacks.
fn known_role_at(portal: &Portal, staff: StaffId, named: &Lost) -> Option<Millis> {
    Role::ALL.iter().filter_map(|role| named.known_at(ledger::role(portal, staff, *role))).max()
}

async fn passkeys(portal: &Portal, owner: PasskeyOwner, named: &Lost) -> Result<(), Error> {
    if !named.any(What::Passkey) {
        return Ok(());
    }
    let rows = portal.store.read_one().await?.passkeys_of(owner).await?;
    for row in rows {
        if named.names(ledger::passkey(portal, row.id)) {
            remove_again(portal, owner, row.id).await?;
        }
    }
    Ok(())
}

async fn key(portal: &Portal, row: &api_keys::Row, named: &Lost) -> Result<(), Error> {
    if named.names(ledger::key(portal, row.id)) {
        return revoke(portal, Actor::House, row.id).await;
    }
    if row.ends_at.is_some() {
        return Ok(());
    }
    let rotated = OVERLAPS.iter().find_map(|days| Some((*days, named.at(ledger::rotated(portal, row.id, *days))?)));
    match rotated {
        Some((days, then)) => let_end_again(portal, row.id, days, then).await,
        None => Ok(()),
    }
}
