//! Words that waited for a yes and got none are given back to whoever wrote them.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    usecases::{
        desk::{
            drafts::{Typed, drafts, keep, sent},
            second::{Came, Decision, decide, say_no, take_back},
        },
        requests::draft::Draft,
    },
};

use super::{
    agreed::look,
    told::{asked, at, looked, read, seen, staff},
};
use crate::house::{House, houses};

fn refusal() -> Decision {
    Decision::Decline { reason: "not-covered".to_owned(), words: "No law asks for it.".to_owned(), file: String::new() }
}

async fn asks(house: &House, actor: Actor, reference: &str) {
    let came = decide(house, actor, at(&looked(house, actor, reference).await), &refusal(), None).await.unwrap();
    assert_eq!(came, Came::Waits);
}

#[tokio::test]
async fn words_that_get_no_yes_are_their_authors_drafts_again_and_come_after_newer_ones() {
    for house in houses().await {
        let (robins, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Stop, &Draft { stop: Some("restrict".to_owned()), ..Draft::default() }).await;
        let row = read(&house, amina, &reference).await.row.id;
        let typed = async || drafts(&house, robins, row).await.unwrap().typed;
        let field = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let answer =
            [field("write", "No law asks for it."), field("what", "answer"), field("came", "not-granted"), field("reason", "not-covered")];
        for no in [true, false] {
            asks(&house, robin, &reference).await;
            assert!(typed().await.is_empty());
            let look = look(&house, &reference).await;
            if no {
                say_no(&house, jana, at(&looked(&house, jana, &reference).await), Some(&look), Some("It does.")).await.unwrap();
            } else {
                take_back(&house, robin, at(&seen(&house, &reference).await), Some(&look)).await.unwrap();
            }
            assert_eq!(typed().await, Typed::from(answer.clone()), "no: {no}");
            let fields: Vec<&str> = answer.iter().map(|(name, _)| name.as_str()).collect();
            sent(&house, robin, &reference, &fields).await.unwrap();
        }
        asks(&house, robin, &reference).await;
        let newer = [field("write", "Perhaps it does.")];
        keep(&house, robin, &reference, None, newer.into()).await.unwrap();
        let look = look(&house, &reference).await;
        take_back(&house, robin, at(&seen(&house, &reference).await), Some(&look)).await.unwrap();
        let [_, what, came, reason] = answer;
        let both = field("write", "Perhaps it does.\n\nNo law asks for it.");
        assert_eq!(typed().await, Typed::from([both, what, came, reason]));
    }
}
