//! The root key: whether it is there, private, the database's, and apart from what is sealed under it.

use std::path::Path;

use super::finding::Finding;
use crate::{cli::settings::Settings, vault::keys::Vault};

const ABOUT: &str = "root key";

pub fn root_key(settings: &Settings) -> (Vec<Finding>, Option<Vault>) {
    let path = &settings.root_key;
    match path.stands() {
        Ok(true) => {}
        Ok(false) => {
            return (
                vec![Finding::broken(ABOUT, format!("there is none at {path}: put its copy there, or name its place by --root-key"))],
                None,
            );
        }
        Err(error) => return (vec![Finding::broken(ABOUT, error.to_string())], None),
    }
    let ring = match path.open() {
        Ok(ring) => ring,
        Err(error) => return (vec![Finding::broken(ABOUT, error.to_string())], None),
    };
    let private = if path.file().is_some() { format!("{path} is for its owner alone") } else { format!("{path} is a root key") };
    let mut findings = vec![Finding::ok(ABOUT, private)];
    if path.file().and_then(Path::parent) == Some(settings.data.path()) {
        findings.push(Finding::look(
            ABOUT,
            "it stands in the data folder: a copy of the folder is a copy of everything with its key. Move it, and name its place by \
             --root-key",
        ));
    }
    if ring.is_being_rotated() {
        findings.push(Finding::look(ABOUT, "a rotation is not finished: `candor root-key rotate` continues it"));
    }
    (findings, Some(Vault::new(ring)))
}
