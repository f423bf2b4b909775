//! Witnesses outside who co-sign checkpoints of the log: Ed25519 with a time (C2SP tlog-cosignature, `cosignature/v1`).

use base64::{Engine, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, VerifyingKey};
use signed_note::{Signature as Line, is_key_name_valid, key_id};

/// The first byte of such a key in a note.
const COSIGNATURE: u8 = 4;

/// A witness whose key the operator named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosigner {
    name: String,
    id: u32,
    key: VerifyingKey,
}

/// The worth of a line below a checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The operator named its key, and the signature fits.
    Known,
    /// Of a key that was not named: nothing was checked.
    Unknown,
    /// The operator named its key, and the signature does not fit.
    Wrong,
}

impl Cosigner {
    /// By `name+hash+key` (C2SP signed-note), as witnesses publish it; none where it is no such key.
    pub fn read(text: &str) -> Option<Self> {
        let (name, rest) = text.split_once('+')?;
        let (hash, key) = rest.split_once('+')?;
        let held = STANDARD.decode(key).ok()?;
        let (&COSIGNATURE, key) = held.split_first()? else { return None };
        let key = VerifyingKey::from_bytes(key.try_into().ok()?).ok()?;
        let id = key_id(name, &held);
        let fits = is_key_name_valid(name) && hash.len() == 8 && u32::from_str_radix(hash, 16) == Ok(id);
        fits.then(|| Self { name: name.to_owned(), id, key })
    }

    fn signed(&self, note: &str, signature: &[u8]) -> bool {
        let Some((time, signature)) = signature.split_first_chunk::<8>() else { return false };
        let (Ok(signature), Some((said, _))) = (Signature::from_slice(signature), note.rsplit_once("\n\n")) else { return false };
        let time = u64::from_be_bytes(*time);
        self.key.verify_strict(format!("cosignature/v1\ntime {time}\n{said}\n").as_bytes(), &signature).is_ok()
    }
}

/// The worth of a line that stands below a checkpoint.
pub fn standing(named: &[Cosigner], note: &str, line: &str) -> Standing {
    let Ok(line) = Line::from_bytes(line.trim_end().as_bytes()) else { return Standing::Wrong };
    match named.iter().find(|one| one.name == line.name() && one.id == line.id()) {
        Some(one) if one.signed(note, line.signature()) => Standing::Known,
        Some(_) => Standing::Wrong,
        None => Standing::Unknown,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    /// Made by an implementation that is not ours (Python's cryptography), of a key of 32 nines.
    const KEY: &str = "witness.example.com/w1+4bdc7eaa+BP0XJDhaoMdbZPt4zWAvodmR/ev3axPFjtcC6sg16fYY";
    const LINE: &str = "\u{2014} witness.example.com/w1 \
        S9x+qgAAAABkGFDLSEwbtADY9t5XeSzDTVuiqYN5nZfoc9NQOUgkPYm4wwjIUL68Nczz1tpzCjnpmnRXttgqVVwOg3WfE7AXqa+DAg==\n";
    const NOTE: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u{2014} ours below\n";

    #[test]
    fn a_signature_by_another_implementation_fits_its_key_and_no_other_text() {
        let named = [Cosigner::read(KEY).unwrap()];
        assert_eq!(standing(&named, NOTE, LINE), Standing::Known);
        assert_eq!(standing(&[], NOTE, LINE), Standing::Unknown);
        assert_eq!(standing(&named, &NOTE.replace("163", "164"), LINE), Standing::Wrong);
        assert_eq!(standing(&named, NOTE, &LINE.replace("AABkGF", "AABkGG")), Standing::Wrong, "another time");
        assert_eq!(standing(&named, NOTE, "words\n"), Standing::Wrong);
    }

    #[test]
    fn a_key_is_read_as_witnesses_publish_it() {
        // Of a witness that there is.
        assert!(Cosigner::read("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2").is_some());
        for unfit in [
            "",
            "w1",
            "w1+4bdc7eaa",
            &KEY.replace("4bdc7eaa", "4bdc7eab"),
            &KEY.replace("+BP0", "+AP0"),
            &KEY.replace("fYY", ""),
            &KEY.replace("w1+", "w 1+"),
        ] {
            assert_eq!(Cosigner::read(unfit), None, "{unfit}");
        }
    }
}
