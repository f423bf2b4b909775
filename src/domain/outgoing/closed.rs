//! Addresses that no call goes to: everything that is not the open internet.
//!
//! The ranges are those of IANA's registries of special-purpose addresses (RFC 6890) that are not globally reachable, with multicast
//! (RFC 5771) and everything that has an IPv4 address inside.

use ipnet::{Ipv4Net, Ipv6Net};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

const fn v4(a: u8, b: u8, c: u8, length: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, 0), length)
}

const fn v6(a: u16, b: u16, length: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, 0, 0, 0, 0, 0, 0), length)
}

pub const CLOSED_V4: [Ipv4Net; 16] = [
    // "This network" (RFC 791).
    v4(0, 0, 0, 8),
    // Private use (RFC 1918).
    v4(10, 0, 0, 8),
    v4(172, 16, 0, 12),
    v4(192, 168, 0, 16),
    // Shared by carriers (RFC 6598).
    v4(100, 64, 0, 10),
    // This machine (RFC 1122).
    v4(127, 0, 0, 8),
    // The own link, with what clouds tell their machines (RFC 3927).
    v4(169, 254, 0, 16),
    // Protocols' own (RFC 6890), and old relays of 6to4 (RFC 7526).
    v4(192, 0, 0, 24),
    v4(192, 88, 99, 24),
    // Documentation (RFC 5737).
    v4(192, 0, 2, 24),
    v4(198, 51, 100, 24),
    v4(203, 0, 113, 24),
    // Measuring (RFC 2544).
    v4(198, 18, 0, 15),
    // Multicast (RFC 5771), in documentation as well (RFC 6676).
    v4(224, 0, 0, 4),
    // Kept for later, with the broadcast (RFC 1112, RFC 919).
    v4(240, 0, 0, 4),
    v4(255, 255, 255, 24),
];

/// Only these IPv6 addresses are given out (RFC 4291): all others are closed.
pub const GIVEN_OUT_V6: Ipv6Net = v6(0x2000, 0, 3);

/// Closed among those that are given out.
pub const CLOSED_V6: [Ipv6Net; 5] = [
    // Protocols' own, Teredo with an IPv4 address inside among them (RFC 2928, RFC 4380).
    v6(0x2001, 0, 23),
    // Documentation (RFC 3849, RFC 9637).
    v6(0x2001, 0xdb8, 32),
    v6(0x3fff, 0, 20),
    // 6to4, with an IPv4 address inside (RFC 3056).
    v6(0x2002, 0, 16),
    // The first test network (RFC 3701).
    v6(0x3ffe, 0, 16),
];

/// Whether no call goes there, unless the operator listed the host.
pub fn is_closed(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => CLOSED_V4.iter().any(|range| range.contains(&address)),
        IpAddr::V6(address) => !GIVEN_OUT_V6.contains(&address) || CLOSED_V6.iter().any(|range| range.contains(&address)),
    }
}
