//! Letters to staff: each once, to whom it concerns and who wants it, with figures and nothing of anybody.

use candor::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{self, Kind},
        staff::Role,
    },
    jobs::job::work,
    outbound::mail::{
        letter::Letter,
        mailer::{MailError, Mailer, Sending, Why},
        memory::Memory,
    },
    usecases::{
        desk::{jobs::restart, task::Outcome},
        housekeeping::round,
        jobs::{
            end::{End, Moot},
            take::settle,
        },
        requests::draft::Draft,
        staff::{
            ends::end,
            letters::{Draft as Wanted, choose, met},
            own::own,
            people::person,
        },
    },
};
use std::time::Duration;
use url::Url;

use crate::{
    engines::Left,
    house::{House, house, houses, take},
    requests::{
        agreed::settle as settle_task,
        told::{all, asked, at, at_address, guest, looked},
    },
};

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);
/// From Monday afternoon, when a house begins, to half past seven on Tuesday, in Berlin.
const TO_MORNING: Duration = Duration::from_secs(15 * 3600 + 16 * 60 + 40);
const PLANTED: &str = "PLANTEDWORD";

fn planted() -> Draft {
    Draft { words: Some(format!("{PLANTED}: Ms Two, +49 30 123, lives at 7 Elm Row")), ..Draft::default() }
}

/// Works off what waits, and answers the ends and the letters, in their order.
async fn work_off(house: &House, mailer: &dyn Mailer) -> Vec<End> {
    let url = Url::parse("https://privacy.example.org/").unwrap();
    let mut ends = Vec::new();
    while let Some(job) = take(house).await.unwrap() {
        let ended = work(house, mailer, &url, &job).await;
        settle(house, job.lease, ended).await.unwrap();
        ends.push(ended);
    }
    ends
}

/// A round of the house, and the letters to staff it causes.
pub async fn letters(house: &House) -> Vec<Letter> {
    round(house).await;
    arrived(house).await
}

pub async fn arrived(house: &House) -> Vec<Letter> {
    let memory = Memory::new(house.time.clone());
    work_off(house, &memory).await;
    let letters = memory.list().into_iter().rev().map(|arrived| arrived.letter);
    letters.filter(|letter| letter.to.as_str().ends_with("@staff.example")).collect()
}

/// To whom they go, and what they are about.
pub fn told(letters: &[Letter]) -> Vec<(&str, &str)> {
    let mut told: Vec<_> = letters.iter().map(|letter| (letter.to.as_str().split('@').next().unwrap(), letter.subject.as_str())).collect();
    told.sort_unstable();
    told
}

pub async fn one(house: &House, role: Role, name: &str) -> (StaffId, Actor) {
    let id = at_address(house, role, &format!("{name}@staff.example")).await;
    (id, Actor::Staff(id, role))
}

const MORNING: &str = "What waits for you today";
pub const AT_ONCE: &str = "The desk needs you";

#[tokio::test]
async fn the_morning_of_each_working_day_tells_each_role_its_figures_once_and_nothing_of_anybody() {
    for house in houses().await {
        one(&house, Role::Support, "sam").await;
        one(&house, Role::PrivacyOfficer, "olga").await;
        one(&house, Role::Administrator, "adam").await;
        one(&house, Role::EthicsLead, "elli").await;
        let amina = house.customer("planted-customer").await;
        let reference = asked(&house, amina, Kind::Question, &planted()).await;
        let walter = guest(&house, "planted-guest@example.net").await;
        crate::requests::told::ask(&house, Actor::Guest(walter), Kind::Question, &planted()).await.unwrap();
        assert_eq!(told(&letters(&house).await), [], "an afternoon is no morning");

        house.later(TO_MORNING).await;
        let neighbour = house.neighbour().await;
        tokio::join!(round(&house), round(&neighbour));
        let first = arrived(&house).await;
        assert_eq!(told(&first), [("olga", MORNING), ("sam", MORNING)], "who has nothing to be told gets nothing");
        for letter in &first {
            let whole = format!("{}\n{}\n{}", letter.subject.as_str(), letter.text, letter.html);
            assert!(letter.text.contains("New: 2"), "{}", letter.text);
            assert!(letter.text.contains("https://privacy.example.org/en/staff\n"), "{}", letter.text);
            for word in [PLANTED, "Ms Two", "Elm Row", "planted", "Robin", "sam", reference.as_str(), "R-"] {
                assert!(!whole.contains(word), "{word} stands in {whole}");
            }
        }
        house.later(HOUR).await;
        assert_eq!(told(&letters(&house).await), [], "once a day");
        for (day, weekday) in [(2, "Wednesday"), (3, "Thursday"), (4, "Friday")] {
            house.later(if day == 2 { DAY - HOUR } else { DAY }).await;
            assert_eq!(letters(&house).await.len(), 2, "{weekday}");
        }
        for weekday in ["Saturday", "Sunday"] {
            house.later(DAY).await;
            assert_eq!(told(&letters(&house).await), [], "{weekday}");
        }
        house.later(DAY).await;
        assert_eq!(letters(&house).await.len(), 2, "Monday");
        // Christmas, a Friday, with everything late: only that is told, and at once.
        house.later(DAY * 88).await;
        assert!(told(&letters(&house).await).iter().all(|(_, subject)| *subject == AT_ONCE));
    }
}

#[tokio::test]
async fn nobody_is_written_to_whose_work_or_role_ended_who_wants_no_letter_or_when_the_day_is_over() {
    for house in houses().await {
        let (sam, _) = one(&house, Role::Support, "sam").await;
        let (_, tea) = one(&house, Role::Support, "tea").await;
        let (_, uma) = one(&house, Role::Support, "uma").await;
        asked(&house, house.customer("c-1").await, Kind::Question, &planted()).await;
        arrived(&house).await;
        choose(&house, uma, Wanted { daily: false, at_once: true, language: None }).await.unwrap();
        house.later(TO_MORNING).await;
        round(&house).await;
        // Two letters wait.
        end(&house, Actor::Operator, sam).await.unwrap();
        choose(&house, tea, Wanted { daily: false, at_once: true, language: None }).await.unwrap();
        let memory = Memory::new(house.time.clone());
        assert_eq!(work_off(&house, &memory).await, [End::Moot(Moot::Nobody), End::Moot(Moot::Nobody)]);

        choose(&house, tea, Wanted { daily: true, at_once: true, language: None }).await.unwrap();
        house.later(DAY).await;
        round(&house).await;
        house.later(DAY).await;
        assert_eq!(work_off(&house, &memory).await, [End::Moot(Moot::Nobody)], "yesterday's figures");
        assert_eq!(told(&letters(&house).await), [("tea", MORNING)]);
    }
}

#[tokio::test]
async fn each_new_trouble_is_told_once_and_to_whom_it_concerns() {
    for house in houses().await {
        let (_, sam) = one(&house, Role::Support, "sam").await;
        let (_, tea) = one(&house, Role::Support, "tea").await;
        let (_, adam) = one(&house, Role::Administrator, "adam").await;
        one(&house, Role::EthicsLead, "elli").await;
        for actor in [sam, tea] {
            choose(&house, actor, Wanted { daily: false, at_once: true, language: None }).await.unwrap();
        }
        let amina = house.customer("c-1").await;
        let copy = asked(&house, amina, Kind::Copy, &all()).await;
        arrived(&house).await;
        assert_eq!(told(&letters(&house).await), []);

        // The member of staff who settles a task has the case.
        let why = Outcome::Failed(request::Why::Said(format!("{PLANTED} cannot be found")));
        settle_task(&house, sam, at(&looked(&house, sam, &copy).await), Some("call-recordings"), why).await.unwrap();
        let letters_now = letters(&house).await;
        assert_eq!(told(&letters_now), [("sam", AT_ONCE)]);
        assert!(letters_now.iter().all(|letter| !format!("{}{}", letter.text, letter.html).contains(PLANTED)));
        assert_eq!(told(&letters(&house).await), [], "once for the trouble, not for the round");

        asked(&house, house.customer("c-2").await, Kind::Question, &planted()).await;
        arrived(&house).await;
        house.later(DAY * 45).await;
        let neighbour = house.neighbour().await;
        tokio::join!(round(&house), round(&neighbour));
        let late = arrived(&house).await;
        assert_eq!(told(&late), [("sam", AT_ONCE), ("tea", AT_ONCE)], "what nobody has concerns everybody who answers");
        let of = |name: &str| late.iter().find(|letter| letter.to.as_str().starts_with(name)).unwrap().text.clone();
        assert!(of("sam").contains("2 requests have become late."), "{}", of("sam"));
        assert!(of("tea").contains("One request has become late."), "{}", of("tea"));
        assert_eq!(told(&letters(&house).await), []);

        // A letter to a customer that cannot be sent is set aside.
        house.engine.will_leave(Left::Parked);
        choose(&house, adam, Wanted { daily: false, at_once: true, language: None }).await.unwrap();
        asked(&house, amina, Kind::Question, &planted()).await;
        work_off(&house, &Refusing).await;
        assert_eq!(told(&letters(&house).await), [("adam", AT_ONCE)]);
        assert_eq!(told(&letters(&house).await), []);
        let stuck = house.store.read().await.unwrap().stuck_jobs().await.unwrap();
        restart(&house, adam, Some(&stuck[0].id.to_string())).await.unwrap();
        round(&house).await;
        work_off(&house, &Refusing).await;
        assert_eq!(told(&letters(&house).await), [("adam", AT_ONCE)], "it fails anew");
    }
}

/// Sends nothing, and never will.
struct Refusing;

impl Mailer for Refusing {
    fn send<'a>(&'a self, _letter: &'a Letter) -> Sending<'a> {
        Box::pin(std::future::ready(Err(MailError { retry: false, why: Why::Refused })))
    }
}

#[tokio::test]
async fn a_letter_that_comes_back_is_shown_until_one_arrives_and_makes_no_trouble_of_its_own() {
    for house in houses().await {
        let (adam, as_adam) = one(&house, Role::Administrator, "adam").await;
        let (sam, as_sam) = one(&house, Role::Support, "sam").await;
        asked(&house, house.customer("c-1").await, Kind::Question, &planted()).await;
        arrived(&house).await;
        house.later(TO_MORNING).await;
        round(&house).await;
        assert_eq!(work_off(&house, &Refusing).await, [End::Moot(Moot::CameBack)]);
        let at = own(&house, as_sam).await.unwrap().letters.came_back_at;
        assert!(at.is_some());
        assert_eq!(person(&house, as_adam, &sam.to_string()).await.unwrap().came_back_at, at);
        assert_eq!(person(&house, as_adam, &adam.to_string()).await.unwrap().came_back_at, None);
        assert_eq!(told(&letters(&house).await), [], "no letter about a letter");
        house.later(DAY).await;
        assert_eq!(told(&letters(&house).await), [("sam", MORNING)]);
        assert_eq!(own(&house, as_sam).await.unwrap().letters.came_back_at, None);
    }
}

#[tokio::test]
async fn letters_are_in_the_language_somebody_came_in_with_or_chose() {
    let house = house().await;
    let (sam, as_sam) = one(&house, Role::Support, "sam").await;
    asked(&house, house.customer("c-1").await, Kind::Question, &planted()).await;
    arrived(&house).await;
    use candor::domain::language::Language;
    met(&house, sam, Language::De).await.unwrap();
    met(&house, sam, Language::Ar).await.unwrap();
    house.later(TO_MORNING).await;
    assert_eq!(letters(&house).await.iter().map(|letter| letter.language).collect::<Vec<_>>(), [Language::De]);
    choose(&house, as_sam, Wanted { daily: true, at_once: true, language: Some("ar".to_owned()) }).await.unwrap();
    house.later(DAY).await;
    assert_eq!(letters(&house).await.iter().map(|letter| letter.language).collect::<Vec<_>>(), [Language::Ar]);
}
