use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode as Drawn, QrCodeEcc};

/// The margin without which scanners do not find the code.
const QUIET: i32 = 4;

/// A QR code: black on white whatever the theme, because scanners expect that. Draws nothing when the text is too long
/// for one, so what it says always stands beside it too.
#[component]
pub fn QrCode(text: String, label: String) -> impl IntoView {
    modules(&text).map(|(size, path)| {
        let side = size + 2 * QUIET;
        view! {
            <svg class="qr" role="img" aria-label=label width="224" height="224" viewBox=format!("-{QUIET} -{QUIET} {side} {side}") shape-rendering="crispEdges">
                <rect x=-QUIET y=-QUIET width=side height=side fill="#fff"></rect>
                <path d=path fill="#000"></path>
            </svg>
        }
    })
}

/// How many modules the code has on a side, and a path around the black ones: a rectangle for each run in a row.
fn modules(text: &str) -> Option<(i32, String)> {
    let drawn = Drawn::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..drawn.size() {
        let mut x = 0;
        while x < drawn.size() {
            // Beyond the edge every module is white: a run always ends.
            let run = (x..).take_while(|x| drawn.get_module(*x, y)).count();
            if run > 0 {
                write!(path, "M{x} {y}h{run}v1h-{run}z").ok()?;
            }
            x += i32::try_from(run).ok()? + 1;
        }
    }
    Some((drawn.size(), path))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    /// The path drawn: `true` is black.
    fn grid(size: i32, path: &str) -> Vec<Vec<bool>> {
        let side = usize::try_from(size).unwrap();
        let mut grid = vec![vec![false; side]; side];
        for run in path.split_terminator('z') {
            let (at, length) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (length, back) = length.split_once("v1h-").unwrap();
            assert_eq!(length, back, "the path comes back to where it began");
            let [x, y, length]: [usize; 3] = [x, y, length].map(|number| number.parse().unwrap());
            grid[y][x..x + length].fill(true);
        }
        grid
    }

    #[test]
    fn the_finder_and_timing_patterns_are_in_place() {
        let (size, path) = modules("otpauth://totp/Candor:ada%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
        assert_eq!((size - 17) % 4, 0, "a size the standard knows");
        let grid = grid(size, &path);
        let far = grid.len() - 7;
        for (top, left) in [(0, 0), (0, far), (far, 0)] {
            for (y, x) in (0..7).flat_map(|y| (0..7).map(move |x| (y, x))) {
                let black = [y, x].iter().any(|at| [0, 6].contains(at)) || [y, x].iter().all(|at| (2..=4).contains(at));
                assert_eq!(grid[top + y][left + x], black, "{x}, {y} of the one at {left}, {top}");
            }
        }
        let timing = (8..far - 1).map(|at| [grid[6][at], grid[at][6]]);
        assert!(timing.eq((8..far - 1).map(|at| [at % 2 == 0; 2])), "black and white in turn");
    }

    #[test]
    fn what_no_code_can_hold_is_not_drawn() {
        assert!(modules(&"x".repeat(3000)).is_none());
    }
}
