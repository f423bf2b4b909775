//! Which part of a history somebody wants to see.

use jiff::{civil::Date, tz::TimeZone};

use crate::{
    domain::{actor::ActorKind, ids::PurposeId, retention::day},
    usecases::{
        choices::{
            evidence::PastChoice,
            record::{Act, Record},
        },
        error::named,
    },
};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Said something about it, or started or stopped it.
    pub purpose: Option<PurposeId>,
    pub who: Option<Who>,
    /// From this day on, in the brand's time zone.
    pub from: Option<Date>,
    /// Up to the end of this day.
    pub to: Option<Date>,
}

named! {
    /// The actor of a choice, as people tell them apart.
    Who { Person => "you", Browser => "browser", Staff => "staff", System => "system" }
}

impl Who {
    pub const ALL: [Self; 4] = [Self::Person, Self::Browser, Self::Staff, Self::System];

    /// `None` for Candor itself, which nobody looks for.
    pub const fn of(record: &Record) -> Option<Self> {
        match (record.by, &record.act) {
            (ActorKind::Customer | ActorKind::System, Act::Signal) => Some(Self::Browser),
            (ActorKind::Customer, _) => Some(Self::Person),
            (ActorKind::Staff, _) => Some(Self::Staff),
            (ActorKind::System, _) => Some(Self::System),
            _ => None,
        }
    }
}

impl Filter {
    pub(super) fn takes(&self, entry: &PastChoice, zone: &TimeZone) -> bool {
        let on = day(entry.at, zone);
        self.purpose.as_ref().is_none_or(|purpose| touches(&entry.record, purpose))
            && self.who.is_none_or(|who| Who::of(&entry.record) == Some(who))
            && self.from.is_none_or(|from| from <= on)
            && self.to.is_none_or(|to| on <= to)
    }
}

fn touches(record: &Record, purpose: &PurposeId) -> bool {
    let effect = &record.effect;
    record.changes.iter().any(|change| change.purpose == *purpose) || effect.starts.contains(purpose) || effect.stops.contains(purpose)
}
