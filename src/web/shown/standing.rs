//! How things stand, in words: "Basic, with one exception"; each setting as a sentence.

use std::time::Duration;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        boundaries::Frequency,
        catalogue::Channel,
        choices::Choices,
        circumstances::Erasure,
        quiet::Quiet,
        setting::{Setting, settings},
        time::Millis,
        use_state::exceptions,
    },
    i18n::{dates, messages as m, numbers},
    web::visit::Visit,
};

/// The level's name, and how many purposes stand otherwise.
pub fn level_words(visit: &Visit, shelf: &Shelf, choices: &Choices) -> String {
    let words = visit.texts();
    let level = choices.level_in(&shelf.notice.catalogue).map(|level| visit.notice(shelf).level(level).name()).unwrap_or_default();
    let count = u32::try_from(exceptions(&shelf.notice, choices, visit.portal().clock.now())).unwrap_or(u32::MAX);
    words.level_standing(m::LevelStanding { level: &level, count, count_text: &numbers::count(visit.language, count.into()) })
}

pub fn channel(visit: &Visit, channel: Channel) -> String {
    let words = visit.texts();
    match channel {
        Channel::Email => words.channel_email(),
        Channel::Sms => words.channel_sms(),
        Channel::Push => words.channel_push(),
        Channel::Post => words.channel_post(),
        Channel::Phone => words.channel_phone(),
    }
}

pub fn frequency(visit: &Visit, frequency: Frequency) -> String {
    let words = visit.texts();
    match frequency {
        Frequency::Needed => words.frequency_needed(),
        Frequency::Monthly => words.frequency_monthly(),
        Frequency::Weekly => words.frequency_weekly(),
        Frequency::Any => words.frequency_any(),
    }
}

/// "From 22:00 to 07:00 (Europe/Berlin)".
pub fn quiet(visit: &Visit, quiet: &Quiet) -> String {
    visit.texts().quiet_hours(m::QuietHours {
        from: &quiet.from.to_string(),
        to: &quiet.to.to_string(),
        zone: &dates::city(visit.language, quiet.zone.name()),
    })
}

/// Each setting that changed, as it is since.
pub fn setting_lines(visit: &Visit, shelf: &Shelf, settings: &[Setting]) -> Vec<String> {
    let words = visit.texts();
    let line = |setting: &Setting| match setting {
        Setting::Channel { channel: on, to, .. } => {
            words.setting_channel(m::SettingChannel { channel: &channel(visit, *on), frequency: &frequency(visit, *to) })
        }
        Setting::Quiet { to: Some(hours) } => words.setting_quiet(m::SettingQuiet { hours: &quiet(visit, hours) }),
        Setting::Quiet { to: None } => words.setting_quiet_none(),
        Setting::Pause { until: Some(until), .. } => words.setting_pause(m::SettingPause { day: &last_day(visit, *until) }),
        Setting::Pause { until: None, .. } => words.setting_pause_over(),
        Setting::Topic { topic, avoid: true } => {
            words.setting_topic_avoid(m::SettingTopicAvoid { topic: &visit.notice(shelf).topic(topic).name() })
        }
        Setting::Topic { topic, avoid: false } => {
            words.setting_topic_back(m::SettingTopicBack { topic: &visit.notice(shelf).topic(topic).name() })
        }
        Setting::Pressure { refused: true } => words.setting_pressure_none(),
        Setting::Pressure { refused: false } => words.setting_pressure_fine(),
        Setting::Signal => words.setting_signal(),
    };
    settings.iter().map(line).collect()
}

/// The last day of a pause that ends with it.
pub fn last_day(visit: &Visit, until: Millis) -> String {
    dates::date(visit.language, until.minus(Duration::from_millis(1)), visit.zone())
}

/// "Everything that is not needed is paused until the end of 5 December", while it is.
pub fn pause(visit: &Visit, choices: &Choices) -> Option<String> {
    Some(visit.texts().setting_pause(m::SettingPause { day: &last_day(visit, paused_until(visit, choices)?) }))
}

fn paused_until(visit: &Visit, choices: &Choices) -> Option<Millis> {
    choices.circumstances.paused_until.filter(|until| visit.portal().clock.now() < *until)
}

/// The reasons why every purpose waits just now, whatever is chosen: a pause, or a restriction (GDPR Article 18).
pub fn held_still(visit: &Visit, choices: &Choices) -> Vec<String> {
    pause(visit, choices).into_iter().chain(restricted(visit, choices)).collect()
}

fn restricted(visit: &Visit, choices: &Choices) -> Option<String> {
    choices.circumstances.restricted.then(|| visit.texts().waits_restricted())
}

/// Why what is turned on now does not start yet.
pub fn waits(visit: &Visit, choices: &Choices) -> Vec<String> {
    let words = visit.texts();
    let paused = paused_until(visit, choices).map(|until| words.held_paused(m::HeldPaused { day: &last_day(visit, until) }));
    let planned = (choices.circumstances.erasure == Erasure::Scheduled).then(|| words.waits_erasure());
    [paused, restricted(visit, choices), planned].into_iter().flatten().collect()
}

/// The customer's settings that differ from the defaults.
pub fn own_settings(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Vec<String> {
    let mut now = choices.clone();
    now.circumstances.paused_until = paused_until(visit, choices);
    setting_lines(visit, shelf, &settings(&Choices::default(), &now))
}
