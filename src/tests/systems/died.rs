//! A server that dies at any point of a task: before, between and after its own commits and that of the system's database.

use candor::{
    domain::request::{Kind, State, TaskState},
    jobs::connected,
    usecases::jobs::end::{End, Moot},
};

use super::{
    settled::{connected_houses, go},
    shop::{id, rows},
};
use crate::{
    dying::Dying,
    requests::told::{asked, delete},
};

#[tokio::test]
async fn a_task_whose_server_dies_before_any_of_its_steps_is_done_once_and_never_said_to_be_about_nobody() {
    for (house, shop) in connected_houses().await {
        let clara = house.customer("c-3").await;
        let before = rows(&shop).await;
        let reference = asked(&house, clara, Kind::Delete, &delete("now")).await;
        let request = house.store.read().await.unwrap().request(&reference).await.unwrap().unwrap().id;
        let theirs = |rows: &[String]| rows.iter().filter(|row| row.contains("clara")).count();
        let others = |rows: &[String]| rows.iter().filter(|row| row.contains("amina") || row.contains("ben")).cloned().collect::<Vec<_>>();
        let (mut deaths, mut in_between) = (0, 0);
        loop {
            // Each next start begins anew, and comes one step further.
            let dying = Dying::after(deaths);
            let dead = dying.portal(&house);
            let ended = tokio::spawn(async move { connected::work(&dead, request, &id()).await }).await;
            let now = rows(&shop).await;
            assert!(theirs(&now) == 0 || theirs(&now) == theirs(&before), "all of it or nothing: {now:#?}");
            assert_eq!(others(&now), others(&before));
            if dying.lived() {
                assert!(matches!(ended, Ok(Ok(End::Done | End::Moot(Moot::Done | Moot::Closed)))), "{ended:?}");
                break;
            }
            deaths += 1;
            let mut conn = house.store.read().await.unwrap();
            let tasks = conn.request_tasks(request).await.unwrap();
            let is_settled = tasks.iter().any(|task| task.part.as_str() == "shop" && task.state.is_settled());
            in_between += usize::from(theirs(&now) == 0 && !is_settled);
            assert!(deaths < 1_000, "it comes to its end");
        }
        assert!(in_between > 0, "one died between both commits");
        let ends = go(&house).await;
        assert!(ends.iter().all(|end| matches!(end, End::Done | End::Moot(_))), "{ends:?}");
        let mut conn = house.store.read().await.unwrap();
        let row = conn.request(&reference).await.unwrap().unwrap();
        let tasks = conn.request_tasks(row.id).await.unwrap();
        let state = tasks.iter().find(|task| task.part.as_str() == "shop").unwrap().state;
        assert_eq!((row.state, state), (State::Done, TaskState::Done));
        let said = conn.request_entries(row.id).await.unwrap().into_iter().filter(|entry| entry.kind == "task-done");
        assert_eq!(said.count(), 1, "it is said once");
    }
}
