//! Recipients of data are listed for each purpose by itself.

use testing::portal::CLINIC;

use crate::{
    page::Page,
    served::{served, served_as},
};

#[tokio::test]
async fn a_use_names_who_gets_data_for_it_and_a_kind_of_data_everybody_who_gets_it() {
    let served = served().await;
    let all = ["Parcelo", "Paywell", "Letterbird", "Answerly", "Sumly", "Adwise"];
    let named = async |path: &str| {
        let page = served.browser().get(path).send().await.unwrap().text().await.unwrap();
        let main = page.split_once("<main").unwrap().1.to_owned();
        (all.into_iter().filter(|name| main.contains(name)).collect::<Vec<_>>(), main.contains("Nobody besides us."))
    };
    assert_eq!(named("/en/purposes/newsletter").await, (vec!["Letterbird"], false));
    assert_eq!(named("/en/purposes/ad-sharing").await, (vec!["Adwise"], false));
    assert_eq!(named("/en/purposes/suggestions").await, (vec![], true), "orders go to others, but not for suggestions");
    assert_eq!(named("/en/data/contact").await, (vec!["Parcelo", "Letterbird", "Answerly"], false));
}

#[tokio::test]
async fn a_step_of_the_journey_names_who_gets_data_for_the_uses_there() {
    let served = served_as(&CLINIC).await;
    let all = ["Terminio", "Labora", "Klarwert", "Insurer", "insurer", "Brieflicht", "Aurelia"];
    let browser = served.browser();
    let page = Page::parse(&browser.read("/en/journey/news").await);
    let who = page.texts("main").concat();
    let who = who.split_once("Who sees it").unwrap().1;
    assert_eq!(all.into_iter().filter(|name| who.contains(name)).collect::<Vec<_>>(), ["Brieflicht"], "{who}");
    let journey = Page::parse(&browser.read("/en/journey").await);
    let stop = journey.texts("#stop-news .station__part:nth-of-type(4)").concat();
    assert!(stop.contains("Who gets it") && stop.contains("Brieflicht"), "{stop}");
    assert!(all.into_iter().filter(|name| *name != "Brieflicht").all(|name| !stop.contains(name)), "{stop}");
}
