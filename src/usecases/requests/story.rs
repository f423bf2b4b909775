//! The story of a request: what happened and what was said, entry by entry, and the letters about it.

use jiff::civil::Date;
use std::time::Duration;

pub use crate::domain::request::Happened;
use crate::{
    domain::{
        actor::Actor,
        ids::EntryId,
        language::{Language, fits::fits},
        request::{Author, Elsewhere, Hands, HoldNews, Request, State},
        retention,
        time::Millis,
    },
    store::{Conn, Tx},
    usecases::{
        customers::their_language::{TheirLanguage, addressee_of_request},
        error::Error,
        jobs::{
            enqueue::enqueue_after,
            post::{Ended, News, Planned, Post, Told},
        },
        people::{self, Reached},
        portal::Portal,
        requests::{
            asked::{asks_for_everything, read_asked},
            became::elsewhere,
            files::{Shown, shown},
            held::HeldCase,
            kept::Asked,
            reached::presently,
            sealing::{CaseKeys, Text},
        },
    },
};

/// One entry, opened.
#[derive(Debug, Clone)]
pub struct Entry {
    pub at: Millis,
    /// Where staff wrote down a letter or a call, the day on which it came: nobody knows the hour, and `at` is when they did.
    pub came: Option<Date>,
    pub author: Author,
    pub staff: Option<crate::domain::ids::StaffId>,
    pub happened: Happened,
    /// The entry's text; `None` when there was none, or it is gone.
    pub text: Option<String>,
    /// The language its text is most likely in: of the page the person typed it on, or they read when staff wrote; else the one in which
    /// they read about the case. `None` for words they neither wrote nor got.
    pub language: Option<Language>,
    /// Added to what was said.
    pub files: Vec<Shown>,
    /// Where it says whose the case was and is.
    pub hands: Option<Hands>,
    /// Where it tells of a hold.
    pub hold: Option<HoldNews>,
}

/// Writes an entry.
pub async fn tell(
    portal: &Portal,
    tx: &mut Tx,
    case: &HeldCase,
    actor: Actor,
    happened: Happened,
    text: Option<&str>,
) -> Result<EntryId, Error> {
    let id = EntryId::new(&*portal.clock, &*portal.entropy);
    let author = match actor {
        Actor::Customer(_) | Actor::Guest(_) => (Author::Person, None),
        Actor::Staff(id, _) => (Author::Staff, Some(id)),
        Actor::Anonymous | Actor::System(_) | Actor::Operator | Actor::House => (Author::House, None),
    };
    let sealed = match text.filter(|text| !text.is_empty()) {
        Some(text) => Some(CaseKeys::of(portal, tx, case).await?.seal(portal, Text::Entry(id), text.as_bytes())?),
        None => None,
    };
    tx.append_request_entry(id, &case.lock, author, happened.as_str(), sealed.as_deref()).await?;
    // Words of staff to the person are typed in the language they read now.
    if author.0 == Author::Staff && happened.speaks_to_the_person() && sealed.is_some() {
        let language = TheirLanguage::of_request(portal, tx, case).await?.get();
        tx.note_entry_language(&case.lock, id, language).await?;
    }
    Ok(id)
}

/// Notes the language of the page on which the person typed the words of an entry, or the one they read, whichever the words may be in.
pub async fn typed_on(portal: &Portal, tx: &mut Tx, case: &HeldCase, entry: EntryId, page: Language, words: &str) -> Result<(), Error> {
    if words.is_empty() {
        return Ok(());
    }
    let read = TheirLanguage::of_request(portal, tx, case).await?.get();
    if let Some(language) = [page, read].into_iter().find(|language| fits(words, *language)) {
        tx.note_entry_language(&case.lock, entry, language).await?;
    }
    Ok(())
}

/// Every entry, the oldest first; of copies made again one after the other, the newest.
pub async fn read(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Vec<Entry>, Error> {
    let rows = conn.request_entries(row.id).await?;
    let keys = CaseKeys::of(portal, conn, row).await?;
    let mut files = shown(portal, conn, row).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for entry in rows {
        let plain = match &entry.sealed {
            Some(sealed) => keys.open(Text::Entry(entry.id), sealed)?,
            None => None,
        };
        let text = plain.map(|plain| String::from_utf8_lossy(&plain).into_owned());
        let happened = entry.kind.parse().map_err(|_| crate::store::Error::Damaged("a request's entry"))?;
        let staff = entry.staff_id.as_deref().and_then(|id| id.try_into().ok());
        let (files, hands, hold) = (files.remove(&entry.id).unwrap_or_default(), entry.hands(), entry.hold());
        let language = entry.language().or(row.last_language).filter(|_| speaks(entry.author, happened));
        if happened == Happened::CopyAgain {
            let last = |what: Happened| entries.iter().rposition(|earlier: &Entry| earlier.happened == what);
            let (fetched, again) = (last(Happened::Downloaded), last(Happened::CopyAgain));
            // One that nobody fetched is no news beside the one that replaces it.
            if let Some(again) = again.filter(|again| fetched < Some(*again)) {
                entries.remove(again);
            }
        }
        let (at, author) = (entry.at, entry.author);
        let written_down = happened == Happened::Received && author == Author::Staff;
        let came = written_down.then(|| retention::day(row.received_at, &portal.brand.time_zone));
        entries.push(Entry { at, came, author, staff, happened, text, language, files, hands, hold });
    }
    Ok(entries)
}

/// Whether the words of an entry are the person's own, or were written to them.
const fn speaks(author: Author, happened: Happened) -> bool {
    match author {
        Author::Person => true,
        Author::Staff => happened.speaks_to_the_person(),
        Author::House => false,
    }
}

/// The other deletions of whoever asked that are planned, the next first. One that rests does not begin on its day.
pub async fn also_planned(conn: &mut Conn, row: &Request) -> Result<Vec<Request>, Error> {
    let rows = conn.requests_of(row.person.id, 200).await?;
    let mut planned: Vec<Request> =
        rows.into_iter().filter(|other| other.id != row.id && other.state == State::Scheduled && !other.is_held()).collect();
    planned.sort_by_key(|other| other.undo_until);
    Ok(planned)
}

/// The way to whoever asked, as they are reached now.
async fn reached(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Reached, Error> {
    let contact = match presently(portal, conn, row).await? {
        Some(contact) => contact,
        // One that is done forgot it, and there can be news of its copy.
        None if row.state == State::Done && row.asked.is_some() => people::contact(portal, conn, row.person).await?,
        None => return Ok(Reached::OnTheirPage),
    };
    Ok(contact.reached())
}

/// The facts an email with such news would tell, as the request stands in `row`; `None` where there is no address for one.
pub async fn told(portal: &Portal, row: &Request, news: News) -> Result<Option<Told>, Error> {
    let mut conn = portal.store.read().await?;
    match reached(portal, &mut conn, row).await? {
        Reached::ByEmail(_) => facts_of(portal, &mut conn, row, news).await.map(Some),
        Reached::ByPost(_) | Reached::OnTheirPage => Ok(None),
    }
}

async fn facts_of(portal: &Portal, conn: &mut Conn, row: &Request, news: News) -> Result<Told, Error> {
    let planned = match row.undo_until.filter(|_| row.state == State::Scheduled) {
        Some(until) => Some(Planned { until, everything: asks_for_everything(portal, conn, row).await? }),
        None => None,
    };
    let mut still = None;
    if news == News::CalledOff {
        still = also_planned(conn, row).await?.first().and_then(|other| other.undo_until);
    }
    let words = read_asked(portal, conn, row).await?;
    let another = words.as_ref().is_some_and(Asked::is_for_another);
    let ended = match news {
        News::Erased | News::ErasedButNotFound if !another => {
            conn.requests_ended_of(row.person.id).await?.iter().map(Ended::from).collect()
        }
        _ => Vec::new(),
    };
    let elsewhere = match news {
        News::Erased | News::ErasedButNotFound | News::ErasedKinds | News::ErasedKindsButNotFound => {
            elsewhere(&read(portal, conn, row).await?, &conn.request_tasks(row.id).await?)
        }
        _ => Elsewhere::default(),
    };
    Ok(Told {
        elsewhere,
        reference: row.reference.clone(),
        kind: row.kind,
        asked: retention::day(row.received_at, &portal.brand.time_zone),
        due: row.due_on,
        planned,
        another,
        ended,
        account: !row.person.is_guest(),
        done: row.state == State::Done,
        corrected: words.as_ref().is_some_and(Asked::is_corrected),
        answer_by: row.answer_by,
        still,
        without_account: words.as_ref().is_some_and(|asked| asked.is_without_account(row.person)),
        by_staff: words.is_some_and(|asked| asked.on_behalf.is_some()),
    })
}

/// The news to whoever asked, by the way they are reached: an email, or a letter that waits for staff to print and post it. The row is
/// changed by that, not written.
pub async fn write_to(portal: &Portal, tx: &mut Tx, row: &mut Request, news: News) -> Result<(), Error> {
    write_after(portal, tx, row, news, Duration::ZERO).await
}

/// The same; an email is sent once a while has passed.
pub(super) async fn write_after(portal: &Portal, tx: &mut Tx, row: &mut Request, news: News, wait: Duration) -> Result<(), Error> {
    let last = match reached(portal, tx, row).await? {
        Reached::ByEmail(last) => last,
        Reached::ByPost(_) => {
            if news.is_posted(row.acknowledge_by.is_some()) {
                wait_for_post(tx.at, row);
            }
            return Ok(());
        }
        Reached::OnTheirPage => return Ok(()),
    };
    let whom = addressee_of_request(portal, tx, row).await?;
    let request = facts_of(portal, tx, row, news).await?;
    enqueue_after(portal, tx, &Post::Request { last, whom, news, request }, wait).await
}

/// The same of what others read on their page and no email tells: it waits to be printed for somebody who is reached by post alone.
pub async fn post_to(portal: &Portal, tx: &mut Tx, row: &mut Request) -> Result<(), Error> {
    if matches!(reached(portal, tx, row).await?, Reached::ByPost(_)) {
        wait_for_post(tx.at, row);
    }
    Ok(())
}

fn wait_for_post(at: Millis, row: &mut Request) {
    if row.contact.is_some() {
        row.post_from = row.post_from.or(Some(at));
    }
}
