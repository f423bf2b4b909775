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

#[tokio::test]
async fn a_call_is_told_whether_its_proxy_is_believed_and_its_host_came_through() {
    let served = served().await;
    let ask = async |name: &str, value: &str| {
        let answer = served.browser().get("/healthz/forwarded").header(name, value).send().await.unwrap();
        answer.text().await.unwrap()
    };
    assert_eq!(ask("accept-language", "en").await, "direct host\n");
    assert_eq!(ask("x-forwarded-for", "203.0.113.9").await, "not-trusted host\n");
    assert_eq!(ask("host", "internal.example.org").await, "direct other-host\n");
}
