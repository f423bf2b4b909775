//! Every page of the demo in the planted language, whose messages and brand texts stand between ⟦ and ⟧: visible text outside of them
//! is a value, or code has added it.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]

use scraper::{ElementRef, Html, Node};
use std::{collections::BTreeSet, fs, net::SocketAddr, sync::Arc};

use crate::{
    catalog::{Publishable, Source, check, demo},
    cli::machine::{SystemClock, SystemEntropy},
    domain::{actor::Actor, language::Language},
    i18n::countries::country,
    outbound::http::sender::Sender,
    store::{
        Store,
        ledger::Ledger,
        session_store::{Seal, Sessions},
    },
    usecases::{
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::follow,
    },
    vault::{keys::Vault, root::RootKeys},
    web::{
        demo::{cast::Cast, people::settle_in},
        front::{Demo, Front},
        look::Look,
        router,
    },
};

/// Text outside of every message, each with its reason.
const EXCEPT: &[(&str, &str)] = &[
    ("You sent me a catalogue by post. Where did you get my address from, and who else has it?", "a customer wrote it"),
    ("The copy as one PDF", "staff named a topic so"),
    ("Which emails does a switch stop?", "staff named a topic so"),
    ("What an explanation leaves out", "staff named a topic so"),
    ("When does an answer come?", "staff named a topic so"),
    ("Ada", "a name of a member of staff, in a list to choose from"),
    ("Ines", "a name of a member of staff, in a list to choose from"),
    ("Jana", "a name of a member of staff, in a list to choose from"),
    ("Milan", "a name of a member of staff, in a list to choose from"),
    ("Robin", "a name of a member of staff, in a list to choose from"),
    ("Tomasz", "a name of a member of staff, in a list to choose from"),
    ("Wiebke", "a name of a member of staff, in a list to choose from"),
];
/// Names of months, as CLDR begins a date.
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Elements that hold values: what people or systems wrote, codes, moments.
const VALUES: [&str; 7] = ["bdi", "code", "time", "data", "kbd", "pre", "textarea"];
/// Attributes that are read out or shown.
const SAID: [&str; 5] = ["aria-label", "title", "alt", "placeholder", "aria-description"];
/// Marks that are not seen.
const UNSEEN: [char; 6] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}'];

/// The demo brand, which offers the planted language as well.
fn brand(folder: &std::path::Path) -> Publishable {
    demo::write_out(folder).unwrap();
    let edit = |file: &str, from: &str, to: &str| {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        assert!(text.contains(from), "{file}");
        fs::write(folder.join(file), text.replace(from, to)).unwrap();
    };
    edit("brand.toml", "\"ar\"]", "\"ar\", \"qaa\"]");
    fs::create_dir(folder.join("locales/qaa")).unwrap();
    fs::copy(folder.join("locales/en/catalog.ftl"), folder.join("locales/qaa/catalog.ftl")).unwrap();
    let mut draft = check(&Source::Folder(folder.into())).unwrap_or_else(|found| panic!("{found:#?}"));
    for texts in [&mut draft.texts, &mut draft.brand.beside.texts] {
        texts.get_mut(&Language::Qaa).unwrap().values_mut().for_each(|text| *text = format!("⟦{text}⟧"));
    }
    draft
}

/// True for what every page may show: names of the brand and of languages, moments, references.
fn is_value(text: &str) -> bool {
    let of_the_brand = include_str!("../catalog/demo/brand.toml").split('"').any(|value| value == text);
    let is_name = Language::ALL.iter().any(|language| language.own_name() == text);
    let after = |month: &&str| text.strip_prefix(*month).and_then(|rest| rest.strip_prefix(' '));
    let is_moment = MONTHS.iter().filter_map(after).any(|rest| rest.contains(", 20") || rest.parse::<u16>().is_ok());
    // CLDR's part of a page: the names of countries, and the joints of lists whose names stand in elements of their own.
    let is_country = include_str!("../catalog/demo/catalog.toml")
        .lines()
        .filter_map(|line| line.strip_prefix("country = \"")?.strip_suffix('"'))
        .any(|code| country(Language::En, code) == text);
    let joins = text.split([',', ' ']).all(|part| part.is_empty() || part == "and");
    of_the_brand || is_name || is_moment || is_country || joins || (text.starts_with("R-") && text.len() == 11)
}

/// The log and the keys have words of their own, which programs read as well: `staff.invited`, `records:write`.
fn is_of_programs(path: &str, text: &str) -> bool {
    let word = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    (path.starts_with("/en/staff/log") || path.starts_with("/staff/log") || path.contains("/staff/keys"))
        && text.split(['.', ':']).all(word)
}

/// Sessions need no secrecy here.
struct Open;

impl Seal for Open {
    fn seal(&self, _: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        Some(plain.to_vec())
    }
    fn open(&self, _: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

/// The demo at an address of its own.
async fn served(folder: &std::path::Path) -> String {
    let draft = brand(&folder.join("brand"));
    let clock = Arc::new(SystemClock);
    let store = Store::open_and_migrate(&format!("sqlite:{}", folder.join("candor.db").display()), clock.clone()).await.unwrap();
    let vault = Vault::new(RootKeys::ephemeral(&SystemEntropy));
    let ledger = Ledger::at(folder.join("erasures.jsonl"));
    let portal = Portal::new(store, vault, ledger, draft.brand.clone(), clock, Arc::new(SystemEntropy));
    publish(&portal, Actor::Operator, &draft, Changes::default()).await.unwrap();
    follow::catch_up(&portal).await.unwrap();
    tokio::spawn(follow::follow(portal.clone()));
    settle_in(&portal, Cast::of(demo::Shipped::Larkfield)).await.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let front = Front {
        portal: portal.clone(),
        public_url: Arc::new(url.parse().unwrap()),
        look: Arc::new(Look::of(&draft)),
        source: Arc::new(crate::catalog::Source::Demo),
        passkeys: None,
        sender: Sender::new(portal.listed.clone()).unwrap(),
        demo: Some(Arc::new(Demo { key: String::new(), mail: None, shown: demo::Shown::Brand(demo::Shipped::Larkfield) })),
    };
    let app = router::build(front, Sessions::new(portal.store.clone(), Arc::new(Open)), &[]);
    tokio::spawn(async move { axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>()).await.unwrap() });
    url
}

/// Reads a page as text, and keeps what no message says.
#[derive(Default)]
struct Reader {
    depth: usize,
    outside: BTreeSet<String>,
}

impl Reader {
    fn read(&mut self, element: ElementRef) {
        let name = element.value().name();
        // Words that somebody wrote read in their own direction, and prose of another language names it.
        let written = element.attr("dir") == Some("auto") || element.attr("lang").is_some_and(|lang| lang != "qaa");
        if matches!(name, "script" | "style" | "svg" | "template") || VALUES.contains(&name) || written {
            return;
        }
        for said in SAID.into_iter().filter_map(|name| element.attr(name)) {
            let mut alone = Self::default();
            alone.text(said);
            self.outside.extend(alone.outside.into_iter().map(|text| format!("[{name}] {text}")));
        }
        for child in element.children() {
            match (child.value(), ElementRef::wrap(child)) {
                // The parser takes a text for browsers without scripts as one piece.
                (Node::Text(text), _) if name == "noscript" => self.read(Html::parse_fragment(text).root_element()),
                (Node::Text(text), _) => self.text(text),
                (_, Some(inner)) => self.read(inner),
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        let mut outside = String::new();
        for letter in text.replace(UNSEEN, "").chars() {
            match letter {
                '⟦' => self.depth += 1,
                '⟧' => self.depth = self.depth.saturating_sub(1),
                _ if self.depth == 0 => outside.push(letter),
                _ => {}
            }
        }
        // Numbers are values, whatever parts their digits.
        if outside.chars().any(|letter| !letter.is_whitespace() && !letter.is_ascii_digit() && !['.', ',', '–'].contains(&letter)) {
            self.outside.insert(outside.trim().replace('\u{a0}', " "));
        }
    }
}

#[tokio::test]
async fn no_page_shows_text_that_no_message_says() {
    let folder = tempfile::tempdir().unwrap();
    let url = served(folder.path()).await;
    let routes: serde_json::Value = reqwest::get(format!("{url}/demo/routes.json")).await.unwrap().json().await.unwrap();
    let (mut found, mut read) = (BTreeSet::new(), 0);
    let cast = Cast::of(demo::Shipped::Larkfield);
    let names =
        cast.people.iter().map(|person| (person.name, person.reference)).chain(cast.staff.iter().map(|worker| (worker.name, worker.name)));
    for (name, reference) in names.map(|(name, reference)| (Some(name), Some(reference))).chain([(None, None)]) {
        let browser = reqwest::Client::builder().cookie_store(true).redirect(reqwest::redirect::Policy::none()).build().unwrap();
        if let Some(reference) = reference {
            let sent =
                browser.post(format!("{url}/demo/sign-in")).header("origin", &url).form(&[("reference", reference)]).send().await.unwrap();
            assert_eq!(sent.status(), 303, "{reference}");
        }
        for route in routes["routes"].as_array().unwrap().iter().filter(|route| route["person"].as_str() == name) {
            let Some(path) = route["path"].as_str().unwrap().strip_prefix("/en") else { continue };
            let answer = browser.get(format!("{url}/qaa{path}")).header("accept", "text/html").send().await.unwrap();
            if answer.status().is_redirection() {
                continue;
            }
            let mut reader = Reader::default();
            reader.read(Html::parse_document(&answer.text().await.unwrap()).root_element());
            assert_eq!(reader.depth, 0, "{path}: a message does not end");
            read += 1;
            let excused = |text: &String| is_value(text) || is_of_programs(path, text) || EXCEPT.iter().any(|(known, _)| known == text);
            found.extend(reader.outside.into_iter().filter(|text| !excused(text)).map(|text| format!("{path}: {text}")));
        }
    }
    assert!(read > 40, "only {read} pages were read");
    assert!(found.is_empty(), "{}", found.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn text_beside_a_message_is_found() {
    let outside = |html: &str| {
        let mut reader = Reader::default();
        reader.read(Html::parse_document(html).root_element());
        reader.outside.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(outside("<p>⟦One <a>⟦two⟧</a> three⟧ 5 <bdi>Amina</bdi></p>"), [""; 0]);
    assert_eq!(outside("<p>⟦One⟧: <b>⟦two⟧</b></p><p>Three</p>"), [":", "Three"]);
    assert_eq!(outside("<button aria-label=\"Close\">⟦One⟧</button>"), ["[button] Close"]);
}
