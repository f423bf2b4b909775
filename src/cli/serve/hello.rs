//! The start-up message to the operator.

use super::logs::say;
use crate::{
    cli::settings::{DataFolder, MailRoute, Settings},
    web::{demo::pages::curl, front::Front},
};

pub fn hello(settings: &Settings, front: &Front, unpublished: bool) {
    for line in lines(settings, front, unpublished) {
        say(settings.log, &line);
    }
}

fn lines(settings: &Settings, front: &Front, unpublished: bool) -> Vec<String> {
    let mut lines = vec![format!("Candor is running: {}", front.public_url)];
    lines.push(match &settings.mail {
        MailRoute::Smtp { .. } => "Mail goes out by SMTP.".to_owned(),
        MailRoute::Folder { folder, .. } => format!("No mail server is set (--smtp): mail is written to {}", folder.display()),
        MailRoute::Memory => format!("Mail is shown at {}demo/mail", front.public_url),
    });
    lines.push(match &settings.data {
        DataFolder::Kept(path) => format!("Data and keys are kept in {}", path.display()),
        DataFolder::Temporary(_) => "Data and keys are thrown away at the end (--data DIR keeps them).".to_owned(),
    });
    if unpublished {
        lines.push(
            "The brand's folder differs from what is published. Nothing changes for customers until `candor notice publish`.".to_owned(),
        );
    }
    if let Some(demo) = &front.demo {
        lines.push(format!("Be somebody: {}demo", front.public_url));
        if !front.is_practice() {
            lines.push(format!("Ask as one of the brand's systems:\n  {}", curl(front, &demo.key)));
        }
    }
    lines
}
