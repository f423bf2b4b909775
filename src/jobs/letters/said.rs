//! The parts of a letter, in the order in which they are read.

/// A letter in words, before it is set as text or as HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The news. The page behind the letter begins with the same.
    pub title: String,
    /// Replaces the title in the list of mails, where more has to be seen without opening the letter.
    pub subject: Option<String>,
    pub code: Option<String>,
    /// The first says what to do.
    pub lines: Vec<String>,
    pub act: Option<Act>,
    /// One way to say "that was not me".
    pub not_you: Option<NotYou>,
    /// Lines below all else: the number of a request, how to write back.
    pub notes: Vec<String>,
}

/// The one thing the letter leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub label: String,
    pub link: String,
}

/// The next step of somebody who did not do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotYou {
    pub text: String,
    /// On a line of its own, where it is another than the act's.
    pub link: Option<String>,
}

impl Said {
    pub fn new(title: String, first: String) -> Self {
        Self { title, subject: None, code: None, lines: vec![first], act: None, not_you: None, notes: Vec::new() }
    }

    pub fn line(mut self, line: String) -> Self {
        self.lines.push(line);
        self
    }

    pub fn act(mut self, label: String, link: String) -> Self {
        self.act = Some(Act { label, link });
        self
    }

    pub fn not_you(mut self, text: String) -> Self {
        self.not_you = Some(NotYou { text, link: None });
        self
    }

    pub fn not_you_at(mut self, text: String, link: String) -> Self {
        self.not_you = Some(NotYou { text, link: Some(link) });
        self
    }

    pub fn note(mut self, note: String) -> Self {
        self.notes.push(note);
        self
    }

    pub fn subject(&self) -> &str {
        self.subject.as_deref().unwrap_or(&self.title)
    }
}
