//! One style sheet from `style/`, in the order of its cascade layers, minified.

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::fs;
use std::path::{Path, PathBuf};

/// The sheets around the parts, which come between layout and the preferences people set.
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

/// Shorter and otherwise the same. No browsers are named as targets, or logical properties and layers would be rewritten for old ones.
fn minify(css: &str) -> Result<String> {
    let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|error| anyhow!("style/ is no CSS: {error}"))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("style/ cannot be minified: {error}"))?;
    Ok(sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_what_the_sheet_is_written_in_stays() -> Result<()> {
        let css = "@layer a, b;\n@layer b { /* why */ .a {\n  content: \"a  /* b */\";\n  color: light-dark(#112233, #ffffff);\n  \
                   inline-size: calc(1px + 2rem);\n  & .b { margin-inline: 1rem }\n} }\n@layer a { .a { color: red } }\n";
        // Layers stand in the order that was named first.
        let short = "@layer a{.a{color:red}}@layer b{.a{content:\"a  /* b */\";color:light-dark(#123,#fff);inline-size:calc(1px + 2rem);\
                     & .b{margin-inline:1rem}}}";
        assert_eq!(minify(css)?, short);
        assert!(minify(".a { color: red").is_ok() && minify("} .a {").is_err());
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
