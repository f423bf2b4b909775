//! Things made for somebody with an account are in the account's language as it is then, whichever page they were on.

use candor::{
    domain::{actor::Actor, language::Language, ports::Clock, request::Kind, staff::Role},
    jobs::letters::write::write,
    outbound::mail::letter::Letter,
    usecases::{
        customers::put,
        desk::{
            answer::Expecting,
            case::case as desk,
            decide::{Granted, extend},
            link::link,
        },
        jobs::post::Post,
        requests::{draft::Draft, open::open, scheduled::look},
    },
};
use url::Url;

use super::{
    copies::open as files,
    told::{LONGER, all, asked, at, delete, for_another, guest, letters, looked, proven, seen, speaks, staff},
};
use crate::requests::agreed::{approve, finish};
use crate::{
    house::{House, draft, houses},
    letter_reader::reader,
    letters::after,
    records::sent::{DAY, order, send},
};

fn languages(letters: &[Letter]) -> Vec<(&str, Language)> {
    letters.iter().map(|letter| (letter.subject.as_str(), letter.language)).collect()
}

/// Every letter that waits, and there is one at least.
async fn all_in(house: &House, language: Language) {
    let letters = letters(house).await;
    assert!(!letters.is_empty());
    assert!(letters.iter().all(|letter| letter.language == language), "{:?}", languages(&letters));
}

#[tokio::test]
async fn every_kind_of_letter_is_in_the_language_of_the_account_when_it_is_written() {
    let url = Url::parse("https://privacy.example.org/").unwrap();
    for house in houses().await {
        let mut reader = reader(&house, Language::Ar).await;
        // The page is in English, and the account was in Arabic when the letters came to wait.
        reader.page = Language::En;
        speaks(&house, reader.customer, "de").await;
        let (mut post, mut kinds) = (after(None, &reader), 0);
        while let Some(this) = post {
            // As it is stored while it waits.
            let kept: Post = serde_json::from_value(serde_json::to_value(&this).unwrap()).unwrap();
            let letter = write(&house, &url, kept).await.unwrap().expect("somebody to write to");
            let expected = match this {
                Post::GuestCode { .. } => Language::En,
                // Staff choose for themselves.
                Post::ToStaff { .. } | Post::StaffInvitation { .. } => Language::Ar,
                _ => Language::De,
            };
            assert_eq!(letter.language, expected, "{}", letter.subject.as_str());
            if let Post::SignInCode { .. } = this {
                assert!(letter.text.contains("example.org/en/sign-in/link/"), "whoever signs in goes on where they were: {}", letter.text);
            }
            (post, kinds) = (after(Some(&this), &reader), kinds + 1);
        }
        assert!(kinds > 20, "{kinds}");
    }
}

#[tokio::test]
async fn a_letter_that_an_earlier_program_left_is_in_the_language_it_names() {
    let url = Url::parse("https://privacy.example.org/").unwrap();
    let house = crate::house::house().await;
    let old = serde_json::json!({"kind": "address-changed", "to": "c-1@example.org", "language": "de"});
    let letter = write(&house, &url, serde_json::from_value(old).unwrap()).await.unwrap().unwrap();
    assert_eq!(letter.language, Language::De);
}

#[tokio::test]
async fn a_request_from_an_english_page_is_answered_in_the_language_of_the_account() {
    for house in houses().await {
        let clara = house.customer("c-1").await;
        speaks(&house, clara, "de").await;
        send(&house, vec![order(&house, "order-1")]).await;
        let (_, support) = staff(&house, Role::Support).await;
        // `asked` asks on an English page.
        let copy = asked(&house, clara, Kind::Copy, &all()).await;
        all_in(&house, Language::De).await;
        let archive = files(&house, clara, &copy).await;
        assert!(archive["index.html"].contains("<html lang=\"de\""), "{}", archive["index.html"]);
        // Spreadsheets in German take a semicolon between columns.
        assert!(archive["data/orders.csv"].lines().next().unwrap().contains(';'), "{}", archive["data/orders.csv"]);

        let words = Some("Why do you know that?".to_owned());
        let question = asked(&house, clara, Kind::Question, &Draft { words, ..Draft::default() }).await;
        all_in(&house, Language::De).await;
        let now = looked(&house, support, &question).await;
        assert_eq!(desk(&house, support, &question).await.unwrap().reads.unwrap().get(), Language::De);
        candor::usecases::desk::answer::write(&house, support, at(&now), Some("We look."), Expecting::Nothing).await.unwrap();
        all_in(&house, Language::De).await;
        // Letters made later obey the newest, and staff read it too.
        speaks(&house, clara, "ar").await;
        assert_eq!(desk(&house, support, &question).await.unwrap().reads.unwrap().get(), Language::Ar);
        extend(&house, support, at(&seen(&house, &question).await), LONGER).await.unwrap();
        finish(&house, support, at(&seen(&house, &question).await), Some("From your order.")).await.unwrap();
        all_in(&house, Language::Ar).await;
        assert!(desk(&house, support, &question).await.unwrap().reads.is_none(), "nobody writes about a closed one");
        // Also between the wish and the making.
        let omar = house.customer("c-2").await;
        speaks(&house, omar, "de").await;
        let copy = asked(&house, omar, Kind::Copy, &all()).await;
        speaks(&house, omar, "ar").await;
        all_in(&house, Language::Ar).await;
        assert!(files(&house, omar, &copy).await["index.html"].contains("<html lang=\"ar\" dir=\"rtl\""));
    }
}

#[tokio::test]
async fn the_last_letter_of_a_deletion_is_in_the_last_language_of_the_account() {
    for house in houses().await {
        let clara = house.customer("c-1").await;
        speaks(&house, clara, "de").await;
        super::deletions::held(&house).await;
        asked(&house, clara, Kind::Delete, &delete("later")).await;
        all_in(&house, Language::De).await;
        speaks(&house, clara, "ar").await;
        house.time.pass(DAY * 17);
        look(&house).await.unwrap();
        all_in(&house, Language::Ar).await;
        house.time.pass(DAY * 13);
        look(&house).await.unwrap();
        letters(&house).await;
        assert!(house.store.read().await.unwrap().customer(clara).await.unwrap().is_none());
        let (_, support) = staff(&house, Role::Support).await;
        let reference = open_deletion(&house).await;
        super::deletions::tell_the_other_place(&house, support, &reference).await;
        all_in(&house, Language::Ar).await;
    }
}

/// The number of the one that waits for a system.
async fn open_deletion(house: &House) -> String {
    let wanted = candor::store::request_queue::Wanted::default();
    let rows = house.store.read().await.unwrap().requests_wanted(&wanted, candor::store::request_queue::After::Due(None), 2).await.unwrap();
    rows[0].reference.clone()
}

#[tokio::test]
async fn without_an_account_the_page_counts_and_whoever_is_meant_reads_their_own() {
    for house in houses().await {
        let clara = house.customer("c-1").await;
        speaks(&house, clara, "ar").await;
        send(&house, vec![order(&house, "order-1")]).await;
        let (_, support) = staff(&house, Role::Support).await;
        let agent = Actor::Guest(guest(&house, "agent@example.org").await);
        let asked_on = async |page| {
            let draft = for_another("agent", all());
            open(&house, agent, Kind::Copy, &draft, page, Some(house.time.now())).await.unwrap()
        };
        let candor::usecases::requests::open::Opened::New(copy) = asked_on(Language::De).await else { panic!("asked before") };
        all_in(&house, Language::De).await;
        let now = looked(&house, support, &copy).await;
        assert_eq!(desk(&house, support, &copy).await.unwrap().reads.unwrap().get(), Language::De);
        link(&house, support, at(&now), Some("c-1")).await.unwrap();
        approve(&house, support, at(&proven(&house, support, &copy).await), Granted::default()).await.unwrap();
        let letters = letters(&house).await;
        let of = |to: &str| letters.iter().filter(|letter| letter.to.as_str() == to).map(|letter| letter.language).collect::<Vec<_>>();
        assert_eq!(of("c-1@example.org"), [Language::Ar], "{:?}", languages(&letters));
        assert!(!of("agent@example.org").is_empty() && of("agent@example.org").iter().all(|language| *language == Language::De));
    }
}

#[tokio::test]
async fn evidence_keeps_the_words_that_were_read_and_the_letter_about_it_is_in_the_language_of_the_account() {
    for house in houses().await {
        let clara = house.customer("c-1").await;
        house.choose(clara, "full").await.unwrap();
        speaks(&house, clara, "de").await;
        asked(&house, clara, Kind::Stop, &Draft { stop: Some("recommendations".to_owned()), ..Draft::default() }).await;
        all_in(&house, Language::De).await;
        let newest = candor::usecases::choices::evidence::newest(&house, clara).await.unwrap().unwrap();
        assert_eq!(newest.record.language, Language::En);
    }
}

#[tokio::test]
async fn what_the_brand_says_counts_too_and_a_language_that_is_no_longer_offered_gives_way() {
    for house in houses().await {
        let clara = house.customer("c-1").await;
        asked(&house, clara, Kind::Copy, &all()).await;
        put::put(&house, Actor::Operator, put::Draft { language: "de".to_owned(), ..draft("c-1") }).await.unwrap();
        let fewer = house.portal.with_parts(|parts| {
            std::sync::Arc::make_mut(&mut parts.brand).languages.offered.retain(|language| *language != Language::De);
        });
        let post = Post::NewBrowser { customer: clara };
        let url = Url::parse("https://privacy.example.org/").unwrap();
        assert_eq!(write(&fewer, &url, post).await.unwrap().unwrap().language, Language::En);
        all_in(&house, Language::De).await;
    }
}

#[tokio::test]
async fn staff_and_the_person_read_which_language_the_letters_are_in() {
    let served = crate::served::served().await;
    let clara = served.customer("c-1").await;
    speaks(&served, clara, "de").await;
    let browser = served.signed_in("c-1").await;
    let fields = [("form[locale]", "en"), ("form[kind]", "question"), ("form[words]", "Why?")];
    let sent = browser.post("/ui/requests/check", &fields).send().await.unwrap();
    let check = browser.read(crate::served::location(&sent)).await;
    assert!(check.contains("in the language of your account") && check.contains("Deutsch"), "{check}");
    let words = Some("Why?".to_owned());
    let question = asked(&served, clara, Kind::Question, &Draft { words, ..Draft::default() }).await;
    let officer = super::told::member(&served, Role::PrivacyOfficer).await;
    looked(&served, Actor::Staff(officer, Role::PrivacyOfficer), &question).await;
    let robin = served.staff(officer).await;
    let page = robin.read(&format!("/en/staff/requests/{question}")).await.replace("<!>", "");
    assert!(page.contains("<bdi lang=\"de\" dir=\"ltr\">Deutsch</bdi>") && page.contains("They read "), "{page}");
    let page = robin.read(&format!("/de/staff/requests/{question}")).await.replace("<!>", "");
    assert!(page.contains("<bdi lang=\"de\" dir=\"ltr\">Deutsch</bdi>") && !page.contains("Die Person liest \u{2068}"), "{page}");
}
