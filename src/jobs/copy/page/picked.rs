//! Things that were picked for the person, with the reasons.

use super::{paper::Paper, pieces::paragraph};
use crate::{
    i18n::{html::escape, messages as m},
    usecases::explanations::{content::Words, list::Explanation},
};

impl Paper<'_> {
    pub fn picked(&self, explanation: &Explanation) -> String {
        let step = self.portal.words(self.notice, self.language()).touchpoint(&explanation.touchpoint).name();
        let purpose = self.portal.words(self.notice, self.language()).purpose(&explanation.purpose).name();
        let what_for = self.words().said_of(m::SaidOf { thing: &self.words().why_purpose(), said: &purpose });
        let reasons: String = explanation.content.reasons.iter().map(|reason| format!("<p>{}</p>", self.brands(&reason.text))).collect();
        format!(
            "<div class=\"row\"><b>{}</b><div><p>{}</p><p>{}</p>{reasons}{}</div></div>",
            escape(&self.tell.moment(explanation.created_at)),
            self.brands(&explanation.content.label),
            escape(&step),
            paragraph(&what_for)
        )
    }

    /// The brand's words in the reader's language, or else in its own, marked as that.
    fn brands(&self, words: &Words) -> String {
        let own = [self.language(), self.portal.brand.languages.default];
        let found = own.into_iter().find_map(|language| words.get(&language).map(|text| (language, text)));
        let Some((language, text)) = found.or_else(|| words.iter().next().map(|(language, text)| (*language, text))) else {
            return String::new();
        };
        format!("<bdi lang=\"{}\">{}</bdi>", language.tag(), escape(text))
    }
}
