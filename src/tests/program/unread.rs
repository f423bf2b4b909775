//! Commands whose answer is not read to its end: each does its work all the same, and says when its answer has no room.

use std::{
    fs::File,
    process::{Output, Stdio},
};

use super::installed::{Installed, places, said};

const PRINTING: &[&[&str]] = &[
    &["audit", "verify"],
    &["audit", "checkpoint"],
    &["notice", "diff"],
    &["register", "--format", "csv"],
    &["report", "requests", "--csv"],
    &["staff", "invite", "robin@example.org", "--role", "support"],
];

fn ended(place: &Installed, words: &[&str], stdout: impl Into<Stdio>) -> Output {
    let mut child = place.command(words).stdout(stdout).stderr(Stdio::piped()).spawn().unwrap();
    // The reader leaves.
    drop(child.stdout.take());
    child.wait_with_output().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_leaves_ends_no_command_and_a_full_disk_is_said() {
    for place in places().await {
        let place = place.inhabited().await;
        for words in PRINTING {
            let output = ended(&place, words, Stdio::piped());
            assert!(output.status.success() && !said(&output).contains("panicked"), "{words:?}: {}", said(&output));
            let output = ended(&place, words, File::options().write(true).open("/dev/full").unwrap());
            assert_eq!(output.status.code(), Some(1), "{words:?}");
            assert!(said(&output).contains("could not be printed") && !said(&output).contains("panicked"), "{words:?}: {}", said(&output));
        }
    }
}
