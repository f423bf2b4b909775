//! The program itself, serving, as somebody starts it. It is killed when it is let go.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

pub struct Program {
    child: Child,
    /// Without a slash at its end.
    pub url: String,
}

impl Program {
    /// `candor serve` with these options, on a free port. Comes back once it has named its address.
    pub fn serve(program: &str, options: &[&str]) -> Self {
        let (started, said) = Self::start(program, options);
        drain(said);
        started
    }

    /// With the demo and its data in this folder, and the key of the API that the demo names.
    pub fn demo(program: &str, data: &Path) -> (Self, String) {
        let (started, mut said) = Self::start(program, &["--demo", "--trusted-proxy", "127.0.0.1/32", "--data", data.to_str().unwrap()]);
        let key = said.find_map(|line| Some(line.split_once("Bearer ")?.1.split_once('\'')?.0.to_owned())).unwrap();
        drain(said);
        (started, key)
    }

    fn start(program: &str, options: &[&str]) -> (Self, impl Iterator<Item = String> + Send + use<>) {
        let mut command = Command::new(program);
        command.args(["serve", "--addr", "127.0.0.1:0"]).args(options);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let url = said.find_map(|line| Some(line.strip_prefix("Candor is running: ")?.trim_end_matches('/').to_owned())).unwrap();
        (Self { child, url }, said)
    }

    /// Ends it as a loss of power would (SIGKILL): it hears nothing of it.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// The output is read to its end: a closed pipe would stop the program at its next line.
fn drain(said: impl Iterator<Item = String> + Send + 'static) {
    std::thread::spawn(move || said.for_each(drop));
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
