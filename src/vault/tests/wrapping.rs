use std::os::unix::fs::PermissionsExt;

use super::{Counting, person, vault};
use crate::vault::{
    Error,
    envelope::Place,
    index::IndexField,
    keys::{HouseUse, KeyOwner, Vault},
    root::{Made, RootKeys},
};

const PLACE: Place = Place { table: "sessions", column: "sealed", owner: None, row: [0; 16] };

#[test]
fn a_wrapped_key_opens_for_its_owner_only() {
    let entropy = Counting::default();
    let vault = vault(&entropy);
    let retained = |person, rule, month| KeyOwner::Retained { person, rule, month };
    let owners = [
        KeyOwner::Person(person(1)),
        KeyOwner::Person(person(2)),
        retained(person(1), "tax", "2036-11"),
        retained(person(1), "tax", "2036-12"),
        retained(person(1), "tax2", "036-11"),
        retained(person(2), "tax", "2036-11"),
    ];
    for owner in owners {
        let (key, wrapped) = vault.fresh_key(owner, &entropy).unwrap();
        let sealed = key.seal(&PLACE, b"x", &entropy);
        for other in owners {
            let opened = vault.unwrap(other, &wrapped);
            assert_eq!(opened.is_ok(), owner == other, "{owner:?} as {other:?}");
            assert!(opened.is_err() || opened.unwrap().open(&PLACE, &sealed).is_ok());
        }
    }
}

#[test]
fn a_wrapped_key_with_any_bit_changed_does_not_open() {
    let entropy = Counting::default();
    let vault = vault(&entropy);
    let owner = KeyOwner::Person(person(1));
    let (_, wrapped) = vault.fresh_key(owner, &entropy).unwrap();
    for bit in 0..wrapped.len() * 8 {
        let mut changed = wrapped.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(vault.unwrap(owner, &changed).is_err(), "bit {bit}");
        assert!(vault.unwrap(owner, &wrapped[..bit / 8]).is_err(), "cut at {}", bit / 8);
    }
}

#[test]
fn a_new_root_key_opens_what_the_old_one_sealed_and_changes_no_index() {
    let entropy = Counting::default();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys/root-key.json");
    let before = Vault::new(RootKeys::create(&path, &entropy).unwrap().0);
    let owner = KeyOwner::Person(person(1));
    let (key, wrapped) = before.fresh_key(owner, &entropy).unwrap();
    let sealed = key.seal(&PLACE, b"x", &entropy);
    let session = before.house_key(HouseUse::Sessions).unwrap().seal(&PLACE, b"y", &entropy);

    RootKeys::open(&path).unwrap().rotated(&entropy).save(&path).unwrap();
    let ring = RootKeys::open(&path).unwrap();
    assert_eq!(ring.active_id(), 2);
    let after = Vault::new(ring);
    assert!(after.unwrap(owner, &wrapped).unwrap().open(&PLACE, &sealed).is_ok());
    assert!(after.house_key(HouseUse::Sessions).unwrap().open(&PLACE, &session).is_ok());
    for field in IndexField::ALL {
        assert_eq!(before.blind_index(field, "amina"), after.blind_index(field, "amina"));
    }

    let rewrapped = after.rewrap(owner, &wrapped, &entropy).unwrap().unwrap();
    assert_eq!(after.rewrap(owner, &rewrapped, &entropy).unwrap(), None);
    let last = Vault::new(RootKeys::open(&path).unwrap().without(1));
    assert!(last.unwrap(owner, &rewrapped).unwrap().open(&PLACE, &sealed).is_ok());
    assert!(matches!(last.unwrap(owner, &wrapped), Err(Error::UnknownRootKey)));
    assert!(matches!(last.house_key(HouseUse::Sessions).unwrap().open(&PLACE, &session), Err(Error::UnknownRootKey)));
    assert!(matches!(before.unwrap(owner, &rewrapped), Err(Error::UnknownRootKey)));
}

#[test]
fn the_root_key_file_is_for_its_owner_and_refused_when_it_is_not() {
    let entropy = Counting::default();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("root-key.json");
    assert_eq!(RootKeys::create(&path, &entropy).unwrap().1, Made::Now);
    let mode = |path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    RootKeys::open(&path).unwrap().rotated(&entropy).save(&path).unwrap();
    assert_eq!(mode(&path), 0o600);
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "no unfinished file stays behind: {left:?}");

    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    let refusal = RootKeys::create(&path, &entropy).unwrap_err();
    assert!(refusal.to_string().contains("chmod 600"), "{refusal}");
}

#[test]
fn a_damaged_root_key_file_is_refused_kept_and_not_quoted() {
    let entropy = Counting::default();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("root-key.json");
    assert_eq!(RootKeys::create(&path, &entropy).unwrap().1, Made::Now);
    let whole = std::fs::read_to_string(&path).unwrap();
    let secret = whole.split('"').find(|text| text.len() == 64).unwrap();
    let twice = whole.replacen("\"keys\": [", &format!("\"keys\": [{{\"id\": 1, \"key\": \"{secret}\"}},"), 1);
    let cases = [String::new(), whole.replace("\"active\": 1", "\"active\": 3"), whole.replace(secret, &secret[1..]), twice];
    for damaged in cases.into_iter().chain((1..whole.len() - 1).step_by(7).map(|cut| whole[..cut].to_owned())) {
        assert_ne!(damaged, whole);
        std::fs::write(&path, &damaged).unwrap();
        let error = RootKeys::create(&path, &entropy).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(&secret[2..8]), "{error}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), damaged, "never replaced by a new ring");
    }
}

#[test]
fn a_ring_is_known_again_by_its_check_value_and_no_other_gives_it() {
    let entropy = Counting::default();
    let (ring, other) = (RootKeys::ephemeral(&entropy), RootKeys::ephemeral(&entropy));
    let value = ring.check_value(1).unwrap();
    assert_ne!(other.check_value(1).unwrap(), value);
    let rotated = ring.rotated(&entropy);
    assert_eq!(rotated.check_value(1).unwrap(), value);
    assert_ne!(rotated.check_value(2).unwrap(), value);
    assert_eq!(rotated.without(1).check_value(1), None);
}
