//! Letters to staff with figures of every sort, and of hand-overs: nothing of anybody stands in them, and a role that changed while one waits
//! is obeyed.

use crate::requests::says::writes;
use candor::{
    domain::{actor::Actor, ids::StaffId, request::Kind, staff::Role},
    jobs::job::work,
    outbound::mail::{letter::Letter, memory::Memory},
    usecases::{
        desk::{
            answer::{Expecting, write},
            hands::take_from,
            second::{Came, Decision, decide},
        },
        housekeeping::round,
        jobs::take::settle,
        requests::draft::Draft,
        staff::roles::change_role,
        tasks::systems::choose,
    },
};
use std::time::Duration;
use url::Url;

use crate::{
    house::{House, houses, take},
    requests::{
        hands::give,
        told::{all, asked, at, at_address, looked, seen},
    },
};

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);
/// From Monday afternoon, when a house begins, to half past seven on Tuesday, in Berlin.
const TO_MORNING: Duration = Duration::from_secs(15 * 3600 + 16 * 60 + 40);
const PLANTED: &str = "PLANTEDWORD";
const MORNING: &str = "What waits for you today";

fn planted(number: usize) -> Draft {
    Draft { words: Some(format!("{PLANTED} {number}: Ms Two, +49 30 123, lives at 7 Elm Row")), ..Draft::default() }
}

async fn one(house: &House, role: Role, name: &str) -> (StaffId, Actor) {
    let id = at_address(house, role, &format!("{name}@staff.example")).await;
    (id, Actor::Staff(id, role))
}

/// Works off what waits, and answers the letters to staff.
async fn to_staff(house: &House) -> Vec<Letter> {
    let (memory, url) = (Memory::new(house.time.clone()), Url::parse("https://privacy.example.org/").unwrap());
    while let Some(job) = take(house).await.unwrap() {
        let ended = work(house, &memory, &url, &job).await;
        settle(house, job.lease, ended).await.unwrap();
    }
    let letters = memory.list().into_iter().rev().map(|arrived| arrived.letter);
    letters.filter(|letter| letter.to.as_str().ends_with("@staff.example")).collect()
}

/// To whom they go, and what they are about.
fn told(letters: &[Letter]) -> Vec<(&str, &str)> {
    let mut told: Vec<_> = letters.iter().map(|letter| (letter.to.as_str().split('@').next().unwrap(), letter.subject.as_str())).collect();
    told.sort_unstable();
    told
}

fn nothing_of_anybody(letters: &[Letter]) {
    for letter in letters {
        let whole = format!("{}\n{}\n{}", letter.subject.as_str(), letter.text, letter.html);
        for word in [PLANTED, "Ms Two", "Elm Row", "planted", "R-"] {
            assert!(!whole.contains(word), "{word} stands in {whole}");
        }
    }
}

#[tokio::test]
async fn mornings_with_every_sort_of_figure_and_letters_of_hand_overs_say_nothing_of_anybody() {
    for house in houses().await {
        let (_, sam) = one(&house, Role::Support, "sam").await;
        let (tea_id, _) = one(&house, Role::Support, "tea").await;
        let (_, olga) = one(&house, Role::PrivacyOfficer, "olga").await;
        let (hal, _) = one(&house, Role::TaskHolder, "hal").await;
        choose(&house, Actor::Operator.into(), hal, &["call-recordings".to_owned()]).await.unwrap();
        let amina = house.customer("planted-customer").await;
        let late = asked(&house, amina, Kind::Question, &planted(1)).await;
        house.later(DAY * 18).await;
        asked(&house, amina, Kind::Question, &planted(5)).await;
        to_staff(&house).await;
        house.later(DAY * 26 + HOUR).await;

        asked(&house, amina, Kind::Copy, &Draft { words: planted(2).words, ..all() }).await;
        let replied = asked(&house, amina, Kind::Question, &planted(3)).await;
        write(&house, sam, at(&looked(&house, sam, &replied).await), Some(PLANTED), Expecting::Answer).await.unwrap();
        house.later(HOUR).await;
        writes(&house, Actor::Customer(amina), &replied, Some("PLANTEDWORD: Elm Row")).await.unwrap();
        let restrict = Draft { stop: Some("restrict".to_owned()), ..planted(4) };
        let refused = asked(&house, amina, Kind::Stop, &restrict).await;
        let refusal = Decision::Decline { reason: "not-covered".to_owned(), words: PLANTED.to_owned(), file: String::new() };
        let came = decide(&house, sam, at(&looked(&house, sam, &refused).await), &refusal, None).await.unwrap();
        assert_eq!(came, Came::Waits);
        to_staff(&house).await;

        // Each hand-over is told at once, whatever was noted with it.
        give(&house, sam, &late, tea_id, Some(PLANTED)).await.unwrap();
        let given = to_staff(&house).await;
        assert_eq!(told(&given), [("tea", "A case was handed to you")]);
        nothing_of_anybody(&given);
        take_from(&house, olga, at(&seen(&house, &late).await)).await.unwrap();
        let taken = to_staff(&house).await;
        assert_eq!(told(&taken), [("tea", "A case was taken from you")]);
        nothing_of_anybody(&taken);

        house.later(TO_MORNING - HOUR).await;
        round(&house).await;
        let day = to_staff(&house).await;
        let mornings: Vec<&Letter> = day.iter().filter(|letter| letter.subject.as_str() == MORNING).collect();
        let of = |name: &str| mornings.iter().find(|letter| letter.to.as_str().starts_with(name)).unwrap().text.clone();
        for (name, figure) in [
            ("olga", "Late: 1"),
            ("olga", "Your yes: 1"),
            ("sam", "Due within five working days: 1"),
            ("sam", "Replied: 1"),
            ("hal", "Waiting for other systems: 1"),
        ] {
            assert!(of(name).contains(figure), "{name}, {figure}: {}", of(name));
        }
        nothing_of_anybody(&day);
    }
}

#[tokio::test]
async fn a_letter_that_waits_is_for_nobody_once_its_reader_has_another_role() {
    for house in houses().await {
        let (sam, _) = one(&house, Role::Support, "sam").await;
        let (tea, as_tea) = one(&house, Role::Support, "tea").await;
        let amina = house.customer("planted-customer").await;
        let first = asked(&house, amina, Kind::Question, &planted(1)).await;
        asked(&house, amina, Kind::Question, &planted(2)).await;
        to_staff(&house).await;
        house.later(TO_MORNING).await;
        round(&house).await;
        // A morning and a hand-over wait for somebody who sees no cases by then.
        give(&house, as_tea, &first, sam, Some(PLANTED)).await.unwrap();
        change_role(&house, Actor::Operator.into(), sam, Some("administrator")).await.unwrap();
        assert_eq!(told(&to_staff(&house).await), [("tea", MORNING)]);

        // Of a role that opens data they are told whatever waits; what waits is not for that role.
        house.later(DAY).await;
        round(&house).await;
        change_role(&house, Actor::Operator.into(), tea, Some("privacy-officer")).await.unwrap();
        let now = to_staff(&house).await;
        assert_eq!(told(&now), [("tea", "Your role was changed")]);
        nothing_of_anybody(&now);
        house.later(DAY).await;
        round(&house).await;
        assert!(told(&to_staff(&house).await).contains(&("tea", MORNING)), "the next is for what they are now");
    }
}
