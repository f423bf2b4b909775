//! Checks the dependencies: every crate comes from the public registry, under a licence that goes with ours.
//!
//! Known holes in crates are no part of this: that list lies in the network and changes from day to day, and the same source must
//! pass or fail alike tomorrow. `cargo audit` reads it.

use crate::workspace::{Workspace, name};
use anyhow::{Context, Result, bail};
use spdx::{Expression, ParseMode};
use std::collections::{BTreeMap, BTreeSet};

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// They ask for their text to be kept and for no more; MPL-2.0, our own, asks for changes to its files.
const LICENCES: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];
/// TLS is rustls's with ring: a second library for it would be a second one to keep safe.
const BANNED: [&str; 3] = ["aws-lc-sys", "native-tls", "openssl-sys"];

/// One crate, as `cargo metadata` tells of it.
struct Package {
    name: String,
    version: String,
    /// `None` for our own.
    source: Option<String>,
    licence: String,
}

pub fn check(workspace: &Workspace) -> Result<()> {
    let packages = packages(workspace)?;
    let faults: Vec<String> = packages.iter().filter_map(fault).collect();
    if !faults.is_empty() {
        bail!("{}", faults.join("; "));
    }
    let twice = in_several_versions(&packages);
    println!("  {} crates. In more than one version: {}", packages.len(), if twice.is_empty() { "none" } else { &twice });
    Ok(())
}

/// Of this machine and of browsers: what is for others only need not be fetched.
fn packages(workspace: &Workspace) -> Result<Vec<Package>> {
    let mut command = workspace.cargo(&["metadata", "--format-version=1", "--locked", "--filter-platform=host-tuple"]);
    let output = command.args(["--filter-platform", crate::tools::WASM_TARGET]).output()?;
    if !output.status.success() {
        bail!("{}: {}", name(&command), String::from_utf8_lossy(&output.stderr));
    }
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata.get("packages").and_then(|packages| packages.as_array()).context("cargo metadata names no packages")?;
    let word = |package: &serde_json::Value, key| package.get(key).and_then(|word| word.as_str()).map(str::to_owned);
    let package = |package| {
        let (name, version) = (word(package, "name")?, word(package, "version")?);
        Some(Package { name, version, source: word(package, "source"), licence: word(package, "license").unwrap_or_default() })
    };
    packages.iter().map(package).collect::<Option<_>>().context("cargo metadata names a package without a name")
}

fn fault(package: &Package) -> Option<String> {
    let Package { name, version, source, licence } = package;
    let about = format!("{name} {version}");
    if source.as_ref().is_some_and(|source| source != REGISTRY) {
        return Some(format!("{about} does not come from the registry"));
    }
    if BANNED.contains(&name.as_str()) {
        return Some(format!("{about} is banned in xtask/src/dependencies.rs"));
    }
    // Old crates write a slash for OR.
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!("{about} has no licence that can be read: {licence:?}"));
    };
    let allowed = expression.evaluate(|asked| asked.license.id().is_some_and(|id| LICENCES.contains(&id.name)));
    (!allowed).then(|| format!("{about} is under {licence}, which is not among the licences of xtask/src/dependencies.rs"))
}

fn in_several_versions(packages: &[Package]) -> String {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    packages.iter().for_each(|package| {
        versions.entry(&package.name).or_default().insert(&package.version);
    });
    let several: Vec<&str> = versions.into_iter().filter(|(_, versions)| versions.len() > 1).map(|(name, _)| name).collect();
    several.join(", ")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn package(licence: &str) -> Package {
        Package { name: "a".to_owned(), version: "1.0.0".to_owned(), source: Some(REGISTRY.to_owned()), licence: licence.to_owned() }
    }

    #[test]
    fn one_licence_of_a_choice_must_be_ours_to_take_and_every_one_of_those_that_come_together() {
        for licence in ["MIT", "MIT/Apache-2.0", "GPL-2.0-only OR Apache-2.0", "(MIT OR GPL-3.0-only) AND ISC"] {
            assert_eq!(fault(&package(licence)), None, "{licence}");
        }
        for licence in ["", "GPL-3.0-only", "MIT AND AGPL-3.0-only", "as you like"] {
            assert!(fault(&package(licence)).is_some(), "{licence}");
        }
    }

    #[test]
    fn what_comes_from_elsewhere_or_is_banned_is_refused() {
        let elsewhere = Package { source: Some("git+https://example.org/a".to_owned()), ..package("MIT") };
        assert!(fault(&elsewhere).unwrap().ends_with("does not come from the registry"));
        assert!(fault(&Package { name: "openssl-sys".to_owned(), ..package("MIT") }).unwrap().contains("banned"));
        assert_eq!(fault(&Package { source: None, ..package("MPL-2.0") }), None, "our own");
        let others = [package("MIT"), Package { version: "2.0.0".to_owned(), ..package("MIT") }];
        assert_eq!((in_several_versions(&others).as_str(), in_several_versions(&others[..1]).as_str()), ("a", ""));
    }
}
