//! News of cases that came to a member of staff, or went from them, by a colleague's hand: until they open them.

use crate::{
    domain::{
        ids::StaffId,
        request::{Hands, Request, Turn},
        time::Millis,
    },
    store::Conn,
    usecases::{
        error::Error,
        portal::Portal,
        requests::sealing::{CaseKeys, Text},
    },
};

/// So many are named at once.
const MOST: i64 = 10;

#[derive(Debug, Clone)]
pub struct News {
    pub row: Request,
    pub turn: Turn,
    pub hands: Hands,
    pub by: StaffId,
    pub at: Millis,
    /// The words of whoever handed it over, for staff.
    pub note: Option<String>,
}

/// The newest first.
pub async fn news(portal: &Portal, conn: &mut Conn, staff: StaffId) -> Result<Vec<News>, Error> {
    let mut found = Vec::new();
    for news in conn.hand_news(staff, MOST).await? {
        let Some(row) = conn.request_by_id(news.about).await? else { continue };
        let Some(entry) = conn.request_entry(news.about, news.entry_id).await? else { continue };
        let by = entry.staff_id.as_deref().and_then(|id| id.try_into().ok());
        let (Some(hands), Some(by)) = (entry.hands(), by) else { continue };
        let note = match &entry.sealed {
            Some(sealed) => CaseKeys::of(portal, conn, &row).await?.open(Text::Entry(entry.id), sealed)?,
            None => None,
        };
        let note = note.map(|plain| String::from_utf8_lossy(&plain).into_owned());
        let turn = Turn::of(row.kind, row.state, row.is_held(), &conn.request_tasks(row.id).await?);
        found.push(News { row, turn, hands, by, at: entry.at, note });
    }
    Ok(found)
}
