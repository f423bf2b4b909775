//! "I disagree with your answer": linked, by its law, and never decided by whoever decided before.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, StaffId},
        item::ItemKind,
        request::{Kind, Refusal, State, Verb},
        staff::Role,
    },
    usecases::{
        desk::{
            answer::{Answered, Expecting, note, write},
            case::case,
            decide::{Granted, hold},
            hands::assign,
            reveal::reveal,
            stand_in::stand_in,
            take,
            today::{Which, today},
        },
        error::{Clash, Error},
        oversight::list::list,
        requests::{draft::Draft, open::Opened, story::Happened},
        staff::away::choose,
    },
};
use std::time::Duration;

use super::{
    away::in_days,
    clock::from,
    told::{all, ask, asked, at, colleague, guest, looked, read, seen, staff, work_off},
};
use crate::house::{House, houses};
use crate::requests::agreed;

const DAY: Duration = Duration::from_secs(24 * 3600);

fn question() -> Draft {
    Draft { words: Some("Whom did you give my address to?".to_owned()), ..Draft::default() }
}

pub fn disagree(with: &str, about: Option<StaffId>) -> Draft {
    Draft {
        words: Some("That is not an answer.".to_owned()),
        disputes: Some(with.to_owned()),
        about: about.map(|id| id.to_string()),
        ..Draft::default()
    }
}

pub async fn answered(house: &House, staff: Actor, person: CustomerId) -> String {
    let reference = asked(house, person, Kind::Question, &question()).await;
    agreed::finish(house, staff, at(&looked(house, staff, &reference).await), Some("To nobody.")).await.unwrap();
    reference
}

pub async fn disputed(house: &House, person: CustomerId, draft: &Draft) -> String {
    match ask(house, Actor::Customer(person), Kind::Question, draft).await.unwrap() {
        Opened::New(reference) => reference,
        Opened::Already(reference) => panic!("{reference} is open already"),
    }
}

/// Opens it, which those whom it is about may not, and answers it.
async fn finish(house: &House, staff: Actor, reference: &str) -> Result<(), Error> {
    reveal(house, staff, at(&seen(house, reference).await), Some("To answer the request")).await?;
    agreed::finish(house, staff, at(&seen(house, reference).await), Some("You are right.")).await
}

#[tokio::test]
async fn a_disagreement_with_somebody_never_becomes_theirs() {
    for house in houses().await {
        let (robins, robin) = staff(&house, Role::Support).await;
        let (janas, jana) = staff(&house, Role::PrivacyOfficer).await;
        let ada = from(&house, "c-1", "DE-BE").await;
        let first = answered(&house, robin, ada).await;
        let second = disputed(&house, ada, &disagree(&first, None)).await;
        house.time.pass(DAY);
        let later = asked(&house, from(&house, "c-2", "DE-BE").await, Kind::Question, &question()).await;
        let barred = |done: Result<(), Error>| matches!(done, Err(Error::Conflict(Clash::Case(Refusal::DecidedBefore))));
        let now = seen(&house, &second).await;
        assert!(barred(assign(&house, robin, at(&now)).await) && barred(reveal(&house, robin, at(&now), Some("To answer it")).await));
        assert!(barred(write(&house, robin, at(&now), Some("We look."), Expecting::Nothing).await));
        assert!(barred(hold(&house, robin, at(&now), crate::requests::told::rest("We look.")).await));
        let offered = case(&house, robin, &second).await.unwrap().facts;
        assert!(!offered.offers(Verb::Take) && !offered.offers(Verb::Reveal) && offered.offers(Verb::HandOver), "{offered:?}");
        // Neither is it among the new cases of his day, or counted there.
        for (who, expected) in [(robin, vec![later.clone()]), (jana, vec![later.clone(), second.clone()])] {
            let groups = today(&house, who).await.unwrap().cases.unwrap();
            let new = groups.into_iter().find(|group| group.which == Which::New).unwrap();
            assert_eq!(new.count, i64::try_from(expected.len()).unwrap());
            assert_eq!(new.cases.into_iter().map(|one| one.row.reference).collect::<Vec<_>>(), expected);
        }
        // The most urgent case is passed over for the next one.
        assert_eq!(take::next(&house, robin).await.unwrap(), Some(later));
        assert_eq!(take::next(&house, robin).await.unwrap(), None);
        // A note of theirs leaves it nobody's.
        note(&house, robin, at(&now), Some("She called me.")).await.unwrap();
        assert_eq!(read(&house, ada, &second).await.row.assignee, None);
        // Jana may have it until she is away for weeks: then Robin may say why nobody else can.
        choose(&house, jana, Some(&in_days(&house, 20).to_string())).await.unwrap();
        let alone = stand_in(&house, robin, at(&seen(&house, &second).await), Some("She is away for three weeks.")).await;
        alone.unwrap();
        assert_ne!(robins, janas);
        finish(&house, robin, &second).await.unwrap();
    }
}

#[tokio::test]
async fn a_copy_is_decided_by_whoever_granted_it_and_not_by_whoever_wrote_before_or_after() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let person = Actor::Guest(guest(&house, "ada@example.org").await);
        let Opened::New(copy) = ask(&house, person, Kind::Copy, &all()).await.unwrap() else { panic!("it is new") };
        let words = Some("We look for it.");
        write(&house, robin, at(&looked(&house, robin, &copy).await), words, Expecting::Nothing).await.unwrap();
        agreed::approve(&house, jana, at(&looked(&house, jana, &copy).await), Granted::default()).await.unwrap();
        write(&house, robin, at(&looked(&house, robin, &copy).await), words, Expecting::Nothing).await.unwrap();
        work_off(&house).await;
        house.time.pass(DAY * 40);
        let Opened::New(second) = ask(&house, person, Kind::Question, &disagree(&copy, None)).await.unwrap() else { panic!("it is new") };
        let barred = finish(&house, jana, &second).await;
        assert!(matches!(barred, Err(Error::Conflict(Clash::Case(Refusal::DecidedBefore)))), "{barred:?}");
        finish(&house, robin, &second).await.unwrap();
    }
}

#[tokio::test]
async fn from_an_answered_or_late_request_a_linked_one_is_opened_with_the_days_of_its_law() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        for (number, region, days, acknowledged) in
            [("c-1", "DE-BE", 30, None), ("c-2", "GB", 30, Some(29)), ("c-3", "US-VA", 60, None), ("c-4", "US-CO", 45, None)]
        {
            let person = from(&house, number, region).await;
            let first = answered(&house, robin, person).await;
            let second = disputed(&house, person, &disagree(&first, None)).await;
            let row = read(&house, person, &second).await.row;
            let received = candor::domain::retention::day(row.received_at, &house.brand.time_zone);
            assert!(((row.due_on - received).get_days() - days).abs() <= 1, "{region}: {} after {received}", row.due_on);
            assert_eq!(row.acknowledge_by.map(|day| (day - received).get_days()), acknowledged, "{region}");
            // Once is enough while it is open.
            let twice = ask(&house, Actor::Customer(person), Kind::Question, &disagree(&first, None)).await.unwrap();
            assert_eq!(twice, Opened::Already(second.clone()));
            // Each case leads to the other.
            let (one, other) = (case(&house, jana, &first).await.unwrap(), case(&house, jana, &second).await.unwrap());
            let after: Vec<&str> = one.linked.after.iter().map(|row| row.reference.as_str()).collect();
            assert_eq!(after, [second.as_str()]);
            assert_eq!(other.linked.before.map(|row| row.reference), Some(first));
        }
        // One that waits in time cannot be disagreed with; a late one can, and somebody else's never.
        let ada = from(&house, "c-5", "DE-BE").await;
        let open = asked(&house, ada, Kind::Question, &question()).await;
        let early = ask(&house, Actor::Customer(ada), Kind::Question, &disagree(&open, None)).await;
        assert!(matches!(early, Err(Error::NotFound)));
        house.time.pass(DAY * 40);
        let other = from(&house, "c-6", "DE-BE").await;
        assert!(matches!(ask(&house, Actor::Customer(other), Kind::Question, &disagree(&open, None)).await, Err(Error::NotFound)));
        disputed(&house, ada, &disagree(&open, None)).await;
    }
}

#[tokio::test]
async fn a_guest_disagrees_as_anybody_does() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let person = Actor::Guest(guest(&house, "ada@example.org").await);
        let Opened::New(first) = ask(&house, person, Kind::Question, &question()).await.unwrap() else { panic!("it is new") };
        finish(&house, robin, &first).await.unwrap();
        assert!(matches!(ask(&house, person, Kind::Question, &disagree(&first, None)).await.unwrap(), Opened::New(_)));
    }
}

#[tokio::test]
async fn nobody_decides_about_their_own_answer_while_somebody_else_could() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let ada = from(&house, "c-1", "DE-BE").await;
        let first = answered(&house, robin, ada).await;
        let second = disputed(&house, ada, &disagree(&first, None)).await;
        let barred = finish(&house, robin, &second).await;
        assert!(matches!(barred, Err(Error::Conflict(Clash::Case(Refusal::DecidedBefore)))), "{barred:?}");
        let declined = agreed::decline(&house, robin, at(&seen(&house, &second).await), Some("not-covered"), Some("No.")).await;
        assert!(matches!(declined, Err(Error::Conflict(Clash::Case(Refusal::DecidedBefore)))));
        let alone = stand_in(&house, robin, at(&seen(&house, &second).await), Some("She is away.")).await;
        assert!(matches!(alone, Err(Error::Conflict(Clash::Case(Refusal::NotAlone)))), "she is there");
        finish(&house, jana, &second).await.unwrap();
        // A disagreement with that: both have decided.
        let third = disputed(&house, ada, &disagree(&second, None)).await;
        for actor in [robin, jana] {
            let barred = finish(&house, actor, &third).await;
            assert!(matches!(barred, Err(Error::Conflict(Clash::Case(Refusal::Alone)))), "{barred:?}");
        }
        // A newcomer can.
        let (_, ines) = colleague(&house, Role::Support, "ines@example.org").await;
        let barred = finish(&house, jana, &third).await;
        assert!(matches!(barred, Err(Error::Conflict(Clash::Case(Refusal::DecidedBefore)))));
        finish(&house, ines, &third).await.unwrap();
    }
}

#[tokio::test]
async fn whom_it_is_about_does_not_decide_and_has_to_have_been_there() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (janas, jana) = staff(&house, Role::PrivacyOfficer).await;
        let (strange, _) = colleague(&house, Role::Support, "ines@example.org").await;
        let ada = from(&house, "c-1", "DE-BE").await;
        let first = asked(&house, ada, Kind::Question, &question()).await;
        // Jana only looked.
        looked(&house, jana, &first).await;
        finish(&house, robin, &first).await.unwrap();
        let other = ask(&house, Actor::Customer(ada), Kind::Question, &disagree(&first, Some(strange))).await;
        assert!(matches!(other, Err(Error::Invalid(_))), "nobody they have seen");
        let second = disputed(&house, ada, &disagree(&first, Some(janas))).await;
        let barred = finish(&house, jana, &second).await;
        assert!(matches!(barred, Err(Error::Conflict(Clash::Case(Refusal::DecidedBefore)))), "{barred:?}");
    }
}

#[tokio::test]
async fn somebody_alone_says_why_and_it_is_looked_at_again() {
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let ada = from(&house, "c-1", "DE-BE").await;
        let first = answered(&house, jana, ada).await;
        let second = disputed(&house, ada, &disagree(&first, None)).await;
        let early = finish(&house, jana, &second).await;
        assert!(matches!(early, Err(Error::Conflict(Clash::Case(Refusal::Alone)))), "{early:?}");
        assert!(matches!(stand_in(&house, jana, at(&seen(&house, &second).await), Some(".")).await, Err(Error::Invalid(_))));
        stand_in(&house, jana, at(&seen(&house, &second).await), Some("I am the only one.")).await.unwrap();
        finish(&house, jana, &second).await.unwrap();
        let told = read(&house, ada, &second).await;
        assert_eq!(told.row.state, State::Done);
        let said = told.story.iter().find(|entry| entry.happened == Happened::DecidesAlone).unwrap();
        assert_eq!(said.text.as_deref(), Some("I am the only one."), "the person reads it");
        let open = list(&house, jana).await.unwrap().open;
        let again = open.iter().find(|duty| duty.item.kind == ItemKind::DecidedAlone).unwrap();
        assert_eq!(again.item.about, second);
    }
}

#[tokio::test]
async fn an_answer_may_decline_a_part_for_a_reason_that_fits() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let ada = from(&house, "c-1", "DE-BE").await;
        let reference = asked(&house, ada, Kind::Question, &question()).await;
        let words = Some("To Parcelo. We tell no names of others.");
        for (reason, fits) in [("no-match", false), ("outside-jurisdiction", false), ("other", false), ("not-covered", true)] {
            let answered = Answered { words, refused: Some(reason), ..Answered::default() };
            let done = agreed::finish(&house, robin, at(&looked(&house, robin, &reference).await), answered).await;
            assert_eq!(done.is_ok(), fits, "{reason}: {done:?}");
        }
        let row = read(&house, ada, &reference).await.row;
        assert_eq!((row.state, row.decline.map(|reason| reason.as_str())), (State::Done, Some("not-covered")));
    }
}
