//! Where a hand-off leads to: a page by its name, never an address that came from outside.

use crate::usecases::error::named;

named! {
    Destination {
        Overview => "overview", Journey => "journey", Data => "data", Choices => "choices", History => "history", Changes => "changes",
    }
}

impl Destination {
    pub const ALL: [Self; 6] = [Self::Overview, Self::Journey, Self::Data, Self::Choices, Self::History, Self::Changes];

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|destination| destination.as_str() == name)
    }
}
