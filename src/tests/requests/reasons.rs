//! Every reason to decline, under every law: where words of whoever declines are required, and where the reason says it all.

use candor::{
    domain::{
        regime::REGIMES,
        request::{Decline, Kind, LastAnswer},
        staff::Role,
    },
    usecases::{
        desk::second::{Came, Decision, decide},
        error::{Error, Field, Flaw},
        report::read::report,
        requests::draft::Draft,
    },
};
use std::time::Duration;

use super::{
    clock::from,
    disputes::{disagree, disputed},
    told::{all, asked, at, delete, looked, read, staff},
};
use crate::{house::houses, page::Page, served::everywhere};

/// A place where each law applies.
const LIVED_UNDER: [(&str, &str); 11] = [
    ("gdpr", "DE-BE"),
    ("uk-gdpr", "GB"),
    ("ccpa", "US-CA"),
    ("vcdpa", "US-VA"),
    ("cpa", "US-CO"),
    ("ctdpa", "US-CT"),
    ("lgpd", "BR"),
    ("pipeda", "CA"),
    ("quebec", "CA-QC"),
    ("fadp", "CH"),
    ("dpdp", "IN"),
];

/// These cite a law: the words say which, and why it is so.
const CITE_A_LAW: [Decline; 3] = [Decline::NotCovered, Decline::OutsideJurisdiction, Decline::TooManyRequests];
/// These say nothing without words: how it is instead, which request it is the same as, where it belongs, or why at all.
const SAY_NOTHING: [Decline; 5] = [Decline::NotWrong, Decline::NotUpheld, Decline::Duplicate, Decline::WrongDoor, Decline::Other];
/// These are said by the reason itself, in words of the house.
const SAY_IT: [Decline; 5] = [Decline::SuspectedFraud, Decline::NotVerified, Decline::NoMatch, Decline::NoAnswer, Decline::Spam];

fn wants_words(reason: Decline) -> bool {
    CITE_A_LAW.contains(&reason) || SAY_NOTHING.contains(&reason)
}

#[test]
fn each_reason_is_of_one_sort_and_needs_words_as_its_sort_does() {
    for reason in Decline::ALL.iter().copied() {
        let sorts = [CITE_A_LAW.contains(&reason), SAY_NOTHING.contains(&reason), SAY_IT.contains(&reason)];
        assert_eq!(sorts.into_iter().filter(|is_of| *is_of).count(), 1, "{reason:?}");
        assert_eq!(reason.needs_words(), wants_words(reason), "{reason:?}");
    }
}

#[tokio::test]
async fn under_every_law_words_are_required_where_the_law_is_cited_and_where_the_reason_says_nothing() {
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let mut laws: Vec<&str> = REGIMES.iter().map(|law| law.id).collect();
        let mut tried: Vec<&str> = LIVED_UNDER.iter().map(|(law, _)| *law).collect();
        laws.sort_unstable();
        tried.sort_unstable();
        assert_eq!(laws, tried);
        for (law, region) in LIVED_UNDER {
            let person = from(&house, law, region).await;
            let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
            let restrict = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
            let wishes = [(Kind::Question, question), (Kind::Stop, restrict), (Kind::Copy, all()), (Kind::Delete, delete("later"))];
            for (kind, draft) in wishes {
                let reference = asked(&house, person, kind, &draft).await;
                let now = looked(&house, jana, &reference).await;
                let row = house.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
                assert_eq!(row.regime.as_str(), law);
                let regime = REGIMES.iter().find(|regime| regime.id == law).unwrap();
                for reason in Decline::ALL.iter().copied() {
                    // Without a question to the person no answer is missing.
                    let fits = regime.may_decline(kind, reason) && reason != Decline::NoAnswer;
                    for words in ["", " \n", "Section 5 says so."] {
                        let decision =
                            Decision::Decline { reason: reason.as_str().to_owned(), words: words.to_owned(), file: String::new() };
                        let came = decision.check(&house, jana, at(&now)).await;
                        let expected = match words.trim().is_empty() && wants_words(reason) {
                            true => Err((Field::Words, Flaw::Missing)),
                            false if fits => Ok(()),
                            false => Err((Field::Reason, Flaw::Unknown)),
                        };
                        let came = came.map_err(|error| match error {
                            Error::Invalid(faults) => (faults[0].field, faults[0].flaw),
                            other => panic!("{law}, {kind:?}, {reason:?}: {other:?}"),
                        });
                        assert_eq!(came, expected, "{law}, {kind:?}, {reason:?}, {words:?}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn somebody_at_the_wrong_door_reads_where_to_turn_is_counted_and_can_still_disagree() {
    for served in everywhere().await {
        let (_, robin) = staff(&served, Role::Support).await;
        let (_, auditor) = staff(&served, Role::Auditor).await;
        let ada = from(&served, "c-1", "DE-BE").await;
        let question = Draft { words: Some("Why does the town library write to me?".to_owned()), ..Draft::default() };
        let reference = asked(&served, ada, Kind::Question, &question).await;
        let now = looked(&served, robin, &reference).await;
        let words = "Please ask the library. Its office is open every day.";
        let decision = Decision::Decline { reason: "wrong-door".to_owned(), words: words.to_owned(), file: String::new() };
        assert_eq!(decide(&served, robin, at(&now), &decision, None).await.unwrap(), Came::Done, "no right is refused");
        let row = read(&served, ada, &reference).await.row;
        assert_eq!((row.decline, LastAnswer::of(&row)), (Some(Decline::WrongDoor), Some(LastAnswer::WrongDoor)));
        let page = Page::parse(&served.signed_in("c-1").await.read(&format!("/en/requests/{reference}")).await).texts("main").concat();
        for said in ["We are not the right place for what you asked.", words] {
            assert!(page.contains(said), "{said}: {page}");
        }
        served.time.pass(Duration::from_secs(60));
        let sums = report(&served, auditor, None).await.unwrap().figures.all();
        assert_eq!(sums.declined.get("wrong-door"), Some(&1));
        let again = disputed(&served, ada, &disagree(&reference, None)).await;
        assert_ne!(again, reference);
    }
}
