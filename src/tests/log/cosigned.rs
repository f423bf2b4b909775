//! Witnesses outside sign below checkpoints: what they sign is brought home, kept where it is of this log, and served.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use candor::{
    domain::{log_tree::ended::WhyEnded, staff::Role},
    usecases::{
        error::Error,
        log::{
            checkpoint::{checkpoint, write_out},
            cosigned::{Refused, cosigned, take_in, witnesses},
            set_apart::set_apart,
        },
        portal::Portal,
    },
    vault::cosigner::Cosigner,
};
use ed25519_dalek::{Signer, SigningKey};
use signed_note::key_id;

use super::{tampered::rewrite, tree::entries};
use crate::{
    house::{House, houses},
    receipts::acts::address,
    requests::told::member,
    served::served,
};

/// A witness, as C2SP tlog-cosignature has it.
pub struct Witness {
    name: &'static str,
    key: SigningKey,
}

impl Witness {
    pub fn new(name: &'static str) -> Self {
        Self { name, key: SigningKey::from_bytes(&[u8::try_from(name.len()).unwrap(); 32]) }
    }

    fn public(&self) -> Vec<u8> {
        [&[4_u8], self.key.verifying_key().as_bytes().as_slice()].concat()
    }

    /// Its key, as it publishes it.
    pub fn verifier(&self) -> String {
        let public = self.public();
        format!("{}+{:08x}+{}", self.name, key_id(self.name, &public), STANDARD.encode(public))
    }

    /// The line that it writes below a checkpoint.
    pub fn signs(&self, note: &str) -> String {
        let (time, said) = (1_679_315_147_u64, note.split("\n\n").next().unwrap());
        let signature = self.key.sign(format!("cosignature/v1\ntime {time}\n{said}\n").as_bytes());
        let id = key_id(self.name, &self.public()).to_be_bytes();
        let held = [id.as_slice(), &time.to_be_bytes(), &signature.to_bytes()].concat();
        format!("\u{2014} {} {}\n", self.name, STANDARD.encode(held))
    }
}

/// The house, whose operator named these.
fn naming(house: &House, named: &[&Witness]) -> Portal {
    let read: Vec<Cosigner> = named.iter().map(|one| Cosigner::read(&one.verifier()).unwrap()).collect();
    house.with_parts(|parts| parts.cosigners = read.into())
}

/// The newest checkpoint, over three more entries.
async fn signed(house: &House) -> String {
    entries(house, 3).await;
    write_out(house, &address()).await.unwrap();
    checkpoint(house, &address()).await.unwrap()
}

fn size(note: &str) -> u64 {
    note.lines().nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn the_newest_checkpoint_that_a_known_witness_signed_is_served_with_every_line_below_it() {
    for house in houses().await {
        let (known, other) = (Witness::new("witness.example.com/w1"), Witness::new("elsewhere.example.com"));
        let portal = naming(&house, &[&known]);
        assert!(matches!(cosigned(&portal).await, Err(Error::NotFound)));
        let first = signed(&house).await;
        let both = format!("{first}{}{}", known.signs(&first), other.signs(&first));
        let taken = take_in(&portal, &both).await.unwrap().unwrap();
        assert_eq!(
            taken.iter().map(|one| (one.name.as_str(), one.is_known)).collect::<Vec<_>>(),
            [(known.name, true), (other.name, false)]
        );
        let log = house.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        let said = log.iter().rfind(|entry| entry.action == "checkpoint.cosigned").unwrap();
        assert_eq!((said.actor.as_str(), said.amount), ("operator", Some(i64::try_from(size(&first)).unwrap())));

        let second = signed(&house).await;
        assert_ne!(first, second);
        take_in(&portal, &format!("{second}{}", other.signs(&second))).await.unwrap().unwrap();
        let told: Vec<_> = witnesses(&portal).await.unwrap().into_iter().map(|one| (one.name, one.is_known, one.entries)).collect();
        assert_eq!(told, [(other.name.to_owned(), false, size(&second)), (known.name.to_owned(), true, size(&first))]);
        let served = cosigned(&portal).await.unwrap();
        assert!(served.starts_with(&first) && served.contains(&known.signs(&first)) && served.contains(&other.signs(&first)), "{served}");
        assert!(cosigned(&house).await.unwrap().starts_with(&second), "where no key is named, the newest");
        // Brought home again, nothing is there twice.
        take_in(&portal, &both).await.unwrap().unwrap();
        assert_eq!(cosigned(&portal).await.unwrap(), served);
    }
}

#[tokio::test]
async fn signatures_that_are_not_of_this_log_or_do_not_fit_are_refused_and_nothing_is_kept() {
    for house in houses().await {
        let witness = Witness::new("witness.example.com/w1");
        let portal = naming(&house, &[&witness]);
        let (first, second) = (signed(&house).await, signed(&house).await);
        let good = witness.signs(&first);
        let bent = first.replace(&format!("\n{}\n", size(&first)), &format!("\n{}\n", size(&first) + 1));
        let many: String = (0..17).map(|number| good.replace("/w1", &format!("/{number}"))).collect();
        for (text, refused) in [
            ("words\n".to_owned(), Refused::NotOurs),
            (format!("{bent}{}", witness.signs(&bent)), Refused::NotOurs),
            (first.clone(), Refused::Alone),
            (format!("{second}{good}"), Refused::Wrong(witness.name.to_owned())),
            (format!("{first}{many}"), Refused::TooMuch),
            (format!("{first}\u{2014} long {}\n", STANDARD.encode([7_u8; 4_000])), Refused::TooMuch),
            (format!("{first}{}", good.replace("/w1", &format!("/{}", "w".repeat(3_000)))), Refused::TooMuch),
        ] {
            assert_eq!(take_in(&portal, &text).await.unwrap(), Err(refused), "{text}");
        }
        let elsewhere = &houses().await[0];
        let theirs = signed(elsewhere).await;
        assert_eq!(take_in(&portal, &format!("{theirs}{}", witness.signs(&theirs))).await.unwrap(), Err(Refused::NotOurs));
        assert!(witnesses(&portal).await.unwrap().is_empty());
        assert!(take_in(&portal, &format!("{first}{good}")).await.unwrap().is_ok());
        // Where its key is not named, a line takes no other's place.
        take_in(&house, &format!("{first}{}", witness.signs(&second))).await.unwrap().unwrap();
        assert_eq!(cosigned(&portal).await.unwrap(), format!("{first}{good}"));
        // A key that is named later shows a line that does not fit.
        let twin = Witness { name: "twin.example.com", ..Witness::new("another") };
        take_in(&house, &format!("{first}{}", twin.signs(&second))).await.unwrap().unwrap();
        assert_eq!(witnesses(&house).await.unwrap().len(), 2);
        assert_eq!(witnesses(&naming(&house, &[&witness, &twin])).await.unwrap().len(), 1);
        for named in [vec![&witness, &twin], vec![&twin]] {
            assert_eq!(cosigned(&naming(&house, &named)).await.unwrap(), format!("{first}{good}"), "and is not served");
        }
    }
}

#[tokio::test]
async fn signatures_below_a_past_that_was_ended_count_no_more() {
    for house in houses().await {
        let witness = Witness::new("witness.example.com/w1");
        let portal = naming(&house, &[&witness]);
        let note = signed(&house).await;
        let text = format!("{note}{}", witness.signs(&note));
        take_in(&portal, &text).await.unwrap().unwrap();
        let mut log = house.store.read().await.unwrap().entries_after(0, 1_000).await.unwrap();
        log[2].entry.actor = "operator".to_owned();
        rewrite(&house, log).await;
        write_out(&house, &address()).await.unwrap();
        assert_eq!(take_in(&portal, &text).await.unwrap(), Err(Refused::NotAsTheLog));
        assert_eq!(set_apart(&house, WhyEnded::Examined).await.unwrap(), 1);
        assert!(witnesses(&portal).await.unwrap().is_empty());
        assert!(matches!(cosigned(&portal).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn what_a_witness_signed_is_served_to_anybody_and_told_to_staff() {
    let served = served().await;
    let anybody = served.browser();
    assert_eq!(anybody.get("/log/cosigned").send().await.unwrap().status(), 404);
    let witness = Witness::new("witness.example.com/w1");
    let note = signed(&served).await;
    take_in(&served, &format!("{note}{}", witness.signs(&note))).await.unwrap().unwrap();
    let answer = anybody.get("/log/cosigned").send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/plain; charset=utf-8");
    assert_eq!(answer.text().await.unwrap(), format!("{note}{}", witness.signs(&note)));
    let auditor = served.staff(member(&served, Role::Auditor).await).await;
    for (path, said) in [("/en/staff/log", "was not checked"), ("/de/staff/log", "nicht geprüft"), ("/ar/staff/log", "لم يُتحقق")]
    {
        let page = auditor.read(path).await;
        assert!(page.contains(witness.name) && page.contains(said), "{path}: {page}");
    }
}
