//! How things stand, in words: "Basic, with one exception"; each setting as a sentence.

use crate::{
    decisions::shelf::Shelf,
    domain::{
        boundaries::Frequency,
        catalogue::Channel,
        choices::Choices,
        quiet::Quiet,
        setting::{Setting, settings},
        time::Millis,
        turning::Wait,
        use_state::exceptions,
    },
    i18n::{messages as m, numbers},
    web::visit::Visit,
};

/// The level's name, and how many purposes stand otherwise.
pub fn level_words(visit: &Visit, shelf: &Shelf, choices: &Choices) -> String {
    let words = visit.texts();
    let level = choices.level_in(&shelf.notice.catalogue).map(|level| visit.notice(shelf).level(level).name()).unwrap_or_default();
    let count = u32::try_from(exceptions(&shelf.notice, choices, visit.portal().clock.now()).len()).unwrap_or(u32::MAX);
    words.level_standing(m::LevelStanding { level: &level, count, count_text: &numbers::count(visit.language, count.into()) })
}

pub fn channel(visit: &Visit, channel: Channel) -> String {
    visit.teller().channel(channel)
}

pub fn frequency(visit: &Visit, frequency: Frequency) -> String {
    visit.teller().frequency(frequency)
}

/// "From 22:00 to 07:00 (Europe/Berlin)".
pub fn quiet(visit: &Visit, quiet: &Quiet) -> String {
    visit.teller().quiet(quiet)
}

/// Each setting that changed, as it is since.
pub fn setting_lines(visit: &Visit, shelf: &Shelf, settings: &[Setting]) -> Vec<String> {
    settings.iter().map(|setting| visit.teller().setting(setting, |topic| visit.notice(shelf).topic(topic).name())).collect()
}

/// The last day of a pause that ends with it.
pub fn last_day(visit: &Visit, until: Millis) -> String {
    visit.teller().last_day(until)
}

/// "Everything that is not needed is paused until the end of 5 December", while it is.
pub fn pause(visit: &Visit, choices: &Choices) -> Option<String> {
    Some(visit.texts().setting_pause(m::SettingPause { day: &last_day(visit, paused_until(visit, choices)?) }))
}

fn paused_until(visit: &Visit, choices: &Choices) -> Option<Millis> {
    choices.circumstances.paused_until.filter(|until| visit.portal().clock.now() < *until)
}

fn restricted(visit: &Visit, choices: &Choices) -> Option<String> {
    choices.circumstances.restricted.then(|| visit.texts().waits_restricted())
}

/// Why what is turned on now does not start yet.
pub fn waits(visit: &Visit, choices: &Choices) -> Vec<String> {
    Wait::all(&choices.circumstances, visit.portal().clock.now()).into_iter().map(|wait| until(visit, wait)).collect()
}

/// When something that is turned on starts that this holds.
pub fn until(visit: &Visit, wait: Wait) -> String {
    let words = visit.texts();
    match wait {
        Wait::Pause { until } => words.held_paused(m::HeldPaused { day: &last_day(visit, until) }),
        Wait::Restriction => words.waits_restricted(),
        Wait::Deletion => words.waits_erasure(),
    }
}

/// The customer's settings that differ from the defaults.
pub fn own_settings(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Vec<String> {
    let mut now = choices.clone();
    now.circumstances.paused_until = paused_until(visit, choices);
    setting_lines(visit, shelf, &settings(&Choices::default(), &now))
}

/// The same, and a restriction (GDPR Article 18), which they asked for as well.
pub fn settings_and_standing(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Vec<String> {
    own_settings(visit, shelf, choices).into_iter().chain(restricted(visit, choices)).collect()
}
