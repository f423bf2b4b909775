//! Parts lie in a later layer than the layout and win over it: a part whose room above the layout sets says nothing of that room itself.

use std::{collections::BTreeSet, fs, path::Path};

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
