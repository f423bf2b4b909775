//! A year of closed months, so that the report and the public page have something to show. Their figures are made up and say so.

use std::collections::BTreeMap;

use crate::{
    domain::{
        figures::{
            counted::{Figures, LawAndKind, Looks, groups},
            month::Month,
            sums::Sums,
        },
        request::LookReason,
    },
    usecases::{
        error::{Clash, Error},
        portal::Portal,
        report::{
            close::close_with,
            counts::{BOTH, EXPLANATIONS_OPENED, LESS, MORE, REVIEWS_IN_TIME, REVIEWS_LATE, TRAININGS_PASSED},
            overseen::{OPENED_BY_THE_HOUSE, OPENED_BY_THE_OFFICER, SECONDS_REFUSED},
        },
    },
};

const MONTHS: i32 = 12;
/// Shares of a hundred requests, in the languages that a brand offers; the first takes those of the others.
const SPOKEN: [(&str, u64); 3] = [("de", 55), ("en", 33), ("ar", 12)];
/// Of each law and kind, where the brand has that law: what comes in a month, how many are declined, withdrawn, and within how many days answers come.
const LIFE: &[(&str, &str, u64, u64, u64, u32)] = &[
    ("gdpr", "copy", 31, 0, 2, 4),
    ("gdpr", "delete", 22, 2, 3, 6),
    ("gdpr", "question", 26, 0, 0, 3),
    ("gdpr", "correct", 13, 2, 0, 7),
    ("gdpr", "stop", 9, 0, 0, 2),
    ("uk-gdpr", "question", 8, 0, 0, 5),
    ("ccpa", "delete", 6, 0, 0, 9),
];

/// The twelve months before the running one.
pub(super) async fn live(portal: &Portal) -> Result<(), Error> {
    let running = Month::at(portal.clock.now(), &portal.brand.time_zone);
    let levels: Vec<String> = portal.shelf()?.notice.catalogue.levels.iter().map(|level| level.id.to_string()).collect();
    for ahead in -MONTHS..0 {
        match close_with(portal, figures(portal, running.plus(ahead), u64::try_from(MONTHS + ahead).unwrap_or(0), &levels)).await {
            // The demo was here before.
            Err(Error::Conflict(Clash::MonthClosed)) => {}
            closed => closed?,
        }
    }
    Ok(())
}

/// A month that differs a little from the one before.
fn figures(portal: &Portal, month: Month, number: u64, levels: &[String]) -> Figures {
    let known = |law: &str| portal.brand.regimes.iter().any(|regime| regime.id.as_str() == law);
    let life = LIFE.iter().filter(|(law, ..)| known(law)).zip(0..);
    let rows: Vec<LawAndKind> = life.map(|(life, place)| row(life, number + place)).collect();
    let all = rows.iter().fold(Sums::default(), |sum, row| sum.plus(&row.sums));
    let parts = |shares: &[(&str, u64)]| {
        let part = |share: u64| Sums {
            came_in: all.came_in * share / 100,
            granted: all.answered() * share / 100,
            late: all.late * share / 100,
            days: all.days.iter().map(|(days, count)| (*days, count * share / 100)).filter(|(_, count)| *count > 0).collect(),
            ..Sums::default()
        };
        groups(&shares.iter().map(|(name, share)| ((*name).to_owned(), part(*share))).collect::<BTreeMap<_, _>>())
    };
    let offered = |tag: &str| portal.brand.languages.offered.iter().any(|language| language.tag() == tag);
    let (spoken, others): (Vec<_>, Vec<_>) = SPOKEN.into_iter().partition(|(tag, _)| offered(tag));
    let others: u64 = others.iter().map(|(_, share)| share).sum();
    let spoken: Vec<_> =
        spoken.into_iter().zip(0..).map(|((tag, share), at)| (tag, if at == 0 { share + others } else { share })).collect();
    let (answer, verify) = (LookReason::Answer, LookReason::Identity);
    let looks = [("support", "question", answer, 38), ("support", "copy", verify, 24), ("privacy-officer", "delete", answer, 17)];
    let look = |(role, kind, reason, count): (&str, &str, LookReason, u64)| Looks {
        role: role.to_owned(),
        kind: kind.to_owned(),
        reason: Some(reason.as_str().to_owned()),
        count,
        after: 0,
    };
    let level = |(place, id): (u64, &String)| (id.clone(), 380 - place * 40 + number * (4 + place * 3));
    Figures {
        month,
        languages: parts(&spoken),
        channels: parts(&[("customer", 86), ("guest", 14)]),
        regions: Vec::new(),
        looks: looks.map(look).to_vec(),
        levels: (0..).zip(levels).map(level).collect(),
        counts: [
            (LESS, 41 + number),
            (MORE, 37 + number * 2),
            (BOTH, 3),
            (EXPLANATIONS_OPENED, 120 + number * 9),
            (REVIEWS_IN_TIME, 2),
            (REVIEWS_LATE, number % 2),
            (TRAININGS_PASSED, 1 + number % 3),
        ]
        .map(|(name, count)| (name.to_owned(), count))
        .into(),
        overseen: [(SECONDS_REFUSED, number % 2), (OPENED_BY_THE_OFFICER, 0), (OPENED_BY_THE_HOUSE, 0)]
            .map(|(name, count)| (name.to_owned(), count))
            .into(),
        rows,
        made_up: true,
    }
}

fn row((law, kind, come, declined, withdrawn, usual): &(&str, &str, u64, u64, u64, u32), number: u64) -> LawAndKind {
    let come = come + number % 3;
    let late = u64::from(*kind == "question" && number.is_multiple_of(2));
    let answered = come - withdrawn;
    let mut days = BTreeMap::new();
    for one in 0..answered - late {
        let spread = u32::try_from(one % 5).unwrap_or(0);
        // Most come within the usual time, a few take three times as long.
        *days.entry(if one % 5 == 4 { usual * 3 } else { usual.saturating_sub(2) + spread }).or_default() += 1;
    }
    if late > 0 {
        days.insert(34, late);
    }
    let reasons = if *declined > 0 { BTreeMap::from([("not-covered".to_owned(), *declined)]) } else { BTreeMap::new() };
    let sums = Sums {
        open_before: 4,
        came_in: come,
        granted: answered - declined,
        declined: reasons,
        withdrawn: *withdrawn,
        open_after: 4,
        late,
        extended: u64::from(*kind == "delete"),
        confirmed: if *law == "ccpa" { come } else { 0 },
        to_acknowledge: if *law == "ccpa" { come } else { 0 },
        acknowledged: if *law == "ccpa" { come } else { 0 },
        days,
        ..Sums::default()
    };
    LawAndKind { law: (*law).to_owned(), kind: (*kind).to_owned(), sums }
}
