//! Recovery codes: ten on a sheet of paper, each good once, for the day the authenticator app is gone.

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::keys::Vault;
use crate::domain::{fold::latin_digit, ports::Entropy};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 10;
/// How many a person gets at a time. New ones replace all that are left.
pub const COUNT: usize = 10;

/// 50 random bits in Crockford's base 32. Not comparable by `==`: compared through [`Vault::recovery_fits`].
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; LENGTH]);

/// A sheet of new codes, [`COUNT`] of them.
pub fn fresh(entropy: &dyn Entropy) -> Vec<RecoveryCode> {
    (0..COUNT).map(|_| RecoveryCode::new(entropy)).collect()
}

impl RecoveryCode {
    fn new(entropy: &dyn Entropy) -> Self {
        let mut code = Self([0; LENGTH]);
        entropy.fill(&mut code.0);
        for place in &mut code.0 {
            // 32 divides 256: every character is equally likely.
            *place = ALPHABET.get(usize::from(*place % 32)).copied().unwrap_or(b'0');
        }
        code
    }

    /// Takes lower case, spaces, dashes and the marks that come along when copying, O for 0, I and L for 1, and the digits of Arabic and
    /// Persian keyboards.
    pub fn parse(text: &str) -> Option<Self> {
        let mut code = Self([0; LENGTH]);
        let mut typed = text.chars().filter(|c| !is_passed_over(*c)).map(latin_digit);
        for place in &mut code.0 {
            let typed = match typed.next()?.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            *place = u8::try_from(typed).ok().filter(|byte| ALPHABET.contains(byte))?;
        }
        typed.next().is_none().then_some(code)
    }

    /// In two groups of five, easier to read and type. The hyphen keeps a code together where a line breaks.
    pub fn spaced(&self) -> String {
        let text: String = self.0.iter().copied().map(char::from).collect();
        let (first, second) = text.split_at(LENGTH / 2);
        format!("{first}-{second}")
    }
}

/// White space, hyphens and dashes, and invisible marks of writing direction: as for the codes in `code`.
fn is_passed_over(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

impl Vault {
    /// The stored MAC of a code. A plain hash of 50 bits could be searched; trying codes against this takes the root key file or the
    /// portal, which limits how often.
    pub fn recovery_mac(&self, staff: &[u8; 16], code: &RecoveryCode) -> [u8; 32] {
        self.stable_key("candor/1/recovery-code").mac(&[staff, &code.0])
    }

    pub fn recovery_fits(&self, staff: &[u8; 16], code: &RecoveryCode, stored: &[u8]) -> bool {
        self.recovery_mac(staff, code).ct_eq(stored).into()
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::sync::atomic::{AtomicU8, Ordering};

    use super::*;
    use crate::vault::root::RootKeys;

    /// Every byte in turn.
    #[derive(Default)]
    struct Counting(AtomicU8);
    impl Entropy for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill_with(|| self.0.fetch_add(1, Ordering::Relaxed));
        }
    }

    #[test]
    fn ten_codes_fill_a_sheet() {
        let shown: Vec<_> = fresh(&Counting::default()).iter().map(RecoveryCode::spaced).collect();
        let beginning: Vec<_> = shown.iter().take(4).map(String::as_str).collect();
        assert_eq!(beginning, ["01234-56789", "ABCDE-FGHJK", "MNPQR-STVWX", "YZ012-34567"]);
        assert_eq!(shown.len(), COUNT);
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let read = |text| RecoveryCode::parse(text).map(|code| code.spaced());
        for typed in
            ["01A10-0BCDZ", "01a100bcdz", " oIa1O – ObcdZ\n", "0la10\u{2011}0bcdz", "\u{202a}01A10-0BCDZ\u{202c}", "0 1 A 1 0 0 B C D Z"]
        {
            assert_eq!(read(typed).as_deref(), Some("01A10-0BCDZ"), "{typed:?}");
        }
        for typed in ["", "01A10-0BCD", "01A10-0BCDZZ", "01A10-0BCDU", "01A10_0BCDZ", "01A10-0BCDÄ", "０1A10-0BCDZ"] {
            assert_eq!(read(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn debug_hides_it() {
        assert_eq!(format!("{:?}", RecoveryCode::parse("01A10-0BCDZ").unwrap()), "RecoveryCode(…)");
    }

    #[test]
    fn a_code_fits_its_owner_alone() {
        let vault = Vault::new(RootKeys::ephemeral(&Counting::default()));
        let [code, other] = ["01A10-0BCDZ", "01A10-0BCDY"].map(|text| RecoveryCode::parse(text).unwrap());
        let stored = vault.recovery_mac(&[1; 16], &code);
        assert!(vault.recovery_fits(&[1; 16], &code, &stored));
        assert!(!vault.recovery_fits(&[1; 16], &other, &stored));
        assert!(!vault.recovery_fits(&[2; 16], &code, &stored));
        assert!(!vault.recovery_fits(&[1; 16], &code, &[]));
    }
}
