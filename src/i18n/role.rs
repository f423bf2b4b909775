//! The roles of staff in words.

use crate::{domain::staff::Role, i18n::texts::Texts};

pub fn name(words: &Texts, role: Role) -> String {
    match role {
        Role::Support => words.role_support(),
        Role::PrivacyOfficer => words.role_privacy_officer(),
        Role::Administrator => words.role_administrator(),
        Role::EthicsLead => words.role_ethics_lead(),
        Role::TaskHolder => words.role_task_holder(),
        Role::Auditor => words.role_auditor(),
    }
}
