//! Recipients, and whether they get something now: a recipient gets a kind of data for the uses of that kind that are on.

use super::{
    catalogue::{Category, Purpose, Recipient},
    choices::Choices,
    notice::Notice,
    time::Millis,
    use_state::UseState,
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
pub fn ways<'a>(notice: &'a Notice, choices: &Choices, recipient: &Recipient, now: Millis) -> Vec<Way<'a>> {
    let catalogue = &notice.catalogue;
    let of = |category: &'a Category| {
        let uses = catalogue.purposes.iter().filter(|purpose| purpose.categories.contains(&category.id));
        let uses = uses.filter(|purpose| purpose.recipients.as_ref().is_none_or(|named| named.contains(&recipient.id)));
        uses.map(|purpose| Way { category, purpose, on: UseState::of(notice, choices, purpose, now).is_on() }).collect::<Vec<_>>()
    };
    catalogue.categories.iter().filter(|category| category.recipients.contains(&recipient.id)).flat_map(of).collect()
}

/// All recipients that have a way which is `asked` for. One whose data no use explains counts as getting it.
pub fn parted<'a>(notice: &'a Notice, choices: &Choices, now: Millis, asked: impl Fn(&Way<'_>) -> bool) -> NowAndNot<'a> {
    let (mut getting, mut not) = (Vec::new(), Vec::new());
    for recipient in &notice.catalogue.recipients {
        let ways = ways(notice, choices, recipient, now);
        let mut fitting = ways.iter().filter(|way| asked(way)).peekable();
        if fitting.peek().is_none() && !ways.is_empty() {
            continue;
        }
        if ways.is_empty() || fitting.any(|way| way.on) { getting.push(recipient) } else { not.push(recipient) }
    }
    (getting, not)
}
