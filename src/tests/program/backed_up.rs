//! An operator's day with backups: made beside a running server, looked at, tried, and put back elsewhere.

use candor::{
    cli::{
        machine::SystemClock,
        rotation::{Step, begin, left},
        sealed::owners,
    },
    store::Store,
    vault::{keys::Vault, root::RootKeys},
};
use std::{fs, os::unix::fs::PermissionsExt, process::Output, sync::Arc};

use super::{
    installed::{Installed, places, said},
    rotation::{full, impatient, step},
    started::Started,
};

/// The program on another data folder and database, with the brand's folder and the key file of this place.
fn elsewhere(place: &Installed, words: &[&str]) -> Output {
    let new = place.data().with_file_name("new");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_candor"));
    command.args(words).current_dir(place.data().parent().unwrap());
    command.arg("--data").arg(new).arg("--brand").arg(place.brand()).arg("--root-key").arg(place.key());
    command.output().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_beside_a_running_server_is_looked_at_tried_and_put_back() {
    for place in places().await {
        let place = place.inhabited().await;
        let server = Started::of(&mut place.command(&["serve"]));
        let made = place.run(&["backup", "backups", "--keys", "keys"]);
        assert!(made.status.success(), "{}", said(&made));
        assert!(said(&made).contains("Backup 2"), "{}", said(&made));
        let drilled = place.run(&["restore", "backups", "--keys", "keys", "--drill"]);
        assert!(drilled.status.success(), "{}", said(&drilled));
        assert!(said(&drilled).contains("the profiles of all 1 people open"), "{}", said(&drilled));
        let looked = place.run(&["doctor", "--backups", "backups", "--keys", "keys"]);
        let words = said(&looked);
        assert_eq!(looked.status.code(), Some(1), "{words}");
        for line in ["ok      drill", "ok      ledger", "ok      database", "look    root key", "look    mail", "is whole, with its keys"] {
            assert!(words.contains(line), "{line}: {words}");
        }
        assert!(!words.contains("broken") && !words.contains("unseen  backup"), "{words}");
        // SQLite has no clock of its own to hold this machine's against.
        assert_eq!(words.contains("agrees with the database's"), place.engine.file().is_none(), "{words}");
        let unnamed = said(&place.run(&["doctor"]));
        assert!(unnamed.contains("unseen  backup") && !unnamed.contains("ok      backup"), "no file was looked at: {unnamed}");
        server.stop();
        let before = place.rows().await;
        assert_eq!(place.run(&["doctor", "--backups", "backups", "--keys", "keys"]).status.code(), Some(1));
        assert_eq!(place.rows().await, before, "looking changes nothing");

        let living = place.run(&["restore", "backups", "--keys", "keys"]);
        assert!(!living.status.success() && said(&living).contains("there is an installation"), "{}", said(&living));
        let restored = elsewhere(&place, &["restore", "backups", "--keys", "keys"]);
        assert!(restored.status.success(), "{}", said(&restored));
        let verified = elsewhere(&place, &["audit", "verify"]);
        assert!(verified.status.success(), "{}", said(&verified));
        assert!(elsewhere(&place, &["key", "list"]).status.success());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_from_the_middle_of_a_rotation_asks_for_both_root_keys() {
    for place in places().await {
        let place = full(place).await;
        let store = place.store().await;
        begin(&place.key(), &store, false).await.unwrap();
        let (mut standing, mut steps) = (impatient(), 0);
        // Some keys are wrapped anew, others are not.
        while !matches!(step(&place, &store, &mut standing).await, Step::Rewrapped(_)) {
            steps += 1;
            assert!(steps < 10);
        }
        let made = place.run(&["backup", "backups"]);
        assert!(made.status.success(), "{}", said(&made));
        let both = fs::read(place.key()).unwrap();
        while step(&place, &store, &mut impatient()).await != Step::Finished {}
        store.close().await;
        let last = fs::read(place.key()).unwrap();
        let refused = elsewhere(&place, &["restore", "backups"]);
        let words = said(&refused);
        assert!(!refused.status.success() && words.contains("root key 1") && words.contains("Nothing was changed"), "{words}");
        let new = place.data().with_file_name("new");
        assert!(!new.exists(), "nothing is made for it");
        assert_eq!(place.run(&["restore", "backups", "--drill"]).status.code(), Some(2));

        fs::write(place.key(), both).unwrap();
        let restored = elsewhere(&place, &["restore", "backups"]);
        assert!(restored.status.success(), "{}", said(&restored));
        let store = Store::find(&format!("sqlite:{}", new.join("candor.db").display()), Arc::new(SystemClock)).await.unwrap().unwrap();
        let vault = Vault::new(RootKeys::open(&place.key()).unwrap());
        vault.turn_to(2).unwrap();
        let keys = store.read().await.unwrap().keys_not_wrapped_by(&[0; 5], 10_000).await.unwrap();
        assert!(
            !keys.is_empty() && keys.iter().all(|held| owners(held).into_iter().any(|owner| vault.unwrap(owner, &held.wrapped).is_ok()))
        );
        assert!(left(&store, &vault).await.unwrap().rows > 0, "some of it hangs on the old key still");
        store.close().await;
        fs::write(place.key(), last).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_names_what_is_broken_and_a_way_to_mend_it() {
    let place = Installed::sqlite().inhabited().await;
    fs::set_permissions(place.key(), fs::Permissions::from_mode(0o644)).unwrap();
    let looked = place.run(&["doctor", "--backups", "nowhere"]);
    assert_eq!(looked.status.code(), Some(2));
    assert!(said(&looked).contains("chmod 600"), "{}", said(&looked));
    fs::set_permissions(place.key(), fs::Permissions::from_mode(0o600)).unwrap();
    let unasked = said(&place.run(&["doctor", "--public-url", "https://127.0.0.1:9"]));
    assert!(unasked.contains("unseen  address") && !unasked.contains("ok      address"), "nothing answers there: {unasked}");
    let ring = fs::read(place.key()).unwrap();
    fs::write(place.key(), super::installed::another_ring()).unwrap();
    let looked = place.run(&["doctor"]);
    assert_eq!(looked.status.code(), Some(2));
    assert!(said(&looked).contains("is not the one that"), "{}", said(&looked));
    fs::write(place.key(), ring).unwrap();
    // A page of the database that holds no sense.
    let file = place.engine.file().unwrap();
    place.store().await.close().await;
    let sound = fs::read(&file).unwrap();
    let mut bytes = sound.clone();
    let page = bytes.len() / 4096 / 2 * 4096;
    bytes[page..page + 64].fill(0xff);
    fs::write(&file, bytes).unwrap();
    let looked = place.run(&["doctor"]);
    assert_eq!(looked.status.code(), Some(2), "{}", said(&looked));
    assert!(said(&looked).contains("broken  database"), "{}", said(&looked));
    fs::write(&file, sound).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_drill_left_is_named_and_goes_with_the_next_backup_or_drill() {
    let place = Installed::sqlite().inhabited().await;
    let temporary = place.data().with_file_name("tmp");
    let (dead, living) = (temporary.join("candor-drill-dead"), temporary.join("candor-drill-living"));
    let kill = || {
        for folder in [&dead, &living] {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join("candor.db"), "keys and all").unwrap();
        }
    };
    let run = |words: &[&str]| place.command(words).env("TMPDIR", &temporary).output().unwrap();
    kill();
    // As a drill that runs has it.
    let lock = fs::File::open(&living).unwrap();
    lock.lock().unwrap();
    let looked = said(&run(&["doctor"]));
    assert!(looked.contains("candor-drill-dead is left of a drill") && !looked.contains("candor-drill-living"), "{looked}");
    assert!(dead.exists(), "looking changes nothing");
    for words in [&["backup", "backups"][..], &["restore", "backups", "--drill"]] {
        kill();
        let done = run(words);
        assert!(done.status.success(), "{}", said(&done));
        assert!(!dead.exists() && living.join("candor.db").exists());
        assert_eq!(fs::read_dir(&temporary).unwrap().count(), 1, "a drill leaves nothing of its own");
    }
    drop(lock);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_drill_that_could_not_be_done_is_no_backup_that_does_not_restore() {
    for place in places().await {
        let place = place.inhabited().await;
        assert!(place.run(&["backup", "backups"]).status.success());
        let nowhere = place.data().with_file_name("nowhere");
        let drilled = place.command(&["restore", "backups", "--drill"]).env("TMPDIR", nowhere).output().unwrap();
        assert_eq!(drilled.status.code(), Some(1), "{}", said(&drilled));
        assert!(said(&drilled).contains("could not be found out") && said(&drilled).contains("TMPDIR"), "{}", said(&drilled));
        let store = place.store().await;
        let last = store.read().await.unwrap().last_drill().await.unwrap().unwrap();
        assert_eq!(last.detail.as_deref(), Some("not-found-out"));
        store.close().await;
        let looked = said(&place.run(&["doctor"]));
        assert!(looked.contains("could not be done") && !looked.contains("does not restore"), "{looked}");
        assert!(looked.contains("nobody ever tried"), "{looked}");
        assert!(place.run(&["restore", "backups", "--drill"]).status.success());
        assert!(!said(&place.run(&["doctor"])).contains("could not be done"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_sees_a_copy_that_lives_longer_than_people_are_told() {
    let place = Installed::sqlite().inhabited().await;
    let made = place.run(&["backup", "backups"]);
    assert!(made.status.success(), "{}", said(&made));
    let looked = said(&place.run(&["doctor", "--backups", "backups"]));
    assert!(looked.contains("no file is older than the brand says (P35D)"), "{looked}");
    for (half, said_of_it) in [("data", "is older than the brand tells people (P35D)"), ("keys", "lives for longer than 14 days")] {
        let old = place.data().parent().unwrap().join(format!("backups/candor-20200101T000000Z.{half}"));
        fs::write(&old, "").unwrap();
        let looked = said(&place.run(&["doctor", "--backups", "backups"]));
        assert!(looked.contains(&format!("20200101T000000Z.{half} {said_of_it}")), "{looked}");
        fs::remove_file(old).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_root_key_is_taken_from_a_command_and_from_the_service_manager_and_given_back_by_its_shares() {
    let place = Installed::sqlite().inhabited().await;
    let split = place.run(&["root-key", "split", "one", "two", "three", "--threshold", "2"]);
    assert!(split.status.success(), "{}", said(&split));
    let again = place.run(&["root-key", "split", "one", "two", "three"]);
    assert!(!again.status.success() && said(&again).contains("is there already"), "{}", said(&again));
    let base = place.data().parent().unwrap().to_path_buf();
    let share = base.join("one");
    assert_eq!(fs::metadata(&share).unwrap().permissions().mode() & 0o777, 0o600);

    // Lost, and put together by two of the three.
    let away = base.join("away.json");
    fs::rename(place.key(), &away).unwrap();
    assert!(!place.run(&["key", "list"]).status.success());
    let join = |files: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_candor"));
        command.current_dir(&base).args(["root-key", "join"]).args(files).arg("--out").arg(place.key()).output().unwrap()
    };
    let few = join(&["one"]);
    assert!(!few.status.success() && said(&few).contains("2 different shares are needed"), "{}", said(&few));
    let joined = join(&["three", "one"]);
    assert!(joined.status.success(), "{}", said(&joined));
    assert_eq!(fs::read(place.key()).unwrap(), fs::read(&away).unwrap());
    assert!(!join(&["three", "one"]).status.success(), "a key file is never replaced");
    fs::remove_file(place.key()).unwrap();

    let prints = format!("cat {}", away.display());
    let by_command = place.run(&["root-key", "check", "--root-key-command", &prints]);
    assert!(by_command.status.success(), "{}", said(&by_command));
    let rotated = place.run(&["root-key", "rotate", "--root-key-command", &prints]);
    assert!(!rotated.status.success() && said(&rotated).contains("comes from a command"), "{}", said(&rotated));
    let (_, words) = Started::of(&mut place.command(&["serve", "--root-key-command", &prints])).stop();
    assert!(words.iter().any(|line| line.contains("Candor is running")), "{words:?}");
    let silent = place.run(&["key", "list", "--root-key-command", "true"]);
    assert!(!silent.status.success() && said(&silent).contains("no root key ring"), "{}", said(&silent));

    fs::create_dir(base.join("credentials")).unwrap();
    fs::rename(&away, base.join("credentials/root-key")).unwrap();
    let handed = place.command(&["root-key", "check"]).env("CREDENTIALS_DIRECTORY", base.join("credentials")).output().unwrap();
    assert!(handed.status.success(), "{}", said(&handed));
    assert!(!place.key().exists(), "no other key was made");
}
