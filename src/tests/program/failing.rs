//! A root key's file on a disk that is full or broken: there is a whole ring at every moment, and no word that a new one is kept before it is.

use candor::{
    cli::{
        installation,
        machine::SystemEntropy,
        rotation::{self, Step as Turn, begin},
    },
    disk::trouble::Step,
    vault::root::{Made, RootKeys},
};
use reqwest::StatusCode;
use std::{fs, path::Path, process::Command};

use super::{
    installed::{Installed, places, said},
    rotation::{full, impatient, opens, step},
    started::Started,
};
use crate::failing::{BROKEN, Failing, troubles, words_of};

const BEFORE_ITS_NAME: [Step; 4] = [Step::Open, Step::Write, Step::Sync, Step::Name];

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_first_root_key_is_whole_and_on_the_disk_or_nothing_is_sealed_under_it() {
    for (place, error) in troubles(&Step::ALL) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("root-key.json");
        let create = || RootKeys::create(&path, &SystemEntropy);
        let failing = Failing::at(place, &path, error);
        let refused = create().unwrap_err().to_string();
        assert!(refused.contains(&words_of(error)), "{place:?}: {refused}");
        if place == Step::SyncFolder {
            // Another server may have taken it up: it stays, and is not taken for kept by the next try either.
            assert_eq!(names(folder.path()), ["root-key.json"]);
            assert!(create().is_err() && RootKeys::settle(&path).is_err());
        } else {
            assert_eq!(names(folder.path()), [""; 0], "{place:?}");
        }
        failing.over();
        let made = create().unwrap().1;
        assert_eq!(made, if place == Step::SyncFolder { Made::Before } else { Made::Now });
        assert!(RootKeys::settle(&path).is_ok() && RootKeys::open(&path).is_ok());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_whose_file_could_not_be_written_goes_on_and_everything_opens_meanwhile() {
    for place in places().await {
        let place = full(place).await;
        let (store, vault) = installation::open(&place.settings()).await.unwrap();
        let key = place.key();
        for (at, error) in troubles(&Step::ALL) {
            let failing = Failing::at(at, &key, error);
            let refused = begin(&key, &store, false).await.unwrap_err().to_string();
            assert!(refused.contains(&words_of(error)), "{at:?}: {refused}");
            failing.over();
            assert!(store.read().await.unwrap().installation().await.unwrap().unwrap().next().is_none(), "no server is told of it");
            opens(&store, &vault).await;
            assert!(installation::open(&place.settings()).await.is_ok(), "{at:?}");
        }
        begin(&key, &store, false).await.unwrap();
        assert_eq!(RootKeys::open(&key).unwrap().newest_id(), 2, "all tries made one key");
        // Each step but the last writes to the database alone.
        for (at, error) in troubles(&BEFORE_ITS_NAME) {
            let failing = Failing::at(at, &key, error);
            while rotation::step(&key, &store, 500, &mut impatient()).await.is_ok() {}
            failing.over();
            assert_eq!(RootKeys::open(&key).unwrap().older_than(2), [1], "{at:?} {error}: the old key is there still");
        }
        let failing = Failing::at(Step::SyncFolder, &key, BROKEN);
        assert!(rotation::step(&key, &store, 500, &mut impatient()).await.is_err());
        assert!(RootKeys::lock(&key).is_err(), "the command does not say that it is done before the file is kept");
        failing.over();
        drop(RootKeys::lock(&key).unwrap());
        assert_eq!(step(&place, &store, &mut impatient()).await, Turn::Finished);
        let (again, vault) = installation::open(&place.settings()).await.unwrap();
        opens(&again, &vault).await;
        again.close().await;
        store.close().await;
        let left: Vec<String> = names(&place.data()).into_iter().filter(|name| name.starts_with(".candor-root-key-")).collect();
        assert!(left.is_empty(), "no half of a ring: {left:?}");
    }
}

/// The same command where no file may grow beyond so many blocks of 512 bytes: the kernel refuses the byte after (`EFBIG`).
fn limited(command: &Command, blocks: u64) -> Command {
    let mut limited = Command::new("sh");
    limited.arg("-c").arg(format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""));
    limited.arg(command.get_program()).args(command.get_args()).current_dir(command.get_current_dir().unwrap());
    limited
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_file_may_grow_no_half_of_a_root_key_is_left() {
    let place = Installed::sqlite().inhabited().await;
    let split = place.run(&["root-key", "split", "one", "two", "three", "--threshold", "2"]);
    assert!(split.status.success(), "{}", said(&split));
    let base = place.data().parent().unwrap().to_path_buf();
    let before = names(&base).len();
    let mut join = Command::new(env!("CARGO_BIN_EXE_candor"));
    join.args(["root-key", "join", "one", "two", "--out", "joined.json"]).current_dir(&base);
    let refused = limited(&join, 0).output().unwrap();
    assert!(!refused.status.success() && said(&refused).contains("too large"), "{}", said(&refused));
    assert_eq!(names(&base).len(), before, "{:?}", names(&base));
    let joined = join.output().unwrap();
    assert!(joined.status.success(), "{}", said(&joined));
    assert_eq!(fs::read(base.join("joined.json")).unwrap(), fs::read(place.key()).unwrap());
}

/// Tells of a customer; whether the program said yes.
async fn come(server: &Started, key: &str, number: usize) -> StatusCode {
    let reference = format!("r-{number}");
    let body = serde_json::json!({"reference": reference, "email": format!("{reference}@example.org"), "language": "en"});
    let call = reqwest::Client::new().put(format!("{}api/v1/customers", server.url)).bearer_auth(key).json(&body);
    call.send().await.unwrap().status()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_whose_files_may_not_grow_says_no_and_has_all_that_it_said_yes_to() {
    let place = Installed::sqlite().inhabited().await;
    let key = String::from_utf8(place.run(&["key", "create", "--scope", "customers:write"]).stdout).unwrap();
    let blocks = fs::metadata(place.engine.file().unwrap()).unwrap().len() / 512 + 512;
    let server = Started::of(&mut limited(&place.command(&["serve"]), blocks));
    server.ready().await;
    let mut taken = 0;
    let refused = loop {
        assert!(taken < 5_000, "its files grow without end");
        match come(&server, key.trim(), taken).await {
            status if status.is_success() => taken += 1,
            status => break status,
        }
    };
    assert!(taken > 0 && refused == StatusCode::SERVICE_UNAVAILABLE, "{taken} and {refused}: {:?}", server.lines());
    // Killed.
    drop(server);

    let server = Started::of(&mut place.command(&["serve"]));
    server.ready().await;
    assert!(come(&server, key.trim(), taken).await.is_success(), "the next try");
    server.stop();
    let verified = place.run(&["audit", "verify"]);
    assert!(verified.status.success(), "{}", said(&verified));
    assert_eq!(place.portal().await.shelf().unwrap().customers(), taken + 2, "with the first one, and the next try");
}
