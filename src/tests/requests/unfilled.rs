//! A text of staff that only opens an answer goes out to nobody, whichever form sends it.

use candor::{
    domain::{request::Kind, staff::Role},
    usecases::{
        desk::{answer, ask, decide},
        error::{Error, Fault, Field, Flaw},
        requests::draft::Draft,
    },
};

use super::told::{asked, at, looked, read, staff};
use crate::house::houses;

/// As a template puts it into the text.
const OPENING: Option<&str> = Some("Thank you. We have looked at it with care.\r\n\r\nOur answer:\r\n");

fn breaks_off(came: &Result<(), Error>, field: Field) {
    assert!(matches!(came, Err(Error::Invalid(faults)) if *faults == [Fault { field, flaw: Flaw::TooShort }]), "{came:?}");
}

#[tokio::test]
async fn a_text_that_breaks_off_after_its_opening_is_refused_before_it_is_looked_over_and_when_it_is_sent() {
    for house in houses().await {
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let amina = house.customer("c-1").await;
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let reference = asked(&house, amina, Kind::Question, &question).await;
        let now = looked(&house, officer, &reference).await;
        let before = read(&house, amina, &reference).await.story.len();
        breaks_off(&answer::check_finish(&house, officer, at(&now), OPENING.into()).await, Field::Answer);
        breaks_off(&answer::check_write(&house, officer, at(&now), OPENING).await, Field::Words);
        breaks_off(&answer::say(&house, officer, at(&now), OPENING, "").await, Field::Words);
        breaks_off(&ask::ask(&house, officer, at(&now), ask::Question { words: OPENING, ..ask::Question::default() }).await, Field::Words);
        breaks_off(&decide::check_decline(&house, officer, at(&now), Some("other"), OPENING).await, Field::Words);
        assert_eq!(read(&house, amina, &reference).await.story.len(), before, "nothing was said");
        answer::check_finish(&house, officer, at(&now), Some("Our answer: Parcelo has it.").into()).await.unwrap();
    }
}
