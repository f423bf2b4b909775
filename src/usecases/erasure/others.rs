//! Requests of others about somebody whose data is deleted: of one who acts for them, or of themselves before they had an account.

use crate::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Kind, Request, State},
    },
    store::{
        Tx,
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{
        change::change,
        desk::drafts,
        error::Error,
        kept_forms::about_cases::forget_about,
        portal::Portal,
        requests::{about_gone::forget_known, asked::read_asked, clock::count_on, finish::forget, held::HeldCase},
    },
};

/// Those whose account staff named.
pub(super) async fn about(portal: &Portal, person: CustomerId) -> Result<Vec<Request>, Error> {
    let mut conn = portal.store.read().await?;
    let mut found = Vec::new();
    for request in conn.requests_with_an_account_named().await? {
        let Some(row) = conn.request_by_id(request).await? else { continue };
        if read_asked(portal, &mut conn, &row).await?.is_some_and(|asked| asked.named() == Some(person)) {
            found.push(row);
        }
    }
    Ok(found)
}

/// Of somebody who is erased everything found about them is deleted, and whatever is open ends: there is nothing left to do it with. A
/// deletion is made in other systems all the same.
pub(super) async fn end(portal: &Portal, others: &[Request]) -> Result<(), Error> {
    for row in others.iter().filter(|row| row.kind != Kind::Delete || !row.state.is_open()) {
        let (request, owner) = (row.id, row.person.id);
        change(portal, Actor::House, move |portal, mut tx| {
            Box::pin(async move {
                let mut case = HeldCase::hold(&mut tx, request, owner).await?;
                tx.forget_what_was_found(&case.lock).await?;
                forget_about(&portal, &mut tx, &case.reference).await?;
                drafts::forget_all(&mut tx, request).await?;
                let known = forget_known(&portal, &mut tx, &mut case).await?;
                let ends = case.state.is_open();
                if ends {
                    stop(&portal, &mut tx, &mut case).await?;
                }
                if ends || known {
                    case.save(&mut tx).await?;
                }
                match ends {
                    true => Ok(tx.commit(Event::of(Action::RequestMoved, Subject::Request(case.id)), ()).await?),
                    false => Ok(tx.commit_unaudited(Unaudited::RecordsForgotten, ()).await?),
                }
            })
        })
        .await?;
    }
    Ok(())
}

/// A request that nobody took back ends with the account. The row is changed, not written.
async fn stop(portal: &Portal, tx: &mut Tx, case: &mut HeldCase) -> Result<(), Error> {
    let at = tx.at;
    count_on(portal, at, case);
    tx.forget_open_tasks(&case.lock).await?;
    tx.withdraw_copy(&case.lock).await?;
    (case.state, case.closed_at, case.replied_at) = (State::Ended, Some(at), None);
    if case.post_from.is_none() {
        forget(tx, case).await?;
    }
    Ok(())
}
