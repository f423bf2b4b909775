//! Where a letter to staff goes when it is written, and what became of it.

use crate::{
    domain::{actor::Actor, customer::Email, ids::StaffId, staff::Role},
    store::event::Unaudited,
    usecases::{
        change::change,
        customers::their_language::TheirLanguage,
        desk::queue::Days,
        error::Error,
        jobs::{
            end::{End, Moot},
            for_staff::ForStaff,
        },
        portal::Portal,
        staff::{
            letters::Letters,
            member::{address, open},
        },
    },
};

/// Where a letter goes, asked when it is written: `None` for somebody whose work or role has ended since, who wants no such letter any more,
/// and for the news of a day that is over. What always goes out asks for their work alone.
pub async fn addressee(portal: &Portal, staff: StaffId, role: Role, news: &ForStaff) -> Result<Option<(Email, TheirLanguage)>, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.staff(staff).await?.filter(|row| row.ended_at.is_none() && (row.role == role || news.always())) else {
        return Ok(None);
    };
    let letters = Letters::from(&conn.staff_letters(staff).await?);
    let over = matches!(news, ForStaff::Day { on, .. } if *on != Days::now(portal).today);
    let away = row.away(Days::now(portal).today).is_some();
    if over || away && !news.always() || !letters.want(news) {
        return Ok(None);
    }
    Ok(Some((open(portal, &row)?.email, TheirLanguage::of_staff(portal, letters.language))))
}

/// The language of somebody who is let in by a link: of the account there is, or the brand's.
pub async fn language_of(portal: &Portal, to: &Email) -> Result<TheirLanguage, Error> {
    let mut conn = portal.store.read().await?;
    let chosen = match conn.staff_by_email(&address(portal, to)).await? {
        Some(row) => Letters::from(&conn.staff_letters(row.id).await?).language,
        None => None,
    };
    Ok(TheirLanguage::of_staff(portal, chosen))
}

/// A letter to staff was handed over, or came back. One that comes back is not set aside: it would be a trouble that is told by letter.
pub async fn ended(portal: &Portal, staff: StaffId, end: End, last: bool) -> Result<End, Error> {
    let came_back = match end {
        End::Never(_) => true,
        End::Later(_) | End::NotBefore(..) | End::Panicked => last,
        End::Done => false,
        End::Moot(_) | End::NotYet(_) | End::Unfinished => return Ok(end),
    };
    if !came_back && end != End::Done {
        return Ok(end);
    }
    if came_back || portal.store.read().await?.staff_letters(staff).await?.came_back_at.is_some() {
        change(portal, Actor::House, move |_, mut tx| {
            Box::pin(async move {
                let at = came_back.then_some(tx.at);
                let member = tx.lock_staff(staff).await?;
                tx.note_came_back(&member, at).await?;
                Ok(tx.commit_unaudited(Unaudited::JobSettled, ()).await?)
            })
        })
        .await?;
    }
    Ok(if came_back { End::Moot(Moot::CameBack) } else { end })
}
