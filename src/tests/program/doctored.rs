//! The doctor on what is beside the program: disks, and the mail server.

use std::net::TcpListener;

use super::installed::{Installed, said};
use crate::smtp::mail_server::server;

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_asks_the_mail_server_whether_it_answers_and_lets_us_in() {
    let place = Installed::sqlite().inhabited().await;
    let looked = |url: &str| said(&place.run(&["doctor", "--smtp", url, "--mail-from", "Example Co <privacy@example.com>"]));
    let (url, heard) = server("", "").await;
    let well = looked(&url);
    assert!(well.contains("ok      mail") && well.contains("answers and lets us in"), "{well}");
    assert!(heard.await.unwrap().data.is_empty(), "no letter is sent");

    let (url, _) = server("AUTH", "535 5.7.8 no").await;
    let refused = looked(&url.replace("smtp://", "smtp://candor:secret-word@"));
    assert!(refused.contains("broken  mail") && !refused.contains("secret-word"), "{refused}");

    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let silent = looked(&format!("smtp://{gone}"));
    assert!(silent.contains("broken  mail"), "{silent}");
    assert!(said(&place.run(&["doctor"])).contains("letters reach nobody"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_names_what_is_free_on_every_disk_there_is_something_on() {
    let place = Installed::sqlite().inhabited().await;
    assert!(place.run(&["backup", "backups", "--keys", "keys"]).status.success());
    let looked = said(&place.run(&["doctor", "--backups", "backups", "--keys", "keys"]));
    let database = place.engine.file().unwrap();
    for folder in [place.data().to_str().unwrap(), database.parent().unwrap().to_str().unwrap(), "backups", "keys"] {
        assert_eq!(looked.lines().filter(|line| line.contains(&format!(" MB are free in {folder}"))).count(), 1, "{folder}: {looked}");
    }
    let unseen = said(&place.run(&["doctor", "--backups", "nowhere"]));
    assert!(unseen.contains("how much is free in nowhere cannot be seen"), "{unseen}");
}
