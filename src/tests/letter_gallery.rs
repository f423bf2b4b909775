//! A gallery of letters: every one in every language as a page, to be looked at. `cargo xtask letters` makes it and says where it lies.

use candor::{domain::language::Language, i18n::html::escape, jobs::letters::write::write};
use std::{fmt::Write as _, fs, path::Path};
use url::Url;

use crate::{house::house, letter_reader::reader, letters::after};

#[tokio::test]
async fn every_letter_hangs_in_the_gallery() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    let house = house().await;
    let public_url = Url::parse("https://privacy.larkfield.example/").unwrap();
    let mut rows = String::new();
    let mut hung = 0;
    for language in Language::ALL {
        let (tag, dir) = (language.tag(), language.direction().as_str());
        fs::create_dir_all(folder.join(tag)).unwrap();
        let reader = reader(&house, language).await;
        let mut post = after(None, &reader);
        for number in 1.. {
            let Some(this) = post else { break };
            let letter = write(&house, &public_url, this.clone()).await.unwrap().expect("somebody to write to");
            let file = format!("{tag}/{number:02}.html");
            fs::write(folder.join(&file), &letter.html).unwrap();
            let subject = escape(letter.subject.as_str());
            writeln!(rows, "<li lang=\"{tag}\" dir=\"{dir}\"><a href=\"{file}\">{subject}</a></li>").unwrap();
            post = after(Some(&this), &reader);
            hung += 1;
        }
    }
    assert_eq!(hung % Language::ALL.len(), 0, "as many in every language");
    let index = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>Letters</title></head>\n<body style=\"max-width:44em;margin:2em auto;padding:0 1em;font:17px/1.6 system-ui\">\n\
         <h1>Letters</h1>\n<ul>\n{rows}</ul>\n</body>\n</html>\n"
    );
    fs::write(folder.join("index.html"), index).unwrap();
}
