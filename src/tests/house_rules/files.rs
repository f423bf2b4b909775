//! Limits on a file's content and length.

use super::sources::{Source, all, sources};

const LONGEST: usize = 250;
/// Stories and tables of tests are read from beginning to end.
const LONGEST_TEST: usize = 320;
/// Elements whose content no view escapes, and the files that do it themselves.
const RAW: &[(&str, &[&str])] = &[
    ("<textarea", &["web/components/text_area.rs"]),
    ("<noscript", &["web/components/without_scripts.rs"]),
    ("<script", &[]),
    ("<style", &["cli/register/written.rs", "jobs/copy/page/whole.rs", "jobs/letters/html.rs", "web/staff/case/copy.rs"]),
    ("inner_html", &["web/components/text_area.rs", "web/components/without_scripts.rs", "web/layout/page.rs"]),
];

#[test]
fn only_the_store_and_connected_databases_know_sql_and_only_lib_rs_asks_what_it_is_built_for() {
    for Source { shown, text, .. } in all() {
        if !["store/", "outbound/sql/", "tests/", "campaigns/", "benches/", "testing/"].iter().any(|room| shown.starts_with(room)) {
            assert!(!text.contains("sqlx::"), "{shown} knows sqlx");
        }
        if shown != "lib.rs" && !shown.starts_with("islands/") && !shown.starts_with("tests/") {
            assert!(!text.contains("cfg(feature") && !text.contains("target_arch"), "{shown} asks what it is built for");
        }
        let longest = if shown.starts_with("tests/") { LONGEST_TEST } else { LONGEST };
        assert!(text.lines().count() <= longest, "{shown} is longer than {longest} lines");
    }
}

#[test]
fn only_an_address_of_our_own_leads_anywhere() {
    // The form's door hands one to the framework, and the layer around it reads what the framework made of it.
    let owners = ["web/local.rs", "web/door.rs", "web/middleware/failures.rs"];
    for Source { shown, text, .. } in sources() {
        assert!(
            !["Redirect::to", "Redirect::temporary", "Redirect::permanent"].iter().any(|by| text.contains(by)),
            "{shown} redirects by itself"
        );
        assert!(owners.contains(&shown.as_str()) || !text.contains("LOCATION"), "{shown} makes a Location");
    }
}

#[test]
fn a_drawing_has_a_size_of_its_own_where_no_style_gives_it_one() {
    for Source { shown, text, .. } in sources().into_iter().filter(|source| source.is_in("web")) {
        for tag in text.split("<svg").skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag) {
            let sized = tag.contains("width=") || tag.contains("height=");
            assert!(sized || !tag.contains("viewBox="), "{shown}: a drawing fills a page whose styles did not load: <svg{tag}>");
        }
    }
}

#[test]
fn what_no_view_escapes_stands_only_where_it_is_escaped() {
    for Source { shown, text, .. } in sources() {
        for (raw, owners) in RAW.iter().filter(|(raw, _)| text.contains(raw)) {
            assert!(owners.contains(&shown.as_str()), "{shown} has {raw}");
        }
    }
}

/// The region that says an island's words is emptied after a while: they are on the page to be read again, by everybody.
#[test]
fn no_island_shows_what_a_screen_reader_cannot_find() {
    for Source { shown, text, .. } in all().into_iter().filter(|source| source.shown.starts_with("islands/")) {
        assert!(!text.contains("aria-hidden"), "{shown} hides something");
    }
}

/// Words of people say their language, and run its way, by one component.
#[test]
fn words_of_people_are_shown_in_one_place() {
    for Source { shown, text, .. } in sources() {
        assert!(!text.contains("<p class=\"said\" dir=\"auto\""), "{shown} shows words of people without their language");
    }
}

/// A hint that stands beside a field and not in it is not read out with it.
#[test]
fn a_field_carries_its_own_hint() {
    for Source { shown, text, .. } in sources() {
        for (_, after) in text.split("<SelectField").skip(1).filter_map(|field| field.split_once("/>")) {
            assert!(!after.trim_start().starts_with("<p class=\"hint\""), "{shown} has a hint that no field carries");
        }
    }
}

/// An empty field with `dir="auto"` runs from left to right on every page: a style lets the typed text run its own way instead.
#[test]
fn an_empty_field_runs_as_its_page_does() {
    for Source { shown, text, .. } in sources() {
        for tag in ["<input", "<textarea"].iter().flat_map(|tag| text.split(tag).skip(1)).filter_map(|rest| rest.split('>').next()) {
            assert!(!tag.contains("dir=\"auto\""), "{shown}: {tag}");
        }
    }
}

/// `dir="auto"` is for words of people: a sentence of ours runs as its page does, whichever name it begins with.
#[test]
fn sentences_of_ours_run_as_the_page_does() {
    for Source { shown, text, .. } in sources() {
        for (_, inside) in text.split("dir=\"auto\"").skip(1).filter_map(|rest| rest.split_once('>')) {
            assert!(!inside.starts_with("{words."), "{shown} lays out a sentence of ours by its first letter");
        }
    }
}

#[test]
fn a_mod_rs_explains_its_room_and_holds_no_code() {
    for Source { shown, text, .. } in all().into_iter().filter(|source| source.shown.ends_with("mod.rs")) {
        assert!(text.starts_with("//!"), "{shown} does not say what the room is for");
        for line in text.lines() {
            assert!(!line.trim_start().starts_with("fn ") && !line.contains(" fn "), "{shown} holds code: {line}");
        }
    }
}

/// How a connection is made and how long it lasts is said once.
#[test]
fn pools_of_connections_are_made_in_one_place() {
    const MAKERS: [&str; 4] = ["PoolOptions", "Pool::connect", "connect_lazy", "Pool::<"];
    for Source { shown, text, .. } in sources() {
        assert!(shown == "store/connect.rs" || MAKERS.iter().all(|maker| !text.contains(maker)), "{shown} makes a pool");
    }
}

/// Files that have to last come to the disk whole, and their names with them, by one room, whose every step tests let fail. A brand's folder
/// is written for somebody who looks at it.
#[test]
fn files_that_last_are_written_in_one_place_and_only_tests_let_the_disk_fail() {
    const WRITERS: [&str; 7] = ["OpenOptions", "File::create", "fs::write(", "fs::rename(", "sync_all(", "NamedTempFile", "trouble::ask("];
    for Source { shown, text, .. } in sources() {
        let program = text.split("#[cfg(test)]").next().unwrap_or_default();
        if !["disk/", "catalog/", "vault/tests/"].iter().any(|room| shown.starts_with(room)) {
            assert!(WRITERS.iter().all(|writer| !program.contains(writer)), "{shown} writes a file by itself");
        }
    }
}

/// A comment names the thing and who acts first: one that opens with such a word has to be read twice.
#[test]
fn a_comment_opens_with_the_thing_it_is_about() {
    const RIDDLES: [&str; 7] = ["What", "Whatever", "Whoever", "Whom", "Who", "Nobody", "Somebody"];
    let comment = |line: &str| line.trim_start().strip_prefix("//").map(|text| text.trim_start_matches(['/', '!', ' ']).to_owned());
    for Source { shown, text, .. } in all() {
        let mut within = false;
        for (number, line) in text.lines().enumerate() {
            let said = comment(line);
            let opens = said.as_deref().filter(|_| !within).and_then(|said| said.split(' ').next());
            assert!(!opens.is_some_and(|word| RIDDLES.contains(&word)), "{shown}:{}: {line}", number + 1);
            within = said.is_some_and(|said| !said.is_empty());
        }
    }
}
