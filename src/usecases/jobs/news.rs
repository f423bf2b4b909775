//! The news of a request, and which of them are worth a letter on paper.

use serde::{Deserialize, Serialize};

/// The news in a letter about a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum News {
    Received,
    /// We wrote, and perhaps asked something.
    Message,
    /// We asked something, and wait.
    Asked,
    /// The day on which we look again is near, and there is no answer.
    AskedAgain,
    /// We asked something that we need, and the time stands still until they have answered.
    Paused,
    /// They have answered, and the time runs on.
    RunsOn,
    Delayed,
    /// Some of it: a system has not answered yet.
    CopyBegun,
    CopyReady,
    Declined,
    Done,
    /// A deletion was called off.
    CalledOff,
    /// A deletion that was asked for begins soon. Which kinds of data are meant, no letter says.
    UndoEnding,
    /// Everything, the account too.
    Erased,
    /// The same, where a system did not find the person.
    ErasedButNotFound,
    /// Some kinds of data: the account goes on.
    ErasedKinds,
    /// The same, where a system did not find the person.
    ErasedKindsButNotFound,
}

impl News {
    /// Whether it is printed and posted to somebody who is reached by post alone. What only reminds, or says that the time runs on, is not.
    /// That a request came in is where the law wants that confirmed; a copy nobody could fetch is never made.
    pub const fn is_posted(self, confirm: bool) -> bool {
        match self {
            Self::Received => confirm,
            Self::AskedAgain | Self::RunsOn | Self::UndoEnding | Self::CopyBegun | Self::CopyReady => false,
            Self::Message | Self::Asked | Self::Paused | Self::Delayed | Self::Declined | Self::Done | Self::CalledOff => true,
            Self::Erased | Self::ErasedButNotFound | Self::ErasedKinds | Self::ErasedKindsButNotFound => true,
        }
    }
}
