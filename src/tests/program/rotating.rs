//! A rotation of the root key while servers serve: nobody is refused, nothing is lost, and no server is left behind without a word.

use candor::{
    cli::{
        machine::SystemEntropy,
        rotation::{self, Step, begin},
        standing::{Patience, Standing},
    },
    usecases::{
        portal::Portal,
        servers::{Followed, Server},
    },
    vault::root::RootKeys,
};
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use super::{
    installed::{Installed, places, said},
    rotation::{full, impatient, opens, step},
    started::Started,
};

/// Waits for every server that is in the table, and for nothing else.
fn patient() -> Standing {
    Standing::with(Patience { silent: Duration::from_hours(1), under_way: Duration::ZERO })
}

/// The look that a server takes every two seconds.
async fn look(place: &Installed, server: Server, portal: &Portal) -> Followed {
    portal.vault.take_in(&RootKeys::open(&place.key()).unwrap()).unwrap();
    let followed = Server::follow(portal).await.unwrap();
    server.note(portal).await.unwrap();
    followed
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_waits_until_each_server_knows_the_new_key_and_until_each_uses_it() {
    for place in places().await {
        let place = full(place).await;
        let (ahead, behind) = (place.portal().await, place.portal().await);
        let (first, second) = (Server::of(&ahead), Server::of(&behind));
        for (server, portal) in [(first, &ahead), (second, &behind)] {
            assert_eq!(look(&place, server, portal).await, Followed::Same);
        }
        let (store, mut standing) = (place.store().await, patient());
        begin(&place.key(), &store, false).await.unwrap();
        assert_eq!(step(&place, &store, &mut standing).await, Step::ToKnow(2));
        look(&place, first, &ahead).await;
        assert_eq!(step(&place, &store, &mut standing).await, Step::ToKnow(1), "one still knows nothing of it");
        assert_eq!((ahead.vault.ring().active_id(), behind.vault.ring().active_id()), (1, 1), "nothing is sealed under it yet");
        look(&place, second, &behind).await;
        assert_eq!(step(&place, &store, &mut standing).await, Step::KeyInUse);
        // One goes ahead; what it makes opens everywhere, and what the other makes is taken.
        assert_eq!(look(&place, first, &ahead).await, Followed::Turned);
        place.come(&ahead, "c-2").await;
        place.come(&behind, "c-3").await;
        for portal in [&ahead, &behind] {
            opens(&portal.store, &portal.vault).await;
        }
        assert_eq!(step(&place, &store, &mut standing).await, Step::ToUse(1));
        assert_eq!(step(&place, &store, &mut Standing::default()).await, Step::ToUse(2), "the other only just");
        second.leave(&behind).await.unwrap();
        assert_eq!(step(&place, &store, &mut standing).await, Step::OlderRefused, "one that has stopped is not waited for");
        while step(&place, &store, &mut standing).await != Step::ToDrop {}
        assert!(RootKeys::open(&place.key()).unwrap().is_being_rotated(), "something may still come under the old key");
        assert_eq!(step(&place, &store, &mut impatient()).await, Step::OldKeysDropped);
        assert_eq!(step(&place, &store, &mut impatient()).await, Step::Finished);
        for portal in [&ahead, &behind] {
            opens(&portal.store, &portal.vault).await;
        }
        // The keys that a server had stay with it until it ends: a row it read before still opens.
        assert_eq!(ahead.vault.ring().older_than(2), [1]);
        assert!(!RootKeys::open(&place.key()).unwrap().is_being_rotated());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_file_of_another_time_or_machine_is_named_and_nothing_is_lost() {
    for place in places().await {
        let place = full(place).await;
        let store = place.store().await;
        let before = fs::read(place.key()).unwrap();
        begin(&place.key(), &store, false).await.unwrap();
        let begun = fs::read(place.key()).unwrap();
        let value = || RootKeys::open(&place.key()).unwrap().check_value(2);
        let named = value();

        // The old file is put back, or another machine has its own: with a new key of the same number.
        fs::write(place.key(), &before).unwrap();
        let refused = begin(&place.key(), &store, false).await.unwrap_err().to_string();
        assert!(refused.contains("--anew"), "{refused}");
        let replaced = rotation::step(&place.key(), &store, 7, &mut impatient()).await.unwrap_err().to_string();
        assert!(replaced.contains("Put it back"), "{replaced}");
        let elsewhere = place.data().join("elsewhere.json");
        let other = RootKeys::open(&place.key()).unwrap().with_next(&SystemEntropy);
        other.save_as(&elsewhere).unwrap();
        assert!(begin(&elsewhere, &store, false).await.is_err());

        // A server that took the other one in is not taken for one that knows the key.
        let running = place.portal().await;
        running.vault.take_in(&other).unwrap();
        let server = Server::of(&running);
        server.note(&running).await.unwrap();
        fs::write(place.key(), &begun).unwrap();
        begin(&place.key(), &store, false).await.unwrap();
        assert_eq!(value(), named, "the rotation goes on with its key");
        assert!(running.vault.take_in(&RootKeys::open(&place.key()).unwrap()).is_err());
        assert_eq!(step(&place, &store, &mut patient()).await, Step::ToKnow(1));
        server.leave(&running).await.unwrap();

        // It is lost, and given up: nothing was sealed under it.
        fs::write(place.key(), &before).unwrap();
        begin(&place.key(), &store, true).await.unwrap();
        assert_ne!(value(), named);
        assert_eq!(step(&place, &store, &mut impatient()).await, Step::KeyInUse);
        let in_use = fs::read(place.key()).unwrap();
        fs::write(place.key(), &before).unwrap();
        for anew in [false, true] {
            let refused = begin(&place.key(), &store, anew).await.unwrap_err().to_string();
            assert!(refused.contains("root key 2"), "what hangs on a key is never given up: {refused}");
        }
        assert!(place.begin().await.is_err(), "no server starts without the key in use");
        fs::write(place.key(), in_use).unwrap();
        while step(&place, &store, &mut impatient()).await != Step::Finished {}
        let portal = place.portal().await;
        opens(&portal.store, &portal.vault).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_cannot_read_its_file_is_waited_for() {
    let place = Installed::sqlite().inhabited().await;
    let server = Started::of(&mut place.command(&["serve"]));
    let store = place.store().await;
    begin(&place.key(), &store, false).await.unwrap();
    let readable = fs::read(place.key()).unwrap();
    let copy = place.data().join("copy.json");
    fs::write(&copy, readable).unwrap();
    fs::set_permissions(&copy, fs::Permissions::from_mode(0o600)).unwrap();
    fs::set_permissions(place.key(), fs::Permissions::from_mode(0o644)).unwrap();
    let mut standing = Standing::with(Patience { silent: Duration::from_secs(25), under_way: Duration::ZERO });
    let mut next = async || rotation::step(&copy, &store, 7, &mut standing).await.unwrap();
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(30) {
        assert_eq!(next().await, Step::ToKnow(1), "it says that it is there");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    assert!(server.lines().iter().any(|line| line.contains("cannot be followed") && line.contains("chmod 600")), "{:?}", server.lines());
    fs::set_permissions(place.key(), fs::Permissions::from_mode(0o600)).unwrap();
    while next().await == Step::ToKnow(1) {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let (status, _) = server.stop();
    assert!(status.success());
    assert!(store.read().await.unwrap().servers().await.unwrap().is_empty(), "it said that it stops");
}

/// It was not heard of for a while, as after a pause of its machine, and its own file has only the old key.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_a_rotation_went_on_without_stops_and_does_not_start_again() {
    let place = full(Installed::sqlite()).await;
    let own = place.data().join("own.json");
    fs::copy(place.key(), &own).unwrap();
    let serve = ["serve", "--root-key", own.to_str().unwrap()];
    let server = Started::of(&mut place.command(&serve));
    let store = place.store().await;
    begin(&place.key(), &store, false).await.unwrap();
    while step(&place, &store, &mut impatient()).await != Step::Finished {}
    let (status, words) = server.ended();
    assert!(!status.success() && words.iter().any(|line| line.contains("this server stops")), "{words:?}");
    let again = place.command(&serve).args(["--addr", "127.0.0.1:0"]).output().unwrap();
    assert!(!again.status.success() && said(&again).contains("is not the one"), "{}", said(&again));
    let portal = place.portal().await;
    opens(&portal.store, &portal.vault).await;
}

/// People come one after the other, by the API of a server. Their number.
async fn come_until(url: String, key: String, over: Arc<AtomicBool>) -> usize {
    let (client, of) = (reqwest::Client::new(), url.rsplit(':').next().unwrap().trim_end_matches('/'));
    let mut number = 0;
    while !over.load(Ordering::SeqCst) {
        let body =
            serde_json::json!({"reference": format!("r-{of}-{number}"), "email": format!("r-{of}-{number}@example.org"), "language": "en"});
        let answer = client.put(format!("{url}api/v1/customers")).bearer_auth(&key).json(&body).send().await.unwrap();
        let (status, said) = (answer.status(), answer.text().await.unwrap());
        assert!(status.is_success(), "{status} {said}");
        number += 1;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    number
}

/// One server on SQLite, two on PostgreSQL, and people who come while the command runs.
async fn rotated_by_the_command(place: Installed) {
    let place = place.inhabited().await;
    let key = String::from_utf8(place.run(&["key", "create", "--scope", "customers:write"]).stdout).unwrap();
    let serve = || Started::of(&mut place.command(&["serve"]));
    let servers: Vec<_> = (0..if place.engine.file().is_some() { 1 } else { 2 }).map(|_| serve()).collect();
    let over = Arc::new(AtomicBool::new(false));
    let coming = servers.iter().map(|server| tokio::spawn(come_until(server.url.clone(), key.trim().to_owned(), over.clone())));
    let coming: Vec<_> = coming.collect();
    let mut rotate = place.command(&["root-key", "rotate"]);
    let rotated = tokio::task::spawn_blocking(move || rotate.output().unwrap()).await.unwrap();
    over.store(true, Ordering::SeqCst);
    for came in coming {
        assert!(came.await.unwrap() > 10);
    }
    assert!(rotated.status.success() && said(&rotated).contains("Waiting for"), "{}", said(&rotated));
    let checked = said(&place.run(&["root-key", "check"]));
    assert!(checked.contains("Root key 2") && checked.contains("Everything hangs on it"), "{checked}");
    for server in servers {
        let (status, words) = server.stop();
        assert!(status.success() && !words.iter().any(|line| line.contains("WARN") || line.contains("ERROR")), "{words:?}");
    }
    assert!(place.portal().await.shelf().unwrap().customers() > 10);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_rotates_while_servers_take_people_in_and_nothing_is_refused() {
    let all = places().await.into_iter().map(|place| tokio::spawn(rotated_by_the_command(place)));
    for one in all.collect::<Vec<_>>() {
        one.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_command_rotates_at_a_time_and_a_rotation_that_was_begun_is_named() {
    let place = Installed::sqlite().inhabited().await;
    let held = RootKeys::lock(&place.key()).unwrap();
    assert!(!place.run(&["root-key", "rotate"]).status.success(), "one at a time");
    drop(held);
    begin(&place.key(), &place.store().await, false).await.unwrap();
    for words in [&["root-key", "check"][..], &["doctor"]] {
        let looked = said(&place.run(words));
        assert!(looked.to_lowercase().contains("a rotation is not finished"), "{words:?}: {looked}");
    }
}
