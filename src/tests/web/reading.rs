//! Every page reads easily, in every language a formula is known for; and no sentence is too long in any.

use candor::{
    domain::{language::Language, reading::Reading, voice::Voice},
    i18n::texts::texts,
};

use crate::{
    records::sent::{order, send},
    served::{Browser, served},
};

/// Tags that hold together words read in one go.
const INLINE: [&str; 9] = ["a", "span", "strong", "b", "bdi", "time", "code", "leptos-island", "leptos-children"];
/// Tags of text that is no prose: numbers, names, dates.
const NO_PROSE: [&str; 4] = ["<table", "<select", "<dl class=\"record__rows\"", "<code"];

/// The paragraphs of a page's main part.
fn paragraphs(html: &str) -> Vec<String> {
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let mut main = main.split_once('>').unwrap().1.to_owned();
    for start in NO_PROSE {
        let end = format!("</{}>", start[1..].split(' ').next().unwrap());
        while let Some(at) = main.find(start) {
            let length = main[at..].find(&end).unwrap() + end.len();
            main.replace_range(at..at + length, " ");
        }
    }
    let (mut found, mut current) = (Vec::new(), String::new());
    for piece in main.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        if !name.is_empty() && !name.starts_with('!') && !INLINE.contains(&name) {
            found.push(std::mem::take(&mut current));
        }
        current += &text.replace("&amp;", "&").replace("&quot;", "\"").replace(['\u{2067}', '\u{2068}', '\u{2069}'], "");
    }
    found.push(current);
    found.into_iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

/// Sentences of a page that are too hard to read.
async fn read(browser: &Browser, path: &str, language: Language) -> Vec<String> {
    let html = browser.get(path).send().await.unwrap().text().await.unwrap();
    // The law's own word stands on this row alone; its message is read by the rules of the words.
    let law = texts(Voice::impersonal(language)).basis_legitimate_interest();
    let paragraphs: Vec<_> = paragraphs(&html).into_iter().filter(|paragraph| *paragraph != law).collect();
    let hard = Reading::of(paragraphs.iter().map(String::as_str)).too_hard(&language.traits().gates);
    hard.iter().map(|hard| format!("{path}: {hard}")).collect()
}

#[tokio::test]
async fn every_page_passes_the_gates_of_its_language() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    send(&served, vec![order(&served, "order-1")]).await;
    let explanation = crate::explanations::told::explained(&served).await;
    let (nobody, amina) = (served.browser(), served.signed_in("c-1").await);
    let mut hard = Vec::new();
    let catalogue = &served.shelf().unwrap().notice.catalogue;
    for language in Language::ALL {
        for page in candor::web::pages::Page::ALL.iter().filter(|page| !page.path().contains('.') && !page.path().contains("{id}")) {
            let ids: Vec<String> = match page.path() {
                path if path.contains("{touchpoint}") => catalogue.touchpoints.iter().map(|it| it.id.to_string()).collect(),
                path if path.contains("{record}") => continue,
                path if path.contains("{explanation}") => vec!["1".to_owned(), explanation.clone()],
                path if path.contains("{category}") => catalogue.categories.iter().map(|it| it.id.to_string()).collect(),
                path if path.contains("{purpose}") => catalogue.purposes.iter().map(|it| it.id.to_string()).collect(),
                _ => vec!["1".to_owned()],
            };
            for id in ids {
                let fill = |part: &str| if part.starts_with('{') { id.clone() } else { part.to_owned() };
                let path = page.path().split('/').map(fill).collect::<Vec<_>>().join("/");
                for browser in [&nobody, &amina] {
                    let answer = browser.get(&format!("/{language}{path}")).send().await.unwrap();
                    if answer.status().is_redirection() {
                        continue;
                    }
                    hard.extend(read(browser, &format!("/{language}{path}"), language).await);
                }
            }
        }
    }
    assert!(hard.is_empty(), "{}", hard.join("\n"));
}
