//! One style sheet from `style/`, in the order of its cascade layers, lightly minified.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Everything but the parts, which come between layout and the preferences people set.
const BEFORE_PARTS: [&str; 3] = ["tokens.css", "base.css", "layout.css"];
const AFTER_PARTS: [&str; 2] = ["prefs.css", "print.css"];

/// The whole sheet. Fonts are named relative to it, so that they share its versioned folder.
pub fn bundle(style: &Path, fonts: &[String]) -> Result<String> {
    let mut css = String::new();
    for file in files(style)? {
        css += &fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        css.push('\n');
    }
    minify(&with_fonts_beside(&css, fonts)?)
}

fn files(style: &Path) -> Result<Vec<PathBuf>> {
    let folder = style.join("parts");
    let entries = fs::read_dir(&folder).with_context(|| format!("the folder {} is missing", folder.display()))?;
    let mut parts: Vec<PathBuf> = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    parts.retain(|part| part.extension().is_some_and(|end| end == "css"));
    parts.sort();
    let named = |names: &[&str]| names.iter().map(|name| style.join(name)).collect::<Vec<_>>();
    Ok([named(&BEFORE_PARTS), parts, named(&AFTER_PARTS)].concat())
}

/// Turns every `url(…fonts/NAME)` into `url(fonts/NAME)`, and fails on a font that is not there.
fn with_fonts_beside(css: &str, fonts: &[String]) -> Result<String> {
    let mut pieces = css.split("url(");
    let mut result = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (target, rest) = piece.split_once(')').context("a url( in style/ has no end")?;
        let plain = target.trim_matches(['"', '\'', ' ']);
        match plain.split_once("fonts/") {
            Some((_, font)) if fonts.iter().any(|file| file == font) => result += &format!("url(fonts/{font}){rest}"),
            Some((_, font)) => bail!("style/ names the font {font}, which is not in public/fonts/"),
            None => result += &format!("url({piece}"),
        }
    }
    Ok(result)
}

/// Drops comments and needless space; leaves strings alone. Brotli does the rest, so this stays simple.
fn minify(css: &str) -> Result<String> {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").context("a comment in style/ has no end")?.1;
        } else if next == '"' || next == '\'' {
            let (string, after) = rest.split_at(string_length(rest, next)?);
            out += string;
            rest = after;
        } else if next.is_whitespace() {
            rest = rest.trim_start();
            if !rest.starts_with(['{', '}', ';', ',']) && !out.ends_with(['{', '}', ';', ',', ' ', ':']) && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(next);
            rest = rest.get(next.len_utf8()..).unwrap_or_default();
        }
    }
    Ok(out.trim_end().to_owned())
}

/// Bytes of the quoted string at the start of `css`, quotes included.
fn string_length(css: &str, quote: char) -> Result<usize> {
    let mut escaped = false;
    for (at, letter) in css.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return Ok(at + 1),
            _ => {}
        }
    }
    bail!("a string in style/ has no end")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_and_comments_go_and_strings_stay() -> Result<()> {
        let css = "/* why */\na  b ,\n c {\n  content: \"a  /* b */ \\\" ;\";\n  inline-size: calc(1px + 2px);\n}\n@media (min-width: 40rem) and (hover) { a :focus { x: y; } }\n";
        let short = "a b,c{content:\"a  /* b */ \\\" ;\";inline-size:calc(1px + 2px)}@media (min-width:40rem) and (hover){a :focus{x:y}}";
        assert_eq!(minify(css)?, short);
        Ok(())
    }

    #[test]
    fn fonts_are_named_beside_the_sheet() -> Result<()> {
        let fonts = ["a.woff2".to_owned()];
        assert_eq!(with_fonts_beside("src: url('/fonts/a.woff2') format('woff2')", &fonts)?, "src: url(fonts/a.woff2) format('woff2')");
        assert!(with_fonts_beside("src: url(/fonts/b.woff2)", &fonts).is_err());
        Ok(())
    }
}
