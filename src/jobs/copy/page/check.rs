//! How to check the files of a copy, and the check code of each.

use url::Url;

use super::{
    paper::Paper,
    pieces::{file, link, list, paragraph, section, within},
};
use crate::{
    i18n::{html::escape, messages as m},
    jobs::copy::{archive::File, tables::Manner},
};

impl Paper<'_> {
    /// Nothing of it on paper, where nobody checks a file.
    pub fn check(&self, files: &[File], public_url: &Url) -> String {
        if self.printed {
            return String::new();
        }
        let words = self.words();
        let has = |part: &str| files.iter().any(|file| file.name.contains(part));
        let tables = match Manner::of(self.language()) {
            Manner::Point => words.copy_tables_comma(),
            Manner::Comma => words.copy_tables_semicolon(),
        };
        let tables = if has(".csv") { paragraph(&tables) } else { String::new() };
        let address = format!("{public_url}{}/receipts/check", self.language());
        let receipts = has("receipts/").then(|| {
            let said = words.copy_check_receipts(m::CopyCheckReceipts { address: &address });
            within(&said, &address, &link(&address))
        });
        let codes = list(files.iter().map(|one| format!("{}<code dir=\"ltr\">{}</code>", file(&one.name), one.sha256)));
        let inside = format!(
            "{}{}{tables}{}<details><summary>{}</summary>{codes}</details>",
            within(&words.copy_check_text(), "manifest.json", &file("manifest.json")),
            receipts.unwrap_or_default(),
            paragraph(&words.copy_json()),
            escape(&words.copy_check_list())
        );
        section("check", &words.copy_check(), &inside)
    }
}
