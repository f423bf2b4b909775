//! The record as a page, as a table for a spreadsheet, and as JSON.

use clap::ValueEnum;

use super::record::{Activity, Record, RegisterItem};
use crate::{i18n::html::escape, jobs::copy::tables::escaped as cell};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A page to read and print
    Html,
    /// A table that spreadsheets open
    Csv,
    /// For programs
    Json,
}

impl Format {
    pub fn written(self, record: &Record) -> String {
        match self {
            Self::Html => html(record),
            Self::Csv => csv(record),
            // Our own types have string keys and no floats.
            Self::Json => serde_json::to_string_pretty(record).unwrap_or_default() + "\n",
        }
    }
}

fn html(record: &Record) -> String {
    let rows = |entries: &[RegisterItem]| -> String {
        let row = |entry: &RegisterItem| {
            let said: String = entry.said.iter().map(|line| format!("<li>{}</li>", escape(line))).collect();
            let class = if entry.missing { " class=\"missing\"" } else { "" };
            let item = escape(&entry.item);
            format!("<tr{class}><th scope=\"row\">{item}</th><td><bdi>{}</bdi></td><td><ul>{said}</ul></td></tr>\n", entry.article)
        };
        entries.iter().map(row).collect()
    };
    let table = |name: &str, entries: &[RegisterItem]| {
        let (item, said) = (escape(&record.words.item), escape(&record.words.said));
        format!(
            "<h2>{}</h2>\n<table>\n<thead><tr><th scope=\"col\">{item}</th><th scope=\"col\">GDPR</th><th scope=\"col\">{said}</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
            escape(name),
            rows(entries)
        )
    };
    let activities: String = record.activities.iter().map(|Activity { name, entries, .. }| table(name, entries)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n{}{activities}</body>\n</html>\n",
        record.language,
        record.direction,
        escape(&record.notice),
        table(&record.words.all, &record.house),
        title = escape(&record.title),
    )
}

const STYLE: &str = ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid}\
ul{margin:0;padding-inline-start:1rem}.missing td{font-weight:700}tr{break-inside:avoid}";

fn csv(record: &Record) -> String {
    let words = &record.words;
    let head = [&words.activity, &words.item, "GDPR", &words.said].map(cell).join(",");
    let line = |name: &str, entry: &RegisterItem| [name, &entry.item, entry.article, &entry.said.join("\n")].map(cell).join(",");
    let house = record.house.iter().map(|entry| line(&words.all, entry));
    let rest = record.activities.iter().flat_map(|activity| activity.entries.iter().map(|entry| line(&activity.name, entry)));
    // The mark of UTF-8, without which some spreadsheets guess.
    std::iter::once(format!("\u{feff}{head}")).chain(house).chain(rest).map(|line| line + "\r\n").collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use crate::{
        catalog::{Source, check, notice::snapshot},
        cli::register::record::record,
        domain::{
            language::Language,
            notice::{Notice, NoticeVersion},
            time::Millis,
        },
    };

    fn written(language: Language, format: Format) -> (Record, String) {
        let draft = check(&Source::Demo).unwrap();
        let sha256 = snapshot(&draft).sha256;
        let (catalogue, texts) = (draft.catalogue, draft.texts);
        let notice = Notice { version: NoticeVersion(1), published_at: Millis(0), catalogue, texts, material: Default::default(), sha256 };
        let record = record(&draft.brand, &notice, language);
        let text = format.written(&record);
        (record, text)
    }

    #[test]
    fn every_item_of_the_article_is_there_or_named_missing() {
        let (record, _) = written(Language::En, Format::Json);
        let of = |entries: &[RegisterItem]| entries.iter().map(|entry| entry.article).collect::<Vec<_>>().join(" ");
        assert_eq!(of(&record.house), "30(1)(a) 30(1)(a) 30(1)(a) 30(1)(a) 30(1)(g)");
        assert!(!record.activities.is_empty());
        for activity in &record.activities {
            assert_eq!(of(&activity.entries), "30(1)(b) 6(1) 30(1)(c) 30(1)(c) 30(1)(d) 30(1)(e) 30(1)(f)", "{}", activity.id);
            assert!(activity.entries.iter().all(|entry| !entry.said.is_empty() && !entry.missing), "{}", activity.id);
        }
        let missing: Vec<_> = record.house.iter().filter(|entry| entry.missing).map(|entry| entry.item.as_str()).collect();
        assert_eq!(missing.len(), 3, "{missing:?}");
    }

    #[test]
    fn each_format_says_the_same_in_each_language() {
        for language in [Language::En, Language::De, Language::Ar] {
            let (record, page) = written(language, Format::Html);
            assert!(page.contains(&format!("<html lang=\"{language}\" dir=\"{}\">", record.direction)));
            let (_, csv) = written(language, Format::Csv);
            let (_, json) = written(language, Format::Json);
            let json: serde_json::Value = serde_json::from_str(&json).unwrap();
            assert_eq!(json["activities"].as_array().unwrap().len(), record.activities.len());
            for activity in &record.activities {
                assert!(page.contains(&format!("<h2>{}</h2>", escape(&activity.name))), "{}", activity.id);
                assert!(csv.contains(&cell(&activity.name)), "{}", activity.id);
            }
            let rows = csv.lines().filter(|line| line.starts_with('"') || line.starts_with('\u{feff}')).count();
            assert!(rows > record.activities.len() * 7, "{rows}");
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        let (_, csv) = written(Language::En, Format::Csv);
        assert!(csv.contains("'+49 30"), "a phone number: {csv}");
        for line in csv.replace("\u{feff}", "").lines() {
            let begin = line.trim_start_matches('"');
            assert!(!begin.starts_with(['=', '+', '-', '@']), "{line}");
        }
    }
}
