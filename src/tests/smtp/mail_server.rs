//! A real mail server on loopback, as small as one can be.

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// The commands and letters of one client.
#[derive(Default, Debug)]
pub struct Heard {
    pub commands: Vec<String>,
    pub data: Vec<String>,
}

/// A mail server for one connection (RFC 5321 in small): takes everything, but for commands that start with `refused`.
pub async fn server(refused: &'static str, answer: &'static str) -> (String, JoinHandle<Heard>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let serve = async move {
        let (stream, _) = listener.accept().await.unwrap();
        converse(stream, refused, answer).await
    };
    (url, tokio::spawn(serve))
}

async fn converse(stream: TcpStream, refused: &str, answer: &str) -> Heard {
    let (from, mut to) = stream.into_split();
    let mut lines = BufReader::new(from).lines();
    let mut heard = Heard::default();
    to.write_all(b"220 mail.example.com ESMTP\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        let verb = line.split(' ').next().unwrap_or_default().to_uppercase();
        let reply = match verb.as_str() {
            _ if !refused.is_empty() && line.starts_with(refused) => answer,
            "EHLO" => "250-mail.example.com\r\n250-AUTH PLAIN\r\n250 8BITMIME",
            "AUTH" => "235 welcome",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        heard.commands.push(line);
        to.write_all(format!("{reply}\r\n").as_bytes()).await.unwrap();
        if reply.starts_with("354") {
            while let Ok(Some(line)) = lines.next_line().await {
                if line == "." {
                    to.write_all(b"250 taken\r\n").await.unwrap();
                    // The letter is all the tests ask for; the client keeps its connection for the next one.
                    return heard;
                }
                // RFC 5321 §4.5.2: a line that began with a dot was given a second one.
                heard.data.push(line.strip_prefix('.').map(str::to_owned).unwrap_or(line));
            }
        }
        if verb == "QUIT" || reply.starts_with("421") {
            break;
        }
    }
    heard
}
