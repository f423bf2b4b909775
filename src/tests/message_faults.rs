//! A faulty message stops the build, which names its file and its id.

#[path = "../../build/messages.rs"]
mod messages;

use std::{fs, path::Path};

use crate::reversed::reversed;

const EN: &str =
    "-house = Candor\nhello = Hello\nletter = { $brand } wrote { $countText } of { $count ->\n    [one] one\n   *[other] many\n}\n";
const DE: &str =
    "-house = Candor\nhello = Hallo\nletter = { $count ->\n    [one] Einer\n   *[other] Viele\n} von { $countText } von { $brand }\n";

fn built(english: &str, german: &str) -> Result<String, Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    for (language, text) in [("en", english), ("de", german)] {
        fs::create_dir(folder.path().join(language)).unwrap();
        fs::write(folder.path().join(language).join("some.ftl"), text).unwrap();
    }
    messages::rust(folder.path()).map_err(|faults| {
        let home = format!("{}/", folder.path().display());
        faults.iter().map(|fault| fault.replace(&home, "")).collect()
    })
}

#[test]
fn arguments_are_named_whatever_order_a_sentence_has() {
    let text = built(EN, DE).unwrap();
    assert!(text.contains("pub fn letter(&self, given: Letter<'_>) -> String"), "{text}");
    let fields = "pub struct Letter<'a> {\n    pub brand: &'a str,\n    pub count: u32,\n    pub count_text: &'a str,\n}";
    assert!(text.contains(fields), "{text}");
    assert!(text.contains("self.whole(\"hello\", &[Some(\"Hallo\"), Some(\"Hello\")])"), "{text}");
}

#[test]
fn a_message_that_is_not_the_same_in_every_language_stops_the_build() {
    for (english, german, fault) in [
        ("more = More\n", "", "en/some.ftl: more is missing in the language de"),
        ("", "more = Mehr\n", "de/some.ftl: more is missing in English"),
        ("more = { $what } more\n", "more = Mehr\n", "de/some.ftl: more lacks the argument $what, which it has in English"),
        ("more = More\n", "more = Mehr { $what }\n", "de/some.ftl: more has the argument $what, which it does not have in English"),
        ("hello = Again\n", "", "en/some.ftl: hello stands twice, here and in en/some.ftl"),
        ("hello_ = A\nhello- = B\n", "hello_ = A\nhello- = B\n", "en/some.ftl: hello_ and hello- have the same name in Rust"),
        ("more = { -home }\n", "more = { -house }\n", "en/some.ftl: more mentions -home, which does not exist"),
        ("more = { hallo }\n", "more = { hello }\n", "en/some.ftl: more mentions hallo, which does not exist"),
        ("more = { DATETIME($day) }\n", "more = { $day }\n", "en/some.ftl: more mentions DATETIME(), which does not exist"),
        ("hello2 = A\n    .title = B\n", "hello2 = A\n", "en/some.ftl: hello2 has an attribute; write a message of its own instead"),
        (
            "more = { $what ->\n    [one] A\n   *[other] { $what }\n}\n",
            "more = { $what }\n",
            "en/some.ftl: more writes $what, which chooses its plural form; write $whatText instead",
        ),
        ("more = { $what\n", "more = { $what }\n", "en/some.ftl: line 8 cannot be read: Expected a token starting with \"}\""),
    ] {
        let faults = built(&format!("{EN}{english}"), &format!("{DE}{german}")).unwrap_err();
        assert!(faults.iter().any(|said| said == fault), "{faults:?} instead of {fault:?}");
    }
}

#[test]
fn a_new_language_needs_its_message_files_alone_and_each_missing_one_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/locales/en");
    for language in ["en", "qaa"] {
        fs::create_dir(folder.path().join(language)).unwrap();
    }
    for file in fs::read_dir(ours).unwrap().map(|entry| entry.unwrap().path()) {
        let (name, english) = (file.file_name().unwrap(), fs::read_to_string(&file).unwrap());
        fs::write(folder.path().join("qaa").join(name), reversed(&english)).unwrap();
        fs::write(folder.path().join("en").join(name), english).unwrap();
    }
    let text = messages::rust(folder.path()).unwrap();
    assert!(text.contains("self.whole(\"copied\", &[Some(\"Copied.\"), Some(\"Deipoc.\")])"), "both are in the program");

    let path = folder.path().join("qaa/common.ftl");
    let less = fs::read_to_string(&path).unwrap().replace("copied = Deipoc.\n", "");
    fs::write(&path, less).unwrap();
    let faults = messages::rust(folder.path()).unwrap_err();
    assert!(faults.len() == 1 && faults[0].ends_with("en/common.ftl: copied is missing in the language qaa"), "{faults:?}");
}

#[test]
fn a_familiar_form_lies_over_its_language_and_is_held_to_the_same() {
    let built = |folders: [(&str, &str); 3]| {
        let folder = tempfile::tempdir().unwrap();
        for (language, text) in folders {
            fs::create_dir(folder.path().join(language)).unwrap();
            fs::write(folder.path().join(language).join("some.ftl"), text).unwrap();
        }
        messages::rust(folder.path())
    };
    let text = built([("en", EN), ("de", DE), ("de-familiar", "hello = Na\n")]).unwrap();
    assert!(text.contains("self.whole(\"hello\", &[Some(\"Hallo\"), Some(\"Na\"), Some(\"Hello\")])"), "{text}");
    for (familiar, fault) in [
        ("more = Mehr\n", "de-familiar/some.ftl: more is missing in English"),
        ("letter = Na { $brand }\n", "de-familiar/some.ftl: letter lacks the argument $count, which it has in English"),
    ] {
        let faults = built([("en", EN), ("de", DE), ("de-familiar", familiar)]).unwrap_err();
        assert!(faults.iter().any(|said| said.ends_with(fault)), "{faults:?} instead of {fault:?}");
    }
    let faults = built([("en", EN), ("de", DE), ("ar-familiar", "hello = Na\n")]).unwrap_err();
    assert_eq!(faults, ["ar-familiar: there is no folder ar, which it lies over"]);
}

#[test]
fn a_message_asks_for_what_the_messages_it_mentions_ask_for() {
    let text = built(&(EN.to_owned() + "more = { letter } { -house }\n"), &(DE.to_owned() + "more = { letter }\n")).unwrap();
    assert!(text.contains("pub fn more(&self, given: More<'_>) -> String"), "{text}");
    assert!(text.contains("pub struct More<'a> {\n    pub brand: &'a str,\n    pub count: u32,"), "{text}");
}
