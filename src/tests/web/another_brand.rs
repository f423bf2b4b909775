//! The product speaks for no brand: a clinic's pages, letters and copy hold no word of shops that the clinic does not say itself.

use candor::{
    domain::language::Language,
    jobs::letters::write::write,
    web::pages::{Page, Reader},
};
use std::{collections::BTreeSet, fs, path::Path};
use testing::portal::CLINIC;

use super::patient::{addresses, lived};
use crate::{
    letter_reader::reader,
    letters::after,
    requests::copies::open,
    served::{Browser, read_out, served_as},
};

/// Words of the demo brand's trade, as a page would hold them. In the order of `Language::ALL`.
const TRADE: [&str; 3] = [
    "orders ordered price prices delivery deliver parcel parcels basket cart browse browsing shop shops shopping fraud larkfield buy \
     bought purchase purchases product products seller sellers offers newsletter",
    "bestellung bestellungen bestellen bestellt preis preise lieferung liefern paket pakete warenkorb stöbern läden kauf kaufen gekauft \
     kaufdruck einkauf einkäufe produkt produkte betrug angebot angebote versand larkfield newsletter",
    "الأسعار أسعارك توصيل التوصيل الاحتيال التصفح المتجر سلة المنتجات منتجات مبيعًا عروض العروض وعروض",
];
/// The same, of more than one word.
const PHRASES: [&[&str]; 3] = [
    &["counting visits", "count visits", "news by email"],
    &["zählen von besuchen", "besuche zu zählen", "neues per e-mail"],
    &["عدّ الزيارات"],
];

fn at(language: Language) -> usize {
    Language::ALL.iter().position(|one| *one == language).unwrap()
}

fn words(text: &str) -> BTreeSet<String> {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
}

/// The words of trade in a text, but for those in `own`.
fn trade(language: Language, text: &str, own: &str) -> Vec<String> {
    let (said, own_words) = (words(text), words(own));
    let (text, own) = (text.to_lowercase(), own.to_lowercase());
    let single = TRADE[at(language)].split_whitespace().filter(|word| said.contains(*word) && !own_words.contains(*word));
    let several = PHRASES[at(language)].iter().filter(|phrase| text.contains(**phrase) && !own.contains(**phrase));
    single.chain(several.copied()).map(str::to_owned).collect()
}

/// The clinic's own words in a language, as people read them.
fn own(language: Language) -> String {
    let texts = &CLINIC.texts[&language];
    texts.values().cloned().collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn no_page_letter_or_copy_of_a_clinic_speaks_of_a_shop() {
    let served = served_as(&CLINIC).await;
    let things = lived(&served).await;
    let browsers: [(&str, Browser); 3] =
        [("nobody", served.browser()), ("guest", served.guest("guest@example.org").await), ("customer", served.signed_in("c-1").await)];
    let (mut read, mut found) = (0, Vec::new());
    for language in [Language::En, Language::De] {
        let (own, mut said) = (own(language), String::new());
        for page in Page::ALL.iter().filter(|page| !matches!(page.reader(), Reader::Staff(_)) && !page.path().starts_with("/staff")) {
            for path in addresses(page.path(), &things) {
                for (who, browser) in &browsers {
                    let path = format!("/{language}{path}");
                    let answer = browser.get(&path).send().await.unwrap();
                    assert!(!answer.status().is_server_error(), "{path} for {who}: {}", answer.status());
                    read += 1;
                    // A file that is downloaded is packed; what is in a copy is read by a test of its own.
                    if answer.headers().get("content-type").is_none_or(|kind| !kind.as_bytes().starts_with(b"text/html")) {
                        continue;
                    }
                    let html = answer.text().await.unwrap_or_default();
                    let text = read_out(&html);
                    let trade = trade(language, &text, &own);
                    if !path.contains("/notices/") {
                        said.push_str(&text);
                    }
                    if !trade.is_empty() {
                        found.push(format!("{path} for {who}: {trade:?}"));
                    }
                }
            }
        }
        // Texts of the notice stand on the pages too, each where it belongs; of fields only what records have.
        let of_fields = |key: &str| [".field-", ".unit-", ".value-"].iter().any(|part| key.contains(part));
        let silent = CLINIC.texts[&language].iter().filter(|(key, text)| !of_fields(key) && !said.contains(text.as_str()));
        found.extend(silent.map(|(key, _)| format!("{language}: {key} is shown nowhere but in the notice")));
        let url = url::Url::parse("https://privacy.example.org/").unwrap();
        let reader = reader(&served, language).await;
        let mut post = after(None, &reader);
        while let Some(this) = post {
            if let Some(letter) = write(&served, &url, this.clone()).await.unwrap() {
                let trade = trade(language, &format!("{}\n{}", letter.subject.as_str(), letter.text), &own);
                if !trade.is_empty() {
                    found.push(format!("a letter: {trade:?}: {}", letter.text));
                }
            }
            post = after(Some(&this), &reader);
        }
    }
    assert!(read > 300, "only {read} pages");
    assert!(found.is_empty(), "{found:#?}");
}

#[tokio::test]
async fn the_copy_of_a_clinics_patient_speaks_of_no_shop() {
    let served = served_as(&CLINIC).await;
    let things = lived(&served).await;
    let reference = things.iter().find(|(part, _)| *part == "{reference}").unwrap().1[0].clone();
    let amina = served.customer("c-1").await;
    let files = open(&served, amina, &reference).await;
    let own = own(Language::En);
    assert!(files["index.html"].contains("Ahornhain"));
    assert_eq!(trade(Language::En, &read_out(&files["index.html"]), &own), Vec::<String>::new());
}

#[test]
fn no_message_of_the_portal_speaks_of_a_trade() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/locales");
    let mut read = 0;
    for language in Language::ALL.into_iter().filter(|language| folder.join(language.tag()).is_dir()) {
        for file in fs::read_dir(folder.join(language.tag())).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let mut key = "";
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let (name, said) = line.split_once(" = ").filter(|_| !line.starts_with(' ')).unwrap_or((key, line));
                key = name;
                // Searched for, and shown to nobody.
                if !key.starts_with("search-also-") && key != "search-same" {
                    assert_eq!(trade(language, said, ""), Vec::<String>::new(), "{language}: {key}");
                    read += 1;
                }
            }
        }
    }
    assert!(read > 2_000, "only {read} lines");
}

#[test]
fn the_words_are_found_where_they_stand() {
    for (language, text, expected) in [
        (Language::En, "Your prices, your delivery and our help are the same.", vec!["prices", "delivery"]),
        (Language::En, "Spotting fraud and counting visits.", vec!["fraud", "counting visits"]),
        (Language::De, "Zu Bestellungen, Konto und Fragen schreiben wir immer.", vec!["bestellungen"]),
        (Language::De, "Laden Sie diese Seite neu.", vec![]),
    ] {
        let mut found = trade(language, text, "");
        found.sort_by_key(|word| text.to_lowercase().find(word.as_str()));
        assert_eq!(found, expected);
    }
    assert!(trade(Language::En, "A shop", "Our shop").is_empty(), "the brand says it itself");
}

#[tokio::test]
async fn lists_of_uses_are_the_brands_own() {
    let served = served_as(&CLINIC).await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    for (path, said) in [
        ("/en/how-it-works", "Your care, your waiting time and what you pay are the same at every level."),
        ("/en/how-it-works", "On until you object: Guarding your account."),
        ("/en/choices", "because it is needed: Running your account, Planning your appointments, Treating you,"),
        ("/en/choices/contact", "can do without: Our health letter, Reminders of check-ups, and Asking how your visit was."),
        ("/de/how-it-works", "An, bis Sie widersprechen: Schutz für Ihr Konto."),
        ("/de/help", "Ansprechperson für Datenschutz"),
    ] {
        let text = read_out(&browser.read(path).await);
        assert!(text.contains(said) || text.contains(&said.replace(", and", " and")), "{path} does not say {said}: {text}");
    }
}
