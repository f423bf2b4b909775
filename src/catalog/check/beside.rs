//! The example names only what exists and has all its words, and other words are about something.

use std::collections::BTreeSet;

use super::super::{
    beside::Beside,
    finding::{Code, Finding},
    parse::Publishable,
    places::{BRAND, EXAMPLE, Places},
};
use crate::domain::{example::Example, reading::Reading};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let beside = &draft.brand.beside;
    // Its words belong to nothing then, and there is one thing to mend first.
    let unread = findings.iter().any(|finding| finding.file == EXAMPLE);
    if let Some(example) = &beside.example {
        ids(draft, example, places, findings);
    }
    let of_example = beside.required();
    let mut questions = Beside::questions(&draft.brand.backgrounds);
    questions.extend(Beside::proofs(&draft.brand.acting_for));
    let required: Vec<(&String, &str)> =
        of_example.iter().map(|key| (key, EXAMPLE)).chain(questions.iter().map(|key| (key, BRAND))).collect();
    let known: BTreeSet<String> =
        Beside::optional(&draft.catalogue).into_iter().chain(required.iter().map(|(key, _)| (*key).clone())).collect();
    for (language, texts) in &beside.texts {
        for (key, file) in required.iter().filter(|(key, _)| texts.get(*key).is_none_or(String::is_empty)) {
            let message = format!("`{key}` is missing, which `{file}` needs");
            findings.push(Finding::new(places.text(*language, key), Code::MissingText, message, "write it in this language too"));
        }
        for key in texts.keys().filter(|key| !(known.contains(*key) || unread && key.starts_with("example-"))) {
            let message = format!("`{key}` belongs to nothing in the catalogue, the example, the questions or the steps of proof");
            findings.push(Finding::new(places.text(*language, key), Code::UnknownText, message, "remove it, or mend its name"));
        }
        // One page holds all of the example. Other words are for searching, not for reading.
        let page: Vec<_> = texts.iter().filter(|(key, _)| !key.ends_with(".also")).collect();
        for hard in Reading::of(page.iter().map(|(_, words)| words.as_str())).too_hard(&language.traits().gates) {
            let worst = hard.worst.first().copied().unwrap_or_default();
            let key = page.iter().find(|(_, words)| words.contains(worst)).map_or("", |(key, _)| key);
            let place = places.text(*language, key);
            findings.push(Finding::new(place, Code::HardToRead, hard.to_string(), "use shorter words, and more full stops"));
        }
    }
}

fn ids(draft: &Publishable, example: &Example, places: &Places, findings: &mut Vec<Finding>) {
    let mut facts = BTreeSet::new();
    for (at, fact) in example.facts.iter().enumerate() {
        if !facts.insert(&fact.id) {
            let message = format!("the fact `{}` is given twice", fact.id);
            findings.push(Finding::new(places.example(&format!("fact[{at}].id")), Code::Duplicate, message, "give it another id"));
        }
        if draft.catalogue.category(fact.category.as_str()).is_none() {
            let place = places.example(&format!("fact[{at}].category"));
            let message = format!("there is no category `{}`", fact.category);
            findings.push(Finding::new(place, Code::UnknownId, message, "name a [[category]] of catalog.toml"));
        }
    }
    let mut products = BTreeSet::new();
    for (at, product) in example.products.iter().enumerate() {
        if !products.insert(&product.id) {
            let message = format!("the product `{}` is given twice", product.id);
            findings.push(Finding::new(places.example(&format!("product[{at}].id")), Code::Duplicate, message, "give it another id"));
        }
        for (nth, id) in product.fits.iter().enumerate().filter(|(_, id)| !facts.contains(id)) {
            let place = places.example(&format!("product[{at}].fits[{nth}]"));
            let fix = "add a [[fact]] with this id, or name one that exists";
            findings.push(Finding::new(place, Code::UnknownId, format!("there is no fact `{id}`"), fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{
        Source, check as lint,
        check::fixture::{edit, findings, line},
        demo,
        notice::snapshot,
    };
    use std::{fs, io, path::Path};

    const ENGLISH: &str = "locales/en/catalog.ftl";

    /// A rule, the file, what is made wrong (old, new), and words on the line the finding must point at.
    const WRONG: [(Code, &str, &str, &str, &str); 9] = [
        (Code::Malformed, EXAMPLE, "id = \"tents\"", "id = \"Tents\"", "id = \"tents\""),
        (Code::Malformed, EXAMPLE, "category = \"browsing\"", "kind = \"browsing\"", "category = \"browsing\""),
        (Code::UnknownId, EXAMPLE, "category = \"browsing\"", "category = \"looks\"", "category = \"browsing\""),
        (Code::UnknownId, EXAMPLE, "fits = [\"tents\"]", "fits = [\"tent\"]", "fits = [\"tents\"]"),
        (Code::Duplicate, EXAMPLE, "id = \"umbrella\"", "id = \"rubber-boots\"", "id = \"umbrella\""),
        (Code::MissingText, ENGLISH, "    .reason = Goes with the", "    # .reason = Goes with the", "example-fact-raincoat ="),
        (Code::UnknownText, ENGLISH, "example-product-umbrella =", "example-product-parasol =", "example-product-umbrella ="),
        (Code::UnknownText, ENGLISH, "level-off = Off", "level-off = Off\n    .also = None", "level-off = Off"),
        (Code::HardToRead, ENGLISH, "example-person = Imagine", "example-person = Leveraging third parties, imagine", "example-person ="),
    ];

    #[test]
    fn what_is_wrong_with_an_example_is_named_with_its_file_and_line() -> io::Result<()> {
        for (code, file, old, new, words) in WRONG {
            let found = findings(file, old, new)?;
            let at = line(file, words).map(|line| line + usize::from(new.contains('\n')));
            let fits = |it: &Finding| it.code == code && it.file == file && Some(it.line) == at;
            assert!(found.iter().filter(|it| it.file == EXAMPLE).count() <= 1, "said once: {found:#?}");
            assert!(found.iter().any(fits), "{code:?} after {new:?}: expected {at:?} in {found:#?}");
        }
        Ok(())
    }

    /// Without every line that is an example's or another word for something.
    fn strip(folder: &Path) -> io::Result<()> {
        fs::remove_file(folder.join(EXAMPLE))?;
        for language in ["en", "de", "ar"] {
            let path = folder.join(format!("locales/{language}/catalog.ftl"));
            let text = fs::read_to_string(&path)?;
            let (mut kept, mut inside) = (Vec::new(), false);
            for line in text.lines() {
                inside = line.starts_with("example-") || (inside && line.starts_with(' '));
                if !inside && !line.trim_start().starts_with(".also =") {
                    kept.push(line);
                }
            }
            fs::write(path, kept.join("\n"))?;
        }
        Ok(())
    }

    #[test]
    fn a_brand_needs_no_example_and_no_other_words_and_publishes_the_same_notice_without() -> io::Result<()> {
        let whole = lint(&Source::Demo).map(|draft| (draft.brand.beside.clone(), snapshot(&draft)));
        let folder = tempfile::tempdir()?;
        demo::write_out(folder.path())?;
        strip(folder.path())?;
        let bare = lint(&Source::Folder(folder.path().into())).map(|draft| (draft.brand.beside.clone(), snapshot(&draft)));
        let (Ok((beside, whole)), Ok((nothing, bare))) = (whole, bare) else {
            return Err(io::Error::other("the demo brand is not sound"));
        };
        assert!(beside.example.is_some() && nothing.example.is_none());
        assert!(
            beside.texts.values().all(|texts| !texts.is_empty())
                && nothing.texts.values().all(|texts| texts.keys().all(|key| key.starts_with("background-")))
        );
        assert_eq!(whole, bare, "to the byte");
        Ok(())
    }

    #[test]
    fn words_of_an_example_that_is_not_there_belong_to_nothing() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        demo::write_out(folder.path())?;
        fs::remove_file(folder.path().join(EXAMPLE))?;
        edit(&folder.path().join("brand.toml"), "\"Larkfield\"", "\"Other\"")?;
        let found = lint(&Source::Folder(folder.path().into())).err().unwrap_or_default();
        assert!(!found.is_empty() && found.iter().all(|it| it.code == Code::UnknownText && it.message.contains("example-")), "{found:#?}");
        Ok(())
    }
}
