//! Every redirect leads to an address of the portal.

use url::Url;

use crate::served::{location, served_demo};

#[tokio::test]
async fn every_location_we_send_is_one_of_our_own() {
    let served = served_demo().await;
    served.customer("c-1").await;
    let here = Url::parse(&served.url).unwrap();
    let (nobody, amina) = (served.browser(), served.signed_in("c-1").await);
    let odd = [
        "//evil.example/",
        "///evil.example//",
        "/%5Cevil.example/",
        "//evil.example/en/sign-in/?to=/choices",
        "/en/sign-in/?to=//evil.example",
        "//evil.example/en/help?set=1",
        "/en//evil.example/?set=1",
        "/en/sign-in?to=//evil.example",
        "/en/confirm?to=https://evil.example",
        "/en/requests/new/correct?record=//evil.example",
        "/en/requests/guest?to=//evil.example",
    ];
    let own = candor::web::pages::Page::ALL.iter().map(|page| format!("/en{}", page.path().replace(['{', '}'], "")));
    for path in odd.iter().map(|path| (*path).to_owned()).chain(own) {
        for browser in [&nobody, &amina] {
            let answer = browser.get(&path).send().await.unwrap();
            let to = here.join(location(&answer)).unwrap();
            assert_eq!(to.origin(), here.origin(), "{path} leads to {to}");
            assert!(!matches!(answer.status().as_u16(), 301 | 308), "{path} for ever");
        }
    }
    let forms: Vec<&str> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    let hostile = "//evil.example/\\@evil.example";
    let names = ["to", "request", "kind", "link", "token", "explanation", "record", "passkey"].map(|name| format!("form[{name}]"));
    for path in forms {
        let mut fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), hostile)).collect();
        fields.extend([("form[sent][from]", hostile), ("form[sent][then]", hostile)]);
        for browser in [&nobody, &amina] {
            let answer = browser.post(path, &fields).header("referer", "https://evil.example/").send().await.unwrap();
            let to = here.join(location(&answer)).unwrap();
            assert_eq!(to.origin(), here.origin(), "{path} leads to {to}");
        }
    }
}

#[tokio::test]
async fn addresses_forgive_how_they_were_written_and_passed_on() {
    let served = served_demo().await;
    let browser = served.browser();
    for (asked, led) in [
        ("/EN", "/en"),
        ("/choices", "/en/choices"),
        ("/requests/r-0787-w4dn?utm_source=x", "/en/requests/R-0787-W4DN"),
        ("/De/help", "/de/help"),
        ("/de-AT/choices?who=you", "/de/choices?who=you"),
        ("/fr/journey/browse", "/en/journey/browse"),
        ("/en/requests/r0787w4dn", "/en/requests/R-0787-W4DN"),
        ("/en/help?utm_source=letter&fbclid=1", "/en/help"),
        ("/en/history?gclid=1&who=you", "/en/history?who=you"),
        ("/?utm_campaign=x", "/"),
        ("/.well-known/change-password", "/en/account"),
    ] {
        let answer = browser.get(asked).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, led), "{asked}");
    }
    for nothing in ["/nope", "/fr/nope", "/xx-/help", "/ui"] {
        assert_eq!(browser.get(nothing).send().await.unwrap().status(), 404, "{nothing}");
    }
}

#[tokio::test]
async fn a_slash_too_many_is_taken_away_and_the_question_stays() {
    let served = served_demo().await;
    let browser = served.browser();
    for (asked, led) in [
        ("/en/sign-in/?to=/choices", "/en/sign-in?to=/choices"),
        ("/en/help//", "/en/help"),
        ("//evil.example/", "/evil.example"),
        ("//evil.example/en/sign-in/", "/evil.example/en/sign-in"),
    ] {
        let answer = browser.get(asked).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, led), "{asked}");
    }
    assert_eq!(browser.get("//evil.example").send().await.unwrap().status(), 404);
}
