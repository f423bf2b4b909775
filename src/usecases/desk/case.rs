//! A case as staff see it: masked, until they said why they need to see more.

use jiff::civil::Date;
use std::collections::BTreeMap;

use super::{by_duty::reader, unmasked::Unmasked};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        regime::Matter,
        request::{Facts, Part, Request, State, Verb, Why},
        staff::{Deed, Role},
    },
    store::Conn,
    usecases::{
        authorise,
        customers::their_language::TheirLanguage,
        error::Error,
        people::Contact,
        portal::Portal,
        records::{
            fields::current_value,
            list::{Filter, Record, find, list},
        },
        requests::{
            case::{Case, open_case},
            disputes, facts,
            found_by::found_by,
            kept,
            kept::What,
            look::{ToLook, to_look},
            plan::systems,
            reached::presently,
            sealing::{CaseKeys, Text},
            story::{Entry, Happened},
        },
    },
};

/// So many records to choose from. An older one is corrected where it came from.
const CANDIDATES: usize = 200;

#[derive(Debug, Clone)]
pub struct Desk {
    pub case: Case,
    /// The language the person is written to in; `None` once there is nobody to write to.
    pub reads: Option<TheirLanguage>,
    /// The person's contact: only for staff who revealed it.
    pub contact: Option<Contact>,
    /// The record a correction is about, as it stands: for the same.
    pub record: Option<Record>,
    /// Records of the account that staff named, in a correction for somebody else, that could be meant, newest first: for the same.
    pub candidates: Vec<Record>,
    /// The systems a planned deletion will concern. None has anything to do before its day.
    pub planned: Vec<Part>,
    /// Systems will have something to do once it is granted or begun, and have not been asked yet.
    pub to_come: bool,
    /// Open tasks of systems that keep people by nothing which is known of this one: for the same.
    pub nameless: Vec<Part>,
    /// Values that may be data of others, before they go into a copy: for the same.
    pub to_look: ToLook,
    /// The answers of systems for a copy, as the person gets them: for the same.
    pub answers: Vec<(Part, String)>,
    /// The day an extension would lead to.
    pub longer: Option<Date>,
    /// Why tasks failed, in the words of staff, by the system: only for staff who revealed it.
    pub failures: BTreeMap<String, Why>,
    pub revealed: bool,
    /// Whether its words are still there.
    pub readable: bool,
    /// Facts that are open before anybody looks at data.
    pub unmasked: Unmasked,
    /// The case it disagrees with, and those that disagree with it.
    pub linked: Linked,
    /// The thing that is due.
    pub matter: Matter,
    /// By which the table says what they can do.
    pub facts: Facts,
    pub staff: StaffId,
    pub role: Role,
}

/// Cases about the same: one that is disagreed with and those that disagree.
#[derive(Debug, Clone, Default)]
pub struct Linked {
    pub before: Option<Request>,
    /// The member of staff it is about: for staff who revealed it.
    pub about: Option<StaffId>,
    pub after: Vec<Request>,
}

impl Linked {
    async fn of(portal: &Portal, conn: &mut Conn, case: &Case) -> Result<Self, Error> {
        let disputes = case.asked.as_ref().and_then(|asked| asked.disputes.clone());
        let before = match &disputes {
            Some(disputes) => conn.request_by_id(disputes.request).await?,
            None => None,
        };
        Ok(Self { before, about: disputes.and_then(|disputes| disputes.about), after: disputes::about(portal, conn, &case.row).await? })
    }
}

pub async fn case(portal: &Portal, actor: Actor, reference: &str) -> Result<Desk, Error> {
    let seen = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    let may_read = row.is_in_hand() || seen.1.may(Deed::ReadClosed);
    read(portal, seen, row, may_read).await
}

/// A case that has ended, for the few who may still read it. `None` for one that is open, but for whoever reads it by a duty alone.
pub async fn file(portal: &Portal, actor: Actor, reference: &str) -> Result<Option<Desk>, Error> {
    let seen = reader(portal, actor, reference).await?;
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    if row.state.is_open() && seen.1.may(Deed::ReadClosed) { Ok(None) } else { read(portal, seen, row, true).await.map(Some) }
}

/// `may_read` says whether their reason opens it.
async fn read(portal: &Portal, (staff, role): (StaffId, Role), row: Request, may_read: bool) -> Result<Desk, Error> {
    let mut case = open_case(portal, row).await?;
    let entries = portal.store.read().await?.request_entries(case.row.id).await?;
    let revealed = may_read && facts::has_read(portal, &entries, staff);
    let mut conn = portal.store.read().await?;
    let bar = disputes::bar(portal, &mut conn, &case.row, case.asked.as_ref(), staff).await?;
    let facts = Facts { read: revealed, bar, ..case.facts };
    let linked = Linked::of(portal, &mut conn, &case).await?;
    let unmasked = Unmasked::of(&mut conn, &case).await?;
    let readable = CaseKeys::of(portal, &mut conn, &case.row).await?.can_seal();
    drop(conn);
    let failures = if revealed { failures(portal, &case).await? } else { BTreeMap::new() };
    let contact = if revealed { presently(portal, &mut portal.store.read().await?, &case.row).await? } else { None };
    let reads = match case.row.contact {
        Some(_) => Some(TheirLanguage::of_request(portal, &mut portal.store.read().await?, &case.row).await?),
        None => None,
    };
    let planned = match &case.asked {
        Some(asked) if case.row.state == State::Scheduled => systems(portal, asked)?,
        _ => Vec::new(),
    };
    let others = case.asked.as_ref().map(|asked| systems(portal, asked)).transpose()?.is_some_and(|parts| parts.len() > 1);
    let to_come = case.row.state.is_open() && case.tasks.is_empty() && (others || facts.held_elsewhere);
    let corrected = case.asked.as_ref().filter(|_| revealed).and_then(|asked| match &asked.what {
        What::Correct { category, record, field, .. } if asked.is_linked() => {
            Some((asked.about(case.row.person).customer()?, *record, category.clone(), field.clone()))
        }
        _ => None,
    });
    let (mut record, mut candidates) = (None, Vec::new());
    match corrected {
        Some((customer, Some(id), ..)) => record = find(portal, Actor::Customer(customer), id).await?,
        Some((customer, None, category, field)) => {
            let all = list(portal, Actor::Customer(customer), category.as_str(), &Filter::default(), None, CANDIDATES).await;
            candidates = match all {
                // Erased since they were named, or a kind that is no longer in the notice.
                Err(Error::NotFound) => Vec::new(),
                all => all?.records.into_iter().filter(|record| current_value(&record.content, &field).is_some()).collect(),
            };
        }
        None => {}
    }
    let answers = if revealed { answers(portal, &case).await? } else { Vec::new() };
    let nameless = if revealed { nameless(portal, &case).await? } else { Vec::new() };
    let offered = revealed && facts.offers(Verb::BlackOut);
    let to_look = match case.asked.as_ref().filter(|_| offered) {
        Some(asked) => to_look(portal, case.row.person, asked).await?,
        None => ToLook::default(),
    };
    let longer = facts::extension(portal, &case.row, case.asked.as_ref()).ok();
    let matter = disputes::matter(case.row.kind, case.asked.as_ref());
    if !revealed {
        // Notes are the staff's own; they are asked to keep names out of them.
        case.asked = None;
        for entry in &mut case.story {
            if !matches!(entry.happened, Happened::Note | Happened::Assigned | Happened::Revealed | Happened::TaskUnsearched) {
                entry.text = entry.text.take().map(|_| String::new());
                entry.files.iter_mut().for_each(|file| file.name = None);
            }
        }
    }
    if !role.may(Deed::ReadClosed) {
        // Why nothing may be told is for the few.
        let untold = case.story.iter().any(|entry| entry.happened == Happened::HeldUntold);
        let is_secret = |entry: &&mut Entry| match entry.happened {
            Happened::HeldUntold => true,
            Happened::LookedAgain => untold,
            _ => false,
        };
        case.story.iter_mut().filter(is_secret).for_each(|entry| entry.text = entry.text.take().map(|_| String::new()));
    }
    Ok(Desk {
        case,
        reads,
        contact,
        failures,
        record,
        candidates,
        planned,
        to_come,
        nameless,
        to_look,
        answers,
        longer,
        revealed,
        readable,
        unmasked,
        facts,
        linked,
        matter,
        staff,
        role,
    })
}

pub(super) async fn answers(portal: &Portal, case: &Case) -> Result<Vec<(Part, String)>, Error> {
    let keys = CaseKeys::of(portal, &mut portal.store.read().await?, &case.row).await?;
    let mut answers = Vec::new();
    for task in &case.tasks {
        let Some(sealed) = &task.answer else { continue };
        if let Some(plain) = keys.open(Text::Answer, sealed)? {
            answers.push((task.part.clone(), String::from_utf8_lossy(&plain).into_owned()));
        }
    }
    Ok(answers)
}

async fn nameless(portal: &Portal, case: &Case) -> Result<Vec<Part>, Error> {
    let mut conn = portal.store.read().await?;
    let mut nameless = Vec::new();
    for task in case.tasks.iter().filter(|task| task.part != Part::Portal && !task.state.is_settled()) {
        if found_by(portal, &mut conn, &case.row, task.part.as_str()).await?.is_empty() {
            nameless.push(task.part.clone());
        }
    }
    Ok(nameless)
}

async fn failures(portal: &Portal, case: &Case) -> Result<BTreeMap<String, Why>, Error> {
    let mut conn = portal.store.read().await?;
    let mut failures = BTreeMap::new();
    for task in &case.tasks {
        if let Some(sealed) = &task.failure
            && let Some(why) = kept::failure(portal, &mut conn, case.row.id, sealed).await?
        {
            failures.insert(task.part.to_string(), why);
        }
    }
    Ok(failures)
}
