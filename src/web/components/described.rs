//! The words around a field, for whoever hears it.

/// The ids of what is said with a field: its hint, and what is wrong.
pub(super) fn described(id: &str, hint: bool, wrong: bool) -> Option<String> {
    let parts = [(hint, "hint"), (wrong, "error")].into_iter().filter(|(there, _)| *there);
    let ids: Vec<String> = parts.map(|(_, part)| format!("{id}-{part}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
