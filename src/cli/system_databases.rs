//! Where the databases of connected systems are: secrets of the operator, and never in the brand's folder.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;

use crate::{
    domain::{ids::SystemId, mapping::databases::Databases},
    store::Address,
};

/// By the options, and by credentials of the service manager named `system-NAME`. An address may hold a password: none is repeated.
pub fn databases(named: &[String]) -> Result<Databases> {
    let mut databases: BTreeMap<SystemId, String> = BTreeMap::new();
    for one in named {
        let fits = one.split_once('=').and_then(|(name, url)| Some((name.parse().ok()?, url.to_owned())));
        let (name, url): (SystemId, String) = fits.context("--system-database is written as NAME=URL, e.g. shop=sqlite:/srv/shop.db")?;
        ensure!(url.parse::<Address>().is_ok(), "--system-database: the address of `{name}` is neither sqlite:FILE nor postgres://…");
        ensure!(databases.insert(name.clone(), url).is_none(), "--system-database names `{name}` twice");
    }
    let Some(folder) = std::env::var_os("CREDENTIALS_DIRECTORY") else { return Ok(databases.into_iter().collect()) };
    let entries = std::fs::read_dir(&folder).map(|entries| entries.flatten().collect::<Vec<_>>()).unwrap_or_default();
    for entry in entries {
        let file = entry.file_name();
        let Some(name) = file.to_str().and_then(|name| name.strip_prefix("system-")?.parse::<SystemId>().ok()) else { continue };
        let url = std::fs::read_to_string(entry.path()).with_context(|| format!("the credential system-{name} cannot be read"))?;
        ensure!(url.trim().parse::<Address>().is_ok(), "the credential system-{name} is neither sqlite:FILE nor postgres://…");
        databases.entry(name).or_insert_with(|| url.trim().to_owned());
    }
    Ok(databases.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::databases;

    #[test]
    fn an_address_is_named_once_can_be_read_and_is_never_repeated() {
        let named = |all: &[&str]| databases(&all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        let found = named(&["shop=postgres://u:secret@db.example.org/shop?a=b", "till=sqlite:/srv/till.db"]);
        assert!(found.is_ok_and(|found| found.named().count() == 2 && !format!("{found:?}").contains("secret")));
        for unfit in [
            &["shop"][..],
            &["=sqlite:/secret.db"],
            &["Shop!=sqlite:/secret.db"],
            &["shop=mysql://u:secret@h/x"],
            &["shop=sqlite:/secret.db", "shop=sqlite:/secret.db"],
        ] {
            let said = named(unfit).map(|_| String::new()).unwrap_or_else(|error| format!("{error:#}"));
            assert!(!said.is_empty() && !said.contains("secret"), "{unfit:?}: {said}");
        }
    }
}
