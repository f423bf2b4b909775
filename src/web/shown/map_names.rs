//! Names of stops, broken into lines for a drawing, which cannot break them itself.

/// The shortest lines that make no more than `most`; of those, the most even. A limit of letters widens only where they would be more.
pub fn lines(name: &str, limit: usize, most: usize) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let longest = words.iter().map(|word| word.chars().count()).max().unwrap_or(0);
    let widest = name.chars().count();
    let fitting =
        (limit.max(longest)..=limit.max(longest).saturating_add(4)).map(|limit| filled(&words, limit)).find(|lines| lines.len() <= most);
    // More lines than asked for are better than lines over their neighbours.
    let lines = fitting.unwrap_or_else(|| filled(&words, limit.max(longest)));
    let even = (longest..=widest).map(|limit| filled(&words, limit)).find(|even| even.len() <= lines.len());
    even.unwrap_or(lines)
}

fn filled(words: &[&str], limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= limit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push((*word).to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_into_few_even_lines() {
        assert_eq!(lines("You buy", 10, 3), ["You buy"]);
        assert_eq!(lines("You make an account", 10, 3), ["You make", "an account"]);
        assert_eq!(lines("You see our ads elsewhere", 10, 3), ["You see", "our ads", "elsewhere"]);
        assert_eq!(lines("You make an account", 17, 2), ["You make", "an account"]);
        assert_eq!(lines("Donaudampfschifffahrt", 10, 3), ["Donaudampfschifffahrt"]);
        assert_eq!(lines("one two three four five six", 4, 2).len(), 6, "as many as it takes");
        assert!(lines("", 10, 3).is_empty());
    }
}
