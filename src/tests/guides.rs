//! The guides' instructions work.

use candor::cli::args::Args;
use clap::Parser;
use serde_json::Value;

const GUIDES: &[(&str, &str)] = &[
    ("README.md", include_str!("../../README.md")),
    ("brands.md", include_str!("../docs/brands.md")),
    ("operators.md", include_str!("../docs/operators.md")),
    ("api.md", include_str!("../docs/api.md")),
    ("receipts.md", include_str!("../docs/receipts.md")),
    ("contributors.md", include_str!("../docs/contributors.md")),
];

/// Lines of code blocks, with the comment at their end taken off.
fn commands(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(|line| line.trim_start().trim_start_matches("ExecStart=/usr/local/bin/"));
    lines.filter(|line| line.starts_with("candor ")).map(|line| line.split("  #").next().unwrap().trim())
}

#[test]
fn every_command_in_the_guides_is_one_the_program_takes() {
    let mut found = 0;
    for (guide, text) in GUIDES {
        for command in commands(text) {
            found += 1;
            let words = shlex::split(command).unwrap();
            if let Err(error) = Args::try_parse_from(words) {
                panic!("{guide}: `{command}`: {error}");
            }
        }
    }
    assert!(found >= 5, "only {found} commands found");
}

#[test]
fn every_example_of_json_is_json() {
    let mut found = 0;
    for (guide, text) in GUIDES {
        for block in text.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap()) {
            found += 1;
            let parsed: Result<Value, _> = serde_json::from_str(block);
            assert!(parsed.is_ok(), "{guide}: {block}");
        }
    }
    assert!(found > 0);
}

#[test]
fn every_picture_is_shown_by_a_guide_and_together_they_are_light() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/docs/pictures");
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let shown = format!("](pictures/{})", entry.file_name().to_str().unwrap());
        assert!(GUIDES.iter().any(|(_, text)| text.contains(&shown)), "no guide shows {shown}");
        bytes += entry.metadata().unwrap().len();
    }
    assert!((1..600_000).contains(&bytes), "{bytes} bytes");
}

#[test]
fn every_file_a_guide_names_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (guide, text) in GUIDES {
        for name in text.split('`').skip(1).step_by(2).filter(|name| name.starts_with("src/") && !name.contains('*')) {
            assert!(root.join(name).exists(), "{guide} names {name}");
        }
    }
}

#[test]
fn every_key_of_a_brand_is_in_the_guide() {
    let guide = include_str!("../docs/brands.md");
    let error = toml::from_str::<candor::catalog::Brand>("nothing = 1").unwrap_err().to_string();
    let known = error.split_once("expected one of").unwrap_or_else(|| panic!("{error}")).1;
    let keys: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    assert!(keys.len() > 10, "{error}");
    for key in keys {
        let written = [format!("`{key}`"), format!("`[{key}]`"), format!("`[[{key}]]`"), format!("`[{key}.light]`")];
        assert!(written.iter().any(|key| guide.contains(key)), "brands.md says nothing of `{key}`");
    }
}
