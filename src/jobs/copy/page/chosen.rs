//! The person's choices: the settings as they are now, and every past choice in words, with its day and its number.

use super::{
    paper::Paper,
    pieces::{file, list, paragraph},
};
use crate::{
    domain::{choices::Choices, ids::LevelId, setting::settings},
    i18n::{html::escape, lists::and, messages as m, past_choices::Chosen},
    usecases::choices::{
        evidence::PastChoice,
        turned::{Turn, settings_told, singled},
    },
};

impl Paper<'_> {
    /// The level, and each setting that is another than everybody begins with.
    pub fn settings_now(&self) -> String {
        let Some(choices) = &self.choices else { return String::new() };
        let mut now = choices.clone();
        now.circumstances.paused_until = now.circumstances.paused_until.filter(|until| self.now < *until);
        let lines = settings(&Choices::default(), &now);
        let lines = lines.iter().map(|setting| self.tell.setting(setting, |topic| self.topic(topic.as_str())));
        let lines = self.level_standing().into_iter().chain(lines).map(|line| escape(&line));
        format!("<h3>{}</h3>{}", escape(&self.words().copy_choices_now()), list(lines))
    }

    fn topic(&self, id: &str) -> String {
        self.portal.words(self.notice, self.language()).topic(id).name()
    }

    pub fn past_choice(&self, entry: &PastChoice) -> String {
        let (words, record) = (self.words(), &entry.record);
        let level = |id: &LevelId| self.portal.words(self.notice, self.language()).level(id).name();
        let (from, to, same) = (level(&record.from), level(&record.to), record.from == record.to);
        let changes = u64::try_from(record.changes.len()).unwrap_or(u64::MAX);
        let what = self.tell.choice(&Chosen { act: &record.act, from: &from, to: &to, same, changes });
        let uses = singled(self.notice, record, entry.at).into_iter().filter_map(|(turn, ids)| {
            let named = |id| self.portal.words(self.notice, self.language()).purpose(id).known();
            let names: Vec<String> = ids.iter().filter_map(named).collect();
            let uses = &and(self.language(), &names);
            (!names.is_empty()).then(|| match turn {
                Turn::Stopped => words.uses_stopped(m::UsesStopped { uses }),
                Turn::StaysOff => words.uses_stay_off(m::UsesStayOff { uses }),
                Turn::Started => words.uses_started(m::UsesStarted { uses }),
                Turn::Later => words.uses_later(m::UsesLater { uses }),
            })
        });
        let settings = settings_told(record).iter().map(|setting| self.tell.setting(setting, |topic| self.topic(topic.as_str())));
        let details: String = uses.chain(settings).map(|line| paragraph(&line)).collect();
        let asked = record.asked.as_ref().map(|asked| (asked.place.as_str(), asked.at));
        let who = self.tell.chooser(record.by, &record.act, asked);
        let notice = words.history_notice(m::HistoryNotice { version: record.notice.0 });
        let number = entry.id.to_string();
        let receipt = if self.printed { String::new() } else { file(&receipt_file(&number)) };
        format!(
            "<div class=\"row\"><b>{}</b><div><p><strong>{}</strong></p>{details}<p class=\"hint\">{}</p><p class=\"hint\">{}</p>{receipt}</div></div>",
            escape(&self.tell.moment(entry.at)),
            escape(&what),
            escape(&self.tell.beside(&who, &notice)),
            escape(&words.copy_receipt(m::CopyReceipt { number: &number }))
        )
    }
}

/// The file of a receipt in the archive.
pub fn receipt_file(number: &str) -> String {
    format!("receipts/{number}.json")
}
