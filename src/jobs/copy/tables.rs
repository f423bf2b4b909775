//! Records as JSON for machines and as CSV (RFC 4180) for spreadsheets.

use serde_json::{Value, json};

use crate::{
    domain::catalogue::Category,
    usecases::records::{content::Ground, correction::Mark, list::Record},
};

/// One record as an object.
pub fn object(record: &Record) -> Value {
    let from = record.content.inference.as_ref().map(|inference| {
        let ground = |ground: &Ground| match ground {
            Ground::Category(id) => json!({"category": id}),
            Ground::Record(id) => json!({"record": id.to_string()}),
        };
        json!({"name": inference.key, "worked_out_from": inference.from.iter().map(ground).collect::<Vec<_>>()})
    });
    json!({
        "id": record.id.to_string(),
        "occurred_at": moment(record.occurred_at.0),
        "touchpoint": record.touchpoint,
        "source": record.source,
        "data": record.content.data(),
        "corrected": record.content.marks().map(corrected).collect::<Vec<_>>(),
        "guess": from,
        "called_wrong_at": record.marked_wrong_at.map(|at| moment(at.0)),
        "kept_until": record.last_day.map(|day| day.to_string()),
    })
}

/// A field that was corrected: what its source says, where that is something else.
fn corrected((field, mark): (&str, Mark<'_>)) -> Value {
    match mark {
        Mark::Stands { said, at, .. } => json!({"field": field, "at": moment(at.0), "source_says": said}),
        Mark::Taken { at, .. } => json!({"field": field, "at": moment(at.0)}),
        Mark::Later { corrected_to, at } => json!({"field": field, "at": moment(at.0), "corrected_to": corrected_to}),
    }
}

pub fn head(category: &Category) -> String {
    let own = ["id", "occurred_at", "touchpoint", "source"].into_iter().map(str::to_owned);
    let fields = category.fields.iter().map(|field| field.key.clone());
    line(own.chain(fields).chain(["other".to_owned()]))
}

/// One record as a line: the catalogue's fields in its order, and whatever else there is as JSON in the last column.
pub fn row(category: &Category, record: &Record) -> String {
    let own = [record.id.to_string(), moment(record.occurred_at.0), record.touchpoint.clone(), record.source.clone()];
    let data = &record.content.data();
    let fields = category.fields.iter().map(|field| data.get(&field.key).map(plain).unwrap_or_default());
    let other: serde_json::Map<String, Value> = data
        .iter()
        .filter(|(key, _)| !category.fields.iter().any(|field| field.key == **key))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    let other = if other.is_empty() { String::new() } else { Value::Object(other).to_string() };
    line(own.into_iter().chain(fields).chain([other]))
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn moment(millis: i64) -> String {
    jiff::Timestamp::from_millisecond(millis).map(|moment| moment.to_string()).unwrap_or_default()
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|cell| escaped(&cell)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe: nobody's data is run as a program.
fn escaped(cell: &str) -> String {
    let safe = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err() {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if safe.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_breaks_its_line() {
        for (cell, written) in [
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("say \"hi\"\nthere", "\"say \"\"hi\"\"\nthere\""),
            ("=1+1", "'=1+1"),
            ("@sum", "'@sum"),
            ("-12.5", "-12.5"),
            ("-rm", "'-rm"),
        ] {
            assert_eq!(escaped(cell), written);
        }
    }
}
