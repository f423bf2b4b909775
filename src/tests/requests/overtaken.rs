//! Two makers of one copy, step by step in turn, while records change: what is ready is of one making, and says one thing.

use candor::{
    domain::request::Kind,
    jobs::copy::make::make,
    usecases::{
        jobs::end::{End, Moot},
        requests::draft::Draft,
    },
};
use sha2::{Digest, Sha256};
use std::task::Poll;

use super::{
    copies::open,
    told::{asked, read},
};
use crate::{
    house::houses,
    records::sent::{guess, record, send},
};

#[tokio::test]
async fn two_makers_of_one_copy_make_one_whole_copy_whose_files_agree_while_records_change() {
    let public_url = url::Url::parse("https://privacy.example.org/").unwrap();
    for head_start in [1, 4, 9] {
        for house in houses().await {
            let amina = house.customer("c-1").await;
            house.choose(amina, "full").await.unwrap();
            let long = "x".repeat(600);
            let view = |number: u32| {
                record(&house, &format!("view-{number}"), "browsing", "browse", serde_json::json!({"page": format!("{number} {long}")}))
            };
            send(&house, (0..1_100).map(view).collect()).await;
            let guesses = (0..30).map(|number| guess(&house, &format!("guess-{number}"), &format!("dog-{number}")));
            assert!(send(&house, guesses.collect()).await.iter().all(Option::is_none));
            let some =
                Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned(), "guesses".to_owned()], ..Draft::default() };
            let reference = asked(&house, amina, Kind::Copy, &some).await;
            let id = read(&house, amina, &reference).await.row.id;
            let mut makers = [Box::pin(make(&house, &public_url, id)), Box::pin(make(&house, &public_url, id))];
            let (mut ends, mut turns) = ([None, None], 0);
            while ends.contains(&None) {
                for (number, (maker, end)) in makers.iter_mut().zip(&mut ends).enumerate() {
                    if end.is_none() && (number == 0 || turns >= head_start) {
                        *end = std::future::poll_fn(|context| {
                            Poll::Ready(match maker.as_mut().poll(context) {
                                Poll::Ready(end) => Some(end.unwrap()),
                                Poll::Pending => None,
                            })
                        })
                        .await;
                    }
                }
                turns += 1;
                if turns % 7 == 0 {
                    send(&house, vec![view(2_000 + turns)]).await;
                }
                tokio::time::sleep(std::time::Duration::from_millis(3)).await;
            }
            let mut ends = ends.map(Option::unwrap);
            ends.sort_by_key(|end| end.as_str());
            assert_eq!(ends, [End::Done, End::Moot(Moot::Overtaken)], "after {head_start}");
            let files = open(&house, amina, &reference).await;
            let manifest: serde_json::Value = serde_json::from_str(&files["manifest.json"]).unwrap();
            for file in manifest["files"].as_array().unwrap() {
                assert_eq!(file["sha256"], hex::encode(Sha256::digest(&files[file["name"].as_str().unwrap()])), "{}", file["name"]);
            }
            for kind in ["browsing", "guesses"] {
                let json: Vec<serde_json::Value> = serde_json::from_str(&files[&format!("data/{kind}.json")]).unwrap();
                let ids: Vec<_> = json.iter().map(|record| record["id"].as_str().unwrap()).collect();
                let csv: Vec<_> = files[&format!("data/{kind}.csv")].lines().skip(1).collect();
                assert_eq!(csv.iter().map(|line| line.split(',').next().unwrap().trim_matches('"')).collect::<Vec<_>>(), ids, "{kind}");
                let pages = json.iter().map(|record| record["data"]["page"].as_str().unwrap_or_default());
                assert!(csv.iter().zip(pages).all(|(line, page)| line.contains(page)), "{kind}");
            }
        }
    }
}
