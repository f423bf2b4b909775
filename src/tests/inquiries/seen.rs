//! The page of questions, as a person reads it.

use candor::usecases::inquiries::flush::flush;

use super::counted::{ask, system};
use crate::served::served;

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
    let way = browser.read("/en/history").await;
    assert!(way.contains("href=\"/en/asked\""), "{way}");
}
