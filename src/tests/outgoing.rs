//! Calls leave the house to the open internet alone, and to hosts that the operator listed.

use axum::http::HeaderMap;
use candor::{
    domain::outgoing::{
        closed::{CLOSED_V4, CLOSED_V6, GIVEN_OUT_V6, is_closed},
        listed::{Listed, Unfit},
    },
    outbound::http::{
        resolver::Looking,
        sender::{Sender, Trouble},
    },
};
use proptest::prelude::*;
use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use url::Url;

proptest! {
    #[test]
    fn no_address_of_a_closed_range_is_called_in_whatever_clothes(range in 0..CLOSED_V4.len(), inside: u32) {
        let range = CLOSED_V4[range];
        let host = u32::from(range.network()) | (inside & u32::from(range.hostmask()));
        let address = Ipv4Addr::from(host);
        for clothes in [IpAddr::V4(address), IpAddr::V6(address.to_ipv6_mapped()), IpAddr::V6(address.to_ipv6_compatible_by_hand())] {
            prop_assert!(is_closed(clothes), "{clothes}");
        }
        prop_assert_eq!(Listed::default().fit(&format!("https://{address}/")), Err(Unfit::Closed));
        // As browsers and addresses of old write it.
        prop_assert_eq!(Listed::default().fit(&format!("https://{host}/")), Err(Unfit::Closed));
        prop_assert_eq!(Listed::default().fit(&format!("https://0x{host:08x}/")), Err(Unfit::Closed));
        prop_assert_eq!(Listed::default().fit(&format!("https://[{}]/", address.to_ipv6_mapped())), Err(Unfit::Closed));
    }

    #[test]
    fn of_ipv6_only_given_out_addresses_are_called(address: u128) {
        let address = Ipv6Addr::from(address);
        let special = !GIVEN_OUT_V6.contains(&address) || CLOSED_V6.iter().any(|range| range.contains(&address));
        let inside = address.to_ipv4_mapped().is_some_and(|inside| !is_closed(inside.into()));
        prop_assert_eq!(is_closed(address.into()), special && !inside);
    }

    #[test]
    fn the_rest_of_ipv4_is_open(address: u32) {
        let address = Ipv4Addr::from(address);
        // The standard library's own idea of it, as far as it has one.
        let known = address.is_private() || address.is_loopback() || address.is_link_local() || address.is_broadcast()
            || address.is_documentation() || address.is_multicast() || address.is_unspecified();
        prop_assert!(is_closed(address.into()) || !known, "{address}");
        let special = CLOSED_V4.iter().any(|range| range.contains(&address));
        prop_assert_eq!(is_closed(address.into()), special);
    }
}

trait Compatible {
    fn to_ipv6_compatible_by_hand(&self) -> Ipv6Addr;
}

impl Compatible for Ipv4Addr {
    /// `::a.b.c.d`, which the standard library no longer makes without a warning.
    fn to_ipv6_compatible_by_hand(&self) -> Ipv6Addr {
        Ipv6Addr::from(u128::from(u32::from(*self)))
    }
}

#[test]
fn an_address_is_https_without_a_password_or_one_the_operator_listed() {
    let listed = Listed::new(["shop.internal", "10.0.0.5", "[fd00::1]"]);
    for (text, expected) in [
        ("https://hooks.example.org/candor", None),
        ("http://hooks.example.org/candor", Some(Unfit::Unencrypted)),
        ("http://shop.internal/candor", None),
        ("http://SHOP.internal./candor", None),
        ("http://other.internal/candor", Some(Unfit::Unencrypted)),
        ("http://10.0.0.5/candor", None),
        ("https://10.0.0.6/candor", Some(Unfit::Closed)),
        ("https://[fd00::1]/candor", None),
        ("https://[fd00::2]/candor", Some(Unfit::Closed)),
        ("https://user:secret@hooks.example.org/", Some(Unfit::Password)),
        ("ftp://hooks.example.org/", Some(Unfit::NotAnAddress)),
        ("file:///etc/passwd", Some(Unfit::NotAnAddress)),
        ("hooks.example.org", Some(Unfit::NotAnAddress)),
        ("", Some(Unfit::NotAnAddress)),
    ] {
        assert_eq!(listed.fit(text).err(), expected, "{text}");
    }
}

/// Ways for a name to lead inside: always, and now here, now there.
const INSIDE: [&[&[&str]]; 2] = [&[&["127.0.0.1"]], &[&["::1"], &["::ffff:127.0.0.1"], &["0.0.0.0"], &["127.0.0.1", "10.0.0.1"], &[]]];

/// A server that answers every call with the same bytes, and counts them.
async fn answering(answer: Vec<u8>) -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (port, calls) = (listener.local_addr().unwrap().port(), Arc::new(AtomicUsize::new(0)));
    let counted = calls.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::SeqCst);
            let answer = answer.clone();
            tokio::spawn(async move {
                let mut read = [0; 4096];
                let _ = stream.read(&mut read).await;
                let _ = stream.write_all(&answer).await;
            });
        }
    });
    (port, calls)
}

/// One that looks up every name as these addresses, each time the next of them.
fn sender(listed: &[&str], addresses: &'static [&'static [&'static str]]) -> Sender {
    let turn = Arc::new(AtomicUsize::new(0));
    let look_up = move |_: String| -> Looking {
        let found = addresses[turn.fetch_add(1, Ordering::SeqCst) % addresses.len()];
        Box::pin(async move { Ok(found.iter().map(|address| address.parse().unwrap()).collect()) })
    };
    Sender::looking_up_by(Arc::new(Listed::new(listed)), Arc::new(look_up), Duration::from_secs(2)).unwrap()
}

async fn post(sender: &Sender, port: u16) -> Result<u16, Trouble> {
    let url = Url::parse(&format!("http://shop.example:{port}/hook")).unwrap();
    sender.post(&url, HeaderMap::new(), b"{}".to_vec()).await.map(|answer| answer.status)
}

#[tokio::test]
async fn a_name_that_leads_inside_is_not_called_however_often_it_changes_its_mind() {
    let (port, calls) = answering(b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_vec()).await;
    // Port and scheme of the call are those of a machine inside; the name says now one thing, now another.
    for addresses in INSIDE {
        let sender = sender(&[], addresses);
        for _ in 0..6 {
            let url = Url::parse(&format!("https://shop.example:{port}/hook")).unwrap();
            assert_eq!(sender.post(&url, HeaderMap::new(), Vec::new()).await.unwrap_err(), Trouble::Unreachable);
        }
    }
    assert_eq!(calls.load(Ordering::SeqCst), 0, "nobody knocked");
    assert_eq!(post(&sender(&[], &[&["127.0.0.1"]]), port).await, Err(Trouble::NotAllowed), "unencrypted");
    assert_eq!(post(&sender(&["shop.example"], &[&["127.0.0.1"]]), port).await, Ok(204), "the operator listed it");
    assert_eq!(calls.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn no_redirect_is_followed_and_an_answer_without_end_is_let_go() {
    let (port, calls) = answering(b"HTTP/1.1 307 Temporary Redirect\r\nlocation: /again\r\nconnection: close\r\n\r\n".to_vec()).await;
    let sender = sender(&["shop.example"], &[&["127.0.0.1"]]);
    assert_eq!(post(&sender, port).await, Ok(307));
    assert_eq!(calls.load(Ordering::SeqCst), 1);
    let mut endless = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec();
    endless.resize(10_000_000, b'a');
    let (port, _) = answering(endless).await;
    let url = Url::parse(&format!("http://shop.example:{port}/hook")).unwrap();
    let answer = sender.post(&url, HeaderMap::new(), Vec::new()).await.unwrap();
    assert_eq!((answer.status, answer.body), (200, Err(Trouble::TooLarge)), "its word counts, and its end is not waited for");
    let (port, _) = answering(b"\x00\xff garbage".to_vec()).await;
    assert_eq!(post(&sender, port).await, Err(Trouble::Unreachable));
}

#[tokio::test]
async fn an_answer_that_never_comes_is_not_waited_for() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let sender = sender(&["shop.example"], &[&["127.0.0.1"]]);
    let asked = tokio::spawn(async move { post(&sender, port).await });
    let kept = tokio::spawn(async move { listener.accept().await });
    assert_eq!(asked.await.unwrap(), Err(Trouble::TooSlow));
    drop(kept);
}
