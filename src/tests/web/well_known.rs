//! Files at well-known addresses.

use serde_json::{Value, json};

use crate::served::served;

#[tokio::test]
async fn we_say_that_we_abide_by_global_privacy_control_since_the_day_of_the_newest_notice() {
    let served = served().await;
    let answer = served.browser().get("/.well-known/gpc.json").send().await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.headers()["content-type"].to_str().unwrap()), (200, "application/json"));
    // The demo brand is in Berlin.
    assert_eq!(answer.json::<Value>().await.unwrap(), json!({"gpc": true, "lastUpdate": "2026-09-21"}));
}
