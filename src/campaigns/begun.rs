//! An installation that was begun on any engine, and servers of the program on it.

use candor::{
    cli::{open, options::Options, settings::Settings},
    domain::{actor::Actor, scope::Scope},
    usecases::{
        api_keys::create::create,
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::{follow::catch_up, load::load},
    },
};
use std::process::Command;
use testing::{engines::Engine, program::Program};

const PROGRAM: &str = env!("CARGO_BIN_EXE_candor");

pub struct Begun {
    pub engine: Engine,
    /// A key of the API that may all.
    pub key: String,
    folder: tempfile::TempDir,
}

impl Begun {
    /// With the demo brand's notice.
    pub async fn on(engine: Engine) -> Self {
        let mut begun = Self { engine, key: String::new(), folder: tempfile::tempdir().unwrap() };
        candor::catalog::demo::write_out(&begun.folder.path().join("brand")).unwrap();
        let (portal, draft, _) = open::begin(&begun.settings()).await.unwrap();
        publish(&portal, Actor::Operator, &draft, Changes::default()).await.unwrap();
        begun.key = create(&portal, Actor::Operator, "campaign", Scope::ALL).await.unwrap().text();
        portal.store.close().await;
        begun
    }

    fn settings(&self) -> Settings {
        let [data, brand] = ["data", "brand"].map(|name| Some(self.folder.path().join(name)));
        Settings::from_options(Options { data, brand, database: Some(self.engine.url.clone()), ..Options::default() }).unwrap()
    }

    fn options(&self) -> Vec<String> {
        let [data, brand] = ["data", "brand"].map(|name| self.folder.path().join(name).to_str().unwrap().to_owned());
        ["--data", &data, "--brand", &brand, "--database", &self.engine.url].map(str::to_owned).into()
    }

    pub fn serve(&self) -> Program {
        let options = self.options();
        Program::serve(PROGRAM, &options.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The same installation here, beside a server.
    pub async fn portal(&self) -> Portal {
        let (portal, _) = open::open(&self.settings()).await.unwrap();
        load(&portal).await.unwrap();
        catch_up(&portal).await.unwrap();
        portal
    }

    /// The log is whole.
    pub fn verify(&self) {
        let out = Command::new(PROGRAM).args(["audit", "verify"]).args(self.options()).output().unwrap();
        assert!(out.status.success(), "{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    }
}
