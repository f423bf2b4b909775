//! The figure beside an entry of the desk's menu is that of the page behind it, for every role and on every day.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        day::Figure,
        ids::StaffId,
        language::Language,
        request::Kind,
        staff::{Deed, Role},
    },
    store::pace::Pace,
    usecases::{
        askers::Asker,
        desk::{
            decide::{Holding, hold},
            figures::{Figures, figures},
            pages::At,
            queue::queue,
            second::{Came, Decision, decide},
            today::today,
            views::{Filter, View},
        },
        housekeeping::round,
        listening::{board::board, hear::keep},
        requests::draft::Draft,
        tasks::{list::list, systems::choose},
    },
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use super::{
    agreed,
    disputes::{answered, disagree, disputed},
    posted::by_letter,
    told::{all, asked, at, looked, member, newcomer, second, work_off},
};
use crate::{
    house::{House, houses},
    listening::voice,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn question(words: &str) -> Draft {
    Draft { words: Some(words.to_owned()), ..Draft::default() }
}

fn number(count: i64) -> u64 {
    count.try_into().unwrap()
}

/// The same numbers, as the pages have them.
async fn behind(house: &House, staff: StaffId, role: Role) -> Figures {
    let actor = Actor::Staff(staff, role);
    let day = today(house, actor).await.unwrap();
    let elsewhere = |figure: Figure| matches!(figure, Figure::Tasks | Figure::Duties | Figure::Jobs);
    let of_the_day = day.figures().into_iter().filter(|(figure, _)| !elsewhere(*figure)).map(|(_, count)| count).sum();
    let requests = match queue(house, actor, &Filter::default(), At::default()).await {
        Ok(queue) => number(queue.views.iter().find(|(view, _)| *view == View::All).unwrap().1.unwrap()),
        Err(_) => 0,
    };
    let tasks = match list(house, actor, None, None).await {
        Ok(errands) => errands.systems.iter().map(|(_, count)| number(*count)).sum(),
        Err(_) => 0,
    };
    let voices = match board(house, actor).await {
        Ok(board) if role.may(Deed::AnswerVoices) => board.new.len(),
        _ => 0,
    };
    let duties = day.duties.filter(|_| role.may(Deed::DecideItems)).map_or(0, |duties| duties.len());
    let count = |count: usize| u64::try_from(count).unwrap();
    Figures { today: of_the_day, requests, tasks, duties: count(duties), voices: count(voices), stuck: day.stuck.unwrap_or(0) }
}

#[tokio::test]
async fn each_figure_is_that_of_the_page_behind_it_for_every_role_and_on_every_day() {
    for house in houses().await {
        let (robin, jana) = (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await);
        let (support, officer) = (Actor::Staff(robin, Role::Support), Actor::Staff(jana, Role::PrivacyOfficer));
        let colleague = second(&house, Role::Support).await;
        let mut staff = vec![(robin, Role::Support), (jana, Role::PrivacyOfficer), (colleague, Role::Support)];
        for role in [Role::Administrator, Role::EthicsLead, Role::Auditor, Role::TaskHolder] {
            staff.push((member(&house, role).await, role));
        }
        for (id, role) in &staff {
            assert_eq!(figures(&house, *id, *role).await.unwrap(), Figures::default(), "{role:?}: nothing waits");
        }
        let amina = house.customer("c-1").await;
        asked(&house, amina, Kind::Question, &question("Who has my address?")).await;
        let replied = asked(&house, amina, Kind::Question, &question("And who my telephone?")).await;
        writes(&house, Actor::Customer(amina), &replied, Some("It is urgent.")).await.unwrap();
        asked(&house, house.customer("c-2").await, Kind::Copy, &all()).await;
        let stop = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let refused = asked(&house, house.customer("c-3").await, Kind::Stop, &stop).await;
        let refusal = Decision::Decline { reason: "not-covered".to_owned(), words: "No law asks for it.".to_owned(), file: String::new() };
        let asks = decide(&house, support, at(&looked(&house, support, &refused).await), &refusal, None).await.unwrap();
        assert_eq!(asks, Came::Waits);
        let held = asked(&house, house.customer("c-4").await, Kind::Question, &question("What about me?")).await;
        let misuse = Holding { kind: Some("misuse"), ..Holding::default() };
        hold(&house, support, at(&looked(&house, support, &held).await), misuse).await.unwrap();
        let posted = by_letter(&house, support, "question", question("Who has my address?")).await;
        agreed::finish(&house, support, at(&looked(&house, support, &posted).await), Some("Parcelo has it.")).await.unwrap();
        // Robin's day leaves out a disagreement with his own answer; a colleague has it.
        let disagrees = house.customer("c-5").await;
        let first = answered(&house, support, disagrees).await;
        disputed(&house, disagrees, &disagree(&first, None)).await;
        keep(&house, Asker::nobody(), voice("Too long.", Language::En)).await.unwrap();
        work_off(&house).await;
        let mut most = Figures::default();
        for days in [0, 10, 4, 12, 10] {
            house.later(DAY * days).await;
            round(&house).await;
            for (id, role) in &staff {
                let counted = figures(&house, *id, *role).await.unwrap();
                assert_eq!(counted, behind(&house, *id, *role).await, "{role:?} after {days} days more");
                if *id == jana {
                    most.today = most.today.max(counted.today);
                    most = Figures { today: most.today, ..counted };
                }
            }
        }
        assert!(most.today > 2 && most.requests > 0 && most.tasks > 0 && most.duties > 0 && most.voices == 1, "{most:?}");
        assert_eq!(agreed_to(&house, officer).await, 1);
    }
}

/// How many acts of others they may agree to.
async fn agreed_to(house: &House, officer: Actor) -> u64 {
    let figures = today(house, officer).await.unwrap().figures();
    figures.into_iter().find(|(figure, _)| *figure == Figure::Wanted).map_or(0, |(_, count)| count)
}

#[tokio::test]
async fn a_holder_counts_the_tasks_of_their_own_systems_and_nobody_counts_behind_a_lock() {
    for house in houses().await {
        asked(&house, house.customer("c-1").await, Kind::Copy, &all()).await;
        work_off(&house).await;
        let tomasz = member(&house, Role::TaskHolder).await;
        assert_eq!(figures(&house, tomasz, Role::TaskHolder).await.unwrap(), Figures::default(), "no system is theirs");
        choose(&house, Actor::Operator.into(), tomasz, &["call-recordings".to_owned()]).await.unwrap();
        assert_eq!(figures(&house, tomasz, Role::TaskHolder).await.unwrap(), Figures { tasks: 1, ..Figures::default() });
        assert!(figures(&house, member(&house, Role::PrivacyOfficer).await, Role::PrivacyOfficer).await.unwrap().requests == 1);
        let untrained = newcomer(&house, Role::Support, false).await;
        house.later(DAY * 60).await;
        assert_eq!(figures(&house, untrained, Role::Support).await.unwrap(), Figures::default());
    }
}

/// The figures, and how many statements they took.
async fn counted(house: &House, staff: StaffId, role: Role) -> (Figures, usize) {
    let statements = Arc::new(AtomicUsize::new(0));
    let counting = statements.clone();
    let pace = Pace::of(move || {
        counting.fetch_add(1, Ordering::Relaxed);
        Box::pin(std::future::ready(()))
    });
    let portal = house.portal.with_parts(|parts| parts.store = parts.store.paced(pace));
    (figures(&portal, staff, role).await.unwrap(), statements.load(Ordering::Relaxed))
}

#[tokio::test]
async fn however_many_acts_wait_for_a_yes_they_are_counted_in_as_many_statements() {
    for house in houses().await {
        let (robin, jana) = (member(&house, Role::Support).await, member(&house, Role::PrivacyOfficer).await);
        let colleague = second(&house, Role::Support).await;
        let (support, officer) = (Actor::Staff(robin, Role::Support), Actor::Staff(jana, Role::PrivacyOfficer));
        let refusal = Decision::Decline { reason: "not-covered".to_owned(), words: "No law asks for it.".to_owned(), file: String::new() };
        let found = Decision::Found { system: "call-recordings".to_owned(), text: "A call of 3 May".to_owned() };
        let stop = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let waits = async |reference: &str, decision: &Decision| {
            let now = looked(&house, support, reference).await;
            assert_eq!(decide(&house, support, at(&now), decision, None).await.unwrap(), Came::Waits);
        };
        let mut few = None;
        for number in 0..12 {
            let customer = house.customer(&format!("c-{number}")).await;
            waits(&asked(&house, customer, Kind::Stop, &stop).await, &refusal).await;
            let copy = asked(&house, customer, Kind::Copy, &all()).await;
            work_off(&house).await;
            waits(&copy, &found).await;
            if number == 1 {
                few = Some(counted(&house, jana, Role::PrivacyOfficer).await.1);
            }
        }
        let (figures, many) = counted(&house, jana, Role::PrivacyOfficer).await;
        assert_eq!(Some(many), few, "as many as for two of each");
        assert_eq!(figures, behind(&house, jana, Role::PrivacyOfficer).await);
        assert_eq!(agreed_to(&house, officer).await, 24);

        // A member of staff who is disagreed with is not asked for a yes.
        let customer = house.customer("c-99").await;
        let first = answered(&house, officer, customer).await;
        waits(&disputed(&house, customer, &disagree(&first, None)).await, &refusal).await;
        for (staff, role, wanted) in [(jana, Role::PrivacyOfficer, 24), (colleague, Role::Support, 25)] {
            assert_eq!(counted(&house, staff, role).await.0, behind(&house, staff, role).await);
            assert_eq!(agreed_to(&house, Actor::Staff(staff, role)).await, wanted);
        }
        work_off(&house).await;
    }
}
