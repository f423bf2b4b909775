use candor::{
    domain::{actor::Actor, language::Language, ports::Clock},
    usecases::{choices::wishes, history::list::list},
};
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use serde_json::Value;

use super::acts::{all, wish};
use crate::served::{Browser, Served, location, served};

/// A page's text, without the marks that scripts need.
async fn text(browser: &Browser, path: &str) -> String {
    let answer = browser.get(path).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{path}");
    answer.text().await.unwrap().replace("<!>", "").replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// Pastes into the form as `browser`, and reads the page that comes after it.
async fn paste(browser: &Browser, pasted: &str) -> String {
    let answer = browser.post("/ui/receipts/check", &[("form[locale]", "en"), ("form[receipt]", pasted)]).send().await.unwrap();
    assert_eq!(answer.status(), 303);
    let to = location(&answer).to_owned();
    assert!(to == "/en/receipts/check#saved" || to == "/en/receipts/check", "nothing of it is in an address: {to}");
    text(browser, "/en/receipts/check").await
}

async fn file(served: &Served, browser: &Browser, at: usize) -> String {
    let amina = candor::usecases::customers::lookup::lookup(served, Actor::House, "c-1").await.unwrap().unwrap();
    let told = list(served, Actor::Customer(amina), None, 100).await.unwrap().entries;
    text(browser, &format!("/en/receipts/{}/json", told[at].id)).await
}

#[tokio::test]
async fn anybody_can_paste_a_receipt_and_is_told_what_it_is_worth() {
    let served = served().await;
    all(&served, "c-1").await;
    let (amina, nobody) = (served.signed_in("c-1").await, served.browser());
    let genuine = file(&served, &amina, 0).await;
    // The signal's is in Arabic: the longest there is as a form sends it.
    let arabic = file(&served, &amina, 2).await;
    for pasted in [&genuine, &arabic, &genuine.replace('\n', "\r\n")] {
        let page = paste(&nobody, pasted).await;
        assert!(page.contains("This receipt is genuine") && page.contains("<dl"), "and what it is about: {page}");
    }
    let single = paste(&nobody, &genuine).await;
    assert!(single.contains("One use changed. Your level is still") && single.contains("Turned off: "), "and which use it was: {single}");
    assert!(!single.contains("confirmed"), "it was no level: {single}");
    assert!(!text(&nobody, "/en/receipts/check").await.contains("This receipt is genuine"), "said once");
    let altered = paste(&nobody, &genuine.replace("dpv:Consent\"", "dpv:Contract\"")).await;
    assert!(altered.contains("notice--danger") && !altered.contains("<dl"), "it looks as what it is");
    assert!(
        altered.contains("This receipt was altered")
            && altered.contains("we did not write the receipt like this")
            && altered.contains("What we use data for")
    );
    assert!(!altered.contains("Which data that is") && !altered.contains("dpv:Contract"), "only the part that differs, and nothing pasted");
    let mut foreign: Value = serde_json::from_str(&genuine).unwrap();
    let salt = "00".repeat(16);
    let record = format!(r#"{{"salt":{:?},{}"#, [0; 16], r#""act":{"kind":"level"},"by":"customer","from":"off","to":"off","changes":[],"#)
        + r#""effect":{"starts":[],"stops":[],"stays":[]},"notice":1,"language":"en","words_sha256":"","before":{},"against":0,"revision":1}"#;
    foreign["proof"]["canonical"] = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, record).into();
    foreign["proof"]["salt"] = salt.into();
    foreign["proof"]["commitment"] = "ab".repeat(32).into();
    assert!(paste(&nobody, &foreign.to_string()).await.contains("We do not know this receipt"));
}

#[tokio::test]
async fn what_cannot_be_read_is_given_back_unless_it_is_long() {
    let served = served().await;
    let nobody = served.browser();
    let page = paste(&nobody, "{ half a receipt").await;
    assert!(page.contains("We cannot read this") && page.contains("{ half a receipt</textarea>"));
    assert!(!text(&nobody, "/en/receipts/check").await.contains("half a receipt"), "given back once");
    let page = paste(&nobody, &format!("half a receipt{}", " ,".repeat(10_000))).await;
    assert!(page.contains("We cannot read this") && !page.contains("half a receipt"));
    assert!(paste(&nobody, "").await.contains("Choose the receipt’s file, or paste its text"));
    assert!(paste(&nobody, &"x".repeat(257 * 1024)).await.contains("longer than any receipt"));
    let answer = nobody.post("/ui/receipts/check", &[("form[receipt]", "x".repeat(900 * 1024).as_str())]).send().await.unwrap();
    assert_eq!(answer.status(), 413);
}

#[tokio::test]
async fn a_receipt_is_told_in_the_readers_language_and_as_its_own_page_tells_it() {
    let served = served().await;
    let (customer, receipts) = all(&served, "c-1").await;
    let (amina, nobody) = (served.signed_in("c-1").await, served.browser());
    let arabic = text(&amina, &format!("/en/receipts/{}/json", receipts[1])).await;
    let page = paste(&nobody, &arabic).await;
    let told = page.split_once("<dl").unwrap().1.split_once("</dl>").unwrap().0;
    assert!(told.contains("From Off to Full"), "{told}");
    assert!(!told.contains(|letter: char| ('\u{600}'..='\u{6ff}').contains(&letter)), "{told}");

    let now = served.time.now();
    wish(&served, customer, Language::En, wishes::pause(Some("2026-12-24"), "Europe/Berlin", now).unwrap()).await;
    wish(&served, customer, Language::En, wishes::level(Some("off")).unwrap()).await;
    let page = paste(&nobody, &file(&served, &amina, 0).await).await;
    assert!(page.contains("Will stay off: "), "under the pause: {page}");
}

#[tokio::test]
async fn a_receipts_page_says_who_chose_what_besides_and_where_it_can_be_checked() {
    let served = served().await;
    let (_, receipts) = all(&served, "c-1").await;
    let amina = served.signed_in("c-1").await;
    let page = async |at: usize| text(&amina, &format!("/en/receipts/{}", receipts[at])).await;
    let system = page(receipts.len() - 2).await;
    for words in ["till 7, after paying", "When you were asked", "Started:", "/en/receipts/check", &"a".repeat(64)] {
        assert!(system.contains(words), "{words}");
    }
    let contact = page(5).await;
    assert!(!contact.contains("Also changed") && contact.contains("Once a month"), "{contact}");
    let undone = page(11).await;
    assert!(undone.contains(&format!("/en/receipts/{}\">An earlier choice", receipts[10])));
    assert!(page(2).await.contains("Stopped:"));
}

#[tokio::test]
async fn a_narrowed_history_says_so_and_keeps_what_was_asked_for() {
    let served = served().await;
    let (customer, _) = all(&served, "c-1").await;
    let amina = served.signed_in("c-1").await;
    let all = text(&amina, "/en/history").await;
    assert!(all.contains("<h1>Your past choices</h1>") && all.contains("How and when we contact you") && all.contains("Our system"));
    assert!(all.contains("Your browser asked us not to share") && all.contains("Email: Once a month"), "settings stand in the list");
    assert!(all.contains("Stopped: Things picked for you"), "and which single use it was");
    for _ in 0..12 {
        served.choose(customer, "full").await.unwrap();
        served.choose(customer, "off").await.unwrap();
    }
    let newest = list(&served, Actor::Customer(customer), None, 1).await.unwrap().entries[0].id.to_string();
    let mine = text(&amina, "/en/history?purpose=suggestions&who=you&from=2026-01-01&to=").await;
    assert!(mine.contains("<h1>Some of your past choices</h1>"));
    assert!(mine.contains("selected") && mine.contains("value=\"2026-01-01\"") && mine.contains("type=\"date\""));
    let older = mine.split("href=\"").find(|rest| rest.contains("after=")).unwrap().split('"').next().unwrap().replace("&amp;", "&");
    assert!(older.starts_with("/en/history?purpose=suggestions&who=you&from=2026-01-01&after="), "{older}");
    let next = text(&amina, &older).await;
    assert!(next.contains("<h1>Some of your past choices</h1>") && mine.contains(&newest) && !next.contains(&newest));
    let none = text(&amina, "/en/history?who=staff").await;
    assert!(none.contains("No records match what you chose") && none.contains("Show all again"));
    let wrong = text(&amina, "/en/history?from=yesterday&to=2026-02-30").await;
    assert!(wrong.contains("There is a problem") && wrong.contains("value=\"yesterday\"") && wrong.contains("value=\"2026-02-30\""));
    assert!(text(&amina, "/en/history?from=2026-03-02&to=2026-03-01").await.contains("must come before"));
    served.customer("c-2").await;
    let new = text(&served.signed_in("c-2").await, "/en/history").await;
    assert!(new.contains("You have not chosen anything yet") && !new.contains("type=\"date\""));
}

#[tokio::test]
async fn the_shape_of_a_receipt_is_served_at_an_address_that_stays() {
    let served = served().await;
    let answer = served.browser().get("/receipt.schema.json").send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "application/schema+json");
    let schema: Value = answer.json().await.unwrap();
    assert_eq!(schema["$id"], "urn:candor:receipt:2");
}

#[tokio::test]
async fn a_hash_that_a_system_sent_is_shown_as_what_that_system_says() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    super::acts::by_system(&served, "c-1", "recommendations", true).await;
    let passed_on = list(&served, Actor::Customer(amina), None, 1).await.unwrap().entries.remove(0);
    served.choose(amina, "off").await.unwrap();
    let own = list(&served, Actor::Customer(amina), None, 1).await.unwrap().entries.remove(0);
    let browser = served.signed_in("c-1").await;
    let file: Value = serde_json::from_str(&text(&browser, &format!("/en/receipts/{}/json", passed_on.id)).await).unwrap();
    let (ours, theirs) = (passed_on.record.words_sha256.clone(), "a".repeat(64));
    assert_eq!(file["record"]["processing"]["privacy_notice"]["words_sha256"], ours);
    assert_eq!(file["record"]["events"][0]["choice"]["asked"]["words_sha256"], theirs);
    for (language, proves, checks) in [
        ("en", "It proves which words were in force", "We cannot check it"),
        ("de", "Damit lässt sich beweisen, welcher Text galt", "Wir können sie nicht prüfen"),
        ("ar", "وهي تثبت أي نص كان ساريًا", "ولا يمكننا التحقق منها"),
    ] {
        let page = text(&browser, &format!("/{language}/receipts/{}", passed_on.id)).await;
        assert!(page.contains(&ours) && page.contains(&theirs) && page.contains(checks) && !page.contains(proves), "{language}");
        let page = text(&browser, &format!("/{language}/receipts/{}", own.id)).await;
        assert!(page.contains(&own.record.words_sha256) && page.contains(proves) && !page.contains(checks), "{language}");
    }
}

/// Sends the form in parts.
async fn in_parts(browser: &Browser, body: Vec<u8>) -> (u16, String) {
    let kind = [(CONTENT_TYPE, HeaderValue::from_static("multipart/form-data; boundary=limit"))];
    let sent = browser.post("/ui/receipts/check", &[]).header("accept-language", "en").headers(kind.into_iter().collect()).body(body);
    let answer = sent.send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

/// Hands a file in, as a browser does without scripts, and reads the page that comes after it.
async fn hand_in(browser: &Browser, file: &[u8], pasted: &str) -> String {
    let mut body = Vec::new();
    let mut part = |head: &str, content: &[u8]| {
        body.extend(format!("--limit\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes());
        body.extend(content);
        body.extend(b"\r\n");
    };
    part("name=\"form[locale]\"", b"en");
    part("name=\"form[file]\"; filename=\"a receipt.json\"\r\nContent-Type: application/json", file);
    part("name=\"form[receipt]\"", pasted.as_bytes());
    body.extend(b"--limit--\r\n");
    assert_eq!(in_parts(browser, body).await.0, 303);
    text(browser, "/en/receipts/check").await
}

#[tokio::test]
async fn a_receipts_file_is_handed_in_and_a_wrong_one_is_told_apart() {
    let served = served().await;
    all(&served, "c-1").await;
    let (amina, nobody) = (served.signed_in("c-1").await, served.browser());
    let form = text(&nobody, "/en/receipts/check").await;
    assert!(form.contains("multipart/form-data") && form.contains("type=\"file\""), "{form}");
    for at in [0, 2] {
        let genuine = file(&served, &amina, at).await;
        let page = hand_in(&nobody, genuine.as_bytes(), "").await;
        assert!(page.contains("This receipt is genuine"), "{page}");
        let page = hand_in(&nobody, genuine.replace("dpv:Consent\"", "dpv:Contract\"").as_bytes(), &genuine).await;
        assert!(page.contains("This receipt was altered"), "the file goes before what was pasted: {page}");
        let moved = genuine.replace(served.url.as_str(), "https://old.example.org");
        let page = hand_in(&nobody, moved.as_bytes(), "").await;
        assert!(page.contains("names another address") && !page.contains("was altered"), "{page}");
        assert!(hand_in(&nobody, b"", &genuine).await.contains("This receipt is genuine"), "no file was chosen");
    }
    for picture in [&b"\x89PNG\r\n\x1a\n\0\xff\xfe"[..], b"%PDF-1.7", b"{}", b"[1, 2"] {
        let page = hand_in(&nobody, picture, "my words").await;
        assert!(page.contains("You chose a file that is no receipt") && page.contains("href=\"#file\""), "{page}");
        assert!(page.contains("my words</textarea>"), "what was typed is given back");
    }
    for long in [300 * 1024, 3 * 1024 * 1024] {
        let page = hand_in(&nobody, &vec![b'x'; long], "").await;
        assert!(page.contains("No receipt of ours has such a large file"), "{page}");
    }
    assert!(hand_in(&nobody, b"", "").await.contains("href=\"#file\">Choose the receipt’s file"));
    // Parts without an end, and more than is read of any form.
    assert_eq!(in_parts(&nobody, b"--limit\r\n".to_vec()).await.0, 422);
    let start = b"--limit\r\nContent-Disposition: form-data; name=\"form[file]\"; filename=\"x\"\r\n\r\n".to_vec();
    let large = [start, vec![b'x'; 17 * 1024 * 1024]].concat();
    let (status, page) = in_parts(&nobody, large).await;
    assert_eq!(status, 413);
    assert!(page.contains("The file is too large") && page.replace(['\u{2068}', '\u{2069}'], "").contains("up to 256 KB"), "{page}");
}
