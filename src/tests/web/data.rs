//! Pages about a person's own data.

use candor::{
    domain::{actor::Actor, ids::RecordId, staff::Role},
    usecases::records::list::{Filter, list},
};
use serde_json::json;

use crate::{
    page::Page,
    records::sent::{guess, order, record, send},
    requests::told::member,
    served::{Browser, Served, location, served},
};

async fn page(browser: &Browser, path: &str) -> (u16, String) {
    let answer = browser.get(path).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap().replace("<!>", ""))
}

fn main(html: &str) -> &str {
    html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0
}

async fn newest(served: &Served, actor: Actor, category: &str) -> String {
    list(served, actor, category, &Filter::default(), None, 1).await.unwrap().records[0].id.to_string()
}

#[tokio::test]
async fn a_record_that_is_gone_one_of_somebody_else_and_one_that_never_was_look_the_same() {
    let served = served().await;
    let (amina, ben) = (served.customer("c-1").await, served.customer("c-2").await);
    served.choose(amina, "full").await.unwrap();
    served.choose(ben, "full").await.unwrap();
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    let (amina, ben) = (Actor::Customer(amina), Actor::Customer(ben));
    let mut of_ben = guess(&served, "guess-2", "dog");
    of_ben.customer = "c-2".to_owned().try_into().unwrap();
    assert_eq!(send(&served, vec![guess(&served, "guess-1", "dog"), of_ben, order(&served, "order-1")]).await, [None, None, None]);
    let (gone, others) = (newest(&served, amina, "guesses").await, newest(&served, ben, "guesses").await);
    let another_kind = newest(&served, amina, "orders").await;
    let browser = served.signed_in("c-1").await;
    assert_eq!(page(&browser, &format!("/en/data/guesses/{gone}")).await.0, 200);
    let fields = [("form[locale]", "en"), ("form[record]", gone.as_str()), ("form[verdict]", "delete")];
    assert_eq!(location(&browser.post("/ui/data/guess", &fields).send().await.unwrap()), "/en/data/guesses#saved");
    let never = RecordId::new(&*served.time, &candor::cli::machine::SystemEntropy).to_string();
    let (status, said) = page(&browser, &format!("/en/data/guesses/{gone}")).await;
    assert_eq!(status, 404);
    assert!(main(&said).contains("This record is no longer here") && main(&said).contains("href=\"/en/data/guesses\""));
    for other in [others.as_str(), another_kind.as_str(), never.as_str(), "nothing"] {
        let (status, page) = page(&browser, &format!("/en/data/guesses/{other}")).await;
        assert_eq!((status, main(&page)), (404, main(&said)), "{other}");
    }
    // Of kinds there are, and to people there are: everywhere else it is any page that is not there.
    assert!(page(&browser, &format!("/en/data/nothing/{gone}")).await.1.contains("This page does not exist"));
    let (status, asked) = page(&served.browser(), &format!("/en/data/guesses/{gone}")).await;
    assert!(status == 401 && !asked.contains("no longer here"));
    let robin = served.staff(member(&served, Role::Support).await).await;
    let (status, refused) = page(&robin, &format!("/en/data/guesses/{gone}")).await;
    assert!(status == 404 && refused.contains("This page does not exist"));
}

#[tokio::test]
async fn days_are_chosen_with_the_browsers_own_field_and_what_is_none_is_told_apart() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let (status, bad) = page(&browser, "/en/data/orders/records?touchpoint=buy&from=31.3.2026&to=2026-02-28").await;
    assert_eq!(status, 200);
    let bad = bad.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "");
    assert!(bad.contains("href=\"#from\">From: Choose a day, such as 31 March 2026") && !bad.contains("href=\"#to\""));
    let field = |html: &str, id: &str| {
        html.split("<input ").find(|input| input.contains(&format!("id=\"{id}\""))).unwrap().split('>').next().unwrap().to_owned()
    };
    assert!(field(&bad, "from").contains("type=\"date\"") && field(&bad, "from").contains("aria-invalid=\"true\""));
    assert!(field(&bad, "to").contains("value=\"2026-02-28\"") && !field(&bad, "to").contains("aria-invalid"));
}

#[tokio::test]
async fn each_name_in_a_heading_reads_in_its_own_direction() {
    let served = served().await;
    let amina = Actor::Customer(served.customer("c-1").await);
    let items = json!({"items": ["Raincoat (blue)", "مظلة", "Tent"], "total": 89.9});
    assert_eq!(send(&served, vec![record(&served, "order-1", "orders", "buy", items)]).await, [None]);
    let browser = served.signed_in("c-1").await;
    let id = newest(&served, amina, "orders").await;
    let (_, html) = page(&browser, &format!("/ar/data/orders/{id}")).await;
    let title = html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
    assert!(!title.contains(['\u{2067}', '\u{2068}', '\u{2069}']), "{title}");
    let (_, listed) = page(&browser, "/ar/data/orders").await;
    for (what, html) in [("<h1>", &html), ("<p class=\"record__head\">", &listed)] {
        let heading = html.split(what).nth(1).unwrap().split("</").take(4).collect::<Vec<_>>().join("</").replace("<!>", "");
        for name in ["Raincoat (blue)", "مظلة", "Tent"] {
            assert!(heading.contains(&format!("<bdi>{name}")), "{heading}");
        }
    }
    let one = record(&served, "order-2", "orders", "buy", json!({"items": ["Lamp"], "total": 5}));
    assert_eq!(send(&served, vec![one]).await, [None]);
    assert!(page(&browser, "/ar/data/orders").await.1.contains("<bdi>Lamp"));
}

#[tokio::test]
async fn a_verdict_leads_back_to_where_it_was_pressed_and_the_wrong_one_can_be_taken_back() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    assert_eq!(send(&served, vec![guess(&served, "guess-1", "dog")]).await, [None]);
    let id = newest(&served, Actor::Customer(amina), "guesses").await;
    let browser = served.signed_in("c-1").await;
    for (verdict, back) in [("wrong", "right"), ("right", "wrong")] {
        let fields = [("form[locale]", "en"), ("form[record]", id.as_str()), ("form[from]", "/data"), ("form[verdict]", verdict)];
        assert_eq!(location(&browser.post("/ui/data/guess", &fields).send().await.unwrap()), "/en/data#saved");
        let (_, said) = page(&browser, "/en/data").await;
        let banner = said.split_once("id=\"saved\"").unwrap().1.split_once("</form>").unwrap().0.to_owned();
        assert!(banner.contains(&format!("value=\"{back}\"")) && banner.contains(">Undo"), "{banner}");
        assert!(banner.contains("name=\"form[from]\" value=\"/data\""), "{banner}");
    }
    let fields = [("form[locale]", "en"), ("form[record]", id.as_str()), ("form[from]", "/elsewhere"), ("form[verdict]", "delete")];
    assert_eq!(
        location(&browser.post("/ui/data/guess", &fields).send().await.unwrap()),
        "/en/data/guesses#saved",
        "no other page than ours"
    );
}

#[tokio::test]
async fn a_value_that_may_be_of_somebody_else_is_shown_and_corrected_on_no_page_until_staff_have_looked() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let data = json!({"subject": "A parcel", "channel": "call", "note": "With Ms Sparrow at number 16"});
    send(&served, vec![record(&served, "call-1", "messages", "help", data)]).await;
    let browser = served.signed_in("c-1").await;
    let id = newest(&served, Actor::Customer(amina), "messages").await;
    for path in [
        "/en/data".to_owned(),
        "/en/data/messages".to_owned(),
        format!("/en/data/messages/{id}"),
        format!("/en/requests/new/correct?record={id}"),
    ] {
        let page = browser.read(&path).await;
        assert!(!page.contains("Sparrow"), "{path}");
    }
    assert!(browser.read(&format!("/en/data/messages/{id}")).await.contains("█ left out"));
    let form = [("form[locale]", "en"), ("form[kind]", "correct"), ("form[record]", &id), ("form[field]", "note"), ("form[after]", "x")];
    let answer = browser.post("/ui/requests/check", &form).send().await.unwrap();
    assert!(!location(&answer).ends_with("/check"), "{}", location(&answer));
}

#[tokio::test]
async fn a_record_is_kept_out_of_use_and_used_again_by_one_plain_press_each_in_every_language() {
    let served = served().await;
    let amina = Actor::Customer(served.customer("c-1").await);
    send(&served, vec![order(&served, "order-1")]).await;
    let id = newest(&served, amina, "orders").await;
    let browser = served.signed_in("c-1").await;
    for (language, not, again, kept) in [
        ("en", "Don’t use this to personalise", "Use this record again", "We keep this record, but it is no longer used"),
        ("de", "Nicht zum Personalisieren nutzen", "Diesen Eintrag wieder nutzen", "Wir behalten diesen Eintrag, nutzen ihn aber"),
        ("ar", "عدم استخدام هذا السجل للتخصيص", "استخدام هذا السجل من جديد", "نحتفظ بهذا السجل، ولم يعد"),
    ] {
        let path = format!("/{language}/data/orders/{id}");
        let offered = |html: &str| Page::parse(html).texts("form[action='/ui/data/use'] button").concat();
        let (_, html) = page(&browser, &path).await;
        assert_eq!(offered(&html), not);
        for (said, is) in [("not", again), ("again", not)] {
            let fields = [("form[locale]", language), ("form[record]", id.as_str()), ("form[said]", said)];
            assert_eq!(location(&browser.post("/ui/data/use", &fields).send().await.unwrap()), format!("{path}#saved"));
            let (status, html) = page(&browser, &path).await;
            assert_eq!((status, offered(&html).as_str()), (200, is));
            assert_eq!(html.contains(kept), said == "not", "{html}");
            let (_, listed) = page(&browser, &format!("/{language}/data/orders")).await;
            assert_eq!(listed.contains("class=\"record__wrong\""), said == "not", "its mark in the list");
        }
    }
}

#[tokio::test]
async fn nobody_is_asked_about_the_use_of_a_record_that_no_use_picks_by() {
    let served = served().await;
    let amina = Actor::Customer(served.customer("c-1").await);
    let contact = record(&served, "contact-1", "contact", "account", json!({"name": "Amina", "email": "amina@example.org"}));
    assert_eq!(send(&served, vec![contact, order(&served, "order-1")]).await, [None, None]);
    let browser = served.signed_in("c-1").await;
    for (category, asked) in [("contact", false), ("orders", true)] {
        let id = newest(&served, amina, category).await;
        let (status, html) = page(&browser, &format!("/en/data/{category}/{id}")).await;
        assert_eq!((status, html.contains("Was it for somebody else")), (200, asked), "{category}: {html}");
    }
}
