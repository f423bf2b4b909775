//! The steps of the guide that anyone can follow with common tools.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::acts::{all, paper};
use crate::house::house;

#[tokio::test]
async fn the_commitment_can_be_worked_out_by_hand() {
    let house = house().await;
    let (amina, receipts) = all(&house, "c-1").await;
    for id in receipts {
        let paper = paper(&house, amina, id).await;
        let part = |name: &str| paper["proof"][name].as_str().unwrap().to_owned();
        let (salt, canonical) = (hex::decode(part("salt")).unwrap(), URL_SAFE_NO_PAD.decode(part("canonical")).unwrap());
        let sum = Sha256::digest([&b"candor/commitment/1\0"[..], &salt, &canonical].concat());
        assert_eq!(hex::encode(sum), part("commitment"));
        // The salt stands in the record too, and the record says its own number.
        let record: serde_json::Value = serde_json::from_slice(&canonical).unwrap();
        let bytes: Vec<u8> = serde_json::from_value(record["salt"].clone()).unwrap();
        assert_eq!(bytes, salt);
        assert_eq!(record["header"]["id"], paper["receipt_id"]);
        let entry = house.store.read().await.unwrap().audit_after(paper["proof"]["log_entry"].as_i64().unwrap() - 1, 1).await.unwrap();
        assert_eq!(hex::encode(entry[0].commitment.as_ref().unwrap()), part("commitment"));
    }
}
