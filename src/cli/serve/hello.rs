//! What the start says to the person who started it.

use super::settings::{DataFolder, MailRoute, Settings};
use crate::web::{demo::pages::curl, front::Front};

pub fn hello(settings: &Settings, front: &Front, unpublished: bool) {
    println!("Candor is running: {}", front.public_url);
    match &settings.mail {
        MailRoute::Smtp { .. } => println!("Mail goes out by SMTP."),
        MailRoute::Folder { folder, .. } => println!("No mail server is set (--smtp): mail is written to {}", folder.display()),
        MailRoute::Memory => println!("Mail is shown at {}demo/mail", front.public_url),
    }
    match &settings.data {
        DataFolder::Kept(path) => println!("Data and keys are kept in {}", path.display()),
        DataFolder::Temporary(_) => println!("Data and keys are thrown away at the end (--data DIR keeps them)."),
    }
    if unpublished {
        println!("The brand's folder differs from what is published. Nothing changes for customers until `candor notice publish`.");
    }
    if let Some(demo) = &front.demo {
        println!("Be somebody: {}demo", front.public_url);
        println!("Ask as one of the brand's systems:\n  {}", curl(front, &demo.key));
    }
}
