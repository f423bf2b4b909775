//! A demo's keys and accounts open nothing once the demo is over.

use candor::{cli::machine::SystemClock, store::Store};
use std::sync::Arc;

use super::{installed::Installed, started::Started};

fn serve(place: &Installed, words: &[&str]) -> Started {
    Started::of(&mut place.command(words))
}

fn key(started: &Started) -> String {
    loop {
        let lines = started.lines();
        if let Some((_, after)) = lines.iter().find_map(|line| line.split_once("Bearer ")) {
            return after.split('\'').next().unwrap().to_owned();
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

async fn status(started: &Started, key: &str) -> u16 {
    let request = reqwest::Client::new().get(format!("{}api/v1/changes?after=0", started.url)).bearer_auth(key);
    request.send().await.unwrap().status().as_u16()
}

async fn staff_in_force(place: &Installed) -> usize {
    let store = Store::open(&place.engine.url, Arc::new(SystemClock)).await.unwrap();
    let staff = store.read().await.unwrap().all_staff().await.unwrap();
    store.close().await;
    staff.iter().filter(|member| member.ended_at.is_none()).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_start_after_a_demo_voids_its_keys_and_ends_its_staff_and_says_so() {
    let place = Installed::sqlite();
    let demo = serve(&place, &["serve", "--demo"]);
    let key = key(&demo);
    assert_eq!(status(&demo, &key).await, 200);
    demo.stop();
    assert_eq!(staff_in_force(&place).await, 7);

    let plain = serve(&place, &["serve"]);
    assert_eq!(status(&plain, &key).await, 401);
    let (_, lines) = plain.stop();
    assert!(lines.iter().any(|line| line.contains("was a demo's: 1 of its keys")), "{lines:?}");
    assert_eq!(staff_in_force(&place).await, 0, "nobody of the demo's staff can sign in");
    let (_, lines) = serve(&place, &["serve"]).stop();
    assert!(lines.iter().all(|line| !line.contains("demo")), "once is enough: {lines:?}");

    // A demo that comes back has people again.
    serve(&place, &["serve", "--demo"]).stop();
    assert_eq!(staff_in_force(&place).await, 7);
}
