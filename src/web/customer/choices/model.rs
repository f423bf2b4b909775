//! The content of the level page.

use crate::{
    decisions::shelf::Shelf,
    domain::{
        boundaries::Boundaries,
        effect::{Effect, StaysOff, stays_off},
        ids::{LevelId, PurposeId},
        turning::Turning,
        wish::{Plan, Wish, plan},
    },
    i18n::{messages as m, numbers},
    usecases::choices::current::Current,
    web::{
        components::level_picker::Choice,
        shown::{
            purpose::started,
            standing::{level_words, until},
            use_state::stated,
        },
        visit::Visit,
    },
};

/// Purposes that a change stops and starts: their names, as headed lists.
pub fn groups(visit: &Visit, shelf: &Shelf, turning: &Turning, boundaries: &Boundaries) -> Vec<(String, &'static str, Vec<String>)> {
    let words = visit.texts();
    let started = |ids: &[PurposeId]| ids.iter().filter_map(|id| started(visit, shelf, boundaries, id)).collect();
    vec![
        (words.effect_stops(), "stops", names(visit, shelf, &turning.stops)),
        (words.saved_stays_off(), "stops", names(visit, shelf, &turning.stays_off)),
        (words.effect_starts(), "starts", started(&turning.starts)),
        (words.saved_later(), "waits", started(&turning.waits)),
    ]
}

fn names(visit: &Visit, shelf: &Shelf, ids: &[PurposeId]) -> Vec<String> {
    ids.iter().map(|id| visit.notice(shelf).purpose(id).name()).collect()
}

/// When a change holds, and what becomes of the data that is there.
fn facts(visit: &Visit, shelf: &Shelf, effect: &Effect, turning: &Turning) -> Vec<(String, Vec<String>)> {
    let words = visit.texts();
    if effect.starts.is_empty() && effect.stops.is_empty() {
        return Vec::new();
    }
    let writes = |id: &PurposeId| shelf.notice.catalogue.purpose(id.as_str()).is_some_and(|purpose| !purpose.contacts.is_empty());
    let letters = turning.stops.iter().any(writes).then(|| words.effect_when_letters());
    let counts = !(effect.stops.is_empty() && turning.starts.is_empty());
    let waits = turning.until.iter().map(|wait| until(visit, *wait));
    let when = counts.then(|| words.effect_when_now()).into_iter().chain(waits).chain(letters).collect();
    let data = (!effect.stops.is_empty()).then(|| (words.effect_data(), vec![words.effect_data_stays()]));
    std::iter::once((words.effect_when(), when)).chain(data).collect()
}

/// The heading of a level's effects, and how things are at the level in force.
fn heading(visit: &Visit, shelf: &Shelf, current: &Current, level: &LevelId, name: &str) -> (String, Vec<String>) {
    let words = visit.texts();
    let choices = &current.choices;
    if choices.level_in(&shelf.notice.catalogue) != Some(level) {
        return (words.choices_effect(m::ChoicesEffect { level: name }), Vec::new());
    }
    let heading = match choices.last_chosen() {
        Some(_) => words.effect_now(m::EffectNow { status: &level_words(visit, shelf, choices) }),
        None => words.effect_now_unchosen(m::EffectNowUnchosen { level: name }),
    };
    let all = &shelf.notice.catalogue.purposes;
    let on = all.iter().filter(|purpose| stated(visit, shelf, choices, purpose).is_on()).count();
    let written = |count: usize| numbers::count(visit.language, u64::try_from(count).unwrap_or(u64::MAX));
    let count = u32::try_from(on).unwrap_or(u32::MAX);
    let on = words.effect_on(m::EffectOn { count, count_text: &written(on), all: &written(all.len()) });
    (heading, vec![on])
}

/// Purposes that a plan's level would start but for the customer's no, or the browser's signal: each with its reason.
pub fn off_lines(visit: &Visit, shelf: &Shelf, plan: &Plan) -> Vec<String> {
    let words = visit.texts();
    let line = |(id, why): (PurposeId, StaysOff)| {
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
        // A level changes none of the facts that hold uses.
        let facts_now = &current.choices.circumstances;
        let turning = Turning::of(notice, &effect, facts_now, facts_now, visit.portal().clock.now());
        let mut effects = groups(visit, shelf, &turning, &current.choices.boundaries);
        effects.push((words.effect_asks(), "asks", asks));
        effects.push((words.stays_off_title(), "off", off));
        let is_now = now.as_ref() == Some(&level.id);
        let (effect_heading, mut told) = heading(visit, shelf, current, &level.id, &name);
        if effects.iter().all(|(_, kind, entries)| *kind == "off" || entries.is_empty()) {
            told.push(if is_now { words.effect_nothing() } else { words.effect_same() });
        }
        // A use that a pause holds does not go on now.
        let runs = |id: &&PurposeId| {
            let purpose = notice.catalogue.purpose(id.as_str());
            purpose.is_some_and(|purpose| stated(visit, shelf, &current.choices, purpose).is_on())
        };
        let staying: Vec<PurposeId> = effect.stays.iter().filter(runs).cloned().collect();
        let going_on = u32::try_from(staying.len()).unwrap_or(u32::MAX);
        let stays = words.effect_stays(m::EffectStays { count: going_on, count_text: &numbers::count(visit.language, going_on.into()) });
        let count = |ids: &[PurposeId]| u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let (starts, stops, waiting) = (count(&turning.starts), count(&turning.stops), count(&turning.waits));
        let announced = words.announce_effect(m::AnnounceEffect {
            level: &name,
            starts,
            starts_text: &numbers::count(visit.language, starts.into()),
            stops,
            stops_text: &numbers::count(visit.language, stops.into()),
        });
        let count_text = numbers::count(visit.language, asked.into());
        let asking = (asked > 0).then(|| words.announce_asks(m::AnnounceAsks { count: asked, count_text: &count_text }));
        let waiting_text = numbers::count(visit.language, waiting.into());
        let waiting = (waiting > 0).then(|| words.announce_waits(m::AnnounceWaits { count: waiting, count_text: &waiting_text }));
        let more = waiting.into_iter().chain(asking);
        let announced = more.fold(announced, |one, other| words.sentences(m::Sentences { one: &one, other: &other }));
        announcements.push((level.id.to_string(), announced));
        Choice {
            value: level.id.to_string(),
            summary: visit.notice(shelf).level(&level.id).summary(),
            now: is_now.then(|| if current.choices.level.is_some() { words.level_now() } else { words.level_now_unchosen() }),
            checked: marked == Some(level.id.as_str()),
            effect_heading,
            told,
            effects,
            facts: facts(visit, shelf, &effect, &turning),
            stays: (!staying.is_empty()).then(|| (stays, names(visit, shelf, &staying))),
            name,
        }
    });
    (options.collect(), announcements)
}
