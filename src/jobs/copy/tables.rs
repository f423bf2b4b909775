//! Records as JSON for machines and as CSV (RFC 4180) for spreadsheets.

use serde_json::{Value, json};

use crate::{
    domain::{catalogue::Category, language::Language},
    i18n::numbers::decimal,
    usecases::records::{content::Ground, correction::Mark, list::Record},
};

/// The way a table is written for the spreadsheets of a language: where numbers have a decimal comma, columns are separated by
/// semicolons, and the spreadsheet takes a point for part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    Point,
    Comma,
}

impl Manner {
    pub fn of(language: Language) -> Self {
        if decimal(language, "0.5").is_some_and(|written| written.contains(',')) { Self::Comma } else { Self::Point }
    }

    pub const fn separator(self) -> char {
        match self {
            Self::Point => ',',
            Self::Comma => ';',
        }
    }

    fn number(self, number: &str) -> String {
        match self {
            Self::Point => number.to_owned(),
            Self::Comma => number.replace('.', ","),
        }
    }
}

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
        "excluded_at": record.excluded_at.map(|at| moment(at.0)),
        "kept_until": record.last_day.map(|day| day.to_string()),
        "must_be_kept_until": record.must_keep_until.map(|day| day.to_string()),
    })
}

/// A field that was corrected: what its source says, where that is something else, and how it is to what the person asked for.
fn corrected((field, mark): (&str, Mark<'_>)) -> Value {
    match mark {
        Mark::Stands { said, at, wish } => json!({"field": field, "at": moment(at.0), "source_says": said, "set_as": wish}),
        Mark::Taken { at, wish } => json!({"field": field, "at": moment(at.0), "set_as": wish}),
        Mark::Later { corrected_to, at } => json!({"field": field, "at": moment(at.0), "corrected_to": corrected_to}),
    }
}

pub fn head(manner: Manner, category: &Category) -> String {
    let own = ["id", "occurred_at", "touchpoint", "source"].into_iter().map(str::to_owned);
    let fields = category.fields.iter().map(|field| field.key.clone());
    line(manner, own.chain(fields).chain(["excluded_at", "other"].map(str::to_owned)))
}

/// One record as a line: the catalogue's fields in its order, since when it is kept out of use, and whatever else there is as JSON in the last
/// column.
pub fn row(manner: Manner, category: &Category, record: &Record) -> String {
    let own = [record.id.to_string(), moment(record.occurred_at.0), record.touchpoint.clone(), record.source.clone()];
    let data = &record.content.data();
    let fields = category.fields.iter().map(|field| data.get(&field.key).map(|value| plain(manner, value)).unwrap_or_default());
    let other: serde_json::Map<String, Value> = data
        .iter()
        .filter(|(key, _)| !category.fields.iter().any(|field| field.key == **key))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    let other = if other.is_empty() { String::new() } else { Value::Object(other).to_string() };
    let excluded = record.excluded_at.map(|at| moment(at.0)).unwrap_or_default();
    line(manner, own.into_iter().chain(fields).chain([excluded, other]))
}

fn plain(manner: Manner, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Number(number) => manner.number(&number.to_string()),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn moment(millis: i64) -> String {
    jiff::Timestamp::from_millisecond(millis).map(|moment| moment.to_string()).unwrap_or_default()
}

fn line(manner: Manner, cells: impl Iterator<Item = String>) -> String {
    let mut written = String::new();
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            written.push(manner.separator());
        }
        written.push_str(&escaped(&cell));
    }
    written.push_str("\r\n");
    written
}

/// Signs that begin a formula, wide and small ones too, which some spreadsheets take for the plain ones.
const SIGNS: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
/// Each of these begins a new cell or line in some spreadsheet, whatever separates here.
const SEPARATORS: [char; 6] = [',', ';', '|', '\t', '\n', '\r'];

/// A cell stands in quotes. A sign that would begin a formula gets an apostrophe, at the cell's beginning and after whatever
/// separates anywhere, also behind blanks and quotes: nobody's data is run as a program.
pub fn escaped(cell: &str) -> String {
    if is_number(cell) {
        return format!("\"{cell}\"");
    }
    let mut written = String::from('"');
    if cell.starts_with(['\t', '\r', '\n']) {
        written.push('\'');
    }
    let mut may_begin = true;
    for sign in cell.chars() {
        if may_begin && SIGNS.contains(&sign) {
            written.push('\'');
        }
        may_begin = SEPARATORS.contains(&sign) || (may_begin && (sign == '"' || sign.is_whitespace()));
        if sign == '"' {
            written.push('"');
        }
        written.push(sign);
    }
    written.push('"');
    written
}

/// Plain digits, perhaps below zero, perhaps with a point or a decimal comma.
fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let size = cell.strip_prefix('-').unwrap_or(cell);
    size.split_once(['.', ',']).map_or_else(|| digits(size), |(whole, part)| digits(whole) && digits(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_breaks_its_line() {
        for (cell, written) in [
            ("", "\"\""),
            ("plain", "\"plain\""),
            ("a,b", "\"a,b\""),
            ("say \"hi\"\nthere", "\"say \"\"hi\"\"\nthere\""),
            ("=1+1", "\"'=1+1\""),
            ("＝1+1", "\"'＝1+1\""),
            ("@sum", "\"'@sum\""),
            ("-12.5", "\"-12.5\""),
            ("-12,5", "\"-12,5\""),
            ("-inf", "\"'-inf\""),
            ("-rm", "\"'-rm\""),
            ("ok;=1+1", "\"ok;'=1+1\""),
            ("ok; =1+1", "\"ok; '=1+1\""),
            ("well-known", "\"well-known\""),
        ] {
            assert_eq!(escaped(cell), written);
        }
    }

    #[test]
    fn a_table_is_written_as_the_spreadsheets_of_its_language_read_it() {
        assert_eq!([Language::En, Language::De, Language::Ar].map(Manner::of), [Manner::Point, Manner::Comma, Manner::Point]);
        let cells = || ["a", "b;c"].into_iter().map(str::to_owned);
        assert_eq!(line(Manner::Point, cells()), "\"a\",\"b;c\"\r\n");
        assert_eq!(line(Manner::Comma, cells()), "\"a\";\"b;c\"\r\n");
        assert_eq!((plain(Manner::Comma, &json!(89.9)), plain(Manner::Comma, &json!("1.5"))), ("89,9".to_owned(), "1.5".to_owned()));
        assert_eq!(plain(Manner::Point, &json!(89.9)), "89.9");
    }

    /// Cells as a spreadsheet reads them that separates by `by`: a quote opens only at a cell's beginning.
    fn cells(text: &str, by: char) -> Vec<String> {
        let (mut cells, mut cell, mut quoted, mut fresh) = (Vec::new(), String::new(), false, true);
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            if quoted && sign == '"' {
                if signs.next_if_eq(&'"').is_some() { cell.push('"') } else { quoted = false }
            } else if fresh && sign == '"' {
                quoted = true;
            } else if !quoted && (sign == by || sign == '\n' || sign == '\r') {
                cells.push(std::mem::take(&mut cell));
                fresh = true;
                continue;
            } else {
                cell.push(sign);
            }
            fresh = false;
        }
        cells.push(cell);
        cells
    }

    /// Every text of up to five of the signs that matter, whichever way a spreadsheet separates.
    #[test]
    fn no_text_becomes_a_formula_whatever_separates() {
        let alphabet = ['a', '1', '=', '-', '＝', '"', ' ', ',', ';', '\t', '\n', '\r'];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            let longer: Vec<String> = texts.iter().flat_map(|text| alphabet.iter().map(move |sign| format!("{text}{sign}"))).collect();
            texts = longer;
            for text in &texts {
                for manner in [Manner::Point, Manner::Comma] {
                    let written = line(manner, [text.clone(), "x".to_owned()].into_iter());
                    let written = written.trim_end_matches("\r\n");
                    for by in [',', ';', '\t', '|'] {
                        for cell in cells(written, by) {
                            let begins = cell.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '"');
                            assert!(!begins.starts_with(SIGNS) || is_number(text), "{text:?} is {cell:?} where {by:?} separates");
                        }
                    }
                    assert_eq!(cells(written, manner.separator()).len(), 2, "{text:?}");
                }
            }
        }
    }
}
