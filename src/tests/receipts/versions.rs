//! Receipts of every version stay genuine, and the newest says on which ground a sensitive use stands.

use candor::usecases::{
    choices::save::WishOutcome,
    history::{
        document::make::{Version, document_in},
        verify::{Verdict, verify},
    },
};
use serde_json::{Value, json};

use super::acts::{address, read};
use crate::house::houses;

#[tokio::test]
async fn a_sensitive_use_says_its_ground_and_receipts_of_before_are_still_genuine() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let WishOutcome::Saved(saved) = house.choose_all(amina, "full").await.unwrap() else { panic!("not saved") };
        let receipt = read(&house, amina, saved.receipt).await;
        let made = |version| document_in(version, &receipt, &house.brand, &address());
        let (first, newest) = (made(Version::First), made(Version::NEWEST));
        let sensitive = |paper: &Value| {
            let purposes = paper["record"]["processing"]["purposes"].as_array().unwrap().clone();
            purposes.into_iter().filter_map(|purpose| purpose.get("sensitive").cloned()).collect::<Vec<_>>()
        };
        let said = sensitive(&newest);
        assert!(!said.is_empty(), "the demo uses something sensitive");
        for one in &said {
            assert_eq!(one["lawful_basis"], "eu-gdpr:A9-2-a");
            assert!(one["what"].as_str().unwrap().contains("Allergies"), "{one}");
        }
        assert!(sensitive(&first).is_empty() && first["@context"].get("sensitive").is_none());
        let schema: Value = serde_json::from_str(include_str!("../../docs/receipt.schema.json")).unwrap();
        for paper in [&first, &newest] {
            assert_eq!(verify(&house, &address(), &paper.to_string()).await.unwrap(), Verdict::Genuine);
            assert!(jsonschema::is_valid(&schema, paper));
        }
        // Neither passes for the other.
        for (paper, version) in [(&first, Version::NEWEST), (&newest, Version::First)] {
            let mut paper = paper.clone();
            paper["schema_version"] = json!(version.as_str());
            assert!(matches!(verify(&house, &address(), &paper.to_string()).await.unwrap(), Verdict::Altered(_)));
        }
        let mut other = newest.clone();
        for purpose in other["record"]["processing"]["purposes"].as_array_mut().unwrap() {
            if let Some(sensitive) = purpose.get_mut("sensitive") {
                sensitive["lawful_basis"] = json!("eu-gdpr:A9-2-h");
            }
        }
        assert!(matches!(verify(&house, &address(), &other.to_string()).await.unwrap(), Verdict::Altered(_)), "a ground is compared too");
    }
}
