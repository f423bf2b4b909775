use serde_json::json;
use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use super::acts::{address, all, paper};
use crate::house::{House, houses};

/// `candor receipt verify`, on the database of a house, with a file or by standard input.
fn verify(house: &House, file: &str, typed: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    command.args(["receipt", "verify", file, "--demo", "--public-url", address().as_str(), "--database", &house.engine.url, "--data"]);
    command.arg(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_says_plainly_what_a_receipt_is_worth_and_so_does_its_exit_code() {
    for house in houses().await {
        let (amina, receipts) = all(&house, "c-1").await;
        let genuine = paper(&house, amina, receipts[1]).await;
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), format!("{genuine:#}")).unwrap();
        let mut altered = genuine.clone();
        altered["record"]["events"][0]["choice"]["to"]["id"] = json!("off");
        altered["\u{1b}[2J"] = json!("a name that would clear the screen");
        let told = [
            (file.path().to_str().unwrap(), String::new(), 0, "Genuine"),
            ("-", genuine.to_string(), 0, "Genuine"),
            ("-", altered.to_string(), 2, "Altered"),
            ("-", "Receipt".to_owned(), 2, "No receipt"),
            ("-", String::new(), 2, "No receipt"),
            ("/nowhere/receipt.json", String::new(), 1, ""),
        ];
        for (from, typed, code, word) in told {
            let output = verify(&house, from, &typed);
            let said = String::from_utf8(output.stdout).unwrap();
            assert_eq!(output.status.code(), Some(code), "{word}: {said}{}", String::from_utf8_lossy(&output.stderr));
            assert!(said.starts_with(word), "{said}");
            assert!(!said.contains('\u{1b}'), "nothing in a file steers the terminal");
            if word == "Altered" {
                assert!(said.contains("choice: \"/record/events/0/choice/to/id\""), "{said}");
            }
        }
    }
}
