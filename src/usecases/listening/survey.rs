//! Surveys: one to five questions, in every language or not at all, offered only where the rule of silence gives leave.

use std::collections::BTreeMap;

use super::words::{Questions, open, seal, survey as place};
use crate::{
    domain::{
        actor::Actor,
        asking::{Question, Said},
        ids::SurveyId,
        language::Language,
        staff::Deed,
        suppression::{Cell, line},
        time::Millis,
        voices::Pick,
    },
    store::{
        event::{Action, Event, Subject},
        surveys::Row,
    },
    usecases::{
        asking::leave::{Leave, leave},
        authorise,
        change::change,
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
    },
};

/// The name of a survey, and at most five questions.
const MOST_LINES: usize = 6;
const MOST_LETTERS: usize = 200;
const SHOWN: i64 = 50;

#[derive(Debug, Clone)]
pub struct Survey {
    pub id: SurveyId,
    pub made_at: Millis,
    pub started_at: Option<Millis>,
    pub ended_at: Option<Millis>,
    questions: Questions,
}

impl Survey {
    /// Its name, then its questions.
    pub fn lines(&self, language: Language) -> &[String] {
        self.questions.get(&language).map(Vec::as_slice).unwrap_or_default()
    }
    /// Languages in which it is missing, or has fewer questions than in another.
    pub fn missing(&self, portal: &Portal) -> Vec<Language> {
        let whole = self.questions.values().map(Vec::len).max().unwrap_or(0);
        let offered = portal.brand.languages.offered.iter().copied();
        offered.filter(|language| self.lines(*language).len() != whole || whole < 2).collect()
    }
}

fn opened(portal: &Portal, row: &Row) -> Result<Survey, Error> {
    let questions = open(portal, &place(row.id), &row.sealed)?;
    let (started_at, ended_at) = (row.started_at.map(Millis), row.ended_at.map(Millis));
    Ok(Survey { id: row.id, made_at: row.made_at, started_at, ended_at, questions })
}

/// How often each question was answered how, few withheld; all of them while it runs, since sums that grow give each answer away.
pub type Sums = Vec<Vec<Cell>>;

/// The newest first, each with its sums.
pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<(Survey, Sums)>, Error> {
    authorise::staff(portal, actor, Deed::ReadVoices)?;
    let mut conn = portal.store.read().await?;
    let mut all = Vec::new();
    for row in conn.surveys(SHOWN).await? {
        let survey = opened(portal, &row)?;
        let sums = conn.survey_sums(row.id).await?;
        let questions = survey.questions.values().map(Vec::len).max().unwrap_or(0).saturating_sub(1);
        let of = |question: usize, pick: &Pick| {
            let fits = |(at, choice, _): &&(i64, String, i64)| usize::try_from(*at) == Ok(question) && choice == pick.as_str();
            u64::try_from(sums.iter().filter(fits).map(|(_, _, times)| *times).sum::<i64>()).unwrap_or(0)
        };
        let told = |question: usize| {
            let counts: Vec<u64> = Pick::ALL.iter().map(|pick| of(question, pick)).collect();
            match survey.ended_at {
                Some(_) => line(&counts).cells.into_iter().next().unwrap_or_default(),
                None => vec![Cell::Withheld; counts.len()],
            }
        };
        let sums = (0..questions).map(told).collect();
        all.push((survey, sums));
    }
    Ok(all)
}

/// Makes one: a line for its name and one for each question, in each language. It waits until somebody starts it.
pub async fn make(portal: &Portal, actor: Actor, texts: &BTreeMap<Language, String>) -> Result<SurveyId, Error> {
    authorise::staff(portal, actor, Deed::AnswerVoices)?;
    let lines = |text: &String| text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let questions: Questions =
        texts.iter().map(|(language, text)| (*language, lines(text))).filter(|(_, lines)| !lines.is_empty()).collect();
    if questions.is_empty() || questions.values().any(|lines| lines.len() < 2) {
        return Err(Error::invalid(Field::Texts, Flaw::Missing));
    }
    if questions.values().any(|lines| lines.len() > MOST_LINES) {
        return Err(Error::invalid(Field::Texts, Flaw::TooMany));
    }
    if questions.values().flatten().any(|line| line.chars().count() > MOST_LETTERS) {
        return Err(Error::invalid(Field::Texts, Flaw::TooLong));
    }
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let id = SurveyId::new(&*portal.clock, &*portal.entropy);
            tx.insert_survey(id, &seal(&portal, &place(id), &questions)?).await?;
            Ok(tx.commit(Event::of(Action::SurveyMade, Subject::Nobody), id).await?)
        })
    })
    .await
}

/// Starts it. `Invalid` where a language is missing.
pub async fn start(portal: &Portal, actor: Actor, id: &str) -> Result<(), Error> {
    authorise::staff(portal, actor, Deed::AnswerVoices)?;
    let id: SurveyId = id.parse().map_err(|_| Error::NotFound)?;
    let row = portal.store.read().await?.survey(id).await?.ok_or(Error::NotFound)?;
    if !opened(portal, &row)?.missing(portal).is_empty() {
        return Err(Error::invalid(Field::Texts, Flaw::Missing));
    }
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            if !tx.start_survey(id).await? {
                return Err(Error::Conflict(Clash::ChangedElsewhere));
            }
            Ok(tx.commit(Event::of(Action::SurveyStarted, Subject::Nobody), ()).await?)
        })
    })
    .await
}

pub async fn end(portal: &Portal, actor: Actor, id: &str) -> Result<(), Error> {
    authorise::staff(portal, actor, Deed::AnswerVoices)?;
    let id: SurveyId = id.parse().map_err(|_| Error::NotFound)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            if !tx.end_survey(id).await? {
                return Err(Error::Conflict(Clash::ChangedElsewhere));
            }
            Ok(tx.commit(Event::of(Action::SurveyEnded, Subject::Nobody), ()).await?)
        })
    })
    .await
}

/// The one that runs, with leave to ask this person.
pub async fn offered(portal: &Portal, actor: Actor) -> Result<Option<(Survey, Leave)>, Error> {
    let Some(row) = portal.store.read().await?.running_survey().await? else { return Ok(None) };
    let Some(given) = leave(portal, actor, Question::Survey, &row.id.to_string()).await? else { return Ok(None) };
    Ok(Some((opened(portal, &row)?, given)))
}

/// For whoever was asked, and has not answered. `NotFound` for everybody else.
pub async fn read(portal: &Portal, actor: Actor, id: &str) -> Result<Survey, Error> {
    let customer = authorise::customer(actor)?;
    let id: SurveyId = id.parse().map_err(|_| Error::NotFound)?;
    let mut conn = portal.store.read().await?;
    let row = conn.survey(id).await?.filter(|row| row.started_at.is_some() && row.ended_at.is_none()).ok_or(Error::NotFound)?;
    let about = id.to_string();
    let asked = conn.asks_of(customer).await?;
    if !asked.iter().any(|one| one.question == Question::Survey && one.about == about && one.said.is_none()) {
        return Err(Error::NotFound);
    }
    opened(portal, &row)
}

/// Counts the answers, and nobody's: that somebody answered is kept, what they answered is a sum.
pub async fn answer(portal: &Portal, actor: Actor, id: &str, picks: &[(usize, Pick)]) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let survey = read(portal, actor, id).await?;
    let questions = survey.questions.values().map(Vec::len).max().unwrap_or(0).saturating_sub(1);
    let picks: Vec<(i64, Pick)> =
        picks.iter().filter(|(at, _)| *at < questions).filter_map(|(at, pick)| Some((i64::try_from(*at).ok()?, *pick))).collect();
    if picks.is_empty() {
        return Err(Error::invalid(Field::Answer, Flaw::Missing));
    }
    let id = survey.id;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let held = tx.lock_customer(customer).await?;
            if !tx.answer_ask(&held, Question::Survey, &id.to_string(), Said::Yes).await? {
                return Err(Error::NotFound);
            }
            for (question, pick) in picks {
                tx.count_answer(id, question, pick.as_str()).await?;
            }
            Ok(tx.commit(Event::of(Action::SurveyAnswered, Subject::Nobody), ()).await?)
        })
    })
    .await
}
