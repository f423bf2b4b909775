//! Findings of systems: each waits by itself, whatever else happens in its case, and none takes the place of another's question.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        catalogue::{Identifier, System, SystemKind},
        ids::{CustomerId, SecondLookId, StaffId},
        request::{Grave, Kind, NextStep, Part, State, TaskState},
        staff::Role,
    },
    store::{event::Unaudited, second_looks::New},
    usecases::{
        change::change,
        desk::{
            case::case,
            pages::At,
            queue::{of_a_page, queue},
            second::{Came, Decision, decide, say_no},
            views::{Filter, View},
        },
        error::{Clash, Error},
        notices::publish::{Changes, publish},
        requests::{draft::Draft, held::HeldCase},
        second::{kept, wanted::wanted},
        snapshot::follow::catch_up,
        staff::invite,
        tasks::{
            list::{Found, list},
            report::{Report, Reported, report},
            systems::choose,
        },
    },
};
use testing::portal::DEMO;

use super::{
    agreed::{agree, look},
    copies::open,
    told::{all, asked, at, at_address, looked, read, readable, staff, work_off},
};
use crate::house::{House, houses};

const CALLS: &str = "call-recordings";
const LETTERS: &str = "mailing-list";

/// Publishes a notice in which the systems are otherwise.
pub async fn systems_are(house: &House, change: impl Fn(&mut System)) {
    let mut draft = DEMO.clone();
    draft.catalogue.systems.iter_mut().for_each(change);
    let summaries = house.brand.languages.offered.iter().map(|language| (*language, "Systems are otherwise.".to_owned())).collect();
    publish(house, Actor::Operator, &draft, Changes { summaries, ..Changes::default() }).await.unwrap();
    catch_up(house).await.unwrap();
}

/// A task holder looks for people in the mailing list, too.
async fn two_systems(house: &House) {
    systems_are(house, |system| {
        if system.id.as_str() == LETTERS {
            (system.kind, system.keyed_by) = (SystemKind::Manual, vec![Identifier::Email]);
        }
    })
    .await;
}

async fn looks_after(house: &House, name: &str, systems: &[&str]) -> (StaffId, Actor) {
    let id = at_address(house, Role::TaskHolder, &format!("{name}@example.org")).await;
    let systems: Vec<String> = systems.iter().map(|system| (*system).to_owned()).collect();
    choose(house, Actor::Operator.into(), id, &systems).await.unwrap();
    (id, Actor::Staff(id, Role::TaskHolder))
}

/// A copy of everything, as far as the portal makes it.
async fn copy(house: &House, reference: &str) -> (CustomerId, String) {
    let customer = house.customer(reference).await;
    let copy = asked(house, customer, Kind::Copy, &all()).await;
    work_off(house).await;
    (customer, copy)
}

/// Says what came of the task of a request, as its page shows it.
async fn says(house: &House, holder: Actor, system: &str, copy: &str, (outcome, words): (&str, &str)) -> Reported {
    let tasks = list(house, holder, Some(system), None).await.unwrap().tasks;
    let task = tasks.iter().find(|task| task.row.reference == copy).unwrap();
    let picked = [format!("{}/{}", task.row.reference, task.row.revision)];
    report(house, holder, Report { system: Some(system), picked: &picked, outcome: Some(outcome), words: Some(words), alone: None })
        .await
        .unwrap()
}

async fn pastes(house: &House, holder: Actor, system: &str, copy: &str, words: &str) {
    let came = says(house, holder, system, copy, ("done", words)).await;
    assert_eq!((came.settled, came.waiting), (0, 1), "{came:?}");
}

/// How it stands with what was found, in the list of its system; `None` where nothing was.
async fn stands(house: &House, holder: Actor, system: &str) -> Option<Found> {
    list(house, holder, Some(system), None).await.unwrap().tasks.remove(0).found
}

async fn states(house: &House, customer: CustomerId, copy: &str) -> Vec<(String, TaskState)> {
    let tasks = read(house, customer, copy).await.tasks;
    tasks.into_iter().filter(|task| task.part != Part::Portal).map(|task| (task.part.as_str().to_owned(), task.state)).collect()
}

/// A finding where an older program left it: in the place of an act on the case.
async fn left_by_an_older_program(house: &House, by: StaffId, copy: &str, text: &str) {
    let row = house.store.read().await.unwrap().request(copy).await.unwrap().unwrap();
    let found = Decision::Found { system: CALLS.to_owned(), text: text.to_owned() };
    let left = change(house, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
            let stood = kept::stands(&portal, &mut tx, &case, None).await?;
            let id = SecondLookId::new(&*portal.clock, &*portal.entropy);
            let new = New { id, asked_by: by, kind: Grave::Found, stood, sealed: &[], several: None };
            kept::keep(&portal, &mut tx, &case, None, (new, &found)).await?;
            Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?)
        })
    });
    left.await.unwrap();
}

fn refusal() -> Decision {
    Decision::Decline { reason: "not-covered".to_owned(), words: "No law asks for it.".to_owned(), file: String::new() }
}

#[tokio::test]
async fn the_person_fetches_a_part_and_says_thanks_and_the_yes_still_counts() {
    for house in houses().await {
        let (tomaszs, tomasz) = looks_after(&house, "tomasz", &[CALLS]).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let (amina, copy) = copy(&house, "c-1").await;
        pastes(&house, tomasz, CALLS, &copy, "A call of 3 May").await;
        let page = of_a_page(&house, &case(&house, jana, &copy).await.unwrap()).await.unwrap().next;
        let all = queue(&house, jana, &Filter::of_view(View::All), At::default()).await.unwrap().rows;
        assert_eq!((page, &all[0].next), (NextStep::SayYes(tomaszs), &NextStep::SayYes(tomaszs)), "the case says what the day says");
        open(&house, amina, &copy).await;
        writes(&house, Actor::Customer(amina), &copy, Some("Thanks.")).await.unwrap();
        assert_eq!(stands(&house, tomasz, CALLS).await, Some(Found::Waits));
        agree(&house, tomasz, &copy).await.unwrap();
        assert_eq!(states(&house, amina, &copy).await, [(CALLS.to_owned(), TaskState::Done)]);
        work_off(&house).await;
        assert!(open(&house, amina, &copy).await.iter().any(|(file, text)| file.contains(CALLS) && text.contains("A call of 3 May")));
        assert_eq!(read(&house, amina, &copy).await.row.state, State::Done);
    }
}

#[tokio::test]
async fn findings_of_two_systems_and_a_refusal_wait_side_by_side() {
    for house in houses().await {
        two_systems(&house).await;
        let (_, tomasz) = looks_after(&house, "tomasz", &[CALLS]).await;
        let (_, nora) = looks_after(&house, "nora", &[LETTERS]).await;
        let (_, robin) = staff(&house, Role::Support).await;
        let (janas, jana) = staff(&house, Role::PrivacyOfficer).await;
        let (amina, first) = copy(&house, "c-1").await;
        assert_eq!(decide(&house, robin, at(&looked(&house, robin, &first).await), &refusal(), None).await.unwrap(), Came::Waits);
        pastes(&house, tomasz, CALLS, &first, "A call of 3 May").await;
        assert_eq!(stands(&house, nora, LETTERS).await, None, "hers is still to be done");
        pastes(&house, nora, LETTERS, &first, "Three letters").await;
        let mut conn = house.store.read().await.unwrap();
        let id = conn.request(&first).await.unwrap().unwrap().id;
        assert_eq!(conn.second_look(id).await.unwrap().unwrap().kind, Grave::Refuse, "the refusal is still asked about");
        assert_eq!(conn.findings(id).await.unwrap().len(), 2);
        assert_eq!(wanted(&house, &mut conn, janas).await.unwrap().len(), 3);
        drop(conn);
        // Another's refusal is not replaced either.
        let other = decide(&house, jana, at(&looked(&house, jana, &first).await), &refusal(), None).await;
        assert!(matches!(other, Err(Error::Conflict(Clash::WaitsAlready))), "{other:?}");
        let refused = look(&house, &first).await;
        say_no(&house, jana, at(&looked(&house, jana, &first).await), Some(&refused), Some("It is covered.")).await.unwrap();
        agree(&house, tomasz, &first).await.unwrap();
        agree(&house, nora, &first).await.unwrap();
        let done = [(CALLS.to_owned(), TaskState::Done), (LETTERS.to_owned(), TaskState::Done)];
        assert_eq!(states(&house, amina, &first).await, done);

        let (ben, second) = copy(&house, "c-2").await;
        pastes(&house, tomasz, CALLS, &second, "A call of 4 May").await;
        assert_eq!(says(&house, nora, LETTERS, &second, ("not-found", "")).await.settled, 1);
        agree(&house, tomasz, &second).await.unwrap();
        assert_eq!(states(&house, ben, &second).await, [(CALLS.to_owned(), TaskState::Done), (LETTERS.to_owned(), TaskState::NotFound)]);
    }
}

#[tokio::test]
async fn a_colleague_of_the_same_system_leaves_what_waits_and_its_author_may_replace_it() {
    for house in houses().await {
        let (_, tomasz) = looks_after(&house, "tomasz", &[CALLS]).await;
        let (_, nora) = looks_after(&house, "nora", &[CALLS]).await;
        staff(&house, Role::PrivacyOfficer).await;
        let (amina, copy) = copy(&house, "c-1").await;
        pastes(&house, tomasz, CALLS, &copy, "A call of 3 May").await;
        for said in [("done", "Nothing at all"), ("not-found", ""), ("failed", "The player is broken")] {
            let came = says(&house, nora, CALLS, &copy, said).await;
            assert_eq!((came.settled, came.waiting, came.taken), (0, 0, vec![copy.clone()]), "{said:?}");
        }
        pastes(&house, tomasz, CALLS, &copy, "Calls of 3 and 4 May").await;
        agree(&house, tomasz, &copy).await.unwrap();
        work_off(&house).await;
        assert!(open(&house, amina, &copy).await.values().any(|text| text.contains("3 and 4 May")));
    }
}

#[tokio::test]
async fn a_no_is_read_with_its_reason_by_those_who_look_after_the_system_and_they_report_anew() {
    const WHY: &str = "SECPLAIN One call is about another person.";
    for house in houses().await {
        let (_, tomasz) = looks_after(&house, "tomasz", &[CALLS]).await;
        let (janas, jana) = staff(&house, Role::PrivacyOfficer).await;
        let (amina, copy) = copy(&house, "c-1").await;
        pastes(&house, tomasz, CALLS, &copy, "SECPLAIN A call of 3 May").await;
        let waits = look(&house, &copy).await;
        say_no(&house, jana, at(&looked(&house, jana, &copy).await), Some(&waits), Some(WHY)).await.unwrap();
        assert_eq!(stands(&house, tomasz, CALLS).await, Some(Found::Refused(Some(WHY.to_owned()))));
        assert!(wanted(&house, &mut house.store.read().await.unwrap(), janas).await.unwrap().is_empty());
        let back =
            async |who: Actor| list(&house, who, Some(CALLS), None).await.unwrap().given_back.map(|back| (back.reference, back.text));
        assert_eq!(back(tomasz).await, Some((copy.clone(), "SECPLAIN A call of 3 May".to_owned())), "it is his again");
        assert_eq!(back(jana).await, None);
        assert!(!readable(&house, "SECPLAIN"), "both are sealed");
        pastes(&house, tomasz, CALLS, &copy, "My call of 3 May").await;
        assert_eq!((stands(&house, tomasz, CALLS).await, back(tomasz).await), (Some(Found::Waits), None));
        agree(&house, tomasz, &copy).await.unwrap();
        assert_eq!(states(&house, amina, &copy).await, [(CALLS.to_owned(), TaskState::Done)]);
    }
}

#[tokio::test]
async fn a_finding_whose_author_left_waits_no_more_and_is_reported_anew() {
    for house in houses().await {
        let (_, tomasz) = looks_after(&house, "tomasz", &[CALLS]).await;
        let (_, nora) = looks_after(&house, "nora", &[CALLS]).await;
        let (janas, _) = staff(&house, Role::PrivacyOfficer).await;
        let (_, copy) = copy(&house, "c-1").await;
        pastes(&house, tomasz, CALLS, &copy, "A call of 3 May").await;
        invite::end(&house, Actor::Operator, "tomasz@example.org").await.unwrap();
        assert_eq!(stands(&house, nora, CALLS).await, Some(Found::Outdated));
        assert!(wanted(&house, &mut house.store.read().await.unwrap(), janas).await.unwrap().is_empty());
        pastes(&house, nora, CALLS, &copy, "A call of 3 May, again").await;
        assert_eq!(stands(&house, nora, CALLS).await, Some(Found::Waits));
        agree(&house, nora, &copy).await.unwrap();
    }
}

#[tokio::test]
async fn what_an_older_program_left_is_agreed_to_as_it_is_or_reported_anew_and_goes_with_its_task() {
    for house in houses().await {
        let (tomaszs, tomasz) = looks_after(&house, "tomasz", &[CALLS]).await;
        let (_, nora) = looks_after(&house, "nora", &[CALLS]).await;
        staff(&house, Role::PrivacyOfficer).await;
        let waits = async |copy: &str| {
            let mut conn = house.store.read().await.unwrap();
            let id = conn.request(copy).await.unwrap().unwrap().id;
            conn.second_look(id).await.unwrap().is_some()
        };
        let (amina, first) = copy(&house, "c-1").await;
        left_by_an_older_program(&house, tomaszs, &first, "A call of 3 May").await;
        assert_eq!(stands(&house, nora, CALLS).await, Some(Found::Waits));
        assert_eq!(says(&house, nora, CALLS, &first, ("not-found", "")).await.taken, std::slice::from_ref(&first));
        agree(&house, tomasz, &first).await.unwrap();
        assert_eq!(states(&house, amina, &first).await, [(CALLS.to_owned(), TaskState::Done)]);
        work_off(&house).await;

        let (ben, second) = copy(&house, "c-2").await;
        left_by_an_older_program(&house, tomaszs, &second, "A call of 4 May").await;
        writes(&house, Actor::Customer(ben), &second, Some("Thanks.")).await.unwrap();
        assert_eq!(stands(&house, nora, CALLS).await, Some(Found::Outdated), "a yes to it would not count");
        pastes(&house, nora, CALLS, &second, "A call of 4 May, again").await;
        assert!(!waits(&second).await, "the newer one is in its place");
        assert_eq!(stands(&house, nora, CALLS).await, Some(Found::Waits));
        agree(&house, nora, &second).await.unwrap();
        work_off(&house).await;

        let (carla, third) = copy(&house, "c-3").await;
        left_by_an_older_program(&house, tomaszs, &third, "A call of 5 May").await;
        assert_eq!(says(&house, tomasz, CALLS, &third, ("not-found", "")).await.settled, 1);
        assert!(!waits(&third).await, "it goes with its task");
        assert_eq!(states(&house, carla, &third).await, [(CALLS.to_owned(), TaskState::NotFound)]);
    }
}

#[tokio::test]
async fn a_busy_system_hides_no_other_and_its_tasks_come_page_by_page() {
    let of = |category: &str| Draft { scope: Some("some".to_owned()), categories: vec![category.to_owned()], ..Draft::default() };
    for house in houses().await {
        two_systems(&house).await;
        let (_, tomasz) = looks_after(&house, "tomasz", &[CALLS, LETTERS]).await;
        let mut calls = Vec::new();
        for number in 1..=52 {
            let customer = house.customer(&format!("c-{number}")).await;
            calls.push(asked(&house, customer, Kind::Copy, &of("messages")).await);
            house.time.pass(std::time::Duration::from_secs(1));
        }
        let late = house.customer("c-90").await;
        let letters = asked(&house, late, Kind::Copy, &of("contact")).await;
        work_off(&house).await;
        let listed = async |system: &str, after: Option<&str>| list(&house, tomasz, Some(system), after).await.unwrap();
        let numbers =
            |tasks: &[candor::usecases::tasks::list::Errand]| tasks.iter().map(|task| task.row.reference.clone()).collect::<Vec<_>>();
        let hers = listed(LETTERS, None).await;
        assert_eq!((numbers(&hers.tasks), hers.next), (vec![letters], None));
        let counts: std::collections::BTreeMap<_, _> = hers.systems.into_iter().collect();
        assert_eq!((counts[CALLS], counts[LETTERS]), (52, 1));
        let first = listed(CALLS, None).await;
        assert_eq!((numbers(&first.tasks).as_slice(), &first.after), (&calls[..50], &None));
        let second = listed(CALLS, first.next.as_deref()).await;
        assert_eq!((numbers(&second.tasks).as_slice(), second.after, second.next), (&calls[50..], first.next, None));
        // Behind the last, and behind what is no request, the list begins again.
        for after in [calls[51].as_str(), "R-0000-0000", ""] {
            let again = listed(CALLS, Some(after)).await;
            assert_eq!((again.tasks.len(), again.after), (50, None), "{after}");
        }
    }
}
