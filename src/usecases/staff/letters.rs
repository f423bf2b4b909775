//! Which letters a member of staff gets, in which language, and since when they come back.

use crate::{
    domain::{actor::Actor, ids::StaffId, language::Language, staff::Deed, time::Millis},
    store::{
        Tx,
        event::{Action, Event, Subject, Unaudited},
        staff::Row,
        staff_letters,
    },
    usecases::{
        authorise,
        change::change,
        error::Error,
        jobs::{enqueue::enqueue, for_staff::ForStaff, post::Post},
        portal::Portal,
    },
};

/// As they have chosen, or as it is until they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letters {
    /// `None` for somebody who has not been on a page yet.
    pub language: Option<Language>,
    pub daily: bool,
    pub at_once: bool,
    /// When the last one came back, until one arrives.
    pub came_back_at: Option<Millis>,
}

impl From<&staff_letters::Letters> for Letters {
    fn from(row: &staff_letters::Letters) -> Self {
        Self {
            language: row.language.as_deref().and_then(|tag| tag.parse().ok()),
            daily: row.daily != 0,
            at_once: row.at_once != 0,
            came_back_at: row.came_back_at.map(Millis),
        }
    }
}

impl Letters {
    /// Whether they have chosen such a letter.
    pub const fn want(&self, news: &ForStaff) -> bool {
        match news {
            ForStaff::Day { .. } => self.daily,
            ForStaff::AtOnce(_) | ForStaff::Tasks { .. } | ForStaff::Hands(..) => self.at_once,
            ForStaff::WayIn(_) | ForStaff::Key(_) | ForStaff::Look(_) | ForStaff::Passkey(_) => true,
        }
    }
}

/// A letter to a member of staff who wants such a one.
pub async fn write(portal: &Portal, tx: &mut Tx, row: &Row, news: ForStaff) -> Result<(), Error> {
    if Letters::from(&tx.staff_letters(row.id).await?).want(&news) {
        enqueue(portal, tx, &Post::ToStaff { staff: row.id, role: row.role, news }).await?;
    }
    Ok(())
}

/// The form as sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub language: Option<String>,
    pub daily: bool,
    pub at_once: bool,
}

/// A language that the brand does not offer leaves the one there is.
pub async fn choose(portal: &Portal, actor: Actor, draft: Draft) -> Result<(), Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
    let offered = draft.language.and_then(|tag| tag.parse::<Language>().ok()).filter(|it| portal.brand.languages.offered.contains(it));
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let member = tx.lock_staff(staff).await?;
            let language = offered.or(Letters::from(&tx.staff_letters(staff).await?).language);
            tx.choose_staff_letters(&member, language, draft.daily, draft.at_once).await?;
            Ok(tx.commit(Event::of(Action::StaffLettersChosen, Subject::Staff(staff)), ()).await?)
        })
    })
    .await
}

/// They came in on a page in this language: letters follow, unless one was there before.
pub async fn met(portal: &Portal, staff: StaffId, language: Language) -> Result<(), Error> {
    if portal.store.read().await?.staff_letters(staff).await?.language.is_some() {
        return Ok(());
    }
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let member = tx.lock_staff(staff).await?;
            tx.meet_staff_language(&member, language).await?;
            Ok(tx.commit_unaudited(Unaudited::BrowserMet, ()).await?)
        })
    })
    .await
}
