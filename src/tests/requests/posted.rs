//! A person who wrote by post, and has nothing else, gets their answer by post: it waits until staff say that it is on its way.

use candor::{
    domain::{
        actor::Actor,
        day::Which,
        ids::StaffId,
        ports::Clock,
        request::{Kind, NextStep, Refusal, Request, State},
        retention::day,
        staff::Role,
    },
    usecases::{
        acting_for::write_down::{Intake, write_down},
        copies::printed::printed,
        desk::{
            answer::{self, Expecting},
            case::case,
            decide::{Granted, extend},
            pages::At,
            posted::{address_lasts, posted, waiting},
            queue::queue,
            reveal::reveal,
            task::Outcome,
            today::today,
            views::{Filter, View},
        },
        error::{Clash, Error},
        housekeeping::round,
        requests::{acknowledged::acknowledged, draft::Draft, open::Opened, story::Happened},
    },
};
use std::{sync::Arc, time::Duration};

use super::told::{LONGER, all, asked, at, looked, member, proven, second, seen, work_off};
use crate::house::{House, houses};
use crate::requests::agreed::{self, settle};

const VERA: &str = "Vera Vogel\nWaldweg 3\n04103 Leipzig";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

pub fn question() -> Draft {
    Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }
}

/// A letter without any other address, as staff write it down.
pub async fn by_letter(house: &House, staff: Actor, kind: &str, draft: Draft) -> String {
    let some = |text: &str| Some(text.to_owned());
    came_in(house, staff, kind, Intake { draft, postal: some(VERA), language: some("de"), ..Intake::default() }).await
}

/// A letter that came today, with whatever else is in it.
pub async fn came_in(house: &House, staff: Actor, kind: &str, intake: Intake) -> String {
    let came = Some(day(house.time.now(), &house.brand.time_zone).to_string());
    let intake = Intake { way: Some("letter".to_owned()), came, kind: Some(kind.to_owned()), ..intake };
    let opened = write_down(house, staff, None, intake).await.unwrap();
    house.time.pass(Duration::from_secs(60));
    match opened {
        Opened::New(reference) => reference,
        Opened::Already(_) => panic!("it was written down before"),
    }
}

async fn row(house: &House, reference: &str) -> Request {
    house.store.read().await.unwrap().request(reference).await.unwrap().unwrap()
}

pub async fn support(house: &House) -> (StaffId, Actor) {
    let id = member(house, Role::Support).await;
    (id, Actor::Staff(id, Role::Support))
}

/// The cases with a letter to post, as their view counts and names them, each with its next step.
pub async fn to_post(house: &House, staff: Actor) -> Vec<(String, NextStep)> {
    let queue = queue(house, staff, &Filter::of_view(View::ToPost), At::default()).await.unwrap();
    let count = queue.views.iter().find(|(view, _)| *view == View::ToPost).unwrap().1;
    assert_eq!(count, Some(i64::try_from(queue.rows.len()).unwrap()));
    queue.rows.into_iter().map(|waiting| (waiting.row.reference, waiting.next)).collect()
}

/// The groups of the day that hold anything, each with how many.
async fn groups(house: &House, staff: Actor) -> Vec<(Which, i64)> {
    let groups = today(house, staff).await.unwrap().cases.unwrap();
    groups.into_iter().filter(|group| group.count > 0).map(|group| (group.which, group.count)).collect()
}

#[tokio::test]
async fn the_answer_to_a_letter_waits_to_be_posted_and_only_then_the_address_is_forgotten() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let reference = by_letter(&house, robin, "question", question()).await;
        assert!(to_post(&house, robin).await.is_empty(), "that it came in is no letter");
        agreed::finish(&house, robin, at(&looked(&house, robin, &reference).await), Some("Parcelo has it.")).await.unwrap();
        assert!(work_off(&house).await.is_empty(), "there is no address for an email");
        let ended = row(&house, &reference).await;
        assert!(ended.state == State::Done && ended.contact.is_some() && ended.post_from == ended.closed_at);
        assert_eq!(to_post(&house, robin).await, [(reference.clone(), NextStep::Post)]);
        assert_eq!(groups(&house, robin).await, [(Which::Post, 1)]);
        // The member of staff who answered still sees where it is to be posted; a colleague says why they look.
        let desk = case(&house, robin, &reference).await.unwrap();
        assert!(desk.contact.unwrap().postal.unwrap().contains("Waldweg 3"));
        assert!(address_lasts(&house, &desk.case).await.unwrap(), "a disagreement is answered there, too");
        let said: Vec<_> = waiting(&desk.case).into_iter().map(|entry| (entry.happened, entry.text.clone())).collect();
        assert_eq!(said, [(Happened::Message, Some("Parcelo has it.".to_owned()))]);
        let colleague = Actor::Staff(second(&house, Role::Support).await, Role::Support);
        assert!(case(&house, colleague, &reference).await.unwrap().contact.is_none());
        let now = seen(&house, &reference).await;
        let unread = posted(&house, colleague, at(&now)).await;
        assert!(matches!(unread, Err(Error::Conflict(Clash::Case(Refusal::Unread)))), "{unread:?}");
        reveal(&house, colleague, at(&now), Some("To print and post it")).await.unwrap();
        assert!(case(&house, colleague, &reference).await.unwrap().contact.is_some());
        posted(&house, colleague, at(&seen(&house, &reference).await)).await.unwrap();
        let gone = row(&house, &reference).await;
        assert_eq!((gone.contact, gone.post_from), (None, None));
        let story = case(&house, robin, &reference).await.unwrap().case.story;
        assert_eq!(story.last().unwrap().happened, Happened::Posted);
        let log = house.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == "request.posted").count(), 1);
        assert!(to_post(&house, robin).await.is_empty() && groups(&house, robin).await.is_empty());
        let again = posted(&house, colleague, at(&seen(&house, &reference).await)).await;
        assert!(matches!(again, Err(Error::Conflict(Clash::RequestClosed))), "{again:?}");
    }
}

/// The house under a law that wants it confirmed that a complaint came in.
fn under_uk_law(House { portal, time, engine }: House) -> House {
    let portal = portal.with_parts(|parts| Arc::make_mut(&mut parts.brand).default_regime = "uk-gdpr".parse().unwrap());
    House { portal, time, engine }
}

#[tokio::test]
async fn a_complaint_is_confirmed_by_the_email_of_its_moment_or_by_the_first_letter_that_is_posted() {
    for house in houses().await.into_iter().map(under_uk_law) {
        let (_, robin) = support(&house).await;
        let complaint = || Draft { complaint: Some("yes".to_owned()), ..question() };
        let confirmed = async |reference: &str| acknowledged(&case(&house, robin, reference).await.unwrap().case);

        let amina = house.customer("c-1").await;
        let emailed = asked(&house, amina, Kind::Question, &complaint()).await;
        assert_eq!(confirmed(&emailed).await, Some(house.time.now()));
        work_off(&house).await;

        let reference = by_letter(&house, robin, "question", complaint()).await;
        assert!(row(&house, &reference).await.acknowledge_by.is_some());
        assert_eq!(to_post(&house, robin).await, [(reference.clone(), NextStep::Post)], "there is nothing but a letter to confirm it by");
        let said: Vec<_> = waiting(&case(&house, robin, &reference).await.unwrap().case).into_iter().map(|entry| entry.happened).collect();
        assert_eq!((said, confirmed(&reference).await), (vec![Happened::Received], None));
        house.time.pass(DAY * 2);
        posted(&house, robin, at(&looked(&house, robin, &reference).await)).await.unwrap();
        let then = house.time.now();
        assert_eq!(confirmed(&reference).await, Some(then));
        // Also once its address is forgotten.
        house.time.pass(DAY);
        agreed::finish(&house, robin, at(&looked(&house, robin, &reference).await), Some("Parcelo has it.")).await.unwrap();
        posted(&house, robin, at(&seen(&house, &reference).await)).await.unwrap();
        assert!(row(&house, &reference).await.contact.is_none());
        assert_eq!(confirmed(&reference).await, Some(then));
    }
}

#[tokio::test]
async fn a_question_back_and_more_time_are_posted_while_the_case_is_open_and_it_keeps_the_address() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let reference = by_letter(&house, robin, "question", question()).await;
        let now = looked(&house, robin, &reference).await;
        answer::write(&house, robin, at(&now), Some("Which address?"), Expecting::Answer).await.unwrap();
        assert_eq!(to_post(&house, robin).await, [(reference.clone(), NextStep::Post)]);
        extend(&house, robin, at(&seen(&house, &reference).await), LONGER).await.unwrap();
        let desk = case(&house, robin, &reference).await.unwrap();
        let said: Vec<_> = waiting(&desk.case).into_iter().map(|entry| entry.happened).collect();
        assert_eq!(said, [Happened::AskedBack, Happened::Extended], "one letter says both");
        assert_eq!(groups(&house, robin).await, [(Which::Post, 1)], "named once");
        posted(&house, robin, at(&seen(&house, &reference).await)).await.unwrap();
        assert!(row(&house, &reference).await.contact.is_some() && to_post(&house, robin).await.is_empty());
        assert_eq!(groups(&house, robin).await, [(Which::Mine, 1)]);
        // A word said later is another letter.
        house.time.pass(DAY);
        answer::write(&house, robin, at(&looked(&house, robin, &reference).await), Some("We look."), Expecting::Nothing).await.unwrap();
        let desk = case(&house, robin, &reference).await.unwrap();
        assert_eq!(waiting(&desk.case).len(), 1);
    }
}

#[tokio::test]
async fn why_a_copy_asked_for_by_letter_is_declined_is_posted() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let reference = by_letter(&house, robin, "copy", all()).await;
        let now = looked(&house, robin, &reference).await;
        assert!(case(&house, robin, &reference).await.unwrap().facts.by_post);
        agreed::decline(&house, robin, at(&now), Some("duplicate"), Some("It is answered by email.")).await.unwrap();
        assert_eq!(to_post(&house, robin).await, [(reference, NextStep::Post)]);
    }
}

/// Grants a copy, has it made, and puts into it what a system found.
pub async fn copy_with(house: &House, staff: Actor, reference: &str, found: &str) {
    looked(house, staff, reference).await;
    agreed::approve(house, staff, at(&proven(house, staff, reference).await), Granted::default()).await.unwrap();
    assert!(work_off(house).await.is_empty());
    assert!(to_post(house, staff).await.is_empty(), "a part of a copy is no letter");
    let answer = Outcome::parse(Some("done"), Some(found)).unwrap();
    settle(house, staff, at(&seen(house, reference).await), Some("call-recordings"), answer).await.unwrap();
    assert!(work_off(house).await.is_empty());
}

#[tokio::test]
async fn a_copy_asked_for_by_letter_is_made_as_for_everybody_printed_by_those_who_read_the_case_and_deleted_once_posted() {
    for house in houses().await {
        let (id, robin) = support(&house).await;
        let reference = by_letter(&house, robin, "copy", all()).await;
        let early = printed(&house, robin, &reference).await;
        assert!(matches!(early, Err(Error::Conflict(Clash::Case(Refusal::NothingToPost)))), "{early:?}");
        copy_with(&house, robin, &reference, "A call of 3 May.").await;
        assert_eq!(row(&house, &reference).await.state, State::Done);
        assert_eq!(to_post(&house, robin).await, [(reference.clone(), NextStep::Post)]);
        let desk = case(&house, robin, &reference).await.unwrap();
        let said: Vec<_> = waiting(&desk.case).into_iter().map(|entry| entry.happened).collect();
        assert_eq!(said, [Happened::CopyReady]);

        let colleague = Actor::Staff(second(&house, Role::Support).await, Role::Support);
        let unread = printed(&house, colleague, &reference).await;
        assert!(matches!(unread, Err(Error::Conflict(Clash::Case(Refusal::Unread)))), "{unread:?}");
        // A letter may wait for longer than a download.
        house.time.pass(DAY * 5);
        round(&house).await;
        reveal(&house, robin, at(&seen(&house, &reference).await), Some("To print and post it")).await.unwrap();
        let empty = posted(&house, robin, at(&seen(&house, &reference).await)).await;
        assert!(matches!(empty, Err(Error::Conflict(Clash::CopyUnopened))), "nobody has opened it to print: {empty:?}");
        let files = printed(&house, robin, &reference).await.unwrap();
        let of = |name: &str| files.iter().find(|(file, _)| file == name).map(|(_, text)| text.as_str()).unwrap();
        assert!(of("index.html").contains(&reference) && of("systems/call-recordings.txt").contains("A call of 3 May."));
        let requests = of("requests.json");
        assert!(requests.contains("\"done\"") && !requests.contains("\"in-progress\""), "it ends with its copy: {requests}");
        assert!(requests.contains("\"letter\"") && !requests.contains(&id.to_string()), "{requests}");
        let log = house.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == "copy.printed").count(), 1);

        posted(&house, robin, at(&seen(&house, &reference).await)).await.unwrap();
        let ended = row(&house, &reference).await;
        assert_eq!((ended.contact, ended.post_from), (None, None));
        let copy = house.store.read().await.unwrap().copy(ended.id).await.unwrap().unwrap();
        assert!(copy.is_gone(house.time.now()));
        let part = house.store.read().await.unwrap().copy_part(ended.id, copy.generation, 0).await.unwrap();
        assert!(part.is_none() && printed(&house, robin, &reference).await.is_err());
    }
}

#[tokio::test]
async fn a_part_of_a_copy_is_not_printed_beside_another_letter() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let reference = by_letter(&house, robin, "copy", all()).await;
        looked(&house, robin, &reference).await;
        agreed::approve(&house, robin, at(&proven(&house, robin, &reference).await), Granted::default()).await.unwrap();
        assert!(work_off(&house).await.is_empty());
        extend(&house, robin, at(&seen(&house, &reference).await), LONGER).await.unwrap();
        assert_eq!(to_post(&house, robin).await.len(), 1);
        let part = printed(&house, robin, &reference).await;
        assert!(matches!(part, Err(Error::Conflict(Clash::NotReady))), "{part:?}");
    }
}

/// Grants a deletion, and says of every system that it is done there.
pub async fn delete(house: &House, staff: Actor, reference: &str) {
    delete_with(house, staff, reference, || Outcome::Done("By the name in the letter".to_owned())).await;
}

/// The same, with what came of it in every system.
pub async fn delete_with(house: &House, staff: Actor, reference: &str, outcome: impl Fn() -> Outcome) {
    looked(house, staff, reference).await;
    agreed::approve(house, staff, at(&proven(house, staff, reference).await), Granted::default()).await.unwrap();
    work_off(house).await;
    let asked = row(house, reference).await;
    for task in house.store.read().await.unwrap().request_tasks(asked.id).await.unwrap() {
        let Some(system) = task.part.system().filter(|_| !task.state.is_settled()) else { continue };
        settle(house, staff, at(&seen(house, reference).await), Some(system.as_str()), outcome()).await.unwrap();
    }
}

#[tokio::test]
async fn a_deletion_asked_for_by_letter_is_answered_by_letter_and_then_nothing_of_it_can_be_read() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let reference = by_letter(&house, robin, "delete", all()).await;
        delete(&house, robin, &reference).await;
        let ended = row(&house, &reference).await;
        assert!(ended.state == State::Done && ended.contact.is_some(), "the person is gone, and their letter is not posted yet");
        let desk = case(&house, robin, &reference).await.unwrap();
        let said: Vec<_> = waiting(&desk.case).into_iter().map(|entry| entry.happened).collect();
        assert_eq!(said, [Happened::Done], "by which the letter says what is deleted, and where somebody could not be found");
        assert!(desk.contact.as_ref().unwrap().postal.is_some());
        assert!(!address_lasts(&house, &desk.case).await.unwrap(), "nobody is left to disagree");
        posted(&house, robin, at(&seen(&house, &reference).await)).await.unwrap();
        let gone = row(&house, &reference).await;
        assert_eq!((gone.contact, gone.asked, gone.post_from), (None, None, None));
        assert!(!case(&house, robin, &reference).await.unwrap().readable, "its key is gone");
    }
}

#[tokio::test]
async fn a_letter_that_nobody_posts_goes_when_the_time_of_its_request_is_over() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let reference = by_letter(&house, robin, "question", question()).await;
        agreed::finish(&house, robin, at(&looked(&house, robin, &reference).await), Some("Parcelo has it.")).await.unwrap();
        house.time.pass(DAY * 366 * 12);
        round(&house).await;
        assert!(house.store.read().await.unwrap().request(&reference).await.unwrap().is_none());
        assert_eq!(house.store.read().await.unwrap().requests_to_post().await.unwrap(), 0);
    }
}
