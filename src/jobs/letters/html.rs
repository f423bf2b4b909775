//! A letter as HTML: one column, no table, no picture, nothing that loads. Mail programs read colours from attributes; those
//! that know dark colours take them from the sheet in the head.

use super::{said::Said, write::Pen};
use crate::i18n::html::escape;

const FONT: &str = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',sans-serif";
const CODE_FONT: &str = "ui-monospace,'Cascadia Mono',Consolas,monospace";
const SMALL: &str = "color:#394d4f;font-size:15px;line-height:1.5";

pub(super) fn set(pen: &Pen<'_>, said: &Said) -> String {
    let (tag, dir) = (pen.language.tag(), pen.language.direction().as_str());
    let [(brand, brand_dark), (on_brand, on_brand_dark), (link, link_dark)] = pen.portal.brand.theme.of_a_letter();
    let title = shown(&said.title);
    let mut card = format!(
        "<h1 class=\"ink\" style=\"margin:0 0 14px;color:#0f2224;font-size:26px;line-height:1.25;text-wrap:balance\">{title}</h1>\n"
    );
    if let Some(code) = &said.code {
        let style = format!("margin:0 0 20px;color:#0f2224;font:700 36px/1.2 {CODE_FONT};letter-spacing:0.06em");
        card += &format!("<p class=\"ink\" style=\"{style}\"><bdi dir=\"ltr\">{}</bdi></p>\n", escape(code));
    }
    for line in &said.lines {
        card += &format!("<p style=\"margin:0 0 16px\">{}</p>\n", shown(line));
    }
    if let Some(act) = &said.act {
        let button = format!(
            "display:inline-block;padding:13px 26px;background:{brand};color:{on_brand};font-weight:700;text-align:center;text-decoration:none;border-radius:6px"
        );
        let (label, href) = (shown(&act.label), escape(&act.link));
        card += &format!("<p style=\"margin:0 0 16px\"><a class=\"button\" href=\"{href}\" style=\"{button}\">{label}</a></p>\n");
        let or_open = shown(&pen.words.letter_or_open());
        let under = if said.not_you.is_some() { "20px" } else { "0" };
        card += &format!("<p class=\"soft\" style=\"margin:0 0 {under};{SMALL}\">{or_open}<br>{}</p>\n", address(&act.link, link));
    }
    if let Some(not_you) = &said.not_you {
        let link = not_you.link.as_ref().map(|to| format!("<br>{}", address(to, link))).unwrap_or_default();
        card += &format!("<p class=\"soft\" style=\"margin:0;{SMALL}\">{}{link}</p>\n", shown(&not_you.text));
    }
    let below = paragraph(&said.notes) + &paragraph(&pen.sender());
    let sheet = format!(
        "@media (prefers-color-scheme:dark){{.page{{background:#0d1717!important;color:#f2f0ea!important}}\
         .card{{background:#152021!important;border-color:#3a4a4b!important;border-top-color:#f2f0ea!important}}\
         .ink{{color:#f2f0ea!important}}.soft{{color:#ceccc4!important}}.link{{color:{link_dark}!important}}\
         .button{{background:{brand_dark}!important;color:{on_brand_dark}!important}}}}"
    );
    let (name, service) = (escape(pen.brand()), shown(&pen.words.service_name()));
    // A rule between the two, as on the pages.
    let side = if dir == "rtl" { "right" } else { "left" };
    let service_style = format!("margin-{side}:4px;padding-{side}:9px;border-{side}:1px solid #8a9798;color:#394d4f");
    let card_style = "padding:28px 24px;background:#ffffff;border:1px solid #d5d3ca;border-top:6px solid #0f2224";
    let first = said.lines.first().map(|line| shown(line)).unwrap_or_default();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>{sheet}</style>\n</head>\n\
         <body class=\"page\" style=\"margin:0;padding:24px 12px;background:#fbfaf6;color:#0f2224;font-family:{FONT};font-size:17px;line-height:1.55\">\n\
         <div hidden style=\"display:none;max-height:0;overflow:hidden\">{first}</div>\n\
         <div style=\"max-width:34em;margin:0 auto\">\n\
         <p class=\"ink\" style=\"margin:0 0 12px;color:#0f2224\"><strong>{name}</strong> <span class=\"soft\" style=\"{service_style}\">{service}</span></p>\n\
         <main class=\"card\" style=\"{card_style}\">\n{card}</main>\n\
         {below}</div>\n</body>\n</html>\n"
    )
}

/// Lines below the card that belong together; none, no paragraph.
fn paragraph(lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = lines.iter().map(|line| shown(line)).collect();
    format!("<p class=\"soft\" style=\"margin:16px 0 0;{SMALL}\">{}</p>\n", lines.join("<br>\n"))
}

/// A text with its isolates as elements.
fn shown(text: &str) -> String {
    escape(text).replace('\u{2067}', "<bdi dir=\"rtl\">").replace('\u{2068}', "<bdi>").replace('\u{2069}', "</bdi>")
}

/// An address in full, to read or to copy.
fn address(link: &str, colour: &str) -> String {
    let link = escape(link);
    format!("<a class=\"link\" dir=\"ltr\" href=\"{link}\" style=\"color:{colour};overflow-wrap:anywhere\">{link}</a>")
}
