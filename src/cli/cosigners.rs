//! The keys of witnesses outside that the options name.

use anyhow::{Context, Result};

use crate::vault::cosigner::Cosigner;

pub fn cosigners(named: &[String]) -> Result<Vec<Cosigner>> {
    let read = |one: &String| {
        Cosigner::read(one).with_context(|| {
            format!("--witness {one} is not a key that signs below checkpoints: NAME+HASH+KEY, of Ed25519 (C2SP tlog-cosignature)")
        })
    };
    named.iter().map(read).collect()
}
