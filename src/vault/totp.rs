//! Codes from an authenticator app: TOTP (RFC 6238) with what every app understands, SHA-1, six digits, thirty seconds.
//!
//! HMAC-SHA-1 is sound here: what broke SHA-1 are collisions, which HMAC does not depend on. Several apps take other
//! algorithms without complaint and still reckon with SHA-1.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use totp_rs::{Algorithm, Builder, Totp};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::domain::{fold::latin_digit, ports::Entropy, time::Millis};

/// As long as a SHA-1 hash, which RFC 4226 recommends.
const LENGTH: usize = 20;
/// All but the unreserved characters of RFC 3986. Apps do not read `+` as a space.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The secret the app and the portal share. On the heap, so that moving it leaves no copy behind; wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct TotpSecret(Box<[u8; LENGTH]>);

impl TotpSecret {
    pub fn fresh(entropy: &dyn Entropy) -> Self {
        let mut secret = Self(Box::new([0; LENGTH]));
        entropy.fill(secret.0.as_mut_slice());
        secret
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut secret = Self(Box::new([0; LENGTH]));
        (bytes.len() == LENGTH).then(|| secret.0.copy_from_slice(bytes))?;
        Some(secret)
    }

    /// To be sealed before it is stored.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// Base 32 in groups of four, for those who type it into their app. Apps pass over the spaces.
    pub fn typed(&self) -> String {
        let mut typed = String::with_capacity(LENGTH * 2);
        for (place, letter) in self.base32().chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                typed.push(' ');
            }
            typed.push(letter);
        }
        typed
    }

    /// The text of the QR code. A colon separates issuer and account, so it is removed from both.
    pub fn uri(&self, issuer: &str, account: &str) -> String {
        let [issuer, account] = [issuer, account].map(|text| text.replace(':', ""));
        let [issuer, account] = [&issuer, &account].map(|text| utf8_percent_encode(text, ENCODED));
        let secret = self.base32();
        format!("otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30")
    }

    /// The time step (Unix time / 30 s) whose code this is: the current one, the one before or the one after, for clocks
    /// that are off and people who type slowly. Each comparison takes the same time however much of the code is right.
    ///
    /// A code is good once: the caller keeps the last step used and refuses this one unless it is later.
    pub fn step_of(&self, code: &str, now: Millis) -> Option<u64> {
        let seconds = u64::try_from(now.0).ok()? / 1000;
        let code: String = code.chars().filter(|c| !c.is_whitespace()).map(latin_digit).collect();
        self.totp().check(&code, seconds)
    }

    /// The code an app with this secret shows now.
    pub fn code(&self, now: Millis) -> String {
        let seconds = u64::try_from(now.0).unwrap_or_default() / 1000;
        self.totp().generate(seconds).to_string()
    }

    fn totp(&self) -> Totp {
        let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_step_duration(30).with_skew(1);
        // "Noncompliant" is what goes unchecked: the length of the secret, which its type settles, and the lines above.
        builder.with_secret(self.as_bytes()).build_noncompliant()
    }

    fn base32(&self) -> String {
        self.totp().secret().to_base32()
    }
}

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn published() -> TotpSecret {
        TotpSecret::from_bytes(b"12345678901234567890").unwrap()
    }

    /// RFC 6238, appendix B, SHA-1: the last six of the eight digits.
    const VECTORS: [(i64, &str); 6] = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ];

    #[test]
    fn codes_agree_with_the_published_vectors() {
        for (seconds, code) in VECTORS {
            let step = u64::try_from(seconds / 30).unwrap();
            assert_eq!(published().step_of(code, Millis(seconds * 1000)), Some(step), "{seconds}");
        }
    }

    #[test]
    fn one_step_off_is_fine_and_two_are_not() {
        // Step 1 lasts from second 30 until second 60.
        let found = |millis| published().step_of("287082", Millis(millis));
        assert_eq!(found(-1), None);
        assert_eq!(found(0), Some(1));
        assert_eq!(found(59_999), Some(1));
        assert_eq!(found(60_000), Some(1));
        assert_eq!(found(89_999), Some(1));
        assert_eq!(found(90_000), None);
        let later = |seconds: i64| published().step_of("353130", Millis(seconds * 1000));
        let (step, start) = (666_666_666, 19_999_999_980);
        assert_eq!([-31, -30, 0, 30, 59, 60].map(|off| later(start + off)), [None, Some(step), Some(step), Some(step), Some(step), None]);
    }

    #[test]
    fn spaces_are_passed_over_digits_of_other_keyboards_are_read_and_nothing_else() {
        let found = |code| published().step_of(code, Millis(59_000));
        for code in ["287 082", " 287082\n", "2 8 7 0 8 2", "287\u{a0}082", "٢٨٧٠٨٢", "۲۸۷ ۰۸۲"] {
            assert_eq!(found(code), Some(1), "{code:?}");
        }
        for code in ["", "287083", "87082", "0287082", "94287082", "+87082", "287-082", "28708x"] {
            assert_eq!(found(code), None, "{code:?}");
        }
    }

    #[test]
    fn the_secret_is_shown_for_typing_and_for_scanning() {
        assert_eq!(published().typed(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let uri = published().uri("Café: Ünter & Co", "ada+1@example.org");
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        let issuer = "Caf%C3%A9%20%C3%9Cnter%20%26%20Co";
        let expected =
            format!("otpauth://totp/{issuer}:ada%2B1%40example.org?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30");
        assert_eq!(uri, expected);
    }

    #[test]
    fn twenty_bytes_and_no_other_number_make_a_secret() {
        struct Nines;
        impl Entropy for Nines {
            fn fill(&self, bytes: &mut [u8]) {
                bytes.fill(9);
            }
        }
        let fresh = TotpSecret::fresh(&Nines);
        assert_eq!(TotpSecret::from_bytes(fresh.as_bytes()).unwrap().as_bytes(), [9; 20]);
        assert!(TotpSecret::from_bytes(&[9; 19]).is_none() && TotpSecret::from_bytes(&[9; 21]).is_none());
        assert_eq!(format!("{fresh:?}"), "TotpSecret(…)");
    }
}
