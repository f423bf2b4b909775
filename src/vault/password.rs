//! Staff passwords: what is accepted as one, and the Argon2id hash that is stored of it.
//!
//! Hashing takes 64 MiB and a good part of a second on purpose: call it off the async threads, and behind a rate limit.

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::domain::ports::Entropy;

const SHORTEST: usize = 15;
const LONGEST: usize = 128;

const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;
const SALT: usize = 16;
const OUTPUT: usize = 32;

/// Today's parameters, a random salt and a random output. Nobody knows a password that hashes to it.
const DECOY: &str = "$argon2id$v=19$m=65536,t=3,p=1$gInGZgLBGXv75edI47EvZA$hars/Hm82snN3x9u0mByMS9kubADSPpm4kcMPeak57k";

/// Neighbours in a row follow each other in passwords typed without thinking, in either direction.
const ROWS: [&str; 7] = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiopü", "asdfghjklöä", "zxcvbnm", "yxcvbnm"];
/// A run shorter than this occurs in ordinary words: "wer" in "power".
const SHORTEST_RUN: usize = 4;

/// Words common in weak passwords; a password made mostly of them is [`Weak::Common`]. A supplement to the minimum length. Longer words
/// come before those they contain.
const COMMON: &str = "administrator ichliebedich qwertyuiop willkommen passphrase password passwort kennwort changeme iloveyou \
    princess sunshine football letmein welcome geheim candor qwerty qwertz secret dragon monkey login admin";

/// In Unicode's compatibility form (NFKC), so that it is the same text from every keyboard. Nothing is trimmed or cut.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Password(Zeroizing<String>);

/// Why a password is not accepted as a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    TooShort,
    TooLong,
    /// Little more than a repetition, a row of keys or a word everybody tries first.
    Common,
}

/// There was not enough memory to hash in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HashFailed;

impl Password {
    /// A new password.
    ///
    /// # Errors
    /// When it is too easy to guess. The length holds for what was typed and for what it comes to in NFKC, which turns
    /// some single characters into a whole phrase and some groups into one character.
    pub fn parse(text: &str) -> Result<Self, Weak> {
        let typed = text.chars().count();
        if typed > LONGEST {
            return Err(Weak::TooLong);
        }
        let password = Self::typed(text);
        let kept = password.0.chars().count();
        match typed.min(kept) {
            ..SHORTEST => Err(Weak::TooShort),
            _ if kept > LONGEST => Err(Weak::TooLong),
            _ if is_common(&password.0) => Err(Weak::Common),
            _ => Ok(password),
        }
    }

    /// A password as typed at sign-in. Never refused: rules for new passwords may have changed since.
    pub fn typed(text: &str) -> Self {
        // Room for all of it at once: a string that grows leaves copies behind.
        let mut kept = Zeroizing::new(String::with_capacity(text.nfkc().map(char::len_utf8).sum()));
        kept.extend(text.nfkc());
        Self(kept)
    }

    /// A PHC string with everything it takes to check a password later.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn hash(&self, entropy: &dyn Entropy) -> Result<String, HashFailed> {
        let mut salt = [0; SALT];
        entropy.fill(&mut salt);
        let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(OUTPUT)).map_err(|_| HashFailed)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let hash = argon2.hash_password_with_salt(self.0.as_bytes(), &salt).map_err(|_| HashFailed)?;
        Ok(hash.to_string())
    }

    /// Works with the parameters in `stored`, in time that does not depend on how nearly it fits. What is not a PHC
    /// string of Argon2 fits no password. For an unknown account ask about [`decoy`], to take as long.
    pub fn fits(&self, stored: &str) -> bool {
        PasswordHash::new(stored).is_ok_and(|stored| Argon2::default().verify_password(self.0.as_bytes(), &stored).is_ok())
    }
}

/// Whether `stored` was made with other parameters than today's: hash anew at the next sign-in, while the password is at
/// hand. True also for what is not such a string at all.
pub fn is_outdated(stored: &str) -> bool {
    let is_todays = |stored: &PasswordHash| {
        let params = Params::try_from(stored).ok()?;
        let costs = params.m_cost() == MEMORY_KIB && params.t_cost() == PASSES && params.p_cost() == LANES;
        let sizes = stored.salt.as_ref()?.len() == SALT && params.output_len() == Some(OUTPUT);
        let kind = stored.algorithm == argon2::ARGON2ID_IDENT && stored.version == Some(Version::V0x13.into());
        Some(costs && sizes && kind)
    };
    !PasswordHash::new(stored).ok().as_ref().and_then(is_todays).unwrap_or(false)
}

/// A stored hash for nobody's password, checked in place of the one an unknown account does not have.
pub fn decoy() -> &'static str {
    DECOY
}

fn is_common(password: &str) -> bool {
    let lower = Zeroizing::new(password.to_lowercase());
    let chars = Zeroizing::new(lower.chars().collect::<Vec<_>>());
    is_repeated(&chars) || is_mostly_runs(&chars) || is_mostly_common_words(&lower)
}

/// One to four characters over and over.
fn is_repeated(chars: &[char]) -> bool {
    (1..=4).any(|period| chars.iter().zip(chars.iter().skip(period)).all(|(one, later)| one == later))
}

fn is_mostly_runs(chars: &[char]) -> bool {
    let runs = chars.chunk_by(|one, next| one == next || ROWS.iter().any(|row| are_neighbours(row, *one, *next)));
    let in_runs: usize = runs.map(<[char]>::len).filter(|length| *length >= SHORTEST_RUN).sum();
    in_runs * 2 > chars.len()
}

fn are_neighbours(row: &str, one: char, next: char) -> bool {
    row.chars().zip(row.chars().skip(1)).any(|pair| pair == (one, next) || pair == (next, one))
}

/// Judges the letters alone: digits and punctuation around a word, or in it, hide it from no one.
fn is_mostly_common_words(lower: &str) -> bool {
    let mut rest = Zeroizing::new(lower.to_owned());
    rest.retain(char::is_alphabetic);
    let letters = rest.chars().count();
    for word in COMMON.split_ascii_whitespace() {
        rest = Zeroizing::new(rest.replace(word, ""));
    }
    rest.chars().count() * 2 < letters
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

impl std::fmt::Display for HashFailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("there was not enough memory to hash a password in")
    }
}
impl std::error::Error for HashFailed {}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    struct Sevens;
    impl Entropy for Sevens {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    /// One test for all that hashes: each hash takes its time.
    #[test]
    fn the_right_password_fits_and_no_other() {
        let stored = Password::parse("Zwölf Äpfel im Korb").unwrap().hash(&Sevens).unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=65536,t=3,p=1$BwcHBwcHBwcHBwcHBwcHBw$"), "{stored}");
        assert!(!is_outdated(&stored));
        assert!(Password::typed("Zwo\u{308}lf A\u{308}pfel im Korb").fits(&stored), "composed or not, it is the same text");
        assert!(!Password::typed("Zwölf Äpfel im Korb ").fits(&stored), "nothing is trimmed");
        assert!(!Password::typed("").fits(decoy()));
    }

    #[test]
    fn what_is_no_hash_fits_nothing() {
        for stored in ["", "x", "$argon2id$", "$argon2id$v=19$m=65536,t=3,p=1$gInGZgLBGXv75edI47EvZA", "$2b$12$abcdefghijklmnopqrstuv"] {
            assert!(!Password::typed("Zwölf Äpfel im Korb").fits(stored), "{stored}");
            assert!(is_outdated(stored), "{stored}");
        }
    }

    #[test]
    fn the_decoy_passes_for_a_hash_of_today() {
        assert!(!is_outdated(decoy()));
        let others = [("m=65536", "m=19456"), ("t=3", "t=2"), ("p=1", "p=2"), ("argon2id", "argon2i"), ("v=19", "v=16"), ("v=19$", "")];
        for (today, other) in others.into_iter().chain([("$gInGZgLBGXv7", "$"), ("$hars/Hm8", "$")]) {
            assert!(is_outdated(&decoy().replace(today, other)), "{other} in place of {today}");
        }
    }

    #[test]
    fn lengths_are_counted_in_characters_before_and_after_normalising() {
        let refused = |text: &str| Password::parse(text).err();
        assert_eq!(refused("vierzehn Äpfel"), Some(Weak::TooShort));
        assert_eq!(refused("fünfzehn Äpfel."), None);
        assert_eq!(refused(&"o\u{308}".repeat(14)), Some(Weak::TooShort));
        assert_eq!(refused("\u{fdfa}"), Some(Weak::TooShort), "one character that becomes eighteen");
        let long: String = "correct horse battery staple ".chars().cycle().take(LONGEST).collect();
        assert_eq!(refused(&long), None);
        assert_eq!(refused(&format!("{long}x")), Some(Weak::TooLong));
        assert_eq!(refused(&"\u{fdfa}\u{fb01}x".repeat(7)), Some(Weak::TooLong), "21 that become 147");
    }

    #[test]
    fn common_ones_are_refused() {
        let repeated = ["aaaaaaaaaaaaaaaaaa", "abababababababab", "Ab1!Ab1!aB1!ab1!A", "                    "];
        let runs =
            ["abcdefghijklmnop", "012345678901234567", "9876543210987654", "qwertzuiopasdfgh", "QWERTYUIOP123456", "aaaaaaaabbbbbbbb"];
        let words = [
            "password12345678",
            "P.a.s.s.w.o.r.t.2026",
            "Welcome2Candor!!",
            "administrator-2026-x",
            "q1w2e3r4t5y6u7i8o9p0",
            "iloveyou, iloveyou",
        ];
        for text in repeated.into_iter().chain(runs).chain(words) {
            assert_eq!(Password::parse(text).err(), Some(Weak::Common), "{text}");
        }
        let fine = [
            "correct horse battery staple",
            "Der Admin hat heute frei",
            "7391826401573318",
            "my power supply hums",
            "日本語でも十五文字あれば大丈夫です",
            "x9$Kq!v2Lw#8rTz",
        ];
        for text in fine {
            assert_eq!(Password::parse(text).err(), None, "{text}");
        }
    }

    #[test]
    fn debug_hides_it() {
        assert_eq!(format!("{:?}", Password::typed("fünfzehn Äpfel.")), "Password(…)");
    }
}
