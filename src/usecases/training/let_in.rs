//! The officer opens the pages with customers' data for a colleague whose training has run out, for a week, and says why.

use crate::{
    domain::{
        actor::Actor,
        ids::{StaffId, TrainingOpeningId},
        staff::Deed,
        training::OPENED_FOR,
    },
    store::{
        event::{Action, Event, Subject},
        training::NewOpening,
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Fault, Field, Flaw},
        lock::place,
        portal::Portal,
        report::overseen::BY_THE_OFFICER,
    },
    vault::keys::HouseUse,
};

const MOST: usize = 500;

/// The form as sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub colleague: Option<String>,
    pub reason: Option<String>,
}

/// `NotFound` for oneself, and for those who see no such pages anyway.
pub async fn let_in(portal: &Portal, actor: Actor, draft: &Draft) -> Result<(), Error> {
    let (by, _) = authorise::staff(portal, actor, Deed::LetIn)?;
    let mut faults = Vec::new();
    let colleague = draft.colleague.as_deref().and_then(|text| text.parse::<StaffId>().ok());
    if colleague.is_none() {
        faults.push(Fault { field: Field::Name, flaw: Flaw::Missing });
    }
    let reason = draft.reason.as_deref().map(str::trim).unwrap_or_default().to_owned();
    match reason.chars().count() {
        0 => faults.push(Fault { field: Field::Reason, flaw: Flaw::Missing }),
        count if count > MOST => faults.push(Fault { field: Field::Reason, flaw: Flaw::TooLong }),
        _ => {}
    }
    let Some(staff) = colleague.filter(|_| faults.is_empty()) else { return Err(Error::Invalid(faults)) };
    let row = portal.store.read().await?.staff(staff).await?;
    row.filter(|row| row.ended_at.is_none() && row.role.opens_data() && row.id != by).ok_or(Error::NotFound)?;
    let id = TrainingOpeningId::new(&*portal.clock, &*portal.entropy);
    let sealed = portal.vault.house_key(HouseUse::Staff)?.seal_json(&place(id), &reason, &*portal.entropy)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(OPENED_FOR);
            tx.insert_training_opening(NewOpening { id, staff, by: Some(by), until, sealed: &sealed }).await?;
            Ok(tx.commit(Event::of(Action::TrainingOpened, Subject::Staff(staff)).saying(BY_THE_OFFICER), ()).await?)
        })
    })
    .await
}
