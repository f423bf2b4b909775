//! A letter about a request before there is one, for the page where staff look over what brings it about.

use url::Url;

use super::{acted_for, request, said::Said, write::Pen};
use crate::{
    domain::language::Language,
    i18n::marks::marked,
    usecases::{
        jobs::{
            acted::Acted,
            post::{News, Told},
        },
        portal::Portal,
    },
};

/// The words of a letter as they will be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub subject: String,
    /// From the first line to the last, without the address of its page.
    pub lines: Vec<String>,
}

pub fn preview(portal: &Portal, public_url: &Url, language: Language, news: News, told: &Told) -> Preview {
    of(language, request::said(&Pen::of(portal, public_url, language), news, told))
}

/// The one to somebody about whose data another person asked.
pub fn preview_acted_for(portal: &Portal, public_url: &Url, language: Language, acted: &Acted) -> Preview {
    of(language, acted_for::said(&Pen::of(portal, public_url, language), acted))
}

fn of(language: Language, said: Said) -> Preview {
    let act = said.act.map(|act| act.label);
    let not_you = said.not_you.map(|not_you| not_you.text);
    let subject = said.subject.unwrap_or(said.title);
    let lines = said.lines.into_iter().chain(act).chain(not_you).chain(said.notes);
    Preview { subject: marked(language, &subject), lines: lines.map(|line| marked(language, &line)).collect() }
}
