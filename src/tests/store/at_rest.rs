use crate::house::{draft, house};
use candor::{
    domain::{actor::Actor, language::Language},
    usecases::{
        askers::Asker,
        customers::put::put,
        sign_in::ask::{For, ask},
    },
};

#[tokio::test]
async fn nothing_personal_can_be_read_from_the_files() {
    let house = house().await;
    let planted = candor::usecases::customers::put::Draft { email: "planted-word@example.org".to_owned(), ..draft("planted-reference") };
    let amina = put(&house, Actor::Operator, planted).await.unwrap().id;
    house.choose(amina, "full").await.unwrap();
    ask(&house, Some("planted-word@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
    let file = house.engine.file().unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.extend(std::fs::read(file.with_extension("db-wal")).unwrap_or_default());
    let contains = |word: &str| bytes.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()));
    for word in ["planted-word", "planted-reference", "DE-BE", "Europe/Berlin"] {
        assert!(!contains(word), "{word} is readable");
    }
    assert!(contains("purpose-recommendations"), "the brand's own words are, so the search works");
}
