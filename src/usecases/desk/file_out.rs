//! A file that a member of staff sends with what they write. It waits while that is looked over: sealed under the key of the case, and kept
//! for its author and this case alone, as their drafts are. One that goes to several waits in each of the cases, beside the case's own.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::drafts::FOR;
use crate::{
    domain::{
        actor::Actor,
        file::{FileKind, bare_name},
        ids::{EntryId, FileId, KeptFormId, OwnerId, RequestId, SeveralId, StaffId, as_text},
        request::Request,
        staff::Deed,
    },
    store::{
        Conn, Tx,
        event::{Event, Unaudited},
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        kept_forms::keep::place,
        portal::Portal,
        requests::{
            files::{Fit, Opened, Sealed, Sent, Shown, fitting_from_staff, insert},
            held::HeldCase,
            sealing::{CaseKeys, Text},
        },
    },
    vault::{index::half, keys::HouseUse},
};

/// A waiting file as it is kept: its name and content are sealed under the key of the case, as they will be when it is sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Waiting {
    #[serde(with = "as_text")]
    id: FileId,
    kind: String,
    bytes: u64,
    name: String,
    sealed: String,
    /// The text to several that it goes with.
    #[serde(default)]
    several: Option<String>,
}

/// The place where a file waits: for what is written in its case alone, for a text to several, or as one that came from the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Own,
    Several,
    Came,
}

/// A place, and the text to several that goes with it.
type Goes = (Slot, Option<SeveralId>);

/// One row for each member of staff, case and place.
fn row_of(staff: StaffId, request: RequestId, slot: Slot) -> KeptFormId {
    let word = match slot {
        Slot::Own => "file",
        Slot::Several => "file of several",
        Slot::Came => "file that came",
    };
    let hash = Sha256::new().chain_update(word).chain_update(staff.as_bytes()).chain_update(request.as_bytes()).finalize();
    KeptFormId::from_bytes(half(hash.into()))
}

/// Whether a row holds a file that waits for a text to several.
pub(super) fn is_for_several(staff: StaffId, request: RequestId, row: KeptFormId) -> bool {
    row == row_of(staff, request, Slot::Several)
}

async fn read(portal: &Portal, conn: &mut Conn, staff: StaffId, request: RequestId, slot: Slot) -> Result<Option<Waiting>, Error> {
    let (id, owner) = (row_of(staff, request, slot), OwnerId::from(staff));
    let Some(sealed) = conn.kept_form(id, owner, portal.clock.now()).await? else { return Ok(None) };
    Ok(Some(portal.vault.house_key(HouseUse::KeptForms)?.open_json(&place(owner, id), &sealed)?))
}

/// The one with this mark, wherever it waits.
async fn marked(
    portal: &Portal,
    conn: &mut Conn,
    staff: StaffId,
    request: RequestId,
    file: &str,
) -> Result<Option<(Slot, Waiting)>, Error> {
    for slot in [Slot::Own, Slot::Several, Slot::Came] {
        let waiting = read(portal, conn, staff, request, slot).await?.filter(|waiting| waiting.id.to_string() == file);
        if let Some(waiting) = waiting {
            return Ok(Some((slot, waiting)));
        }
    }
    Ok(None)
}

impl Waiting {
    fn kind(&self) -> Result<FileKind, Error> {
        self.kind.parse().map_err(|_| Error::internal("the kind of a waiting file"))
    }

    /// Its name and its content, sealed.
    fn sealed(&self) -> Result<(Vec<u8>, Vec<u8>), Error> {
        let plain = |text: &str| STANDARD.decode(text).map_err(Error::internal);
        Ok((plain(&self.name)?, plain(&self.sealed)?))
    }

    fn shown(&self, keys: &CaseKeys) -> Result<Shown, Error> {
        let name = keys.open(Text::FileName(self.id), &self.sealed()?.0)?;
        let name = name.map(|name| bare_name(&String::from_utf8_lossy(&name)));
        Ok(Shown { id: self.id, kind: self.kind()?, bytes: self.bytes, name })
    }
}

/// Keeps a file until what it goes with is sent, in the place of the one before. Without one, that waits on.
pub async fn keep(portal: &Portal, actor: Actor, reference: &str, sent: Option<Sent>) -> Result<(), Error> {
    authorise::desk(portal, actor, Deed::Answer).await?;
    let Some(file) = fitting_from_staff(sent)? else { return Ok(()) };
    put(portal, actor, reference, file, (Slot::Own, None)).await.map(|_| ())
}

/// The same of one that goes to several, in one of their cases.
pub(super) async fn keep_for_several(portal: &Portal, actor: Actor, reference: &str, file: Fit, several: SeveralId) -> Result<(), Error> {
    put(portal, actor, reference, file, (Slot::Several, Some(several))).await.map(|_| ())
}

pub(super) async fn put(portal: &Portal, actor: Actor, reference: &str, file: Fit, (slot, several): Goes) -> Result<FileId, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    let mut conn = portal.store.read().await?;
    let row = conn.request(reference).await?.filter(|row| row.state.is_open()).ok_or(Error::NotFound)?;
    let keys = CaseKeys::of(portal, &mut conn, &row).await?;
    drop(conn);
    let Sealed { id, kind, bytes, name, sealed } = file.seal(portal, &keys)?;
    let bytes = u64::try_from(bytes).unwrap_or(0);
    let (name, sealed, file) = (STANDARD.encode(name), STANDARD.encode(sealed), id);
    let waiting = Waiting { id, kind: kind.as_str().to_owned(), bytes, name, sealed, several: several.map(|id| id.to_string()) };
    let (id, owner, request) = (row_of(staff, row.id, slot), OwnerId::from(staff), row.id);
    let sealed = portal.vault.house_key(HouseUse::KeptForms)?.seal_json(&place(owner, id), &waiting, &*portal.entropy)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(FOR);
            tx.keep_draft(id, owner, Some(request), &sealed, until).await?;
            Ok(tx.commit_unaudited(Unaudited::FormKept, file).await?)
        })
    })
    .await
}

/// The file of theirs that waits in a case.
pub async fn waiting(portal: &Portal, staff: StaffId, row: &Request) -> Result<Option<Shown>, Error> {
    waiting_at(portal, staff, row, Slot::Own).await
}

pub(super) async fn waiting_at(portal: &Portal, staff: StaffId, row: &Request, slot: Slot) -> Result<Option<Shown>, Error> {
    let mut conn = portal.store.read().await?;
    let Some(waiting) = read(portal, &mut conn, staff, row.id, slot).await? else { return Ok(None) };
    let keys = CaseKeys::of(portal, &mut conn, row).await?;
    waiting.shown(&keys).map(Some)
}

/// The one that waits in a case for a text to several.
pub(super) async fn waiting_for_several(
    portal: &Portal,
    staff: StaffId,
    row: &Request,
    several: SeveralId,
) -> Result<Option<Shown>, Error> {
    let mut conn = portal.store.read().await?;
    let waiting = read(portal, &mut conn, staff, row.id, Slot::Several).await?;
    // One that was left behind by another text goes with none.
    let Some(waiting) = waiting.filter(|waiting| waiting.several == Some(several.to_string())) else { return Ok(None) };
    let keys = CaseKeys::of(portal, &mut conn, row).await?;
    waiting.shown(&keys).map(Some)
}

/// The one with this mark, for what is looked over.
pub async fn shown(portal: &Portal, author: StaffId, row: &Request, file: &str) -> Result<Option<Shown>, Error> {
    let mut conn = portal.store.read().await?;
    let Some((_, waiting)) = marked(portal, &mut conn, author, row.id, file).await? else { return Ok(None) };
    let keys = CaseKeys::of(portal, &mut conn, row).await?;
    waiting.shown(&keys).map(Some)
}

/// Forgets it again.
pub async fn forget(portal: &Portal, actor: Actor, reference: &str) -> Result<(), Error> {
    remove(portal, actor, reference, Slot::Own).await
}

pub(super) async fn forget_for_several(portal: &Portal, actor: Actor, reference: &str) -> Result<(), Error> {
    remove(portal, actor, reference, Slot::Several).await
}

pub(super) async fn remove(portal: &Portal, actor: Actor, reference: &str, slot: Slot) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    let (id, owner) = (row_of(staff, row.id, slot), OwnerId::from(staff));
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            tx.forget_kept_form(id, owner).await?;
            Ok(tx.commit_unaudited(Unaudited::FormKept, ()).await?)
        })
    })
    .await
}

/// The content of one that waits, for staff who read the case: its author, or the second who is asked for a yes.
pub(super) async fn open(portal: &Portal, authors: &[StaffId], row: &Request, file: &str) -> Result<Opened, Error> {
    let mut conn = portal.store.read().await?;
    for author in authors {
        let Some((_, waiting)) = marked(portal, &mut conn, *author, row.id, file).await? else { continue };
        let keys = CaseKeys::of(portal, &mut conn, row).await?;
        let bytes = keys.open(Text::File(waiting.id), &waiting.sealed()?.1)?.ok_or(Error::NotFound)?;
        return Ok(Opened { kind: waiting.kind()?, bytes, number: 0 });
    }
    Err(Error::NotFound)
}

/// Whether the file that was looked over still waits for what it goes with.
pub(super) async fn waits(portal: &Portal, conn: &mut Conn, author: StaffId, row: &Request, file: &str) -> Result<bool, Error> {
    Ok(marked(portal, conn, author, row.id, file).await?.is_some())
}

/// Puts the file that was looked over beside what it goes with. `Invalid` where it waits no longer, or another does: nothing goes out that
/// nobody saw.
pub(super) async fn attach(
    portal: &Portal,
    tx: &mut Tx,
    case: &HeldCase,
    author: Actor,
    entry: EntryId,
    file: &str,
) -> Result<Option<Event>, Error> {
    let Actor::Staff(staff, _) = author else { return Ok(None) };
    if file.is_empty() {
        return Ok(None);
    }
    let (slot, waiting) = marked(portal, tx, staff, case.id, file).await?.ok_or(Error::invalid(Field::File, Flaw::Missing))?;
    let (name, sealed) = waiting.sealed()?;
    let bytes = i64::try_from(waiting.bytes).unwrap_or(i64::MAX);
    let event = insert(tx, case, entry, Sealed { id: waiting.id, kind: waiting.kind()?, bytes, name, sealed }).await?;
    tx.forget_kept_form(row_of(staff, case.id, slot), OwnerId::from(staff)).await?;
    Ok(Some(event))
}
