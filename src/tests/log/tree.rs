//! The tree against an implementation of RFC 6962 that is not ours.

use candor::{
    domain::{
        actor::Actor,
        log_tree::{
            growing::Growing,
            proof::{consistency, continues, head, includes, inclusion},
            tiles::{Reader, Tiles},
        },
    },
    store::{
        audit::written,
        event::{Action, Event, Subject},
    },
    usecases::log::tree::grow,
};
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash, mem_backed_tree::MemoryBackedTree};
use proptest::prelude::*;
use sha2::Sha256;

use crate::house::{House, houses};

/// A tree of so many entries, grown in steps as a server does.
fn grown(steps: &[usize]) -> (Vec<Vec<u8>>, Tiles) {
    let (mut entries, mut tiles): (Vec<Vec<u8>>, Tiles) = (Vec::new(), Tiles::new());
    for step in steps {
        let size = entries.len() as u64;
        let needs = Growing::needs(size);
        let edge = tiles.iter().filter(|(place, _)| needs.contains(place)).map(|(place, hashes)| (*place, hashes.clone())).collect();
        let mut tree = Growing::of(size, edge);
        for number in 0..*step {
            let entry = format!("entry {}", size + number as u64).into_bytes();
            tree.push(&entry).unwrap();
            entries.push(entry);
        }
        tiles.extend(tree.grown().unwrap());
    }
    (entries, tiles)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_tree_that_grew_in_any_steps_is_that_of_rfc_6962(steps in prop::collection::vec(1..400_usize, 1..6), pick in any::<prop::sample::Index>()) {
        let (entries, tiles) = grown(&steps);
        let mut theirs = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        entries.iter().for_each(|entry| theirs.push(entry.clone()));
        let size = entries.len() as u64;
        let reader = Reader::Holding(tiles.clone());
        let ours = head(size, &reader).unwrap();
        let their_root = theirs.root();
        prop_assert_eq!(ours.root.as_slice(), their_root.as_bytes().as_slice());
        // Only the tiles that a question names are needed to answer it.
        let index = pick.index(entries.len()) as u64;
        let needed = Reader::needed(|tree| inclusion(size, index, tree));
        let few = Reader::Holding(tiles.iter().filter(|(place, _)| needed.contains(place)).map(|(place, hashes)| (*place, hashes.clone())).collect());
        let path = inclusion(size, index, &few).unwrap();
        let entry = &entries[usize::try_from(index).unwrap()];
        prop_assert!(includes(ours, index, entry, &path));
        let proof = InclusionProof::<Sha256>::try_from_bytes(path.concat()).unwrap();
        let root = RootHash::<Sha256>::new(ours.root.into(), size);
        prop_assert!(root.verify_inclusion(entry, index, &proof).is_ok());
        prop_assert!(root.verify_inclusion(&b"another".to_vec(), index, &proof).is_err());
        prop_assert!(!includes(ours, index, b"another", &path));
        // Every older tree is the beginning of this one, and no other is.
        let older = head(index + 1, &reader).unwrap();
        let path = consistency(size, index + 1, &reader).unwrap();
        prop_assert!(continues(ours, older, &path));
        let bent = candor::domain::log_tree::proof::Head { root: [7; 32], ..older };
        prop_assert!(!continues(ours, bent, &path));
        let proof = ConsistencyProof::<Sha256>::try_from_bytes(path.concat()).unwrap();
        prop_assert!(root.verify_consistency(&RootHash::new(older.root.into(), older.size), &proof).is_ok());
        prop_assert!(root.verify_consistency(&RootHash::new(bent.root.into(), bent.size), &proof).is_err());
    }
}

/// Writes so many entries.
pub async fn entries(house: &House, count: usize) {
    let amina = house.customer("c-1").await;
    let event = Event::of(Action::CustomerUpdated, Subject::Customer(amina));
    for _ in 0..count {
        house.store.write::<_, candor::store::Error>(Actor::House, move |tx| Box::pin(tx.commit(event, ()))).await.unwrap();
    }
}

#[tokio::test]
async fn the_tree_of_the_log_holds_every_entry_once_however_many_servers_let_it_grow() {
    for house in houses().await {
        for more in [3, 300, 1] {
            entries(&house, more).await;
            let (one, other) = tokio::join!(grow(&house), grow(&house));
            one.unwrap();
            other.unwrap();
            let mut conn = house.store.read().await.unwrap();
            let mut theirs = MemoryBackedTree::<Sha256, Vec<u8>>::new();
            conn.audit_after(0, 10_000).await.unwrap().iter().for_each(|entry| theirs.push(written(entry)));
            let size = conn.log_tree_size().await.unwrap();
            assert_eq!(size, theirs.len());
            let ours = conn.ask_log_tree(|tree| head(size, tree)).await.unwrap();
            assert_eq!(ours.root.as_slice(), theirs.root().as_bytes().as_slice(), "{}", house.engine.url);
        }
    }
}
