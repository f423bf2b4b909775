//! Names of stops, broken into lines for a drawing, which cannot break them itself and does not know how wide they are.

/// The fewest lines no wider than `room`, in em; of those, the most even. A word that is wider alone has a line of its own.
pub fn lines(name: &str, room: f64) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let fewest = filled(&words, room);
    // The narrowest that needs no more lines is the most even.
    let mut rooms = rooms(&words).into_iter().map(|room| filled(&words, room));
    let even = rooms.find(|even| even.len() <= fewest.len() && widest(even) <= widest(&fewest));
    even.unwrap_or(fewest)
}

/// The narrowest room, in em, in which a name has no more lines than `most` and no word is wider.
pub fn narrowest(name: &str, most: usize) -> f64 {
    let words: Vec<&str> = name.split_whitespace().collect();
    let fits = |room: &f64| {
        let lines = filled(&words, *room);
        lines.len() <= most && widest(&lines) <= *room + 1e-6
    };
    rooms(&words).into_iter().find(fits).unwrap_or_else(|| width(name))
}

/// Each width at which a line could end, the smallest first.
fn rooms(words: &[&str]) -> Vec<f64> {
    let mut widths: Vec<f64> = (0..words.len())
        .flat_map(|from| (from..words.len()).map(move |to| (from, to)))
        .filter_map(|(from, to)| words.get(from..=to).map(|some| width(&some.join(" "))))
        .collect();
    widths.sort_by(f64::total_cmp);
    widths
}

/// The widest of these lines, in em.
pub fn widest(lines: &[String]) -> f64 {
    lines.iter().map(|line| width(line)).fold(0.0, f64::max)
}

/// About how wide a bold text is, in em: rather too much than too little.
pub fn width(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

fn letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | ' ' | '.' | ',' | ':' | '\'' | '’' => 0.33,
        'f' | 'r' | 't' | '-' => 0.4,
        'I' | '1' => 0.46,
        'm' | 'M' | 'W' => 0.9,
        'A'..='Z' | 'w' => 0.74,
        'a'..='z' => 0.59,
        // Scripts whose letters fill a square.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffef}' => 1.0,
        _ if letter.is_uppercase() => 0.74,
        _ => 0.63,
    }
}

fn filled(words: &[&str], room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(word) <= room + 1e-6 => {
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
        assert_eq!(lines("You buy", 6.3), ["You buy"]);
        assert_eq!(lines("You make an account", 6.3), ["You make", "an account"]);
        assert_eq!(lines("You see our ads elsewhere", 6.3), ["You see", "our ads", "elsewhere"]);
        assert_eq!(lines("You make an account", 9.0), ["You make", "an account"]);
        assert_eq!(lines("Sie sehen unsere Werbung anderswo", 6.3), ["Sie sehen", "unsere", "Werbung", "anderswo"]);
        assert_eq!(lines("Donaudampfschifffahrt", 6.3), ["Donaudampfschifffahrt"]);
        assert_eq!(lines("one two three four five six", 1.0).len(), 6, "as many as it takes");
        assert!(lines("", 6.3).is_empty());
    }

    #[test]
    fn a_name_needs_room_for_its_longest_word_and_for_few_lines() {
        let same = |one: f64, other: &str| assert!((one - width(other)).abs() < 1e-6, "{one} instead of {other}");
        same(narrowest("Sie lesen unseren Gesundheitsbrief", 4), "Gesundheitsbrief");
        same(narrowest("Sie suchen eine Ärztin oder einen Arzt", 4), "Sie suchen");
        same(narrowest("Sie suchen eine Ärztin oder einen Arzt", 1), "Sie suchen eine Ärztin oder einen Arzt");
        same(narrowest("", 4), "");
    }

    #[test]
    fn no_line_is_wider_than_its_room_but_a_single_word() {
        for name in ["Sie kommen in einen Laden", "You see our ads elsewhere", "إعلاناتنا في مواقع أخرى", "店に来る"]
        {
            for room in [3.0, 4.5, 6.0, 8.0] {
                for line in lines(name, room) {
                    assert!(width(&line) <= room + 1e-6 || !line.contains(' '), "{name}: {line}");
                }
            }
        }
    }
}
