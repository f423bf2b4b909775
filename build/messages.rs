//! The portal's messages: read from `src/i18n/locales`, checked, and made into Rust.
//!
//! English is the reference. A fault names its file and its message.

mod locale;
mod rust;

use locale::{Kind, Locale};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

const REFERENCE: &str = "en";
/// The folder of a language's familiar form ends so: `de-familiar`. It holds the messages that differ, and lies over `de`.
const FAMILIAR: &str = "-familiar";

/// One message, the same in every language but for its words.
struct Message {
    id: String,
    arguments: BTreeMap<String, Argument>,
    /// For each language, in the order of the folders: the whole text, where nothing has to be filled in.
    texts: Vec<Option<String>>,
}

struct Argument {
    kind: Kind,
    /// Its line in the comment of the English file.
    about: String,
}

/// The Rust for every message below `folder`, which has one folder for each language.
///
/// # Errors
/// Every fault, a sentence each.
pub fn rust(folder: &Path) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    let locales = laid_over(read(folder, &mut faults), &mut faults);
    let Some(reference) = locales.iter().find(|locale| locale.tag == REFERENCE) else {
        faults.push(format!("{}: there is no folder {REFERENCE}, which the other languages are compared with", folder.display()));
        return Err(faults);
    };
    for locale in &locales {
        locale.check_references(&mut faults);
        locale.check_plurals(&mut faults);
        compare(reference, locale, &mut faults);
    }
    names_differ(reference, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let messages: Vec<Message> = reference.messages.keys().map(|id| message(id, reference, &locales)).collect();
    Ok(rust::write(&locales, &messages))
}

fn read(folder: &Path, faults: &mut Vec<String>) -> Vec<Locale> {
    let mut folders: Vec<_> = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect(),
        Err(error) => {
            faults.push(format!("{}: cannot be read: {error}", folder.display()));
            Vec::new()
        }
    };
    folders.sort();
    folders.iter().map(|folder| Locale::read(folder, faults)).collect()
}

/// Gives a familiar form every message of its language that it does not say otherwise.
fn laid_over(locales: Vec<Locale>, faults: &mut Vec<String>) -> Vec<Locale> {
    let all = locales.iter().map(|locale| {
        let Some(tag) = locale.tag.strip_suffix(FAMILIAR) else { return Ok(locale.clone()) };
        let below = locales.iter().find(|below| below.tag == tag);
        below.map(|below| locale.over(below)).ok_or_else(|| format!("{}: there is no folder {tag}, which it lies over", locale.tag))
    });
    all.filter_map(|locale| locale.map_err(|fault| faults.push(fault)).ok()).collect()
}

/// Says where a language differs from English in more than its words.
fn compare(reference: &Locale, locale: &Locale, faults: &mut Vec<String>) {
    for (id, english) in &reference.messages {
        let Some(message) = locale.messages.get(id) else {
            faults.push(format!("{}: {id} is missing in the language {}", english.file, locale.tag));
            continue;
        };
        let [wanted, here] = [reference, locale].map(|locale| locale.arguments(id).into_keys().collect::<BTreeSet<_>>());
        for name in wanted.difference(&here) {
            faults.push(format!("{}: {id} lacks the argument ${name}, which it has in English", message.file));
        }
        for name in here.difference(&wanted) {
            faults.push(format!("{}: {id} has the argument ${name}, which it does not have in English", message.file));
        }
    }
    for (id, message) in locale.messages.iter().filter(|(id, _)| !reference.messages.contains_key(*id)) {
        faults.push(format!("{}: {id} is missing in English", message.file));
    }
}

/// `a-b` and `a_b` would be one function, `a-1` and `a1` one struct.
fn names_differ(reference: &Locale, faults: &mut Vec<String>) {
    let mut taken = BTreeMap::new();
    for (id, message) in &reference.messages {
        for name in BTreeSet::from([rust::function(id), rust::structure(id)]) {
            if let Some(other) = taken.insert(name, id) {
                faults.push(format!("{}: {id} and {other} have the same name in Rust", message.file));
            }
        }
    }
}

fn message(id: &str, reference: &Locale, locales: &[Locale]) -> Message {
    let about = reference.comments(id);
    let mut arguments = BTreeMap::new();
    for (name, kind) in locales.iter().flat_map(|locale| locale.arguments(id)) {
        let (said, about) = about.get(&name).cloned().unwrap_or_default();
        let argument = arguments.entry(name).or_insert(Argument { kind: said, about });
        argument.kind = argument.kind.max(kind);
    }
    Message { id: id.to_owned(), arguments, texts: locales.iter().map(|locale| locale.whole_text(id)).collect() }
}
