//! The figures beside the entries of the desk's menu: each as the page behind the entry has it, and none that a role may not see.

use super::{groups::left_out, queue::Days, today::work_of};
use crate::{
    domain::{
        figures::amount::amount,
        ids::StaffId,
        staff::{Deed, Role},
    },
    store::desk_figures::{Cases, Seen},
    usecases::{error::Error, lock::trained, portal::Portal, second::wanted::questions_to, staff::looks_after::seen_by},
};

/// How much waits behind each entry; nothing where nothing does, or where it is not theirs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Cases of the day but for those that are only their own, holds to look at, and acts that want their yes. What has an entry of its own
    /// is counted there.
    pub today: u64,
    /// Open requests.
    pub requests: u64,
    /// Open tasks of the systems they see.
    pub tasks: u64,
    /// Items to decide.
    pub duties: u64,
    /// Voices that are in no topic yet.
    pub voices: u64,
    /// Jobs that do not go through.
    pub stuck: u64,
}

/// Once the lock was asked, one statement, however much there is, and a few more where acts of colleagues wait, or questions that may
/// disagree with the reader.
pub async fn figures(portal: &Portal, staff: StaffId, role: Role) -> Result<Figures, Error> {
    let is_open = work_of(role).is_some() && trained(portal, staff).await?.is_open(portal.clock.now());
    let days = Days::now(portal);
    let mut conn = portal.store.read().await?;
    let systems = if is_open && role.may(Deed::Tasks) { seen_by(portal, &mut conn, staff, role).await? } else { Vec::new() };
    let cases = (is_open && role.may(Deed::SeeCases)).then(|| Cases {
        staff,
        today: days.today,
        after_soon: days.soon.tomorrow().unwrap_or(days.soon),
        untold: role.may(Deed::HoldUntold),
    });
    let (duties, voices, jobs) = (role.may(Deed::DecideItems), role.may(Deed::AnswerVoices), role.may(Deed::Jobs));
    let counted = conn.desk_figures(&Seen { cases, systems, duties, voices, jobs }).await?;
    let yes = if counted.asked > 0 { questions_to(portal, &mut conn, staff).await? } else { 0 };
    let barred = if counted.questions > 0 { left_out(portal, &mut conn, staff, days).await? } else { 0 };
    let day = counted.day - i64::try_from(barred).unwrap_or(0);
    Ok(Figures {
        today: amount(day) + amount(counted.holds) + u64::try_from(yes).unwrap_or(0),
        requests: amount(counted.open),
        tasks: amount(counted.tasks),
        duties: amount(counted.duties),
        voices: amount(counted.voices),
        stuck: amount(counted.stuck),
    })
}
