//! Settings in words: how often and on which way, quiet hours, a pause, topics.

use super::{dates, messages as m, teller::Teller};
use crate::domain::{boundaries::Frequency, catalogue::Channel, ids::TopicId, quiet::Quiet, setting::Setting};

impl Teller<'_> {
    pub fn channel(&self, channel: Channel) -> String {
        let words = self.words;
        match channel {
            Channel::Email => words.channel_email(),
            Channel::Sms => words.channel_sms(),
            Channel::Push => words.channel_push(),
            Channel::Post => words.channel_post(),
            Channel::Phone => words.channel_phone(),
        }
    }

    pub fn frequency(&self, frequency: Frequency) -> String {
        let words = self.words;
        match frequency {
            Frequency::Needed => words.frequency_needed(),
            Frequency::Monthly => words.frequency_monthly(),
            Frequency::Weekly => words.frequency_weekly(),
            Frequency::Any => words.frequency_any(),
        }
    }

    /// "From 22:00 to 07:00 (Europe/Berlin)".
    pub fn quiet(&self, quiet: &Quiet) -> String {
        self.words.quiet_hours(m::QuietHours {
            from: &quiet.from.to_string(),
            to: &quiet.to.to_string(),
            zone: &dates::city(self.language, quiet.zone.name()),
        })
    }

    /// A setting that changed, as it is since; `topic` names one.
    pub fn setting(&self, setting: &Setting, topic: impl Fn(&TopicId) -> String) -> String {
        let words = self.words;
        match setting {
            Setting::Channel { channel, to, .. } => {
                words.setting_channel(m::SettingChannel { channel: &self.channel(*channel), frequency: &self.frequency(*to) })
            }
            Setting::Quiet { to: Some(hours) } => words.setting_quiet(m::SettingQuiet { hours: &self.quiet(hours) }),
            Setting::Quiet { to: None } => words.setting_quiet_none(),
            Setting::Pause { until: Some(until), .. } => words.setting_pause(m::SettingPause { day: &self.last_day(*until) }),
            Setting::Pause { until: None, .. } => words.setting_pause_over(),
            Setting::Topic { topic: id, avoid: true } => words.setting_topic_avoid(m::SettingTopicAvoid { topic: &topic(id) }),
            Setting::Topic { topic: id, avoid: false } => words.setting_topic_back(m::SettingTopicBack { topic: &topic(id) }),
            Setting::Pressure { refused: true } => words.setting_pressure_none(),
            Setting::Pressure { refused: false } => words.setting_pressure_fine(),
            Setting::Signal => words.setting_signal(),
        }
    }
}
