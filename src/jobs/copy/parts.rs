//! The parts of a copy, one after the other, as the list of holdings names them.

use super::{
    account::{ACCOUNT, account},
    explanations::{EXPLANATIONS, explanations},
    make::Work,
    page::{
        kinds::Read,
        whole::{Kind, ON_THE_PAGE, Page, receipt_file},
    },
    tables,
};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Category,
        holding::CopyPart,
        ids::RecordId,
        notice::Notice,
        request::{Extent, Part},
    },
    usecases::{
        copies::spool::Spool,
        customers::profile::own,
        error::{Clash, Error},
        history::{list as history, proof::document_with_proof, receipt::receipt},
        records::{
            content::Ground,
            list::{Filter, Record, find, list},
        },
        requests::{
            became::nobody_could_look,
            kept::What,
            sealing::{CaseKeys, Text},
        },
    },
};

/// So many records are read at a time.
const AT_ONCE: usize = 500;

impl Work<'_> {
    /// A guest has no account: of them there are requests and answers only.
    pub(super) async fn part<'a>(&mut self, part: CopyPart, notice: &'a Notice, page: &mut Page<'a>) -> Result<(), Error> {
        let guest = self.making.about.is_guest();
        match part {
            CopyPart::Account | CopyPart::Records | CopyPart::Receipts | CopyPart::Explanations if guest => Ok(()),
            CopyPart::Account => {
                let text = account(self.portal, self.actor(), notice, self.reads.get()).await?;
                self.put(ACCOUNT, &text)?;
                page.account(&own(self.portal, self.actor()).await?);
                Ok(())
            }
            CopyPart::Records => self.categories(notice, page).await,
            CopyPart::Receipts => self.receipts(page).await,
            CopyPart::Explanations => self.explanations(page).await,
            CopyPart::Requests => self.requests(page).await,
            CopyPart::Answers => self.answers(page).await,
        }
    }

    fn actor(&self) -> Actor {
        self.making.about.actor()
    }

    /// The request's extent: which kinds, and from when to when.
    pub(super) fn asked(&self) -> (Extent, Filter) {
        match self.making.case.asked.as_ref().map(|asked| &asked.what) {
            Some(What::Copy { scope, from, to, .. }) => (scope.clone(), Filter { touchpoint: None, from: *from, to: *to }),
            _ => (Extent::Everything, Filter::default()),
        }
    }

    async fn categories<'a>(&mut self, notice: &'a Notice, page: &mut Page<'a>) -> Result<(), Error> {
        let (scope, filter) = self.asked();
        for category in &notice.catalogue.categories {
            let kind = if scope.covers(&category.id) { self.category(category, &filter, page).await? } else { Kind::NotAsked };
            page.kind(category, kind);
        }
        Ok(())
    }

    async fn explanations(&mut self, page: &mut Page<'_>) -> Result<(), Error> {
        let (scope, _) = self.asked();
        if let Some((text, all)) = explanations(self.portal, self.actor(), &scope, &mut self.pen).await? {
            self.put(EXPLANATIONS, &text)?;
            page.picked(&all);
        }
        Ok(())
    }

    /// Each record is read once, so that its JSON and its CSV say the same while it may change. A file of the archive is written
    /// in one go: the CSV waits.
    async fn category(&mut self, category: &Category, filter: &Filter, page: &Page<'_>) -> Result<Kind, Error> {
        let (mut read, mut after) = (Read::default(), None);
        let manner = tables::Manner::of(self.reads.get());
        let mut csv = Spool::of(self.portal, &self.making).await?;
        loop {
            let (records, next) = self.records(category, filter, after).await?;
            if records.is_empty() && read.count == 0 {
                return Ok(Kind::Empty);
            }
            let records: Vec<Record> = records.into_iter().map(|record| self.pen.record(category, record)).collect();
            for record in &records {
                let start = if read.count == 0 { "[\n" } else { ",\n" };
                if read.count == 0 {
                    self.archive.begin(&format!("data/{}.json", category.id)).map_err(Error::internal)?;
                    // Spreadsheets know by this mark that it is UTF-8.
                    csv.write(&format!("\u{feff}{}", tables::head(manner, category))).await?;
                }
                self.archive.write(&format!("{start}{}", tables::object(record))).map_err(Error::internal)?;
                csv.write(&tables::row(manner, category, record)).await?;
                read.add(record);
                self.done += 1;
            }
            for record in records.into_iter().take(ON_THE_PAGE.saturating_sub(read.newest.len())) {
                let grounds = self.grounds(&record, page).await?;
                read.newest.push((record, grounds));
            }
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
        Ok(Kind::Held(read))
    }

    /// The things a guess was worked out from, in words.
    async fn grounds(&self, record: &Record, page: &Page<'_>) -> Result<Vec<String>, Error> {
        let Some(inference) = &record.content.inference else { return Ok(Vec::new()) };
        let mut grounds = Vec::new();
        for ground in &inference.from {
            grounds.push(match ground {
                Ground::Category(id) => page.paper.kind_name(id.as_str()),
                Ground::Record(id) => page.paper.ground(find(self.portal, self.actor(), *id).await?.as_ref()),
            });
        }
        Ok(grounds)
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

    async fn receipts(&mut self, page: &mut Page<'_>) -> Result<(), Error> {
        let mut after = None;
        loop {
            let listed = history::list(self.portal, self.actor(), after, 100).await?;
            for entry in &listed.entries {
                let receipt = match receipt(self.portal, self.actor(), &entry.id.to_string()).await {
                    // Its time was over a moment ago.
                    Err(Error::Conflict(Clash::EvidenceOver)) => continue,
                    receipt => receipt?,
                };
                let text = document_with_proof(self.portal, &receipt, self.public_url).await?;
                self.put(&receipt_file(&entry.id.to_string()), &format!("{text:#}"))?;
                page.past_choice(entry);
            }
            self.keep_some().await?;
            match listed.next {
                Some(next) => after = Some(next),
                None if listed.some_over => {
                    page.older_choices_are_over();
                    return Ok(());
                }
                None => return Ok(()),
            }
        }
    }

    /// Staff's findings in systems the portal cannot reach.
    async fn answers(&mut self, page: &mut Page<'_>) -> Result<(), Error> {
        let tasks = self.making.case.tasks.clone();
        for task in tasks.iter().filter(|task| task.part != Part::Portal) {
            let unsearched = nobody_could_look(&self.making.case.story, task);
            let Some(sealed) = &task.answer else {
                page.system(task.part.as_str(), task.state, None, unsearched);
                continue;
            };
            let keys = CaseKeys::of(self.portal, &mut self.portal.store.read().await?, &self.making.case.row).await?;
            let plain = keys.open(Text::Answer, sealed)?.ok_or_else(|| Error::internal("an answer without its key"))?;
            let text = String::from_utf8_lossy(&plain).into_owned();
            let (text, kind) = self.pen.answer(task.part.as_str(), text);
            let name = format!("systems/{}.{kind}", task.part);
            self.put(&name, &text)?;
            page.system(task.part.as_str(), task.state, Some(name), unsearched);
        }
        self.keep_some().await
    }
}
