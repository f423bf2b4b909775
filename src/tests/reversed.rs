//! Messages in a language nobody speaks: English, each word written from its end.

/// A Fluent file with its texts reversed, word by word; what stands in braces stays.
pub fn reversed(english: &str) -> String {
    english.lines().map(|line| if line.starts_with('#') { line.to_owned() } else { line_reversed(line) } + "\n").collect()
}

fn line_reversed(line: &str) -> String {
    let (begin, text) = line.split_at(text_begins(line));
    let (mut turned, mut word, mut depth) = (begin.to_owned(), String::new(), 0_usize);
    for letter in text.chars() {
        if letter.is_alphabetic() && depth == 0 {
            word.push(letter);
            continue;
        }
        turned += &word_reversed(&std::mem::take(&mut word));
        turned.push(letter);
        depth = depth.saturating_add(usize::from(letter == '{')).saturating_sub(usize::from(letter == '}'));
    }
    turned + &word_reversed(&word)
}

/// `The` as `Eht`: a sentence still begins with a capital.
fn word_reversed(word: &str) -> String {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let mut letters = word.chars().rev();
    if !capital {
        return letters.collect();
    }
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters.flat_map(char::to_lowercase)).collect()
}

/// Behind the name of a message, an attribute or a variant.
fn text_begins(line: &str) -> usize {
    let name_ends = |end: &str| line.find(end).map(|at| at + end.len());
    let begin = line.trim_start();
    if begin.starts_with(['[', '*']) {
        return name_ends("]").unwrap_or(0);
    }
    let name = begin.split(' ').next().unwrap_or_default();
    let is_named = begin.strip_prefix(name).is_some_and(|rest| rest.starts_with(" ="));
    if is_named { name_ends(" =").unwrap_or(0) } else { 0 }
}
