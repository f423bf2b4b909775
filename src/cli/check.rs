//! `candor check DIR`.

use std::{path::PathBuf, process::ExitCode};

use crate::catalog::{Source, check as lint};

pub fn check(dir: PathBuf) -> ExitCode {
    let shown = dir.display().to_string();
    match lint(&Source::Folder(dir)) {
        Ok(draft) => {
            let (purposes, categories) = (draft.catalogue.purposes.len(), draft.catalogue.categories.len());
            for finding in &draft.advice {
                say!("{finding}");
            }
            say!("{shown} is sound: {purposes} purposes, {categories} kinds of data, {} languages.", draft.texts.len());
            ExitCode::SUCCESS
        }
        Err(findings) => {
            for finding in &findings {
                say!("{finding}");
            }
            say!("{} to mend.", findings.len());
            ExitCode::FAILURE
        }
    }
}
