//! Recipients of data are listed for each purpose by itself.

use crate::served::served;

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
