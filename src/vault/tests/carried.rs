use proptest::prelude::*;

use super::{Counting, person, vault};
use crate::{
    domain::{
        ids::SignInId,
        ports::{Clock, Entropy},
        time::Millis,
    },
    vault::{
        api_key::ApiKey,
        code::Code,
        commitment::{commit, salt},
        index::IndexField,
        keys::{HouseUse, KeyOwner, Vault},
        root::RootKeys,
        token::Token,
    },
};

struct Noon;
impl Clock for Noon {
    fn now(&self) -> Millis {
        Millis(1_700_000_000_000)
    }
    fn ticks(&self) -> std::time::Duration {
        std::time::Duration::ZERO
    }
}

proptest! {
    #[test]
    fn an_index_is_equal_for_equal_text_in_one_field_only(one: String, other: String) {
        let vault = vault(&Counting::default());
        for field in IndexField::ALL {
            for another in IndexField::ALL {
                let equal = vault.blind_index(field, &one) == vault.blind_index(another, &other);
                prop_assert_eq!(equal, one == other && field == another);
                prop_assert_eq!(vault.blind_index(field, &one) == vault.blind_index(another, &one), field == another);
            }
        }
    }

    #[test]
    fn parsing_a_code_never_fails_loudly(text: String) {
        let _ = Code::parse(&text);
        let _ = Token::parse(&text);
        let _ = ApiKey::parse(&text);
    }
}

/// As a keyboard types it whose digits begin with `zero`.
fn digits_from(zero: char, code: &str) -> String {
    let digit = |letter: char| letter.to_digit(10).and_then(|digit| char::from_u32(u32::from(zero) + digit)).unwrap_or(letter);
    code.chars().map(digit).collect()
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let entropy = Counting::default();
    let vault = vault(&entropy);
    let sign_in = SignInId::from_bytes([1; 16]);
    for _ in 0..200 {
        let code = Code::new(&entropy);
        let stored = vault.code_mac(sign_in, &code);
        let shown = code.spaced();
        assert_eq!(shown.len(), 9);
        let typed = [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace(' ', "-"),
            shown.replace('0', "o").replace('1', "l"),
            shown.replace('0', "O").replace('1', "I"),
            format!("\u{2068} {shown}\u{2069}\n"),
            digits_from('٠', &shown),
            digits_from('۰', &shown),
        ];
        for typed in typed {
            assert!(vault.code_fits(sign_in, &Code::parse(&typed).unwrap(), &stored), "{typed:?}");
        }
        assert!(!vault.code_fits(SignInId::from_bytes([2; 16]), &code, &stored));
        assert!(!vault.code_fits(sign_in, &Code::new(&entropy), &stored));
        assert!(!vault.code_fits(sign_in, &code, &stored[..31]) && !vault.code_fits(sign_in, &code, &[]));
    }
    for wrong in ["", "ABCD EFG", "ABCD EFGHJ", "ABCD EFGU", "ABCD EFG!", "ABCD EFGé", "ＡBCD EFGH"] {
        assert!(Code::parse(wrong).is_none(), "{wrong:?}");
    }
}

#[test]
fn tokens_and_api_keys_read_back_and_fit_their_own_hash_only() {
    let entropy = Counting::default();
    let token = Token::new(&entropy);
    let again = Token::parse(token.as_str()).unwrap();
    assert!(again.fits(&token.hash()) && !Token::new(&entropy).fits(&token.hash()) && !token.fits(&[]));

    let key = ApiKey::new(&Noon, &entropy);
    let text = key.text();
    let read = ApiKey::parse(&text).unwrap();
    assert!(read.id == key.id && read.secret.fits(&key.secret.hash()) && read.text() == text);
    let cut = &text[..text.len() - 1];
    for wrong in ["", "cdr_", "cdr__", &text[1..], cut, &format!("{text}A"), &format!("{text} "), &text.replace("cdr", "CDR")] {
        assert!(ApiKey::parse(wrong).is_none(), "{wrong:?}");
    }
}

#[test]
fn a_commitment_depends_on_its_salt_and_every_byte() {
    let entropy = Counting::default();
    let (one, other) = (salt(&entropy), salt(&entropy));
    assert_eq!(commit(&one, b"agreed"), commit(&one, b"agreed"));
    assert_ne!(commit(&one, b"agreed"), commit(&other, b"agreed"));
    assert_ne!(commit(&one, b"agreed"), commit(&one, b"Agreed"));
}

/// All entropy here is the byte 0xab, so every secret byte would show as `ab`, `171`, or as its text form.
#[test]
fn debug_output_shows_no_secret() {
    struct Same;
    impl Entropy for Same {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(0xab);
        }
    }
    let ring = RootKeys::ephemeral(&Same);
    let token = Token::new(&Same);
    let code = Code::new(&Same);
    let shown = [
        format!("{ring:?}"),
        format!("{token:?}"),
        format!("{code:?}"),
        format!("{:?}", ApiKey { id: crate::domain::ids::ApiKeyId::from_bytes([0; 16]), secret: token.clone() }),
    ];
    for text in shown {
        for secret in ["ab", "AB", "171", token.as_str(), "BBBB"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
    // Keys are told from one another by what they seal, and by nothing they print.
    let vault = Vault::new(ring);
    let print = |key: crate::vault::envelope::DataKey| format!("{key:?} {key:#?}");
    let fresh = |entropy: &dyn Entropy| print(vault.fresh_key(KeyOwner::Person(person(1)), entropy).unwrap().0);
    assert_eq!(fresh(&Same), fresh(&Counting::default()));
    assert_eq!(print(vault.house_key(HouseUse::Jobs).unwrap()), print(vault.house_key(HouseUse::KeptForms).unwrap()));
    assert_eq!(format!("{vault:?}"), format!("{:?}", super::vault(&Counting::default())));
}
