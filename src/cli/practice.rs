//! A practice house: the brand's own folder with made-up people, in a data folder of its own. It reaches nothing of the real house.

use anyhow::{Context, Result, ensure};
use std::{
    fs,
    io::{self, ErrorKind, Write},
    path::Path,
};

use super::{installation::private_folder, options::Options, settings::Settings, witness::Witness};
use crate::{catalog::demo::Shown, disk::whole::Whole};

/// The file that tells such a data folder from a real house's.
const MARK: &str = "practice-house.txt";
const SAYS: &str = "Everything in this folder is made up, to practise on: see `candor serve --demo=practice`. It may be deleted.\n";

impl Settings {
    pub const fn is_practice(&self) -> bool {
        matches!(self.demo, Some(Shown::Practice))
    }
}

/// Whether it is one. Refuses every option that leads to something of the real house, or out of this one.
pub fn reaches_nothing(options: &Options) -> Result<bool> {
    let practises = options.demo.0 == Some(Shown::Practice);
    let leads = [
        ("--database", options.database.is_some()),
        ("--root-key", options.root_key.is_some()),
        ("--root-key-command", options.root_key_command.is_some()),
        ("--smtp", options.smtp.is_some()),
        ("--own-host", !options.own_host.is_empty()),
        ("--system-database", !options.system_database.is_empty()),
    ];
    let named: Vec<&str> = leads.into_iter().filter(|(_, given)| *given).map(|(name, _)| name).collect();
    ensure!(
        !practises || named.is_empty(),
        "a practice house reaches nothing of the real one: start it without {}, which a flag, a variable of the environment or the \
         configuration file names",
        named.join(", ")
    );
    Ok(practises)
}

/// Marks an empty data folder as a practice house's, and refuses to take one kind of folder for the other. Asked before anything in it is
/// opened.
pub fn enter(settings: &Settings) -> Result<()> {
    let folder = settings.data.path();
    let is_marked = folder.join(MARK).exists();
    if !settings.is_practice() {
        ensure!(
            !is_marked,
            "the data folder {} is a practice house's, where nobody is real: name another one by --data, or add --demo=practice. Nothing \
             was changed.",
            folder.display()
        );
        return Ok(());
    }
    if is_marked {
        return Ok(());
    }
    ensure!(!holds_something(folder)?, "{}", no_practice_house(settings));
    private_folder(folder)?;
    mark(&folder.join(MARK)).with_context(|| format!("cannot write into the data folder {}", folder.display()))
}

fn mark(path: &Path) -> io::Result<()> {
    let mut file = Whole::begin(path, ".tmp", "")?;
    file.write_all(SAYS.as_bytes())?;
    file.on_disk()?.replace()
}

/// The database of a practice house is one that a demo began.
pub(super) fn is_its_own(settings: &Settings, witness: &Witness) -> Result<()> {
    let own = match witness {
        Witness::Nobody => true,
        Witness::Row(row) => row.is_of_a_demo(),
        Witness::Sealed(..) => false,
    };
    ensure!(own || !settings.is_practice(), "{}", no_practice_house(settings));
    Ok(())
}

fn holds_something(folder: &Path) -> Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_some()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error).with_context(|| format!("cannot read the data folder {}", folder.display())),
    }
}

fn no_practice_house(settings: &Settings) -> String {
    format!(
        "the data folder {} holds something that is no practice house: name an empty one by --data or CANDOR_DATA, or none, and everything \
         is thrown away at the end. Nothing was changed.",
        settings.data.path().display()
    )
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    fn practice(change: impl FnOnce(&mut Options)) -> Result<Settings> {
        let mut options = Options { demo: "practice".parse().unwrap(), ..Options::default() };
        change(&mut options);
        Settings::from_options(options)
    }

    #[test]
    fn a_practice_house_takes_no_option_that_leads_to_the_real_one_or_out() {
        type Leads = (&'static str, fn(&mut Options));
        assert!(practice(|_| ()).unwrap().is_practice());
        let leads: [Leads; 6] = [
            ("--database", |options| options.database = Some("postgres://db.example.org/candor".to_owned())),
            ("--root-key", |options| options.root_key = Some("root-key.json".into())),
            ("--root-key-command", |options| options.root_key_command = Some("print-key".to_owned())),
            ("--smtp", |options| options.smtp = Some("smtps://mail.example.org".to_owned())),
            ("--own-host", |options| options.own_host = vec!["shop.example.org".to_owned()]),
            ("--system-database", |options| options.system_database = vec!["shop=postgres://db.example.org/shop".to_owned()]),
        ];
        for (name, change) in leads {
            let said = practice(change).err().unwrap().to_string();
            assert!(said.contains(&format!("without {name},")) && !said.contains("example.org"), "{said}");
        }
    }

    #[test]
    fn neither_house_takes_the_folder_of_the_other() {
        let folder = tempfile::tempdir().unwrap();
        let (ours, theirs) = (folder.path().join("ours"), folder.path().join("theirs"));
        let real = |data: &Path| Settings::from_options(Options { data: Some(data.into()), ..Options::default() }).unwrap();
        let made_up = |data: &Path| practice(|options| options.data = Some(data.into())).unwrap();
        enter(&made_up(&ours)).unwrap();
        enter(&made_up(&ours)).unwrap();
        assert!(enter(&real(&ours)).unwrap_err().to_string().contains("is a practice house's"));
        enter(&real(&theirs)).unwrap();
        fs::create_dir_all(&theirs).unwrap();
        fs::write(theirs.join("erasures.jsonl"), "").unwrap();
        assert!(enter(&made_up(&theirs)).unwrap_err().to_string().contains("no practice house"));
        assert_eq!(fs::read_dir(&theirs).unwrap().count(), 1, "nothing was made there");
    }
}
