//! No circle between rooms: whoever reads a folder knows which of its neighbours stands on which.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::{Source, sources};

/// Below a folder, who names whom, and one file that does.
type Arrows = BTreeMap<String, BTreeMap<String, String>>;

#[test]
fn no_folder_is_part_of_a_circle() {
    let sources = sources();
    let modules: BTreeSet<&[String]> = sources.iter().map(|source| source.module.as_slice()).collect();
    let mut below: BTreeMap<Vec<String>, Arrows> = BTreeMap::new();
    for source in &sources {
        for used in source.uses() {
            if let Some((folder, from, to)) = arrow(source, &used, &modules) {
                below.entry(folder).or_default().entry(from).or_default().entry(to).or_insert_with(|| source.shown.clone());
            }
        }
    }
    let circles: Vec<String> = below.iter().flat_map(|(folder, arrows)| circles(folder, arrows, &modules)).collect();
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

/// Where the two part: their common folder, and the two of its children that they are or stand in.
fn arrow(source: &Source, used: &[String], modules: &BTreeSet<&[String]>) -> Option<(Vec<String>, String, String)> {
    let mut used = used;
    while !used.is_empty() && !modules.contains(used) {
        used = used.split_last()?.1;
    }
    let common = source.module.iter().zip(used).take_while(|(one, other)| one == other).count();
    let (from, to) = (source.module.get(common)?, used.get(common)?);
    (common > 0).then(|| (source.module[..common].to_vec(), from.clone(), to.clone()))
}

fn circles(folder: &[String], arrows: &Arrows, modules: &BTreeSet<&[String]>) -> Vec<String> {
    let is_folder = |child: &str| {
        let path: Vec<String> = folder.iter().cloned().chain([child.to_owned()]).collect();
        modules.iter().any(|module| module.len() > path.len() && module.starts_with(&path))
    };
    let reach = |from: &str| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(at) = next.pop() {
            for to in arrows.get(&at).into_iter().flat_map(BTreeMap::keys) {
                if seen.insert(to.clone()) {
                    next.push(to.clone());
                }
            }
        }
        seen
    };
    let within = |child: &&String| is_folder(child) && reach(child).contains(*child);
    arrows
        .keys()
        .filter(within)
        .map(|child| {
            let others = reach(child);
            let back = others.iter().filter(|other| reach(other).contains(child) && *other != child);
            let why = back.filter_map(|other| Some(format!("{other} (by {})", arrows.get(other)?.get(child)?)));
            format!("{}: {child} stands on what stands on it: {}", folder.join("/"), why.collect::<Vec<_>>().join(", "))
        })
        .collect()
}
