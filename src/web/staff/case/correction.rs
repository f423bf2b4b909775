//! A correction as staff judge it: the whole record as people read it, what it says now, what is asked, and the value that is set.

use leptos::prelude::*;
use serde_json::{Map, Value};

use super::forms::{Act, Forms, Way};
use crate::{
    domain::{catalogue::Category, field::FieldKind},
    i18n::{dates, messages as m},
    usecases::{
        desk::case::Desk,
        error::{Error, Field},
        records::{fields::value, list::Record},
        requests::kept::What,
    },
    web::{
        components::{rows::Rows, select_field::SelectField, text_area::TextArea, text_field::TextField},
        shown::record::{headline, named},
        visit::Visit,
    },
};

/// The parts of a correction that concern its value.
struct Change<'a> {
    field: &'a str,
    after: &'a str,
}

fn change(desk: &Desk) -> Option<(&Record, Change<'_>)> {
    let What::Correct { field, after, .. } = &desk.case.asked.as_ref()?.what else { return None };
    Some((desk.record.as_ref()?, Change { field, after }))
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

/// The field, what it says, what is asked, and what it would say: for the case and for the page to check. `after` is the value that is set.
pub(super) fn values(visit: &Visit, desk: &Desk, after: Option<&str>) -> Result<Vec<(String, AnyView)>, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let Some((record, asked)) = change(desk) else { return Ok(Vec::new()) };
    let Some(category) = shelf.notice.catalogue.category(&record.category) else { return Ok(Vec::new()) };
    let now = record.content.field(asked.field).cloned().unwrap_or(Value::Null);
    let said = |text: String| view! { <p class="said" dir="auto">{text}</p> }.into_any();
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

/// The record beside the case, whole.
pub(super) fn record(visit: &Visit, desk: &Desk) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let Some((record, _)) = change(desk) else { return Ok(None) };
    let Some(category) = shelf.notice.catalogue.category(&record.category) else { return Ok(None) };
    let when = dates::date(visit.language, record.occurred_at, visit.zone());
    let fields = visit.values(&shelf).rows(category, &record.content.data());
    let rows = std::iter::once((words.data_kind(), visit.notice(&shelf).category(&category.id).name().into_any()))
        .chain([(words.staff_record_day(), when.into_any())])
        .chain(fields.into_iter().map(|(label, value)| (label, view! { <bdi>{value}</bdi> }.into_any())));
    let rows: Vec<_> = rows.collect();
    let values = values(visit, desk, None)?;
    Ok(Some(
        view! {
            <section aria-labelledby="change"><h2 id="change">{words.staff_change()}</h2><Rows rows=values /></section>
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
        let (record, asked) = change(self.desk)?;
        let category = shelf.notice.catalogue.category(&record.category)?;
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
        let (why, wrong) = (self.typed("approve"), self.error("approve", "approve"));
        let inside = view! {
            {field}
            <TextArea id="approve" name="form[approve]" label=words.staff_value_why() hint=words.staff_value_why_hint() value=why error=wrong />
        };
        Some(self.open("approve", Act::MovesOn, inside.into_any(), words.staff_correct(), words.staff_check_grant()))
    }
}

/// Where the fields of this form stand on the page.
pub(super) const fn field_id(field: Field) -> &'static str {
    if matches!(field, Field::Value) { "value" } else { "approve" }
}

/// The words that say what granting does, for the page to check.
pub(super) fn becomes_final(visit: &Visit) -> String {
    let words = visit.texts();
    words.beside(m::Beside { one: &words.staff_effect_correct(), other: &words.staff_check_final() })
}
