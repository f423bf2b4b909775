//! The pages of a list: forward and back, and of what came in lately.

use candor::{
    domain::{actor::Actor, request::Kind, retention::day, staff::Role},
    usecases::{
        desk::{
            pages::At,
            queue::{Queue, queue},
            views::Filter,
        },
        requests::{draft::Draft, withdraw::withdraw},
    },
};
use std::{collections::BTreeSet, time::Duration};

use super::told::{asked, member};
use crate::house::{House, houses};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn question(words: &str) -> Draft {
    Draft { words: Some(words.to_owned()), ..Draft::default() }
}

async fn support(house: &House) -> Actor {
    Actor::Staff(member(house, Role::Support).await, Role::Support)
}

async fn page(house: &House, staff: Actor, filter: &Filter, at: At<'_>) -> Queue {
    queue(house, staff, filter, at).await.unwrap()
}

#[tokio::test]
async fn a_list_of_several_pages_is_turned_forward_and_back_in_both_orders() {
    for house in houses().await {
        let robin = support(&house).await;
        for number in 0..53 {
            asked(&house, house.customer(&format!("c-{number}")).await, Kind::Question, &question("Who has my address?")).await;
            house.time.pass(Duration::from_secs(60));
        }
        for order in ["due", "newest"] {
            let filter = Filter { order: Some(order.to_owned()), ..Filter::default() };
            let numbers = |page: &Queue| page.rows.iter().map(|waiting| waiting.row.reference.clone()).collect::<Vec<_>>();
            let first = page(&house, robin, &filter, At::default()).await;
            let second = page(&house, robin, &filter, At { after: first.next.as_deref(), ..At::default() }).await;
            let third = page(&house, robin, &filter, At { after: second.next.as_deref(), ..At::default() }).await;
            assert_eq!([&first, &second, &third].map(|page| page.place), [Some((1, 53)), Some((26, 53)), Some((51, 53))], "{order}");
            assert_eq!((first.previous.is_none(), third.next.is_none()), (true, true), "{order}");
            let all: BTreeSet<_> = [&first, &second, &third].iter().flat_map(|page| numbers(page)).collect();
            assert_eq!(all.len(), 53, "each once, {order}");
            let back = page(&house, robin, &filter, At { before: third.previous.as_deref(), ..At::default() }).await;
            assert_eq!((numbers(&back), back.place), (numbers(&second), second.place), "{order}");
            assert_eq!((back.previous, back.next), (second.previous, second.next), "{order}");
            let start = page(&house, robin, &filter, At { before: Some(&first.rows[4].row.reference), ..At::default() }).await;
            assert_eq!((numbers(&start), start.previous), (numbers(&first), None), "less than a page is before it, {order}");
        }
    }
}

#[tokio::test]
async fn a_page_whose_neighbours_ended_meanwhile_leads_to_none_of_them() {
    for house in houses().await {
        let robin = support(&house).await;
        let mut asked_by = Vec::new();
        for number in 0..28 {
            let person = house.customer(&format!("c-{number}")).await;
            asked_by.push((asked(&house, person, Kind::Question, &question("Who has my address?")).await, person));
            house.time.pass(Duration::from_secs(60));
        }
        let takes_back = async |place: usize| {
            let (reference, person) = &asked_by[place];
            withdraw(&house, Actor::Customer(*person), reference).await.unwrap();
        };
        let filter = Filter::default();
        // The last page is only what the address names, and that has ended.
        for place in [25, 26, 27] {
            takes_back(place).await;
        }
        let back = page(&house, robin, &filter, At { before: Some(&asked_by[27].0), ..At::default() }).await;
        assert_eq!((back.rows.len(), back.place, back.previous, back.next), (25, Some((1, 25)), None, None));
        takes_back(0).await;
        let behind = page(&house, robin, &filter, At { after: Some(&asked_by[0].0), ..At::default() }).await;
        assert_eq!((behind.rows.len(), behind.place, behind.previous, behind.next), (24, Some((1, 24)), None, None));
        let both = page(&house, robin, &filter, At { after: Some(&asked_by[9].0), before: Some(&asked_by[3].0), ..At::default() }).await;
        assert_eq!((both.rows.len(), both.place, both.next), (24, Some((1, 24)), None), "it is shown from its start");
    }
}

#[tokio::test]
async fn a_list_is_narrowed_to_what_came_in_within_days_of_the_brand() {
    for house in houses().await {
        let (amina, robin) = (house.customer("c-1").await, support(&house).await);
        let mut came = Vec::new();
        for days in [20, 12, 0] {
            came.push(asked(&house, amina, Kind::Question, &question(&format!("{days} days?"))).await);
            house.time.pass(DAY * days);
        }
        let listed = async |within: &str| {
            let filter = Filter { came: Some(within.to_owned()), ..Filter::default() };
            let shown = queue(&house, robin, &filter, At::default()).await.unwrap();
            assert!(shown.understood.passed_over.is_empty(), "{within}");
            shown.rows.into_iter().map(|waiting| waiting.row.reference).collect::<Vec<_>>()
        };
        assert_eq!(listed("").await.len(), 3);
        assert_eq!(listed("seven-days").await, came[2..]);
        assert_eq!(listed("thirty-days").await, came[1..]);
        let month = listed("this-month").await;
        assert!(month.contains(&came[2]) && !month.contains(&came[0]), "{month:?}");

        let received = house.store.read().await.unwrap().request(&came[1]).await.unwrap().unwrap().received_at;
        let on = day(received, &house.brand.time_zone);
        let (on, before) = (on.to_string(), on.yesterday().unwrap().to_string());
        let between = async |from: &str, until: &str| {
            let filter = Filter { from: Some(from.to_owned()), until: Some(until.to_owned()), ..Filter::default() };
            let shown = queue(&house, robin, &filter, At::default()).await.unwrap();
            assert!(shown.understood.passed_over.is_empty(), "{from} {until}");
            shown.rows.into_iter().map(|waiting| waiting.row.reference).collect::<Vec<_>>()
        };
        assert_eq!(between(&on, &on).await, came[1..2]);
        assert_eq!(between("", &before).await, came[..1]);
        assert_eq!(between(&on, "").await, came[1..]);
        assert!(between(&on, &before).await.is_empty());
    }
}
