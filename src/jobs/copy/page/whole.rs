//! The whole page: its parts are added as they are read, and put together at the end, when it is known how much there is of each.

use std::collections::BTreeMap;
use url::Url;

use super::{
    kinds::Read,
    paper::Paper,
    pieces::{file, list, paragraph, section},
};
use crate::{
    domain::{
        catalogue::{Category, Origin},
        customer::Profile,
        ids::RegimeId,
        request::{LeftOut, TaskState},
    },
    i18n::{countries::country, dates, html::escape, messages as m, texts::plain},
    jobs::copy::{account::ACCOUNT, archive::File, explanations::EXPLANATIONS},
    usecases::{choices::evidence::PastChoice, explanations::list::Explanation, requests::case::Case},
};

pub use super::{chosen::receipt_file, kinds::ON_THE_PAGE, paper::Paper as CopyPaper, short::Wanted};

/// The part of a copy for one kind of data.
pub enum Kind {
    Held(Read),
    Empty,
    NotAsked,
}

/// The person a copy is about, and the request it answers.
pub struct About<'a> {
    /// The address or number of a person who asked for themself.
    pub who: Option<String>,
    /// The address or number of the person it is about, where that is not the one who gets it.
    pub another: Option<String>,
    pub reference: &'a str,
    /// The law that the request is answered by.
    pub law: &'a RegimeId,
    pub wanted: Wanted,
    pub public_url: &'a Url,
}

pub struct Page<'a> {
    pub paper: Paper<'a>,
    about: About<'a>,
    held: Vec<(&'a Category, Read, String)>,
    nothing_of: Vec<String>,
    not_asked: Vec<String>,
    systems: String,
    waiting: Vec<String>,
    account: String,
    choices: String,
    /// Whether there were choices whose evidence is over.
    over: bool,
    picked: String,
    requests: String,
}

impl<'a> Page<'a> {
    pub fn new(paper: Paper<'a>, about: About<'a>) -> Self {
        let [systems, account, choices, picked, requests] = Default::default();
        let (held, nothing_of, not_asked, waiting) = Default::default();
        Self { paper, about, held, nothing_of, not_asked, systems, waiting, account, choices, over: false, picked, requests }
    }

    pub fn kind(&mut self, category: &'a Category, kind: Kind) {
        let name = self.paper.kind_name(category.id.as_str());
        match kind {
            Kind::Empty => self.nothing_of.push(name),
            Kind::NotAsked => self.not_asked.push(name),
            Kind::Held(read) => {
                let html = self.paper.kind(category, &read);
                self.held.push((category, Read { newest: Vec::new(), ..read }, html));
            }
        }
    }

    /// `answer` is where its answer is in the archive, and `unsearched` that nobody could look in it.
    pub fn system(&mut self, system: &str, state: TaskState, answer: Option<String>, unsearched: bool) {
        let name = self.paper.portal.words(self.paper.notice, self.paper.language()).system(system).name();
        let said = match (state, &answer) {
            (_, Some(name)) => format!("<p>{}</p>{}", file(name), self.paper.undated(system, &self.about.wanted)),
            (TaskState::NotFound, None) if unsearched => paragraph(&self.paper.words().story_nothing_known()),
            (TaskState::Done | TaskState::NotFound, None) => paragraph(&self.paper.words().copy_system_nothing()),
            (_, None) => paragraph(&self.paper.words().copy_system_open()),
        };
        if answer.is_none() && !matches!(state, TaskState::Done | TaskState::NotFound) {
            self.waiting.push(name.clone());
        }
        self.systems.push_str(&super::pieces::row(&name, &said));
    }

    /// The person has an account, in a file of its own.
    pub fn account(&mut self, profile: &Profile) {
        let (words, brand) = (self.paper.words(), &self.paper.portal.brand.name);
        let email = profile.email.as_ref().map(|email| words.account_email_now(m::AccountEmailNow { email: email.as_str() }));
        let phone = profile.phone.as_ref().map(|phone| words.account_phone(m::AccountPhone { brand, phone: phone.as_str() }));
        let lines: String = email.into_iter().chain(phone).chain([words.copy_account()]).map(|line| paragraph(&line)).collect();
        self.account = format!("{lines}<p>{}</p>", file(ACCOUNT));
        self.choices = self.paper.settings_now();
    }

    pub fn past_choice(&mut self, entry: &PastChoice) {
        self.choices.push_str(&self.paper.past_choice(entry));
    }

    /// Older choices were made, and the time of their evidence is over.
    pub fn older_choices_are_over(&mut self) {
        self.over = true;
        self.choices.push_str(&paragraph(&self.paper.words().history_over()));
    }

    /// The newest of those that are in a file of their own.
    pub fn picked(&mut self, explanations: &[Explanation]) {
        let shown: String = explanations.iter().take(ON_THE_PAGE).map(|explanation| self.paper.picked(explanation)).collect();
        let more = explanations.len() > ON_THE_PAGE;
        let more = if more { paragraph(&self.paper.words().copy_newest()) } else { String::new() };
        self.picked = format!("{more}{shown}<p>{}</p>", file(EXPLANATIONS));
    }

    /// `answered` where the copy is the whole answer to it.
    pub fn request(&mut self, case: &Case, answered: bool) {
        self.requests.push_str(&self.paper.request(case, answered));
    }

    /// `files` are all that are in the archive by now, and `left_out` is how much is not, by the reason.
    pub fn finish(self, files: &[File], left_out: &BTreeMap<LeftOut, u64>) -> String {
        let (paper, words) = (&self.paper, self.paper.words());
        let customer = paper.choices.is_some();
        let names = |names: &[String]| list(names.iter().map(|name| escape(name)));
        let chosen = files.iter().any(|file| file.name.starts_with("receipts/"));
        let never = if chosen || self.over { String::new() } else { paragraph(&words.history_empty()) };
        let choices = format!("{}{never}", self.choices);
        let requests = format!("{}{}", self.requests, paper.for_programs("requests.json"));
        let companies = paper.companies();
        let blacked_out = paper.left_out(left_out, self.about.reference, self.about.public_url);
        let parts: Vec<(&str, String, String)> = [
            ("left-out", words.copy_left_out(), blacked_out, !left_out.is_empty()),
            ("nothing", words.copy_nothing_of(), names(&self.nothing_of), !self.nothing_of.is_empty()),
            ("not-asked", words.copy_not_asked_of(), names(&self.not_asked), !self.not_asked.is_empty()),
            (
                "systems",
                words.copy_systems(),
                self.systems,
                !self.waiting.is_empty() || files.iter().any(|file| file.name.starts_with("systems/")),
            ),
            ("picked", words.why_copy(), self.picked.clone(), !self.picked.is_empty()),
            ("choices", words.copy_choices(), choices, customer),
            ("account", words.account_title(), self.account, customer),
            ("asked", words.copy_asked(), requests, true),
            ("uses", words.purposes_title(), paper.each_use(), customer),
            ("companies", words.recipients_title(), companies, customer),
        ]
        .into_iter()
        .filter(|(.., there)| *there)
        .map(|(id, heading, inside, _)| (id, heading, inside))
        .collect();
        let mut toc: Vec<(&str, String)> = parts.iter().map(|(id, heading, _)| (*id, heading.clone())).collect();
        toc.push(("transfers", words.copy_transfers()));
        if customer {
            toc.push(("automated", words.copy_automated()));
        }
        toc.push(("rights", words.copy_rights()));
        toc.extend((!paper.printed).then(|| ("check", words.copy_check())));
        let short = paper.short(&self.held, &self.about.wanted, &self.waiting, !left_out.is_empty());
        let contents = paper.contents(&self.held, &toc);
        let kinds: String = Origin::ALL.into_iter().map(|origin| of_way(paper, &self.held, origin)).collect();
        let parts: String = parts.iter().map(|(id, heading, inside)| section(id, heading, inside)).collect();
        let automated = if customer { paper.automated() } else { String::new() };
        let rights = paper.rights(self.about.law, self.about.public_url);
        let check = paper.check(files, self.about.public_url);
        let body = [head(paper, &self.about), short, contents, kinds, parts, paper.transfers(), automated, rights, check].concat();
        document(paper, &title(paper, &self.about), &body)
    }
}

fn title(paper: &Paper<'_>, about: &About<'_>) -> String {
    let brand = &paper.portal.brand.name;
    plain(&match &about.another {
        Some(name) => paper.words().copy_title_of(m::CopyTitleOf { brand, name }),
        None => paper.words().copy_title(m::CopyTitle { brand }),
    })
}

fn head(paper: &Paper<'_>, about: &About<'_>) -> String {
    let (words, brand) = (paper.words(), &paper.portal.brand);
    let whom = match (&about.another, &about.who) {
        (Some(name), _) => paragraph(&words.copy_for_another(m::CopyForAnother { name })),
        (None, Some(who)) => paragraph(&words.copy_for(m::CopyFor { who })),
        (None, None) => String::new(),
    };
    let made = words.copy_lede(m::CopyLede { when: &paper.tell.moment(paper.now), reference: about.reference });
    let country = country(paper.language(), &brand.country);
    let address = brand.address.iter().chain([&country]).map(|line| format!("\n<span>{}</span>", escape(line))).collect::<String>();
    format!(
        "<header><b><bdi>{}</bdi></b><p><span>{}</span>{address}</p></header>\n<h1>{}</h1>\n\
         <div class=\"lede\">{whom}<p><time datetime=\"{}\">{}</time></p></div>\n",
        escape(&brand.name),
        escape(&brand.legal_name),
        escape(&title(paper, about)),
        dates::machine(paper.now),
        escape(&made)
    )
}

/// The kinds that came to be known in one way.
fn of_way(paper: &Paper<'_>, held: &[(&Category, Read, String)], origin: Origin) -> String {
    let kinds: String = held.iter().filter(|(kind, ..)| kind.origin == origin).map(|(.., html)| html.as_str()).collect();
    let heading = escape(&paper.tell.origin(origin));
    if kinds.is_empty() { kinds } else { format!("<h2 id=\"way-{}\">{heading}</h2>\n{kinds}", origin.as_str()) }
}

fn document(paper: &Paper<'_>, title: &str, body: &str) -> String {
    let language = paper.language();
    let (style, marks) = (include_str!("style.css"), include_str!("marks.svg"));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<style>{style}</style>\n</head>\n<body>\n{marks}<main>\n{body}</main>\n</body>\n</html>\n",
        language.tag(),
        language.direction().as_str(),
        escape(title)
    )
}
