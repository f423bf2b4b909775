//! Along a case: the ones before and behind it in a view, and who has it once somebody acts.

use candor::{
    domain::{
        actor::Actor,
        request::{Hands, Happened},
        staff::Role,
    },
    usecases::{
        desk::{
            answer, case,
            pages::At,
            queue::{Neighbours, neighbours, queue},
            views::{Filter, View},
        },
        portal::Portal,
        requests::story::Entry,
    },
};

use super::{
    several::questions,
    told::{at, looked, seen, staff},
};
use crate::house::houses;

async fn around(portal: &Portal, actor: Actor, filter: &Filter, number: &str) -> Neighbours {
    let row = portal.store.read().await.unwrap().request(number).await.unwrap().unwrap();
    neighbours(portal, actor, filter, &row).await.unwrap()
}

#[tokio::test]
async fn each_case_of_a_view_leads_to_the_one_before_and_the_one_behind_in_its_order() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        questions(&house, 4).await;
        for filter in
            [Filter::of_view(View::All), Filter::of_view(View::New), Filter { order: Some("newest".to_owned()), ..Filter::default() }]
        {
            let rows = queue(&house, robin, &filter, At::default()).await.unwrap().rows;
            let numbers: Vec<String> = rows.into_iter().map(|waiting| waiting.row.reference).collect();
            assert_eq!(numbers.len(), 4);
            for (place, number) in numbers.iter().enumerate() {
                let expected = Neighbours {
                    before: place.checked_sub(1).map(|before| numbers[before].clone()),
                    behind: numbers.get(place + 1).cloned(),
                    place: Some((place as u64 + 1, 4)),
                };
                assert_eq!(around(&house, robin, &filter, number).await, expected, "{filter:?} {place}");
            }
        }
    }
}

#[tokio::test]
async fn the_first_act_on_a_free_case_says_who_has_it_and_a_further_one_says_nothing_more() {
    for house in houses().await {
        let (robins, robin) = staff(&house, Role::Support).await;
        let all = questions(&house, 1).await;
        let number = &all[0].1;
        looked(&house, robin, number).await;
        answer::note(&house, robin, at(&seen(&house, number).await), Some("Ask the network team.")).await.unwrap();
        let desk = case(&house, robin, number).await.unwrap();
        assert_eq!(desk.case.row.assignee, Some(robins));
        let said: Vec<&Entry> = desk.case.story.iter().filter(|entry| entry.happened == Happened::Assigned).collect();
        assert_eq!(said.iter().map(|entry| entry.hands).collect::<Vec<_>>(), [Some(Hands { had: None, has: Some(robins) })]);
        assert!(!Happened::Assigned.is_for_everyone(), "the person reads nothing of it");
    }
}
