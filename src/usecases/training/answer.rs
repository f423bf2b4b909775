//! A module is answered. Every try counts, and the newest one is the one that counts.

use crate::{
    domain::{
        actor::Actor,
        ids::{StaffId, TrainingRecordId},
        staff::{Deed, Role},
        training::Answered,
    },
    store::{
        event::{Action, Event, Subject},
        training::NewRecord,
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        lock::trained_as_of,
        portal::Portal,
        report::counts::{self, TRAININGS_PASSED},
    },
};

/// Answers as the form sent them: the number of an answer for each question.
pub type Draft = Vec<Option<String>>;

/// The numbers of the answers, for the page that says which were right. `Missing` where one is not answered, `NotFound` for no module. One of another role
/// may be answered, and counts for nothing.
pub async fn answer(portal: &Portal, actor: Actor, module: &str, draft: &Draft) -> Result<Vec<usize>, Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::Learn)?;
    let module = portal.brand.learning.module(module).ok_or(Error::NotFound)?;
    let lesson = module.any();
    let mut chosen = Vec::new();
    for (at, question) in lesson.questions.iter().enumerate() {
        let number = draft.get(at).and_then(Option::as_deref).and_then(|text| text.parse::<usize>().ok());
        chosen.push(number.filter(|number| *number < question.answers.len()).ok_or(Error::invalid(Field::Answer, Flaw::Missing))?);
    }
    let right = lesson.questions.iter().zip(&chosen).filter(|(question, at)| question.is_right(**at)).count();
    let (id, version) = (TrainingRecordId::new(&*portal.clock, &*portal.entropy), module.version);
    let (score, questions) = (u32::try_from(right).unwrap_or(0), module.questions());
    let module = module.id.clone();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let before = trained_as_of(&portal, &mut tx, staff).await?.standing;
            tx.insert_training_record(NewRecord { id, staff, module: &module, version, score, questions }).await?;
            let after = trained_as_of(&portal, &mut tx, staff).await?.standing;
            if after.passes_anew(&before) {
                counts::count(&portal, &mut tx, TRAININGS_PASSED).await?;
            }
            Ok(tx.commit(Event::of(Action::TrainingRecorded, Subject::Staff(staff)).about(i64::from(score)), ()).await?)
        })
    })
    .await?;
    Ok(chosen)
}

/// A member of staff, and their answers, oldest first.
pub async fn own(portal: &Portal, actor: Actor) -> Result<(StaffId, Role, Vec<Answered>), Error> {
    let (staff, role) = authorise::staff(portal, actor, Deed::Learn)?;
    Ok((staff, role, portal.store.read().await?.training_records(staff).await?))
}
