//! The news of a request, and which of them are worth a letter on paper.

use crate::domain::words::words;

words! {
    /// The news in a letter about a request.
    News {
        Received => "received",
        /// We wrote, and perhaps asked something.
        Message => "message",
        /// We asked something, and wait.
        Asked => "asked",
        /// The day on which we look again is near, and there is no answer.
        AskedAgain => "asked-again",
        /// We asked something that we need, and the time stands still until they have answered.
        Paused => "paused",
        /// They have answered, and the time runs on.
        RunsOn => "runs-on",
        Delayed => "delayed",
        /// Some of it: a system has not answered yet.
        CopyBegun => "copy-begun",
        CopyReady => "copy-ready",
        Declined => "declined",
        Done => "done",
        /// A deletion was called off, or a copy of which no letter has said that it was asked for.
        CalledOff => "called-off",
        /// A deletion that was asked for begins soon. Which kinds of data are meant, no letter says.
        UndoEnding => "undo-ending",
        /// Everything, the account too.
        Erased => "erased",
        /// The same, where a system did not find the person.
        ErasedButNotFound => "erased-but-not-found",
        /// Some kinds of data: the account goes on.
        ErasedKinds => "erased-kinds",
        /// The same, where a system did not find the person.
        ErasedKindsButNotFound => "erased-kinds-but-not-found",
    }
}

impl News {
    /// Whether it is printed and posted to somebody who is reached by post alone. A reminder is not. That a request came in is where the law
    /// wants that confirmed; a copy is enclosed once it is whole, and nobody without a page calls a deletion off.
    pub const fn is_posted(self, confirm: bool) -> bool {
        match self {
            Self::Received => confirm,
            Self::AskedAgain | Self::UndoEnding | Self::CopyBegun | Self::CalledOff => false,
            Self::Message | Self::Asked | Self::Paused | Self::RunsOn | Self::Delayed | Self::Declined | Self::Done => true,
            Self::CopyReady | Self::Erased | Self::ErasedButNotFound | Self::ErasedKinds | Self::ErasedKindsButNotFound => true,
        }
    }
}
