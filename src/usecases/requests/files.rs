//! Files in a request: checked by what is in them, sealed like its texts, and handed out to its person and to staff who read it.

use std::collections::BTreeMap;

use super::{
    case::own,
    held::HeldCase,
    sealing::{CaseKeys, Text},
};
use crate::{
    domain::{
        actor::Actor,
        file::{FileKind, LARGEST, MOST, bare_name},
        ids::{EntryId, FileId},
        request::Request,
    },
    store::{
        Conn, Tx,
        event::{Action, Event, Subject},
        request_files::New,
    },
    usecases::{
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// A file as it was sent.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// One that may be taken.
#[derive(Debug, Clone)]
pub struct Fit {
    kind: FileKind,
    name: String,
    bytes: Vec<u8>,
}

/// A file as it stands beside what was said.
#[derive(Debug, Clone)]
pub struct Shown {
    pub id: FileId,
    pub kind: FileKind,
    pub bytes: u64,
    /// As whoever added it named it; `None` for a reader who does not see it, and once its key is gone.
    pub name: Option<String>,
}

/// The content of a file.
#[derive(Debug, Clone)]
pub struct Opened {
    pub kind: FileKind,
    pub bytes: Vec<u8>,
    /// Its place among the files of the request: by that it is named when it is handed out.
    pub number: usize,
}

/// The kind that its bytes show; plain text has no mark of its own.
fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    match infer::get(bytes).map(|found| found.mime_type()) {
        Some("application/pdf") => Some(FileKind::Pdf),
        Some("image/png") => Some(FileKind::Png),
        Some("image/jpeg") => Some(FileKind::Jpeg),
        Some("audio/mpeg") => Some(FileKind::Mp3),
        // Recorders name the container alone.
        Some("audio/m4a" | "video/mp4") => Some(FileKind::M4a),
        Some("audio/x-wav") => Some(FileKind::Wav),
        Some("audio/ogg" | "audio/opus") => Some(FileKind::Ogg),
        Some(_) => None,
        None => {
            let text = std::str::from_utf8(bytes).ok()?;
            let strange = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
            (!text.contains(strange)).then_some(FileKind::Text)
        }
    }
}

/// A file that has something in it and is not too large; `None` where none was sent.
fn sound(sent: Option<Sent>, largest: usize) -> Result<Option<Sent>, Error> {
    let Some(sent) = sent.filter(|sent| !sent.name.is_empty() || !sent.bytes.is_empty()) else { return Ok(None) };
    match sent.bytes.len() {
        0 => Err(Error::invalid(Field::File, Flaw::Missing)),
        length if length > largest => Err(Error::invalid(Field::File, Flaw::TooLong)),
        _ => Ok(Some(sent)),
    }
}

/// A file of a person that may be taken; `None` where none was sent. Nothing of one that does not fit is kept.
pub fn fitting(sent: Option<Sent>) -> Result<Option<Fit>, Error> {
    let named = sent.as_ref().and_then(|sent| FileKind::named(&sent.name));
    if named.is_some_and(FileKind::is_recording) {
        return Err(Error::invalid(Field::File, Flaw::NotOffered));
    }
    fitting_from_staff(sent)
}

/// The same of staff, who send recordings as well.
pub fn fitting_from_staff(sent: Option<Sent>) -> Result<Option<Fit>, Error> {
    let Some(Sent { name, bytes }) = sound(sent, LARGEST)? else { return Ok(None) };
    let wrong = |flaw| Err(Error::invalid(Field::File, flaw));
    let Some(named) = FileKind::named(&name) else { return wrong(Flaw::NotOffered) };
    if kind_of(&bytes) != Some(named) {
        return wrong(Flaw::Wrong);
    }
    Ok(Some(Fit { kind: named, name: bare_name(&name), bytes }))
}

/// Endings of files that are read as text.
const AS_TEXT: [&str; 3] = ["txt", "csv", "json"];

/// The text in a file that is read and not kept; `None` where none was sent.
pub fn text_of(sent: Option<Sent>, largest: usize) -> Result<Option<String>, Error> {
    let Some(Sent { name, bytes }) = sound(sent, largest)? else { return Ok(None) };
    let wrong = |flaw| Err(Error::invalid(Field::File, flaw));
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    if !AS_TEXT.contains(&ending.as_str()) {
        return wrong(Flaw::NotOffered);
    }
    match String::from_utf8(bytes) {
        Ok(text) if kind_of(text.as_bytes()) == Some(FileKind::Text) => Ok(Some(text.trim_start_matches('\u{feff}').trim().to_owned())),
        _ => wrong(Flaw::Wrong),
    }
}

/// A file under the key of its case.
#[derive(Debug)]
pub struct Sealed {
    pub id: FileId,
    pub kind: FileKind,
    pub bytes: i64,
    pub name: Vec<u8>,
    pub sealed: Vec<u8>,
}

impl Fit {
    /// One that was taken before, for another case as well.
    pub const fn again(kind: FileKind, name: String, bytes: Vec<u8>) -> Self {
        Self { kind, name, bytes }
    }
    pub const fn bytes(&self) -> usize {
        self.bytes.len()
    }
    pub fn seal(&self, portal: &Portal, keys: &CaseKeys) -> Result<Sealed, Error> {
        let id = FileId::new(&*portal.clock, &*portal.entropy);
        let name = keys.seal(portal, Text::FileName(id), self.name.as_bytes())?;
        let sealed = keys.seal(portal, Text::File(id), &self.bytes)?;
        Ok(Sealed { id, kind: self.kind, bytes: i64::try_from(self.bytes.len()).unwrap_or(i64::MAX), name, sealed })
    }
}

/// Puts a file beside an entry of the story.
pub async fn add(portal: &Portal, tx: &mut Tx, case: &HeldCase, entry: EntryId, file: Fit) -> Result<Event, Error> {
    let keys = CaseKeys::of(portal, tx, case).await?;
    let sealed = file.seal(portal, &keys)?;
    insert(tx, case, entry, sealed).await
}

/// The same with one that is sealed already.
pub async fn insert(tx: &mut Tx, case: &HeldCase, entry: EntryId, file: Sealed) -> Result<Event, Error> {
    if i64::try_from(tx.request_files(case.id).await?.len()).unwrap_or(MOST) >= MOST {
        return Err(Error::invalid(Field::File, Flaw::TooMany));
    }
    let Sealed { id, kind, bytes, name, sealed } = file;
    tx.insert_request_file(&case.lock, New { id, entry, kind, bytes, name: &name, sealed: &sealed }).await?;
    Ok(Event::of(Action::FileAdded, Subject::Request(case.id)).about(bytes).saying(kind.as_str()))
}

/// The files of a request, by the entry they belong to.
pub async fn shown(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<BTreeMap<EntryId, Vec<Shown>>, Error> {
    let mut files: BTreeMap<EntryId, Vec<Shown>> = BTreeMap::new();
    let rows = conn.request_files(row.id).await?;
    if rows.is_empty() {
        return Ok(files);
    }
    let keys = CaseKeys::of(portal, conn, row).await?;
    for file in rows {
        let name = keys.open(Text::FileName(file.id), &file.name)?.map(|name| bare_name(&String::from_utf8_lossy(&name)));
        let bytes = u64::try_from(file.bytes).unwrap_or(0);
        files.entry(file.entry_id).or_default().push(Shown { id: file.id, kind: file.kind, bytes, name });
    }
    Ok(files)
}

/// For the person whose request it is: looking at what is one's own writes nothing.
pub async fn open(portal: &Portal, actor: Actor, reference: &str, file: &str) -> Result<Opened, Error> {
    let row = own(portal, actor, reference).await?;
    open_of(portal, &row, file).await
}

/// One of a request. The caller has made sure that the actor may read it.
pub async fn open_of(portal: &Portal, row: &Request, file: &str) -> Result<Opened, Error> {
    let id: FileId = file.parse().map_err(|_| Error::NotFound)?;
    let mut conn = portal.store.read().await?;
    let rows = conn.request_files(row.id).await?;
    let (number, found) = rows.iter().enumerate().find(|(_, file)| file.id == id).ok_or(Error::NotFound)?;
    let sealed = conn.request_file(row.id, id).await?.ok_or(Error::NotFound)?;
    let bytes = CaseKeys::of(portal, &mut conn, row).await?.open(Text::File(id), &sealed)?.ok_or(Error::NotFound)?;
    Ok(Opened { kind: found.kind, bytes, number: number + 1 })
}
