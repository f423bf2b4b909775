//! One kind of data: the records themselves, and beside them why, from where, to whom, how long, and what the person said about it.

use super::{
    paper::Paper,
    pieces::{fact, file, list, paragraph, paragraphs},
};
use crate::{
    domain::{
        catalogue::{Category, Recipient},
        choices::Choices,
        getting::parted,
        time::Millis,
    },
    i18n::{dates, html::escape, messages as m, texts::plain},
    usecases::records::{
        correction::{Mark, Wish},
        list::Record,
    },
};

/// So many records of each kind stand on the page itself.
pub const ON_THE_PAGE: usize = 50;

/// The records of one kind, as they were read.
#[derive(Default)]
pub struct Read {
    pub count: u64,
    pub guesses: u64,
    /// Guesses the person called wrong.
    pub wrong: u64,
    pub corrected: u64,
    pub oldest: Option<Millis>,
    /// The newest ones, each with the grounds of a guess in words.
    pub newest: Vec<(Record, Vec<String>)>,
}

impl Read {
    pub fn add(&mut self, record: &Record) {
        self.count += 1;
        self.guesses += u64::from(record.content.inference.is_some());
        self.wrong += u64::from(record.marked_wrong_at.is_some());
        self.corrected += u64::from(record.content.marks().next().is_some());
        self.oldest = self.oldest.into_iter().chain([record.occurred_at]).min();
    }
}

impl Paper<'_> {
    pub fn kind(&self, category: &Category, read: &Read) -> String {
        let id = category.id.as_str();
        let records: String = read.newest.iter().map(|(record, grounds)| self.record(category, record, grounds)).collect();
        let more = if read.count > read.newest.len() as u64 { paragraph(&self.words().copy_newest()) } else { String::new() };
        let (_, count) = self.tell.count(read.count);
        format!(
            "<section class=\"kind\" aria-labelledby=\"kind-{id}\"><h3 id=\"kind-{id}\"><svg class=\"mark\" aria-hidden=\"true\"><use href=\"#{}\"/></svg>\
             {} <small>{count}</small></h3><div><div>{more}<ul class=\"records\">{records}</ul></div><dl>{}</dl></div></section>\n",
            category.origin.as_str(),
            escape(&self.kind_name(id)),
            self.facts(category, read)
        )
    }

    fn facts(&self, category: &Category, read: &Read) -> String {
        let words = self.words();
        let said = self.portal.words(self.notice, self.language()).category(&category.id);
        let sensitive = if category.sensitive { paragraph(&words.details_sensitive()) } else { String::new() };
        let uses = list(self.uses(category).filter_map(|purpose| self.named(purpose)).map(|said| escape(&said)));
        let by_law = category.must_keep.as_ref().and_then(|_| said.must_keep()).map(|why| paragraph(&why)).unwrap_or_default();
        let kept = paragraph(&self.tell.kept(self.voice(), category));
        let mut about = Vec::new();
        if read.wrong > 0 {
            let (count, count_text) = self.tell.count(read.wrong);
            about.push(words.copy_said_wrong(m::CopySaidWrong { count, count_text: &count_text }));
        }
        if read.corrected > 0 {
            let (count, count_text) = self.tell.count(read.corrected);
            about.push(words.copy_said_corrected(m::CopySaidCorrected { count, count_text: &count_text }));
        }
        let about = if about.is_empty() { String::new() } else { fact(&words.copy_said(), &paragraphs(&about)) };
        let id = &category.id;
        let files = [format!("data/{id}.json"), format!("data/{id}.csv")];
        [
            fact(&words.touchpoint_collect(), &format!("{}{sensitive}", paragraph(&said.what()))),
            fact(&words.touchpoint_why(), &paragraph(&said.why())),
            fact(&words.details_used_for(), &uses),
            fact(&words.data_origin(), &paragraph(&said.method())),
            fact(&words.details_who(), &self.getters(category)),
            fact(&words.details_how_long(), &format!("{kept}{by_law}")),
            about,
            fact(&words.copy_in_files(), &list(files.iter().map(|name| file(name)))),
        ]
        .concat()
    }

    /// Recipients of this kind, and those that get nothing of it now.
    fn getters(&self, category: &Category) -> String {
        let words = self.words();
        let nothing = Choices::default();
        let choices = self.choices.as_ref().unwrap_or(&nothing);
        let (now, not) = parted(self.notice, choices, self.now, |way| way.category.id == category.id);
        let mine = |recipient: &&&Recipient| category.recipients.contains(&recipient.id);
        let name = |recipient: &&Recipient| self.portal.words(self.notice, self.language()).recipient(&recipient.id).name();
        let now: Vec<String> = now.iter().filter(mine).map(name).collect();
        let not: Vec<String> = not.iter().filter(mine).map(name).collect();
        if now.is_empty() && not.is_empty() {
            return paragraph(&words.details_nobody_else());
        }
        let some = if now.is_empty() { String::new() } else { paragraph(&self.names(&now)) };
        let others = words.said_of(m::SaidOf { thing: &words.not_now(), said: &self.names(&not) });
        let others = if not.is_empty() { String::new() } else { paragraph(&others) };
        format!("{some}{others}")
    }

    fn record(&self, category: &Category, record: &Record, grounds: &[String]) -> String {
        let words = self.words();
        let mut rows = self.values().rows(category, &record.content.data()).into_iter();
        let headline = rows.next().map(|(_, value)| value).filter(|value| !value.is_empty());
        let headline = headline.unwrap_or_else(|| self.kind_name(category.id.as_str()));
        let rows: String = rows.map(|(label, value)| fact(&label, &format!("<bdi>{}</bdi>", escape(&value)))).collect();
        let step = self.portal.words(self.notice, self.language()).touchpoint(&record.touchpoint).name();
        let source = self.portal.words(self.notice, self.language()).sender(&record.source);
        let goes = record.last_day.map_or_else(
            || words.record_goes_account(),
            |day| words.record_goes(m::RecordGoes { when: &dates::day(self.language(), day) }),
        );
        let mut about = self.corrections(category, record);
        if record.content.inference.is_some() && !grounds.is_empty() {
            let from = words.said_of(m::SaidOf { thing: &words.guess_from(), said: &self.names(grounds) });
            about.push(from);
        }
        if let Some(at) = record.marked_wrong_at {
            about.push(words.guess_called_wrong(m::GuessCalledWrong { when: &self.tell.date(at) }));
            about.push(words.guess_not_used());
        }
        if let Some(at) = record.excluded_at {
            about.push(words.record_not_used(m::RecordNotUsed { when: &self.tell.date(at) }));
        }
        if let Some(day) = record.must_keep_until {
            about.push(words.record_must_keep(m::RecordMustKeep { when: &dates::day(self.language(), day) }));
        }
        format!(
            "<li><b><bdi>{}</bdi></b><p><time datetime=\"{}\">{}</time></p><dl>{rows}</dl>{}<p class=\"hint\">{}</p></li>",
            escape(&plain_if_one(&headline)),
            dates::machine(record.occurred_at),
            escape(&self.tell.beside(&self.tell.moment(record.occurred_at), &step)),
            paragraphs(&about),
            escape(&self.tell.beside(&words.record_source(m::RecordSource { source: &source }), &goes))
        )
    }

    /// Corrections of a record, and what its source says of them.
    fn corrections(&self, category: &Category, record: &Record) -> Vec<String> {
        let source = &self.portal.words(self.notice, self.language()).sender(&record.source);
        let (words, reader) = (self.words(), self.values());
        let said = |field: &str, value: &serde_json::Value| {
            let one = [(field.to_owned(), value.clone())].into_iter().collect();
            reader.rows(category, &one).into_iter().next().map(|(_, value)| value).unwrap_or_default()
        };
        let mut lines = Vec::new();
        for (field, mark) in record.content.marks() {
            let what = &reader.label(category, field);
            let (text, wish) = match mark {
                Mark::Stands { said: still, at, wish } => {
                    let (when, said) = (&self.tell.date(at), &said(field, still));
                    (words.correction_stands(m::CorrectionStands { what, when, source, said }), wish)
                }
                Mark::Taken { at, wish } => (words.correction_taken(m::CorrectionTaken { what, when: &self.tell.date(at), source }), wish),
                Mark::Later { corrected_to, at } => {
                    let (when, said) = (&self.tell.date(at), &said(field, corrected_to));
                    (words.correction_overtaken(m::CorrectionOvertaken { what, when, source, said }), None)
                }
            };
            lines.push(text);
            lines.extend(wish.map(|wish| match wish {
                Wish::Asked => words.correction_asked(),
                Wish::Otherwise => words.correction_otherwise(),
                Wish::ForThem => words.correction_for_you(),
            }));
        }
        lines
    }
}

/// A single name needs no marks: it stands in an element of its own.
fn plain_if_one(text: &str) -> String {
    if text.matches('\u{2068}').count() > 1 { text.to_owned() } else { plain(text) }
}
