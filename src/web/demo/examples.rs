//! An address for every page, with an example for each part that varies. Browser tests go through them.

use serde::Serialize;

use super::people::PEOPLE;
use crate::{
    domain::actor::Actor,
    usecases::{
        choices::evidence::newest,
        customers::lookup,
        error::Error,
        explanations::list as explanations,
        listening::publish::published,
        portal::Portal,
        records::{list, list::Filter},
        requests::list as requests,
    },
    web::{
        front::Front,
        pages::{Page, Reader},
    },
};

/// One page to look at. In English: the others have the same addresses.
#[derive(Debug, Serialize)]
pub struct Example {
    path: String,
    signed_in: bool,
    /// The person whose page it is, by their name on `/demo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<&'static str>,
}

/// Has a long history, and many records.
const FARID: &str = "Farid";
/// Has nothing but an account.
const BEN: &str = "Ben";
/// Answer: support, and the privacy officer.
const ROBIN: &str = "Robin";
const JANA: &str = "Jana";
/// Is known best: guesses, allergies.
const CLARA: &str = "Clara";

/// Pages that say more to a customer who is signed in.
const BOTH: &[(&str, &str)] = &[
    ("", ""),
    ("/journey", "/journey"),
    ("/journey/{touchpoint}", "/journey/buy"),
    ("/data", "/data"),
    ("/data/{category}", "/data/orders"),
    ("/purposes/{purpose}", "/purposes/recommendations"),
    ("/help", "/help"),
    ("/requests", "/requests"),
];

pub async fn all(front: &Front) -> Result<Vec<Example>, Error> {
    let mut all = Vec::new();
    for page in Page::ALL {
        let signed_in = page.reader() != Reader::Anyone;
        for (path, person) in fill(&front.portal, page.path()).await? {
            all.push(Example { path: format!("/en{path}"), signed_in, person: signed_in.then_some(person) });
        }
        if let Some((_, path)) = BOTH.iter().find(|(pattern, _)| *pattern == page.path()) {
            all.push(Example { path: format!("/en{path}"), signed_in: true, person: Some(FARID) });
        }
    }
    for (path, person) in
        [("/choices", BEN), ("/history", BEN), ("/data", BEN), ("/data/orders", BEN), ("/data/guesses", CLARA), ("/recent", BEN)]
    {
        all.push(Example { path: format!("/en{path}"), signed_in: true, person: Some(person) });
    }
    let own = ["/demo", "/demo/mail", "/demo/components", "/api/v1", "/api/problems/no-key"];
    all.extend(own.map(|path| Example { path: path.to_owned(), signed_in: false, person: None }));
    Ok(all)
}

/// The addresses behind a route, and who may see them.
async fn fill(portal: &Portal, route: &str) -> Result<Vec<(String, &'static str)>, Error> {
    let paths = match route {
        // Downloads and feeds are no pages, and a preview needs a choice to be pending.
        // …and a request, or what answers one, is checked only when it was filled in.
        "/receipts/{id}/json"
        | "/changes.atom"
        | "/choices/preview"
        | "/requests/{reference}/download"
        | "/requests/new/{kind}/check"
        | "/staff/requests/{reference}/check" => Vec::new(),
        "/requests/new/{kind}" => vec![("/requests/new/delete".to_owned(), FARID), ("/requests/new/stop".to_owned(), FARID)],
        "/requests/{reference}" => request(portal, None).await?,
        "/staff/requests/{reference}" => request(portal, Some(ROBIN)).await?,
        "/check/{step}" => ["level", "contact", "boundaries", "held"].map(|step| (format!("/check/{step}"), FARID)).to_vec(),
        "/staff" => vec![("/staff".to_owned(), ROBIN)],
        "/staff/listening" => vec![topic(portal).await?],
        "/staff/surveys" => vec![("/staff/surveys".to_owned(), ROBIN)],
        "/staff/panel" => vec![("/staff/panel".to_owned(), JANA)],
        "/surveys/{survey}" => vec![("/surveys/none".to_owned(), FARID)],
        "/staff/jobs" => vec![("/staff/jobs".to_owned(), JANA)],
        "/journey/{touchpoint}" => vec![("/journey/browse".to_owned(), FARID)],
        "/data/{category}" => vec![("/data/allergies".to_owned(), FARID), ("/data/orders".to_owned(), FARID)],
        "/data/{category}/records" => vec![("/data/browsing/records".to_owned(), FARID)],
        "/data/{category}/{record}" => vec![newest_record(portal, "guesses", CLARA).await?, newest_record(portal, "orders", FARID).await?],
        "/purposes/{purpose}" => vec![("/purposes/account".to_owned(), FARID), ("/purposes/recommendations".to_owned(), FARID)],
        "/notices/{version}" => vec![("/notices/1".to_owned(), FARID)],
        "/receipts/{id}" => {
            let receipt = newest(portal, customer(portal, FARID).await?).await?.ok_or(Error::NotFound)?;
            vec![(format!("/receipts/{}", receipt.id), FARID)]
        }
        "/why/{explanation}" => vec![newest_explanation(portal, CLARA).await?, newest_explanation(portal, FARID).await?],
        route => vec![(route.replace("{token}", &"A".repeat(43)), FARID)],
    };
    Ok(paths)
}

/// Farid's question and copy; the desk's side of the first.
async fn request(portal: &Portal, staff: Option<&'static str>) -> Result<Vec<(String, &'static str)>, Error> {
    let own = requests(portal, Actor::Customer(customer(portal, FARID).await?)).await?;
    Ok(match staff {
        Some(staff) => own.iter().take(1).map(|row| (format!("/staff/requests/{}", row.reference), staff)).collect(),
        None => own.iter().map(|row| (format!("/requests/{}", row.reference), FARID)).collect(),
    })
}

/// The board, with its newest topic beside it.
async fn topic(portal: &Portal) -> Result<(String, &'static str), Error> {
    let newest = published(portal).await?.into_iter().next().map(|newest| format!("?topic={}", newest.id)).unwrap_or_default();
    Ok((format!("/staff/listening{newest}"), JANA))
}

async fn newest_record(portal: &Portal, category: &'static str, person: &'static str) -> Result<(String, &'static str), Error> {
    let actor = Actor::Customer(customer(portal, person).await?);
    let listed = list(portal, actor, category, &Filter::default(), None, 1).await?;
    let record = listed.records.first().ok_or(Error::NotFound)?;
    Ok((format!("/data/{category}/{}", record.id), person))
}

async fn newest_explanation(portal: &Portal, person: &'static str) -> Result<(String, &'static str), Error> {
    let actor = Actor::Customer(customer(portal, person).await?);
    let listed = explanations(portal, actor, None, None, 1).await?;
    let explanation = listed.explanations.first().ok_or(Error::NotFound)?;
    Ok((format!("/why/{}", explanation.id), person))
}

async fn customer(portal: &Portal, name: &str) -> Result<crate::domain::ids::CustomerId, Error> {
    let person = PEOPLE.iter().find(|person| person.name == name).ok_or(Error::NotFound)?;
    lookup(portal, Actor::House, person.reference).await?.ok_or(Error::NotFound)
}
