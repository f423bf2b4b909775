//! How the portal remembers that something is gone, without content: the erasure ledger by keyed hashes, for as long as there are
//! backups, of what was deleted, of whatever let somebody in and does no more, and of what somebody said no to; and the ids that take in
//! nothing more, for twelve months.

use super::{time::Millis, words::words};

words! {
    /// Why a record's id takes in nothing more.
    WhyGone {
        /// The person deleted it, or its kind of data, or everything.
        Erased => "erased",
        /// The brand's system took it back.
        Withdrawn => "withdrawn",
    }
}

words! {
    /// The extent of one deletion, or what ended.
    What {
        /// All data about a customer or a guest.
        Customer => "customer",
        /// One kind of data about a customer.
        Category => "category",
        /// One guess that a person deleted.
        Record => "record",
        /// One record that the brand's system took back.
        Withdrawn => "withdrawn",
        /// One record whose time was over, or a guess from one that is kept out of use. Either may come again.
        Over => "over",
        /// A customer's answers about themself.
        Background => "background",
        /// A customer's place in the panel.
        Panel => "panel",
        /// A no of a customer among their choices or to a question, a restriction, or the protection of a minor.
        No => "no",
        /// One guess that a person called wrong.
        Wrong => "wrong",
        /// One record that a person wants kept and not used.
        Excluded => "excluded",
        /// One that they let be used again.
        Included => "included",
        /// The work of a member of staff.
        Staff => "staff",
        /// The role of a member of staff: another took its place.
        Role => "role",
        /// The password of a member of staff: another took its place.
        Password => "password",
        /// Recovery codes of a member of staff: one was used, or others took their place.
        Codes => "codes",
        /// One passkey that was removed.
        Passkey => "passkey",
        /// An address that signs a customer in no more.
        Address => "address",
        /// The key of a system that was revoked.
        Key => "key",
        /// The key of a system: another took its place, and it ends after some days.
        Rotated => "rotated",
        /// A system that is told nothing more, nothing by the same webhook, or nothing of requests.
        Receiver => "receiver",
    }
}

/// Something that is deleted or ends, by a keyed hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Gone {
    pub what: What,
    pub hash: [u8; 32],
}

const MONTHS: i64 = 12;

/// The moment at which something that went just now may come again.
pub fn remembered_until(now: Millis) -> Millis {
    let later = |at: jiff::Timestamp| at.to_zoned_datetime(jiff::tz::TimeZone::UTC).checked_add(jiff::Span::new().months(MONTHS)).ok();
    jiff::Timestamp::from_millisecond(now.0).ok().and_then(later).map_or(Millis(i64::MAX), |then| Millis(then.timestamp().as_millisecond()))
}

/// When something went that may come again at `until`: the last of the moments that lead there. `None` where clocks know none.
pub fn remembered_since(until: Millis) -> Option<Millis> {
    const DAY: i64 = 24 * 60 * 60 * 1_000;
    let ended = jiff::Timestamp::from_millisecond(until.0).ok()?.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    let since = Millis(ended.checked_sub(jiff::Span::new().months(MONTHS)).ok()?.timestamp().as_millisecond());
    let leap_day = Millis(since.0.saturating_add(DAY));
    Some(if remembered_until(leap_day) == until { leap_day } else { since })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_ends_on_the_same_day_and_a_leap_day_on_the_day_before() {
        let millis = |text: &str| text.parse::<jiff::Timestamp>().map_or(Millis(0), |at| Millis(at.as_millisecond()));
        assert_eq!(remembered_until(millis("2026-11-28T10:00:00Z")), millis("2027-11-28T10:00:00Z"));
        assert_eq!(remembered_until(millis("2028-02-29T10:00:00Z")), millis("2029-02-28T10:00:00Z"));
        assert_eq!(remembered_until(Millis(i64::MAX)), Millis(i64::MAX));
    }

    #[test]
    fn the_end_says_when_it_began() {
        let millis = |text: &str| text.parse::<jiff::Timestamp>().map_or(Millis(0), |at| Millis(at.as_millisecond()));
        for at in ["2026-11-28T10:00:00Z", "2028-02-29T10:00:00Z", "2027-02-28T23:59:59.999Z", "2028-03-01T00:00:00Z"] {
            assert_eq!(remembered_since(remembered_until(millis(at))), Some(millis(at)), "{at}");
        }
        assert_eq!(remembered_since(Millis(i64::MAX)), None);
    }
}
