//! A text with a NUL in an address: nothing is found by it, on any page, and no incident is made of it.

use candor::web::pages::Page;

use super::visitors::{WHO, browser, things_at};
use crate::served::everywhere;

/// Everything an address may say after its path.
const ASKED: [&str; 12] = ["after", "before", "system", "view", "kind", "whose", "to", "from", "q", "purpose", "look", "about"];

#[tokio::test]
async fn a_nul_in_an_address_is_no_incident_on_any_page() {
    let query: Vec<String> = ASKED.iter().map(|name| format!("{name}=%00")).collect();
    for served in everywhere().await {
        let things = things_at(served).await;
        for who in WHO {
            let browser = browser(&things.served, who).await;
            for page in Page::ALL {
                let (mut path, mut rest) = (String::new(), page.path());
                while let Some((before, after)) = rest.split_once('{') {
                    path = format!("{path}{before}%00");
                    rest = after.split_once('}').map_or("", |(_, after)| after);
                }
                path.push_str(rest);
                for path in [path, format!("{}?{}", things.address(page.path()), query.join("&"))] {
                    let status = browser.get(&format!("/en{path}")).send().await.unwrap().status();
                    assert!(!status.is_server_error(), "{path} as {who}: {status}");
                }
            }
        }
    }
}
