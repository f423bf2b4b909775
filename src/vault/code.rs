//! Codes people type: eight characters of Crockford's base 32, read forgivingly.

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::keys::Vault;
use crate::domain::{fold::latin_digit, ids::SignInId, ports::Entropy};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 8;

/// 40 random bits. Not comparable by `==`: codes are compared through [`Vault::code_fits`].
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Code([u8; LENGTH]);

impl Code {
    pub fn new(entropy: &dyn Entropy) -> Self {
        let mut random = [0; LENGTH];
        entropy.fill(&mut random);
        // 32 divides 256: every character is equally likely.
        Self(random.map(|byte| ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'0')))
    }

    /// Accepts lower case, spaces, dashes and marks copied along, O for 0, I and L for 1, and the digits of Arabic and Persian keyboards.
    pub fn parse(text: &str) -> Option<Self> {
        let mut code = [0; LENGTH];
        let mut typed = text.chars().filter(|c| !is_passed_over(*c)).map(latin_digit);
        for place in &mut code {
            let typed = match typed.next()?.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            *place = u8::try_from(typed).ok().filter(|byte| ALPHABET.contains(byte))?;
        }
        typed.next().is_none().then_some(Self(code))
    }

    /// In two groups of four, easier to read and type.
    pub fn spaced(&self) -> String {
        let text: String = self.0.iter().copied().map(char::from).collect();
        let (first, second) = text.split_at(LENGTH / 2);
        format!("{first} {second}")
    }
}

/// White space, hyphens and dashes, and invisible marks of writing direction.
fn is_passed_over(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

impl Vault {
    /// The stored MAC of a code: no help in guessing it without the root key file.
    pub fn code_mac(&self, sign_in: SignInId, code: &Code) -> [u8; 32] {
        self.stable_key("candor/1/sign-in-code").mac(&[sign_in.as_bytes(), &code.0])
    }

    pub fn code_fits(&self, sign_in: SignInId, code: &Code, stored: &[u8]) -> bool {
        self.code_mac(sign_in, code).ct_eq(stored).into()
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(…)")
    }
}
