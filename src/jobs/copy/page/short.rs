//! The first part, "In short", and the contents.

use jiff::civil::Date;

use super::{
    kinds::Read,
    paper::Paper,
    pieces::{paragraph, section},
};
use crate::{
    domain::{
        catalogue::{Category, Origin, SystemKind},
        days::Days,
        ids::CategoryId,
        request::Extent,
    },
    i18n::{dates, html::escape, messages as m},
};

/// The part of everything that was asked for.
pub struct Wanted {
    pub scope: Extent,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub due_on: Date,
}

/// Each kind that something is held of, with its records.
pub type Held<'a> = [(&'a Category, Read, String)];

impl Paper<'_> {
    pub fn short(&self, held: &Held<'_>, wanted: &Wanted, waiting: &[String], left_out: bool) -> String {
        let words = self.words();
        let mut tiles = vec![self.records(held)];
        let (guesses, wrong) = held.iter().fold((0, 0), |(all, wrong), (_, read, _)| (all + read.guesses, wrong + read.wrong));
        if guesses > 0 {
            let (count, count_text) = self.tell.count(guesses);
            let (wrong, wrong_text) = self.tell.count(wrong);
            let about = match wrong {
                0 => words.copy_short_guesses_about(),
                count => words.copy_said_wrong(m::CopySaidWrong { count, count_text: &wrong_text }),
            };
            tiles.push((words.copy_short_guesses(m::CopyShortGuesses { count, count_text: &count_text }), about));
        }
        if let Some(level) = self.level_standing() {
            let (count, count_text) = self.tell.count(u64::try_from(self.getting()).unwrap_or(u64::MAX));
            tiles.push((words.companies(m::Companies { count, count_text: &count_text }), words.copy_short_get()));
            tiles.push((level, words.copy_short_level()));
        }
        let tiles: String = tiles.iter().map(|(bold, text)| format!("<li><b>{}</b>{}</li>", escape(bold), escape(text))).collect();
        let ways: String = Origin::ALL.into_iter().map(|origin| self.way(held, origin)).collect();
        let complete: String = self.complete(wanted, waiting, left_out).iter().map(|text| paragraph(text)).collect();
        section("short", &words.copy_short(), &format!("<ul class=\"short\">{tiles}</ul><ul class=\"ways\">{ways}</ul>{complete}"))
    }

    fn records(&self, held: &Held<'_>) -> (String, String) {
        let words = self.words();
        let (count, count_text) = self.tell.count(held.iter().map(|(_, read, _)| read.count).sum());
        let records = words.copy_short_records(m::CopyShortRecords { count, count_text: &count_text });
        let Some(oldest) = held.iter().filter_map(|(_, read, _)| read.oldest).min() else {
            return (records, words.copy_short_nothing());
        };
        let (count, count_text) = self.tell.count(held.len() as u64);
        let kinds = words.held_kinds(m::HeldKinds { count, count_text: &count_text });
        (records, words.copy_short_kinds(m::CopyShortKinds { kinds: &kinds, when: &self.tell.date(oldest) }))
    }

    /// How much is known in one way, as a line that is the longer the more it is.
    fn way(&self, held: &Held<'_>, origin: Origin) -> String {
        let of = |origin: Origin| held.iter().filter(move |(kind, ..)| kind.origin == origin).map(|(_, read, _)| read.count).sum::<u64>();
        let (here, most) = (of(origin), Origin::ALL.into_iter().map(of).max().unwrap_or_default());
        if here == 0 {
            return String::new();
        }
        let (id, long) = (origin.as_str(), here.saturating_mul(100).div_ceil(most.max(1)));
        let (_, count) = self.tell.count(here);
        format!(
            "<li><a href=\"#way-{id}\">{}</a><b>{count}</b><svg class=\"{id}\" aria-hidden=\"true\">\
             <line class=\"t\" x2=\"{long}%\" y1=\"50%\" y2=\"50%\"/><line class=\"t c\" x2=\"{long}%\" y1=\"50%\" y2=\"50%\"/></svg></li>",
            escape(&self.tell.origin(origin))
        )
    }

    /// Whether this is everything, and otherwise what is not in it.
    fn complete(&self, wanted: &Wanted, waiting: &[String], left_out: bool) -> Vec<String> {
        let words = self.words();
        let day = |day: Date| dates::day(self.language(), day);
        let mut limits = Vec::new();
        if self.choices.is_none() {
            limits.push(words.copy_for_guest());
        }
        if let Extent::Only(only) = &wanted.scope {
            let names: Vec<String> = only.iter().map(|id: &CategoryId| self.kind_name(id.as_str())).collect();
            limits.push(words.copy_some_kinds(m::CopySomeKinds { kinds: &self.names(&names) }));
        }
        limits.extend(wanted.from.map(|from| words.copy_since(m::CopySince { when: &day(from) })));
        limits.extend(wanted.to.map(|to| words.copy_until_day(m::CopyUntilDay { when: &day(to) })));
        if !waiting.is_empty() {
            limits.push(words.copy_missing(m::CopyMissing { systems: &self.names(waiting), when: &day(wanted.due_on) }));
        }
        limits.extend(left_out.then(|| words.copy_left_out_short()));
        if limits.is_empty() { vec![words.copy_whole()] } else { limits }
    }

    /// Rows of a connected database whose day nothing says are in a copy whatever its days.
    pub fn undated(&self, system: &str, wanted: &Wanted) -> String {
        let is_dated = !Days { from: wanted.from, to: wanted.to }.is_ever();
        let by_mapping = self.notice.catalogue.system(system).is_some_and(|system| system.kind == SystemKind::Sql);
        if is_dated && by_mapping { paragraph(&self.words().copy_system_undated()) } else { String::new() }
    }

    /// The kinds that something is held of, and the other parts, each by its anchor.
    pub fn contents(&self, held: &Held<'_>, parts: &[(&str, String)]) -> String {
        let kinds = held.iter().map(|(kind, read, _)| {
            let (_, count) = self.tell.count(read.count);
            format!(
                "<li><svg class=\"mark\" aria-hidden=\"true\"><use href=\"#{}\"/></svg><a href=\"#kind-{}\">{}</a><small>{count}</small></li>",
                kind.origin.as_str(),
                kind.id,
                escape(&self.kind_name(kind.id.as_str()))
            )
        });
        let parts = parts.iter().map(|(id, name)| format!("<li><a href=\"#{id}\">{}</a></li>", escape(name)));
        format!(
            "<nav aria-labelledby=\"contents\"><h2 id=\"contents\">{}</h2><ul class=\"contents\">{}</ul></nav>\n",
            escape(&self.words().copy_contents()),
            kinds.chain(parts).collect::<String>()
        )
    }
}
