//! The files for browsers and for shared links are what their names say, and of the size that is shown.

use super::super::{
    finding::{Code, Finding, Place},
    parse::Publishable,
    pictures::Pictures,
    places::Places,
};

/// Heavier ones are left out by those who show a shared link, or come too late.
const MOST: usize = 300 * 1024;

/// Each picture with its size, and what goes without it.
const PICTURES: [(&str, u32, u32, &str); 2] = [
    ("touch-icon.png", 180, 180, "telephones make up an icon when people keep the portal on their first page"),
    ("share.png", 1200, 630, "a link that is shared has no picture"),
];
const ROBOTS: &str = "robots.txt";

fn picture<'a>(pictures: &'a Pictures, name: &str) -> Option<&'a [u8]> {
    let bytes = if name == "share.png" { &pictures.share } else { &pictures.touch_icon };
    bytes.as_deref()
}

pub fn check(draft: &Publishable, _: &Places, findings: &mut Vec<Finding>) {
    let mut wrong = |file: &str, message: String, fix: String| {
        findings.push(Finding::new(Place { file: file.into(), line: 1 }, Code::Picture, message, fix));
    };
    for (name, width, height, _) in PICTURES {
        let Some(bytes) = picture(&draft.pictures, name) else { continue };
        let fix = || format!("save it as PNG, {width} × {height} pixels, {} kB at most", MOST / 1024);
        match size(bytes) {
            None => wrong(name, format!("`{name}` is not a PNG picture"), fix()),
            Some(found) if found != (width, height) => {
                wrong(name, format!("`{name}` is {} × {} pixels, and not {width} × {height}", found.0, found.1), fix());
            }
            Some(_) if bytes.len() > MOST => wrong(name, format!("`{name}` has {} kB", bytes.len() / 1024), fix()),
            Some(_) => {}
        }
    }
    if draft.pictures.favicon.as_ref().is_some_and(|bytes| !bytes.starts_with(&[0, 0, 1, 0])) {
        wrong("favicon.ico", "`favicon.ico` is not an icon".to_owned(), "save it as ICO, or leave it out: the logo is shown".to_owned());
    }
    let rules = |bytes: &Vec<u8>| std::str::from_utf8(bytes).is_ok_and(|text| text.to_ascii_lowercase().contains("user-agent:"));
    if draft.pictures.robots.as_ref().is_some_and(|bytes| !rules(bytes)) {
        wrong(ROBOTS, "`robots.txt` says nothing to robots".to_owned(), "begin its rules with `User-agent: *`, or leave it out".to_owned());
    }
}

/// The files that are missing: a brand can do without, but shows less of itself.
pub fn advice(draft: &Publishable) -> Vec<Finding> {
    let missing = PICTURES.iter().filter(|(name, ..)| picture(&draft.pictures, name).is_none()).map(|(name, width, height, without)| {
        let place = Place { file: (*name).to_owned(), line: 1 };
        let fix = format!("add a PNG picture of {width} × {height} pixels");
        Finding::new(place, Code::Picture, format!("`{name}` is missing: {without}"), fix)
    });
    let robots = draft.pictures.robots.is_none().then(|| {
        let message = "`robots.txt` is missing: robots are kept away from forms and calls only";
        Finding::new(Place { file: ROBOTS.to_owned(), line: 1 }, Code::Picture, message, "add one, if they shall find less or more")
    });
    missing.chain(robots).collect()
}

/// Width and height by a PNG's first chunk (ISO/IEC 15948, 11.2.1).
fn size(png: &[u8]) -> Option<(u32, u32)> {
    let head = png.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::{super::check, *};
    use crate::catalog::{Source, demo, demo::Shipped};

    #[test]
    fn the_brands_we_ship_have_every_file() {
        for (source, brand) in [(Source::Demo, Shipped::Larkfield), (Source::Clinic, Shipped::Clinic)] {
            let draft = check(&source).unwrap();
            assert_eq!(draft.advice, [], "{}", brand.as_str());
            assert!([&draft.pictures.touch_icon, &draft.pictures.share].iter().all(|file| file.as_ref().unwrap().len() < 20_000));
        }
    }

    #[test]
    fn a_missing_file_is_advice_and_a_wrong_one_a_finding() {
        let folder = tempfile::tempdir().unwrap();
        demo::write_out(folder.path()).unwrap();
        let source = Source::Folder(folder.path().into());
        let right = std::fs::read(folder.path().join("share.png")).unwrap();
        for file in ["touch-icon.png", "share.png", "robots.txt"] {
            let path = folder.path().join(file);
            let was = std::fs::read(&path).unwrap();
            std::fs::remove_file(&path).unwrap();
            let advice = check(&source).unwrap().advice;
            assert!(matches!(&advice[..], [one] if one.file == file && one.code == Code::Picture), "{advice:#?}");
            std::fs::write(&path, was).unwrap();
        }
        let heavy = [&right[..], &[0; MOST]].concat();
        let wrong = [
            ("touch-icon.png", &right[..], "is 1200 × 630 pixels, and not 180 × 180"),
            ("share.png", b"\x89PNG\r\n", "is not a PNG picture"),
            ("share.png", &heavy, "kB"),
            ("robots.txt", b"hello", "says nothing to robots"),
            ("robots.txt", b"\xff\xfe", "says nothing to robots"),
            ("favicon.ico", b"<svg", "is not an icon"),
        ];
        for (file, bytes, words) in wrong {
            let path = folder.path().join(file);
            let was = std::fs::read(&path);
            std::fs::write(&path, bytes).unwrap();
            let found = check(&source).err().unwrap_or_default();
            assert!(matches!(&found[..], [one] if one.file == file && one.message.contains(words)), "{file}: {found:#?}");
            match was {
                Ok(was) => std::fs::write(&path, was).unwrap(),
                Err(_) => std::fs::remove_file(&path).unwrap(),
            }
        }
    }
}
