//! The ethics desk: raised with a name or without, weighed, decided by whom it is for, and quoted when every language has its words.

use candor::{
    domain::{actor::Actor, item::ItemKind, language::Language, staff::Role},
    usecases::{
        error::{Error, Field},
        oversight::{
            concerns::{
                Choice, Said,
                decide::{self, decide},
                public::public,
                raise::{Draft, raise},
                read::{own, read},
                weigh::weigh,
            },
            decide::{SeenItem, decide as decide_item},
        },
    },
};
use std::collections::BTreeMap;

use crate::{
    house::{House, houses},
    requests::told::member,
};

fn draft(nameless: bool) -> Draft {
    Draft { words: Some("Countdowns\nThey hurry people.".to_owned()), page: Some("/staff".to_owned()), nameless }
}

fn decision(quoted: bool, languages: &[Language]) -> decide::Draft {
    let said = Said { asked: "May we count down?".to_owned(), decided: "No: it hurries people.".to_owned() };
    decide::Draft {
        decision: candor::usecases::oversight::decide::Draft {
            outcome: Some("stop".to_owned()),
            reasons: Some("It hurries people.".to_owned()),
            again: None,
            answers: Vec::new(),
        },
        chosen: Some("0".to_owned()),
        quoted,
        public: languages.iter().map(|language| (*language, said.clone())).collect::<BTreeMap<_, _>>(),
    }
}

fn seen<'a>(id: &'a str, revision: &'a str) -> SeenItem<'a> {
    SeenItem { id, revision: Some(revision) }
}

async fn staff(house: &House, role: Role) -> Actor {
    Actor::Staff(member(house, role).await, role)
}

#[tokio::test]
async fn a_concern_is_weighed_decided_and_quoted_and_its_raiser_sees_what_came_of_it() {
    for house in houses().await {
        let (robin, ines) = (staff(&house, Role::Support).await, staff(&house, Role::EthicsLead).await);
        let (jana, wiebke) = (staff(&house, Role::PrivacyOfficer).await, staff(&house, Role::Auditor).await);
        let id = raise(&house, robin, draft(false)).await.unwrap().to_string();
        let option = Choice { what: "None at all".to_owned(), ..Choice::default() };
        for other in [robin, jana, wiebke] {
            let refused = weigh(&house, other, seen(&id, "0"), vec![option.clone()]).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        }
        weigh(&house, ines, seen(&id, "0"), vec![option.clone()]).await.unwrap();
        let elsewhere = decide_item(&house, ines, seen(&id, "1"), &decision(false, &[]).decision).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)), "a concern has a decision of its own: {elsewhere:?}");
        let missing = decide(&house, ines, seen(&id, "1"), &decision(true, &[Language::En])).await;
        assert!(matches!(&missing, Err(Error::Invalid(faults)) if faults[0].field == Field::Texts), "{missing:?}");
        assert!(public(&house).await.unwrap().is_empty(), "nothing is quoted before it is decided");
        let offered = house.brand.languages.offered.clone();
        decide(&house, ines, seen(&id, "1"), &decision(true, &offered)).await.unwrap();
        let mine = own(&house, robin).await.unwrap();
        assert_eq!(mine.len(), 1);
        assert_eq!(mine[0].words.reasons, "It hurries people.");
        let read = read(&house, robin, &id).await.unwrap();
        assert_eq!((read.weighed.chosen, read.weighed.options, read.decides), (Some(0), vec![option], false));
        let quoted = public(&house).await.unwrap();
        assert_eq!(quoted.len(), 1);
        assert_eq!(quoted[0].in_language(Language::De, Language::En).unwrap().asked, "May we count down?");
    }
}

#[tokio::test]
async fn without_a_name_nothing_leads_to_whoever_raised_it() {
    for house in houses().await {
        let robin = staff(&house, Role::Support).await;
        let ines = staff(&house, Role::EthicsLead).await;
        let id = raise(&house, robin, draft(true)).await.unwrap();
        let row = house.store.read().await.unwrap().concern(id).await.unwrap().unwrap();
        assert_eq!(row.raised_by, None);
        assert!(own(&house, robin).await.unwrap().is_empty());
        let log = house.store.read().await.unwrap().audit_after(0, 1000).await.unwrap();
        let entry = log.iter().find(|entry| entry.action == "item.opened").unwrap();
        assert_eq!((entry.actor.as_str(), entry.actor_id.as_ref()), ("house", None));
        let (mine, theirs) = (read(&house, robin, &id.to_string()).await.unwrap(), read(&house, ines, &id.to_string()).await.unwrap());
        assert_eq!((mine.raised_by, theirs.raised_by, theirs.duty.item.kind), (None, None, ItemKind::Concern));
    }
}

#[tokio::test]
async fn somebody_elses_concern_is_none_of_others_and_the_officer_decides_where_there_is_no_ethics_lead() {
    for house in houses().await {
        let (robin, ada) = (staff(&house, Role::Support).await, staff(&house, Role::Administrator).await);
        let id = raise(&house, robin, draft(false)).await.unwrap().to_string();
        assert!(matches!(read(&house, ada, &id).await, Err(Error::NotFound)));
        let jana = staff(&house, Role::PrivacyOfficer).await;
        assert!(read(&house, jana, &id).await.unwrap().decides);
        decide(&house, jana, seen(&id, "0"), &decision(false, &[])).await.unwrap();
        assert!(public(&house).await.unwrap().is_empty(), "it was not to be quoted");
    }
}
