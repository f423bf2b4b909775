use candor::{
    catalog::{Source, check},
    web::look::Look,
};

use crate::served::served;

#[tokio::test]
async fn every_page_bears_the_brands_mark_from_an_address_that_names_its_content() {
    let served = served().await;
    let page = served.browser().get("/en").send().await.unwrap().text().await.unwrap();
    let (_, rest) = page.split_once("src=\"/brand/").expect("a mark");
    let path = format!("/brand/{}", rest.split('"').next().unwrap());
    let mark = served.browser().get(&path).send().await.unwrap();
    assert_eq!(mark.headers()["content-type"], "image/svg+xml");
    assert!(mark.headers()["cache-control"].to_str().unwrap().contains("immutable"));
    assert!(mark.text().await.unwrap().contains("<svg"));
    assert!(!page.contains("theme.css"), "a brand without colours costs no request");
}

#[test]
fn a_brands_colours_are_a_style_sheet_of_their_own() {
    let mut draft = check(&Source::Demo).unwrap();
    assert!(Look::of(&draft).theme_css().is_none());
    draft.brand.theme = toml::from_str("[light]\nbrand = \"#112233\"").unwrap();
    let look = Look::of(&draft);
    assert!(look.theme_css().unwrap().contains("--brand:light-dark(#112233,"));
    assert_ne!(look.address("theme.css"), Look::of(&check(&Source::Demo).unwrap()).address("theme.css"));
}
