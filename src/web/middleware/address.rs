//! The client's address: the peer's, or the one that a trusted proxy names.

use axum::http::HeaderMap;
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};

/// Walks `X-Forwarded-For` from the right, as long as each hop is a trusted proxy.
pub fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: &IpAddr| trusted.iter().any(|net| net.contains(address));
    let hops = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(','));
    let hops: Vec<Option<IpAddr>> = hops.map(|hop| address(hop.trim())).collect();
    // A socket for both kinds of addresses names an IPv4 one by an IPv6 one.
    let mut client = peer.to_canonical();
    for hop in hops.into_iter().rev() {
        if !is_trusted(&client) {
            break;
        }
        let Some(address) = hop else { break };
        client = address;
    }
    client
}

/// Whether a proxy that is believed says which address a call is from, in a word for the doctor.
pub fn forwarded(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[IpNet]) -> &'static str {
    let is_trusted = peer.is_some_and(|peer| trusted.iter().any(|net| net.contains(&peer.to_canonical())));
    match (is_trusted, headers.contains_key("x-forwarded-for")) {
        (true, true) => "believed",
        (true, false) => "missing",
        (false, true) => "not-trusted",
        (false, false) => "direct",
    }
}

/// As proxies write it: alone, with a port, in brackets.
fn address(hop: &str) -> Option<IpAddr> {
    let bare = hop.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(hop);
    let with_port = || hop.parse::<SocketAddr>().map(|address| address.ip());
    bare.parse().or_else(|_| with_port()).map(|address: IpAddr| address.to_canonical()).ok()
}

/// The block an address counts with: itself for IPv4, its /64 for IPv6.
pub fn block(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6((u128::from(address) & !u128::from(u64::MAX)).into()),
        v4 => v4,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_is_believed_and_only_as_far_as_the_chain_is_trusted() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "6.6.6.6, 203.0.113.9, 10.0.0.2".parse().unwrap());
        let trusted: Vec<IpNet> = vec!["10.0.0.0/8".parse().unwrap()];
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        assert_eq!(client(ip("10.0.0.1"), &headers, &trusted), ip("203.0.113.9"));
        assert_eq!(client(ip("198.51.100.1"), &headers, &trusted), ip("198.51.100.1"));
        assert_eq!(client(ip("10.0.0.1"), &headers, &[]), ip("10.0.0.1"));
        assert_eq!(forwarded(Some(ip("10.0.0.1")), &headers, &trusted), "believed");
        assert_eq!(forwarded(Some(ip("198.51.100.1")), &headers, &trusted), "not-trusted");
        assert_eq!(forwarded(Some(ip("10.0.0.1")), &HeaderMap::new(), &trusted), "missing");
        assert_eq!(forwarded(Some(ip("10.0.0.1")), &HeaderMap::new(), &[]), "direct");
        for (hop, address) in [
            ("1.2.3.4:5678", "1.2.3.4"),
            ("[2001:db8::1]:80", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("::ffff:1.2.3.4", "1.2.3.4"),
            ("[::ffff:1.2.3.4]:80", "1.2.3.4"),
        ] {
            headers.insert("x-forwarded-for", hop.parse().unwrap());
            assert_eq!(client(ip("::ffff:10.0.0.1"), &headers, &trusted), ip(address), "{hop}");
        }
        headers.insert("x-forwarded-for", "6.6.6.6, unknown".parse().unwrap());
        assert_eq!(client(ip("::ffff:10.0.0.1"), &headers, &trusted), ip("10.0.0.1"), "what cannot be read is believed no further");
        assert_eq!(block(ip("2001:db8:1:2:3:4:5:6")), ip("2001:db8:1:2::"));
        assert_eq!(block(ip("::ffff:192.0.2.1")), ip("192.0.2.1"));
    }
}
