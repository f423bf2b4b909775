//! The program itself, asked to stop (SIGTERM) while somebody waits for changes.

use serde_json::Value;
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

#[tokio::test]
async fn the_program_answers_whoever_waits_and_ends() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    command.args(["serve", "--demo", "--addr", "127.0.0.1:0", "--data"]).arg(folder.path());
    let mut program = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut said = BufReader::new(program.stdout.take().unwrap()).lines().map_while(Result::ok);
    let url = said.find_map(|line| Some(line.strip_prefix("Candor is running: ")?.to_owned())).unwrap();
    let key = said.find_map(|line| Some(line.split_once("Bearer ")?.1.split_once('\'')?.0.to_owned())).unwrap();
    std::thread::spawn(move || said.for_each(drop));
    let ask = async |query: &str| -> Value {
        let request = reqwest::Client::new().get(format!("{url}api/v1/changes?{query}")).bearer_auth(&key);
        request.send().await.unwrap().json().await.unwrap()
    };
    let mut last = Value::from(0);
    loop {
        let newer = ask(&format!("after={last}")).await["last"].clone();
        if newer == last {
            break;
        }
        last = newer;
    }
    let begun = Instant::now();
    let stop = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert!(Command::new("kill").args(["-TERM", &program.id().to_string()]).status().unwrap().success());
    };
    let query = format!("after={last}&wait=30");
    let (answer, ()) = tokio::join!(ask(&query), stop);
    assert_eq!(answer["changes"], serde_json::json!([]));
    assert!(program.wait().unwrap().success());
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}
