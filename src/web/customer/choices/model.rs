//! The content of the level page.

use crate::{
    decisions::shelf::Shelf,
    domain::{
        boundaries::Boundaries,
        effect::{Effect, StaysOff, stays_off},
        wish::{Plan, Wish, plan},
    },
    i18n::{messages as m, numbers},
    usecases::choices::current::Current,
    web::{components::level_picker::Choice, shown::purpose::started, visit::Visit},
};

/// The effect of a change: the names of purposes, as headed lists.
pub fn groups(visit: &Visit, shelf: &Shelf, effect: &Effect, boundaries: &Boundaries) -> Vec<(String, &'static str, Vec<String>)> {
    let words = visit.texts();
    let names = |ids: &[crate::domain::ids::PurposeId]| ids.iter().map(|id| visit.notice(shelf).purpose(id).name()).collect::<Vec<_>>();
    vec![
        (words.choices_stops(), "stops", names(&effect.stops)),
        (words.choices_starts(), "starts", effect.starts.iter().filter_map(|id| started(visit, shelf, boundaries, id)).collect()),
        (words.choices_stays(), "stays", names(&effect.stays)),
    ]
}

/// Purposes that a plan's level would start but for the customer's no, or the browser's signal: each with its reason.
pub fn off_lines(visit: &Visit, shelf: &Shelf, plan: &Plan) -> Vec<String> {
    let words = visit.texts();
    let line = |(id, why): (crate::domain::ids::PurposeId, StaysOff)| {
        let name = visit.notice(shelf).purpose(&id).name();
        match why {
            StaysOff::TurnedOff => words.stays_off_no(m::StaysOffNo { purpose: &name }),
            StaysOff::Signal => words.stays_off_signal(m::StaysOffSignal { purpose: &name }),
        }
    };
    stays_off(&shelf.notice, &plan.to, &plan.after, visit.portal().clock.now()).into_iter().map(line).collect()
}

/// Every level with what it would change, and the words to announce it with.
pub fn options(visit: &Visit, shelf: &Shelf, current: &Current, marked: Option<&str>) -> (Vec<Choice>, Vec<(String, String)>) {
    let words = visit.texts();
    let notice = &shelf.notice;
    let now = current.choices.level_in(&notice.catalogue).cloned();
    let marked = marked.filter(|id| notice.catalogue.level(id).is_some()).or(now.as_ref().map(|id| id.as_str()));
    let mut announcements = Vec::new();
    let options = notice.catalogue.levels.iter().map(|level| {
        let name = visit.notice(shelf).level(&level.id).name();
        let plan = plan(notice, &current.choices, &Wish::Level(level.id.clone()), visit.portal().clock.now());
        let off = plan.as_ref().map(|plan| off_lines(visit, shelf, plan)).unwrap_or_default();
        let asks = plan.as_ref().map(|plan| plan.offers.as_slice()).unwrap_or_default();
        let asks: Vec<_> = asks.iter().map(|offer| visit.notice(shelf).purpose(&offer.purpose).name()).collect();
        let asked = u32::try_from(asks.len()).unwrap_or(u32::MAX);
        let effect = plan.map(|plan| plan.effect).unwrap_or_default();
        let mut effects = groups(visit, shelf, &effect, &current.choices.boundaries);
        effects.push((words.choices_asks(), "asks", asks));
        effects.push((words.stays_off_title(), "stays", off));
        let count = |ids: &[crate::domain::ids::PurposeId]| u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let (starts, stops) = (count(&effect.starts), count(&effect.stops));
        let announced = words.announce_effect(m::AnnounceEffect {
            level: &name,
            starts,
            starts_text: &numbers::count(visit.language, starts.into()),
            stops,
            stops_text: &numbers::count(visit.language, stops.into()),
        });
        let count_text = numbers::count(visit.language, asked.into());
        let asking = (asked > 0).then(|| words.announce_asks(m::AnnounceAsks { count: asked, count_text: &count_text }));
        let announced = match asking {
            Some(asking) => words.sentences(m::Sentences { one: &announced, other: &asking }),
            None => announced,
        };
        announcements.push((level.id.to_string(), announced));
        Choice {
            value: level.id.to_string(),
            summary: visit.notice(shelf).level(&level.id).summary(),
            now: (now.as_ref() == Some(&level.id)).then(|| words.choices_now()),
            checked: marked == Some(level.id.as_str()),
            effect_heading: words.choices_effect(m::ChoicesEffect { level: &name }),
            effects,
            same: words.choices_same(),
            name,
        }
    });
    (options.collect(), announcements)
}
