//! A no: something that a saved choice ended or narrowed, by a name that tells it to a database which forgot it.

use super::{Plan, quiet_names};
use crate::domain::{
    boundaries::Frequency,
    catalogue::{Catalogue, Channel},
    choices::Verb,
    ids::{LevelId, PurposeId, TopicId},
    notice::Notice,
    quiet::Quiet,
    setting::Setting,
    time::Millis,
};

/// No pause is longer.
const MOST_WEEKS: u16 = 53;
const WEEK: i64 = 7 * 24 * 60 * 60 * 1_000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum No {
    /// A level that uses less.
    Level(LevelId),
    Purpose(PurposeId),
    /// At most so often on this channel.
    Channel(Channel, Frequency),
    Topic(TopicId),
    Pressure,
    /// The browser asks not to share.
    Signal,
    /// For so many weeks; one that was begun counts as a whole one.
    Pause(u16),
    /// No messages and no calls at these hours. Other hours can be fewer or more: the newest count.
    Quiet(Quiet),
}

impl No {
    /// The nos that a plan says. A level is one on the way down, or where it stays and something ends, and tells of the uses beyond it; on
    /// the way up each use that ended tells of itself.
    pub fn of(notice: &Notice, plan: &Plan, by_level: bool, now: Millis) -> Vec<Self> {
        let catalogue = &notice.catalogue;
        let (from, to) = (catalogue.rank(&plan.from), catalogue.rank(&plan.to));
        let narrows = to < from || (to == from && by_level && !plan.effect.stops.is_empty());
        let level = narrows.then(|| Self::Level(plan.to.clone()));
        let told_by_level = |id: &PurposeId| {
            let rank = catalogue.purpose(id.as_str()).and_then(|purpose| catalogue.rank_of(purpose));
            narrows && rank.is_some() && rank > to
        };
        let refused = plan.changes.iter().filter(|change| match change.verb {
            Verb::Withdrawn | Verb::Objected => change.by_itself || !by_level || plan.effect.stops.contains(&change.purpose),
            Verb::Cleared => plan.effect.stops.contains(&change.purpose),
            Verb::Given | Verb::Switched => false,
        });
        let purposes = refused.filter(|change| change.by_itself || !told_by_level(&change.purpose));
        let purposes = purposes.map(|change| Self::Purpose(change.purpose.clone()));
        let settings = plan.settings.iter().filter_map(|setting| Self::of_setting(setting, now));
        level.into_iter().chain(purposes).chain(settings).collect()
    }

    /// The end of a setting is none.
    fn of_setting(setting: &Setting, now: Millis) -> Option<Self> {
        match setting {
            Setting::Channel { channel, from, to } if to < from => Some(Self::Channel(*channel, *to)),
            Setting::Topic { topic, avoid: true } => Some(Self::Topic(topic.clone())),
            Setting::Pressure { refused: true } => Some(Self::Pressure),
            Setting::Signal => Some(Self::Signal),
            Setting::Pause { from, until: Some(until) } if from.is_none_or(|from| from < *until) => Some(Self::Pause(weeks(now, *until))),
            Setting::Quiet { to: Some(quiet) } => Some(Self::Quiet(quiet.clone())),
            _ => None,
        }
    }

    /// Whether a change of this setting is another word about the same.
    pub fn is_about(&self, setting: &Setting) -> bool {
        match (self, setting) {
            (Self::Channel(its, _), Setting::Channel { channel, .. }) => its == channel,
            (Self::Topic(its), Setting::Topic { topic, .. }) => its == topic,
            (Self::Pressure, Setting::Pressure { .. })
            | (Self::Pause(_), Setting::Pause { .. })
            | (Self::Quiet(_), Setting::Quiet { .. }) => true,
            _ => false,
        }
    }

    /// Every no there can be under a notice of this catalogue, but quiet hours: [`quiet_names`] finds those.
    pub fn all(catalogue: &Catalogue) -> Vec<Self> {
        let levels = catalogue.levels.iter().map(|level| Self::Level(level.id.clone()));
        let purposes = catalogue.purposes.iter().filter(|purpose| purpose.switchable());
        let purposes = purposes.map(|purpose| Self::Purpose(purpose.id.clone()));
        let channels = Channel::ALL.into_iter().flat_map(|channel| Frequency::ALL.map(|most| Self::Channel(channel, most)));
        let topics = catalogue.topics.iter().map(|topic| Self::Topic(topic.id.clone()));
        let pauses = (1..=MOST_WEEKS).map(Self::Pause);
        levels.chain(purposes).chain(channels).chain(topics).chain([Self::Pressure, Self::Signal]).chain(pauses).collect()
    }

    /// The same no has the same names for good, and all but quiet hours have one: the erasure ledger knows it by nothing else.
    pub fn names(&self) -> Vec<String> {
        let name = match self {
            Self::Quiet(quiet) => return quiet_names::names(quiet),
            Self::Level(level) => format!("level {}", level.as_str()),
            Self::Purpose(purpose) => format!("purpose {}", purpose.as_str()),
            Self::Channel(channel, most) => format!("channel {} {}", channel.as_str(), most.as_str()),
            Self::Topic(topic) => format!("topic {}", topic.as_str()),
            Self::Pressure => "pressure".to_owned(),
            Self::Signal => "signal".to_owned(),
            Self::Pause(weeks) => format!("pause {weeks}"),
        };
        vec![name]
    }
}

fn weeks(now: Millis, until: Millis) -> u16 {
    let begun = until.0.saturating_sub(now.0).saturating_add(WEEK - 1) / WEEK;
    u16::try_from(begun).map_or(MOST_WEEKS, |weeks| weeks.clamp(1, MOST_WEEKS))
}
