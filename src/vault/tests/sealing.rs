use proptest::prelude::*;

use super::{Counting, person, vault};
use crate::vault::{
    Error,
    envelope::Place,
    keys::{HouseUse, KeyOwner},
};

const NAMES: [&str; 4] = ["customers", "customer", "profile", "s"];

fn places() -> impl Strategy<Value = Place> {
    (0..4_usize, 0..4_usize, proptest::option::of(0..3_u8), 0..3_u8).prop_map(|(table, column, owner, row)| Place {
        table: NAMES[table],
        column: NAMES[column],
        owner: owner.map(|n| person(n).into()),
        row: [row; 16],
    })
}

proptest! {
    #[test]
    fn a_sealed_value_opens_in_its_place_and_in_no_other(plain: Vec<u8>, here in places(), there in places()) {
        let entropy = Counting::default();
        let (key, _) = vault(&entropy).fresh_key(KeyOwner::Person(person(1)), &entropy).unwrap();
        let sealed = key.seal(&here, &plain, &entropy);
        prop_assert_eq!(&*key.open(&here, &sealed).unwrap(), &plain);
        prop_assert_eq!(key.open(&there, &sealed).is_ok(), here == there);
    }

    #[test]
    fn a_sealed_value_with_any_bit_changed_does_not_open(plain: Vec<u8>, here in places(), at: prop::sample::Index, bit in 0..8_u8) {
        let entropy = Counting::default();
        let vault = vault(&entropy);
        let (own, _) = vault.fresh_key(KeyOwner::Person(person(1)), &entropy).unwrap();
        for key in [own, vault.house_key(HouseUse::Jobs).unwrap()] {
            let mut sealed = key.seal(&here, &plain, &entropy);
            let at = at.index(sealed.len());
            sealed[at] ^= 1 << bit;
            prop_assert!(key.open(&here, &sealed).is_err());
        }
    }

    #[test]
    fn a_sealed_value_that_was_cut_short_does_not_open(plain: Vec<u8>, here in places(), at: prop::sample::Index) {
        let entropy = Counting::default();
        let (key, _) = vault(&entropy).fresh_key(KeyOwner::Person(person(1)), &entropy).unwrap();
        let sealed = key.seal(&here, &plain, &entropy);
        prop_assert!(key.open(&here, &sealed[..at.index(sealed.len())]).is_err());
    }
}

const PLACE: Place = Place { table: "customers", column: "profile", owner: None, row: [0; 16] };

#[test]
fn another_key_opens_nothing() {
    let entropy = Counting::default();
    let vault = vault(&entropy);
    let (key, _) = vault.fresh_key(KeyOwner::Person(person(1)), &entropy).unwrap();
    let (other, _) = vault.fresh_key(KeyOwner::Person(person(1)), &entropy).unwrap();
    assert!(matches!(other.open(&PLACE, &key.seal(&PLACE, b"x", &entropy)), Err(Error::DoesNotOpen)));
    let sessions = vault.house_key(HouseUse::Sessions).unwrap().seal(&PLACE, b"x", &entropy);
    assert!(matches!(vault.house_key(HouseUse::Jobs).unwrap().open(&PLACE, &sessions), Err(Error::DoesNotOpen)));
    assert!(matches!(key.open(&PLACE, &sessions), Err(Error::NotAnEnvelope)));
}

#[test]
fn equal_values_do_not_look_alike() {
    let entropy = Counting::default();
    let (key, _) = vault(&entropy).fresh_key(KeyOwner::Person(person(1)), &entropy).unwrap();
    assert_ne!(key.seal(&PLACE, b"x", &entropy), key.seal(&PLACE, b"x", &entropy));
}

#[test]
fn json_comes_back_as_it_was_and_another_shape_says_so() {
    let entropy = Counting::default();
    let (key, _) = vault(&entropy).fresh_key(KeyOwner::Person(person(1)), &entropy).unwrap();
    let sealed = key.seal_json(&PLACE, &("Amina", 7), &entropy).unwrap();
    assert_eq!(key.open_json::<(String, u8)>(&PLACE, &sealed).unwrap(), ("Amina".to_owned(), 7));
    let error = key.open_json::<u64>(&PLACE, &sealed).unwrap_err();
    assert!(matches!(error, Error::NotWhatWasSealed) && !format!("{error:?} {error}").contains("Amina"));
}
