//! Cases as an earlier program left them. Once it is exchanged, a decision that waits for a second counts still, and a proof that does not say
//! how it was seen that somebody may ask for another opens nothing: the refusal says so.

use candor::{
    domain::{
        actor::Actor,
        ids::{SecondLookId, SeveralId, StaffId},
        request::{Grave, Happened, Kind, NextStep, Refusal, State},
        staff::Role,
    },
    store::{event::Unaudited, second_looks::New},
    usecases::{
        change::change,
        desk::{
            case::case,
            decide::Granted,
            link::link,
            queue::of_a_page,
            second::{Came, Decision, decide},
            several::{Letter, Sending, pick, send},
        },
        error::{Clash, Error},
        requests::{
            asked::read_asked,
            held::HeldCase,
            sealing::{CaseKeys, Text},
        },
        second::kept,
    },
};
use sha2::{Digest, Sha256};

use super::{
    agreed::{agree, approve, finish},
    posted::{by_letter, support},
    several::answered,
    told::{all, asked, at, delete, for_another, looked, proven, read, second, seen},
};
use crate::house::{House, houses};

/// The kinds of entries that no yes relies on. Decisions that wait were counted without these: the list may grow by new kinds alone.
const WEIGH_NOTHING: [&str; 15] = [
    "note",
    "assigned",
    "revealed",
    "looked-for",
    "task-moved",
    "task-asked-again",
    "second-asked",
    "second-yes",
    "second-no",
    "second-taken-back",
    "no-second",
    "held-untold",
    "resumed-untold",
    "looked-again",
    "posted",
];

/// How a case stands, as an earlier program counts it, and how it stood when the decision that waits was asked for.
async fn counted(house: &House, reference: &str) -> (Vec<u8>, Vec<u8>) {
    let mut conn = house.store.read().await.unwrap();
    let row = conn.request(reference).await.unwrap().unwrap();
    let mut hash = Sha256::new();
    for part in [row.state.as_str(), if row.is_held() { "held" } else { "" }, &row.due_on.to_string()] {
        hash.update(part);
        hash.update([0]);
    }
    hash.update(row.asked.as_deref().unwrap_or_default());
    for task in conn.request_tasks(row.id).await.unwrap() {
        hash.update(task.part.as_str());
        hash.update(task.state.as_str());
    }
    for entry in conn.request_entries(row.id).await.unwrap() {
        if !WEIGH_NOTHING.contains(&entry.kind.as_str()) {
            hash.update(entry.id.as_bytes());
        }
    }
    (hash.finalize().to_vec(), conn.second_look(row.id).await.unwrap().unwrap().stood)
}

#[tokio::test]
async fn a_decision_that_waits_in_a_case_whose_account_was_named_counts_as_before() {
    for house in houses().await {
        house.customer("c-1").await;
        let agent = house.customer("c-2").await;
        let (_, robin) = support(&house).await;
        second(&house, Role::Support).await;
        let copy = asked(&house, agent, Kind::Copy, &for_another("agent", all())).await;
        let now = looked(&house, robin, &copy).await;
        link(&house, robin, at(&now), Some("c-1")).await.unwrap();
        let no = Decision::Decline { reason: "not-covered".to_owned(), words: "No law asks for it.".to_owned(), file: String::new() };
        assert_eq!(decide(&house, robin, at(&seen(&house, &copy).await), &no, None).await.unwrap(), Came::Waits);
        let story = read(&house, agent, &copy).await.story;
        assert!(story.iter().any(|entry| entry.happened == Happened::Linked));
        let (before, now) = counted(&house, &copy).await;
        assert_eq!(before, now);
        agree(&house, robin, &copy).await.unwrap();
        assert_eq!(read(&house, agent, &copy).await.row.state, State::Declined);
    }
}

/// An agent's case about `c-1`, with the proof of who asks, as an earlier program recorded it: it did not keep how it was seen that they may.
async fn recorded_before(house: &House, staff: Actor, reference: &str, waits: Option<(StaffId, Decision)>) {
    let now = looked(house, staff, reference).await;
    link(house, staff, at(&now), Some("c-1")).await.unwrap();
    proven(house, staff, reference).await;
    let row = house.store.read().await.unwrap().request(reference).await.unwrap().unwrap();
    let left = change(house, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let mut case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
            let mut asked = read_asked(&portal, &mut tx, &case).await?.unwrap();
            assert!(asked.proven.is_some() && asked.may_ask.take().is_some());
            let plain = serde_json::to_vec(&asked).unwrap();
            let sealed = CaseKeys::of(&portal, &mut tx, &case).await?.seal(&portal, Text::Asked, &plain)?;
            case.row.asked = Some(sealed);
            case.save(&mut tx).await?;
            if let Some((by, decision)) = waits {
                let stood = kept::stands(&portal, &mut tx, &case, None).await?;
                let id = SecondLookId::new(&*portal.clock, &*portal.entropy);
                let new = New { id, asked_by: by, kind: Grave::Delete, stood, sealed: &[], several: None };
                kept::keep(&portal, &mut tx, &case, None, (new, &decision)).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?)
        })
    });
    left.await.unwrap();
}

fn may_not_yet(done: &Result<(), Error>) -> bool {
    matches!(done, Err(Error::Conflict(Clash::Case(Refusal::MayAskUnsaid))))
}

#[tokio::test]
async fn a_proof_from_before_that_does_not_say_that_they_may_opens_nothing_and_is_told_as_what_it_is() {
    for house in houses().await {
        let meant = house.customer("c-1").await;
        let agent = house.customer("c-2").await;
        let (robins, robin) = support(&house).await;
        second(&house, Role::Support).await;

        let copy = asked(&house, agent, Kind::Copy, &for_another("agent", all())).await;
        recorded_before(&house, robin, &copy, None).await;
        let refused = approve(&house, robin, at(&seen(&house, &copy).await), Granted::default()).await;
        assert!(may_not_yet(&refused), "{refused:?}");
        assert_eq!(of_a_page(&house, &case(&house, robin, &copy).await.unwrap()).await.unwrap().next, NextStep::MakeSure);
        approve(&house, robin, at(&proven(&house, robin, &copy).await), Granted::default()).await.unwrap();

        // The yes of a second to a deletion that was asked for before.
        let begin = Decision::Approve { value: String::new(), record: String::new(), words: String::new(), looked: String::new() };
        let deletion = asked(&house, agent, Kind::Delete, &for_another("agent", delete("later"))).await;
        recorded_before(&house, robin, &deletion, Some((robins, begin))).await;
        let refused = agree(&house, robin, &deletion).await;
        assert!(may_not_yet(&refused), "{refused:?}");
        assert!(house.store.read().await.unwrap().customer(meant).await.unwrap().is_some());

        // Words that stand for a copy on paper, alone and to several.
        let letter = by_letter(&house, robin, "copy", for_another("agent", all())).await;
        recorded_before(&house, robin, &letter, None).await;
        let refused = finish(&house, robin, at(&seen(&house, &letter).await), Some("It is enclosed.")).await;
        assert!(may_not_yet(&refused), "{refused:?}");
        for fits in [false, true] {
            if fits {
                proven(&house, robin, &letter).await;
            }
            let picked = pick(&house, robin, std::slice::from_ref(&letter)).await.unwrap().picked;
            let letters: Vec<Letter> =
                picked.into_iter().map(|of| Letter { of, words: "It is enclosed.".to_owned(), file: String::new() }).collect();
            let id = SeveralId::new(&*house.clock, &*house.entropy);
            let came = send(&house, robin, Sending { id, sends: &answered(), letters: &letters, alone: None }).await.unwrap();
            assert_eq!((came.done.len(), came.left.len()), if fits { (1, 0) } else { (0, 1) }, "{came:?}");
        }
    }
}
