use candor::domain::scope::Scope;
use serde_json::{Value, json};

use crate::served::served;

#[tokio::test]
async fn a_customer_is_created_then_updated_and_another_cannot_have_their_address() {
    let served = served().await;
    let key = served.key(&[Scope::CustomersWrite]).await;
    let amina = json!({"reference": "c-1", "email": "amina@example.org", "language": "ar", "region": "DE-BE", "time_zone": "Europe/Berlin", "under_age": false, "account_closed_at": null});
    let first = served.call("PUT", "/customers", Some(&key), &amina).await;
    assert_eq!(first.status(), 201);
    assert_eq!(first.json::<Value>().await.unwrap(), json!({"reference": "c-1", "created": true}));
    assert_eq!(served.call("PUT", "/customers", Some(&key), &amina).await.status(), 200);
    let other = json!({"reference": "c-2", "email": "AMINA@example.org", "language": "en"});
    let refused = served.call("PUT", "/customers", Some(&key), &other).await;
    assert_eq!(refused.status(), 409);
    let problem: Value = refused.json().await.unwrap();
    assert_eq!(problem["type"], "/api/problems/email-taken");
    assert_eq!(problem["errors"][0]["pointer"], "/email");
}
