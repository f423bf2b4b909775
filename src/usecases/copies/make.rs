//! The reads and writes of the job that makes a copy. The copy's format is the job's own.

use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, time::Duration};

use crate::{
    domain::{
        actor::Actor,
        ids::{PersonId, RequestId},
        person::Person,
        request::{Kind, LeftOut, OwnPart, Part, Request, State, TaskState},
    },
    store::{
        self, Conn, Tx,
        copies::Ready,
        event::{Action, Event, Events, Subject, Unaudited},
    },
    usecases::{
        change::change,
        error::Error,
        jobs::{
            end::{End, Moot},
            post::News,
        },
        keys::data_key,
        portal::Portal,
        requests::{
            acknowledged::withhold,
            asked::{read_asked, write_asked},
            case::{Case, open_case},
            finish::finish_if_settled,
            held::HeldCase,
            story::{Happened, tell, write_to},
        },
    },
    vault::{envelope::Place, index::half},
};

/// How long a copy can be fetched.
pub const GOOD_FOR: Duration = Duration::from_secs(72 * 60 * 60);

/// How long at most one waits to be printed and posted; once it is, it goes.
const TO_PRINT_FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// A copy in the making.
#[derive(Debug)]
pub struct Making {
    pub request: RequestId,
    /// The person who asked, and fetches it.
    pub person: Person,
    /// The person whose data is in it.
    pub about: Person,
    pub case: Case,
    /// How much is left out of it, by the reason.
    pub left_out: BTreeMap<LeftOut, u64>,
    /// Which making it is: another one that begins meanwhile ends this one.
    generation: i64,
    parts: i64,
    bytes: i64,
    hash: Sha256,
}

/// Why nobody wants a copy now; `None` for one that somebody waits for. One that was taken back is made again, also when its request is
/// done: it can still be fetched for the promised time.
pub async fn unwanted(conn: &mut Conn, row: &Request) -> Result<Option<End>, Error> {
    let taken_back = row.state == State::Done && conn.copy(row.id).await?.is_some_and(|copy| copy.ready_at.is_none());
    Ok(if taken_back { None } else { End::before(row, Kind::Copy) })
}

/// Begins anew: a crash left nothing that counts. Says why not when nobody wants it now.
pub async fn begin(portal: &Portal, request: RequestId, total: u64) -> Result<Result<Making, End>, Error> {
    let Some(row) = portal.store.read().await?.request_by_id(request).await? else { return Ok(Err(End::Moot(Moot::Gone))) };
    let person = row.person;
    let begun = change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, request, person.id).await?;
            if let Some(end) = unwanted(&mut tx, &case).await? {
                return Ok(tx.commit_unaudited(Unaudited::TaskMoved, Err(end)).await?);
            }
            if OwnPart::of(&tx.request_tasks(request).await?) == OwnPart::Done {
                // Made, and the server died before the job knew.
                return Ok(tx.commit_unaudited(Unaudited::TaskMoved, Err(End::Moot(Moot::Done))).await?);
            }
            let generation = tx.begin_copy(&case.lock).await?;
            move_on(&mut tx, &case, TaskState::Running, 0, total).await?;
            Ok(tx.commit_unaudited(Unaudited::TaskMoved, Ok((generation, case.row))).await?)
        })
    });
    let (generation, row) = match begun.await? {
        Ok(begun) => begun,
        Err(end) => return Ok(Err(end)),
    };
    let case = open_case(portal, row).await?;
    let about = case.asked.as_ref().map_or(person, |asked| asked.about(person));
    Ok(Ok(Making { request, person, about, case, left_out: BTreeMap::new(), generation, parts: 0, bytes: 0, hash: Sha256::new() }))
}

/// One more part, and how many records are in by now. `ChangedElsewhere` when nobody wants it any more.
pub async fn keep(portal: &Portal, making: &mut Making, part: &[u8], done: u64, total: u64) -> Result<(), Error> {
    let (request, person, number, generation) = (making.request, making.person.id, making.parts, making.generation);
    making.hash.update(part);
    making.parts += 1;
    making.bytes += i64::try_from(part.len()).unwrap_or(0);
    let part = part.to_vec();
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, request, person).await?;
            let (_, key) = data_key(&portal, &mut tx, person).await?;
            let sealed = key.seal(&place(person, request, generation, number), &part, &*portal.entropy);
            tx.append_copy_part(&case.lock, generation, number, &sealed).await?;
            move_on(&mut tx, &case, TaskState::Running, done, total).await?;
            Ok(tx.commit_unaudited(Unaudited::CopyGrown, ()).await?)
        })
    })
    .await
}

/// Ready: from here on it can be fetched for three days. Says so when nobody wants it any more.
pub async fn complete(portal: &Portal, making: Making, total: u64) -> Result<End, Error> {
    change(portal, Actor::House, move |portal, tx| Box::pin(finish(portal, tx, making, total))).await
}

async fn finish(portal: Portal, mut tx: Tx, making: Making, total: u64) -> Result<store::Committed<End>, Error> {
    let mut case = HeldCase::hold(&mut tx, making.request, making.person.id).await?;
    if let Some(end) = unwanted(&mut tx, &case).await? {
        tx.withdraw_copy(&case.lock).await?;
        return Ok(tx.commit_unaudited(Unaudited::TaskMoved, end).await?);
    }
    let good_for = if making.case.facts.by_post { TO_PRINT_FOR } else { GOOD_FOR };
    let sha256 = hex::encode(making.hash.finalize());
    let ready = Ready {
        generation: making.generation,
        bytes: making.bytes,
        parts: making.parts,
        sha256: &sha256,
        expires_at: tx.at.plus(good_for),
    };
    tx.finish_copy(&case.lock, ready).await?;
    let left_out = i64::try_from(making.left_out.values().sum::<u64>()).unwrap_or(i64::MAX);
    note_left_out(&portal, &mut tx, &mut case, making.left_out).await?;
    move_on(&mut tx, &case, TaskState::Done, total, total).await?;
    // Ready is said when everything asked for is there; before that, that some of it is.
    let missing = tx.request_tasks(case.id).await?.iter().any(|task| task.part != Part::Portal && !task.state.is_settled());
    let (happened, news) = if missing { (Happened::CopyBegun, News::CopyBegun) } else { (Happened::CopyReady, News::CopyReady) };
    withhold(&portal, &mut tx, &case).await?;
    // Said before, it is a newer one that replaces the earlier: its person asked for no other, and gets no other letter.
    if tx.request_entries(case.id).await?.iter().any(|entry| entry.kind == happened.as_str()) {
        tell(&portal, &mut tx, &case, Actor::House, Happened::CopyAgain, None).await?;
    } else {
        tell(&portal, &mut tx, &case, Actor::House, happened, None).await?;
        write_to(&portal, &mut tx, &mut case, news).await?;
    }
    let about = Subject::Request(making.request);
    let done = finish_if_settled(&portal, &mut tx, &mut case).await?.then(|| Event::of(Action::RequestDone, about));
    case.save(&mut tx).await?;
    let made = Event::of(Action::CopyMade, about);
    let made = if left_out > 0 { made.about(left_out) } else { made };
    Ok(tx.commit(Events::from(made).and_also(done), End::Done).await?)
}

/// How much was left out of the copy, for whoever asked and for staff.
async fn note_left_out(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, left_out: BTreeMap<LeftOut, u64>) -> Result<(), Error> {
    let Some(mut asked) = read_asked(portal, tx, case).await? else { return Ok(()) };
    match asked.look_mut() {
        Some(look) if look.left_out != left_out => look.left_out = left_out,
        _ => return Ok(()),
    }
    write_asked(portal, tx, case, &asked).await
}

async fn move_on(tx: &mut Tx, case: &HeldCase, state: TaskState, done: u64, total: u64) -> Result<(), Error> {
    let at = tx.at;
    for mut task in tx.request_tasks(case.id).await?.into_iter().filter(|task| task.part == Part::Portal) {
        task.state = state;
        task.done = i64::try_from(done).unwrap_or(i64::MAX);
        task.total = i64::try_from(total).unwrap_or(i64::MAX);
        task.settled_at = (state == TaskState::Done).then_some(at);
        tx.update_request_task(&case.lock, &task).await?;
    }
    Ok(())
}

/// Each part opens at its own place only, so that none can be left out or swapped unseen.
pub(super) fn place(person: PersonId, request: RequestId, generation: i64, part: i64) -> Place {
    let mut hash = Sha256::new().chain_update(request.as_bytes());
    // The first programs had one making only, and did not count it.
    if generation > 0 {
        hash.update(generation.to_be_bytes());
    }
    let hash = hash.chain_update(part.to_be_bytes()).finalize();
    Place { table: "copy_parts", column: "sealed", owner: Some(person.into()), row: half(hash.into()) }
}
