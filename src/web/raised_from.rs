//! The page that a concern is raised from, and the one case, item, purpose or notice that it shows: a reference, and nothing of a person.

use super::{
    pages::{Page, page_at},
    visit::Visit,
};
use crate::domain::{ids::ItemId, request::Number};

/// The beginning of every number of a request.
const NUMBER: &str = "R-";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RaisedFrom<'a> {
    page: Page,
    thing: Option<&'a str>,
}

impl<'a> RaisedFrom<'a> {
    /// By an address without its language, or by a row of the table of pages. Other parts of an address are left out: they may say more
    /// than a reference.
    pub fn read(visit: &Visit, path: &'a str) -> Option<Self> {
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        let page = page_at(path)?;
        let varies = |(pattern, part): (&str, &'a str)| pattern.starts_with('{').then_some(part);
        let thing = page.path().split('/').zip(path.split('/')).find_map(varies).filter(|thing| is_one(visit, page, thing));
        Some(Self { page: if thing.is_some() { shown_by(page) } else { page }, thing })
    }

    pub const fn page(self) -> Page {
        self.page
    }

    pub const fn thing(self) -> Option<&'a str> {
        self.thing
    }

    /// As it is kept, and as addresses have it.
    pub fn path(self) -> String {
        let Some(thing) = self.thing else { return self.page.path().to_owned() };
        let part = |part: &'a str| if part.starts_with('{') { thing } else { part };
        self.page.path().split('/').map(part).collect::<Vec<_>>().join("/")
    }
}

/// The page of the thing itself.
const fn shown_by(page: Page) -> Page {
    match page {
        Page::StaffCaseFile | Page::StaffCaseYes | Page::StaffCaseCheck => Page::StaffCase,
        Page::StaffCaseLetter | Page::StaffCaseCopy | Page::StaffCaseAsRead => Page::StaffCase,
        other => other,
    }
}

fn is_one(visit: &Visit, page: Page, thing: &str) -> bool {
    match shown_by(page) {
        Page::StaffCase => thing.starts_with(NUMBER) && Number::read(thing).is_some(),
        Page::StaffItem | Page::StaffConcern => thing.parse::<ItemId>().is_ok(),
        Page::Purpose => visit.shelf().is_ok_and(|shelf| shelf.notice.catalogue.purpose(thing).is_some()),
        Page::Notice => thing.parse::<u32>().is_ok(),
        _ => false,
    }
}
