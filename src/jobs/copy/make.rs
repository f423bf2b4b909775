//! The job: reads, writes, keeps, and says how far it is.

use serde_json::json;
use std::io;
use url::Url;

use super::{
    archive::Archive,
    explanations::{EXPLANATIONS, explanations},
    page::{Kind, Page},
    tables,
};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Category,
        ids::{RecordId, RequestId},
        language::Language,
        request,
        retention::day,
    },
    usecases::{
        copies::{
            make::{Making, begin, complete, keep},
            spool::Spool,
        },
        error::{Clash, Error},
        history::{document::make::document, list as history, receipt::receipt},
        jobs::end::{End, Moot},
        people::Person,
        portal::Portal,
        records::{
            figures::figures,
            list::{Filter, Record, list},
        },
        requests::{
            case::open_case,
            kept::{Scope, What, answer_place},
            list::list as requests,
            plan::PORTAL,
        },
    },
};

/// So many records are read at a time.
const AT_ONCE: usize = 500;
/// A part is kept when it has grown to this.
const PART: usize = 256 * 1024;
/// So many of each kind stand on the page itself.
pub const ON_THE_PAGE: usize = 50;

/// Makes a copy. Says why not when nobody wants it, or when another making overtook this one.
pub async fn make(portal: &Portal, public_url: &Url, id: RequestId) -> Result<End, Error> {
    let Some(row) = portal.store.read().await?.request_by_id(id).await? else { return Ok(End::Moot(Moot::Gone)) };
    if let Some(end) = End::before(&row, request::Kind::Copy) {
        return Ok(end);
    }
    let person = Person::of(row.person_id, &row.person)?;
    let total = match person.is_guest() {
        true => 0,
        false => figures(portal, person.actor()).await?.total().map_or(0, |held| held.count),
    };
    let making = match begin(portal, id, total).await? {
        Ok(making) => making,
        Err(end) => return Ok(end),
    };
    let work = Work { portal, public_url, archive: Archive::new(portal.clock.now()), making, done: 0, total };
    match work.through().await {
        // Each part is kept only while no other making has begun.
        Err(Error::Conflict(Clash::ChangedElsewhere)) => Ok(End::Moot(Moot::Overtaken)),
        end => end,
    }
}

struct Work<'a> {
    portal: &'a Portal,
    public_url: &'a Url,
    archive: Archive,
    making: Making,
    done: u64,
    total: u64,
}

impl Work<'_> {
    async fn through(mut self) -> Result<End, Error> {
        self.write().await?;
        let Self { portal, archive, mut making, done, total, .. } = self;
        let last = archive.finish().map_err(Error::internal)?;
        keep(portal, &mut making, &last, done, total).await?;
        complete(portal, making, total).await
    }

    fn actor(&self) -> Actor {
        self.making.person.actor()
    }

    fn language(&self) -> Language {
        self.making.case.row.language.parse().unwrap_or(self.portal.brand.languages.default)
    }

    async fn write(&mut self) -> Result<(), Error> {
        let (scope, from, to) = match &self.making.case.asked {
            Some(asked) => match &asked.what {
                What::Copy { scope, from, to } => (scope.clone(), *from, *to),
                _ => (Scope::Everything, None, None),
            },
            None => (Scope::Everything, None, None),
        };
        let filter = Filter { touchpoint: None, from, to };
        let shelf = self.portal.shelf()?;
        let mut page = Page::new(self.portal, self.language(), &self.making.case.row.reference, &shelf.notice);
        if !self.making.person.is_guest() {
            for category in &shelf.notice.catalogue.categories {
                let kind = if scope.covers(&category.id) { self.category(category, &filter).await? } else { Kind::NotAsked };
                page.kind(category, kind);
            }
            self.receipts().await?;
            if let Some(text) = explanations(self.portal, self.actor(), &scope).await? {
                self.put(EXPLANATIONS, &text)?;
                page.explanations();
            }
        }
        self.requests().await?;
        self.answers(&mut page).await?;
        self.archive.put("index.html", &page.finish()).map_err(Error::internal)?;
        let manifest = json!({
            "made_by": "Candor",
            "controller": self.portal.brand.legal_name,
            "request": self.making.case.row.reference,
            "made_on": day(self.portal.clock.now(), &self.portal.brand.time_zone).to_string(),
            "notice": shelf.notice.version,
            "files": self.archive.files(),
        });
        self.put("manifest.json", &format!("{manifest:#}"))?;
        Ok(())
    }

    /// Each record is read once, so that its JSON and its CSV say the same while it may change. A file of the archive is written
    /// in one go: the CSV waits.
    async fn category(&mut self, category: &Category, filter: &Filter) -> Result<Kind, Error> {
        let (mut newest, mut count, mut after) = (Vec::new(), 0, None);
        let mut csv = Spool::of(self.portal, &self.making).await?;
        loop {
            let (records, next) = self.records(category, filter, after).await?;
            if records.is_empty() && count == 0 {
                return Ok(Kind::Empty);
            }
            for record in &records {
                let start = if count == 0 { "[\n" } else { ",\n" };
                if count == 0 {
                    self.archive.begin(&format!("data/{}.json", category.id)).map_err(Error::internal)?;
                    // Spreadsheets know by this mark that it is UTF-8.
                    csv.write(&format!("\u{feff}{}", tables::head(category))).await?;
                }
                self.archive.write(&format!("{start}{}", tables::object(record))).map_err(Error::internal)?;
                csv.write(&tables::row(category, record)).await?;
                count += 1;
                self.done += 1;
            }
            newest.extend(records.into_iter().take(ON_THE_PAGE.saturating_sub(newest.len())));
            self.keep_some().await?;
            match next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        self.archive.write("\n]\n").map_err(Error::internal)?;
        self.archive.begin(&format!("data/{}.csv", category.id)).map_err(Error::internal)?;
        let mut rows = csv.read().await?;
        while let Some(some) = rows.next().await? {
            self.archive.write(&some).map_err(Error::internal)?;
            self.keep_some().await?;
        }
        Ok(Kind::Held { count, newest })
    }

    async fn records(
        &self,
        category: &Category,
        filter: &Filter,
        after: Option<RecordId>,
    ) -> Result<(Vec<Record>, Option<RecordId>), Error> {
        let listed = list(self.portal, self.actor(), category.id.as_str(), filter, after, AT_ONCE).await?;
        Ok((listed.records, listed.next))
    }

    async fn receipts(&mut self) -> Result<(), Error> {
        let mut after = None;
        loop {
            let listed = history::list(self.portal, self.actor(), after, 100).await?;
            for entry in &listed.entries {
                let receipt = receipt(self.portal, self.actor(), &entry.id.to_string()).await?;
                let text = document(&receipt, &self.portal.brand, self.public_url);
                self.put(&format!("receipts/{}.json", entry.id), &format!("{text:#}"))?;
            }
            self.keep_some().await?;
            match listed.next {
                Some(next) => after = Some(next),
                None => return Ok(()),
            }
        }
    }

    async fn requests(&mut self) -> Result<(), Error> {
        let mut all = Vec::new();
        for row in requests(self.portal, self.actor()).await? {
            let case = open_case(self.portal, row).await?;
            let story = case.story.iter().filter(|entry| entry.happened.is_for_everyone()).map(|entry| {
                let at = jiff::Timestamp::from_millisecond(entry.at.0).map(|at| at.to_string()).unwrap_or_default();
                json!({"at": at, "by": entry.author.as_str(), "what": entry.happened.as_str(), "text": entry.text})
            });
            all.push(json!({
                "reference": case.row.reference,
                "kind": case.row.kind,
                "state": case.row.state,
                "law": case.row.regime,
                "due_on": case.row.due_on,
                "asked": case.asked,
                "story": story.collect::<Vec<_>>(),
            }));
        }
        self.put("requests.json", &format!("{:#}", json!(all)))
    }

    /// What staff found in systems the portal cannot reach.
    async fn answers(&mut self, page: &mut Page<'_>) -> Result<(), Error> {
        let tasks = self.making.case.tasks.clone();
        for task in tasks.iter().filter(|task| task.system != PORTAL) {
            let Some(sealed) = &task.answer else {
                page.system(&task.system, task.state, None);
                continue;
            };
            let (person, request) = (self.making.person.id, self.making.request);
            let (_, key) = crate::usecases::people::key(self.portal, &mut self.portal.store.read().await?, person).await?;
            let plain = key.open(&answer_place(person, request), sealed)?;
            let text = String::from_utf8_lossy(&plain).into_owned();
            let kind = if serde_json::from_str::<serde_json::Value>(&text).is_ok() { "json" } else { "txt" };
            let name = format!("systems/{}.{kind}", task.system);
            self.put(&name, &text)?;
            page.system(&task.system, task.state, Some(name));
        }
        self.keep_some().await
    }

    fn put(&mut self, name: &str, text: &str) -> Result<(), Error> {
        self.archive.put(name, text).map_err(|error: io::Error| Error::internal(error))
    }

    /// Once a part is full.
    async fn keep_some(&mut self) -> Result<(), Error> {
        if self.archive.waiting() >= PART {
            keep(self.portal, &mut self.making, &self.archive.take(), self.done, self.total).await?;
        }
        Ok(())
    }
}
