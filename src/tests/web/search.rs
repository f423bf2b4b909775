//! A choice is found by what people call it, and what they typed is written down nowhere.

use candor::{
    catalog::{Beside, Source, check},
    domain::{
        language::Language,
        notice::{Notice, NoticeVersion},
        time::Millis,
        voice::Voice,
    },
    web::{
        customer::search::index::{Found, Group, Index, Looker},
        pages::is_page,
    },
};
use proptest::prelude::*;
use std::sync::{Arc, LazyLock, Mutex};
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

use crate::served::served;

fn demo() -> (Notice, Beside) {
    let draft = check(&Source::Demo).unwrap();
    let (catalogue, texts) = (draft.catalogue, draft.texts);
    let notice = Notice {
        version: NoticeVersion(1),
        published_at: Millis(0),
        catalogue,
        texts,
        material: Default::default(),
        sha256: String::new(),
    };
    (notice, draft.brand.beside)
}

fn index(language: Language) -> &'static Index {
    static ALL: LazyLock<Vec<Index>> = LazyLock::new(|| {
        let (notice, beside) = demo();
        Language::ALL.into_iter().map(|language| Index::new(&notice, &beside, Voice::impersonal(language), Looker::Known)).collect()
    });
    &ALL[Language::ALL.into_iter().position(|one| one == language).unwrap()]
}

fn of_the_brand(language: Language) -> Vec<&'static Found> {
    let groups = [Group::Purpose, Group::Category, Group::Topic];
    index(language).all().filter(|found| groups.contains(&found.group)).collect()
}

#[test]
fn everything_is_found_by_its_own_name_however_large_it_is_written() {
    for language in Language::ALL {
        assert_eq!(of_the_brand(language).len(), 13 + 16 + 6);
        for thing in index(language).all() {
            for name in [thing.name.clone(), thing.name.to_uppercase(), thing.name.to_lowercase()] {
                let found = index(language).find(&name).found;
                let first = found.iter().position(|found| *found == thing);
                assert!(first.is_some_and(|at| at < 2), "{language}: {name} comes {first:?}");
            }
        }
    }
}

/// A slip of the finger at some letter.
#[derive(Debug, Clone, Copy)]
enum Slip {
    Missing,
    Doubled,
    Other(char),
    Swapped,
}

fn slip() -> impl Strategy<Value = Slip> {
    let other = prop::sample::select("aehnstuxاكمن".chars().collect::<Vec<_>>());
    prop_oneof![Just(Slip::Missing), Just(Slip::Doubled), other.prop_map(Slip::Other), Just(Slip::Swapped)]
}

fn slipped(word: &str, at: usize, slip: Slip) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = at % letters.len();
    match slip {
        Slip::Missing => drop(letters.remove(at)),
        Slip::Doubled => letters.insert(at, letters[at]),
        Slip::Other(letter) => letters[at] = letter,
        Slip::Swapped => letters.swap(at, (at + 1) % word.chars().count()),
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_slip_in_a_long_word_of_a_name_hides_nothing(
        language in prop::sample::select(Language::ALL.to_vec()), thing in any::<prop::sample::Index>(),
        word in any::<prop::sample::Index>(), at in any::<usize>(), slip in slip(),
    ) {
        let things = of_the_brand(language);
        let thing = things[thing.index(things.len())];
        let words: Vec<&str> = thing.name.split(' ').collect();
        // Long enough, and nothing but letters; the first and the last are not swapped with each other.
        let long: Vec<usize> = (0..words.len()).filter(|at| words[*at].chars().count() >= 6 && words[*at].chars().all(char::is_alphabetic)).collect();
        prop_assume!(!long.is_empty());
        let chosen = long[word.index(long.len())];
        let last = words[chosen].chars().count() - 1;
        let wrong = slipped(words[chosen], if matches!(slip, Slip::Swapped) { at % last } else { at }, slip);
        let query: Vec<&str> = words.iter().enumerate().map(|(at, word)| if at == chosen { wrong.as_str() } else { word }).collect();
        let query = query.join(" ");
        prop_assert!(index(language).find(&query).found.contains(&thing), "{language}: {query} for {}", thing.name);
    }
}

/// Words people use, and the pages that have to be among the first eight.
const SAID: &[(Language, &str, &[&str])] = &[
    (Language::En, "unsubscribe", &["/purposes/newsletter", "/purposes/similar-goods-mail", "/choices/contact"]),
    (Language::En, "stop emails", &["/purposes/newsletter", "/choices/contact"]),
    (Language::En, "spam", &["/purposes/newsletter", "/choices/contact"]),
    (Language::En, "SMS", &["/choices/contact"]),
    (Language::En, "cookies", &["/choices/signals", "/purposes/ad-sharing", "/purposes/site-statistics"]),
    (Language::En, "tracking", &["/choices/signals", "/purposes/ad-sharing"]),
    (Language::En, "do not track", &["/choices/signals"]),
    (Language::En, "ads", &["/purposes/ad-sharing", "/journey/ads"]),
    (Language::En, "advertisment", &["/purposes/ad-sharing"]),
    (Language::En, "how do I delete my account?", &["/account#end"]),
    (Language::En, "download my data", &["/requests/new/copy"]),
    (Language::En, "receipts", &["/history"]),
    (Language::En, "do not disturb", &["/choices/contact#quiet_from"]),
    (Language::En, "quiet hours", &["/choices/contact#quiet_from", "/choices/contact"]),
    (Language::En, "pause", &["/choices/contact#pause"]),
    (Language::En, "vacation", &["/choices/contact#pause"]),
    (Language::En, "why am I seeing this?", &["/recent", "/how-it-works"]),
    (Language::En, "step by step", &["/check"]),
    (Language::En, "password", &["/account#passkeys"]),
    (Language::En, "log out", &["/account#sessions"]),
    (Language::En, "turn everything off", &["/choices"]),
    (Language::En, "forgot my password", &["/account#passkeys"]),
    (Language::En, "GDPR", &["/how-it-works"]),
    (Language::En, "global privacy control", &["/choices/signals"]),
    (Language::En, "German", &["/account#language-head"]),
    (Language::En, "complaint", &["/requests/new/question", "/help"]),
    (Language::En, "wine", &["/choices/boundaries#topic"]),
    (Language::En, "stop following me", &["/choices/signals"]),
    (Language::En, "facebook", &["/purposes/ad-sharing"]),
    (Language::De, "Pause", &["/choices/contact#pause"]),
    (Language::Ar, "spam", &["/choices/contact"]),
    (Language::De, "Werbung abbestellen", &["/purposes/newsletter", "/choices/contact"]),
    (Language::De, "werbung", &["/purposes/ad-sharing", "/choices/contact"]),
    (Language::De, "Newsletter abmelden", &["/purposes/newsletter", "/choices/contact"]),
    (Language::De, "Daten loeschen", &["/requests/new/delete"]),
    (Language::De, "Auskunft", &["/requests/new/copy"]),
    (Language::De, "Kennwort", &["/account#passkeys"]),
    (Language::De, "Cookies", &["/choices/signals", "/purposes/site-statistics"]),
    (Language::De, "Konto kuendigen", &["/account#end"]),
    (Language::De, "nicht stoeren", &["/choices/contact#quiet_from"]),
    (Language::De, "Widerspruch", &["/requests/new/stop"]),
    (Language::De, "Beleg", &["/history"]),
    (Language::De, "Ueberall abmelden", &["/account#sessions"]),
    (Language::Ar, "إلغاء الاشتراك", &["/purposes/newsletter", "/choices/contact"]),
    (Language::Ar, "الغاء الاشتراك", &["/purposes/newsletter", "/choices/contact"]),
    (Language::Ar, "إعلانات", &["/purposes/ad-sharing"]),
    (Language::Ar, "الاعلانات", &["/purposes/ad-sharing"]),
    (Language::Ar, "حذف بياناتي", &["/requests/new/delete"]),
    (Language::Ar, "حذف حسابي", &["/account#end"]),
    (Language::Ar, "كوكيز", &["/choices/signals"]),
    (Language::Ar, "ملفات تعريف الارتباط", &["/choices/signals"]),
    (Language::Ar, "كلمة السر", &["/account#passkeys"]),
    (Language::Ar, "عدم الازعاج", &["/choices/contact#quiet_from"]),
    (Language::Ar, "شكوى", &["/requests/new/question", "/help"]),
    (Language::Ar, "اللغة", &["/account#language-head"]),
];

#[test]
fn what_people_call_it_leads_there() {
    for (language, query, expected) in SAID {
        let found: Vec<&str> = index(*language).find(query).found.into_iter().take(8).map(|found| found.path.as_str()).collect();
        for path in *expected {
            assert!(found.contains(path), "{language}: {query} gives {found:?}");
        }
    }
}

#[tokio::test]
async fn whatever_is_found_leads_to_a_page_and_to_a_part_of_it_that_is_there() {
    let served = served().await;
    served.customer("c-1").await;
    let amina = served.signed_in("c-1").await;
    let (notice, beside) = demo();
    for looker in [Looker::Known, Looker::Unknown] {
        for found in Index::new(&notice, &beside, Voice::impersonal(Language::En), looker).all() {
            let (path, part) = found.path.split_once('#').map_or((found.path.as_str(), None), |(path, part)| (path, Some(part)));
            assert!(is_page(path), "{path}");
            if let Some(part) = part {
                let page = amina.get(&format!("/en{path}")).send().await.unwrap().text().await.unwrap();
                assert!(page.contains(&format!("id=\"{part}\"")), "{}", found.path);
            }
            assert!(!found.name.is_empty(), "{path}");
        }
    }
}

#[tokio::test]
async fn without_words_the_page_lists_everything_by_group() {
    let served = served().await;
    for language in Language::ALL {
        for path in ["search", "search?q=", "search?q=%20%20"] {
            let page = served.browser().get(&format!("/{language}/{path}")).send().await.unwrap().text().await.unwrap();
            let main = page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
            assert_eq!(main.matches("<h2>").count(), Group::ALL.len(), "{path}");
            for thing in of_the_brand(language) {
                assert!(main.contains(&format!("href=\"/{language}{}\"", thing.path)), "{path}: {}", thing.name);
            }
        }
    }
}

#[tokio::test]
async fn a_search_says_how_much_it_found_or_whom_to_ask() {
    let served = served().await;
    let search = async |query: &str| {
        let typed = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", query).finish();
        let answer = served.browser().get(&format!("/en/search?{typed}")).send().await.unwrap();
        assert!(answer.status().is_success());
        answer.text().await.unwrap().replace("<!>", "").replace(['\u{2068}', '\u{2069}'], "")
    };
    let one = search("casino").await;
    assert!(one.contains("One result") && one.contains("Gambling") && one.contains("Topics you can leave out"));
    assert!(one.contains("value=\"casino\""), "the words stay in the field");
    let none = search("xylophone lessons").await;
    assert!(none.contains("No results for these words") && none.contains("href=\"/en/help\""));
    assert!(none.contains("“xylophone”") && none.contains("“lessons”"), "the words that nothing has are named");
    let some = search("casino xylophone").await;
    assert!(some.contains("One result") && some.contains("“xylophone”") && !some.contains("“casino”"));
    let long = search(&"é".repeat(101)).await;
    assert!(long.contains("Up to 100 characters fit") && long.contains("aria-invalid=\"true\"") && long.contains("Error: "));
    assert!(!search(&"é".repeat(100)).await.contains("aria-invalid"));
    let sly = search("\"><script>alert(1)</script>").await;
    assert!(!sly.contains("<script>alert"));
    let broken = served.browser().get("/en/search?q=%ff").send().await.unwrap();
    assert!(broken.status().is_success(), "what cannot be read asks for nothing");
}

#[tokio::test]
async fn whoever_is_unknown_is_led_to_where_they_can_ask_without_an_account() {
    let served = served().await;
    served.customer("c-1").await;
    let (nobody, amina) = (served.browser(), served.signed_in("c-1").await);
    let page = nobody.get("/en/search?q=delete").send().await.unwrap().text().await.unwrap();
    assert!(page.contains("href=\"/en/requests\"") && !page.contains("/en/requests/new/delete"));
    let page = amina.get("/en/search?q=delete").send().await.unwrap().text().await.unwrap();
    assert!(page.contains("href=\"/en/requests/new/delete\""));
}

#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Paper {
    type Writer = Self;
    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn what_somebody_looks_for_is_in_no_log() {
    let paper = Paper::default();
    let log = tracing_subscriber::fmt().with_env_filter(EnvFilter::new("warn,candor=trace")).with_writer(paper.clone()).finish();
    let _writing = tracing::subscriber::set_default(log);
    let served = served().await;
    served.browser().get("/en/search?q=pregnancy").send().await.unwrap();
    served.browser().get("/en/search?q=pregnancy&q=twice").send().await.unwrap();
    served.browser().get(&format!("/en/search?q={}", "pregnancy".repeat(20))).send().await.unwrap();
    tracing::warn!(target: "candor", "the paper takes what is written");
    let written = String::from_utf8(paper.0.lock().unwrap().clone()).unwrap();
    assert!(written.contains("the paper takes") && !written.contains("pregnancy"), "{written}");
}
