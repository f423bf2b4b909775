//! A case of each kind of request, in several states: new, late, answered, waiting for the person and back from them, for a colleague's
//! yes, for proof, and for the task of a system.

use super::mistake;
use crate::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        language::Language,
        request::{Decline, Kind, LookReason, Request, State},
        time::Millis,
    },
    i18n::texts::{Texts, texts},
    usecases::{
        desk::{
            Seen,
            answer::{Expecting, write},
            reveal,
            second::{Decision, decide},
        },
        error::Error,
        portal::Portal,
        requests::{
            draft::Draft,
            open::{Opened, open},
            talk,
        },
        second::wanted::waits,
    },
    web::demo::{
        made_up::PEOPLE,
        past::{DAY, PastClock},
    },
};

/// More than anybody has.
const ALL: i64 = 1_000;

/// One of the made-up people.
pub(super) struct Met {
    pub customer: CustomerId,
    pub language: Language,
}

/// Whether the last of them is there; in a house where somebody was erased it was.
pub(super) async fn are_made(portal: &Portal, met: &[Met]) -> Result<bool, Error> {
    match met.last() {
        Some(last) if met.len() == PEOPLE.len() => Ok(!all_of(portal, last).await?.is_empty()),
        _ => Ok(true),
    }
}

async fn all_of(portal: &Portal, met: &Met) -> Result<Vec<Request>, Error> {
    Ok(portal.store.read().await?.requests_of(met.customer.into(), ALL).await?)
}

/// Each that is not there yet, and whatever has not happened in it.
pub(super) async fn ask(past: &Portal, time: &PastClock, met: &[Met], support: Option<Actor>) -> Result<(), Error> {
    let [alma, bruno, carla, dilan, elias, farah] = met else { return Ok(()) };
    let house = House { past, time, now: past.clock.now() };
    house.late_and_copied(alma).await?;
    house.wrong_and_new(bruno).await?;
    house.stopped_and_reviewed(carla).await?;
    let answered = house.deleted_and_answered(dilan).await?;
    let talked = house.talked(elias).await?;
    let declined = house.declined(elias).await?;
    if let Some(support) = support {
        if let Some(reference) = answered {
            house.answer(support, dilan, &reference).await?;
        }
        if let Some(reference) = talked {
            house.talk(support, elias, &reference).await?;
        }
        if let Some(reference) = declined {
            house.decline(support, elias, &reference).await?;
        }
    }
    // The last of all: once it is there, no start makes any of them again.
    house.for_another(farah).await?;
    time.set(house.now);
    Ok(())
}

/// The portal at a time of our choosing.
struct House<'a> {
    past: &'a Portal,
    time: &'a PastClock,
    now: Millis,
}

impl House<'_> {
    fn ago(&self, days: u32) {
        self.time.set(self.now.minus(DAY * days));
    }

    fn words(&self, met: &Met) -> &'static Texts {
        texts(self.past.brand.voice(met.language))
    }

    /// So many days ago; `None` where the catalogue has nothing of the kind. Nobody has two of a kind.
    async fn ask(&self, met: &Met, kind: Kind, days: u32, draft: Draft) -> Result<Option<String>, Error> {
        if let Some(known) = all_of(self.past, met).await?.into_iter().find(|row| row.kind == kind) {
            return Ok(Some(known.reference));
        }
        self.ago(days);
        let opened = open(self.past, Actor::Customer(met.customer), kind, &draft, met.language, Some(self.past.clock.now())).await;
        Ok(unless_unfit(opened)?.map(|(Opened::New(reference) | Opened::Already(reference))| reference))
    }

    async fn late_and_copied(&self, met: &Met) -> Result<(), Error> {
        self.ask(met, Kind::Question, 50, said(self.words(met).exercise_question())).await?;
        // A system that staff look into has a task of it.
        self.ask(met, Kind::Copy, 1, all()).await.map(|_| ())
    }

    async fn wrong_and_new(&self, met: &Met) -> Result<(), Error> {
        self.ago(0);
        let mistake = mistake::found(self.past, met.customer, self.words(met)).await?;
        if let Some(draft) = mistake {
            self.ask(met, Kind::Correct, 3, draft).await?;
        }
        self.ask(met, Kind::Question, 0, said(self.words(met).exercise_new())).await.map(|_| ())
    }

    async fn stopped_and_reviewed(&self, met: &Met) -> Result<(), Error> {
        self.ask(met, Kind::Stop, 9, rest()).await?;
        let shelf = self.past.shelf()?;
        let purpose = shelf.notice.catalogue.purposes.iter().find(|purpose| purpose.profiling);
        let draft = Draft { purpose: purpose.map(|purpose| purpose.id.to_string()), ..said(self.words(met).exercise_review()) };
        self.ask(met, Kind::Review, 5, draft).await.map(|_| ())
    }

    /// The reference of the question.
    async fn deleted_and_answered(&self, met: &Met) -> Result<Option<String>, Error> {
        let question = self.ask(met, Kind::Question, 8, said(self.words(met).exercise_question())).await?;
        self.ask(met, Kind::Delete, 2, Draft { when: Some("later".to_owned()), ..all() }).await?;
        Ok(question)
    }

    async fn talked(&self, met: &Met) -> Result<Option<String>, Error> {
        self.ask(met, Kind::Question, 7, said(self.words(met).exercise_new())).await
    }

    async fn declined(&self, met: &Met) -> Result<Option<String>, Error> {
        self.ask(met, Kind::Stop, 4, rest()).await
    }

    /// By somebody of whom nobody knows yet whether they may.
    async fn for_another(&self, met: &Met) -> Result<(), Error> {
        let draft = Draft {
            behalf: Some("agent".to_owned()),
            behalf_name: Some("Noor".to_owned()),
            behalf_evidence: Some(self.words(met).exercise_mandate()),
            ..all()
        };
        self.ask(met, Kind::Copy, 2, draft).await.map(|_| ())
    }

    /// The case as somebody of the staff has just read it.
    async fn read(&self, staff: Actor, reference: &str) -> Result<String, Error> {
        let revision = self.revision(reference).await?;
        reveal(self.past, staff, Seen { reference, revision: Some(&revision) }, Some(LookReason::Answer.as_str())).await?;
        self.revision(reference).await
    }

    async fn row(&self, reference: &str) -> Result<Request, Error> {
        self.past.store.read().await?.request(reference).await?.ok_or(Error::NotFound)
    }

    async fn revision(&self, reference: &str) -> Result<String, Error> {
        Ok(self.row(reference).await?.revision.to_string())
    }

    /// No answer is there, and none waits for a colleague.
    async fn is_unanswered(&self, reference: &str) -> Result<bool, Error> {
        Ok(self.row(reference).await?.state.is_open() && !waits(self.past, reference).await?)
    }

    async fn answer(&self, staff: Actor, met: &Met, reference: &str) -> Result<(), Error> {
        if !self.is_unanswered(reference).await? {
            return Ok(());
        }
        self.ago(6);
        let revision = self.read(staff, reference).await?;
        let decision = Decision::Finish { words: self.words(met).exercise_answer(), partly: String::new(), file: String::new() };
        let seen = Seen { reference, revision: Some(&revision) };
        unless_unfit(decide(self.past, staff, seen, &decision, None).await).map(|_| ())
    }

    /// Asked something, and answered.
    async fn talk(&self, staff: Actor, met: &Met, reference: &str) -> Result<(), Error> {
        let row = self.row(reference).await?;
        if row.replied_at.is_some() {
            return Ok(());
        }
        let (asked, replied) = (self.words(met).exercise_asked(), self.words(met).exercise_replied());
        if row.state != State::Waiting {
            self.ago(5);
            let revision = self.read(staff, reference).await?;
            write(self.past, staff, Seen { reference, revision: Some(&revision) }, Some(&asked), Expecting::Answer).await?;
        }
        self.ago(1);
        talk::write(self.past, Actor::Customer(met.customer), reference, met.language, Some(&replied), None).await
    }

    /// A refusal waits for the yes of a colleague.
    async fn decline(&self, staff: Actor, met: &Met, reference: &str) -> Result<(), Error> {
        if !self.is_unanswered(reference).await? {
            return Ok(());
        }
        self.ago(1);
        let revision = self.read(staff, reference).await?;
        let reason = Decline::NotCovered.as_str().to_owned();
        let decision = Decision::Decline { reason, words: self.words(met).exercise_declined(), file: String::new() };
        let seen = Seen { reference, revision: Some(&revision) };
        unless_unfit(decide(self.past, staff, seen, &decision, None).await).map(|_| ())
    }
}

fn all() -> Draft {
    Draft { scope: Some("all".to_owned()), ..Draft::default() }
}

fn rest() -> Draft {
    Draft { stop: Some("restrict".to_owned()), ..Draft::default() }
}

fn said(words: String) -> Draft {
    Draft { words: Some(words), ..Draft::default() }
}

/// An act that the brand's catalogue or law has no room for is left out.
fn unless_unfit<T>(done: Result<T, Error>) -> Result<Option<T>, Error> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(Error::Invalid(_) | Error::Conflict(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
