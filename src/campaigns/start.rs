//! A start with many customers: what each adds to the time until it answers and to the memory it keeps.

use candor::{
    domain::{
        boundaries::Frequency,
        catalogue::Channel,
        choices::Choices,
        wish::{Turn, Wish, plan_all},
    },
    store::Store,
    usecases::{portal::Portal, snapshot::load::load},
};
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Size, crowd,
    house::House,
    measure::{Cost, cost},
};

/// So many are read at a time.
const A_PAGE: usize = 10_000;
/// The bytes a row takes while it is read, generously.
const A_ROW: usize = 4 * 1024;

pub async fn with_many_customers(size: Size) {
    let (few, many) = (size.of(100_000), size.of(1_000_000));
    let house = House::new().await;
    let choices = choices(&house);
    let chose = |number: usize| choices.get(number % choices.len()).unwrap().clone();
    crowd::come(&house, 0..few, chose).await;
    let before = start(&house, few).await;
    crowd::come(&house, few..many, chose).await;
    let after = start(&house, many).await;
    for (customers, cost) in [(few, &before), (many, &after)] {
        let seconds = cost.time.as_secs_f64();
        println!(
            "| start with {customers} customers | {seconds:.2} s, {:.1} µs each | {:.1} MB kept, {} bytes each, {:.1} MB at most | {} statements |",
            seconds * 1e6 / f64::from(u32::try_from(customers).unwrap()),
            mb(cost.kept),
            cost.kept / customers,
            mb(cost.memory),
            cost.statements
        );
    }
    let pages = many / A_PAGE - few / A_PAGE;
    // Each of two halves ends with a page that is not full.
    assert!(after.statements <= before.statements + pages + 2, "{} statements after {}", after.statements, before.statements);
    // Twice, because a map that has just grown has room for twice as many as it holds.
    let (each_before, each_after) = (before.kept / few, after.kept / many);
    assert!(each_after <= 2 * each_before, "a customer takes {each_after} bytes among {many}, {each_before} among {few}");
    // Rows read are freed: beside the kept ones, a page of them at most.
    assert!(after.memory <= after.kept + A_PAGE * A_ROW, "{} bytes at most, {} kept", after.memory, after.kept);
}

fn mb(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes / 1_000).unwrap()) / 1e3
}

/// A portal that knows nothing yet opens the same file and loads everybody.
async fn start(house: &House, customers: usize) -> Cost {
    let from = &house.portal;
    let (fresh, cost) = cost(async {
        let store = Store::open(&house.engine.url, from.clock.clone()).await.unwrap();
        let (vault, ledger, brand) = (from.vault.clone(), from.ledger.clone(), (*from.brand).clone());
        let fresh = Portal::new(store, vault, ledger, brand, from.clock.clone(), from.entropy.clone());
        load(&fresh).await.unwrap();
        fresh
    })
    .await;
    assert_eq!(fresh.shelf().unwrap().customers(), customers);
    fresh.store.close().await;
    cost
}

/// Ten people's choices, as JSON: a level each, every third something single, and one in ten boundaries.
fn choices(house: &House) -> Vec<String> {
    let shelf = house.portal.shelf().unwrap();
    let now = house.portal.clock.now();
    let one = |number: usize| {
        let level = ["off", "basic", "basic", "basic", "full"].get(number % 5).unwrap();
        let mut wishes = vec![Wish::Level(level.parse().unwrap())];
        if number.is_multiple_of(3) {
            let turns = [("newsletter", Turn::Off), ("site-statistics", Turn::Off), ("suggestions", Turn::On)];
            wishes.push(Wish::Purposes(turns.into_iter().map(|(id, turn)| (id.parse().unwrap(), turn)).collect()));
        }
        if number == 7 {
            wishes.push(Wish::Boundaries { avoid: BTreeSet::from(["alcohol".parse().unwrap()]), no_pressure: true });
            wishes.push(Wish::Contact { channels: BTreeMap::from([(Channel::Email, Frequency::Monthly)]), quiet: None });
        }
        let plan = plan_all(&shelf.notice, &Choices::default(), &wishes, now).unwrap();
        serde_json::to_string(&plan.after).unwrap()
    };
    (0..10).map(one).collect()
}
