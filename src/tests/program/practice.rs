//! A practice house: a brand's own words, made-up people and cases, and nothing of the real house.

use candor::{
    catalog::demo::Shipped,
    cli::{open, options::Options, settings::Settings},
    domain::{
        actor::Actor,
        outgoing::listed::{Listed, Unfit},
        request::{Kind, Request, State},
        retention::day,
        staff::Role,
    },
    outbound::http::sender::{Sender, Trouble},
    usecases::{customers::lookup, requests::list, second::wanted::wanted, staff::member, tasks::systems::systems},
    web::demo::practice::house::settle_in,
};
use std::{collections::BTreeSet, path::Path, process::Command, time::Duration};
use testing::portal::{CLINIC, DEMO};

use super::{
    installed::{places, said},
    started::Started,
};
use crate::{
    dying::Dying,
    house::{House, houses_of},
    requests::{
        agreed::finish,
        told::{at, looked},
    },
    served::{Browser, location},
};

const STAFF: [&str; 7] = ["Robin", "Milan", "Jana", "Ines", "Wiebke", "Tomasz", "Ada"];

fn command(brand: &Path, data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    command.args(["serve", "--demo=practice"]).arg("--brand").arg(brand).arg("--data").arg(data);
    command
}

/// Every request of everybody there.
async fn cases(house: &House) -> Vec<Request> {
    let mut all = Vec::new();
    for number in 1..=6 {
        let customer = lookup(house, Actor::House, &format!("practice-{number}")).await.unwrap().unwrap();
        all.extend(list(house, Actor::Customer(customer)).await.unwrap());
    }
    all
}

#[tokio::test]
async fn cases_of_each_kind_are_made_on_any_catalogue_in_several_states_and_can_be_answered() {
    for brand in [&*CLINIC, &*DEMO] {
        for house in houses_of(brand).await {
            settle_in(&house).await.unwrap();
            let all = cases(&house).await;
            let decides = brand.catalogue.purposes.iter().any(|purpose| purpose.profiling);
            let expected: BTreeSet<&str> =
                Kind::ALL.iter().filter(|kind| **kind != Kind::Review || decides).map(|kind| kind.as_str()).collect();
            assert_eq!(all.iter().map(|case| case.kind.as_str()).collect::<BTreeSet<_>>(), expected);
            let today = day(house.clock.now(), &house.brand.time_zone);
            let late = all.iter().find(|case| case.is_overdue(today)).expect("one is late");
            assert!(all.iter().any(|case| case.state == State::Done), "one was answered");
            assert!(all.iter().any(|case| case.replied_at.is_some()), "one came back from the person");
            assert!(!house.store.read().await.unwrap().systems_owing().await.unwrap().is_empty(), "a system has a task");

            let staff = member::all(&house).await.unwrap();
            assert!(Role::ALL.iter().all(|role| staff.iter().any(|member| member.role == *role)), "each role is there");
            let of = |name: &str| staff.iter().find(|member| member.name == name).unwrap();
            let milan = of("Milan");
            let waits = wanted(&house, &mut house.store.read().await.unwrap(), milan.id).await.unwrap();
            assert_eq!(waits.len(), 1, "one waits for the yes of a colleague");
            let milan = Actor::Staff(milan.id, milan.role);
            finish(&house, milan, at(&looked(&house, milan, &late.reference).await), Some("Here it is.")).await.unwrap();

            settle_in(&house).await.unwrap();
            assert_eq!(cases(&house).await.len(), all.len(), "nothing is made twice");
        }
    }
}

/// The kind of each case, its state, and whether its person has replied.
async fn made(house: &House) -> Vec<(&'static str, &'static str, bool)> {
    let all = cases(house).await;
    let mut made: Vec<_> = all.iter().map(|case| (case.kind.as_str(), case.state.as_str(), case.replied_at.is_some())).collect();
    made.sort_unstable();
    made
}

#[tokio::test]
async fn a_first_start_that_broke_off_is_gone_on_with_by_the_next() {
    for (house, whole) in houses_of(&CLINIC).await.into_iter().zip(houses_of(&CLINIC).await) {
        settle_in(&whole).await.unwrap();
        for starts in 1.. {
            let dying = Dying::after(starts * 400);
            let dead = dying.portal(&house);
            let start = async { tokio::task::spawn_local(async move { settle_in(&dead).await }).await };
            let ended = tokio::task::LocalSet::new().run_until(start).await;
            if dying.lived() {
                assert!(matches!(ended, Ok(Ok(()))), "{ended:?}");
                assert!(starts > 2, "some broke off");
                break;
            }
            assert!(starts < 200, "it comes to its end");
            house.later(Duration::ZERO).await;
        }
        assert_eq!(made(&house).await, made(&whole).await);
        let holder = member::all(&house).await.unwrap().into_iter().find(|member| member.role == Role::TaskHolder).unwrap();
        assert!(systems(&house, holder.id).await.unwrap().iter().all(|(_, own)| *own));
        let milan = member::all(&house).await.unwrap().into_iter().find(|member| member.name == "Milan").unwrap().id;
        let waits = wanted(&house, &mut house.store.read().await.unwrap(), milan).await.unwrap();
        assert_eq!(waits.len(), 1, "one waits for the yes of a colleague, once");
        settle_in(&house).await.unwrap();
        assert_eq!(made(&house).await, made(&whole).await, "nothing is made twice");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn colleagues_sign_in_as_anybody_and_every_page_says_in_its_language_that_nobody_is_real() {
    let folder = tempfile::tempdir().unwrap();
    let (brand, data) = (folder.path().join("brand"), folder.path().join("data"));
    Shipped::Clinic.write_out(&brand).unwrap();
    let started = Started::of(&mut command(&brand, &data));
    let url = started.url.trim_end_matches('/').to_owned();
    let door = Browser::at(&url).read("/demo").await;
    assert!(door.contains("lang=\"de\"") && door.contains("Übungsumgebung"), "{door}");
    for name in STAFF {
        let browser = Browser::at(&url);
        let led = browser.post("/demo/sign-in", &[("reference", name)]).send().await.unwrap();
        let first = location(&led).to_owned();
        assert!(first.starts_with("/de/staff"), "{name}: {first}");
        let page = browser.get(&first).send().await.unwrap();
        assert!(page.status().is_success(), "{name}");
        assert!(page.text().await.unwrap().contains("Übungsumgebung"), "{name}");
        if name == "Ada" {
            let systems = browser.read("/de/staff/systems").await;
            assert_eq!(systems.matches("id=\"practice\"").count(), 1, "the banner has an id of its own");
        }
        if name == "Robin" {
            assert!(browser.read("/en/staff").await.contains("Practice house"));
            assert!(browser.read("/de/staff").await.contains("/de/staff/requests/R-"), "there is work today");
        }
    }
    let bruno = Browser::at(&url);
    let led = bruno.post("/demo/sign-in", &[("reference", "practice-2")]).send().await.unwrap();
    assert!(location(&led).starts_with("/en"), "the languages of the brand go round: {}", location(&led));
    assert!(bruno.read("/en/requests").await.contains("Practice house"));
    let (status, lines) = started.stop();
    assert!(status.success() && lines.iter().all(|line| !line.contains("Bearer")), "no key opens it: {lines:?}");
    let plain = Command::new(env!("CARGO_BIN_EXE_candor")).arg("migrate").arg("--data").arg(&data).arg("--brand").arg(&brand).output();
    assert!(said(&plain.unwrap()).contains("is a practice house's"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_house_enters_nothing_of_a_real_one() {
    for place in places().await {
        let place = place.inhabited().await;
        let before = place.rows().await;
        let output = command(&place.brand(), &place.data()).args(["--addr", "127.0.0.1:0"]).output().unwrap();
        assert!(!output.status.success() && said(&output).contains("no practice house"), "{}", said(&output));
        let named = place.run(&["serve", "--demo=practice", "--addr", "127.0.0.1:0"]);
        assert!(!named.status.success() && said(&named).contains("without --database"), "{}", said(&named));
        assert_eq!(place.rows().await, before);
        assert!(!place.data().join("practice-house.txt").exists());
    }
}

#[tokio::test]
async fn no_call_leaves_a_practice_house() {
    let folder = tempfile::tempdir().unwrap();
    let brand = folder.path().join("brand");
    candor::catalog::demo::write_out(&brand).unwrap();
    let options =
        Options { demo: "practice".parse().unwrap(), brand: Some(brand), data: Some(folder.path().join("data")), ..Options::default() };
    let (portal, ..) = open::begin(&Settings::from_options(options).unwrap()).await.unwrap();
    assert_eq!(*portal.listed, Listed::shut());
    assert_eq!(portal.listed.fit("https://shop.example.org/candor"), Err(Unfit::Closed));
    assert_eq!(portal.databases.named().count(), 0);
    let sender = Sender::new(portal.listed.clone()).unwrap();
    let answer = sender.get(&"https://shop.example.org/candor".parse().unwrap()).await;
    assert_eq!(answer.err(), Some(Trouble::NotAllowed));
    portal.store.close().await;
}
