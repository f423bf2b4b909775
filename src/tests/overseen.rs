//! The month report for those who oversee: complaints and appeals, confirmations, looks and why, second looks, openings, and regions.

use candor::{
    domain::{
        actor::Actor,
        figures::{
            counted::{Case, Figures, NOWHERE, Span, count},
            month::Month,
        },
        ports::Clock,
        regime::Road,
        request::{Kind, LookReason, State},
        retention::day,
        staff::Role,
        suppression::Cell,
        time::Millis,
    },
    usecases::{
        acting_for::write_down::{Intake, write_down},
        desk::{
            posted::posted,
            reveal::{OWN_WORDS, reveal},
            second::{Came, Decision, decide, say_no},
        },
        report::{
            close::{close_months, close_with},
            overseen::{OPENED_BY_THE_HOUSE, OPENED_BY_THE_OFFICER, SECONDS_REFUSED},
            read::report,
            table::{report_csv, report_json},
        },
        requests::{draft::Draft, open::Opened},
        staff::roles::change_role,
        training::let_in::{self, let_in},
    },
};
use jiff::tz::TimeZone;
use std::sync::Arc;

use crate::{
    house::{House, houses},
    lived::{DAY, PLANTED},
    requests::{
        agreed,
        clock::from,
        disputes::{answered, disagree, disputed},
        told::{asked, at, colleague, looked, newcomer, seen, staff},
    },
    store::raw,
};

fn question() -> Draft {
    Draft { words: Some(format!("{PLANTED}? Who has my address?")), ..Draft::default() }
}

/// The sums of the disagreements under a law: complaints, and how many of them were upheld; the same of appeals.
fn disagreements(figures: &Figures, law: &str) -> (u64, u64, u64, u64) {
    let of_law = figures.by_law().into_iter().find(|(id, kind, _)| *id == law && kind.is_none());
    let sums = of_law.unwrap().2;
    (sums.complaints, sums.upheld, sums.appeals, sums.overturned)
}

async fn closed(house: &House, officer: Actor, month: Month) -> Figures {
    close_months(house).await.unwrap();
    report(house, officer, Some(&month.to_string())).await.unwrap().figures
}

#[tokio::test]
async fn complaints_and_appeals_are_counted_by_their_law_and_stay_as_they_were() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        colleague(&house, Role::Support, "mo@example.org").await;
        let month = Month::at(house.time.now(), &house.brand.time_zone);
        for (number, region, upheld) in [("c-1", "DE-BE", true), ("c-2", "DE-BY", false), ("c-3", "US-VA", true)] {
            let person = from(&house, number, region).await;
            let first = answered(&house, robin, person).await;
            let second = disputed(&house, person, &disagree(&first, None)).await;
            let now = looked(&house, jana, &second).await;
            match upheld {
                true => agreed::finish(&house, jana, at(&now), Some("You are right.")).await.unwrap(),
                false => agreed::decline(&house, jana, at(&now), Some("not-upheld"), Some("We looked again.")).await.unwrap(),
            }
        }
        let so_far = report(&house, jana, None).await.unwrap().figures;
        assert_eq!((disagreements(&so_far, "gdpr"), disagreements(&so_far, "vcdpa")), ((2, 1, 0, 0), (0, 0, 1, 1)));
        assert!(so_far.regions.is_empty(), "they would grow from day to day");
        house.time.pass(DAY * 31);
        let figures = closed(&house, jana, month).await;
        assert_eq!(figures.rows, so_far.rows);
        let regions: Vec<_> = figures.regions.iter().map(|group| (group.name.as_str(), group.came_in)).collect();
        assert_eq!(regions, [("gdpr DE", Cell::Withheld), ("vcdpa US", Cell::Withheld)]);
        let whole = report(&house, jana, Some(&month.to_string())).await.unwrap();
        for line in ["gdpr,complaints,2", "gdpr,complaints-upheld,1", "vcdpa,appeals-overturned,1", "gdpr DE,came-in,"] {
            let line = format!("{month},{line}\r\n");
            assert!(report_csv(&whole).contains(&line), "{line}");
        }
        assert!(report_json(&whole)["figures"]["regions"][0]["name"] == "gdpr DE");
        // More of it later is told of later months.
        let person = from(&house, "c-4", "DE-BE").await;
        let first = answered(&house, robin, person).await;
        disputed(&house, person, &disagree(&first, None)).await;
        house.time.pass(DAY * 62);
        assert_eq!(closed(&house, jana, month).await, figures);
    }
}

#[tokio::test]
async fn a_month_that_an_older_program_closed_says_nothing_of_what_that_did_not_count() {
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        asked(&house, house.customer("c-1").await, Kind::Question, &question()).await;
        let mut figures = report(&house, jana, None).await.unwrap().figures;
        let month = figures.month.plus(-1);
        figures.month = month;
        figures.overseen.clear();
        close_with(&house, figures).await.unwrap();
        let (older, newer) = (report(&house, jana, Some(&month.to_string())).await.unwrap(), report(&house, jana, None).await.unwrap());
        for (report, counted) in [(older, false), (newer, true)] {
            let json = report_json(&report);
            let row = &json["figures"]["rows"][0]["sums"];
            assert_eq!((json["in_all"]["came_in"].as_u64(), row["came_in"].as_u64()), (Some(1), Some(1)));
            for sum in ["to_acknowledge", "acknowledged", "complaints", "upheld", "appeals", "overturned"] {
                assert_eq!((json["in_all"].get(sum).is_some(), row.get(sum).is_some()), (counted, counted), "{sum}");
            }
            assert_eq!(json["figures"].get("overseen").is_some(), counted);
        }
    }
}

#[tokio::test]
async fn a_look_is_counted_by_the_role_of_its_moment_and_by_its_reason() {
    for house in houses().await {
        let (robins, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let answer = LookReason::Answer.as_str();
        for why in [answer, PLANTED] {
            reveal(&house, robin, at(&seen(&house, &reference).await), Some(why)).await.unwrap();
        }
        change_role(&house, Actor::Operator.into(), robins, Some("auditor")).await.unwrap();
        house.time.pass(DAY);
        let now = looked(&house, jana, &reference).await;
        house.time.pass(DAY / 24);
        agreed::finish(&house, jana, at(&now), Some("Nobody.")).await.unwrap();
        house.time.pass(DAY);
        let quality = LookReason::Quality.as_str();
        reveal(&house, jana, at(&seen(&house, &reference).await), Some(quality)).await.unwrap();
        let read = report(&house, jana, None).await.unwrap();
        let looks = &read.figures.looks;
        let mut looks: Vec<_> =
            looks.iter().map(|look| (look.role.as_str(), look.reason.as_deref().unwrap(), look.count, look.after)).collect();
        looks.sort_unstable();
        let (officer, support) = ("privacy-officer", "support");
        assert_eq!(looks, [(officer, OWN_WORDS, 1, 0), (officer, quality, 1, 1), (support, OWN_WORDS, 1, 0), (support, answer, 1, 0)]);
        assert!(report_csv(&read).contains(&format!(",looks-after-closing,privacy-officer question {quality},1\r\n")));
        assert!(!report_csv(&read).contains(PLANTED));
    }
}

#[tokio::test]
async fn second_looks_that_were_refused_and_openings_of_locked_training_are_told() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        let restrict = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let reference = asked(&house, amina, Kind::Stop, &restrict).await;
        let refusal = Decision::Decline { reason: "not-covered".to_owned(), words: PLANTED.to_owned(), file: String::new() };
        let came = decide(&house, robin, at(&looked(&house, robin, &reference).await), &refusal, None).await.unwrap();
        assert_eq!(came, Came::Waits);
        let look = agreed::look(&house, &reference).await;
        say_no(&house, jana, at(&looked(&house, jana, &reference).await), Some(&look), Some(PLANTED)).await.unwrap();
        let mo = newcomer(&house, Role::TaskHolder, false).await;
        let why = let_in::Draft { colleague: Some(mo.to_string()), reason: Some(PLANTED.to_owned()) };
        let_in(&house, jana, &why).await.unwrap();
        let read = report(&house, jana, None).await.unwrap();
        let overseen: Vec<_> = read.figures.overseen.iter().map(|(name, count)| (name.as_str(), *count)).collect();
        assert_eq!(overseen, [(SECONDS_REFUSED, 1), (OPENED_BY_THE_HOUSE, 0), (OPENED_BY_THE_OFFICER, 1)]);
        assert!(report_csv(&read).contains(&format!(",overseen,{OPENED_BY_THE_OFFICER},1\r\n")));
        assert!(!report_json(&read).to_string().contains(PLANTED));
    }
}

/// The house under a law that wants it confirmed that a complaint came in.
fn under_uk_law(House { portal, time, engine }: House) -> House {
    let portal = portal.with_parts(|parts| Arc::make_mut(&mut parts.brand).default_regime = "uk-gdpr".parse().unwrap());
    House { portal, time, engine }
}

fn complaint() -> Draft {
    Draft { complaint: Some("yes".to_owned()), ..question() }
}

/// The number of a complaint that came today by a letter of somebody without an account.
async fn letter(house: &House, robin: Actor, number: u32) -> String {
    let some = |text: &str| Some(text.to_owned());
    let came = Some(day(house.time.now(), &house.brand.time_zone).to_string());
    let intake = Intake { way: some("letter"), came, kind: some("question"), ..Intake::default() };
    let draft = Draft { words: Some(format!("{PLANTED}? {number}")), ..complaint() };
    let intake = Intake { draft, postal: Some(format!("{PLANTED} {number}")), language: some("en"), ..intake };
    let Opened::New(reference) = write_down(house, robin, None, intake).await.unwrap() else { panic!("it is new") };
    reference
}

#[tokio::test]
async fn nothing_is_said_of_the_confirmation_of_a_letter_whose_writer_was_erased() {
    for house in houses().await.into_iter().map(under_uk_law) {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let reference = letter(&house, robin, 0).await;
        let row = house.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        // As the erasure leaves it.
        let erased =
            "UPDATE requests SET state = 'ended', turn = 'over', closed_at = received_at, contact = NULL, asked = NULL, post_from = NULL";
        raw::run(&house.engine, erased).await.unwrap();
        let last = row.acknowledge_by.unwrap();
        house.time.pass(DAY * 62);
        assert_eq!(closed(&house, jana, Month::of(last)).await.all().to_acknowledge, 0);
    }
}

#[tokio::test]
async fn a_letter_is_confirmed_in_time_when_the_first_answer_to_it_is_posted_in_time() {
    for house in houses().await.into_iter().map(under_uk_law) {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let amina = from(&house, "c-1", "GB").await;
        asked(&house, amina, Kind::Question, &complaint()).await;
        let mut letters = Vec::new();
        for number in 0..3 {
            letters.push(letter(&house, robin, number).await);
        }
        let row = house.store.read().await.unwrap().request(&letters[0]).await.unwrap().unwrap();
        let last = row.acknowledge_by.unwrap();
        // One is posted in time, one too late, and one never.
        house.time.pass(DAY * 2);
        posted(&house, robin, at(&looked(&house, robin, &letters[0]).await)).await.unwrap();
        while day(house.time.now(), &house.brand.time_zone) <= last {
            house.time.pass(DAY);
        }
        posted(&house, robin, at(&looked(&house, robin, &letters[1]).await)).await.unwrap();
        house.time.pass(DAY * 31);
        let month = Month::of(last);
        let figures = closed(&house, jana, month).await;
        let sums = figures.all();
        assert_eq!((sums.to_acknowledge, sums.acknowledged), (4, 2), "{month}");
        let before = closed(&house, jana, month.plus(-1)).await.all();
        assert_eq!((before.confirmed, before.to_acknowledge), (4, 0), "the month they came in");
    }
}

/// A question that was granted on the first of a month.
fn granted(month: Month, (law, region): (&str, &str)) -> Case {
    let at = Millis(month.begins(&TimeZone::UTC).0 + 1);
    Case {
        law: law.to_owned(),
        kind: Kind::Question,
        state: State::Done,
        language: "en".to_owned(),
        channel: "customer".to_owned(),
        region: region.to_owned(),
        road: Some(Road::Complaint),
        received_at: at,
        closed_at: Some(at),
        due_on: month.next().first_day(),
        paused: false,
        confirm: false,
        decline: None,
    }
}

#[test]
fn a_small_country_is_hidden_among_those_of_its_law_whose_total_is_told() {
    let month = Month::at(Millis(1_790_000_000_000), &TimeZone::UTC);
    let lived: [(&str, &str, usize); 5] =
        [("gdpr", "DE", 40), ("gdpr", "FR", 11), ("gdpr", NOWHERE, 2), ("ccpa", "US", 12), ("vcdpa", "US", 10)];
    let cases: Vec<Case> = lived.into_iter().flat_map(|(law, region, many)| vec![granted(month, (law, region)); many]).collect();
    let figures = count(Span::whole(month, &TimeZone::UTC), &cases);
    let told: Vec<_> = figures.regions.iter().map(|group| (group.name.as_str(), group.came_in.count())).collect();
    // Without the second one of its law, the small one would be what is left of the total.
    let expected = [("ccpa US", Some(12)), ("gdpr DE", Some(40)), ("gdpr FR", None), ("gdpr none", None), ("vcdpa US", Some(10))];
    assert_eq!(told, expected);
    assert_eq!(figures.all().upheld, 75);
}
