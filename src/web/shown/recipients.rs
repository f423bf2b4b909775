//! Recipients, and whether they get something now: a recipient gets a kind of data for the uses of that kind that are on.

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Category, Purpose, Recipient, Touchpoint},
        choices::Choices,
    },
    web::{shown::use_state::stated, visit::Visit},
};

/// One use of a kind of data through which a recipient gets it.
pub struct Way<'a> {
    pub category: &'a Category,
    pub purpose: &'a Purpose,
    pub on: bool,
}

/// Recipients that get something now, and those that do not.
pub type NowAndNot<'a> = (Vec<&'a Recipient>, Vec<&'a Recipient>);

/// Every way on which a recipient gets something.
pub fn ways<'a>(visit: &Visit, shelf: &'a Shelf, choices: &Choices, recipient: &Recipient) -> Vec<Way<'a>> {
    let catalogue = &shelf.notice.catalogue;
    let of = |category: &'a Category| {
        let uses = catalogue.purposes.iter().filter(|purpose| purpose.categories.contains(&category.id));
        let uses = uses.filter(|purpose| purpose.recipients.as_ref().is_none_or(|named| named.contains(&recipient.id)));
        uses.map(|purpose| Way { category, purpose, on: stated(visit, shelf, choices, purpose).is_on() }).collect::<Vec<_>>()
    };
    catalogue.categories.iter().filter(|category| category.recipients.contains(&recipient.id)).flat_map(of).collect()
}

/// All recipients. One whose data no use explains counts as getting it.
pub fn now_and_not<'a>(visit: &Visit, shelf: &'a Shelf, choices: &Choices) -> NowAndNot<'a> {
    parted(visit, shelf, choices, |_| true)
}

/// Those of one kind of data.
pub fn of_kind<'a>(visit: &Visit, shelf: &'a Shelf, choices: &Choices, category: &Category) -> NowAndNot<'a> {
    parted(visit, shelf, choices, |way| way.category.id == category.id)
}

/// Those that get what is collected at a stop, or something for what is done there.
pub fn at_stop<'a>(visit: &Visit, shelf: &'a Shelf, choices: &Choices, touchpoint: &Touchpoint) -> NowAndNot<'a> {
    parted(visit, shelf, choices, |way| {
        way.category.touchpoints.contains(&touchpoint.id) || way.purpose.touchpoints.contains(&touchpoint.id)
    })
}

fn parted<'a>(visit: &Visit, shelf: &'a Shelf, choices: &Choices, asked: impl Fn(&Way<'_>) -> bool) -> NowAndNot<'a> {
    let (mut now, mut not) = (Vec::new(), Vec::new());
    for recipient in &shelf.notice.catalogue.recipients {
        let ways = ways(visit, shelf, choices, recipient);
        let mut fitting = ways.iter().filter(|way| asked(way)).peekable();
        if fitting.peek().is_none() && !ways.is_empty() {
            continue;
        }
        if ways.is_empty() || fitting.any(|way| way.on) { now.push(recipient) } else { not.push(recipient) }
    }
    (now, not)
}
