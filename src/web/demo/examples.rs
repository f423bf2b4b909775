//! An address for every page, with an example for each part that varies. Browser tests go through them.

use serde::Serialize;

use super::{
    cast::{Cast, Tour},
    pages,
};
use crate::{
    domain::{actor::Actor, item::ItemKind},
    usecases::{
        choices::evidence::newest,
        customers::lookup,
        error::Error,
        explanations::list as explanations,
        listening::publish::published,
        oversight::list::{Duties, list as duties},
        portal::Portal,
        records::{list, list::Filter},
        requests::list as requests,
        staff::member,
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

/// Pages that say more to a customer who is signed in.
fn both(tour: &Tour) -> Vec<(&'static str, String)> {
    let (category, [.., purpose]) = (tour.categories.last().copied().unwrap_or_default(), tour.purposes);
    let [.., touchpoint] = tour.touchpoints;
    let same = ["", "/journey", "/data", "/help", "/requests"].map(|path| (path, path.to_owned()));
    let varied = [
        ("/journey/{touchpoint}", format!("/journey/{touchpoint}")),
        ("/data/{category}", format!("/data/{category}")),
        ("/purposes/{purpose}", format!("/purposes/{purpose}")),
    ];
    same.into_iter().chain(varied).collect()
}

pub async fn all(front: &Front) -> Result<Vec<Example>, Error> {
    let cast = pages::cast(front);
    let (mut all, both) = (Vec::new(), both(&cast.tour));
    for page in Page::ALL {
        let signed_in = page.reader() != Reader::Anyone;
        for (path, person) in fill(&front.portal, cast, page.path()).await? {
            all.push(Example { path: format!("/en{path}"), signed_in, person: signed_in.then_some(person) });
        }
        if let Some((_, path)) = both.iter().find(|(pattern, _)| *pattern == page.path()) {
            all.push(Example { path: format!("/en{path}"), signed_in: true, person: Some(cast.tour.known) });
        }
    }
    for (path, person) in cast.tour.also {
        all.push(Example { path: format!("/en{path}"), signed_in: true, person: Some(*person) });
    }
    let own = ["/demo", "/demo/mail", "/demo/components", "/api/v1", "/api/problems/no-key"];
    all.extend(own.map(|path| Example { path: path.to_owned(), signed_in: false, person: None }));
    Ok(all)
}

/// The addresses behind a route, and who may see them.
async fn fill(portal: &Portal, cast: &Cast, route: &str) -> Result<Vec<(String, &'static str)>, Error> {
    let tour = &cast.tour;
    let known = |path: &str| (path.to_owned(), tour.known);
    let paths = match route {
        // Downloads and feeds are no pages, and a preview needs a choice to be pending.
        // …and a request, or what answers one, is checked only when it was filled in.
        "/receipts/{id}/json"
        | "/changes.atom"
        | "/trust.csv"
        | "/trust.json"
        | "/staff/oversight/report/{month}/csv"
        | "/staff/oversight/report/{month}/json"
        | "/staff/log.jsonl"
        | "/choices/preview"
        | "/staff/notices/check"
        | "/staff/systems/{system}/disconnect"
        | "/requests/{reference}/download"
        | "/requests/{reference}/files/{file}"
        | "/staff/requests/{reference}/files/{file}"
        | "/requests/new/{kind}/check"
        | "/staff/requests/{reference}/check"
        | "/staff/requests/{reference}/letter"
        | "/staff/requests/{reference}/copy"
        | "/staff/requests/{reference}/as-read"
        | "/staff/several/check"
        | "/staff/several/{several}"
        | "/staff/tasks/check"
        | "/staff/requests/{reference}/yes" => Vec::new(),
        "/requests/new/{kind}" => ["/requests/new/delete", "/requests/new/stop"].map(known).to_vec(),
        "/requests/{reference}" => request(portal, cast, None).await?,
        "/staff/requests/{reference}" => request(portal, cast, Some(tour.support)).await?,
        "/check/{step}" => ["/check/level", "/check/contact", "/check/boundaries", "/check/held"].map(known).to_vec(),
        "/staff" => vec![("/staff".to_owned(), tour.support), ("/staff".to_owned(), tour.officer)],
        "/staff/customers" | "/staff/several" => vec![(route.to_owned(), tour.support)],
        "/staff/customers/request" => vec![(route.to_owned(), tour.support)],
        // These need somebody whose data is open.
        "/staff/customers/open"
        | "/staff/customers/open/data/{category}"
        | "/staff/customers/open/history"
        | "/staff/customers/open/receipts/{id}" => Vec::new(),
        "/staff/requests" => vec![("/staff/requests".to_owned(), tour.support)],
        "/staff/oversight/report/{month}" => {
            let months = portal.store.read_one().await?.names_of_closed_months(1).await?;
            months.iter().map(|month| (format!("/staff/oversight/report/{month}"), tour.officer)).collect()
        }
        "/staff/listening" => vec![topic(portal, tour).await?],
        "/staff/surveys" => vec![(route.to_owned(), tour.support)],
        "/staff/panel" => vec![(route.to_owned(), tour.officer)],
        "/surveys/{survey}" => vec![known("/surveys/none")],
        "/staff/oversight" | "/staff/oversight/report" | "/staff/fairness" | "/staff/holds" | "/staff/retention" | "/staff/notices" => {
            vec![(route.to_owned(), tour.officer)]
        }
        "/staff/oversight/{item}" => {
            let open = officers_duties(portal, tour).await?.open;
            open.iter().take(1).map(|duty| (format!("/staff/oversight/{}", duty.item.id), tour.officer)).collect()
        }
        "/staff/training/{module}" => vec![("/staff/training/personal".to_owned(), tour.support)],
        "/staff/guidance/{guide}" => vec![("/staff/guidance/delete".to_owned(), tour.support)],
        "/staff/concerns/{concern}" => {
            let decided = officers_duties(portal, tour).await?.decided;
            // The first: others come and go.
            let first = decided.iter().rfind(|duty| duty.item.kind == ItemKind::Concern);
            first.into_iter().map(|duty| (format!("/staff/concerns/{}", duty.item.id), tour.officer)).collect()
        }
        "/staff/tasks" | "/staff/training" | "/staff/guidance" | "/staff/templates" | "/staff/concerns" | "/staff/concerns/new" => {
            vec![(route.to_owned(), tour.support)]
        }
        "/staff/systems/{system}" => {
            let shelf = portal.shelf()?;
            let told = shelf.notice.catalogue.told().take(1).map(|system| format!("/staff/systems/{}", system.id));
            told.map(|path| (path, tour.administrator.unwrap_or(tour.officer))).collect()
        }
        "/staff/house" | "/staff/systems" => vec![(route.to_owned(), tour.officer)],
        "/staff/requests/{reference}/file" => ended(portal, cast).await?,
        "/staff/me" => vec![(route.to_owned(), tour.support)],
        "/staff/log" => vec![(route.to_owned(), tour.officer)],
        "/staff/log/{entry}" => vec![("/staff/log/1".to_owned(), tour.officer)],
        "/staff/people" | "/staff/keys" | "/staff/confirm" => {
            tour.administrator.map(|person| (route.to_owned(), person)).into_iter().collect()
        }
        "/staff/people/{member}" => {
            let support = member::all(portal).await?.into_iter().find(|member| member.name == tour.support).ok_or(Error::NotFound)?;
            tour.administrator.map(|person| (format!("/staff/people/{}", support.id), person)).into_iter().collect()
        }
        "/ranking/{touchpoint}" => tour.touchpoints.iter().take(1).map(|one| known(&format!("/ranking/{one}"))).collect(),
        "/journey/{touchpoint}" => tour.touchpoints.iter().take(1).map(|one| known(&format!("/journey/{one}"))).collect(),
        "/data/{category}" => tour.categories.iter().map(|one| known(&format!("/data/{one}"))).collect(),
        "/data/{category}/records" => vec![known(&format!("/data/{}/records", tour.listed))],
        "/data/{category}/{record}" => {
            let mut records = Vec::new();
            for (category, person) in tour.records {
                records.push(newest_record(portal, cast, category, person).await?);
            }
            records
        }
        "/purposes/{purpose}" => tour.purposes.iter().map(|one| known(&format!("/purposes/{one}"))).collect(),
        "/notices/{version}" => vec![known("/notices/1")],
        "/receipts/{id}" => {
            let receipt = newest(portal, customer(portal, cast, tour.known).await?).await?.ok_or(Error::NotFound)?;
            vec![known(&format!("/receipts/{}", receipt.id))]
        }
        "/why/{explanation}" => {
            let mut explained = Vec::new();
            for person in tour.explained {
                explained.push(newest_explanation(portal, cast, person).await?);
            }
            explained
        }
        route => vec![known(&route.replace("{token}", &"A".repeat(43)))],
    };
    Ok(paths)
}

/// The duties of the house, as the officer sees them.
async fn officers_duties(portal: &Portal, tour: &Tour) -> Result<Duties, Error> {
    let officer = member::all(portal).await?.into_iter().find(|member| member.name == tour.officer).ok_or(Error::NotFound)?;
    duties(portal, Actor::Staff(officer.id, officer.role)).await
}

/// The file of the first request of the known person that has ended.
async fn ended(portal: &Portal, cast: &Cast) -> Result<Vec<(String, &'static str)>, Error> {
    let own = requests(portal, Actor::Customer(customer(portal, cast, cast.tour.known).await?)).await?;
    let first = own.iter().rfind(|row| !row.state.is_open());
    Ok(first.into_iter().map(|row| (format!("/staff/requests/{}/file", row.reference), cast.tour.officer)).collect())
}

/// Requests of the known person; the desk's side of the first.
async fn request(portal: &Portal, cast: &Cast, staff: Option<&'static str>) -> Result<Vec<(String, &'static str)>, Error> {
    let own = requests(portal, Actor::Customer(customer(portal, cast, cast.tour.known).await?)).await?;
    Ok(match staff {
        Some(staff) => own.iter().take(1).map(|row| (format!("/staff/requests/{}", row.reference), staff)).collect(),
        None => own.iter().map(|row| (format!("/requests/{}", row.reference), cast.tour.known)).collect(),
    })
}

/// The board, with its first topic beside it: later ones come and go.
async fn topic(portal: &Portal, tour: &Tour) -> Result<(String, &'static str), Error> {
    let first = published(portal).await?.last().map(|first| format!("?topic={}", first.id)).unwrap_or_default();
    Ok((format!("/staff/listening{first}"), tour.officer))
}

async fn newest_record(
    portal: &Portal,
    cast: &Cast,
    category: &'static str,
    person: &'static str,
) -> Result<(String, &'static str), Error> {
    let actor = Actor::Customer(customer(portal, cast, person).await?);
    let listed = list(portal, actor, category, &Filter::default(), None, 1).await?;
    let record = listed.records.first().ok_or(Error::NotFound)?;
    Ok((format!("/data/{category}/{}", record.id), person))
}

async fn newest_explanation(portal: &Portal, cast: &Cast, person: &'static str) -> Result<(String, &'static str), Error> {
    let actor = Actor::Customer(customer(portal, cast, person).await?);
    let listed = explanations(portal, actor, None, None, 1).await?;
    let explanation = listed.explanations.first().ok_or(Error::NotFound)?;
    Ok((format!("/why/{}", explanation.id), person))
}

async fn customer(portal: &Portal, cast: &Cast, name: &str) -> Result<crate::domain::ids::CustomerId, Error> {
    let person = cast.person(name).ok_or(Error::NotFound)?;
    lookup(portal, Actor::House, person.reference).await?.ok_or(Error::NotFound)
}
