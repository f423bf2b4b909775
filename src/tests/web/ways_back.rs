//! Links that lead back say where they lead to.

use candor::{
    domain::{actor::Actor, language::Language, request::Kind, staff::Role},
    usecases::records::list::{Filter, list},
};

use crate::{
    records::sent::{order, send},
    requests::told::{all, asked, member},
    served::{Browser, served},
};

fn plain(html: &str) -> String {
    let text: String = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    text.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "").trim().to_owned()
}

async fn html(browser: &Browser, path: &str) -> String {
    let answer = browser.get(path).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{path}");
    answer.text().await.unwrap()
}

/// Where the way back leads, and what it is called.
fn way_back(page: &str) -> Option<(String, String)> {
    let link = page.split("<p class=\"crumb\">").nth(1)?.split("</p>").next()?;
    Some((link.split("href=\"").nth(1)?.split('"').next()?.to_owned(), plain(link)))
}

/// A page's name: its heading, or its entry in the menu.
fn names(page: &str) -> Vec<String> {
    let heading = page.split("<h1").nth(1).unwrap().split_once('>').unwrap().1.split("</h1>").next().unwrap();
    let menu = page.split("links--nav").nth(1).unwrap().split("</nav>").next().unwrap();
    let current = menu.split("<a ").filter(|link| link.contains("aria-current")).map(|link| plain(&format!("<a {link}")));
    std::iter::once(plain(heading)).chain(current).collect()
}

#[tokio::test]
async fn every_way_back_bears_the_name_of_the_page_it_leads_to() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    send(&served, vec![order(&served, "order-1")]).await;
    let held = list(&served, Actor::Customer(amina), "orders", &Filter::default(), None, 1).await.unwrap();
    let record = held.records[0].id;
    let reference = asked(&served, amina, Kind::Copy, &all()).await;
    while let Some(job) = crate::house::take(&served).await.unwrap() {
        candor::usecases::jobs::take::settle(&served, job.lease, candor::usecases::jobs::end::End::Done).await.unwrap();
    }
    let (amina, nobody) = (served.signed_in("c-1").await, served.browser());
    let robin = served.staff(member(&served, Role::Support).await).await;
    let draft = [("form[locale]", "en"), ("form[kind]", "question"), ("form[words]", "Who?")];
    amina.post("/ui/requests/check", &draft).send().await.unwrap();
    let own = [
        format!("/requests/{reference}"),
        "/requests/new/copy".to_owned(),
        "/requests/new/question/check".to_owned(),
        format!("/requests/new/correct?record={record}"),
        "/data/orders".to_owned(),
        "/data/orders/records".to_owned(),
        format!("/data/orders/{record}"),
        "/journey/buy".to_owned(),
        "/purposes/recommendations".to_owned(),
        "/notices/1".to_owned(),
    ];
    let own = own.iter().map(|path| (&amina, path.clone()));
    let others = [(&nobody, "/requests/guest".to_owned()), (&robin, format!("/staff/requests/{reference}"))];
    for (browser, path) in own.chain(others) {
        for language in Language::ALL {
            let page = html(browser, &format!("/{language}{path}")).await;
            let (to, called) = way_back(&page).unwrap_or_else(|| panic!("{path} has no way back"));
            let names = names(&html(browser, &to).await);
            assert!(names.contains(&called), "/{language}{path} leads to {to} as {called}, which is called {names:?}");
        }
    }
}
