//! The page before a higher level asks about each sensitive use and each that shares by itself: nothing is ticked, and one yes covers
//! what is.

use candor::{
    catalog::{Source, check},
    domain::{actor::Actor, decide::Reason, notice::Weight, special::Ground},
    usecases::{
        choices::current::current,
        notices::publish::{Changes, publish},
    },
};

use crate::served::{Browser, Served, location, served};

async fn preview(served: &Served, browser: &Browser, language: &str, level: &str) -> String {
    let form = browser.read(&format!("/{language}/choices")).await;
    let answer = browser.press(&form, "/ui/choices/save", &[("form[level]", level)]).await;
    assert_eq!(location(&answer), format!("/{language}/choices/preview"), "{}", served.shelf().unwrap().notice.version.0);
    browser.read(location(&answer)).await
}

/// Each box of the page, from its own tag to the next.
fn boxes(page: &str) -> Vec<&str> {
    page.split("<input type=\"checkbox\"").skip(1).collect()
}

#[tokio::test]
async fn each_has_an_empty_box_with_its_words_its_reason_and_who_gets_the_data() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    for (language, reason, sharing) in [
        ("en", "Allergies are about your health.", "Data is passed on to others."),
        ("de", "Allergien betreffen Ihre Gesundheit.", "Diese Nutzung gibt Daten an andere weiter."),
        ("ar", "الحساسية من بيانات صحتك.", "ينقل هذا الاستخدام بياناتك إلى جهات أخرى."),
    ] {
        let page = preview(&served, &browser, language, "full").await;
        let boxes = boxes(&page);
        assert_eq!(boxes.len(), 2, "{language}: {page}");
        for (at, (own, value)) in [("ticked", "allergy-warnings"), ("ticked-2", "ad-sharing")].into_iter().enumerate() {
            let tag = boxes[at].split('>').next().unwrap();
            assert!(tag.contains("name=\"form[ticked][]\"") && tag.contains(&format!("value=\"{value}\"")), "{language}: {tag}");
            assert!(!tag.contains("checked"), "{language}: {tag}");
            assert!(tag.contains(&format!("id=\"{own}\"")) && tag.contains(&format!("aria-describedby=\"{own}-about\"")), "{tag}");
            assert!(boxes[at].contains(&format!("for=\"{own}\"")), "{language}: the box has a label");
        }
        assert!(boxes[0].contains(reason), "{language}: {}", boxes[0]);
        assert!(boxes[1].contains(sharing) && boxes[1].contains("Adwise"), "{language}: {}", boxes[1]);
        let starts = page.split_once("<ul class=\"entries\">").unwrap().1.split_once("<fieldset").unwrap().0;
        assert!(!starts.contains("/purposes/ad-sharing"), "{language}: the level does not start it");
        let news = starts.split("/purposes/newsletter").nth(1).unwrap().split("/purposes/").next().unwrap();
        assert!(news.contains("Letterbird"), "{language}: who gets what the news needs: {news}");
    }
}

#[tokio::test]
async fn one_yes_covers_what_is_ticked_and_history_and_receipt_say_so() {
    let served = served().await;
    let amina = Actor::Customer(served.customer("c-1").await);
    let browser = served.signed_in("c-1").await;
    let page = preview(&served, &browser, "en", "full").await;
    let saved = browser.press(&page, "/ui/choices/confirm", &[("form[ticked][]", "ad-sharing")]).await;
    assert_eq!(location(&saved), "/en/choices#saved");
    assert_eq!(served.reason("c-1", "ad-sharing"), Reason::Consented);
    assert_eq!(served.reason("c-1", "allergy-warnings"), Reason::NoConsent);
    assert_eq!(served.reason("c-1", "recommendations"), Reason::Consented);
    assert_eq!(current(&served, amina).await.unwrap().choices.level.unwrap().as_str(), "full");
    let history = browser.read("/en/history").await;
    assert!(history.contains("Started: \u{2068}Sharing with our ad partner"), "{history}");
    assert!(!history.contains("\u{2068}Allergy warnings"), "{history}");
    let receipt = history.split("/en/receipts/").nth(1).unwrap().split('"').next().unwrap();
    let receipt = browser.read(&format!("/en/receipts/{receipt}")).await;
    assert!(receipt.contains("Sharing with our ad partner") && receipt.contains("/en/choices/purposes"), "{receipt}");
}

#[tokio::test]
async fn without_a_tick_the_level_alone_is_saved_and_pages_do_not_claim_more() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let choices = browser.read("/en/choices").await;
    assert!(choices.contains("We will ask you about this separately"), "{choices}");
    let page = preview(&served, &browser, "en", "full").await;
    browser.press(&page, "/ui/choices/confirm", &[]).await;
    for purpose in ["ad-sharing", "allergy-warnings"] {
        assert_eq!(served.reason("c-1", purpose), Reason::NoConsent);
        let page = browser.read(&format!("/en/purposes/{purpose}")).await;
        assert!(page.contains("No level turns it on.") && page.contains("This use needs a yes of its own"), "{page}");
    }
    let notice = browser.read("/en/notices/1").await;
    assert!(notice.contains("Allergies are about your health.") && notice.contains("No level turns it on."), "{notice}");
    let nobody = served.browser().read("/en/purposes/recommendations").await;
    assert!(nobody.contains("On from the level"), "{nobody}");
}

#[tokio::test]
async fn where_nobody_is_asked_the_page_says_what_the_law_allows_and_why() {
    let served = served().await;
    let mut draft = check(&Source::Demo).unwrap();
    let purposes = &mut draft.catalogue.purposes;
    let purpose = purposes.iter_mut().find(|purpose| purpose.id.as_str() == "help").unwrap();
    purpose.categories.push("allergies".parse().unwrap());
    purpose.article_9 = Some(Ground::VitalInterests);
    for texts in draft.texts.values_mut() {
        texts.insert("purpose-help.sensitive-ground".to_owned(), "An ambulance may need it.".to_owned());
    }
    let summaries = served.brand.languages.offered.iter().map(|language| (*language, "Help knows allergies.".to_owned())).collect();
    let changes = Changes { summaries, weights: [("help".parse().unwrap(), Weight::Material)].into(), ..Changes::default() };
    publish(&served, Actor::Operator, &draft, changes).await.unwrap();
    for (language, law) in
        [("en", "to protect the life of somebody"), ("de", "um das Leben eines Menschen zu schützen"), ("ar", "لحماية حياة شخص")]
    {
        let page = served.browser().read(&format!("/{language}/purposes/help")).await;
        assert!(page.contains(law) && page.contains("An ambulance may need it."), "{language}: {page}");
    }
}
