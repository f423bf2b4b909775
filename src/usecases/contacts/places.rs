//! A touchpoint that the notice does not name for a purpose or category is refused by decisions, records and explanations alike.

use proptest::prelude::*;
use std::{collections::BTreeMap, sync::LazyLock, time::Duration};

use crate::{
    catalog::{Brand, Source, arbitrary::arbitrary_catalogue, check},
    decisions::{
        answer::{Mistake, Question},
        snapshot::{Decisions, NoAnswer},
    },
    domain::{
        catalogue::{Catalogue, Category, Purpose},
        notice::{Notice, NoticeVersion},
        time::{Millis, Moment},
    },
    usecases::{
        explanations::fits::{self, fits},
        records::{fits::collected, refusal::Refusal},
    },
};

const NOW: Moment = Moment { at: Millis(1_790_000_000_000), ticks: Duration::ZERO };

static BRAND: LazyLock<Brand> = LazyLock::new(|| check(&Source::Demo).unwrap_or_else(|_| panic!("the demo brand is sound")).brand);

async fn decisions(catalogue: &Catalogue) -> Decisions {
    let notice = Notice {
        version: NoticeVersion(1),
        published_at: NOW.at,
        catalogue: catalogue.clone(),
        texts: BTreeMap::new(),
        material: BTreeMap::new(),
        sha256: String::new(),
    };
    let decisions = Decisions::default();
    decisions.turn().await.begin(notice).in_force(1);
    decisions.looked(NOW.ticks);
    decisions
}

/// Whether a decision is given; anything else that is wrong with the question is a fault of this test.
fn decided(decisions: &Decisions, purpose: &Purpose, touchpoint: &str) -> bool {
    let question = Question { customer: [1; 32], purpose: purpose.id.as_str(), touchpoint: Some(touchpoint), channel: None, topic: None };
    match decisions.ask(&question, NOW) {
        Ok(_) => true,
        Err(NoAnswer::Mistake(Mistake::NotThere)) => false,
        Err(other) => panic!("{other:?}"),
    }
}

/// Whether an explanation may say that this purpose was at work there.
fn explained(brand: &Brand, catalogue: &Catalogue, purpose: &Purpose, touchpoint: &str) -> bool {
    let words = || BTreeMap::from([("en".to_owned(), "Words.".to_owned())]);
    let draft = fits::Draft {
        customer: "c-1".to_owned().try_into().unwrap_or_else(|_| panic!("a reference")),
        label: words(),
        touchpoint: touchpoint.to_owned(),
        purpose: purpose.id.as_str().to_owned(),
        categories: purpose.categories.iter().map(|id| id.as_str().to_owned()).collect(),
        reasons: Vec::new(),
        otherwise: None,
        expires_at: NOW.at.plus(Duration::from_secs(60)),
    };
    let faults = fits(brand, catalogue, &draft, NOW.at).err().unwrap_or_default();
    !faults.iter().any(|fault| fault.field.0 == "/touchpoint")
}

/// Whether a record of this kind may say that it was collected there.
fn told(catalogue: &Catalogue, category: &Category, touchpoint: &str) -> bool {
    match collected(catalogue, category.id.as_str(), touchpoint) {
        Ok(_) => true,
        Err(Refusal::NotCollectedThere) => false,
        Err(other) => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn decisions_records_and_explanations_go_by_the_touchpoints_that_the_notice_names(catalogue in arbitrary_catalogue()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap_or_else(|_| panic!("a runtime"));
        let decisions = runtime.block_on(decisions(&catalogue));
        for touchpoint in &catalogue.touchpoints {
            let id = touchpoint.id.as_str();
            for purpose in &catalogue.purposes {
                let named = purpose.touchpoints.contains(&touchpoint.id);
                prop_assert_eq!(decided(&decisions, purpose, id), named, "{} at {}", purpose.id, id);
                prop_assert_eq!(explained(&BRAND, &catalogue, purpose, id), named, "{} at {}", purpose.id, id);
            }
            for category in &catalogue.categories {
                prop_assert_eq!(told(&catalogue, category, id), category.touchpoints.contains(&touchpoint.id), "{} at {}", category.id, id);
            }
        }
    }
}
