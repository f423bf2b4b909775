//! The limits of the buttons of a case: the whole page comes along with each of them.

use super::{
    actions::{
        StaffAskAgain, StaffCheckApprove, StaffCheckArrived, StaffCheckHold, StaffCheckLink, StaffCheckResume, StaffCheckTask, StaffKeep,
        StaffKeepHold, StaffNote, StaffReveal,
    },
    acts_by_law::{StaffCheckExtend, StaffCheckStandIn},
    beside::StaffSeePerson,
    composing::{StaffCheckWrite, StaffDropFile, StaffInsert},
    hands::{StaffAssign, StaffHandOver, StaffTakeFrom},
    keeping::StaffKeepTyped,
    proving::StaffCheckProve,
    sent::{LIMITS, WITH_FILE},
};
use crate::web::limits::{Limited, Limits};

impl Limited for StaffAssign {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffTakeFrom {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffHandOver {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckWrite {
    const LIMITS: Limits = WITH_FILE;
}

impl Limited for StaffCheckArrived {
    const LIMITS: Limits = WITH_FILE;
}

impl Limited for StaffNote {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckProve {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckHold {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffKeepHold {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckResume {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckTask {
    const LIMITS: Limits = WITH_FILE;
}

impl Limited for StaffAskAgain {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffReveal {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffKeep {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckApprove {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckExtend {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckLink {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckStandIn {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffSeePerson {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffDropFile {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffInsert {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffKeepTyped {
    const LIMITS: Limits = LIMITS;
}
