//! The client: one connection, one question at a time, two system calls for each.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
};

use crate::crowd;

/// How many different customers are asked about.
const CUSTOMERS: usize = 1_000;

/// Where is asked, and what: whole requests, ready to be sent.
pub struct Target {
    pub address: SocketAddr,
    pub requests: Vec<Vec<u8>>,
}

impl Target {
    pub fn asking(address: SocketAddr, path: &str, key: &str) -> Self {
        let request = |number| {
            let body = format!(r#"{{"customer": "{}", "purpose": "recommendations"}}"#, crowd::reference(number));
            let length = body.len();
            format!(
                "POST {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {key}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
            )
        };
        Self { address, requests: crowd::scattered().take(CUSTOMERS).map(|number| request(number).into_bytes()).collect() }
    }

    /// A server that refuses for want of knowing would look fast.
    pub fn must_allow(&self) {
        let mut connection = Connection::to(self.address);
        for request in &self.requests {
            let answer = String::from_utf8_lossy(connection.ask(request));
            assert!(answer.contains(r#""allow":true"#), "{answer}");
        }
    }
}

/// Kept open over all its questions.
pub struct Connection {
    stream: TcpStream,
    answer: Vec<u8>,
}

impl Connection {
    pub fn to(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream, answer: Vec::new() }
    }

    /// Sends one request and waits for its whole answer, which has to be a 200.
    pub fn ask(&mut self, request: &[u8]) -> &[u8] {
        self.stream.write_all(request).unwrap();
        self.answer.clear();
        let mut part = [0; 4096];
        while !is_whole(&self.answer) {
            let read = self.stream.read(&mut part).unwrap();
            assert!(read > 0, "the server hung up");
            self.answer.extend(part.iter().take(read));
        }
        assert!(self.answer.starts_with(b"HTTP/1.1 200 "), "{}", String::from_utf8_lossy(&self.answer));
        &self.answer
    }
}

/// All servers here say how long their answers are.
fn is_whole(answer: &[u8]) -> bool {
    let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else { return false };
    let (head, body) = answer.split_at(end + 4);
    let head = std::str::from_utf8(head).unwrap();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    body.len() >= length.parse().unwrap()
}
