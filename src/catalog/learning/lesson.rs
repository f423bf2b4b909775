//! One module in one language: a title, a text to read, and questions with answers that explain themselves.

/// Lines from here on are questions: the second heading of the first order.
const HEADING: &str = "# ";
const QUESTION: &str = "## ";
const RIGHT: &str = "- [x] ";
const WRONG: &str = "- [ ] ";
/// How many answers each question has.
const ANSWERS: usize = 4;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lesson {
    pub title: String,
    /// Markdown.
    pub text: String,
    pub questions: Vec<Question>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    pub asked: String,
    pub answers: Vec<Answer>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    pub text: String,
    /// Why it is right, or is not.
    pub why: String,
    pub right: bool,
}

/// A line of a file that is not as it should be: its number, what is wrong, and how to mend it.
pub(super) type Wrong = (usize, String, &'static str);

impl Question {
    pub fn is_right(&self, answer: usize) -> bool {
        self.answers.get(answer).is_some_and(|answer| answer.right)
    }
    /// The number of the right answer.
    pub fn right(&self) -> Option<usize> {
        self.answers.iter().position(|answer| answer.right)
    }
}

impl Lesson {
    /// Reads the lines below `version`.
    pub(super) fn parse(lines: &[(usize, &str)]) -> Result<Self, Vec<Wrong>> {
        let (mut lesson, mut wrong, mut part) = (Self::default(), Vec::new(), 0);
        let mut begins = Vec::new();
        for (number, line) in lines.iter().copied() {
            if let Some(heading) = line.strip_prefix(HEADING) {
                part += 1;
                if part == 1 {
                    heading.trim().clone_into(&mut lesson.title);
                }
                continue;
            }
            match part {
                0 => {}
                1 => {
                    lesson.text.push_str(line);
                    lesson.text.push('\n');
                }
                _ => lesson.asks(number, line, &mut begins, &mut wrong),
            }
        }
        if lesson.title.is_empty() {
            wrong.push((1, "there is no title".to_owned(), "begin with a line `# Title`"));
        }
        if lesson.questions.is_empty() {
            wrong.push((1, "there are no questions".to_owned(), "write `# Questions`, and below it `## ` and the first one"));
        }
        for (question, at) in lesson.questions.iter().zip(begins) {
            let right = question.answers.iter().filter(|answer| answer.right).count();
            if question.answers.len() != ANSWERS || right != 1 {
                let found = format!("this question has {} answers, {right} of them right", question.answers.len());
                wrong.push((at, found, "write four answers, and `- [x]` before the right one"));
            }
            if question.answers.iter().any(|answer| answer.why.is_empty()) {
                wrong.push((at, "an answer of this question has no explanation".to_owned(), "write it below the answer, indented"));
            }
        }
        if wrong.is_empty() { Ok(lesson) } else { Err(wrong) }
    }

    fn asks(&mut self, number: usize, line: &str, begins: &mut Vec<usize>, wrong: &mut Vec<Wrong>) {
        if let Some(asked) = line.strip_prefix(QUESTION) {
            begins.push(number);
            self.questions.push(Question { asked: asked.trim().to_owned(), answers: Vec::new() });
            return;
        }
        if line.trim().is_empty() {
            return;
        }
        let answer = [(RIGHT, true), (WRONG, false)].into_iter().find_map(|(mark, right)| Some((line.strip_prefix(mark)?, right)));
        match (self.questions.last_mut(), answer) {
            (Some(question), Some((text, right))) => {
                question.answers.push(Answer { text: text.trim().to_owned(), why: String::new(), right });
            }
            (Some(question), None) => match question.answers.last_mut().filter(|_| line.starts_with(' ')) {
                Some(answer) => join(&mut answer.why, line.trim()),
                None => join(&mut question.asked, line.trim()),
            },
            (None, _) => wrong.push((number, "this line belongs to no question".to_owned(), "write `## ` and the question before it")),
        }
    }
}

fn join(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Lesson, Vec<Wrong>> {
        let lines: Vec<_> = text.lines().enumerate().map(|(at, line)| (at + 1, line)).collect();
        Lesson::parse(&lines)
    }

    const SOUND: &str =
        "# Title\n\nSome *words*.\n\n# Questions\n\n## What?\n- [ ] a\n  no\n- [x] b\n  yes,\n  it is\n- [ ] c\n  no\n- [ ] d\n  no\n";

    #[test]
    fn a_module_is_a_title_a_text_and_questions_whose_answers_explain_themselves() {
        let lesson = parse(SOUND).unwrap_or_default();
        assert_eq!((lesson.title.as_str(), lesson.text.trim()), ("Title", "Some *words*."));
        let question = lesson.questions.first().cloned().unwrap_or_default();
        assert_eq!((question.asked.as_str(), question.right()), ("What?", Some(1)));
        assert!(question.is_right(1) && !question.is_right(0) && !question.is_right(9));
        assert_eq!(question.answers.get(1).map(|answer| answer.why.as_str()), Some("yes, it is"));
    }

    #[test]
    fn what_is_missing_is_named_with_its_line() {
        let lines = |text: &str| parse(text).err().unwrap_or_default().into_iter().map(|(line, ..)| line).collect::<Vec<_>>();
        assert_eq!(lines(""), [1, 1]);
        assert_eq!(lines(&SOUND.replace("- [x]", "- [ ]")), [7], "no right answer");
        assert_eq!(lines(&SOUND.replace("  yes,\n  it is\n", "")), [7], "no explanation");
        assert_eq!(lines(&SOUND.replace("- [ ] d\n  no\n", "")), [7], "three answers");
        assert_eq!(lines(&SOUND.replace("## What?\n", "")), [7, 8, 9, 10, 11, 12, 13, 14, 15, 1]);
    }
}
