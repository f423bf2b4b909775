//! Where people find us, for the addresses in answers.

use std::sync::Arc;
use url::Url;

#[derive(Debug, Clone)]
pub struct PublicUrl(pub Arc<Url>);
