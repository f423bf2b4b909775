//! Texts that a member of staff typed on the page of a case and has not sent: kept for them and for this case alone, under its key.
//! Colleagues learn that there are some, and whose.

use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use super::{
    change::Seen,
    draft_seal::{open, seal},
};
use crate::{
    domain::{
        actor::Actor,
        ids::{KeptFormId, OwnerId, RequestId, StaffId},
        request::{Bar, Request},
        staff::Deed,
    },
    store::{Conn, Tx, event::Unaudited},
    usecases::{
        authorise,
        change::change,
        error::Error,
        portal::Portal,
        requests::{disputes::bar, held::HeldCase, kept::Asked, sealing::CaseKeys},
    },
    vault::index::half,
};

/// Over a weekend and what follows it.
pub(super) const FOR: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Typed texts, by field.
pub type Typed = BTreeMap<String, String>;

/// The texts that wait, and their mark: by which a page says which drafts it showed.
#[derive(Debug, Clone, Default)]
pub struct Drafts {
    pub typed: Typed,
    pub mark: String,
}

impl Drafts {
    fn of(typed: Option<Typed>) -> Self {
        typed.map(|typed| Self { mark: mark(&typed), typed }).unwrap_or_default()
    }

    /// Whether they hold anything that somebody wrote.
    pub fn are_begun(&self) -> bool {
        is_begun(&self.typed)
    }
}

/// Fields of words. All others are choices, of which the newest counts.
const WORDS: [&str; 12] =
    ["write", "note", "extend", "hold", "arrived", "reveal", "task", "approve", "black", "stand-in", "hand", "keep-hold"];

/// Whether somebody has begun to write. Choices alone are kept, and count for nothing: most come along from every page.
fn is_begun(typed: &Typed) -> bool {
    WORDS.iter().any(|field| typed.get(*field).is_some_and(|text| !text.trim().is_empty()))
}

/// One row for each member of staff and case.
fn id(staff: StaffId, request: RequestId) -> KeptFormId {
    let hash = Sha256::new().chain_update("case").chain_update(staff.as_bytes()).chain_update(request.as_bytes()).finalize();
    KeptFormId::from_bytes(half(hash.into()))
}

fn mark(typed: &Typed) -> String {
    let text = serde_json::to_vec(typed).unwrap_or_default();
    hex::encode(Sha256::digest(text)).chars().take(16).collect()
}

/// Everything they typed in this case, also when it has ended meanwhile.
pub async fn drafts(portal: &Portal, staff: StaffId, request: RequestId) -> Result<Drafts, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.request_by_id(request).await? else { return Ok(Drafts::default()) };
    Ok(Drafts::of(typed(portal, &mut conn, staff, &row).await?))
}

/// The texts that wait in a case; `None` where there are none.
async fn typed(portal: &Portal, conn: &mut Conn, staff: StaffId, row: &Request) -> Result<Option<Typed>, Error> {
    let (id, owner) = (id(staff, row.id), OwnerId::from(staff));
    let Some(sealed) = conn.kept_form(id, owner, portal.clock.now()).await? else { return Ok(None) };
    let keys = CaseKeys::of(portal, conn, row).await?;
    open(portal, &keys, (owner, id), &sealed).map(Some)
}

/// Keeps texts in the place of those that wait, and forgets these where none are left. Of a case whose words are gone nothing is kept.
async fn put_in_place(portal: &Portal, tx: &mut Tx, staff: StaffId, row: &Request, left: &Typed) -> Result<(), Error> {
    let (id, owner, until) = (id(staff, row.id), OwnerId::from(staff), tx.at.plus(FOR));
    let keys = CaseKeys::of(portal, tx, row).await?;
    let sealed = if left.is_empty() { None } else { seal(portal, &keys, (owner, id), left)? };
    match sealed {
        Some(sealed) => tx.keep_draft(id, owner, is_begun(left).then_some(row.id), &sealed, until).await?,
        None => tx.forget_kept_form(id, owner).await?,
    }
    Ok(())
}

/// Each colleague once, and nobody for a reader whom the case is about, while another can have it.
pub(super) async fn others(
    portal: &Portal,
    conn: &mut Conn,
    (row, asked): (&Request, Option<&Asked>),
    reader: StaffId,
    begun: &[StaffId],
) -> Result<Vec<StaffId>, Error> {
    let staff: BTreeSet<StaffId> = begun.iter().copied().filter(|author| *author != reader).collect();
    if staff.is_empty() || bar(portal, conn, row, asked, reader).await? == Bar::Another {
        return Ok(Vec::new());
    }
    Ok(staff.into_iter().collect())
}

/// Keeps what is typed. `shown` is the mark of the drafts on the page it was typed on: what that page did not show stays, and words that
/// were typed in its place come after it.
pub async fn keep(portal: &Portal, actor: Actor, reference: &str, shown: Option<&str>, typed: Typed) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let Some(row) = portal.store.read().await?.request(reference).await? else { return Err(Error::NotFound) };
    let shown = shown.map(str::to_owned);
    let left = move |before: &Drafts| {
        let mut left = if shown.as_ref() == Some(&before.mark) { Typed::new() } else { before.typed.clone() };
        for (field, text) in typed.iter().filter(|(_, text)| !text.trim().is_empty()) {
            put(&mut left, field.clone(), text.clone());
        }
        left
    };
    write(portal, actor, staff, row, left).await
}

/// Puts a text in; words that are there already stay before it.
fn put(typed: &mut Typed, field: String, text: String) {
    let text = match typed.remove(&field).filter(|_| WORDS.contains(&field.as_str())) {
        Some(kept) => both(&kept, &text),
        None => text,
    };
    typed.insert(field, text);
}

/// Two texts of one field, typed on two pages: neither is lost. One that the other goes on from is in it.
fn both(kept: &str, text: &str) -> String {
    let (kept, typed) = (kept.trim(), text.trim());
    match (typed.contains(kept), kept.contains(typed)) {
        (true, _) => text.to_owned(),
        (false, true) => kept.to_owned(),
        (false, false) => format!("{kept}\n\n{typed}"),
    }
}

/// Forgets what was sent.
pub async fn sent(portal: &Portal, actor: Actor, reference: &str, fields: &[&str]) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let Some(row) = portal.store.read().await?.request(reference).await? else { return Err(Error::NotFound) };
    let fields: Vec<String> = fields.iter().map(|field| (*field).to_owned()).collect();
    let left = move |before: &Drafts| {
        let mut left = before.typed.clone();
        left.retain(|field, _| !fields.contains(field));
        left
    };
    write(portal, actor, staff, row, left).await
}

/// Gives back to their author what waited for a yes and is not done: after words that they have written in its place by now.
pub(super) async fn give_back(portal: &Portal, tx: &mut Tx, case: &HeldCase, staff: StaffId, back: Typed) -> Result<(), Error> {
    if back.is_empty() {
        return Ok(());
    }
    // A page that keeps its texts meanwhile waits for these.
    tx.lock_staff(staff).await?;
    let mut typed = typed(portal, tx, staff, case).await?.unwrap_or_default();
    for (field, text) in back {
        put(&mut typed, field, text);
    }
    put_in_place(portal, tx, staff, case, &typed).await
}

/// Keeps what is being typed, unasked: only from a page that is still true to its case and to the drafts, so that it takes the place of
/// nothing newer and brings back nothing that was sent. The mark of what is kept; `None` where the page is behind, and nothing is kept.
pub async fn keep_while_typed(
    portal: &Portal,
    actor: Actor,
    seen: Seen<'_>,
    shown: Option<&str>,
    typed: Typed,
) -> Result<Option<String>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let Some(row) = portal.store.read().await?.request(seen.reference).await? else { return Err(Error::NotFound) };
    let (request, person) = (row.id, row.person.id);
    let (revision, shown) = (seen.revision.map(str::to_owned), shown.unwrap_or_default().to_owned());
    let left: Typed = typed.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            tx.lock_case(request, person).await?;
            tx.lock_staff(staff).await?;
            let now = tx.request_by_id(request).await?;
            let is_true = |row: &Request| row.state.is_open() && revision == Some(row.revision.to_string());
            let Some(row) = now.filter(is_true) else {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, None).await?);
            };
            let before = self::typed(&portal, &mut tx, staff, &row).await?;
            if before.map(|before| mark(&before)).unwrap_or_default() != shown {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, None).await?);
            }
            put_in_place(&portal, &mut tx, staff, &row, &left).await?;
            let mark = if left.is_empty() { String::new() } else { mark(&left) };
            Ok(tx.commit_unaudited(Unaudited::FormKept, Some(mark)).await?)
        })
    })
    .await
}

/// Forgets everybody's of a case, also those that count for nothing: an account or a value may stand in them.
pub(in crate::usecases) async fn forget_all(tx: &mut Tx, request: RequestId) -> Result<(), Error> {
    let now = tx.at;
    for (form, staff, _) in tx.kept_forms_of_staff(now).await? {
        if form == id(staff, request) {
            tx.forget_kept_form(form, staff.into()).await?;
        }
    }
    Ok(())
}

/// Changes the texts that wait to those that are `left` of them. Another tab may have changed them by the time that they are held.
async fn write<Left>(portal: &Portal, actor: Actor, staff: StaffId, row: Request, left: Left) -> Result<(), Error>
where
    Left: Fn(&Drafts) -> Typed + Send + 'static,
{
    let before = drafts(portal, staff, row.id).await?;
    if left(&before) == before.typed {
        return Ok(());
    }
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            // A page that keeps its texts while somebody types looks for the newest drafts, and waits for these.
            tx.lock_staff(staff).await?;
            let now = typed(&portal, &mut tx, staff, &row).await?;
            let left = left(&Drafts::of(now));
            put_in_place(&portal, &mut tx, staff, &row, &left).await?;
            Ok(tx.commit_unaudited(Unaudited::FormKept, ()).await?)
        })
    })
    .await
}
