//! The job: reads, writes, keeps, and says how far it is.

use serde_json::json;
use std::{collections::BTreeSet, io};
use url::Url;

use super::{
    archive::Archive,
    page::whole::{About, CopyPaper, Page, Wanted},
    pen::Pen,
};
use crate::{
    domain::{
        holding::{CopyPart, Holding},
        ids::RequestId,
        notice::Notice,
        retention::day,
    },
    usecases::{
        choices::current::current,
        copies::make::{Making, begin, complete, keep, unwanted},
        customers::{profile::own, their_language::TheirLanguage},
        error::{Clash, Error},
        jobs::end::{End, Moot},
        portal::Portal,
        records::figures::figures,
        requests::{asked::read_asked, case::Case},
    },
};

/// A part is kept when it has grown to this.
const PART: usize = 256 * 1024;

/// Makes a copy. Says why not when nobody wants it, or when another making overtook this one.
pub async fn make(portal: &Portal, public_url: &Url, id: RequestId) -> Result<End, Error> {
    let Some(row) = portal.store.read().await?.request_by_id(id).await? else { return Ok(End::Moot(Moot::Gone)) };
    if let Some(end) = unwanted(&mut portal.store.read().await?, &row).await? {
        return Ok(end);
    }
    let asked = read_asked(portal, &mut portal.store.read().await?, &row).await?;
    let person = asked.map_or(row.person, |asked| asked.about(row.person));
    if let Some(customer) = person.customer()
        && portal.store.read().await?.customer(customer).await?.is_none()
    {
        return Ok(End::Moot(Moot::Gone));
    }
    let total = match person.is_guest() {
        true => 0,
        false => figures(portal, person.actor()).await?.total().map_or(0, |held| held.count),
    };
    let making = match begin(portal, id, total).await? {
        Ok(making) => making,
        Err(end) => return Ok(end),
    };
    let reads = TheirLanguage::of_request(portal, &mut portal.store.read().await?, &row).await?;
    let look = making.case.asked.as_ref().and_then(|asked| asked.look()).cloned().unwrap_or_default();
    let pen = Pen::new(portal.brand.voice(reads.get()), look);
    let work = Work { portal, public_url, archive: Archive::new(portal.clock.now()), making, reads, pen, done: 0, total };
    match work.through().await {
        // Each part is kept only while no other making has begun.
        Err(Error::Conflict(Clash::ChangedElsewhere)) => Ok(End::Moot(Moot::Overtaken)),
        end => end,
    }
}

/// A copy on its way into the archive.
pub(super) struct Work<'a> {
    pub portal: &'a Portal,
    pub public_url: &'a Url,
    pub archive: Archive,
    pub making: Making,
    /// Blacks out what is left out: everything that was written by or about somebody goes by it.
    pub pen: Pen,
    /// The language of whoever asked, and reads it.
    pub reads: TheirLanguage,
    /// So many records are in it.
    pub done: u64,
    total: u64,
}

impl<'w> Work<'w> {
    async fn through(mut self) -> Result<End, Error> {
        self.write().await?;
        let Self { portal, archive, mut making, pen, done, total, .. } = self;
        making.left_out = pen.into_left_out();
        let last = archive.finish().map_err(Error::internal)?;
        keep(portal, &mut making, &last, done, total).await?;
        complete(portal, making, total).await
    }

    async fn write(&mut self) -> Result<(), Error> {
        let shelf = self.portal.shelf()?;
        let case = self.making.case.clone();
        let mut page = self.page(&shelf.notice, &case).await?;
        let parts: BTreeSet<CopyPart> = Holding::ALL.iter().filter_map(|holding| holding.copied().part()).collect();
        for part in parts {
            self.part(part, &shelf.notice, &mut page).await?;
        }
        let page = page.finish(self.archive.files(), self.pen.left_out());
        self.put("index.html", &page)?;
        let manifest = json!({
            "made_by": "Candor",
            "controller": self.portal.brand.legal_name,
            "request": self.making.case.row.reference,
            "made_on": day(self.portal.clock.now(), &self.portal.brand.time_zone).to_string(),
            "notice": shelf.notice.version,
            "left_out": self.pen.left_out(),
            "files": self.archive.files(),
        });
        self.put("manifest.json", &format!("{manifest:#}"))
    }

    /// An empty page about the person.
    async fn page<'a>(&self, notice: &'a Notice, case: &'a Case) -> Result<Page<'a>, Error>
    where
        'w: 'a,
    {
        let (actor, mut who, mut choices) = (self.making.about.actor(), None, None);
        if !self.making.about.is_guest() {
            let profile = own(self.portal, actor).await?;
            who = Some(profile.email.map_or_else(|| profile.reference.as_str().to_owned(), |email| email.as_str().to_owned()));
            choices = Some(current(self.portal, actor).await?.choices);
        }
        // Of another, too, the account's own name is said: the one that was typed shows nothing.
        let another = who.clone().filter(|_| case.asked.as_ref().is_some_and(|asked| asked.is_for_another()));
        let (scope, filter) = self.asked();
        let wanted = Wanted { scope, from: filter.from, to: filter.to, due_on: case.row.due_on };
        let about = About { who, another, reference: &case.row.reference, law: &case.row.regime, wanted, public_url: self.public_url };
        Ok(Page::new(CopyPaper::new(self.portal, notice, self.reads, choices, case.facts.by_post), about))
    }

    pub(super) fn put(&mut self, name: &str, text: &str) -> Result<(), Error> {
        self.archive.put(name, text).map_err(|error: io::Error| Error::internal(error))
    }

    /// Once a part is full.
    pub(super) async fn keep_some(&mut self) -> Result<(), Error> {
        if self.archive.waiting() >= PART {
            keep(self.portal, &mut self.making, &self.archive.take(), self.done, self.total).await?;
        }
        Ok(())
    }
}
