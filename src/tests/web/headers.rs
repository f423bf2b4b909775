use crate::served::served;

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let served = served().await;
    for path in ["/en", "/en/nothing", "/api/v1/openapi.json", "/healthz", "/", "/ui/nothing"] {
        let answer = served.browser().get(path).send().await.unwrap();
        for name in
            ["content-security-policy", "x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "permissions-policy"]
        {
            assert!(answer.headers().contains_key(name), "{path} lacks {name}");
        }
        let policy = answer.headers()["content-security-policy"].to_str().unwrap();
        assert!(!policy.contains("script-src"), "{path} has no islands, so it may run no script");
        assert!(!policy.contains("unsafe-inline"), "{path}");
    }
}

#[tokio::test]
async fn the_front_door_leads_to_the_language_of_the_visitor() {
    let served = served().await;
    let browser = served.browser();
    let answer = browser.get("/").header("accept-language", "fr, ar;q=0.8").send().await.unwrap();
    assert_eq!(crate::served::location(&answer), "/ar");
    let chosen = browser.get("/de/help?set=1").send().await.unwrap();
    assert_eq!(crate::served::location(&chosen), "/de/help");
    let answer = browser.get("/").header("accept-language", "ar").send().await.unwrap();
    assert_eq!(crate::served::location(&answer), "/de", "what was chosen outranks what the browser asks for");
    let clara = served.customer("c-1").await;
    crate::requests::told::speaks(&served, clara, "ar").await;
    let browser = served.signed_in("c-1").await;
    browser.get("/de/help?set=1").send().await.unwrap();
    let answer = browser.get("/").header("accept-language", "de").send().await.unwrap();
    assert_eq!(crate::served::location(&answer), "/ar", "the account's outranks both");
    assert!(answer.headers()["cache-control"].to_str().unwrap().contains("no-store"), "nobody else is led there");
}
