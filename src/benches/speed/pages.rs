//! Pages as somebody who is signed in gets them, by a whole HTTP client.

use std::time::Instant;

use crate::{pace::FOR, servers::Ours};

const AT_ONCE: usize = 8;

pub async fn per_second(ours: &Ours, path: &str) -> f64 {
    let client = reqwest::Client::new();
    let request = client.get(format!("http://{}{path}", ours.address)).header("cookie", &ours.cookie);
    let begun = Instant::now();
    let workers: Vec<_> = (0..AT_ONCE)
        .map(|_| {
            let request = request.try_clone().unwrap();
            tokio::spawn(async move {
                let mut count = 0u32;
                while begun.elapsed() < FOR {
                    let answer = request.try_clone().unwrap().send().await.unwrap();
                    assert!(answer.status().is_success(), "{}", answer.status());
                    assert!(answer.text().await.unwrap().contains("/ui/sign-out"), "the page of somebody who is signed in");
                    count += 1;
                }
                count
            })
        })
        .collect();
    let mut total = 0;
    for worker in workers {
        total += worker.await.unwrap();
    }
    f64::from(total) / begun.elapsed().as_secs_f64()
}
