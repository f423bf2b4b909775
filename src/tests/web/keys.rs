//! A call needs a key that is in force and has its scope.

use candor::{
    domain::{actor::Actor, scope::Scope},
    usecases::api_keys::create::create_for,
};
use serde_json::json;

use super::authorisation::CALLS;
use crate::{
    explanations::told::body as explanation,
    served::served,
    telling::{
        by_machine::{SYSTEM, answer_by_themselves, copy_of_messages, work_off},
        receiver::SHOP,
    },
};

#[tokio::test]
async fn a_call_needs_a_key_in_force_with_its_scope() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    answer_by_themselves(&served, &[SYSTEM]).await;
    let task = copy_of_messages(&served, amina).await;
    work_off(&served).await;
    let key = async |scopes: &[Scope]| {
        let speaks_for = scopes.iter().find_map(|scope| match scope {
            Scope::ChangesRead => Some(SHOP),
            Scope::Tasks => Some(SYSTEM),
            _ => None,
        });
        create_for(&served, Actor::Operator, "shop", scopes, speaks_for).await.unwrap().text()
    };
    for (method, path, scope) in CALLS {
        let others: Vec<Scope> = Scope::ALL.iter().copied().filter(|other| other != scope).collect();
        let body = match *path {
            "/customers" => json!({"reference": "c-1", "email": "a@example.org", "language": "en"}),
            "/decisions" => json!({"customer": "c-1", "purpose": "suggestions"}),
            "/records" | "/records/withdraw" => json!({"records": []}),
            "/handoffs" => json!({"customer": "c-1"}),
            "/outcomes" => json!({"outcomes": []}),
            "/tasks/{request}" => json!({"customer": "c-1", "outcome": "done"}),
            "/changes/ack" => json!({"seq": 0}),
            "/explanations" => explanation(&served),
            "/contacts" => json!({"reservation": crate::decisions::asking::slot(&served).await, "outcome": "released"}),
            "/signals" => json!({"customer": "c-1", "signal": "gpc", "seen_at": "2026-01-01T00:00:00Z", "where": "blog"}),
            "/customers/preferences" => json!({"customer": "c-1", "purposes": {"newsletter": false}}),
            "/customers/preferences/query" | "/customers/query" => json!({"customer": "c-1"}),
            _ => json!({"decisions": []}),
        };
        let path = &path.replace("{request}", &task);
        assert_eq!(served.call(method, path, None, &body).await.status(), 401, "{path}");
        assert_eq!(served.call(method, path, Some(&key(&others).await), &body).await.status(), 403, "{path}");
        assert!(served.call(method, path, Some(&key(&[*scope]).await), &body).await.status().is_success(), "{path}");
    }
}
