//! A person who writes in a request, on an English page and without a file.

use candor::{
    domain::{actor::Actor, language::Language},
    usecases::{error::Error, portal::Portal, requests::talk::write},
};

pub async fn writes(portal: &Portal, actor: Actor, reference: &str, text: Option<&str>) -> Result<(), Error> {
    write(portal, actor, reference, Language::En, text, None).await
}
