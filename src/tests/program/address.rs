//! The address people use is the server's: a command that is told none takes it, and signs the log under no other name.

use testing::program::Program;

use super::installed::{Installed, places, said};

fn served(place: &Installed, options: &[&str]) {
    let (data, brand) = (place.data(), place.brand());
    let here = ["--data", data.to_str().unwrap(), "--brand", brand.to_str().unwrap(), "--database", &place.engine.url].map(str::to_owned);
    let options: Vec<&str> = here.iter().map(String::as_str).chain(options.iter().copied()).collect();
    Program::serve(env!("CARGO_BIN_EXE_candor"), &options).kill();
}

fn printed(place: &Installed, words: &[&str]) -> String {
    let output = place.run(words);
    assert!(output.status.success(), "{words:?}: {}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_takes_the_address_that_the_server_noted() {
    const INVITE: &[&str] = &["staff", "invite", "robin@example.org", "--role", "support"];
    const CHECKPOINT: &[&str] = &["audit", "checkpoint"];
    for place in places().await {
        served(&place, &["--public-url", "https://privacy.example.org"]);
        assert!(printed(&place, INVITE).starts_with("https://privacy.example.org/"));
        assert!(printed(&place, CHECKPOINT).starts_with("privacy.example.org/log\n"));

        // One that is told no address goes on at that one.
        served(&place, &[]);
        assert!(printed(&place, INVITE).starts_with("https://privacy.example.org/"));
        assert!(printed(&place, CHECKPOINT).starts_with("privacy.example.org/log\n"));

        let elsewhere: &[&str] = &["--public-url", "https://trust.example.org"];
        assert!(printed(&place, &[INVITE, elsewhere].concat()).starts_with("https://trust.example.org/"));
        let refused = place.run(&[CHECKPOINT, elsewhere].concat());
        assert!(!refused.status.success() && said(&refused).contains("the log is signed as privacy.example.org/log"), "{}", said(&refused));

        served(&place, elsewhere);
        assert!(printed(&place, CHECKPOINT).starts_with("trust.example.org/log\n"), "the address was changed");
    }
}
