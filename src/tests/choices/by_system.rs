//! Choices the brand's systems pass on: less at once, more only with proof, and never against the browser's signal.

use candor::{
    domain::{
        actor::{Actor, ActorKind},
        decide::Reason,
        ids::{ApiKeyId, CustomerId},
        language::Language,
        notice::{NoticeVersion, Weight},
        time::Millis,
    },
    usecases::{
        choices::{
            asked_elsewhere::Evidence,
            by_system::{Draft, Preferences, query, replace},
            evidence::PastChoice,
            record::{Act, AskedElsewhere},
            signal,
        },
        error::{Clash, Error, Fault, Field, Flaw},
        history::list::list,
        notices::publish::publish,
    },
};
use std::time::Duration;

use super::levels::{change, reworded, saved};
use crate::house::{House, houses};

const SHOP: Actor = Actor::System(ApiKeyId::from_bytes([9; 16]));

fn proof(asked_at: &str) -> Evidence {
    Evidence {
        notice: 1,
        language: "de".to_owned(),
        asked_at: asked_at.to_owned(),
        place: "checkout, step 2".to_owned(),
        words_sha256: "0123456789abcdef".repeat(4),
    }
}

/// A moment ago.
fn fresh(house: &House) -> Evidence {
    let now = candor::domain::ports::Clock::now(&*house.time);
    proof(&jiff::Timestamp::from_millisecond(now.0).unwrap().to_string())
}

fn turn(purposes: &[(&str, bool)], evidence: Option<Evidence>) -> Draft {
    Draft { level: None, purposes: purposes.iter().map(|(id, on)| ((*id).to_owned(), *on)).collect(), evidence }
}

async fn put(house: &House, draft: Draft) -> Result<Preferences, Error> {
    house.time.pass(Duration::from_millis(1));
    replace(house, SHOP, "c-1", draft).await
}

async fn told(house: &House, customer: CustomerId) -> Vec<PastChoice> {
    list(house, Actor::Customer(customer), None, 20).await.unwrap().entries
}

#[tokio::test]
async fn switching_off_needs_no_proof_and_the_person_sees_who_did_it() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "basic").await);
        let after = put(&house, turn(&[("newsletter", false), ("similar-goods-mail", false)], None)).await.unwrap();
        assert_eq!(house.reason("c-1", "newsletter"), Reason::Withdrawn);
        assert_eq!(house.reason("c-1", "similar-goods-mail"), Reason::Objected);
        assert_eq!((after.level.unwrap().as_str(), after.single_changes), ("basic", 2));
        let newest = told(&house, amina).await.remove(0);
        assert_eq!((newest.record.by, newest.record.act, newest.record.asked), (ActorKind::System, Act::Purpose, None));
        assert_eq!((newest.record.language, newest.record.changes.len()), (Language::En, 2));
        put(&house, turn(&[("newsletter", false)], None)).await.unwrap();
        assert_eq!(told(&house, amina).await.len(), 2, "the same again is no change");
    }
}

#[tokio::test]
async fn switching_on_without_proof_stores_nothing_of_it() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let level = Draft { level: Some("basic".to_owned()), ..Draft::default() };
        // Not even the part that would have needed none.
        for draft in [turn(&[("newsletter", true)], None), turn(&[("fraud-prevention", false), ("nearby-shops", true)], None), level] {
            let refused = put(&house, draft.clone()).await;
            let Err(Error::Invalid(faults)) = refused else { panic!("{draft:?}: {refused:?}") };
            assert_eq!(faults, [Fault { field: Field::Evidence, flaw: Flaw::Missing }]);
        }
        assert!(told(&house, amina).await.is_empty());
        assert_eq!(house.reason("c-1", "fraud-prevention"), Reason::NotObjected);
        assert_eq!(house.reason("c-1", "newsletter"), Reason::NoConsent);
    }
}

#[tokio::test]
async fn with_proof_it_is_on_record_as_the_system_says_it_was_asked() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let draft = turn(&[("newsletter", true), ("nearby-shops", true)], Some(proof("2026-09-21T16:14:00+02:00")));
        put(&house, draft).await.unwrap();
        assert_eq!(house.reason("c-1", "newsletter"), Reason::Consented);
        assert_eq!(house.reason("c-1", "nearby-shops"), Reason::NotObjected);
        let record = told(&house, amina).await.remove(0).record;
        assert_eq!((record.by, record.notice, record.language), (ActorKind::System, NoticeVersion(1), Language::De));
        let claimed = Some("0123456789abcdef".repeat(4));
        assert_eq!(
            record.asked,
            Some(AskedElsewhere { at: Millis(1_790_000_040_000), place: "checkout, step 2".to_owned(), words_sha256: claimed })
        );
    }
}

#[tokio::test]
async fn the_words_of_the_notice_are_hashed_here_whatever_hash_is_sent() {
    for house in houses().await {
        let hashes = async |reference: &str, evidence: Evidence| {
            let customer = house.customer(reference).await;
            house.time.pass(Duration::from_millis(1));
            replace(&house, SHOP, reference, turn(&[("recommendations", true)], Some(evidence))).await.unwrap();
            let record = told(&house, customer).await.remove(0).record;
            (record.words_sha256, record.asked.unwrap().words_sha256.unwrap())
        };
        let first = hashes("c-1", fresh(&house)).await;
        let other = hashes("c-2", Evidence { words_sha256: "f".repeat(64), ..fresh(&house) }).await;
        let english = hashes("c-3", Evidence { language: "en".to_owned(), ..fresh(&house) }).await;
        assert_eq!((&first.0, other.1), (&other.0, "f".repeat(64)));
        assert_ne!(first.0, english.0, "in the language they were asked in");
        publish(&house, Actor::Operator, &reworded(), change(&house, Weight::Editorial)).await.unwrap();
        assert_eq!(hashes("c-4", fresh(&house)).await.0, first.0, "of the notice they were asked with");
        assert_ne!(hashes("c-5", Evidence { notice: 2, ..fresh(&house) }).await.0, first.0);
    }
}

#[tokio::test]
async fn nobody_was_asked_before_the_notice_there_is_no_proof_of() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.later(Duration::from_secs(24 * 60 * 60)).await;
        let yesterday = fresh(&house);
        house.later(Duration::from_secs(60)).await;
        publish(&house, Actor::Operator, &reworded(), change(&house, Weight::Editorial)).await.unwrap();
        house.later(Duration::from_secs(60)).await;
        for (notice, asked_at, flaw) in [
            (1, "1999-01-01T00:00:00Z", Flaw::TooEarly),
            (1, "0001-01-01T00:00:00Z", Flaw::TooEarly),
            (1, "2026-09-21T14:13:19.999Z", Flaw::TooEarly),
            (2, yesterday.asked_at.as_str(), Flaw::TooEarly),
            (2, "9999-12-31T23:59:59Z", Flaw::Malformed),
        ] {
            let draft = turn(&[("newsletter", true)], Some(Evidence { notice, ..proof(asked_at) }));
            let refused = put(&house, draft).await;
            let Err(Error::Invalid(faults)) = refused else { panic!("{notice} {asked_at}: {refused:?}") };
            assert_eq!(faults, [Fault { field: Field::EvidenceAskedAt, flaw }], "{notice} {asked_at}");
        }
        assert!(told(&house, amina).await.is_empty());
        put(&house, turn(&[("newsletter", true)], Some(yesterday))).await.expect("the first notice was there");
    }
}

#[tokio::test]
async fn a_level_and_purposes_in_one_call_are_one_record() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let draft =
            Draft { level: Some("full".to_owned()), ..turn(&[("newsletter", false), ("nearby-shops", false)], Some(fresh(&house))) };
        let after = put(&house, draft).await.unwrap();
        assert_eq!((after.level.unwrap().as_str(), after.single_changes), ("full", 2));
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        assert_eq!(house.reason("c-1", "nearby-shops"), Reason::Objected);
        assert!(!house.decide("c-1", "newsletter").allows());
        let entries = told(&house, amina).await;
        assert_eq!((entries.len(), entries[0].record.act), (1, Act::Level));
        assert!(!entries[0].record.effect.starts.iter().any(|id| id.as_str() == "newsletter"));
    }
}

#[tokio::test]
async fn a_level_passed_on_agrees_to_nothing_that_is_asked_by_itself() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        put(&house, Draft { level: Some("full".to_owned()), ..turn(&[], Some(fresh(&house))) }).await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::NoConsent);
        assert_eq!(house.reason("c-1", "allergy-warnings"), Reason::NoConsent);
        let unproven = put(&house, turn(&[("ad-sharing", true)], None)).await;
        assert!(matches!(unproven, Err(Error::Invalid(_))), "{unproven:?}");
        house.later(Duration::from_secs(1)).await;
        put(&house, turn(&[("ad-sharing", true)], Some(fresh(&house)))).await.unwrap();
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Consented);
        assert_eq!(told(&house, amina).await.len(), 2);
    }
}

#[tokio::test]
async fn proof_on_words_that_changed_materially_is_overtaken() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        publish(&house, Actor::Operator, &reworded(), change(&house, Weight::Material)).await.unwrap();
        let old = put(&house, turn(&[("recommendations", true)], Some(fresh(&house)))).await;
        assert!(matches!(old, Err(Error::Conflict(Clash::NewerNotice))), "{old:?}");
        assert!(told(&house, amina).await.is_empty());
        put(&house, turn(&[("newsletter", true)], Some(fresh(&house)))).await.expect("these words are the same");
        let new = Evidence { notice: 2, ..fresh(&house) };
        put(&house, turn(&[("recommendations", true)], Some(new))).await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
    }
}

#[tokio::test]
async fn no_system_overrules_what_the_browser_asks() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        signal::seen(&house, Actor::Customer(amina), Language::En).await.unwrap();
        let after = put(&house, turn(&[("ad-sharing", true)], Some(fresh(&house)))).await.unwrap();
        let sharing = after.purposes.iter().find(|state| state.purpose.as_str() == "ad-sharing").unwrap();
        assert_eq!((sharing.reason, sharing.since), (Reason::Gpc, None));
        let draft = Draft { level: Some("full".to_owned()), ..turn(&[("ad-sharing", true)], Some(fresh(&house))) };
        put(&house, draft).await.unwrap();
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Gpc);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        assert!(!told(&house, amina).await[0].record.changes.iter().any(|change| change.purpose.as_str() == "ad-sharing"));
    }
}

/// A queue in between can hold a yes for days. The no that came meanwhile is the newer word.
#[tokio::test]
async fn a_yes_from_before_the_persons_no_does_not_overrule_it() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let asked = fresh(&house);
        house.later(Duration::from_secs(60)).await;
        saved(house.choose(amina, "full").await);
        saved(house.choose(amina, "off").await);
        for draft in [
            turn(&[("newsletter", true)], Some(asked.clone())),
            turn(&[("nearby-shops", true)], Some(asked.clone())),
            Draft { level: Some("full".to_owned()), ..turn(&[], Some(asked.clone())) },
        ] {
            let late = put(&house, draft.clone()).await;
            assert!(matches!(late, Err(Error::Conflict(Clash::ChangedElsewhere))), "{draft:?}: {late:?}");
        }
        assert_eq!(house.reason("c-1", "newsletter"), Reason::Withdrawn);
        assert_eq!(house.reason("c-1", "nearby-shops"), Reason::Level);
        // Less is obeyed whenever it was said, and whoever is asked again can say yes.
        put(&house, turn(&[("fraud-prevention", false)], Some(asked))).await.unwrap();
        assert_eq!(house.reason("c-1", "fraud-prevention"), Reason::Objected);
        put(&house, turn(&[("newsletter", true)], Some(fresh(&house)))).await.unwrap();
        assert_eq!(house.reason("c-1", "newsletter"), Reason::Consented);
    }
}

#[tokio::test]
async fn only_the_brand_reads_and_passes_on_and_only_about_somebody_it_told_of() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        for actor in [Actor::Customer(amina), Actor::Anonymous] {
            assert!(query(&house, actor, "c-1").await.is_err());
            assert!(replace(&house, actor, "c-1", turn(&[("newsletter", false)], None)).await.is_err());
        }
        let Err(Error::Invalid(faults)) = query(&house, SHOP, "c-9").await else { panic!("somebody") };
        assert_eq!(faults, [Fault { field: Field::Customer, flaw: Flaw::Unknown }]);
    }
}
