//! Opens a request, with everything that follows from it at once: its days, its systems, and whatever needs nobody's eyes.

use super::{
    draft::{Draft, parse},
    finish::close,
    kept::{Asked, Scope, Stop, What, When, asked_place, contact_place, key_holder},
    plan::systems,
    stop::object,
    story::{Happened, tell, write_to},
};
use crate::{
    domain::{
        actor::Actor,
        decide::Erasure,
        ids::{CustomerId, KeyId, RequestId},
        language::Language,
        request::{Kind, State, Step},
        retention::day,
        time::Millis,
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
        requests::{New, Row},
    },
    usecases::{
        authorise,
        customers::put::make_known,
        erasure::circumstances,
        error::{Error, Field, Flaw},
        jobs::{
            enqueue::enqueue_work,
            post::{News, Work},
        },
        people::{Person, contact, key},
        portal::Portal,
        records::correct,
    },
    vault::{code::Code, keys::KeyOwner},
};

/// How a form ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// Under this reference.
    New(String),
    /// There is one about the same already: it is shown instead.
    Already(String),
}

/// `StepUp` for a deletion without a fresh proof of who asks; else as `draft::parse`.
pub async fn open(
    portal: &Portal,
    actor: Actor,
    kind: Kind,
    draft: &Draft,
    language: Language,
    proven_at: Option<Millis>,
) -> Result<Opened, Error> {
    let person = authorise::person(actor)?;
    let asked = parse(portal, person, kind, draft).await?;
    if kind == Kind::Delete {
        authorise::fresh(portal, proven_at)?;
    }
    if person.is_guest() && asked.behalf.is_none() && !matches!(kind, Kind::Copy | Kind::Delete | Kind::Question) {
        // What only an account has.
        return Err(Error::invalid(Field::Kind, Flaw::NotOffered));
    }
    let by_itself = asked.behalf.is_none() && !person.is_guest();
    // Obeyed before anything else: what follows is only the record of it.
    if let (true, What::Stop { how: Stop::Object(purpose) }) = (by_itself, &asked.what)
        && already(portal, person, &asked).await?.is_none()
    {
        object(portal, actor, purpose, language).await?;
    }
    let inside = portal.clone();
    let done = portal.store.write(actor, move |tx| Box::pin(write(inside, tx, actor, person, kind, asked, language))).await;
    let (opened, touched) = done.map_err(Error::settled)?.value;
    if touched == Touched::Decisions {
        make_known(portal, person.id).await?;
    }
    portal.new_jobs.notify_one();
    Ok(opened)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Touched {
    Nothing,
    Decisions,
}

/// The request that is open about the same already, for a form that is not sent yet. Fails as `open` does.
pub async fn already_open(portal: &Portal, actor: Actor, kind: Kind, draft: &Draft) -> Result<Option<String>, Error> {
    let person = authorise::person(actor)?;
    let asked = parse(portal, person, kind, draft).await?;
    already(portal, person, &asked).await
}

async fn already(portal: &Portal, person: Person, asked: &Asked) -> Result<Option<String>, Error> {
    same(portal, &mut portal.store.read().await?, person, asked).await
}

/// The open request about the same, if there is one.
async fn same(portal: &Portal, conn: &mut store::Conn, person: Person, asked: &Asked) -> Result<Option<String>, Error> {
    let rows = conn.requests_of(person.id, 200).await?;
    for row in rows.iter().filter(|row| row.state.is_open()) {
        if read_asked(portal, conn, row).await?.is_some_and(|other| other.same_matter(asked)) {
            return Ok(Some(row.reference.clone()));
        }
    }
    Ok(None)
}

/// What was asked; `None` when it is gone.
pub async fn read_asked(portal: &Portal, conn: &mut store::Conn, row: &Row) -> Result<Option<Asked>, Error> {
    let Some(sealed) = &row.asked else { return Ok(None) };
    let (_, key) = key(portal, conn, row.person_id).await?;
    Ok(Some(key.open_json(&asked_place(row.person_id, row.id), sealed)?))
}

type Written = Result<store::Committed<(Opened, Touched)>, Error>;

async fn write(portal: Portal, mut tx: Tx, actor: Actor, person: Person, kind: Kind, asked: Asked, language: Language) -> Written {
    if !person.is_guest() {
        tx.lock_customer(person.id).await?;
    }
    if let Some(reference) = same(&portal, &mut tx, person, &asked).await? {
        return Ok(tx.commit_unaudited(Unaudited::NothingStored, (Opened::Already(reference), Touched::Nothing)).await?);
    }
    let id = RequestId::new(&*portal.clock, &*portal.entropy);
    insert(&portal, &mut tx, id, person, kind, &asked, language).await?;
    tell(&portal, &mut tx, (id, person.id), actor, Happened::Received, None).await?;
    let mut row = tx.request_by_id(id).await?.ok_or(store::Error::Gone("the request"))?;
    write_to(&portal, &mut tx, &row, News::Received).await?;
    let by_itself = asked.behalf.is_none() && !person.is_guest();
    let touched = if by_itself { begin(&portal, &mut tx, &mut row, &asked).await? } else { Touched::Nothing };
    // What is asked for somebody else is done by hand: the portal knows nothing of who that is.
    if asked.behalf.is_none() {
        for system in systems(&portal, &asked)? {
            tx.insert_request_task(id, &system).await?;
        }
    }
    if let (true, What::Correct { .. }) = (by_itself, &asked.what) {
        correct::by_itself(&portal, &mut tx, &mut row, &asked).await?;
    }
    if by_itself && matches!(asked.what, What::Stop { how: Stop::Object(_) }) {
        tell(&portal, &mut tx, (id, person.id), Actor::House, Happened::Objected, None).await?;
        row.state = State::InProgress;
        close(&portal, &mut tx, &mut row, State::Done).await?;
    }
    tx.update_request(&row).await?;
    let reference = row.reference.clone();
    let event = match touched {
        // Every server follows changes of customers.
        Touched::Decisions => Event::of(Action::ErasureBegun, Subject::Customer(person.id)),
        Touched::Nothing => Event::of(Action::RequestOpened, Subject::Request(id)),
    };
    Ok(tx.commit(event, (Opened::New(reference), touched)).await?)
}

async fn insert(
    portal: &Portal,
    tx: &mut Tx,
    id: RequestId,
    person: Person,
    kind: Kind,
    asked: &Asked,
    language: Language,
) -> Result<(), Error> {
    let about = contact(portal, tx, person).await?;
    let law = portal.brand.law(about.region.as_deref());
    let (today, holidays) = (day(tx.at, &portal.brand.time_zone), &portal.brand.holidays);
    let (own, wrapped) = portal.vault.fresh_key(KeyOwner::Request(id), &*portal.entropy)?;
    tx.insert_data_key(KeyId::new(&*portal.clock, &*portal.entropy), key_holder(id), &wrapped).await?;
    let (_, key) = key(portal, tx, person.id).await?;
    let by_itself = asked.behalf.is_none() && !person.is_guest();
    let later = by_itself && matches!(asked.what, What::Delete { when: When::Later, .. });
    let undo_until = later.then(|| law.undo_until(today, holidays).to_string());
    let acknowledge_by = law.acknowledge_by(today, holidays).map(|day| day.to_string());
    let (reference, due_on) = (reference(portal), law.due(kind, today, holidays).to_string());
    let asked = key.seal_json(&asked_place(person.id, id), asked, &*portal.entropy)?;
    let contact = own.seal_json(&contact_place(id), &about, &*portal.entropy)?;
    let new = New {
        id,
        reference: &reference,
        person_id: person.id,
        person: person.kind.as_str(),
        kind,
        state: State::Received,
        regime: law.id,
        language: language.tag(),
        due_on: &due_on,
        acknowledge_by: acknowledge_by.as_deref(),
        undo_until: undo_until.as_deref(),
        asked: &asked,
        contact: &contact,
    };
    Ok(tx.insert_request(new).await?)
}

/// Short enough to say on the telephone, and nobody guesses one.
fn reference(portal: &Portal) -> String {
    format!("R-{}", Code::new(&*portal.entropy).spaced().replace(' ', "-"))
}

/// What needs nobody's eyes begins at once.
async fn begin(portal: &Portal, tx: &mut Tx, row: &mut Row, asked: &Asked) -> Result<Touched, Error> {
    let whose = (row.id, row.person_id);
    match &asked.what {
        What::Copy { .. } => {
            row.state = State::InProgress;
            tell(portal, tx, whose, Actor::House, Happened::Started, None).await?;
            enqueue_work(portal, tx, &Work::Copy { request: row.id }).await?;
            Ok(Touched::Nothing)
        }
        What::Delete { scope, when } => {
            let everything = *scope == Scope::Everything;
            let (state, happened, erasure) = match when {
                When::Later => (row.state.after(Kind::Delete, Step::Schedule), Happened::Scheduled, Erasure::Scheduled),
                When::Now => (row.state.after(Kind::Delete, Step::Start), Happened::Erasing, Erasure::Running),
            };
            row.state = state.ok_or(Error::internal("a deletion that cannot begin"))?;
            tell(portal, tx, whose, Actor::House, happened, None).await?;
            if *when == When::Now {
                enqueue_work(portal, tx, &Work::Erase { request: row.id }).await?;
            }
            mark(tx, row.person_id, everything, erasure).await
        }
        What::Correct { .. } | What::Stop { .. } | What::Review { .. } | What::Question { .. } => Ok(Touched::Nothing),
    }
}

/// Decisions know of a deletion of everything from its first moment on.
async fn mark(tx: &mut Tx, person: CustomerId, everything: bool, erasure: Erasure) -> Result<Touched, Error> {
    if !everything {
        return Ok(Touched::Nothing);
    }
    circumstances::change(tx, person, |facts| facts.erasure = erasure).await?;
    Ok(Touched::Decisions)
}
