//! The person's requests, each with its story.

use super::{paper::Paper, pieces::paragraph};
use crate::{
    domain::request::State,
    i18n::{
        dates,
        html::escape,
        messages as m,
        requests::{decline, extended, happened_on_paper, happened_to, held, said, state, title},
    },
    usecases::requests::{
        became::unsearched,
        case::Case,
        story::{Entry, Happened},
    },
};

impl Paper<'_> {
    /// `answered` where the copy is the whole answer to it: then it is done, though it was not yet when this was written.
    pub fn request(&self, case: &Case, answered: bool) -> String {
        let (words, row) = (self.words(), &case.row);
        let now = if answered { State::Done } else { row.state };
        let own = case.asked.as_ref().map(|asked| asked.words.as_str()).filter(|text| !text.is_empty());
        let own = own.map(|text| format!("<p class=\"said\"><bdi>{}</bdi></p>", escape(text))).unwrap_or_default();
        let story: String = case
            .story
            .iter()
            .filter(|entry| entry.happened.is_for_everyone())
            .map(|entry| {
                let in_words = if self.printed { happened_on_paper } else { happened_to };
                let what = match entry.happened == Happened::TaskUnsearched {
                    true => self.nobody_looked(entry, case),
                    false => in_words(words, row.kind, entry.happened, entry.author),
                };
                let text = match (entry.happened, row.ground) {
                    (Happened::Extended, Some(why)) => Some(extended(words, why, entry.text.as_deref())),
                    (Happened::Held, _) => held(words, entry.hold, entry.text.as_deref()),
                    (happened, _) => entry.text.as_ref().map(|text| said(words, happened, text)),
                };
                let text = text.map(|text| format!("<p class=\"said\"><bdi>{}</bdi></p>", escape(&text))).unwrap_or_default();
                let at = entry.came.map_or_else(|| self.tell.moment(entry.at), |came| dates::day(self.language(), came));
                let when = self.tell.beside(&at, &what);
                format!("<li>{}{text}</li>", paragraph(&when))
            })
            .collect();
        let due = if now.is_open() {
            paragraph(&words.said_of(m::SaidOf { thing: &words.request_answer_by(), said: &dates::day(self.language(), row.due_on) }))
        } else {
            String::new()
        };
        let declined = row.decline.map(|reason| {
            let thing = if now == State::Done { words.request_partly() } else { words.request_why_declined() };
            paragraph(&words.said_of(m::SaidOf { thing: &thing, said: &decline(words, reason) }))
        });
        let declined = declined.unwrap_or_default();
        format!(
            "<div class=\"row\"><b><bdi>{}</bdi></b><div><p><strong>{}</strong></p>{due}{declined}{own}<ol>{story}</ol></div></div>",
            escape(&row.reference),
            escape(&words.said_of(m::SaidOf { thing: &title(words, row.kind), said: &state(words, now) }))
        )
    }

    /// The words for a system in which nobody could look, and which: this may be all that its reader has to write back with.
    fn nobody_looked(&self, entry: &Entry, case: &Case) -> String {
        let thing = self.words().story_nobody_looked();
        let Some(system) = unsearched(entry, &case.tasks) else { return thing };
        let name = self.portal.words(self.notice, self.language()).system(system.as_str()).name();
        self.words().said_of(m::SaidOf { thing: &thing, said: &name })
    }
}
