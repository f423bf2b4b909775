//! The black pen of a copy: where something is left out stands why, in the language of whoever gets it, and it is counted. It works on
//! what was read, before any format is written, so that every format says the same; what it was read from stays as it is.

use serde_json::{Map, Value};
use std::{collections::BTreeMap, ops::Range};

use super::exact;
use crate::{
    domain::{catalogue::Category, passage::Passage, request::LeftOut, voice::Voice},
    i18n::{
        left_out::why,
        messages as m,
        texts::{Texts, plain, texts},
    },
    usecases::{
        explanations::{content::Words, list::Explanation},
        records::list::Record,
        requests::{
            case::Case,
            kept::{Asked, What},
            look::{Blotted, Look, Said, says},
        },
    },
};

pub struct Pen {
    words: &'static Texts,
    look: Look,
    passages: Vec<(Passage, LeftOut)>,
    left_out: BTreeMap<LeftOut, u64>,
}

impl Pen {
    pub fn new(voice: Voice, look: Look) -> Self {
        let passages = look.blots.iter().filter_map(|blot| match &blot.what {
            Blotted::Words(words) => Some((Passage::of(words)?, blot.why)),
            Blotted::Value(_) | Blotted::Answer(_) => None,
        });
        Self { words: texts(voice), passages: passages.collect(), look, left_out: BTreeMap::new() }
    }

    /// How much was left out so far, by the reason.
    pub const fn left_out(&self) -> &BTreeMap<LeftOut, u64> {
        &self.left_out
    }

    pub fn into_left_out(self) -> BTreeMap<LeftOut, u64> {
        self.left_out
    }

    /// The mark where something whole was.
    fn mark(&mut self, reason: LeftOut) -> String {
        *self.left_out.entry(reason).or_default() += 1;
        plain(&self.words.left_out_mark(m::LeftOutMark { why: &why(self.words, reason) }))
    }

    /// A text without the passages that are blacked out.
    pub fn text(&mut self, text: &str) -> String {
        let mut places: Vec<(Range<usize>, LeftOut)> =
            self.passages.iter().flat_map(|(passage, why)| passage.places(text).into_iter().map(|place| (place, *why))).collect();
        places.sort_by_key(|(place, _)| place.start);
        let (mut written, mut done) = (String::with_capacity(text.len()), 0);
        let mut rest = places.into_iter().peekable();
        while let Some((place, reason)) = rest.next() {
            // Places that overlap are one.
            let mut end = place.end;
            while let Some((next, _)) = rest.next_if(|(next, _)| next.start < end) {
                end = end.max(next.end);
            }
            let said = why(self.words, reason);
            *self.left_out.entry(reason).or_default() += 1;
            written.push_str(text.get(done..place.start).unwrap_or_default());
            written.push_str(&plain(&self.words.left_out_within(m::LeftOutWithin { why: &said })));
            done = end;
        }
        written.push_str(text.get(done..).unwrap_or_default());
        written
    }

    /// The same with every text in a value, and with the names of what is inside it.
    fn value(&mut self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(values) => Value::Array(values.iter().map(|value| self.value(value)).collect()),
            Value::Object(fields) => {
                let mut written = Map::with_capacity(fields.len());
                for (name, value) in fields {
                    let name = own(&written, self.text(name));
                    written.insert(name, self.value(value));
                }
                Value::Object(written)
            }
            Value::Number(number) => {
                let plain = number.to_string();
                let written = self.text(&plain);
                if written == plain { value.clone() } else { Value::String(written) }
            }
            Value::Bool(_) | Value::Null => value.clone(),
        }
    }

    /// A record without the values that staff blacked out, and without those that may be another person's and nobody has looked at.
    pub fn record(&mut self, category: &Category, mut record: Record) -> Record {
        let fields: Vec<String> = record.content.fields().map(str::to_owned).collect();
        for field in fields {
            let blotted = self.look.blots.iter().find(|blot| match &blot.what {
                Blotted::Value(said) => said.field == field && says(&record, said),
                Blotted::Words(_) | Blotted::Answer(_) => false,
            });
            let of_others = category.may_be_of_others(&field);
            let empty = record.content.field(&field).is_none_or(Value::is_null);
            let unseen = of_others && !empty && !self.look.lets_out(&record, &field);
            if let Some(reason) = blotted.map(|blot| blot.why).or(unseen.then_some(LeftOut::Unseen)) {
                let mark = self.mark(reason);
                record.content.black_out(&field, Value::String(mark));
            }
        }
        if !self.passages.is_empty() {
            record.content.each_value(|value| self.value(value));
            if let Some(guess) = &mut record.content.inference {
                guess.key = self.text(&guess.key);
            }
        }
        record
    }

    pub fn case(&mut self, mut case: Case) -> Case {
        if let Some(asked) = &mut case.asked {
            self.asked(asked);
        }
        for entry in &mut case.story {
            entry.text = entry.text.take().map(|text| self.text(&text));
            for file in &mut entry.files {
                file.name = file.name.take().map(|name| self.text(&name));
            }
        }
        case
    }

    fn asked(&mut self, asked: &mut Asked) {
        asked.words = self.text(&asked.words);
        if let What::Correct { before, after, set, .. } = &mut asked.what {
            let set = set.iter_mut().flat_map(|set| [&mut set.was, &mut set.is]);
            for said in [before, after].into_iter().chain(set) {
                *said = self.said(said);
            }
        }
        if let Some(behalf) = &mut asked.behalf {
            behalf.name = self.text(&behalf.name);
            behalf.evidence = self.text(&behalf.evidence);
        }
    }

    /// A value that a correction repeats.
    fn said(&mut self, said: &str) -> String {
        let blotted = self.look.blots.iter().find(|blot| match &blot.what {
            Blotted::Value(Said { value, .. }) => value.as_str() == Some(said),
            Blotted::Words(_) | Blotted::Answer(_) => false,
        });
        match blotted.map(|blot| blot.why) {
            Some(reason) => self.mark(reason),
            None => self.text(said),
        }
    }

    /// The finding of a system as it goes out, and the ending of its file.
    pub fn answer(&mut self, system: &str, text: String) -> (String, &'static str) {
        let whole = self.look.blots.iter().find(|blot| matches!(&blot.what, Blotted::Answer(left_out) if left_out == system));
        if let Some(reason) = whole.map(|blot| blot.why) {
            return (self.mark(reason), "txt");
        }
        let Some(value) = exact::read(&text) else { return (self.text(&text), "txt") };
        let before = self.left_out.clone();
        let written = self.value(&value);
        let counted = std::mem::replace(&mut self.left_out, before);
        // Also what reading it as JSON loses, as the first of two fields with one name.
        if written == value && self.text(&text) == text {
            return (text, "json");
        }
        self.left_out = counted;
        (format!("{written:#}"), "json")
    }

    pub fn explanation(&mut self, mut explanation: Explanation) -> Explanation {
        let content = &mut explanation.content;
        self.brands(&mut content.label);
        for reason in &mut content.reasons {
            self.brands(&mut reason.text);
            reason.key = reason.key.take().map(|key| self.text(&key));
        }
        if let Some(otherwise) = &mut content.otherwise {
            self.brands(otherwise);
        }
        explanation
    }

    fn brands(&mut self, words: &mut Words) {
        for text in words.values_mut() {
            *text = self.text(text);
        }
    }
}

/// Two names that read alike once something in them is left out stay two, and keep both their values.
fn own(fields: &Map<String, Value>, name: String) -> String {
    if !fields.contains_key(&name) {
        return name;
    }
    let mut names = (2_u32..).map(|number| format!("{name}-{number}"));
    names.find(|name| !fields.contains_key(name)).unwrap_or(name)
}
