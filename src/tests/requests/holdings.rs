//! A person with rows in every holding: their copy holds what the list says, and their deletion leaves only what it says.

use candor::{
    domain::{
        actor::Actor,
        asking::Question,
        holding::{CopyPart, Erased, Holding},
        ids::CustomerId,
        language::Language,
        request::{Kind, State},
        staff::Role,
    },
    usecases::{
        asking::leave::leave,
        desk::task::Outcome,
        fairness::background,
        listening::panel,
        records::{
            forget::judge,
            list::{Filter, list},
        },
        requests::{draft::Draft, files::Sent, talk::write},
    },
    vault::index::IndexField,
};
use serde_json::json;

use super::{
    agreed::settle,
    copies::open,
    deletions::tell_the_other_place,
    told::{all, asked, at, delete, looked, staff, work_off},
};
use crate::{
    explanations::told::explained,
    house::{House, houses},
    records::sent::{guess, record, send},
    work::housekeeping::Sql,
};

/// The rows of a holding that name a person, as a table and a condition: `@` is the person, `!` the index of their address.
/// `None` where nothing leads from the person to the row.
const fn named(holding: Holding) -> Option<&'static str> {
    Some(match holding {
        Holding::Keys => {
            "wrapped_keys WHERE kind = 'data' AND (customer_id = @ OR customer_id IN (SELECT id FROM requests WHERE person_id = @))"
        }
        Holding::Customers => "customers WHERE id = @ OR email_index = !",
        Holding::Guests => "guests WHERE id = @ OR email_index = !",
        Holding::Choices => "choices WHERE customer_id = @",
        Holding::Evidence => "consent_records WHERE customer_id = @",
        Holding::Records => "records WHERE customer_id = @",
        Holding::UnwantedGuesses => "unwanted_inferences WHERE customer_id = @",
        Holding::GoneRecords => "gone_records WHERE customer_id = @",
        Holding::ClosedCategories => "closed_categories WHERE customer_id = @",
        Holding::RefusedAttempts => "refused_attempts WHERE customer_id = @",
        Holding::Inquiries => "inquiries WHERE customer_id = @",
        Holding::Explanations => "explanations WHERE customer_id = @",
        Holding::Contacts => "contacts WHERE customer_id = @",
        Holding::Asks => "asks WHERE customer_id = @",
        Holding::Panel => "panel WHERE customer_id = @",
        Holding::Passkeys => "passkeys WHERE customer_id = @",
        Holding::Backgrounds => "backgrounds WHERE customer_id = @",
        Holding::KnownBrowsers => "known_browsers WHERE customer_id = @",
        Holding::EmailChanges => "email_changes WHERE customer_id = @",
        Holding::Handoffs => "handoffs WHERE customer_id = @",
        Holding::SignIns => "sign_ins WHERE email_index = !",
        Holding::Tries => "tries WHERE about = !",
        Holding::Sessions => "sessions WHERE customer_id = @",
        Holding::KeptForms => "kept_forms WHERE customer_id = @",
        Holding::Requests => "requests WHERE person_id = @ AND (asked IS NOT NULL OR contact IS NOT NULL)",
        Holding::RequestEntries => {
            "request_entries WHERE sealed IS NOT NULL AND request_id IN (SELECT id FROM requests WHERE person_id = @)"
        }
        Holding::SecondLooks => "second_looks WHERE request_id IN (SELECT id FROM requests WHERE person_id = @)",
        Holding::Findings => "findings WHERE request_id IN (SELECT id FROM requests WHERE person_id = @)",
        Holding::RequestFiles => "request_files WHERE request_id IN (SELECT id FROM requests WHERE person_id = @)",
        Holding::RequestLetters => "request_letters WHERE request_id IN (SELECT id FROM requests WHERE person_id = @)",
        Holding::RequestTasks => "request_tasks WHERE answer IS NOT NULL AND request_id IN (SELECT id FROM requests WHERE person_id = @)",
        Holding::Copies => {
            "copies WHERE ready_at IS NOT NULL AND expires_at > ? AND request_id IN (SELECT id FROM requests WHERE person_id = @)"
        }
        Holding::CopyParts => "copy_parts WHERE request_id IN (SELECT id FROM requests WHERE person_id = @)",
        Holding::Log => "audit_log WHERE subject_id = @",
        Holding::Changes => "changes WHERE customer_id = @",
        Holding::Jobs => "jobs WHERE about = @ OR about = !",
        Holding::AnsweredCalls => "repeatable_calls WHERE about = %",
        Holding::Voices | Holding::ErasedPeople | Holding::Erasures | Holding::Ledger | Holding::MailFolder => return None,
    })
}

async fn count(house: &House, customer: CustomerId, holding: Holding) -> Option<i64> {
    let sql = Sql { house, customer };
    let email = house.vault.blind_index(IndexField::Email, "c-1@example.org");
    let now = house.portal.clock.now().0.to_string();
    let rows = named(holding)?.replace('@', &sql.bytes(customer.as_bytes())).replace('!', &sql.bytes(&email)).replace('?', &now);
    let reference = house.vault.blind_index(IndexField::Reference, "c-1");
    let rows = rows.replace('%', &sql.bytes(&reference));
    Some(sql.count(&rows).await)
}

/// Makes rows by use cases, and a contact.
async fn live(house: &House, amina: CustomerId) {
    house.choose(amina, "full").await.unwrap();
    send(house, vec![guess(house, "g-1", "dog"), record(house, "basket-1", "basket", "buy", json!({"items": ["Pots"]}))]).await;
    explained(house).await;
    let said = background::Draft { answers: [("age".to_owned(), "from-75".to_owned())].into(), agreed: true };
    background::save(house, Actor::Customer(amina), said, Language::En).await.unwrap();
    let guesses = list(house, Actor::Customer(amina), "guesses", &Filter::default(), None, 10).await.unwrap();
    judge(house, Actor::Customer(amina), &guesses.records[0].id.to_string(), Some("delete")).await.unwrap();
    leave(house, Actor::Customer(amina), Question::Survey, "letters").await.unwrap();
    panel::join(house, Actor::Customer(amina), Some("Large print.")).await.unwrap();
    let sql = Sql { house, customer: amina };
    let (own, id) = (sql.bytes(amina.as_bytes()), sql.key(1, 16));
    sql.run(format!(
        "INSERT INTO contacts (id, customer_id, channel, state, reserved_at, lapses_at) VALUES ({id}, {own}, 'email', 'sent', 0, 0)"
    ))
    .await;
}

/// Makes the rows only a browser brings.
async fn browse(house: &House, amina: CustomerId) {
    let sql = Sql { house, customer: amina };
    let email = sql.bytes(&house.vault.blind_index(IndexField::Email, "c-1@example.org"));
    let reference = sql.bytes(&house.vault.blind_index(IndexField::Reference, "c-1"));
    let (own, id, hash) = (sql.bytes(amina.as_bytes()), sql.key(1, 16), sql.key(1, 32));
    sql.run(format!(
        "INSERT INTO passkeys (id, customer_id, credential_index, sealed, created_at) VALUES ({id}, {own}, {hash}, {hash}, 0);
        INSERT INTO known_browsers (customer_id, browser, seen_at) VALUES ({own}, {hash}, 0);
        INSERT INTO email_changes (customer_id, sealed, old_hash, new_hash, old_confirmed, new_confirmed, expires_at)
            VALUES ({own}, {hash}, {hash}, {hash}, 0, 0, 0);
        INSERT INTO handoffs (token_hash, customer_id, destination, expires_at) VALUES ({hash}, {own}, 'choices', 0);
        INSERT INTO sign_ins (id, binding_hash, email_index, code_mac, link_hash, created_at, expires_at, tries)
            VALUES ({id}, {hash}, {email}, {hash}, {hash}, 0, 0, 0);
        INSERT INTO tries (id, about, asker, known, at) VALUES ({id}, {email}, {hash}, 0, 0);
        INSERT INTO sessions (token_hash, customer_id, sealed, created_at, last_seen, expires_at) VALUES ({hash}, {own}, {hash}, 0, 0, 0);
        INSERT INTO closed_categories (customer_id, category, before, until) VALUES ({own}, 'basket', 0, 0);
        INSERT INTO refused_attempts (customer_id, matter, api_key, sealed, count, first_at, last_at)
            VALUES ({own}, {hash}, {id}, {hash}, 1, 0, 0);
        INSERT INTO inquiries (customer_id, on_day, sealed) VALUES ({own}, 0, {hash});
        INSERT INTO kept_forms (id, customer_id, sealed, expires_at) VALUES ({id}, {own}, {hash}, 0);
        INSERT INTO jobs (id, kind, sealed, state, run_at, attempts, about) VALUES ({id}, 'mail', {hash}, 'parked', 0, 7, {email});
        INSERT INTO repeatable_calls (caller, key_hash, body_hash, maker, answer, expires_at, about)
            VALUES ({id}, {hash}, {hash}, {id}, {hash}, 0, {reference});
        INSERT INTO second_looks (request_id, id, asked_by, asked_at, kind, stood, sealed)
            SELECT r.id, {id}, s.id, 0, 'refusal', {hash}, {hash} FROM requests r, staff s WHERE r.person_id = {own} LIMIT 1;
        INSERT INTO findings (request_id, system, id, asked_by, asked_at, stood, sealed)
            SELECT r.id, 'call-recordings', {id}, s.id, 0, {hash}, {hash} FROM requests r, staff s WHERE r.person_id = {own} LIMIT 1"
    ))
    .await;
}

/// Letters in the folder of an installation without a mail server: theirs go with them, and nobody else's.
#[tokio::test]
async fn letters_in_the_mail_folder_go_with_the_person_they_were_for() {
    use candor::{
        domain::language::Language,
        jobs::job::work,
        outbound::mail::{folder::Folder, letter::Letter, mailer::Mailer},
        usecases::jobs::take::settle,
    };
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.customer("c-2").await;
        let place = tempfile::tempdir().unwrap();
        let entropy = std::sync::Arc::new(candor::cli::machine::SystemEntropy);
        let folder = Folder::new(place.path().to_owned(), "Candor <privacy@example.org>", house.time.clone(), entropy).unwrap();
        for to in ["c-1@example.org", "C-1@example.org", "c-2@example.org"] {
            let to = to.to_owned().try_into().unwrap();
            let letter = Letter {
                to,
                subject: "Your code".to_owned().into(),
                text: "1234\n".to_owned(),
                html: "<p>1234</p>".to_owned(),
                language: Language::En,
            };
            folder.send(&letter).await.unwrap();
        }
        let deletion = asked(&house, amina, Kind::Delete, &delete("now")).await;
        let url = url::Url::parse("https://privacy.example.org/").unwrap();
        while let Some(job) = crate::house::take(&house).await.unwrap() {
            let end = work(&house, &folder, &url, &job).await;
            settle(&house, job.lease, end).await.unwrap();
        }
        let letters = std::fs::read_dir(place.path()).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
        let letters: Vec<String> = letters.collect();
        assert!(letters.iter().any(|letter| letter.contains("To: c-2@example.org")), "somebody else's");
        let theirs: Vec<_> = letters.iter().filter(|letter| letter.to_lowercase().contains("to: c-1@example.org")).collect();
        assert!(theirs.iter().all(|letter| letter.contains(&deletion)), "what is left is about the deletion itself: {theirs:?}");
    }
}

#[tokio::test]
async fn a_copy_has_what_the_list_says_and_a_deletion_leaves_what_the_list_says() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        live(&house, amina).await;
        let (_, support) = staff(&house, Role::Support).await;
        let copy = asked(&house, amina, Kind::Copy, &all()).await;
        write(&house, Actor::Customer(amina), &copy, Language::En, Some("Soon, please."), None).await.unwrap();
        // In a request that stays open: a file goes with the answer.
        let open_one = asked(&house, amina, Kind::Question, &Draft { words: Some("Who has it?".to_owned()), ..Draft::default() }).await;
        let file = Sent { name: "proof.txt".to_owned(), bytes: b"It was me.".to_vec() };
        write(&house, Actor::Customer(amina), &open_one, Language::En, Some("Here it is."), Some(file)).await.unwrap();
        work_off(&house).await;
        let found = Outcome::parse(Some("done"), Some("Two calls.")).unwrap();
        settle(&house, support, at(&looked(&house, support, &copy).await), Some("call-recordings"), found).await.unwrap();
        work_off(&house).await;
        let files = open(&house, amina, &copy).await;
        for part in Holding::ALL.iter().filter_map(|holding| holding.copied().part()) {
            let (name, says): (&str, &[&str]) = match part {
                CopyPart::Account => ("account.json", &["c-1@example.org", "\"full\"", "\"sent\"", "\"survey\"", "Large print."]),
                CopyPart::Records => ("data/basket.json", &["Pots"]),
                CopyPart::Receipts => ("receipts/", &["full"]),
                CopyPart::Explanations => ("explanations.json", &["Dog leads first"]),
                CopyPart::Requests => ("requests.json", &[&copy, "Soon, please."]),
                CopyPart::Answers => ("systems/call-recordings", &["Two calls."]),
            };
            let text: String = files.iter().filter(|(file, _)| file.starts_with(name)).map(|(_, text)| text.as_str()).collect();
            assert!(says.iter().all(|word| text.contains(word)), "{name}: {text}");
        }

        browse(&house, amina).await;
        for holding in Holding::ALL.iter().filter(|holding| **holding != Holding::Guests) {
            assert_ne!(count(&house, amina, *holding).await, Some(0), "{}: the story needs something there", holding.place());
        }
        let deletion = asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        tell_the_other_place(&house, support, &deletion).await;
        work_off(&house).await;
        for holding in Holding::ALL {
            let left = count(&house, amina, *holding).await;
            match holding.erased() {
                Erased::AtOnce | Erased::Emptied | Erased::Afterwards => assert_eq!(left, Some(0), "{}", holding.place()),
                Erased::ByItsJob(why) => assert!(left.is_none() && !why.is_empty(), "{}", holding.place()),
                Erased::Stays(why) => assert!(left != Some(0) && !why.is_empty(), "{}", holding.place()),
            }
        }
        let row = house.store.read().await.unwrap().request(&deletion).await.unwrap().unwrap();
        assert_eq!(row.state, State::Done);
    }
}
