//! A press that stays on its page says what came of it: a page that loads again without a word leaves its reader to guess.

use super::sources::{Source, sources};

/// Presses that leave no word for the page they lead to: they lead to another, or theirs shows by itself what came of it.
const WORDLESS: &[(&str, &str, &str)] = &[
    ("customer/account/actions.rs", r#""/sign-in?out=everywhere""#, "another page, which says so by its address"),
    ("customer/choices/sent.rs", r#""/choices/preview""#, "another page"),
    ("customer/confirm/actions.rs", r#"format!("{path}&sent=1")"#, "its page says so by its address"),
    ("customer/confirm/actions.rs", "to.clone()", "the page that asked for a proof"),
    ("customer/handoff/actions.rs", r#""/sign-in?link=gone""#, "another page, which says so by its address"),
    ("customer/listening/actions.rs", r#"format!("/requests/guest?to={QUESTION_FORM}")"#, "another page"),
    ("customer/requests/actions.rs", "matter.check()", "another page"),
    ("customer/requests/actions.rs", r#"format!("/requests/{reference}")"#, "another page"),
    ("customer/requests/guest.rs", r#""/requests/guest/code""#, "another page"),
    ("customer/sign_in/actions.rs", r#""/sign-in/code""#, "another page"),
    ("customer/sign_in/actions.rs", r#"if visit.is_staff() { "/staff/sign-in?out=1" } else { "/sign-in?out=1" }"#, "another page"),
    ("customer/sign_in/actions.rs", r#"if visit.signed_in() { "" } else { "/sign-in?elsewhere=1" }"#, "another page"),
    ("session.rs", r#"format!("{QUESTION_FORM}#saved")"#, "its word is left a line above"),
    ("session.rs", r#""""#, "the first page after a sign-in"),
    ("session.rs", r#"format!("{}#saved", kept.path)"#, "its word is left a line above"),
    ("staff/case/beside.rs", "Whose::customer(visit, held.customer).at(OPEN)", "another page"),
    ("staff/case/written.rs", r#"format!("/staff/requests/{reference}/check")"#, "another page"),
    ("staff/confirm/actions.rs", "to.clone()", "the page that asked for a proof"),
    ("staff/customers/actions.rs", r#"format!("{page}#found")"#, "its page shows what was found"),
    ("staff/customers/actions.rs", "whose.at(OPEN)", "another page"),
    ("staff/join/actions.rs", "path", "its page shows the recovery codes"),
    ("staff/keys/actions.rs", r#""/staff/keys#saved""#, "its page shows the key once"),
    ("staff/log/actions.rs", r#"format!("/staff/requests/{reference}/file")"#, "another page"),
    ("staff/me/actions.rs", r#""/staff/me#saved""#, "its page shows the recovery codes once"),
    ("staff/notices/actions.rs", r#""/staff/notices/check""#, "another page"),
    ("staff/people/actions.rs", r#""/staff/people#saved""#, "its page shows the link once"),
    ("staff/queue/actions.rs", r#"format!("/staff/requests/{only}")"#, "another page"),
    ("staff/queue/actions.rs", r#"format!("/staff/requests/{reference}{view}")"#, "another page"),
    ("staff/several/actions.rs", r#""/staff/several""#, "another page, or its own, which says that nothing is picked"),
    ("staff/several/actions.rs", r#""/staff/several/check""#, "another page"),
    ("staff/several/actions.rs", r#""/staff/requests""#, "another page"),
    ("staff/systems/actions.rs", r#"format!("{}#saved", form.path())"#, "its page shows the secret once"),
    ("staff/tasks/actions.rs", "checking(&written.system)", "another page"),
    ("staff/today/actions.rs", r#""/staff#systems""#, "its page says who reminded, and when"),
    ("staff/training/actions.rs", r#"format!("{path}?answered={chosen}#result")"#, "its page says so by its address"),
];

/// The text of the brackets that have just been opened, and the rest.
fn inside(text: &str) -> (&str, &str) {
    let mut open = 1;
    let end = text.find(|sign: char| {
        open += match sign {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        open == 0
    });
    text.split_at(end.unwrap())
}

/// Where the presses of a file lead without leaving a word.
fn wordless(text: &str) -> Vec<&str> {
    let says = |rest: &str| [".saying(", ".giving_back("].iter().any(|word| rest[1..].trim_start().starts_with(word));
    let ways = text.match_indices("Next::page(").map(|(at, call)| inside(&text[at + call.len()..]));
    ways.filter(|(_, rest)| !says(rest)).map(|(way, _)| way.trim()).collect()
}

#[test]
fn a_press_that_stays_on_its_page_says_what_came_of_it() {
    let mut known = Vec::new();
    for Source { shown, text, .. } in sources() {
        let Some(file) = shown.strip_prefix("web/") else { continue };
        for way in wordless(&text) {
            let row = WORDLESS.iter().find(|(of, to, _)| *of == file && *to == way);
            known.push(row.unwrap_or_else(|| panic!("{file} leads to {way} without a word: say one, or that it is another page")));
        }
    }
    for row in WORDLESS {
        assert!(known.contains(&row), "{row:?} is no longer there");
    }
}

#[test]
fn a_word_is_seen_on_the_same_line_and_on_the_next() {
    let text = "Next::page(a(\"b\")).saying(PAGE, told)\nNext::page(c)\n    .giving_back(PAGE, flash)\nOk(Next::page(d(e)))";
    assert_eq!(wordless(text), ["d(e)"]);
}
