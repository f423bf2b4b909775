//! A letter as plain text: each address on a line of its own, with nothing behind it.

use super::{
    said::Said,
    write::{Pen, isolated},
};
use crate::i18n::marks::marked;

pub(super) fn set(pen: &Pen<'_>, said: &Said) -> String {
    let mut blocks: Vec<String> = Vec::new();
    if let Some(code) = &said.code {
        blocks.extend([said.title.clone(), isolated(code)]);
    }
    blocks.extend(said.lines.iter().cloned());
    blocks.extend(said.act.iter().map(|act| format!("{}\n{}", act.label, act.link)));
    blocks.extend(said.not_you.iter().map(|not_you| match &not_you.link {
        Some(link) => format!("{}\n{link}", not_you.text),
        None => not_you.text.clone(),
    }));
    blocks.extend(said.notes.iter().cloned());
    let text = marked(pen.language, &blocks.join("\n\n"));
    format!("{text}\n\n--\n{}\n", marked(pen.language, &pen.sender().join("\n")))
}
