//! Four eyes: what refuses a right or begins a deletion waits for a second; nobody agrees to their own; a yes is to what was asked, of a
//! case that is still the same.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        item::ItemKind,
        request::{Decline, Happened, Kind, NextStep, State, Turn},
        staff::Role,
    },
    store::event::Action,
    usecases::{
        desk::{
            answer::{self, Expecting},
            case::case,
            pages::At,
            queue::{of_a_page, queue},
            reveal::reveal,
            second::{Came, Decision, decide, say_no, say_yes, take_back},
            today::today,
            views::{Filter, View},
        },
        error::{Clash, Error, Field},
        oversight::list::list,
        requests::{draft::Draft, withdraw::withdraw},
        second::wanted::wanted,
        staff::invite,
    },
};

use super::{
    agreed::look,
    told::{ask, asked, at, colleague, guest, looked, read, seen, staff},
};
use crate::house::{House, houses};

fn refusal() -> Decision {
    Decision::Decline { reason: "not-covered".to_owned(), words: "No law asks for it.".to_owned(), file: String::new() }
}

fn begin() -> Decision {
    Decision::Approve { value: String::new(), record: String::new(), words: String::new(), looked: String::new() }
}

fn restrict() -> Draft {
    Draft { stop: Some("restrict".to_owned()), ..Draft::default() }
}

async fn asks(house: &House, actor: Actor, reference: &str, decision: &Decision) -> Came {
    decide(house, actor, at(&looked(house, actor, reference).await), decision, None).await.unwrap()
}

async fn yes(house: &House, actor: Actor, reference: &str, look: &str) -> Result<(), Error> {
    say_yes(house, actor, at(&looked(house, actor, reference).await), Some(look)).await
}

async fn wants(house: &House, actor: Actor) -> Vec<String> {
    let Actor::Staff(id, _) = actor else { panic!("no staff") };
    let wanted = wanted(house, &mut house.store.read().await.unwrap(), id).await.unwrap();
    assert_eq!(today(house, actor).await.unwrap().wanted.len(), wanted.len());
    wanted.into_iter().map(|one| one.row.reference).collect()
}

async fn logged(house: &House, action: Action) -> usize {
    let log = house.store.read().await.unwrap().audit_after(0, 10_000).await.unwrap();
    log.iter().filter(|entry| entry.action == action.as_str()).count()
}

#[tokio::test]
async fn a_right_is_refused_by_two_and_exactly_as_it_was_asked() {
    for house in houses().await {
        let (robins, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Stop, &restrict()).await;
        assert_eq!(asks(&house, robin, &reference, &refusal()).await, Came::Waits);
        let waiting = read(&house, amina, &reference).await;
        assert!(waiting.row.state.is_open() && waiting.row.assignee == Some(robins), "nothing has happened");
        assert!(waiting.story.iter().any(|entry| entry.happened == Happened::SecondAsked && !entry.happened.is_for_everyone()));
        assert_eq!((wants(&house, robin).await.len(), wants(&house, jana).await), (0, vec![reference.clone()]));
        let look = look(&house, &reference).await;
        // Not by oneself, not unread, and not by somebody who may see no case.
        let own = yes(&house, robin, &reference, &look).await;
        assert!(matches!(own, Err(Error::Conflict(Clash::OwnWish))), "{own:?}");
        let unread = say_yes(&house, jana, at(&seen(&house, &reference).await), Some(&look)).await;
        assert!(unread.is_err(), "she has not read it");
        let (_, administrator) = staff(&house, Role::Administrator).await;
        let none = say_yes(&house, administrator, at(&seen(&house, &reference).await), Some(&look)).await;
        assert!(matches!(none, Err(Error::Forbidden)));
        yes(&house, jana, &reference, &look).await.unwrap();
        let after = read(&house, amina, &reference).await;
        assert_eq!((after.row.state, after.row.decline), (State::Declined, Some(Decline::NotCovered)));
        let told = after.story.iter().find(|entry| entry.happened == Happened::Declined).unwrap();
        assert_eq!((told.staff, told.text.as_deref()), (Some(robins), Some("No law asks for it.")), "it is the asker's decision");
        assert!(wants(&house, jana).await.is_empty());
        assert_eq!((logged(&house, Action::SecondAsked).await, logged(&house, Action::SecondAgreed).await), (1, 1));
    }
}

#[tokio::test]
async fn the_next_step_of_a_case_that_waits_for_a_second_is_their_yes_in_every_list() {
    for house in houses().await {
        let (robins, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Stop, &restrict()).await;
        let steps = async |who: Actor| {
            let all = queue(&house, who, &Filter::of_view(View::Ours), At::default()).await.unwrap().rows;
            let listed = all.into_iter().find(|one| one.row.reference == reference).map(|one| one.next).unwrap();
            let page = of_a_page(&house, &case(&house, who, &reference).await.unwrap()).await.unwrap();
            assert_eq!((page.turn, &page.next), (Turn::Ours, &listed), "the case says what the list says");
            listed
        };
        assert!(matches!(steps(jana).await, NextStep::Read));
        asks(&house, robin, &reference, &refusal()).await;
        assert_eq!((steps(robin).await, steps(jana).await), (NextStep::Second, NextStep::SayYes(robins)));
        let mine = today(&house, robin).await.unwrap().cases.unwrap();
        assert!(mine.iter().flat_map(|group| &group.cases).any(|one| one.next == NextStep::Second), "{mine:?}");
        writes(&house, Actor::Customer(amina), &reference, Some("It is very important to me.")).await.unwrap();
        assert_eq!((steps(robin).await, steps(jana).await), (NextStep::ReadReply, NextStep::ReadReply), "nobody agrees before it is read");
        asks(&house, robin, &reference, &refusal()).await;
        let look = look(&house, &reference).await;
        take_back(&house, robin, at(&seen(&house, &reference).await), Some(&look)).await.unwrap();
        assert!(!matches!(steps(robin).await, NextStep::Second) && !matches!(steps(jana).await, NextStep::SayYes(_)));
    }
}

#[tokio::test]
async fn a_deletion_that_staff_begin_waits_and_a_question_does_not() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let person = Actor::Guest(guest(&house, "ada@example.org").await);
        let candor::usecases::requests::open::Opened::New(deletion) =
            ask(&house, person, Kind::Delete, &super::told::delete("now")).await.unwrap()
        else {
            panic!("it is new")
        };
        assert_eq!(asks(&house, robin, &deletion, &begin()).await, Came::Waits);
        let row = house.store.read().await.unwrap().request(&deletion).await.unwrap().unwrap();
        assert_ne!(row.state, State::Deleting);
        let look = look(&house, &deletion).await;
        yes(&house, jana, &deletion, &look).await.unwrap();
        let row = house.store.read().await.unwrap().request(&deletion).await.unwrap().unwrap();
        assert_eq!(row.state, State::Deleting);

        let amina = house.customer("c-1").await;
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let question = asked(&house, amina, Kind::Question, &question).await;
        assert_eq!(asks(&house, robin, &question, &refusal()).await, Came::Done);
        let copy = asked(&house, amina, Kind::Stop, &restrict()).await;
        assert_eq!(asks(&house, robin, &copy, &begin()).await, Came::Done, "what is granted needs no second");
    }
}

#[tokio::test]
async fn a_yes_to_a_case_that_has_changed_is_refused_and_a_look_or_a_note_changes_nothing() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Stop, &restrict()).await;
        asks(&house, robin, &reference, &refusal()).await;
        let first = look(&house, &reference).await;
        answer::note(&house, jana, at(&looked(&house, jana, &reference).await), Some("Is it?")).await.unwrap();
        writes(&house, Actor::Customer(amina), &reference, Some("It is very important to me.")).await.unwrap();
        let late = yes(&house, jana, &reference, &first).await;
        assert!(matches!(late, Err(Error::Conflict(Clash::StoodOtherwise))), "{late:?}");
        assert!(read(&house, amina, &reference).await.row.state.is_open());
        // Asked anew, the older question is none any more.
        asks(&house, robin, &reference, &refusal()).await;
        let old = yes(&house, jana, &reference, &first).await;
        assert!(matches!(old, Err(Error::Conflict(Clash::ChangedElsewhere))), "{old:?}");
        answer::note(&house, jana, at(&looked(&house, jana, &reference).await), Some("Yes.")).await.unwrap();
        let second = look(&house, &reference).await;
        yes(&house, jana, &reference, &second).await.unwrap();
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Declined);
    }
}

#[tokio::test]
async fn a_no_says_why_the_asker_takes_it_back_and_an_end_ends_it() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (janas, jana) = staff(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Stop, &restrict()).await;
        asks(&house, robin, &reference, &refusal()).await;
        let one = look(&house, &reference).await;
        let now = looked(&house, jana, &reference).await;
        assert!(matches!(say_no(&house, jana, at(&now), Some(&one), Some(" ")).await, Err(Error::Invalid(_))), "a no says why");
        assert!(take_back(&house, jana, at(&now), Some(&one)).await.is_err(), "only whoever asked");
        say_no(&house, jana, at(&now), Some(&one), Some("The law does ask for it.")).await.unwrap();
        assert!(wants(&house, jana).await.is_empty() && read(&house, amina, &reference).await.row.state.is_open());
        let entries = candor::usecases::desk::case(&house, robin, &reference).await.unwrap().case.story;
        let no = entries.iter().find(|entry| entry.happened == Happened::SecondNo).unwrap();
        assert_eq!(no.text.as_deref(), Some("The law does ask for it."), "the asker reads why");
        let listed = async |who: Actor| {
            let all = queue(&house, who, &Filter::of_view(View::Ours), At::default()).await.unwrap().rows;
            let page = of_a_page(&house, &case(&house, who, &reference).await.unwrap()).await.unwrap().next;
            assert_eq!(all.into_iter().find(|one| one.row.reference == reference).map(|one| one.next), Some(page.clone()));
            page
        };
        let day = today(&house, robin).await.unwrap().cases.unwrap();
        assert!(day.iter().flat_map(|group| &group.cases).any(|one| one.next == NextStep::SaidNo(janas)), "{day:?}");
        assert_eq!(listed(robin).await, NextStep::SaidNo(janas), "the asker's next step is to read it");
        assert!(matches!(listed(jana).await, NextStep::Decide(_)), "she knows it");
        answer::note(&house, robin, at(&looked(&house, robin, &reference).await), Some("True.")).await.unwrap();
        assert!(matches!(listed(robin).await, NextStep::Decide(_)), "and has done something since");
        asks(&house, robin, &reference, &refusal()).await;
        let two = look(&house, &reference).await;
        take_back(&house, robin, at(&seen(&house, &reference).await), Some(&two)).await.unwrap();
        assert!(wants(&house, jana).await.is_empty());
        asks(&house, robin, &reference, &refusal()).await;
        let three = look(&house, &reference).await;
        withdraw(&house, Actor::Customer(amina), &reference).await.unwrap();
        let ended = say_yes(&house, jana, at(&seen(&house, &reference).await), Some(&three)).await;
        assert!(matches!(ended, Err(Error::Conflict(Clash::RequestClosed))), "{ended:?}");
        assert!(house.store.read().await.unwrap().second_looks_of_others(janas, 9).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn somebody_alone_says_why_and_it_is_an_item_of_oversight() {
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let (_, ines) = colleague(&house, Role::Support, "ines@example.org").await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Stop, &restrict()).await;
        // While a colleague is there, it waits whatever is said.
        let now = looked(&house, jana, &reference).await;
        assert_eq!(decide(&house, jana, at(&now), &refusal(), Some("I am in a hurry.")).await.unwrap(), Came::Waits);
        // A question whose asker has left is nobody's wish any more.
        let asked_by_ines = asked(&house, house.customer("c-2").await, Kind::Stop, &restrict()).await;
        asks(&house, ines, &asked_by_ines, &refusal()).await;
        let left = look(&house, &asked_by_ines).await;
        invite::end(&house, Actor::Operator, "ines@example.org").await.unwrap();
        let late = yes(&house, jana, &asked_by_ines, &left).await;
        assert!(matches!(late, Err(Error::Conflict(Clash::StoodOtherwise))), "{late:?}");
        for nothing in [None, Some("."), Some(" ")] {
            let unsaid = decide(&house, jana, at(&seen(&house, &reference).await), &refusal(), nothing).await;
            assert!(matches!(unsaid, Err(Error::Invalid(faults)) if faults[0].field == Field::Alone));
        }
        let done = decide(&house, jana, at(&seen(&house, &reference).await), &refusal(), Some("It is due today.")).await.unwrap();
        assert_eq!(done, Came::Done);
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Declined);
        let open = list(&house, jana).await.unwrap().open;
        assert!(open.iter().any(|duty| duty.item.kind == ItemKind::NoSecond && duty.item.about == reference));
        assert_eq!(logged(&house, Action::SecondMissing).await, 1);
    }
}

#[tokio::test]
async fn of_two_at_once_one_yes_counts() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let (_, ines) = colleague(&house, Role::Support, "ines@example.org").await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Stop, &restrict()).await;
        asks(&house, robin, &reference, &refusal()).await;
        let look = look(&house, &reference).await;
        looked(&house, jana, &reference).await;
        let now = looked(&house, ines, &reference).await;
        let (one, other) = tokio::join!(say_yes(&house, jana, at(&now), Some(&look)), say_yes(&house, ines, at(&now), Some(&look)));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        let lost = if one.is_ok() { other } else { one };
        assert!(matches!(lost, Err(Error::Conflict(Clash::RequestClosed | Clash::ChangedElsewhere | Clash::StoodOtherwise))), "{lost:?}");
        assert_eq!(logged(&house, Action::SecondAgreed).await, 1);
        // And a yes against what the person writes at the same moment: one of them is first, and nothing is half done.
        let second = asked(&house, amina, Kind::Stop, &restrict()).await;
        asks(&house, robin, &second, &refusal()).await;
        let look = super::agreed::look(&house, &second).await;
        let now = looked(&house, jana, &second).await;
        let (yes, wrote) =
            tokio::join!(say_yes(&house, jana, at(&now), Some(&look)), writes(&house, Actor::Customer(amina), &second, Some("Wait.")));
        let declined = read(&house, amina, &second).await.row.state == State::Declined;
        assert_eq!(yes.is_ok(), declined, "{yes:?} {wrote:?}");
        assert!(yes.is_ok() || wrote.is_ok());
    }
}

#[tokio::test]
async fn what_waits_is_sealed_and_other_acts_need_no_second() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        staff(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Stop, &restrict()).await;
        asks(&house, robin, &reference, &refusal()).await;
        let mut conn = house.store.read().await.unwrap();
        let row = conn.request(&reference).await.unwrap().unwrap();
        let waits = conn.second_look(row.id).await.unwrap().unwrap();
        assert!(!String::from_utf8_lossy(&waits.sealed).contains("law"));
        drop(conn);
        // Writing goes on meanwhile, and makes the question an old one.
        answer::write(&house, robin, at(&seen(&house, &reference).await), Some("A moment."), Expecting::Nothing).await.unwrap();
        reveal(&house, robin, at(&seen(&house, &reference).await), Some("To answer")).await.unwrap();
    }
}
