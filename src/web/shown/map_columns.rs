//! How wide the column of each stop is in the lying map, and from which screen on their names have room there.

use super::map_names::{lines, narrowest, widest};

/// The screens from which on the lying map is shown, in rem, each with the width that the map has there beside a scrollbar. The style
/// has a class for each.
const SCREENS: [(&str, f64); 3] = [("64", 58.0), ("69", 63.0), ("74", 68.0)];
/// How wide the columns of all stops are together, in per cent.
pub(super) const WIDTH: f64 = 85.8;
/// The size of letters in the lying map, in rem.
const LETTERS: f64 = 1.0625;
/// Between two names beside each other, in em.
const GAP: f64 = 0.5;
/// No name above the lines has more of its own: the map stands then, whatever the screen.
const MOST_LINES: usize = 4;

/// Names side by side: the narrowest screen with room for them, their lines, and how wide each one's column is, in per cent.
pub(super) struct Side {
    pub screen: &'static str,
    pub names: Vec<Vec<String>>,
    pub columns: Vec<f64>,
}

/// In columns of one width where that is possible, else in such as the names need; `None` where they never have room.
pub(super) fn side_by_side(stops: &[&str]) -> Option<Side> {
    SCREENS.into_iter().find_map(|screen| even(screen, stops)).or_else(|| SCREENS.into_iter().find_map(|screen| uneven(screen, stops)))
}

fn even((screen, map): (&'static str, f64), stops: &[&str]) -> Option<Side> {
    let column = room(map) / small(stops.len().max(1));
    let names: Vec<_> = stops.iter().map(|stop| lines(stop, column - GAP)).collect();
    let widths: Vec<f64> = names.iter().map(|name| widest(name)).collect();
    // A long word may reach over its column where the names beside it are short; at the ends there is nothing to reach into.
    let apart = widths.windows(2).all(|two| two.iter().sum::<f64>() / 2.0 + GAP <= column);
    let ends = [widths.first(), widths.last()].into_iter().flatten().all(|width| *width <= column);
    let columns = vec![WIDTH / small(stops.len().max(1)); stops.len()];
    (apart && ends && names.iter().all(|name| name.len() <= MOST_LINES)).then_some(Side { screen, names, columns })
}

fn uneven((screen, map): (&'static str, f64), stops: &[&str]) -> Option<Side> {
    let needs: Vec<f64> = stops.iter().map(|stop| narrowest(stop, MOST_LINES) + GAP).collect();
    let columns = shared(room(map), &needs)?;
    let names = stops.iter().zip(&columns).map(|(stop, column)| lines(stop, column - GAP)).collect();
    let columns = columns.into_iter().map(|column| column / room(map) * WIDTH).collect();
    Some(Side { screen, names, columns })
}

/// The room of all columns, in em, where the map is so many rem wide.
fn room(map: f64) -> f64 {
    map / LETTERS * WIDTH / 100.0
}

/// Gives each what it needs, and those that need less than their part the same. `None` where there is too little for all.
fn shared(room: f64, needs: &[f64]) -> Option<Vec<f64>> {
    if needs.iter().sum::<f64>() > room {
        return None;
    }
    // With each turn more of them need more than the part that is left; after as many turns as there are it is the last.
    let part = needs.iter().fold(room, |part, _| {
        let (more, less): (Vec<f64>, Vec<f64>) = needs.iter().partition(|need| **need > part);
        if less.is_empty() { part } else { (room - more.iter().sum::<f64>()) / small(less.len()) }
    });
    Some(needs.iter().copied().map(|need| need.max(part)).collect())
}

/// How many there are, as a number to draw with.
pub(super) fn small(count: usize) -> f64 {
    f64::from(u16::try_from(count).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lies_from(all: &[&str]) -> Option<&'static str> {
        let side = side_by_side(all)?;
        assert!((side.columns.iter().sum::<f64>() - WIDTH).abs() < 1e-6, "{:?}", side.columns);
        Some(side.screen)
    }

    #[test]
    fn the_map_lies_where_its_names_have_room() {
        assert_eq!(lies_from(&["You buy"; 8]), Some("64"));
        assert_eq!(lies_from(&["Rechnungen"; 7]), Some("64"));
        assert_eq!(lies_from(&["Rechnungen"; 8]), Some("74"));
        let reaching = ["You buy", "Rechnungen", "You buy", "You buy", "You buy", "You buy", "You buy", "You buy"];
        assert_eq!(lies_from(&reaching), Some("64"), "one long word among short ones");
        assert_eq!(lies_from(&["Donaudampfschifffahrt"; 8]), None);
        assert_eq!(lies_from(&["Donaudampfschifffahrt"; 3]), Some("64"), "three have room");
        assert_eq!(lies_from(&["one two six ten red"; 25]), None, "columns too narrow for few lines");
    }

    #[test]
    fn nine_stops_lie_beside_each_other_where_one_has_a_long_word() {
        let clinic = [
            "Sie suchen eine Ärztin oder einen Arzt",
            "Sie machen einen Termin aus",
            "Sie kommen zu uns",
            "Sie bekommen Laborwerte",
            "Sie bekommen eine Rechnung",
            "Wir erinnern Sie",
            "Sie lesen unseren Gesundheitsbrief",
            "Sie sagen uns, wie es war",
            "Sie fragen uns etwas",
        ];
        assert_eq!(lies_from(&clinic), Some("69"));
    }

    #[test]
    fn columns_share_the_room_and_none_gets_less_than_it_needs() {
        assert_eq!(shared(12.0, &[2.0, 6.0, 1.0]), Some(vec![3.0, 6.0, 3.0]));
        assert_eq!(shared(9.0, &[2.0, 3.5, 3.5]), Some(vec![2.0, 3.5, 3.5]));
        assert_eq!(shared(8.0, &[2.0, 6.0, 1.0]), None);
    }
}
