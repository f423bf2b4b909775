//! The figures of closed months as they were published, and what was done about each flag.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        actor::Actor,
        fairness::{Compared, Told},
        figures,
        item::{Item, ItemKind},
        staff::Deed,
        time::Millis,
    },
    usecases::{authorise, error::Error, oversight::item::opened, portal::Portal},
};

/// So many closed months are read.
const MONTHS: i64 = 24;

/// A month as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    pub compared: Vec<Compared>,
    /// The first of the months whose requests are compared, where the portal's own are.
    #[serde(default)]
    pub own_from: Option<figures::month::Month>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// `2026-10`.
    pub name: String,
    pub closed_at: Millis,
    pub compared: Vec<Compared>,
    pub own_from: Option<figures::month::Month>,
}

/// A flag of a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Flag {
    pub month: String,
    pub compared: Compared,
    pub group: String,
    pub told: Told,
    /// The same figure in the newest month that has it, when that is a later one.
    pub since: Option<(String, Told)>,
    /// Its item, and the reasons of the decision, which are told.
    pub item: Option<(Item, String)>,
}

/// The name of a flag, by which its item is about it: the names of the figure, each between slashes.
pub fn flag_of(compared: &Compared, group: &str) -> String {
    format!("{}/{}/{}/{group}", compared.about, compared.measure.as_str(), compared.dimension.0)
}

impl Month {
    pub fn same(&self, as_one: &Compared) -> Option<&Compared> {
        let fits = |it: &&Compared| it.about == as_one.about && it.measure == as_one.measure && it.dimension == as_one.dimension;
        self.compared.iter().find(fits)
    }

    /// The same figure by what an item is about.
    pub fn flagged_as(&self, about: &str) -> Option<(&Compared, &str)> {
        let named = |compared| move |group: &crate::domain::fairness::Group| flag_of(compared, &group.group) == about;
        self.compared.iter().find_map(|one| one.groups.iter().find(|group| named(one)(group)).map(|group| (one, group.group.as_str())))
    }
}

/// The newest first. Everybody may read it: what is small is withheld.
pub async fn months(portal: &Portal) -> Result<Vec<Month>, Error> {
    let rows = portal.store.read().await?.closed_months(MONTHS).await?;
    let open = |row: crate::store::fairness::Closed| {
        let figures: Figures = serde_json::from_str(&row.figures).map_err(Error::internal)?;
        Ok(Month { name: row.month, closed_at: row.closed_at, compared: figures.compared, own_from: figures.own_from })
    };
    rows.into_iter().map(open).collect()
}

/// The same for staff who oversee.
pub async fn for_staff(portal: &Portal, actor: Actor) -> Result<Vec<Month>, Error> {
    authorise::staff(portal, actor, Deed::Oversee)?;
    months(portal).await
}

/// The flags of all months, each once, as of the newest month that raised it.
pub async fn flags(portal: &Portal, months: &[Month]) -> Result<Vec<Flag>, Error> {
    let mut found: Vec<(String, Flag)> = Vec::new();
    for month in months {
        for compared in &month.compared {
            for group in compared.flagged() {
                let (about, Some(told)) = (flag_of(compared, &group.group), group.told.clone()) else { continue };
                if found.iter().any(|(known, _)| *known == about) {
                    continue;
                }
                let later = months.iter().find_map(|later| {
                    let told = later.same(compared)?.group(&group.group)?.clone();
                    (later.name > month.name).then(|| (later.name.clone(), told))
                });
                let flag = Flag {
                    month: month.name.clone(),
                    compared: compared.clone(),
                    group: group.group.clone(),
                    told,
                    since: later,
                    item: None,
                };
                found.push((about, flag));
            }
        }
    }
    let mut conn = portal.store.read().await?;
    let mut flags = Vec::with_capacity(found.len());
    for (about, mut flag) in found {
        // A decision is told; before that, that it is being looked at.
        let kept = match conn.decided_item(ItemKind::Fairness, &about).await? {
            Some(kept) => Some(kept),
            None => conn.open_item(ItemKind::Fairness, &about).await?,
        };
        flag.item = kept.map(|kept| opened(portal, kept)).transpose()?.map(|duty| (duty.item, duty.words.reasons));
        flags.push(flag);
    }
    Ok(flags)
}
