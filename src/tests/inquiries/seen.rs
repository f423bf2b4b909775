//! The page of questions, as a person reads it.

use candor::{
    domain::wish::{Turn, Wish},
    jobs::housekeeping::run,
    outbound::mail::memory::Memory,
    usecases::{feed::states::Walk, inquiries::flush::flush},
};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

use super::counted::{ask, system};
use crate::{
    choices::levels::saved,
    served::{everywhere, served},
};

#[tokio::test]
async fn the_page_says_who_asked_for_what_and_why_the_answer_was_no() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let empty = browser.read("/en/asked").await;
    assert!(empty.contains("No system asked about you in the last 30 days."), "{empty}");
    let shop = system(&served, "Corner <b>shop</b>").await;
    ask(&served, shop, "c-1", "account", 1).await;
    ask(&served, shop, "c-1", "recommendations", 12).await;
    flush(&served).await;
    let page = browser.read("/en/asked").await;
    for said in ["asked once. We said yes.", "12 times. We said no.", "You had not said yes to it.", "Corner &lt;b&gt;shop"] {
        assert!(page.replace(['\u{2068}', '\u{2069}'], "").contains(said), "{said}: {page}");
    }
    assert!(!page.contains("keep a list of everybody"), "none does: {page}");
    Walk::begin(&served, system(&served, "list").await).await.unwrap().log(&served).await.unwrap();
    flush(&served).await;
    let page = browser.read("/en/asked").await;
    assert!(page.contains("keep a list of everybody") && page.contains("not counted here"), "{page}");
    let way = browser.read("/en/history").await;
    assert!(way.contains("href=\"/en/asked\""), "{way}");
}

#[tokio::test]
async fn three_questions_are_on_the_page_after_one_run_of_the_job_that_keeps_the_house() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let shop = system(&served, "shop").await;
        ask(&served, shop, "c-1", "account", 3).await;
        let shown = async || browser.read("/en/asked").await.replace(['\u{2068}', '\u{2069}'], "").contains("3 times. We said yes.");
        assert!(!shown().await, "they are counted in memory");
        let (stop, stopping) = watch::channel(false);
        let memory = Arc::new(Memory::new(served.time.clone()));
        let address = Arc::new(url::Url::parse("https://privacy.example.org/").unwrap());
        let running = tokio::spawn(run(served.portal.clone(), memory, address, stopping));
        let mut looks = 0;
        while !shown().await {
            assert!(looks < 1_000, "nothing was written");
            looks += 1;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(!running.is_finished(), "by a run, and not by its end");
        stop.send(true).unwrap();
        running.await.unwrap();
    }
}

#[tokio::test]
async fn turned_off_is_said_only_of_a_use_that_the_person_turned_off_and_not_of_what_their_level_left_out() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        saved(served.choose(amina, "full").await);
        saved(served.choose(amina, "basic").await);
        saved(served.wish(amina, Wish::Purposes([("suggestions".parse().unwrap(), Turn::Off)].into())).await);
        let (browser, shop) = (served.signed_in("c-1").await, system(&served, "shop").await);
        for (use_id, said) in [("recommendations", "Your level left it out."), ("suggestions", "You had turned it off.")] {
            ask(&served, shop, "c-1", use_id, 1).await;
            flush(&served).await;
            assert_eq!(browser.read("/en/asked").await.matches(said).count(), 1, "{use_id}");
        }
        let page = browser.read("/en/asked").await;
        assert!(page.contains("Your level left it out.") && page.contains("You had turned it off."), "{page}");
    }
}
