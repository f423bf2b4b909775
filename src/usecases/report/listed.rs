//! How many the lists behind a month's numbers hold now, as far as the reader may go there: a number leads to a list of as many, and to no
//! other.

use std::collections::BTreeMap;

use crate::{
    domain::{
        actor::Actor,
        figures::{
            amount::amount,
            counted::{LawAndKind, Span, count},
            month::Month,
            sums::Sums,
        },
        regime::Road,
        request::{Decline, Ending},
        staff::Deed,
    },
    usecases::{authorise, error::Error, portal::Portal},
};

/// The lists of a month.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// Counted anew from the cases that came in or ended within the month; empty for those who may not see them.
    rows: Vec<LawAndKind>,
    /// Of those that came in within the month, by law and kind: how many are open.
    open: BTreeMap<(String, &'static str), u64>,
    /// The entries of the log by their names; empty for those who may not read it.
    log: BTreeMap<String, u64>,
}

/// A law and a kind of its cases; `None` for all.
pub type Of<'a> = (Option<&'a str>, Option<&'a str>);

fn fits((law, kind): Of<'_>, of_law: &str, of_kind: &str) -> bool {
    law.is_none_or(|law| law == of_law) && kind.is_none_or(|kind| kind == of_kind)
}

pub async fn listed(portal: &Portal, actor: Actor, month: Month) -> Result<Listed, Error> {
    let (_, role) = authorise::staff(portal, actor, Deed::Oversee)?;
    let span = Span::whole(month, &portal.brand.time_zone);
    let (from, to) = (span.from(), span.to());
    let mut conn = portal.store.read().await?;
    let mut listed = Listed::default();
    if role.may(Deed::SeeCases) {
        let cases = conn.cases_moved_between(from, to).await?;
        for case in cases.iter().filter(|case| case.received_at >= from && case.closed_at.is_none()) {
            *listed.open.entry((case.law.clone(), case.kind.as_str())).or_default() += 1;
        }
        listed.rows = count(span, &cases).rows;
    }
    if role.may(Deed::ReadWholeLog) {
        listed.log = conn.acts_reported(from, to).await?.into_iter().map(|(action, count)| (action, amount(count))).collect();
    }
    Ok(listed)
}

impl Listed {
    fn sums(&self, of: Of<'_>) -> Sums {
        let rows = self.rows.iter().filter(|row| fits(of, &row.law, &row.kind));
        rows.fold(Sums::default(), |sum, row| sum.plus(&row.sums))
    }

    /// Those that came in, and how many of them are open.
    pub fn came_in(&self, of: Of<'_>) -> (u64, u64) {
        let open = self.open.iter().filter(|((law, kind), _)| fits(of, law, kind));
        (self.sums(of).came_in, open.map(|(_, count)| count).sum())
    }

    /// Those that ended, in one way or in any, for one reason or for any.
    pub fn ended(&self, of: Of<'_>, ending: Option<Ending>, reason: Option<Decline>) -> u64 {
        let sums = self.sums(of);
        let by_reason = |all: &BTreeMap<String, u64>| -> u64 {
            reason.map_or_else(|| all.values().sum(), |reason| all.get(reason.as_str()).copied().unwrap_or(0))
        };
        match ending {
            None | Some(Ending::Answered) if reason.is_some() => by_reason(&sums.declined) + by_reason(&sums.in_part),
            None => sums.closed(),
            Some(Ending::Answered) => sums.answered(),
            Some(Ending::GrantedInAll) if reason.is_none() => sums.granted_in_all(),
            Some(Ending::Granted) => sums.granted,
            Some(Ending::InPart | Ending::GrantedInAll) => by_reason(&sums.in_part),
            Some(Ending::Declined) => by_reason(&sums.declined),
            Some(Ending::Withdrawn) => sums.withdrawn,
            Some(Ending::Account) => sums.ended,
        }
    }

    /// Those that were answered after their last day.
    pub fn late(&self, of: Of<'_>) -> u64 {
        self.sums(of).late
    }

    /// Complaints that were answered, and those that were upheld; the same of appeals.
    pub fn disputed(&self, of: Of<'_>, road: Road) -> (u64, u64) {
        let sums = self.sums(of);
        match road {
            Road::Complaint => (sums.complaints, sums.upheld),
            Road::Appeal => (sums.appeals, sums.overturned),
        }
    }

    /// The entries of the log under one name.
    pub fn entries(&self, action: &str) -> u64 {
        self.log.get(action).copied().unwrap_or(0)
    }
}
