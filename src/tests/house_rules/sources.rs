//! The sources as they stand, and the modules each of them names.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::{
    fs,
    iter::Peekable,
    path::{Path, PathBuf},
    vec,
};

/// One file of the program.
pub struct Source {
    /// Below `src`: `web/visit.rs`.
    pub shown: String,
    pub text: String,
    /// Its own path: `["web", "visit"]`.
    pub module: Vec<String>,
}

/// Every file of the program.
pub fn sources() -> Vec<Source> {
    let beside = ["tests", "campaigns", "benches", "testing"];
    all().into_iter().filter(|source| !beside.iter().any(|folder| source.is_in(folder))).collect()
}

/// And of its tests.
pub fn all() -> Vec<Source> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    files(&src).iter().map(|file| Source::of(&src, file)).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .collect()
}

impl Source {
    fn of(src: &Path, file: &Path) -> Self {
        let below = file.strip_prefix(src).unwrap();
        let mut module: Vec<_> = below.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
        module.pop_if(|last| ["mod", "lib", "main"].contains(&last.as_str()));
        Self { shown: below.display().to_string(), text: fs::read_to_string(file).unwrap(), module }
    }

    pub fn is_in(&self, room: &str) -> bool {
        self.module.first().is_some_and(|first| first == room)
    }

    /// Paths of this crate that it names, each from the crate's root, also inside macros. What only its tests name is left out.
    pub fn uses(&self) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        self.read(self.text.parse().unwrap(), &mut found);
        found
    }

    fn read(&self, tokens: TokenStream, found: &mut Vec<Vec<String>>) {
        let mut tokens = tokens.into_iter().collect::<Vec<_>>().into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) if group.to_string().replace(' ', "") == "[cfg(test)]" => skip_item(&mut tokens),
                TokenTree::Group(group) => self.read(group.stream(), found),
                TokenTree::Ident(word) => {
                    let root = match word.to_string().as_str() {
                        "crate" => Vec::new(),
                        "self" => self.module.clone(),
                        "super" => self.above(),
                        _ => continue,
                    };
                    if follows(&mut tokens) {
                        self.path(root, &mut tokens, found);
                    }
                }
                _ => {}
            }
        }
    }

    fn above(&self) -> Vec<String> {
        self.module.split_last().map(|(_, above)| above.to_vec()).unwrap_or_default()
    }

    /// The path after `::`: a name and perhaps more, or names in braces.
    fn path(&self, mut at: Vec<String>, tokens: &mut Tokens, found: &mut Vec<Vec<String>>) {
        match tokens.next() {
            Some(TokenTree::Ident(word)) => {
                let word = word.to_string();
                if word == "super" {
                    drop(at.pop())
                } else {
                    at.push(word)
                }
                if follows(tokens) { self.path(at, tokens, found) } else { found.push(at) }
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let mut inside = group.stream().into_iter().collect::<Vec<_>>().into_iter().peekable();
                while inside.peek().is_some() {
                    self.path(at.clone(), &mut inside, found);
                    // `as name`, and the comma.
                    while inside.next_if(|token| !matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',')).is_some() {}
                    inside.next();
                }
            }
            _ => found.push(at),
        }
    }
}

type Tokens = Peekable<vec::IntoIter<TokenTree>>;

/// Takes `::`, if it is next.
fn follows(tokens: &mut Tokens) -> bool {
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ':');
    let mut ahead = tokens.clone();
    let both = ahead.next().is_some_and(|token| is_colon(&token)) && ahead.next().is_some_and(|token| is_colon(&token));
    if both {
        *tokens = ahead;
    }
    both
}

/// Leaves out what a `#[cfg(test)]` stands on.
fn skip_item(tokens: &mut Tokens) {
    let is_end = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(sign) => sign.as_char() == ';',
        _ => false,
    };
    while tokens.next().is_some_and(|token| !is_end(&token)) {}
}
