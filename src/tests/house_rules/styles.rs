//! The style: parts lie in a later layer than the layout and win over it, so a part whose room above the layout sets says nothing of that
//! room itself; and words that a style writes are seen, not said.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Sheets for the screen; paper is not read out.
fn sheets() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let all = [folder.clone(), folder.join("parts")].into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let all = all.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "css"));
    all.filter(|path| !path.ends_with("print.css")).collect()
}

/// Selectors with their declarations, those within other blocks among them.
fn rules(text: &str) -> Vec<(String, String)> {
    let mut plain = String::new();
    for (at, part) in text.split("/*").enumerate() {
        plain.push_str(if at == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) });
    }
    let blocks = plain.split('}').filter_map(|block| block.rsplit_once('{'));
    let named = |(before, body): (&str, &str)| (itself(before.rsplit(['{', ';']).next().unwrap_or_default().trim()), body.to_owned());
    blocks.map(named).collect()
}

/// A selector without what it asks about others by `:has()`: the element it styles is none of those.
fn itself(selector: &str) -> String {
    let Some((before, rest)) = selector.split_once(":has(") else { return selector.to_owned() };
    let mut open = 1_usize;
    let end = rest.find(|letter| {
        open = match letter {
            '(' => open + 1,
            ')' => open - 1,
            _ => open,
        };
        open == 0
    });
    format!("{before}{}", itself(end.map_or("", |end| &rest[end + 1..])))
}

/// Classes of `text`.
fn classes(text: &str) -> impl Iterator<Item = &str> {
    text.split('.').skip(1).filter_map(|rest| rest.split(|letter: char| !letter.is_alphanumeric() && letter != '-' && letter != '_').next())
}

#[test]
fn no_part_takes_back_the_room_that_the_layout_gives_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let layout = rules(&fs::read_to_string(folder.join("layout.css")).unwrap());
    let followers = layout.iter().flat_map(|(selector, _)| selector.split('+').skip(1));
    // Only what comes right after the plus, its own parts left out.
    let first = |text: &str| {
        let text = text.trim();
        let end = if text.starts_with(":is(") { text.find(')') } else { text.find([' ', ',', ':', '>']) };
        text[..end.unwrap_or(text.len())].to_owned()
    };
    let spaced: BTreeSet<String> =
        followers.map(first).flat_map(|text| classes(&text).map(|name| format!(".{name}")).collect::<Vec<_>>()).collect();
    assert!(spaced.contains(".chart") && spaced.contains(".rows"), "{spaced:?}");
    let mut found = Vec::new();
    for part in fs::read_dir(folder.join("parts")).unwrap() {
        let path = part.unwrap().path();
        for (selector, body) in rules(&fs::read_to_string(&path).unwrap()) {
            let sets = body.split(';').any(|line| {
                let name = line.split(':').next().unwrap_or_default().trim();
                matches!(name, "margin" | "margin-block" | "margin-block-start")
            });
            let of = selector.split(',').map(str::trim).find(|one| spaced.contains(*one));
            found.extend(of.filter(|_| sets).map(|one| format!("{}: {one}", path.display())));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Whether a style writes something to be seen: letters or signs. The number of an entry is read out as that of any list is.
fn writes(content: &str) -> bool {
    let texts = content.split('"').skip(1).step_by(2);
    content.contains("attr(") || texts.map(|text| text.replace("\\00a0", "")).any(|text| !text.trim().is_empty())
}

#[test]
fn only_those_who_want_movement_see_any() {
    for path in sheets().into_iter().filter(|path| !path.ends_with("prefs.css")) {
        for (selector, body) in rules(&fs::read_to_string(&path).unwrap()) {
            let moves = body
                .split([';', '{'])
                .any(|line| ["transition", "animation", "scroll-behavior"].iter().any(|by| line.trim().starts_with(by)));
            assert!(!moves, "{}: {selector} belongs into prefs.css, where movement was not refused", path.display());
        }
    }
}

/// A line for older browsers, which know no other way to say it, and the same with nothing to be said.
#[test]
fn a_screen_reader_says_nothing_that_only_a_style_wrote() {
    let (mut found, mut seen) = (Vec::new(), 0);
    for path in sheets() {
        for (selector, body) in rules(&fs::read_to_string(&path).unwrap()) {
            let lines = body.split(';').filter_map(|line| line.trim().strip_prefix("content:"));
            let lines: Vec<&str> = lines.map(str::trim).filter(|line| writes(line)).collect();
            let Some(plain) = lines.first() else { continue };
            seen += 1;
            if lines != [*plain, format!("{plain} / \"\"").as_str()] {
                found.push(format!("{}: {selector}: {lines:?}", path.display()));
            }
        }
    }
    assert!(seen > 5, "the sheets were not read: {seen}");
    assert!(found.is_empty(), "{found:#?}");
}
