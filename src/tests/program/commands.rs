//! Only `serve` and `migrate` begin or change an installation; every other command takes it as it is.

use candor::{cli::args::Args, domain::staff::Role, store::Schema};
use clap::CommandFactory;
use std::collections::BTreeSet;

use super::installed::{Installed, places, said};

/// Every command that opens a database, with what it asks for.
const COMMANDS: &[&[&str]] = &[
    &["key", "create", "--scope", "decisions:read"],
    &["key", "list"],
    &["key", "revoke", "018f3c5a-0000-7000-8000-000000000000"],
    &["webhook", "connect", "web-shop", "https://shop.example.org/candor"],
    &["webhook", "list"],
    &["webhook", "rotate", "web-shop"],
    &["webhook", "test", "web-shop"],
    &["webhook", "again", "web-shop", "--after", "0", "--reason", "missed"],
    &["webhook", "requests", "web-shop", "on"],
    &["webhook", "disconnect", "web-shop", "--it-asks-by-itself"],
    &["system", "test", "shop"],
    &["notice", "diff"],
    &["notice", "publish"],
    &["staff", "invite", "robin@example.org", "--role", "support"],
    &["staff", "end", "robin@example.org"],
    &["receipt", "verify", "/dev/null"],
    &["register", "--format", "csv"],
    &["report", "requests"],
    &["retention", "--dry-run"],
    &["audit", "verify"],
    &["audit", "prove", "/dev/null"],
    &["audit", "checkpoint"],
    &["audit", "set-apart", "--reason", "failover"],
    &["audit", "consistency", "/dev/null"],
    &["audit", "cosigned", "/dev/null"],
    &["root-key", "check"],
    &["root-key", "split", "one", "two", "three"],
    &["root-key", "rotate"],
    &["backup", "backups"],
    &["restore", "backups", "--drill"],
    &["doctor"],
];
const BEGINNERS: [&str; 2] = ["serve", "migrate"];

fn leaves(command: &clap::Command, before: &str) -> Vec<String> {
    let name = |command: &clap::Command| format!("{before} {}", command.get_name()).trim().to_owned();
    if command.has_subcommands() {
        let within = if before.is_empty() && command.get_name() == "candor" { String::new() } else { name(command) };
        return command.get_subcommands().flat_map(|inside| leaves(inside, &within)).collect();
    }
    if command.get_arguments().any(|argument| argument.get_id() == "data") { vec![name(command)] } else { Vec::new() }
}

#[test]
fn no_command_that_opens_a_database_is_forgotten_here() {
    let tried: BTreeSet<String> = COMMANDS
        .iter()
        .map(|words| {
            words[..words.len().min(if ["retention", "register", "backup", "restore", "doctor"].contains(&words[0]) { 1 } else { 2 })]
                .join(" ")
        })
        .collect();
    let there: BTreeSet<String> = leaves(&Args::command(), "").into_iter().filter(|name| !BEGINNERS.contains(&name.as_str())).collect();
    assert_eq!(tried, there);
}

#[test]
fn the_help_names_every_role() {
    let mut command = Args::command();
    let invite = command.find_subcommand_mut("staff").and_then(|staff| staff.find_subcommand_mut("invite")).unwrap();
    let help = invite.render_long_help().to_string();
    for role in Role::ALL {
        assert!(help.contains(role.as_str()), "{}: {help}", role.as_str());
    }
}

/// Refused with words, and the database is as it was.
async fn refused(place: &Installed, words: &[&str], expected: &[&str]) {
    let before = place.rows().await;
    let output = place.run(words);
    let said = said(&output);
    assert!(!output.status.success(), "{words:?}: {said}");
    for expected in expected {
        assert!(said.contains(expected), "{words:?} does not say {expected}: {said}");
    }
    assert_eq!(place.rows().await, before, "{words:?} changed something");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_command_changes_an_older_database_and_each_says_what_to_run() {
    for place in places().await {
        let place = place.inhabited().await;
        let older = format!("schema {}", place.become_older().await);
        let migrate = format!("candor migrate --data {}", place.data().display());
        for command in COMMANDS {
            refused(&place, command, &[&migrate, &older]).await;
        }
        let migrated = place.run(&["migrate"]);
        assert!(migrated.status.success(), "{}", said(&migrated));
        assert_eq!(place.store().await.schema().await.unwrap(), Schema::Current);
        assert!(place.run(&["key", "list"]).status.success());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_program_beside_a_newer_database_refuses_with_words() {
    for place in places().await {
        let place = place.inhabited().await;
        place
            .sql(
                "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                SELECT 9999, 'of a newer program', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1",
            )
            .await;
        for command in COMMANDS.iter().chain(&[&["serve", "--addr", "127.0.0.1:0"][..], &["migrate"]]) {
            refused(&place, command, &["newer", "9999"]).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_place_is_named_and_nothing_is_made_there() {
    for place in places().await {
        for command in COMMANDS {
            let output = place.run(command);
            let said = said(&output);
            assert!(!output.status.success(), "{command:?}");
            for expected in [place.data().to_str().unwrap(), "--data", "--database"] {
                assert!(said.contains(expected), "{command:?} does not say {expected}: {said}");
            }
            assert!(!place.data().exists(), "{command:?} made a folder");
            assert!(place.engine.file().is_none_or(|file| !file.exists()), "{command:?} made a database");
            if place.engine.file().is_none() {
                assert_eq!(place.store().await.schema().await.unwrap(), Schema::Empty, "{command:?} made tables");
            }
        }
    }
}
