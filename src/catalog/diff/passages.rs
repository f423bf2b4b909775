//! Two texts compared word by word: what stayed, what went and what came.

/// A run of words, each with the space behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    Kept(String),
    Removed(String),
    Added(String),
}

/// Longer texts are compared whole: so many steps are taken at most.
const MOST: usize = 4_000_000;

/// A removed passage stands before the one that is added in its place.
pub fn passages(before: &str, after: &str) -> Vec<Passage> {
    let (was, is) = (words(before), words(after));
    let mut all = Vec::new();
    if was.len().saturating_mul(is.len()) > MOST {
        push(&mut all, Passage::Removed(before.to_owned()));
        push(&mut all, Passage::Added(after.to_owned()));
        return all;
    }
    let common = common(&was, &is);
    let (mut here, mut there) = (0, 0);
    loop {
        match (was.get(here), is.get(there)) {
            (Some(one), Some(other)) if one == other => {
                push(&mut all, Passage::Kept((*one).to_owned()));
                (here, there) = (here + 1, there + 1);
            }
            (Some(one), other) if other.is_none() || length(&common, here + 1, there) >= length(&common, here, there + 1) => {
                push(&mut all, Passage::Removed((*one).to_owned()));
                here += 1;
            }
            (_, Some(other)) => {
                push(&mut all, Passage::Added((*other).to_owned()));
                there += 1;
            }
            _ => return all,
        }
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// How many words the rests of two texts have in common, in their order: by where each rest begins.
type Common = Vec<Vec<u32>>;

fn common(was: &[&str], is: &[&str]) -> Common {
    let mut table: Common = vec![vec![0; is.len() + 1]; was.len() + 1];
    for (here, one) in was.iter().enumerate().rev() {
        for (there, other) in is.iter().enumerate().rev() {
            let count = match one == other {
                true => length(&table, here + 1, there + 1) + 1,
                false => length(&table, here + 1, there).max(length(&table, here, there + 1)),
            };
            if let Some(cell) = table.get_mut(here).and_then(|line| line.get_mut(there)) {
                *cell = count;
            }
        }
    }
    table
}

fn length(table: &Common, here: usize, there: usize) -> u32 {
    table.get(here).and_then(|line| line.get(there)).copied().unwrap_or(0)
}

/// Joined to the passage before it, where that is of the same kind.
fn push(all: &mut Vec<Passage>, next: Passage) {
    match (all.last_mut(), next) {
        (Some(Passage::Kept(text)), Passage::Kept(more))
        | (Some(Passage::Removed(text)), Passage::Removed(more))
        | (Some(Passage::Added(text)), Passage::Added(more)) => text.push_str(&more),
        (_, next) => all.push(next),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_word_that_is_replaced_stands_beside_the_new_one() {
        let kept = |text: &str| Passage::Kept(text.to_owned());
        assert_eq!(
            passages("Kept for 60 days.", "Kept for 30 days."),
            [kept("Kept for "), Passage::Removed("60 ".to_owned()), Passage::Added("30 ".to_owned()), kept("days.")]
        );
        assert_eq!(passages("Same.", "Same."), [kept("Same.")]);
        assert_eq!(passages("", "New."), [Passage::Added("New.".to_owned())]);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_their_passages(before in "[ab c]{0,30}", after in "[ab c]{0,30}") {
            let (mut was, mut is) = (String::new(), String::new());
            for passage in passages(&before, &after) {
                match passage {
                    Passage::Kept(text) => { was.push_str(&text); is.push_str(&text) }
                    Passage::Removed(text) => was.push_str(&text),
                    Passage::Added(text) => is.push_str(&text),
                }
            }
            prop_assert_eq!((was, is), (before, after));
        }
    }
}
