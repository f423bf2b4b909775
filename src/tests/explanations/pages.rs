use candor::{
    domain::{actor::Actor, explanation::Opinion},
    usecases::{
        explanations::list::one,
        records::{
            forget::judge,
            list::{Filter, list},
        },
    },
};
use std::time::Duration;

use super::told::{DAY, explained, leads, told, words};
use crate::{
    records::sent::{guess, send},
    served::{Browser, Served, location, served},
};

/// Amina, who is on Full, and the guess that she has a dog.
async fn amina() -> (Served, Actor, Browser) {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    assert_eq!(send(&served, vec![guess(&served, "g-1", "dog")]).await, [None]);
    let browser = served.signed_in("c-1").await;
    (served, Actor::Customer(amina), browser)
}

async fn page(browser: &Browser, path: &str) -> (u16, String) {
    let answer = browser.get(path).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap().replace(['\u{2067}', '\u{2068}', '\u{2069}'], "").replace("<!>", ""))
}

/// A page without what is of this visit only: its address, and the mark on its scripts.
fn bare(html: &str, id: &str) -> String {
    let mark = html.split_once("nonce=\"").map(|(_, rest)| rest.split_once('"').unwrap().0);
    let marked = mark.map_or(html.to_owned(), |mark| html.replace(mark, "~")).replace(id, "…");
    // Each page gives its forms a token of its own.
    let mut parts = marked.split("name=\"press\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').unwrap().1)
}

#[tokio::test]
async fn an_explanation_says_in_three_languages_what_was_used_and_puts_a_control_beside_each_reason() {
    let (served, actor, browser) = amina().await;
    let id = explained(&served).await;
    let record = list(&served, actor, "guesses", &Filter::default(), None, 1).await.unwrap().records[0].id;
    for (language, says) in [
        (
            "en",
            &["Why am I seeing this?", "Dog leads first", "You bought a dog bed.", "Delete this guess", "Leave out this topic: Pets"][..],
        ),
        ("de", &["Warum sehe ich das?", "Hundeleinen zuerst", "Wir vermuten einen Hund.", "Dieses Thema weglassen: "][..]),
        (
            "ar",
            &[
                "لماذا أرى هذا؟",
                "نخمّن أن لديك كلبًا.",
                "<bdi lang=\"en\" dir=\"ltr\">Dog leads first</bdi>",
                "<bdi lang=\"en\" dir=\"ltr\">You bought a dog bed.</bdi>",
            ][..],
        ),
    ] {
        let (status, html) = page(&browser, &format!("/{language}/why/{id}")).await;
        assert_eq!(status, 200);
        for words in says {
            assert!(html.contains(words), "{language}: {words}");
        }
        let off = &served.shelf().unwrap().notice.texts[&language.parse().unwrap()]["purpose-recommendations.off"];
        assert!(html.contains(off.as_str()), "what would show otherwise");
        for way in ["journey/browse\"".to_owned(), "purposes/recommendations\"".to_owned(), "data/guesses\"".to_owned()] {
            assert!(html.contains(&format!("href=\"/{language}/{way}")), "{language}: {way}");
        }
        assert!(html.contains(&format!("name=\"form[record]\" value=\"{record}\"")), "{language}: the guess is judged right here");
        for (form, field, value) in [("purpose", "purpose", "recommendations"), ("topic", "topic", "pets")] {
            assert!(html.contains(&format!("action=\"/ui/choices/{form}\"")), "{language}: {form}");
            assert!(html.contains(&format!("name=\"form[{field}]\" value=\"{value}\"")), "{language}: {value}");
        }
        assert!(!html.contains(" checked"), "nothing is answered before they did");
        let reasons = html.split_once("<ol").unwrap().1.split_once("</ol>").unwrap().0;
        assert_eq!(reasons.matches("<li class=\"why\"").count(), 2);
        assert!(reasons.find("data/guesses").unwrap() < reasons.find("data/orders").unwrap(), "in the brand's order");
    }
    judge(&served, actor, &record.to_string(), Some("delete")).await.unwrap();
    let (_, html) = page(&browser, &format!("/en/why/{id}")).await;
    assert!(html.contains("This guess no longer exists.") && !html.contains("Delete this guess"));
    let Actor::Customer(customer) = actor else { panic!("no customer") };
    served.choose(customer, "off").await.unwrap();
    let (_, html) = page(&browser, &format!("/en/why/{id}")).await;
    assert!(html.contains("<strong>Off</strong>") && !html.contains("Stop using this"), "what is off cannot be stopped");
}

#[tokio::test]
async fn the_brands_own_words_about_what_would_show_otherwise_come_before_the_notices() {
    let (served, _, browser) = amina().await;
    let said = candor::usecases::explanations::fits::Draft { otherwise: Some(words(&[("en", "Our <best> sellers.")])), ..leads(&served) };
    let id = told(&served, said).await.unwrap();
    let (_, html) = page(&browser, &format!("/en/why/{id}")).await;
    assert!(html.contains("Our &lt;best&gt; sellers.") && !html.contains("Your home page shows our best sellers."));
}

#[tokio::test]
async fn what_is_somebody_elses_over_or_was_never_there_is_one_and_the_same_page() {
    let (served, actor, browser) = amina().await;
    let id = explained(&served).await;
    served.customer("c-2").await;
    let other = served.signed_in("c-2").await;
    let nobody = served.browser();
    let never = "0198a000-0000-7000-8000-000000000000";
    let mut seen = Vec::new();
    for id in [id.as_str(), never, "nonsense"] {
        let (status, html) = page(&other, &format!("/en/why/{id}")).await;
        assert_eq!(status, 404);
        assert!(html.contains("We cannot show you this explanation") && !html.contains("Dog") && !html.contains("dog"));
        seen.push(bare(&html, id));
    }
    let (_, kept) = page(&browser, &format!("/en/why/{id}")).await;
    assert!(kept.contains("Dog leads first"), "and looking took nothing away");
    let signed_out: Vec<_> = [&id[..], never].map(|id| format!("/en/why/{id}")).into();
    let mut asked = Vec::new();
    for (path, id) in signed_out.iter().zip([&id[..], never]) {
        let (status, html) = page(&nobody, path).await;
        assert_eq!(status, 401);
        assert!(html.contains(&format!("/en/sign-in?to=%2Fwhy%2F{id}")), "the way back leads here");
        asked.push(bare(&html, id));
    }
    assert_eq!(asked[0], asked[1]);
    // After the end, the owner sees the same page as everyone.
    served.time.pass(DAY * 60);
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    let (other, owner) = (served.signed_in("c-2").await, served.signed_in("c-1").await);
    for browser in [&other, &owner] {
        let (status, html) = page(browser, &format!("/en/why/{id}")).await;
        assert_eq!(status, 404);
        seen.push(bare(&html, &id));
    }
    for page in &seen {
        // Each reader's own address stands in the masthead.
        let own = |page: &str| page.replace("c-1@", "c-2@");
        assert_eq!(own(page), own(&seen[0]));
    }
    assert!(one(&served, actor, &id).await.is_err());
}

#[tokio::test]
async fn an_opinion_is_kept_can_be_changed_and_is_nobody_elses_to_give() {
    let (served, actor, browser) = amina().await;
    let id = explained(&served).await;
    let path = format!("/en/why/{id}");
    let give = async |browser: &Browser, opinion: &str| {
        let fields = [("form[locale]", "en"), ("form[explanation]", id.as_str()), ("form[opinion]", opinion)];
        browser.post("/ui/why/opinion", &fields).send().await.unwrap()
    };
    for (text, opinion) in [("too-much", Opinion::TooMuch), ("helpful", Opinion::Helpful)] {
        assert_eq!(location(&give(&browser, text).await), format!("{path}#saved"));
        assert_eq!(one(&served, actor, &id).await.unwrap().opinion, Some(opinion));
        let (_, html) = page(&browser, &path).await;
        assert!(html.contains("<title>Saved: ") && html.contains("Thank you"));
        let radio = html.split_once(&format!("value=\"{text}\"")).unwrap().1.split_once('>').unwrap().0;
        assert!(radio.contains("checked"), "what they said is what stands there");
    }
    assert_eq!(location(&give(&browser, "splendid").await), path);
    let (_, html) = page(&browser, &path).await;
    assert!(html.contains("Choose one of the three answers") && html.contains("<title>Error: "));
    served.customer("c-2").await;
    let other = served.signed_in("c-2").await;
    assert_eq!(give(&other, "odd").await.status(), 404);
    assert_eq!(give(&other, "splendid").await.status(), 404, "what is not theirs answers nothing");
    assert_eq!(one(&served, actor, &id).await.unwrap().opinion, Some(Opinion::Helpful));
    let mut conn = served.store.read().await.unwrap();
    let given = conn.audit_after(0, 100).await.unwrap().into_iter().filter(|entry| entry.action == "explanation.opinion-given");
    assert_eq!(given.count(), 2);
}

#[tokio::test]
async fn the_newest_are_listed_for_their_owner_page_by_page_and_at_their_step() {
    let (served, _, browser) = amina().await;
    let (_, html) = page(&browser, "/en/recent").await;
    assert!(html.contains("There is nothing here now."));
    assert!(!page(&browser, "/en/journey/browse").await.1.contains("Recently shown to you here"));
    for number in 0..52 {
        served.time.pass(Duration::from_secs(1));
        let label = words(&[("en", &format!("Thing {number:02}"))]);
        told(&served, candor::usecases::explanations::fits::Draft { label, ..leads(&served) }).await.unwrap();
    }
    let (_, first) = page(&browser, "/en/recent").await;
    let things = |html: &str| html.matches(">Thing ").count();
    assert!(things(&first) == 50 && first.find("Thing 51").unwrap() < first.find("Thing 50").unwrap());
    let next = first.split_once("/en/recent?after=").unwrap().1.split_once('"').unwrap().0;
    let (_, second) = page(&browser, &format!("/en/recent?after={next}")).await;
    assert!(things(&second) == 2 && second.contains("Thing 01") && second.contains("Thing 00"));
    let (_, step) = page(&browser, "/en/journey/browse").await;
    assert!(step.contains("Recently shown to you here") && things(&step) == 3 && step.contains("Thing 49"));
    assert!(!page(&browser, "/en/journey/email").await.1.contains("Recently shown to you here"), "each at its own step");
    assert_eq!(things(&page(&served.browser(), "/en/journey/browse").await.1), 0, "and to nobody else");
    for way in ["/en/history", "/en/journey"] {
        assert!(page(&browser, way).await.1.contains("href=\"/en/recent\""), "{way}");
    }
}
