//! Requests found by what somebody says on the telephone: a number in any spelling, an exact address, the brand's own reference.

use super::{
    link::find as account,
    queue::{Reader, Waiting, waiting},
};
use crate::{
    domain::{actor::Actor, customer::Email, fold::alphanumeric, person::Person, request::Request, staff::Deed},
    store::{
        Conn,
        event::{Action, Event, Subject},
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
    vault::{code::Code, index::IndexField},
};

/// So many of one person are shown, the newest first.
const SHOWN: i64 = 50;

/// Nothing found is an empty list; `Invalid` where nothing was typed. A look for a person is in the log, without the words it was for.
pub async fn find(portal: &Portal, actor: Actor, words: Option<&str>) -> Result<Vec<Waiting>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let words = words.map(str::trim).filter(|words| !words.is_empty()).ok_or(Error::invalid(Field::Search, Flaw::Missing))?;
    let mut conn = portal.store.read().await?;
    let mut rows: Vec<Request> = Vec::new();
    if let Some(reference) = number(words) {
        rows.extend(conn.request(&reference).await?);
    }
    let people = if rows.is_empty() { people(portal, &mut conn, words).await? } else { Vec::new() };
    for person in &people {
        rows.extend(conn.requests_of(person.id, SHOWN).await?);
    }
    drop(conn);
    if !people.is_empty() {
        change(portal, actor, move |_, tx| {
            Box::pin(async move { Ok(tx.commit(Event::of(Action::RequestsFound, Subject::Staff(staff)).about(1), ()).await?) })
        })
        .await?;
    }
    let mut conn = portal.store.read().await?;
    let reader = Reader::of(portal, &mut conn, staff).await?;
    waiting(portal, &mut conn, rows, &reader).await
}

/// The number of a case that has ended, by its number in any spelling: for whoever may read those. `Invalid` where there is none.
pub async fn find_closed(portal: &Portal, actor: Actor, words: Option<&str>) -> Result<String, Error> {
    authorise::desk(portal, actor, Deed::ReadClosed).await?;
    let unknown = || Error::invalid(Field::Search, Flaw::Unknown);
    let reference = words.and_then(number).ok_or_else(unknown)?;
    let row = portal.store.read().await?.request(&reference).await?.filter(|row| !row.state.is_open());
    row.map(|row| row.reference).ok_or_else(unknown)
}

/// The number of a request as we write it, however it was typed: small, spaced, full-width, at the end of a sentence, with O for 0, with
/// or without its R. Of the address of a page it is the last part, as letters link to it.
pub(in crate::usecases) fn number(words: &str) -> Option<String> {
    if words.contains('@') {
        return None;
    }
    let last_part = |page: &str| page.split(['?', '#']).next().unwrap_or(page).trim_end_matches('/').rsplit('/').next().map(str::to_owned);
    let path = words.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    let part = path.and_then(|(_, page)| last_part(page));
    let words = alphanumeric(part.as_deref().unwrap_or(words));
    let rest = words.strip_prefix(['R', 'r']).and_then(Code::parse);
    let code = rest.or_else(|| Code::parse(&words))?;
    Some(format!("R-{}", code.spaced().replace(' ', "-")))
}

/// The customer and the guest who are known by these words: exactly, or by the address in what was pasted.
pub(in crate::usecases) async fn people(portal: &Portal, conn: &mut Conn, words: &str) -> Result<Vec<Person>, Error> {
    let found = known_by(portal, conn, words).await?;
    let address = pasted(words);
    if found.is_empty() && address != words { known_by(portal, conn, address).await } else { Ok(found) }
}

/// The address of `Amina <amina@example.org>`, of a link to it, or at the end of a sentence.
fn pasted(words: &str) -> &str {
    let inner = words.rsplit_once('<').map_or(words, |(_, rest)| rest.split('>').next().unwrap_or(rest)).trim();
    let (scheme, rest) = inner.split_once(':').unwrap_or(("", inner));
    let address = if scheme.eq_ignore_ascii_case("mailto") { rest } else { inner };
    address.split('?').next().unwrap_or(address).trim().trim_end_matches(['.', ',', ';', ':', ')', '"'])
}

async fn known_by(portal: &Portal, conn: &mut Conn, words: &str) -> Result<Vec<Person>, Error> {
    let mut people: Vec<Person> = account(portal, conn, words).await?.map(|row| row.id.into()).into_iter().collect();
    if let Ok(email) = Email::try_from(words.to_owned()) {
        let guest = conn.guest_by_email(&portal.vault.blind_index(IndexField::Email, &email.normalised())).await?;
        people.extend(guest.map(|row| Person::from(row.id)));
    }
    Ok(people)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_however_it_is_typed() {
        for typed in [
            "R-7K3M-Q2XP",
            "r7k3mq2xp",
            " R 7K3M Q2XP ",
            "7k3m-q2xp",
            "#R-7K3M-Q2XP",
            "R–7K3M–Q2XP",
            "R-7K3M-Q2XP.",
            "(R_7K3M_Q2XP)",
            "Ｒ－７Ｋ３Ｍ－Ｑ２ＸＰ",
            "“R.7K3M.Q2XP”,",
            "https://privacy.example.org/de/requests/R-7K3M-Q2XP",
            "http://localhost:3000/en/staff/requests/r-7k3m-q2xp/?view=new#story",
        ] {
            assert_eq!(number(typed).as_deref(), Some("R-7K3M-Q2XP"), "{typed}");
        }
        assert_eq!(number("r-1o0i-lOOO").as_deref(), Some("R-1001-1000"));
        for other in ["c-1043", "R-7K3M", "amina@example.org", "abcd@ef.gh", "", "https://privacy.example.org/", "https://abcdefgh/"] {
            assert_eq!(number(other), None, "{other}");
        }
    }

    #[test]
    fn an_address_is_found_in_what_was_pasted() {
        for typed in [
            "amina@example.org",
            "Amina <amina@example.org>",
            "\"Amina, B.\" <amina@example.org>;",
            "mailto:amina@example.org",
            "MAILTO:amina@example.org?subject=My%20data",
            "<mailto:amina@example.org>",
            "amina@example.org.",
            " amina@example.org, ",
        ] {
            assert_eq!(pasted(typed), "amina@example.org", "{typed}");
        }
        assert_eq!(pasted("c-1043"), "c-1043");
    }
}
