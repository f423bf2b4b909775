//! The root key in shares for safe-keeping: any so many of them give it back, and fewer say nothing about it (Shamir's scheme).
//!
//! A share is text: JSON with the number of the split it is of, and a check value of the whole, so that shares that do not belong
//! together are refused and never give another key.

use blahaj::{Share, Sharks};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, convert::Infallible};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::{Error, root::RootKeys, root_file};
use crate::domain::ports::Entropy;

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Reads as the first line of the file what it is.
    candor: String,
    /// The same in all shares of one split.
    split: String,
    threshold: u8,
    number: u8,
    of: u8,
    check: String,
    share: String,
}

const WHAT: &str = "a share of the root key";
/// The most there can be.
pub const MOST: u8 = 16;

fn refused(why: impl Into<String>) -> Error {
    Error::RootFile(why.into())
}

/// The whole is hundreds of bits of chance: nobody finds it by its digest.
fn check(text: &[u8]) -> String {
    hex::encode(Sha256::new().chain_update(b"candor/1/share").chain_update(text).finalize())
}

/// Randomness as the scheme asks for it.
struct Drawn<'a>(&'a dyn Entropy);

impl rand_core::TryRng for Drawn<'_> {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl rand_core::TryCryptoRng for Drawn<'_> {}

impl RootKeys {
    /// So many shares, of which `threshold` are needed.
    ///
    /// # Errors
    /// `RootFile`, for numbers that make no sense.
    pub fn split(&self, shares: u8, threshold: u8, entropy: &dyn Entropy) -> Result<Vec<Zeroizing<String>>, Error> {
        if !(2..=MOST).contains(&shares) || !(2..=shares).contains(&threshold) {
            return Err(refused(format!("make 2 to {MOST} shares, and let at least 2 of them be needed, and at most all")));
        }
        let text = root_file::written(self)?;
        let mut split = [0; 8];
        entropy.fill(&mut split);
        let made = Sharks(threshold).dealer_rng(&text, &mut Drawn(entropy)).take(usize::from(shares)).zip(1..).map(|(share, number)| {
            let written = Written {
                candor: WHAT.to_owned(),
                split: hex::encode(split),
                threshold,
                number,
                of: shares,
                check: check(&text),
                share: hex::encode(Zeroizing::new(Vec::from(&share))),
            };
            serde_json::to_string_pretty(&written).map(|text| Zeroizing::new(format!("{text}\n"))).map_err(|_| Error::NotAnEnvelope)
        });
        made.collect()
    }

    /// The ring that shares were made of.
    ///
    /// # Errors
    /// `RootFile`, saying why these shares give none.
    pub fn join(shares: &[Zeroizing<String>]) -> Result<Self, Error> {
        let read = |text: &Zeroizing<String>| serde_json::from_str::<Written>(text).ok().filter(|share| share.candor == WHAT);
        let read: Option<Vec<Written>> = shares.iter().map(read).collect();
        let read = read.ok_or_else(|| refused("one of the files is no share of a root key"))?;
        let first = read.first().ok_or_else(|| refused("name the files of the shares"))?;
        if read.iter().any(|share| share.split != first.split || share.check != first.check) {
            return Err(refused("the shares are not of one split: take those that were made together"));
        }
        // A copy of a share is the same share.
        let different: BTreeMap<u8, &Written> = read.iter().map(|share| (share.number, share)).collect();
        if different.len() < usize::from(first.threshold) {
            let (have, needed) = (different.len(), first.threshold);
            return Err(refused(format!("{needed} different shares are needed, and here are {have}")));
        }
        let damaged = || refused("a share is damaged: the key they give is not the one that was split. Try others");
        let parts = different.values().map(|share| {
            let bytes = Zeroizing::new(hex::decode(&share.share).ok()?);
            Share::try_from(bytes.as_slice()).ok()
        });
        let parts: Vec<Share> = parts.collect::<Option<_>>().ok_or_else(damaged)?;
        let text = Sharks(first.threshold).recover(parts.as_slice()).map(Zeroizing::new).map_err(|_| damaged())?;
        if check(&text) != first.check {
            return Err(damaged());
        }
        root_file::of_text(&text).ok_or_else(damaged)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use crate::vault::tests::Counting;

    #[test]
    fn any_two_of_three_give_the_key_back_and_one_does_not() {
        let entropy = Counting::default();
        let ring = RootKeys::ephemeral(&entropy).rotated(&entropy);
        let text = root_file::written(&ring).unwrap();
        let shares = ring.split(3, 2, &entropy).unwrap();
        for (one, other) in [(0, 1), (1, 2), (2, 0)] {
            let joined = RootKeys::join(&[shares[one].clone(), shares[other].clone()]).unwrap();
            assert_eq!(root_file::written(&joined).unwrap(), text);
        }
        assert_eq!(root_file::written(&RootKeys::join(&shares).unwrap()).unwrap(), text, "all are not too many");
        let refused = |shares: &[Zeroizing<String>]| RootKeys::join(shares).map(|_| ()).unwrap_err().to_string();
        let twice = [shares[0].clone(), shares[0].clone(), shares[2].clone()];
        assert_eq!(root_file::written(&RootKeys::join(&twice).unwrap()).unwrap(), text, "a copy of a share is no harm");
        assert!(refused(&shares[..1]).contains("2 different shares are needed, and here are 1"));
        assert!(refused(&[shares[0].clone(), shares[0].clone()]).contains("here are 1"));
        assert!(refused(&[]).contains("name the files"));
        let other = ring.split(3, 2, &entropy).unwrap();
        assert!(refused(&[shares[0].clone(), other[1].clone()]).contains("not of one split"));
        let mut written: Written = serde_json::from_str(&shares[1]).unwrap();
        written.share.replace_range(10..12, if &written.share[10..12] == "00" { "01" } else { "00" });
        let damaged = Zeroizing::new(serde_json::to_string(&written).unwrap());
        assert!(refused(&[shares[0].clone(), damaged]).contains("a share is damaged"));
        assert!(refused(&[shares[0].clone(), Zeroizing::new("{}".to_owned())]).contains("no share"));
        for (made, needed) in [(1, 1), (3, 1), (3, 4), (17, 2)] {
            assert!(ring.split(made, needed, &entropy).is_err());
        }
    }

    #[test]
    fn no_share_holds_a_piece_of_the_key() {
        let entropy = Counting::default();
        let ring = RootKeys::ephemeral(&entropy);
        let text = String::from_utf8(root_file::written(&ring).unwrap().to_vec()).unwrap();
        for share in ring.split(3, 2, &entropy).unwrap() {
            for key in text.split('"').filter(|word| word.len() == 64) {
                assert!(!share.contains(key) && !share.contains(&hex::encode(key)));
            }
        }
    }
}
