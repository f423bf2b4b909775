//! The reference says of each call what it takes and gives.

use serde_json::Value;
use std::collections::BTreeSet;

use crate::served::served;

#[tokio::test]
async fn no_two_calls_share_a_body_by_having_given_it_the_same_name() {
    let reference = serde_json::to_value(<candor::api::openapi::Reference as utoipa::OpenApi>::openapi()).unwrap();
    let mut bodies = BTreeSet::new();
    for (path, methods) in reference["paths"].as_object().unwrap() {
        for call in methods.as_object().unwrap().values() {
            let Some(body) = call.pointer("/requestBody/content/application~1json/schema/$ref") else { continue };
            assert!(bodies.insert(body.as_str().unwrap().to_owned()), "{path}: {body}");
        }
    }
    let question = &reference["components"]["schemas"]["Question"];
    assert!(question["properties"].get("purpose").is_some_and(Value::is_object), "{question}");
}

#[tokio::test]
async fn the_page_names_parameters_lines_and_every_field_of_them() {
    let served = served().await;
    let page = served.browser().get("/api/v1").send().await.unwrap().text().await.unwrap();
    for part in
        ["<code>GET /api/v1/changes</code>", "<code>wait</code>, in the address", "<code>If-None-Match</code>, as a header", "SnapshotLine"]
    {
        assert!(page.contains(part), "{part}");
    }
    let customer = page.split("<h3>SnapshotCustomer</h3>").nth(1).unwrap().split("<h3>").next().unwrap();
    for field in ["customer", "handle", "level", "purposes", "circumstances"] {
        assert!(customer.contains(&format!("<code>{field}</code>")), "{field}");
    }
}
