//! Voices of a demo's year, and what came of them.

use serde::Deserialize;
use std::collections::BTreeMap;

use super::past::{DAY, PastClock};
use crate::{
    domain::{
        actor::Actor,
        language::Language,
        retention::day,
        staff::Role,
        voices::{Clear, Place},
    },
    usecases::{
        askers::Asker,
        error::Error,
        listening::{
            board::board,
            group::{self, group},
            hear::{Said, keep},
            publish::publish,
            survey::{make, start},
            topic::{self, Seen},
            words::Text,
        },
        portal::Portal,
        staff::member,
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    topics: Vec<Topic>,
    /// In no topic yet.
    new: Vec<New>,
    pressed: Vec<Pressed>,
    /// A line for its name, and one for each question.
    survey: BTreeMap<String, String>,
}

/// Voices, one a day from `first` days ago on. So many days ago they were grouped, and what came of them was told.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topic {
    name: String,
    place: String,
    thing: String,
    first: u32,
    grouped: u32,
    came: Option<String>,
    /// Title, what was said, what was done.
    texts: BTreeMap<String, [String; 3]>,
    voices: Vec<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    language: String,
    words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct New {
    days_ago: u32,
    place: String,
    thing: String,
    clear: String,
    language: String,
    words: String,
}

/// Pages that were called clear without a word, every third day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pressed {
    place: String,
    thing: String,
    times: u32,
}

fn read<T: std::str::FromStr>(text: &str) -> Result<T, Error> {
    text.parse().map_err(|_| Error::internal(format!("`{text}` in the voices of the demo")))
}

/// Once: in a demo that has voices already, nothing is said again.
pub(super) async fn listen(past: &Portal, time: &PastClock, written: &str) -> Result<(), Error> {
    let now = past.clock.now();
    let year: Year = serde_json::from_str(written).map_err(Error::internal)?;
    let officer = member::all(past).await?.into_iter().find(|member| !member.ended && member.role == Role::PrivacyOfficer);
    let Some(officer) = officer else { return Ok(()) };
    let officer = Actor::Staff(officer.id, officer.role);
    let there = board(past, officer).await?;
    let catalogue = &past.shelf()?.notice.catalogue;
    let known = year.new.iter().all(|voice| catalogue.purpose(&voice.thing).is_some());
    if !there.new.is_empty() || !there.topics.is_empty() || !known {
        return Ok(());
    }
    let mut said = said(&year)?;
    // As they came: a door that is counted at knows no earlier tries than the last.
    said.sort_by_key(|(days_ago, _)| std::cmp::Reverse(*days_ago));
    for (days_ago, voice) in said {
        time.set(now.minus(DAY * days_ago));
        keep(past, Asker::nobody(), voice).await?;
    }
    for topic in &year.topics {
        time.set(now.minus(DAY * topic.grouped));
        tell(past, officer, topic).await?;
    }
    time.set(now.minus(DAY * 3));
    let questions = year.survey.iter().map(|(language, text)| Ok((read(language)?, text.clone())));
    let survey = make(past, officer, &questions.collect::<Result<_, Error>>()?).await?;
    unless_unwritten(start(past, officer, &survey.to_string()).await)?;
    time.set(now);
    Ok(())
}

/// Every voice, with the days since.
fn said(year: &Year) -> Result<Vec<(u32, Said)>, Error> {
    let mut all = Vec::new();
    let one = |place: &str, thing: &str, language: Language, clear: Clear, words: &str| {
        Ok::<_, Error>(Said { place: read::<Place>(place)?, thing: thing.to_owned(), language, clear, words: words.to_owned() })
    };
    for topic in &year.topics {
        for (at, voice) in (0..).zip(&topic.voices) {
            let said = one(&topic.place, &topic.thing, read(&voice.language)?, Clear::No, &voice.words)?;
            all.push((topic.first.saturating_sub(at), said));
        }
    }
    for voice in &year.new {
        let said = one(&voice.place, &voice.thing, read(&voice.language)?, read(&voice.clear)?, &voice.words)?;
        all.push((voice.days_ago, said));
    }
    for (at, pressed) in (0..).zip(&year.pressed) {
        for time in 0..pressed.times {
            all.push((5 + at + 3 * time, one(&pressed.place, &pressed.thing, Language::En, Clear::Yes, "")?));
        }
    }
    Ok(all)
}

/// The voices of a topic are grouped, and what came of them is published where anything did.
async fn tell(past: &Portal, officer: Actor, topic: &Topic) -> Result<(), Error> {
    let new = board(past, officer).await?.new;
    let own = new.iter().filter(|heard| topic.voices.iter().any(|voice| voice.words == heard.words));
    let picked = own.map(|heard| heard.voice.id.to_string()).collect();
    let id = group(past, officer, &group::Draft { picked, into: None, name: Some(topic.name.clone()) }).await?.to_string();
    let Some(came) = &topic.came else { return Ok(()) };
    let texts = topic
        .texts
        .iter()
        .map(|(language, [title, said, did])| Ok((read(language)?, Text { title: title.clone(), said: said.clone(), did: did.clone() })));
    let day = day(past.clock.now(), &past.brand.time_zone).to_string();
    let draft = topic::Draft { came: Some(came.clone()), day: Some(day), notice: None, texts: texts.collect::<Result<_, Error>>()? };
    unless_unwritten(publish(past, officer, Seen { id: &id, revision: Some("0") }, draft).await)
}

/// A language that the brand offers beside these is for its own people to write.
fn unless_unwritten(done: Result<(), Error>) -> Result<(), Error> {
    match done {
        Ok(()) | Err(Error::Invalid(_)) => Ok(()),
        Err(error) => Err(error),
    }
}
