//! Strangers at a person's door: they keep no owner out, fill no mailbox, and tell nobody whose door it is.

use candor::{
    domain::{language::Language, staff::Role},
    usecases::{
        askers::Asker,
        error::Error,
        sessions::meet::{meet, meet_staff},
        sign_in::ask::{For, ask},
        staff::sign_in::{Form, sign_in},
    },
};
use std::{
    net::{IpAddr, Ipv4Addr},
    time::Duration,
};

use crate::{
    house::{House, houses, take},
    requests::told::{PASSWORD, code, staff},
    served::{location, served},
    ways_in::device,
};

fn stranger(number: u8) -> Asker {
    Asker::Browser { device: None, block: Some(IpAddr::V4(Ipv4Addr::new(192, 0, 2, number))) }
}

/// How a try ended, as anybody sees it.
fn seen<T>(ended: &Result<T, Error>) -> String {
    match ended {
        Ok(_) => "in".to_owned(),
        Err(Error::TooMany { retry_after }) => format!("wait {}", retry_after.as_secs()),
        Err(Error::Invalid(faults)) => format!("{faults:?}"),
        Err(_) => "else".to_owned(),
    }
}

async fn code_for(house: &House, address: &str, by: &Asker) -> Result<candor::usecases::sign_in::ask::AwaitedCode, Error> {
    ask(house, Some(address), Language::En, For::Customer, by).await
}

#[tokio::test]
async fn a_known_and_an_unknown_address_are_told_apart_by_nothing_and_the_owner_gets_a_code() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let own = device();
        meet(&house, amina, &own).await.unwrap();
        let mut letters = [0, 0];
        for number in 0..100 {
            let by = stranger(number % 25);
            let known = code_for(&house, "c-1@example.org", &by).await;
            let unknown = code_for(&house, "nobody@example.org", &by).await;
            assert_eq!(seen(&known), seen(&unknown), "try {number}");
            for (count, asked) in letters.iter_mut().zip([known, unknown]) {
                *count += usize::from(asked.is_ok());
            }
            house.time.pass(Duration::from_secs(20));
        }
        assert_eq!(letters[0], letters[1]);
        assert!(letters[0] <= 13, "{} letters", letters[0]);
        let owner = Asker::Browser { device: Some(own), block: Some(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1))) };
        assert_eq!(seen(&code_for(&house, "c-1@example.org", &owner).await), "in", "from her own browser");
        assert_eq!(seen(&code_for(&house, "c-1@example.org", &Asker::Person(amina.into())).await), "in", "while she is signed in");
        let another = Asker::Browser { device: Some(device()), block: None };
        assert!(seen(&code_for(&house, "c-1@example.org", &another).await).starts_with("wait"), "a token nobody met is none");
        while take(&house).await.unwrap().is_some() {}
    }
}

#[tokio::test]
async fn staff_are_not_kept_out_and_not_found_out() {
    for house in houses().await {
        let (id, _) = staff(&house, Role::Support).await;
        let own = device();
        meet_staff(&house, id, &own).await.unwrap();
        let form = |email: &str, one_time: &str| Form {
            email: Some(email.to_owned()),
            password: Some(PASSWORD.to_owned()),
            one_time: Some(one_time.to_owned()),
        };
        for number in 0..50 {
            let by = stranger(number % 5);
            let known = sign_in(&house, form("support@example.org", "000000"), &by).await;
            let unknown = sign_in(&house, form("nobody@example.org", "000000"), &by).await;
            assert_eq!(seen(&known), seen(&unknown), "try {number}");
        }
        house.time.pass(Duration::from_secs(30));
        let right = code(&house);
        let owner = Asker::Browser { device: Some(own), block: None };
        assert_eq!(sign_in(&house, form("support@example.org", &right), &owner).await.unwrap(), id);
    }
}

#[tokio::test]
async fn the_same_user_agent_without_the_cookie_is_a_new_browser() {
    let served = served().await;
    served.customer("c-1").await;
    let first = served.signed_in("c-1").await;
    first.post("/ui/sign-out", &[("form[locale]", "en")]).send().await.unwrap();
    served.enter(&first, "c-1").await;
    assert!(take(&served).await.unwrap().is_none(), "the browser is known by its cookie, also after signing out");
    served.signed_in("c-1").await;
    let job = take(&served).await.unwrap().expect("a letter about a new browser");
    assert!(matches!(job.work, candor::usecases::jobs::post::Work::Mail(candor::usecases::jobs::post::Post::NewBrowser { .. })));
}

#[tokio::test]
async fn the_page_after_asking_is_the_same_for_everybody() {
    let served = served().await;
    served.customer("c-1").await;
    let mut pages = Vec::new();
    for address in ["c-1@example.org", "c-2@example.org"] {
        let browser = served.browser();
        let asked = browser.post("/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", address)]).send().await.unwrap();
        let page = browser.read(location(&asked)).await;
        let (before, token) = page.split_once("name=\"press\" value=\"").unwrap();
        pages.push(format!("{before}{}", &token[43..]));
    }
    assert_eq!(pages[0], pages[1]);
    assert!(pages[0].contains("c-•@example.org"));
}

#[tokio::test]
async fn signing_out_leaves_what_belongs_to_the_whole_domain() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    browser.get("/ar?set=1").send().await.unwrap();
    let out = browser.post("/ui/sign-out", &[("form[locale]", "en")]).send().await.unwrap();
    let cleared = out.headers()["clear-site-data"].to_str().unwrap();
    assert!(cleared.contains("storage") && !cleared.contains("cookies") && !cleared.contains('*'), "{cleared}");
    assert_eq!(location(&browser.get("/").send().await.unwrap()), "/ar", "the language stays");
}
