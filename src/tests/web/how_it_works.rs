//! "How personalisation works" shows one shelf at every level, about a made-up person.

use candor::domain::language::Language;

use crate::{
    records::sent::{order, send},
    served::{Browser, served},
};

async fn main_part(browser: &Browser, path: &str) -> String {
    let html = browser.get(path).send().await.unwrap().text().await.unwrap();
    html.replace("<!>", "").split_once("<main").unwrap().1.split_once("</main>").unwrap().0.to_owned()
}

#[tokio::test]
async fn every_levels_shelf_is_in_the_page_and_the_lowest_says_nothing_about_the_person() {
    let served = served().await;
    let page = main_part(&served.browser(), "/en/how-it-works").await;
    let shelves: Vec<&str> = page.split("<h3").skip(1).map(|shelf| shelf.split_once('>').unwrap().1).collect();
    let [off, basic, full] = shelves[..] else { panic!("{} shelves", shelves.len()) };
    assert!(off.starts_with("Off") && basic.starts_with("Basic") && full.starts_with("Full"));
    let ordered = |shelf: &str| shelf.split_once("<ol").unwrap().1.split_once("</ol>").unwrap().0.to_owned();
    assert!(off.contains("Nothing about the person"));
    assert!(!["raincoat", "tents", "herbs", "dog they", "a dog"].iter().any(|fact| ordered(off).contains(fact)));
    assert_eq!(ordered(off).matches("For everyone at number").count(), 8);
    assert!(ordered(basic).contains("Goes with the raincoat they bought") && !ordered(basic).contains("tents"));
    assert!(ordered(full).contains("They looked at tents") && ordered(full).contains("We guess that they have a dog"));
    assert!(shelves.iter().all(|shelf| !ordered(shelf).contains("paid by card")), "what nothing personal uses moves nothing");
}

#[tokio::test]
async fn whoever_looks_sees_the_same_example_and_is_told_that_it_is_made_up() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    send(&served, vec![order(&served, "order-1")]).await;
    let (nobody, amina) = (served.browser(), served.signed_in("c-1").await);
    for language in Language::ALL {
        let path = format!("/{language}/how-it-works");
        let page = main_part(&nobody, &path).await;
        assert_eq!(page, main_part(&amina, &path).await, "{language}");
        assert_eq!(page, main_part(&nobody, &path).await, "{language}, again");
    }
    assert!(main_part(&nobody, "/en/how-it-works").await.contains("are made up"));
}

#[tokio::test]
async fn what_is_never_used_to_pick_something_is_what_no_personalizing_purpose_uses() {
    let served = served().await;
    let page = main_part(&served.browser(), "/en/how-it-works").await;
    let never = page.split_once("What we use at no level").unwrap().1.split_once("</section>").unwrap().0;
    let catalogue = &served.shelf().unwrap().notice.catalogue;
    for category in &catalogue.categories {
        let used = catalogue.purposes.iter().any(|it| it.personalizes && it.categories.contains(&category.id));
        assert_eq!(never.contains(&format!("/en/data/{}\"", category.id)), !used, "{}", category.id);
    }
}
