//! The table of acts against the use cases: whatever it offers is accepted, nothing else is, and nothing ever fails by itself. Also for
//! cases whose person is gone.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Happened, Kind, Part, Refusal, State, Verb},
        staff::Role,
    },
    usecases::{
        desk::{
            answer::{self, Expecting},
            black_out::{Black, black_out},
            case::case,
            decide::{self, Granted},
            hands::assign,
            link::link,
            posted::posted,
            prove::prove,
            reveal::reveal,
            stand_in::stand_in,
            task::Outcome,
        },
        error::{Clash, Error},
        requests::{draft::Draft, withdraw::withdraw},
    },
};

use std::sync::atomic::{AtomicUsize, Ordering};

pub use super::rows::{Asker, ROWS, Row, Step};
use super::told::{LONGER, ask, at, delete, guest, looked, seen, staff, work_off};
use crate::requests::agreed::{self, settle};
use crate::{
    house::{House, houses},
    records::sent::{order, send},
};

/// Every guest is somebody new.
static NUMBER: AtomicUsize = AtomicUsize::new(0);

/// A case made for one act, and who asked.
pub struct Made {
    pub person: Actor,
    pub reference: String,
    /// The record staff find, in a correction for somebody else.
    found: Option<String>,
}

/// Acts of people. The house's own are tried where they happen.
const VERBS: [Verb; 20] = [
    Verb::Take,
    Verb::StandIn,
    Verb::Note,
    Verb::Prove,
    Verb::Reveal,
    Verb::Write,
    Verb::AskBack,
    Verb::Link,
    Verb::Approve,
    Verb::Settle,
    Verb::BlackOut,
    Verb::Extend,
    Verb::Hold,
    Verb::Resume,
    Verb::KeepHold,
    Verb::Decline,
    Verb::Finish,
    Verb::Post,
    Verb::Say,
    Verb::Withdraw,
];

fn draft(kind: Kind, asker: Asker, how: &str, record: Option<String>) -> Draft {
    let some = |text: &str| Some(text.to_owned());
    let mut draft = match kind {
        Kind::Question => Draft { words: some("Who has my address?"), ..Draft::default() },
        Kind::Review => Draft { words: some("It is wrong."), purpose: some("recommendations"), ..Draft::default() },
        Kind::Stop => Draft { stop: some(how), ..Draft::default() },
        Kind::Copy => super::told::all(),
        Kind::Delete => delete(how),
        Kind::Correct if asker == Asker::Agent => Draft { field: some("orders/total"), after: some("12"), ..Draft::default() },
        Kind::Correct => Draft { record, field: some("total"), after: some("12"), ..Draft::default() },
    };
    if asker == Asker::Agent {
        (draft.behalf, draft.behalf_name, draft.behalf_evidence) = (some("agent"), some("Walter"), some("A mandate"));
    }
    draft
}

pub async fn make(house: &House, officer: Actor, (kind, asker, how, steps): Row) -> Made {
    if asker == Asker::ByPost {
        let reference = super::posted::by_letter(house, officer, kind.as_str(), draft(kind, asker, how, None)).await;
        let row = house.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        return made(house, officer, Made { person: row.person.actor(), reference, found: None }, steps).await;
    }
    let (person, record) = match asker {
        Asker::Guest => (Actor::Guest(guest(house, &format!("guest-{}@example.org", NUMBER.fetch_add(1, Ordering::Relaxed))).await), None),
        Asker::Customer | Asker::Agent | Asker::ByPost => {
            // An earlier scene may have erased them: each begins with somebody new.
            crate::store::raw::run(&house.engine, "DELETE FROM erased_people; DELETE FROM gone_records").await.unwrap();
            let id: CustomerId = house.customer("c-1").await;
            let record = if kind == Kind::Correct { Some(an_order(house, id, "c-1").await) } else { None };
            (Actor::Customer(id), record)
        }
    };
    let opened = ask(house, person, kind, &draft(kind, asker, how, record)).await.unwrap();
    let candor::usecases::requests::open::Opened::New(reference) = opened else { panic!("{kind:?} is open already") };
    let found = if asker == Asker::Agent {
        let meant = house.customer("c-2").await;
        Some(an_order(house, meant, "c-2").await)
    } else {
        None
    };
    made(house, officer, Made { person, reference, found }, steps).await
}

/// The case as it stands after its life until then.
async fn made(house: &House, officer: Actor, made: Made, steps: &[Step]) -> Made {
    for step in steps {
        let now = seen(house, &made.reference).await;
        match step {
            Step::Read => drop(looked(house, officer, &made.reference).await),
            Step::Link => act(house, Verb::Link, officer, &made).await.unwrap(),
            Step::Prove => act(house, Verb::Prove, officer, &made).await.unwrap(),
            Step::Work => work_on(house).await,
            Step::Write => act(house, Verb::Write, officer, &made).await.unwrap(),
            Step::AskBack => act(house, Verb::AskBack, officer, &made).await.unwrap(),
            Step::Hold => decide::hold(house, officer, at(&now), crate::requests::told::rest("We look into it.")).await.unwrap(),
            Step::Approve => act(house, Verb::Approve, officer, &made).await.unwrap(),
            Step::Decline => agreed::decline(house, officer, at(&now), Some("not-covered"), Some("The law does not.")).await.unwrap(),
            Step::Withdraw => withdraw(house, made.person, &made.reference).await.unwrap(),
        }
    }
    made
}

/// Works off what waits. What was taken back meanwhile has nothing to do.
async fn work_on(house: &House) {
    use candor::{
        jobs::job::work,
        outbound::mail::memory::Memory,
        usecases::jobs::{end::End, take},
    };
    let url = url::Url::parse("https://privacy.example.org/").unwrap();
    while let Some(job) = crate::house::take(house).await.unwrap() {
        let end = work(house, &Memory::new(house.time.clone()), &url, &job).await;
        assert!(matches!(end, End::Done | End::Moot(_)), "{end:?}");
        take::settle(house, job.lease, end).await.unwrap();
    }
}

async fn an_order(house: &House, customer: CustomerId, reference: &str) -> String {
    use candor::usecases::records::list::{Filter, list};
    let count = house.store.read().await.unwrap().record_figures(customer).await.unwrap().len();
    if count == 0 {
        let mut order = order(house, &format!("order-{}", NUMBER.fetch_add(1, Ordering::Relaxed)));
        order.customer = reference.to_owned().try_into().unwrap();
        assert!(send(house, vec![order]).await.iter().all(Option::is_none));
    }
    list(house, Actor::Customer(customer), "orders", &Filter::default(), None, 9).await.unwrap().records.remove(0).id.to_string()
}

async fn act(house: &House, verb: Verb, officer: Actor, made: &Made) -> Result<(), Error> {
    let now = seen(house, &made.reference).await;
    let (seen, words) = (at(&now), Some("Some words."));
    match verb {
        Verb::Take => assign(house, officer, seen).await,
        Verb::StandIn => stand_in(house, officer, seen, words).await,
        Verb::Note => answer::note(house, officer, seen, words).await,
        Verb::Prove => prove(house, officer, seen, crate::requests::told::PROOF).await,
        Verb::Reveal => reveal(house, officer, seen, Some("To answer the request")).await,
        Verb::Write => answer::write(house, officer, seen, words, Expecting::Nothing).await,
        Verb::AskBack => answer::write(house, officer, seen, words, Expecting::Answer).await,
        Verb::Link => link(house, officer, seen, Some("c-2")).await,
        Verb::Approve => {
            let record = made.found.as_deref();
            agreed::approve(house, officer, seen, Granted { record, ..Granted::default() }).await
        }
        // Nothing is known of some of them, and "done" would have to say how they were found.
        Verb::Settle => settle(house, officer, seen, Some("call-recordings"), Outcome::NotFound(String::new())).await,
        Verb::Extend => decide::extend(house, officer, seen, LONGER).await,
        Verb::Hold => decide::hold(house, officer, seen, crate::requests::told::rest(words.unwrap_or_default())).await,
        Verb::Resume => decide::resume(house, officer, seen).await,
        Verb::KeepHold => decide::keep(house, officer, seen, None, words).await,
        Verb::Decline => {
            let row = house.store.read().await.unwrap().request(&made.reference).await.unwrap().unwrap();
            let reason = if row.kind == Kind::Correct { "not-wrong" } else { "not-covered" };
            agreed::decline(house, officer, seen, Some(reason), words).await
        }
        Verb::BlackOut => {
            // The reason staff gave when they read the case.
            let black = Black { words: Some("answer the request"), why: Some("others"), ..Black::default() };
            black_out(house, officer, seen, black).await
        }
        Verb::Finish => agreed::finish(house, officer, seen, words).await,
        Verb::Post => posted(house, officer, seen).await,
        Verb::Say => writes(house, made.person, &made.reference, words).await,
        Verb::Withdraw => withdraw(house, made.person, &made.reference).await,
        Verb::HandOver | Verb::SecondLook | Verb::Begin | Verb::Complete => unreachable!("not tried here"),
    }
}

/// A look at data is told to them, and that somebody began; neither changes anything for them.
fn is_read_by_the_person(happened: Happened) -> bool {
    happened.is_for_everyone() && !matches!(happened, Happened::Revealed | Happened::Started)
}

/// Ends whatever is open of both, so that the next may ask the same.
pub async fn clear(house: &House, made: &Made, officer: Actor) {
    let open = case(house, officer, &made.reference).await.unwrap();
    if !open.case.row.state.is_open() {
        return;
    }
    if withdraw(house, made.person, &made.reference).await.is_ok() {
        return;
    }
    // A deletion goes to its end.
    work_on(house).await;
    if !case(house, officer, &made.reference).await.unwrap().case.row.state.is_open() {
        return;
    }
    looked(house, officer, &made.reference).await;
    let open = case(house, officer, &made.reference).await.unwrap();
    let left = open.case.tasks.iter().any(|task| task.part != Part::Portal && !task.state.is_settled());
    if left {
        act(house, Verb::Settle, officer, made).await.unwrap();
    }
    let ended = case(house, officer, &made.reference).await.unwrap();
    assert_eq!(ended.case.row.state, State::Done, "{open:?}");
}

#[tokio::test]
async fn what_the_table_offers_is_accepted_and_nothing_else_is() {
    for house in houses().await {
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let (mut offered, mut refused) = (0, 0);
        for row in ROWS {
            for verb in VERBS {
                let made = make(&house, officer, *row).await;
                let before = case(&house, officer, &made.reference).await.unwrap();
                let said = before.facts.after(verb);
                let done = act(&house, verb, officer, &made).await;
                let now = case(&house, officer, &made.reference).await.unwrap();
                let what = format!("{verb:?} of {row:?}: {said:?}, {done:?}");
                match (said, done) {
                    (Ok(state), Ok(())) => {
                        offered += 1;
                        let ended = now.case.row.state == State::Done && !now.facts.tasks_open && verb == Verb::Settle;
                        assert!(now.case.row.state == state || ended, "{what}: {:?}", now.case.row.state);
                        let told = now.case.story.iter().skip(before.case.story.len());
                        let read: Vec<_> = told.map(|entry| entry.happened).filter(|happened| is_read_by_the_person(*happened)).collect();
                        let by_the_person = matches!(verb, Verb::Say | Verb::Withdraw);
                        let looked_over = verb.is_looked_over();
                        assert!(by_the_person || looked_over || read.is_empty(), "{what} is done by one press, and they read {read:?}");
                    }
                    (Err(Refusal::Closed), Err(Error::Conflict(Clash::RequestClosed))) => refused += 1,
                    (Err(refusal), Err(Error::Conflict(Clash::Case(other)))) if refusal == other => {
                        refused += 1;
                        assert_eq!(now.case.row.state, before.case.row.state, "{what}");
                        assert_eq!(now.case.story.len(), before.case.story.len(), "{what}");
                    }
                    _ => panic!("{what}"),
                }
                clear(&house, &made, officer).await;
            }
        }
        assert!(offered > 200 && refused > 150, "{offered} {refused}");
    }
}

/// A deletion that no verb can end is nobody's: seen from the case, not from the table.
#[tokio::test]
async fn a_deletion_that_was_written_about_or_held_is_carried_out_to_its_end() {
    for house in houses().await {
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let row = (Kind::Delete, Asker::Guest, "later", &[Step::Write, Step::Hold, Step::Read][..]);
        let made = make(&house, officer, row).await;
        let held = act(&house, Verb::Approve, officer, &made).await;
        assert!(matches!(held, Err(Error::Conflict(Clash::Case(Refusal::Held)))));
        act(&house, Verb::Resume, officer, &made).await.unwrap();
        work_off(&house).await;
        assert_eq!(case(&house, officer, &made.reference).await.unwrap().case.row.state, State::InProgress, "nobody has granted it");
        act(&house, Verb::Say, officer, &made).await.unwrap();
        act(&house, Verb::Approve, officer, &made).await.unwrap();
        assert!(matches!(withdraw(&house, made.person, &made.reference).await, Err(Error::Conflict(Clash::Case(Refusal::Deleting)))));
        work_off(&house).await;
        let Actor::Guest(guest) = made.person else { panic!("not a guest") };
        assert!(house.store.read().await.unwrap().guest(guest).await.unwrap().is_none(), "gone");

        // Systems still have to be told whom to delete, and what was said is still there.
        let desk = case(&house, officer, &made.reference).await.unwrap();
        assert!(desk.revealed && desk.contact.unwrap().email.is_some());
        assert!(desk.case.story.iter().any(|entry| entry.text.as_deref() == Some("Some words.")));
        act(&house, Verb::Note, officer, &made).await.unwrap();
        let gone = seen(&house, &made.reference).await;
        let tried = Outcome::parse(Some("not-found"), Some("No such number there.")).unwrap();
        settle(&house, officer, at(&gone), Some("call-recordings"), tried).await.unwrap();
        work_off(&house).await;

        // With the end all of it goes.
        let desk = case(&house, officer, &made.reference).await.unwrap();
        assert_eq!(desk.case.row.state, State::Done);
        assert!(desk.contact.is_none() && desk.case.asked.is_none());
        assert!(desk.case.story.iter().all(|entry| entry.text.is_none()));
        let holder = candor::usecases::requests::kept::key_holder(desk.case.row.id);
        assert!(house.store.read().await.unwrap().data_key(holder).await.unwrap().is_none());
        assert!(
            desk.case.story.iter().any(|entry| entry.happened.as_str() == "task-unsearched"),
            "and it is not said that it was deleted there"
        );
    }
}
