//! Short ways to ask, to work off jobs, and to be somebody of the staff.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, GuestId, StaffId},
        language::Language,
        person::CustomerOrGuest,
        request::Kind,
        staff::Role,
    },
    jobs::job::work,
    outbound::mail::{letter::Letter, memory::Memory},
    usecases::{
        desk::{
            Seen,
            decide::{Holding, Longer},
            prove::Proof,
        },
        error::Error,
        jobs::{end::End, take::settle},
        portal::Portal,
        requests::{
            case::{Case, case},
            draft::Draft,
            open::{Opened, open},
        },
    },
};

use crate::house::{House, take};

pub fn all() -> Draft {
    Draft { scope: Some("all".to_owned()), ..Draft::default() }
}

/// Why an answer takes longer.
pub const LONGER: Longer<'static> = Longer { ground: Some("complexity"), words: Some("Many systems") };

/// A hold in words of staff.
pub fn rest(words: &str) -> Holding<'_> {
    Holding { kind: Some("other"), words: Some(words), ..Holding::default() }
}

pub fn delete(when: &str) -> Draft {
    Draft { when: Some(when.to_owned()), ..all() }
}

/// Asks with a fresh proof.
pub async fn ask(house: &House, actor: Actor, kind: Kind, draft: &Draft) -> Result<Opened, Error> {
    let now = candor::domain::ports::Clock::now(&*house.time);
    open(house, actor, kind, draft, Language::En, Some(now)).await
}

pub async fn asked(house: &House, customer: CustomerId, kind: Kind, draft: &Draft) -> String {
    match ask(house, Actor::Customer(customer), kind, draft).await.unwrap() {
        Opened::New(reference) => reference,
        Opened::Already(_) => panic!("it was asked before"),
    }
}

pub async fn read(house: &House, customer: CustomerId, reference: &str) -> Case {
    case(house, Actor::Customer(customer), reference).await.unwrap()
}

/// Works off everything that waits, as the server does, and answers the subjects of the letters, oldest first.
pub async fn work_off(house: &House) -> Vec<String> {
    letters(house).await.iter().map(|letter| letter.subject.as_str().to_owned()).collect()
}

/// The same, and answers the letters.
pub async fn letters(house: &House) -> Vec<Letter> {
    let memory = Memory::new(house.time.clone());
    let url = url::Url::parse("https://privacy.example.org/").unwrap();
    while let Some(job) = take(house).await.unwrap() {
        let end = work(house, &memory, &url, &job).await;
        assert_eq!(end, End::Done);
        settle(house, job.lease, end).await.unwrap();
    }
    memory.list().into_iter().rev().map(|arrived| arrived.letter).collect()
}

/// Sets the language of the account.
pub async fn speaks(house: &House, customer: CustomerId, tag: &str) {
    candor::usecases::customers::language::change(house, Actor::Customer(customer), Some(tag)).await.unwrap();
}

/// The draft of somebody who asks for another: as their `agent`, or as the `parent` of a child.
pub fn for_another(role: &str, draft: Draft) -> Draft {
    let some = |text: &str| Some(text.to_owned());
    Draft { behalf: some(role), behalf_name: some("Walter Huber"), behalf_evidence: some("A mandate"), ..draft }
}

/// A member of staff who joined by invitation.
pub async fn staff(house: &House, role: Role) -> (StaffId, Actor) {
    colleague(house, role, &format!("{}@example.org", role.as_str())).await
}

/// One more of a role.
pub async fn colleague(house: &House, role: Role, email: &str) -> (StaffId, Actor) {
    use candor::usecases::staff::{invite::invite, join};
    let token = invite(house, Actor::House, email, role).await.unwrap();
    let setup = join::Setup::parse(&hex::encode(SECRET)).unwrap();
    let form = join::Form {
        token: Some(token.as_str().to_owned()),
        name: Some(format!("Robin {}", role.as_str())),
        password: Some(PASSWORD.to_owned()),
        one_time: Some(code(house)),
    };
    let (id, codes) = join::join(house, form, &setup).await.unwrap();
    assert_eq!(codes.len(), 10);
    let write = house.store.write::<_, candor::store::Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            train(&mut tx, id).await?;
            tx.commit_unaudited(candor::store::event::Unaudited::NothingChanged, ()).await
        })
    });
    write.await.unwrap();
    (id, Actor::Staff(id, role))
}

/// They have answered every module, and everything right: most tests are about something else.
async fn train(tx: &mut candor::store::Tx, staff: StaffId) -> Result<(), candor::store::Error> {
    use candor::{catalog::learning::Learning, store::training::NewRecord};
    for module in Learning::default().modules() {
        let id = candor::domain::ids::TrainingRecordId::new(&candor::cli::machine::SystemClock, &candor::cli::machine::SystemEntropy);
        let (version, score, questions) = (module.version, module.questions(), module.questions());
        tx.insert_training_record(NewRecord { id, staff, module: &module.id, version, score, questions }).await?;
    }
    Ok(())
}

/// The same without a password: who only walks in needs none, and hashing one takes a while.
pub async fn member(house: &House, role: Role) -> StaffId {
    newcomer(house, role, true).await
}

/// The same, trained or not.
pub async fn newcomer(house: &House, role: Role, trained: bool) -> StaffId {
    walking_in(house, role, role.as_str(), "robin@example.org", trained).await
}

/// One more member of staff of this role.
pub async fn second(house: &House, role: Role) -> StaffId {
    walking_in(house, role, "colleague", "robin@example.org", true).await
}

/// One at an address.
pub async fn at_address(portal: &Portal, role: Role, email: &str) -> StaffId {
    walking_in(portal, role, email, email, true).await
}

async fn walking_in(portal: &Portal, role: Role, address: &str, email: &str, trained: bool) -> StaffId {
    use candor::{
        store::{
            Error as StoreError,
            event::{Action, Event, Subject},
            staff::New,
        },
        vault::index::IndexField,
    };
    let id = StaffId::new(&*portal.clock, &candor::cli::machine::SystemEntropy);
    let index = portal.vault.blind_index(IndexField::Staff, address);
    let profile = serde_json::json!({"name": "Robin", "email": email, "totp": ""});
    let place = candor::vault::envelope::Place { table: "staff", column: "sealed", owner: None, row: *id.as_bytes() };
    let key = portal.vault.house_key(candor::vault::keys::HouseUse::Staff).unwrap();
    let sealed = key.seal_json(&place, &profile, &candor::cli::machine::SystemEntropy).unwrap();
    let write = portal.store.write::<_, StoreError>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&index).await?;
            tx.put_staff(&address, New { id, sealed: &sealed, role, password_hash: "", totp_step: 0 }).await?;
            if trained && tx.staff(id).await?.is_some() {
                train(&mut tx, id).await?;
            }
            tx.commit(Event::of(Action::StaffJoined, Subject::Staff(id)).saying(role.as_str()), ()).await
        })
    });
    write.await.unwrap();
    id
}

pub const PASSWORD: &str = "a quiet river bends twice";
const SECRET: [u8; 20] = [7; 20];

/// The one-time password every member of staff has now.
pub fn code(house: &House) -> String {
    candor::usecases::staff::join::Setup::parse(&hex::encode(SECRET)).unwrap().code(house)
}

/// A person without an account who proved an address.
pub async fn guest(house: &House, email: &str) -> GuestId {
    use candor::usecases::{
        askers::Asker,
        jobs::post::{Post, Work},
        people::GuestProfile,
        sign_in::{
            ask::{For, ask},
            confirm::{Proof, confirm_guest},
        },
    };
    // Letters queued before are let go.
    while let Some(job) = take(house).await.unwrap() {
        settle(house, job.lease, End::Done).await.unwrap();
    }
    let asked = ask(house, Some(email), Language::En, For::Guest, &Asker::nobody()).await.unwrap();
    let job = take(house).await.unwrap().unwrap();
    let Work::Mail(Post::GuestCode { code, .. }) = &job.work else { panic!("no code was sent") };
    let proof = Proof::code(Some(code)).unwrap();
    settle(house, job.lease, End::Done).await.unwrap();
    let profile = GuestProfile { email: Some(email.to_owned().try_into().unwrap()), language: Language::En, postal: None };
    match confirm_guest(house, &asked, proof, profile).await.unwrap().told_apart() {
        CustomerOrGuest::Guest(guest) => guest,
        CustomerOrGuest::Customer(_) => panic!("somebody without an account"),
    }
}

/// A case as it stands now.
pub async fn seen(house: &House, reference: &str) -> (String, String) {
    let row = house.store.read().await.unwrap().request(reference).await.unwrap().unwrap();
    (reference.to_owned(), row.revision.to_string())
}

/// The same after somebody of the staff looked at what is in it.
pub async fn looked(house: &House, staff: Actor, reference: &str) -> (String, String) {
    let case = seen(house, reference).await;
    candor::usecases::desk::reveal::reveal(house, staff, at(&case), Some("To answer the request")).await.unwrap();
    seen(house, reference).await
}

/// A document shows who asks, and a mandate that they may ask for another.
pub const PROOF: Proof<'static> = Proof { by: Some("document"), may_ask: Some("mandate") };

/// The same after staff recorded that, in a case that they have read.
pub async fn proven(house: &House, staff: Actor, reference: &str) -> (String, String) {
    let case = seen(house, reference).await;
    candor::usecases::desk::prove::prove(house, staff, at(&case), PROOF).await.unwrap();
    seen(house, reference).await
}

pub fn at(seen: &(String, String)) -> Seen<'_> {
    Seen { reference: &seen.0, revision: Some(&seen.1) }
}

/// Lets a future run for so many polls and drops it then, as a machine that dies does. Whether it was cut off.
pub async fn polled<F: Future>(future: F, polls: usize) -> bool {
    let mut future = Box::pin(future);
    for _ in 0..polls {
        let done = std::future::poll_fn(|context| std::task::Poll::Ready(future.as_mut().poll(context).is_ready())).await;
        if done {
            return false;
        }
        // The writes' own tasks go on meanwhile.
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    drop(future);
    // A machine that died writes nothing more: whatever was being written comes to its end before others go on.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    true
}

/// Whether a word can be read in a file of the house.
pub fn readable(house: &House, word: &str) -> bool {
    let files = std::fs::read_dir(house.engine.folder()).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    files.into_iter().any(|bytes| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
}
