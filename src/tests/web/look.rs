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

#[tokio::test]
async fn a_shared_link_and_a_tab_show_the_brand() {
    let served = crate::served::served_as(&testing::portal::CLINIC).await;
    let browser = served.browser();
    let page = browser.read("/de/help").await;
    for said in [
        "property=\"og:site_name\"",
        "property=\"og:title\"",
        "property=\"og:description\"",
        "content=\"Ahornhain\"",
        "content=\"Hilfe\"",
        "content=\"Ihnen antwortet ein Mensch.\"",
        "content=\"#5a2350\"",
        "content=\"#eeb6e0\"",
        "href=\"https://www.ahornhain.example/impressum\"",
        "href=\"https://www.ahornhain.example/datenschutz\"",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for (from, name) in [("rel=\"apple-touch-icon\" href=\"", "touch-icon.png"), ("property=\"og:image\" content=\"http://", "share.png")] {
        let address = page.split_once(from).expect(from).1.split('"').next().unwrap();
        let path = &address[address.find("/brand/").unwrap()..];
        assert!(path.ends_with(name), "{path}");
        let picture = browser.get(path).send().await.unwrap();
        assert_eq!((picture.status().as_u16(), picture.headers()["content-type"].to_str().unwrap()), (200, "image/png"));
    }
    assert!(browser.read("/en/help").await.contains("href=\"https://www.ahornhain.example/en/privacy\""));
    assert!(browser.read("/robots.txt").await.contains("Disallow: /api/"));
    assert_eq!(browser.get("/favicon.ico").send().await.unwrap().headers()["content-type"], "image/svg+xml");
}

#[test]
fn pictures_of_the_folder_are_taken_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    candor::catalog::demo::write_out(folder.path()).unwrap();
    let mut share = std::fs::read(folder.path().join("share.png")).unwrap();
    // Programs for pictures write after the last chunk.
    share.push(0xff);
    std::fs::write(folder.path().join("share.png"), &share).unwrap();
    let draft = check(&Source::Folder(folder.path().into())).unwrap();
    assert_eq!(draft.pictures.share.as_ref(), Some(&share));
    assert!(Look::of(&draft).share().unwrap().ends_with("/share.png"));
    assert_ne!(Look::of(&draft).address("logo.svg"), Look::of(&check(&Source::Demo).unwrap()).address("logo.svg"));
}
