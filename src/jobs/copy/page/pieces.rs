//! Pieces of HTML that every part is made of; all of them escape the text they are given.

use crate::i18n::html::escape;

pub fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", escape(text))
}

pub fn paragraphs(texts: &[String]) -> String {
    texts.iter().map(|text| paragraph(text)).collect()
}

/// A part of the page under its heading, with an anchor for the contents.
pub fn section(id: &str, heading: &str, inside: &str) -> String {
    format!("<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{}</h2>{inside}</section>\n", escape(heading))
}

/// A heading with what belongs to it beside it, on a narrow page below it.
pub fn row(heading: &str, inside: &str) -> String {
    format!("<div class=\"row\"><b><bdi>{}</bdi></b><div>{inside}</div></div>", escape(heading))
}

/// One line of a list of facts. `inside` is HTML.
pub fn fact(label: &str, inside: &str) -> String {
    format!("<div><dt>{}</dt><dd>{inside}</dd></div>", escape(label))
}

pub fn list(entries: impl Iterator<Item = String>) -> String {
    let entries: String = entries.map(|entry| format!("<li>{entry}</li>")).collect();
    format!("<ul>{entries}</ul>")
}

/// The way to a file of the archive, by its name.
pub fn file(name: &str) -> String {
    format!("<a href=\"{0}\" dir=\"ltr\">{0}</a>", escape(name))
}

/// The way out of the archive, by its address.
pub fn link(address: &str) -> String {
    format!("<a href=\"{0}\" rel=\"noreferrer\" dir=\"ltr\">{0}</a>", escape(address))
}

/// A message in which `text` stands, with `html` in its place.
pub fn within(message: &str, text: &str, html: &str) -> String {
    format!("<p>{}</p>", escape(message).replacen(&escape(text), html, 1))
}
