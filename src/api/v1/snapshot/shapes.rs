//! The lines of a snapshot. What is in them is named as in `src/tests/decisions/vectors.json`, so that whoever passes those can
//! work with these; only moments are RFC 3339 here.

use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

use crate::{
    api::v1::preferences::shapes::{Boundaries, channels},
    domain::{
        boundaries::Frequency,
        catalogue::{Basis, Channel, Purpose},
        choices::{self, Choices, Verb},
        circumstances::{self, Erasure},
        customer::Reference,
        decide,
        ids::{LevelId, PurposeId, TopicId, TouchpointId},
        notice::Notice,
        time::Millis,
    },
    i18n::dates,
    usecases::feed::customer,
};

/// One line: `SnapshotRules` first, then a `SnapshotCustomer` for everybody, or a `SnapshotUnreadable` where that cannot be said,
/// then `SnapshotEnd`; each with a `kind`, which is `notice`, `customer`, `unreadable` or `end`. Without the end, the snapshot was
/// cut off.
#[expect(clippy::large_enum_variant, reason = "one line at a time is on its way")]
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum SnapshotLine {
    Notice(Rules),
    Customer(Customer),
    Unreadable(Unreadable),
    End(End),
}

/// The notice in force, as far as decisions need it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SnapshotRules)]
pub struct Rules {
    /// Everything in the snapshot is at least as new as this change.
    pub seq: i64,
    /// Its version.
    pub notice: u32,
    /// The one that uses least first. A customer without a level is at the first.
    #[schema(value_type = Vec<String>)]
    pub levels: Vec<LevelId>,
    #[schema(value_type = std::collections::HashMap<String, Rule>)]
    pub purposes: BTreeMap<PurposeId, Rule>,
    #[schema(value_type = Vec<String>)]
    pub topics: Vec<TopicId>,
}

/// One purpose, as far as the rules need it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SnapshotRule)]
pub struct Rule {
    #[schema(value_type = String, example = "consent")]
    pub basis: Basis,
    /// Where it is done. Asked about anywhere else, it is a mistake.
    #[schema(value_type = Vec<String>)]
    pub touchpoints: Vec<TouchpointId>,
    /// The place in `levels`, from 0, of the lowest level it belongs to; `null` where no level concerns it, as with a consent that stands
    /// outside the levels. A level by itself never gives consent.
    pub level: Option<u8>,
    pub personalizes: bool,
    pub profiling: bool,
    pub sharing: bool,
    pub contacts: bool,
    /// Consent on an older notice has no effect.
    pub material_since: u32,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SnapshotCustomer)]
pub struct Customer {
    /// Your reference.
    #[schema(value_type = String)]
    pub customer: Reference,
    /// The name a change gives them once they are erased.
    pub handle: String,
    #[serde(flatten)]
    pub state: State,
}

/// A customer who is left out, because what is kept about them cannot be read. Refuse everything for them.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SnapshotUnreadable)]
pub struct Unreadable {
    pub handle: String,
}

/// A customer's choices, and the circumstances that outrank them.
#[derive(Debug, Serialize, ToSchema)]
pub struct State {
    /// Without one, or with one that the notice does not list, the first level counts.
    #[schema(value_type = Option<String>, example = "basic")]
    pub level: Option<LevelId>,
    /// Their newest word about single purposes.
    #[schema(value_type = std::collections::HashMap<String, Standing>)]
    pub purposes: BTreeMap<PurposeId, Standing>,
    pub circumstances: Circumstances,
    /// How often at most, by channel: `needed`, `monthly`, `weekly` or `any`. How often it was is counted here only.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub channels: BTreeMap<Channel, Frequency>,
    pub boundaries: Boundaries,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Standing {
    /// `given` or `withdrawn`; `objected`, `switched` or `cleared`.
    #[schema(value_type = String, example = "withdrawn")]
    pub verb: Verb,
    /// The notice they had before them.
    pub notice: u32,
    /// RFC 3339.
    pub at: String,
    /// RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// They knew of their browser's signal against sharing and chose to share all the same.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub despite_gpc: bool,
}

/// Facts that outrank choices.
#[derive(Debug, Serialize, ToSchema)]
pub struct Circumstances {
    /// `none`, `scheduled` or `running`.
    #[schema(value_type = String, example = "none")]
    pub erasure: Erasure,
    pub restricted: bool,
    pub under_age: bool,
    /// Since when they are no minor any more: what they said about profiling before then is no yes.
    pub of_age_since: Option<String>,
    /// RFC 3339.
    pub paused_until: Option<String>,
    /// When their browser first asked not to share. RFC 3339.
    pub gpc_since: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SnapshotEnd)]
pub struct End {
    pub seq: i64,
    /// How many lines were customers.
    pub customers: u64,
    /// How many were left out.
    pub unreadable: u64,
}

impl Rules {
    pub fn of(notice: &Notice, seq: i64) -> Self {
        let catalogue = &notice.catalogue;
        let rules = catalogue.purposes.iter().map(|purpose| (purpose.id.clone(), Rule::of(purpose, notice)));
        Self {
            seq,
            notice: notice.version.0,
            levels: catalogue.levels.iter().map(|level| level.id.clone()).collect(),
            purposes: rules.collect(),
            topics: catalogue.topics.iter().map(|topic| topic.id.clone()).collect(),
        }
    }
}

impl Rule {
    fn of(purpose: &Purpose, notice: &Notice) -> Self {
        // Named one by one: what the rules come to need is needed here, too.
        let decide::Rule { basis, rank, personalizes, profiling, sharing, contacts, material_since } = decide::Rule::of(purpose, notice);
        let (level, touchpoints) = (rank.map(|rank| rank.0), purpose.touchpoints.clone());
        Self { basis, touchpoints, level, personalizes, profiling, sharing, contacts, material_since: material_since.0 }
    }
}

impl From<customer::Customer> for Customer {
    fn from(customer: customer::Customer) -> Self {
        Self { state: State::from(&customer.choices), customer: customer.reference, handle: customer.handle.to_string() }
    }
}

/// The one place that tells a customer's choices; destructured so that a new choice cannot be left out.
impl From<&Choices> for State {
    fn from(choices: &Choices) -> Self {
        let Choices { level, chosen_at: _, purposes, circumstances, boundaries } = choices;
        let purposes = purposes.iter().map(|(id, standing)| (id.clone(), Standing::from(*standing)));
        Self {
            level: level.clone(),
            purposes: purposes.collect(),
            circumstances: Circumstances::from(*circumstances),
            channels: channels(boundaries),
            boundaries: Boundaries::from(boundaries),
        }
    }
}

impl From<choices::Standing> for Standing {
    fn from(standing: choices::Standing) -> Self {
        // Whether it was said by itself matters to the next choice, and to no decision.
        let choices::Standing { verb, notice, at, expires_at, despite_gpc, by_itself: _ } = standing;
        Self { verb, notice: notice.0, at: dates::machine(at), expires_at: moment(expires_at), despite_gpc }
    }
}

impl From<circumstances::Circumstances> for Circumstances {
    fn from(facts: circumstances::Circumstances) -> Self {
        let circumstances::Circumstances { erasure, restricted, under_age, of_age_since, paused_until, gpc_since } = facts;
        Self {
            erasure,
            restricted,
            under_age,
            of_age_since: moment(of_age_since),
            paused_until: moment(paused_until),
            gpc_since: moment(gpc_since),
        }
    }
}

fn moment(at: Option<Millis>) -> Option<String> {
    at.map(dates::machine)
}
