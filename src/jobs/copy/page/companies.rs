//! Recipients: where each is, what it does, what protects the data there, and what it gets of this person.

use super::{
    paper::Paper,
    pieces::{paragraph, paragraphs, row},
};
use crate::{
    domain::{
        catalogue::Recipient,
        choices::Choices,
        getting::{parted, ways},
    },
    i18n::{countries::country, html::escape, messages as m},
};

impl Paper<'_> {
    /// How many get something of the person now.
    pub fn getting(&self) -> usize {
        self.choices.as_ref().map_or(0, |choices| parted(self.notice, choices, self.now, |_| true).0.len())
    }

    pub fn companies(&self) -> String {
        let words = self.words();
        let Some(choices) = &self.choices else { return String::new() };
        let (now, not) = parted(self.notice, choices, self.now, |_| true);
        if now.is_empty() && not.is_empty() {
            return paragraph(&words.details_nobody_else());
        }
        let part = |heading: String, recipients: &[&Recipient], getting: bool| {
            let rows: String = recipients.iter().map(|recipient| self.company(choices, recipient, getting)).collect();
            if rows.is_empty() { rows } else { format!("<h3>{}</h3>{rows}", escape(&heading)) }
        };
        let (now, not) = (part(words.recipients_now(), &now, true), part(words.recipients_not_now(), &not, false));
        let complete = paragraph(&words.recipients_complete());
        format!("{complete}{now}{not}")
    }

    fn company(&self, choices: &Choices, recipient: &Recipient, getting: bool) -> String {
        let words = self.words();
        let said = self.portal.words(self.notice, self.language()).recipient(&recipient.id);
        let (country, safeguard) = (country(self.language(), &recipient.country), self.tell.safeguard(recipient));
        let mut kinds: Vec<String> = Vec::new();
        for way in ways(self.notice, choices, recipient, self.now).iter().filter(|way| way.on == getting) {
            let name = self.kind_name(way.category.id.as_str());
            if !kinds.contains(&name) {
                kinds.push(name);
            }
        }
        let gets = if getting { words.recipient_gets() } else { words.recipient_would_get() };
        let mut lines = vec![said.does(), words.recipient_where(m::RecipientWhere { country: &country, safeguard: &safeguard })];
        if !kinds.is_empty() {
            lines.push(words.said_of(m::SaidOf { thing: &gets, said: &self.names(&kinds) }));
        }
        row(&said.name(), &paragraphs(&lines))
    }
}
