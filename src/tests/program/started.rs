//! The program itself, running.

use std::{
    io::{BufRead, BufReader, Read},
    process::{Child, Command, ExitStatus, Stdio},
    sync::{Arc, Mutex},
    thread::JoinHandle,
};

/// Killed when dropped.
pub struct Started {
    program: Child,
    /// Where it answers.
    pub url: String,
    lines: Arc<Mutex<Vec<String>>>,
    readers: Vec<JoinHandle<()>>,
}

impl Started {
    /// Runs `serve`, and comes back once it names its address, on either stream and in either format.
    pub fn of(command: &mut Command) -> Self {
        command.args(["--addr", "127.0.0.1:0"]).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut program = command.spawn().unwrap();
        let (found, address) = std::sync::mpsc::channel();
        let lines = Arc::new(Mutex::new(Vec::new()));
        let streams: [Box<dyn Read + Send>; 2] = [Box::new(program.stdout.take().unwrap()), Box::new(program.stderr.take().unwrap())];
        let readers = streams.map(|stream| {
            let (lines, found) = (lines.clone(), found.clone());
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    if let Some((_, url)) = line.split_once("Candor is running: ") {
                        let _ = found.send(url.trim_end_matches(|letter| letter != '/').to_owned());
                    }
                    lines.lock().unwrap().push(line);
                }
            })
        });
        drop(found);
        let Ok(url) = address.recv() else {
            panic!("it ended: {:?}", lines.lock().unwrap());
        };
        let url = url.split_once("/\"").map_or(url.clone(), |(url, _)| format!("{url}/"));
        Self { program, url, lines, readers: readers.into() }
    }

    /// Comes back once it says that it is ready: on a busy machine its workers take their time to show that they are there.
    pub async fn ready(&self) {
        let begun = std::time::Instant::now();
        let url = format!("{}readyz", self.url);
        while !reqwest::get(&url).await.is_ok_and(|answer| answer.status().is_success()) {
            assert!(begun.elapsed() < std::time::Duration::from_secs(60), "never ready: {:?}", self.lines());
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    }

    pub fn ask_to_stop(&self) {
        assert!(Command::new("kill").args(["-TERM", &self.program.id().to_string()]).status().unwrap().success());
    }

    /// Asked to stop, and waited for. Everything it said, line by line.
    pub fn stop(self) -> (ExitStatus, Vec<String>) {
        self.ask_to_stop();
        self.ended()
    }

    /// The same for one that stops by itself.
    pub fn ended(mut self) -> (ExitStatus, Vec<String>) {
        let status = self.program.wait().unwrap();
        self.readers.drain(..).for_each(|reader| reader.join().unwrap());
        (status, self.lines.lock().unwrap().clone())
    }

    pub fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
