//! A correction as staff judge it: the whole record as people read it, what it says now, what is asked, and the value that is set.

use leptos::prelude::*;
use serde_json::{Map, Value};

use super::{
    forms::{Act, Forms, Way},
    written::Written,
};
use crate::{
    domain::{catalogue::Category, field::FieldKind, ids::CategoryId},
    i18n::{dates, messages as m, texts::plain},
    usecases::{
        desk::case::Desk,
        error::{Error, Field},
        records::{
            fields::{typed, value},
            list::Record,
        },
        requests::kept::{Asked, What},
    },
    web::{
        components::{free_text::FreeText, rows::Rows, select_field::SelectField, text_field::TextField},
        shown::{
            corrected::instead,
            record::{headline, named},
        },
        visit::Visit,
    },
};

/// The parts of a correction that concern its value.
struct Change<'a> {
    category: &'a CategoryId,
    field: &'a str,
    after: &'a str,
}

fn asked(desk: &Desk) -> Option<Change<'_>> {
    let What::Correct { category, field, after, .. } = &desk.case.asked.as_ref()?.what else { return None };
    Some(Change { category, field, after })
}

/// The record it is about: the one the person named, or in a correction for somebody else the one staff chose.
fn record_of<'a>(desk: &'a Desk, chosen: Option<&str>) -> Option<&'a Record> {
    desk.record.as_ref().or_else(|| desk.candidates.iter().find(|record| Some(record.id.to_string().as_str()) == chosen))
}

/// A value as people read it, in the words of its field; `None` for text that cannot be read as one.
fn read(visit: &Visit, category: &Category, record: &Record, field: &str, text: &str) -> Result<Option<String>, Error> {
    let kind = category.fields.iter().find(|known| known.key == field).map(|known| &known.kind);
    let Some(read) = record.content.field(field).and_then(|before| value(kind, before, text)) else { return Ok(None) };
    Ok(Some(worded(visit, category, field, read)?))
}

fn worded(visit: &Visit, category: &Category, field: &str, value: Value) -> Result<String, Error> {
    let shelf = visit.shelf()?;
    let one = Map::from_iter([(field.to_owned(), value)]);
    Ok(visit.values(&shelf).rows(category, &one).into_iter().next().map(|(_, value)| value).unwrap_or_default())
}

/// The value and the record as a form sends them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sent<'a> {
    pub after: Option<&'a str>,
    pub record: Option<&'a str>,
}

/// The field, what it says, what is asked, and what it would say: for the case and for the page to check. `after` is the value that is set.
pub(super) fn values(visit: &Visit, desk: &Desk, Sent { after, record }: Sent<'_>) -> Result<Vec<(String, AnyView)>, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    // The value that was set stands with the one asked for.
    if !desk.case.row.state.is_open() || desk.case.asked.as_ref().is_some_and(Asked::is_corrected) {
        return Ok(Vec::new());
    }
    let Some((record, asked)) = record_of(desk, record).zip(asked(desk)) else { return Ok(Vec::new()) };
    let Some(category) = shelf.notice.catalogue.category(&record.category) else { return Ok(Vec::new()) };
    let now = record.content.field(asked.field).cloned().unwrap_or(Value::Null);
    let said = |text: String| view! { <FreeText text=text language=None /> }.into_any();
    let when = dates::date(visit.language, record.occurred_at, visit.zone());
    let name = named(&headline(visit, &shelf, category, record));
    let mut rows = vec![
        (words.staff_record(), view! { <strong>{name}</strong><div class="hint">{when}</div> }.into_any()),
        (words.ask_field(), visit.values(&shelf).label(category, asked.field).into_any()),
        (words.ask_before(), said(worded(visit, category, asked.field, now)?)),
        (words.ask_after(), said(asked.after.to_owned())),
    ];
    let after = after.filter(|text| !text.trim().is_empty()).unwrap_or(asked.after);
    let becomes = read(visit, category, record, asked.field, after)?.unwrap_or_else(|| words.staff_cannot_be_read());
    rows.push((words.staff_becomes(), said(becomes)));
    Ok(rows)
}

/// The words with which their page leads where another value is set than they asked for.
pub(super) fn otherwise(theirs: &Visit, desk: &Desk, written: &Written) -> Option<[String; 2]> {
    let (record, asked) = record_of(desk, Some(&written.record)).zip(asked(desk))?;
    let shelf = theirs.shelf().ok()?;
    let category = shelf.notice.catalogue.category(&record.category)?;
    let kind = category.fields.iter().find(|known| known.key == asked.field).map(|known| &known.kind);
    let set = value(kind, record.content.field(asked.field)?, &written.value).as_ref().and_then(typed)?;
    instead(theirs, asked.category, asked.field, asked.after, &set)
}

/// The record beside the case, whole.
pub(super) fn record(visit: &Visit, desk: &Desk) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let Some(record) = record_of(desk, None) else { return Ok(None) };
    let Some(category) = shelf.notice.catalogue.category(&record.category) else { return Ok(None) };
    let when = dates::date(visit.language, record.occurred_at, visit.zone());
    let fields = visit.values(&shelf).rows(category, &record.content.data());
    let rows = std::iter::once((words.data_kind(), visit.notice(&shelf).category(&category.id).name().into_any()))
        .chain([(words.staff_record_day(), when.into_any())])
        .chain(fields.into_iter().map(|(label, value)| (label, view! { <bdi>{value}</bdi> }.into_any())));
    let rows: Vec<_> = rows.collect();
    let values = values(visit, desk, Sent::default())?;
    let change = (!values.is_empty()).then(|| {
        view! { <section aria-labelledby="change"><h2 id="change">{words.staff_change()}</h2><Rows rows=values /></section> }
    });
    Ok(Some(
        view! {
            {change}
            <section aria-labelledby="record"><h2 id="record">{words.staff_whole_record()}</h2><Rows rows=rows /></section>
        }
        .into_any(),
    ))
}

impl Forms<'_> {
    /// As it is asked, or with another value and why.
    pub(super) fn correction(&self) -> Option<Way> {
        let words = self.visit.texts();
        let shelf = self.visit.shelf().ok()?;
        let asked = asked(self.desk)?;
        let category = shelf.notice.catalogue.category(asked.category.as_str())?;
        let Some(record) = self.desk.record.as_ref().or(self.desk.candidates.first()) else {
            // Named, and nothing of this kind is held of them: there is nothing to correct.
            let view = view! { <div id="do-approve"><p>{words.staff_no_candidates()}</p></div> };
            return Some(Way { id: "do-approve".to_owned(), name: words.staff_correct(), view: view.into_any() });
        };
        let typed = self.typed("value");
        let value = if typed.is_empty() { asked.after.to_owned() } else { typed };
        let error = self.error("approve", "value");
        let kind = category.fields.iter().find(|known| known.key == asked.field).map(|known| &known.kind);
        let field = match kind {
            Some(FieldKind::Choice { values }) => {
                let named = |value: &String| {
                    let text = read(self.visit, category, record, asked.field, value).ok().flatten();
                    (value.clone(), text.unwrap_or_else(|| value.clone()))
                };
                let none = [(String::new(), words.staff_choose_value())];
                let options = none.into_iter().chain(values.iter().map(named)).collect();
                view! { <SelectField id="value" name="form[value]" label=words.staff_value() options=options chosen=value error=error /> }
                    .into_any()
            }
            _ => view! {
                <TextField id="value" name="form[value]" label=words.staff_value() hint=words.staff_value_hint() value=value error=error
                    autocomplete="off" kind="text" />
            }
            .into_any(),
        };
        let which = (self.desk.record.is_none()).then(|| self.candidates(category, asked.field)).transpose().ok()?;
        let inside = view! {
            {which}
            {field}
            {self.text_for_them("approve", words.staff_value_why(), words.staff_value_why_hint())}
        };
        Some(self.open("approve", Act::MovesOn, inside.into_any(), words.staff_correct(), words.staff_check_grant()))
    }

    /// The records of the account that was named, of which one is meant: each with its day and what it says now.
    fn candidates(&self, category: &Category, field: &str) -> Result<AnyView, Error> {
        let (visit, words) = (self.visit, self.visit.texts());
        let shelf = visit.shelf()?;
        let mut options = vec![(String::new(), words.staff_choose_record())];
        for record in &self.desk.candidates {
            let when = dates::date(visit.language, record.occurred_at, visit.zone());
            let name = words.beside(m::Beside { one: &headline(visit, &shelf, category, record), other: &when });
            let now = record.content.field(field).cloned().unwrap_or(Value::Null);
            let said = words.said_of(m::SaidOf { thing: &name, said: &worded(visit, category, field, now)? });
            options.push((record.id.to_string(), plain(&said)));
        }
        let (chosen, error) = (self.typed("record"), self.error("approve", "which-record"));
        let label = words.staff_which_record();
        Ok(view! { <SelectField id="which-record" name="form[record]" label=label options=options chosen=chosen error=error /> }.into_any())
    }
}

/// Where the fields of this form stand on the page.
pub(super) const fn field_id(field: Field) -> &'static str {
    match field {
        Field::Value => "value",
        Field::Record => "which-record",
        _ => "approve",
    }
}

/// The words that say what granting does, for the page to check.
pub(super) fn effect_of(visit: &Visit, desk: &Desk) -> String {
    let words = visit.texts();
    if desk.facts.held_elsewhere {
        return words.staff_effect_correct_systems();
    }
    words.beside(m::Beside { one: &words.staff_effect_correct(), other: &words.staff_check_final() })
}
