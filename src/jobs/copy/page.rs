//! The page of a copy: what is in it, in the person's language, readable without anything else.

use super::{account::ACCOUNT, explanations::EXPLANATIONS, make::ON_THE_PAGE};
use crate::{
    domain::request::TaskState,
    domain::{catalogue::Category, language::Language, notice::Notice},
    i18n::{
        dates,
        html::escape,
        messages as m, numbers,
        texts::{Texts, plain, texts},
        values::Reader,
    },
    usecases::{portal::Portal, records::list::Record},
};

/// The part of a copy for one kind of data.
pub enum Kind {
    Held { count: u64, newest: Vec<Record> },
    Empty,
    NotAsked,
}

pub struct Page<'a> {
    words: &'static Texts,
    language: Language,
    notice: &'a Notice,
    portal: &'a Portal,
    title: String,
    lede: String,
    kinds: String,
    systems: String,
    account: String,
    explanations: String,
}

impl<'a> Page<'a> {
    /// `another` is the name of the person it is about, where that is not the one who gets it.
    pub fn new(portal: &'a Portal, language: Language, reference: &str, another: Option<&str>, notice: &'a Notice) -> Self {
        let words = texts(portal.brand.voice(language));
        let when = dates::date_and_time(language, portal.clock.now(), &portal.brand.time_zone);
        let brand = &portal.brand.name;
        let title = match another {
            Some(name) => words.copy_title_of(m::CopyTitleOf { brand, name }),
            None => words.copy_title(m::CopyTitle { brand }),
        };
        let lede = words.copy_lede(m::CopyLede { when: &when, reference });
        let (kinds, systems, account, explanations) = (String::new(), String::new(), String::new(), String::new());
        Self { words, language, notice, portal, title, lede, kinds, systems, account, explanations }
    }

    pub fn kind(&mut self, category: &Category, kind: Kind) {
        let said = self.portal.words(self.notice, self.language).category(&category.id);
        let (name, about) = (said.name(), said.what());
        let id = &category.id;
        let inside = match kind {
            Kind::Empty => format!("<p>{}</p>", escape(&self.words.held_none())),
            Kind::NotAsked => format!("<p>{}</p>", escape(&self.words.copy_not_asked())),
            Kind::Held { count, newest } => {
                let number = self.words.held_records(m::HeldRecords {
                    count: u32::try_from(count).unwrap_or(u32::MAX),
                    count_text: &numbers::count(self.language, count),
                });
                let files = files(&[&format!("data/{id}.json"), &format!("data/{id}.csv")]);
                let files = format!("<p>{}</p>{files}", escape(&self.words.copy_files()));
                let shown: String = newest.iter().map(|record| self.record(category, record)).collect();
                let more = if count > ON_THE_PAGE as u64 { format!("<p>{}</p>", escape(&self.words.copy_newest())) } else { String::new() };
                format!("<p>{}</p>{files}{more}<ul>{shown}</ul>", escape(&number))
            }
        };
        self.kinds.push_str(&format!(
            "<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{}</h2><p>{}</p>{inside}</section>\n",
            escape(&name),
            escape(&about)
        ));
    }

    /// `file` is where its answer stands in the archive.
    pub fn system(&mut self, system: &str, state: TaskState, file: Option<String>) {
        let name = self.portal.words(self.notice, self.language).system(system).name();
        let said = match (state, file) {
            (_, Some(file)) => format!("<a href=\"{0}\">{0}</a>", escape(&file)),
            (TaskState::Done, None) => escape(&self.words.copy_system_nothing()),
            (_, None) => escape(&self.words.copy_system_open()),
        };
        self.systems.push_str(&format!("<li><p>{}</p><p>{said}</p></li>", escape(&name)));
    }

    /// The person has an account, in a file of its own.
    pub fn account(&mut self) {
        let words = escape(&self.words.copy_account());
        self.account = format!("<p>{words}</p>{}", files(&[ACCOUNT]));
    }

    /// There are some, in a file of their own.
    pub fn explanations(&mut self) {
        let words = escape(&self.words.why_copy());
        self.explanations = format!("<p>{words}</p>{}", files(&[EXPLANATIONS]));
    }

    fn record(&self, category: &Category, record: &Record) -> String {
        let zone = &self.portal.brand.time_zone;
        let default = self.portal.brand.languages.default;
        let reader = Reader { language: self.language, default, zone, notice: self.notice };
        let rows: String = reader
            .rows(category, &record.content.data())
            .into_iter()
            .map(|(label, value)| format!("<div><dt>{}</dt><dd><bdi>{}</bdi></dd></div>", escape(&label), escape(&value)))
            .collect();
        let when = dates::date_and_time(self.language, record.occurred_at, zone);
        let step = self.portal.words(self.notice, self.language).touchpoint(&record.touchpoint).name();
        format!(
            "<li><p><time datetime=\"{}\">{}</time></p><p>{}</p><dl>{rows}</dl></li>",
            dates::machine(record.occurred_at),
            escape(&when),
            escape(&step)
        )
    }

    pub fn finish(self) -> String {
        let words = self.words;
        let (title, lede) = (escape(&plain(&self.title)), escape(&self.lede));
        let systems = match self.systems.as_str() {
            "" => String::new(),
            list => format!(
                "<section aria-labelledby=\"systems\"><h2 id=\"systems\">{}</h2><ul>{list}</ul></section>",
                escape(&words.copy_systems())
            ),
        };
        let brand = &self.portal.brand;
        let contact =
            escape(&words.copy_contact(m::CopyContact { name: &brand.privacy_officer.name, email: brand.privacy_officer.email.as_str() }));
        format!(
            "<!DOCTYPE html>\n<html lang=\"{0}\" dir=\"{1}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{lede}</p>\n{2}{systems}\n\
             <section aria-labelledby=\"rest\"><h2 id=\"rest\">{3}</h2>{7}<p>{4}</p>\
             {6}{5}<p>{contact}</p></section>\n\
             </main>\n</body>\n</html>\n",
            self.language.tag(),
            self.language.direction().as_str(),
            self.kinds,
            escape(&words.copy_rest()),
            escape(&words.copy_rest_text()),
            self.explanations,
            files(&["requests.json", "manifest.json"]),
            self.account,
        )
    }
}

/// The way to files of the archive, by their names.
fn files(names: &[&str]) -> String {
    let links: String = names.iter().map(|name| format!("<li><a href=\"{0}\">{0}</a></li>", escape(name))).collect();
    format!("<ul>{links}</ul>")
}

const STYLE: &str = ":root{color-scheme:light dark}body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif;color:light-dark(#0f2224,#f2f0ea);\
    background:light-dark(#fbfaf6,#0d1717);overflow-wrap:anywhere}main{max-width:44rem;margin-inline:auto;padding:2rem 1rem 4rem}h1{line-height:1.15}\
    h2{margin-block:2.5rem .5rem}dd bdi{white-space:pre-wrap}a{color:light-dark(#08507e,#90d1f7)}ul{padding:0;list-style:none}li{padding-block:.75rem;border-top:1px solid \
    light-dark(#d5d3ca,#3a4a4b)}li p{margin:0}dl{margin:.25rem 0 0}dl div{display:flex;flex-wrap:wrap;gap:0 .75rem}dt{font-weight:650}dd{margin:0}";
