//! Opens a request, with everything that follows from it at once: its days, its systems, and whatever needs nobody's eyes.

use jiff::civil::Date;

use super::{
    acknowledged::acknowledge,
    begin::begin_work,
    correct,
    draft::{Draft, parse},
    files::{Fit, Sent, add, fitting},
    finish::close,
    held::HeldCase,
    insert::{Opening, insert},
    kept::{Asked, Stop, What, When},
    look::take_over,
    plan::{made_alone, systems},
    stop::object,
    story::{Happened, tell, typed_on},
    twins::{already, same},
};
use crate::{
    domain::{
        acting::OnBehalf,
        actor::Actor,
        circumstances::Erasure,
        language::Language,
        person::{CustomerOrGuest, Person},
        request::{Extent, Kind, State, may_work},
        signed_in::SignedIn,
        time::Millis,
    },
    store::{
        self, LockedPerson, Tx,
        event::{Action, Event, Events, Subject, Unaudited},
    },
    usecases::{
        authorise,
        change::change,
        customers::circumstances,
        error::{Error, Field, Flaw},
        portal::Portal,
        refusals,
    },
};

/// How a form ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// Under this reference.
    New(String),
    /// There is one about the same already: it is shown instead.
    Already(String),
}

/// `page` is the language of the page it is asked on, whose words the person read. `StepUp` for a deletion without a fresh proof of who
/// asks; else as `draft::parse`.
pub async fn open(
    portal: &Portal,
    actor: Actor,
    kind: Kind,
    draft: &Draft,
    page: Language,
    proven_at: Option<Millis>,
) -> Result<Opened, Error> {
    open_with(portal, actor, (kind, draft), page, proven_at, Along::default()).await
}

/// The things that come along with a request: a file, and how the one who asks had shown who they are.
#[derive(Debug, Clone, Default)]
pub struct Along {
    pub file: Option<Sent>,
    pub signed_in: Option<SignedIn>,
}

/// The same, with what comes along. A file that does not fit is named, and nothing is opened.
pub async fn open_with(
    portal: &Portal,
    actor: Actor,
    (kind, draft): (Kind, &Draft),
    page: Language,
    proven_at: Option<Millis>,
    Along { file, signed_in }: Along,
) -> Result<Opened, Error> {
    let person = authorise::person(actor)?;
    let signed_in = signed_in.filter(|_| !person.is_guest());
    let asked = Asked { signed_in, ..parse(portal, person, kind, draft).await? };
    if kind == Kind::Delete {
        authorise::fresh(portal, proven_at)?;
    }
    if person.is_guest() && asked.behalf.is_none() && !kind.needs_no_account() {
        // Kinds for account holders only.
        return Err(Error::invalid(Field::Kind, Flaw::NotOffered));
    }
    open_by(portal, actor, Opening { person, kind, asked, page, came: None, file: fitting(file)? }).await
}

/// The same by staff on behalf of somebody, who wrote or called on the day `came`: its days count from then on.
pub(in crate::usecases) async fn open_for(
    portal: &Portal,
    person: Person,
    (actor, on_behalf): (Actor, OnBehalf),
    (kind, draft): (Kind, &Draft),
    (came, page): (Date, Language),
    file: Option<Fit>,
) -> Result<Opened, Error> {
    let asked = Asked { on_behalf: Some(on_behalf), ..parse(portal, person, kind, draft).await? };
    if person.is_guest() && !kind.needs_no_account() {
        return Err(Error::invalid(Field::Kind, Flaw::NotOffered));
    }
    open_by(portal, actor, Opening { person, kind, asked, page, came: Some(came), file }).await
}

/// The same for what was read already.
pub(super) async fn open_asked(portal: &Portal, actor: Actor, kind: Kind, asked: Asked, page: Language) -> Result<Opened, Error> {
    open_by(portal, actor, Opening { person: authorise::person(actor)?, kind, asked, page, came: None, file: None }).await
}

async fn open_by(portal: &Portal, actor: Actor, opening: Opening) -> Result<Opened, Error> {
    let (person, asked) = (opening.person, &opening.asked);
    let by_itself = asked.needs_no_staff(person);
    // Obeyed before anything else: what follows is only the record of it.
    if let (true, What::Stop { how: Stop::Object(purpose) }, Some(whose)) = (by_itself, &asked.what, person.customer())
        && already(portal, person, asked).await?.is_none()
    {
        object(portal, whose, (actor, asked.on_behalf.clone()), purpose, opening.page).await?;
    }
    match change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, actor, opening))).await? {
        Wrote::Opened(opened) => Ok(opened),
        Wrote::TooMany => {
            refusals::note_by(portal, actor, Event::of(Action::LimitReached, Subject::Nobody).saying("open-requests"));
            Err(Error::TooMany { retry_after: std::time::Duration::from_secs(24 * 60 * 60) })
        }
    }
}

/// More than anyone has open: each asks somebody to answer, and sends a letter.
const MOST_OPEN: i64 = 50;

enum Wrote {
    Opened(Opened),
    TooMany,
}

type Written = Result<store::Committed<Wrote>, Error>;

async fn write(portal: Portal, mut tx: Tx, actor: Actor, mut opening: Opening) -> Written {
    let person = opening.person;
    // Two presses of the same button wait for each other.
    let whose = match person.told_apart() {
        CustomerOrGuest::Customer(id) => LockedPerson::Customer(tx.lock_customer(id).await?),
        CustomerOrGuest::Guest(id) => LockedPerson::Guest(tx.lock_guest(id).await?),
    };
    if let Some(reference) = same(&portal, &mut tx, person, &opening.asked).await? {
        return Ok(tx.commit_unaudited(Unaudited::NothingStored, Wrote::Opened(Opened::Already(reference))).await?);
    }
    if tx.open_requests_of(person.id).await? >= MOST_OPEN {
        return Ok(tx.commit_unaudited(Unaudited::NothingStored, Wrote::TooMany).await?);
    }
    take_over(&portal, &mut tx, person, &mut opening.asked).await?;
    let lock = insert(&portal, &mut tx, &opening).await?;
    let Opening { kind, asked, file, page, .. } = opening;
    let mut case = HeldCase::made(&mut tx, lock, whose).await?;
    let entry = tell(&portal, &mut tx, &case, actor, Happened::Received, None).await?;
    // Of what staff wrote down for somebody, the page was theirs.
    if asked.on_behalf.is_none() {
        typed_on(&portal, &mut tx, &case, entry, page, &asked.words).await?;
    }
    let opening = Event::of(Action::RequestOpened, Subject::Request(case.id));
    let way = asked.on_behalf.as_ref().map(|on_behalf| on_behalf.way);
    let mut opened = Events::from(way.map_or(opening, |way| opening.saying(way.as_str())));
    if let Some(file) = file {
        opened = opened.and(add(&portal, &mut tx, &case, entry, file).await?);
    }
    let by_itself = asked.needs_no_staff(person);
    if by_itself && let Some(state) = begins_as(&asked.what) {
        case.state = state;
    }
    let events = if by_itself { begin(&portal, &mut tx, &mut case, &asked, opened).await? } else { opened };
    // A copy that the portal makes alone: the page has said that it came in, so the one letter says that it is ready.
    let alone = by_itself && asked.on_behalf.is_none() && case.acknowledge_by.is_none() && made_alone(&portal, &asked)?;
    // The letter says how it stands from here on, also where it is done already.
    acknowledge(&portal, &mut tx, &mut case, alone).await?;
    // Staff handle a request for another person by hand: the portal does not know who that is. A planned deletion concerns no system yet.
    if asked.behalf.is_none() && case.state != State::Scheduled {
        ask_systems(&portal, &mut tx, &case, &asked).await?;
    }
    if may_work(kind, case.state, case.is_held()).is_ok() {
        begin_work(&portal, &mut tx, &case).await?;
    }
    case.save(&mut tx).await?;
    let reference = case.reference.clone();
    Ok(tx.commit(events, Wrote::Opened(Opened::New(reference))).await?)
}

/// Freezes the list of the systems that have something to do.
pub async fn ask_systems(portal: &Portal, tx: &mut Tx, case: &HeldCase, asked: &Asked) -> Result<(), Error> {
    for system in systems(portal, asked)? {
        tx.insert_request_task(&case.lock, &system).await?;
    }
    Ok(())
}

/// The state of a request that needs no member of staff, where it begins in one of its own.
const fn begins_as(what: &What) -> Option<State> {
    match what {
        What::Copy { .. } => Some(State::InProgress),
        What::Delete { when: When::Later, .. } => Some(State::Scheduled),
        What::Delete { when: When::Now, .. } => Some(State::Deleting),
        What::Correct { .. } | What::Stop { .. } | What::Review { .. } | What::Question { .. } => None,
    }
}

/// Starts work that needs no member of staff.
async fn begin(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, asked: &Asked, opened: Events) -> Result<Events, Error> {
    Ok(match &asked.what {
        What::Copy { .. } => {
            tell(portal, tx, case, Actor::House, Happened::Started, None).await?;
            opened
        }
        What::Delete { scope, when } => {
            let (happened, erasure, action) = match when {
                When::Later => (Happened::Scheduled, Erasure::Scheduled, Action::ErasurePlanned),
                When::Now => (Happened::Erasing, Erasure::Running, Action::ErasureBegun),
            };
            tell(portal, tx, case, Actor::House, happened, None).await?;
            // Decisions know of a deletion of everything from its first moment on.
            let subject = if *scope == Extent::Everything {
                circumstances::change(tx, case.customer()?, |facts| facts.erasure = erasure).await?;
                Subject::from(case.person)
            } else {
                Subject::Request(case.id)
            };
            opened.and(Event::of(action, subject))
        }
        What::Correct { .. } => match correct::by_itself(portal, tx, case, asked).await? {
            Some(corrected) => opened.and_also(corrected),
            None => opened,
        },
        What::Stop { how: Stop::Object(_) } => {
            tell(portal, tx, case, Actor::House, Happened::Objected, None).await?;
            case.state = State::InProgress;
            close(portal, tx, case, State::Done).await?;
            opened.and(Event::of(Action::RequestDone, Subject::Request(case.id)))
        }
        What::Stop { how: Stop::Restrict } | What::Review { .. } | What::Question { .. } => opened,
    })
}
