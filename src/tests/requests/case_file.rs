//! The evidence in the file of a case that has ended: emails as they were sent, and its entries of the log with their proof.

use base64::{Engine, engine::general_purpose::STANDARD};
use candor::{
    domain::{
        ids::CustomerId,
        log_tree::proof::{Path, includes},
        request::{Kind, Request},
        staff::Role,
    },
    usecases::{
        log::of_request::of_request,
        requests::{draft::Draft, letters::of},
    },
    vault::log_key,
};

use super::told::{asked, at, delete, letters, looked, speaks, staff, work_off};
use crate::{
    house::{House, houses},
    receipts::acts::address,
    requests::agreed,
};

async fn question(house: &House, ada: CustomerId) -> String {
    asked(house, ada, Kind::Question, &Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }).await
}

async fn row(house: &House, reference: &str) -> Request {
    house.store.read().await.unwrap().request(reference).await.unwrap().unwrap()
}

#[tokio::test]
async fn each_email_is_kept_as_it_was_sent_and_goes_with_its_person() {
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let ada = house.customer("c-1").await;
        let reference = question(&house, ada).await;
        let mut sent = letters(&house).await;
        speaks(&house, ada, "de").await;
        agreed::finish(&house, jana, at(&looked(&house, jana, &reference).await), Some("Parcelo.")).await.unwrap();
        sent.extend(letters(&house).await);
        sent.retain(|letter| letter.to.as_str() == "c-1@example.org");
        let kept = of(&house, &row(&house, &reference).await).await.unwrap();
        let words: Vec<_> =
            kept.iter().map(|kept| (kept.letter.language, kept.letter.subject.as_str(), kept.letter.text.as_str())).collect();
        let posted: Vec<_> = sent.iter().map(|letter| (letter.language, letter.subject.as_str(), letter.text.as_str())).collect();
        assert!(words.len() > 1 && words == posted, "{words:?} {posted:?}");
        assert_ne!(words.first().map(|word| word.0), words.last().map(|word| word.0), "each in the language of its day");
        asked(&house, ada, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let ended = row(&house, &reference).await;
        assert!(house.store.read().await.unwrap().request_letters(ended.id).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn every_entry_of_the_log_about_a_case_is_there_and_proven() {
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let [one, other] = [house.customer("c-1").await, house.customer("c-2").await];
        let reference = question(&house, one).await;
        let another = question(&house, other).await;
        agreed::finish(&house, jana, at(&looked(&house, jana, &reference).await), Some("Parcelo.")).await.unwrap();
        let found = of_request(&house, &address(), row(&house, &reference).await.id).await.unwrap();
        let actions: Vec<&str> = found.iter().map(|proven| proven.entry.action.as_str()).collect();
        assert_eq!(actions.first(), Some(&"request.opened"), "{actions:?}");
        assert!(actions.contains(&"request.revealed") && actions.contains(&"request.done"), "{actions:?}");
        for proven in &found {
            let proof = proven.proof.as_ref().unwrap();
            let head = log_key::read(&house.vault.log_public_key(), &proof.checkpoint).unwrap();
            let path: Path = proof.path.iter().map(|hash| STANDARD.decode(hash).unwrap().try_into().unwrap()).collect();
            assert!(includes(head, proof.index, &STANDARD.decode(&proof.entry).unwrap(), &path));
            assert_eq!(i64::try_from(proof.index).unwrap() + 1, proven.entry.seq);
        }
        let theirs = of_request(&house, &address(), row(&house, &another).await.id).await.unwrap();
        assert!(!theirs.is_empty() && theirs.iter().all(|their| found.iter().all(|own| own.entry.seq != their.entry.seq)));
    }
}
