//! The operator connects systems at the terminal, beside a server or before there is one.

use candor::{domain::telling::Acknowledges, vault::webhook_secret::WebhookSecret};

use std::net::TcpListener;

use super::installed::{places, said};

#[tokio::test(flavor = "multi_thread")]
async fn a_system_is_connected_tried_and_disconnected_at_the_terminal() {
    for place in places().await {
        let place = place.inhabited().await;
        let shop = |words: &[&str], more: &[&str]| place.run(&[&["webhook"], words, &["web-shop"], more].concat());
        let connected = shop(&["connect"], &["https://shop.example.org/candor"]);
        assert!(connected.status.success(), "{}", said(&connected));
        let secret = String::from_utf8(connected.stdout.clone()).unwrap();
        assert!(WebhookSecret::parse(secret.trim()).is_some(), "the secret, and nothing beside it: {secret}");
        let by_call = shop(&["connect"], &["https://shop.example.org/candor", "--acknowledges", Acknowledges::ByCall.as_str()]);
        assert!(by_call.status.success());
        let list = place.run(&["webhook", "list"]);
        assert!(list.status.success() && said(&list).contains("web-shop  webhook"), "{}", said(&list));
        let rotated = shop(&["rotate"], &[]);
        assert_ne!(rotated.stdout, connected.stdout);
        assert!(shop(&["again"], &["--after", "0", "--reason", "missed"]).status.success());
        assert!(shop(&["requests"], &["on"]).status.success());
        assert!(said(&place.run(&["webhook", "list"])).contains("web-shop  webhook with requests"));
        let key = place.run(&["key", "create", "--scope", "changes:read", "--system", "mailing-list"]);
        assert!(key.status.success(), "{}", said(&key));
        assert!(said(&place.run(&["webhook", "list"])).contains("mailing-list  key"));
        // Nothing answers there.
        let own = place.run(&["webhook", "connect", "web-shop", "http://127.0.0.1:9/candor", "--own-host", "127.0.0.1"]);
        assert!(own.status.success(), "{}", said(&own));
        let tried = place.run(&["webhook", "test", "web-shop", "--own-host", "127.0.0.1"]);
        assert!(tried.status.code() == Some(2) && said(&tried).contains("unreachable"), "{}", said(&tried));
        // No proxy of the environment is asked for it.
        let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
        proxy.set_nonblocking(true).unwrap();
        let mut beside = place.command(&["webhook", "test", "web-shop", "--own-host", "127.0.0.1"]);
        for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
            beside.env(name, format!("http://{}", proxy.local_addr().unwrap()));
        }
        let tried = beside.output().unwrap();
        assert!(tried.status.code() == Some(2) && said(&tried).contains("unreachable"), "{}", said(&tried));
        assert!(proxy.accept().is_err(), "nothing came by it");
        for (words, reason) in [
            (vec!["connect", "call-recordings", "https://shop.example.org/"], "names no such system"),
            (vec!["connect", "nothing-of-ours", "https://shop.example.org/"], "names no such system"),
            (vec!["connect", "web-shop", "http://shop.example.org/"], "--own-host"),
            (vec!["connect", "web-shop", "https://10.0.0.1/"], "--own-host"),
            (vec!["again", "web-shop", "--after", "1000000", "--reason", "trial"], "--after"),
            (vec!["again", "web-shop", "--after", "0"], "--reason"),
            (vec!["rotate", "mailing-list"], "no such system is connected by a webhook"),
            (vec!["disconnect", "web-shop"], "--it-asks-by-itself"),
        ] {
            let refused = place.run(&[&["webhook"], words.as_slice()].concat());
            assert!(!refused.status.success() && said(&refused).contains(reason), "{words:?}: {}", said(&refused));
        }
        assert!(shop(&["disconnect"], &["--it-asks-by-itself"]).status.success());
        assert!(!said(&place.run(&["webhook", "list"])).contains("web-shop"));
    }
}
