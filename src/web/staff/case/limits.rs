//! The limits of the buttons of a case: the whole page comes along with each of them.

use super::{
    actions::{
        StaffAssign, StaffCheckApprove, StaffCheckDecline, StaffCheckFinish, StaffCheckHold, StaffCheckLink, StaffCheckTask, StaffKeep,
        StaffNote, StaffResume, StaffReveal, StaffWrite,
    },
    acts_by_law::{StaffAskBack, StaffCheckExtend, StaffStandIn},
    sent::LIMITS,
};
use crate::web::limits::{Limited, Limits};

impl Limited for StaffAssign {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffWrite {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffAskBack {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffNote {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckHold {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffResume {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckTask {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffReveal {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffKeep {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckFinish {
    const LIMITS: Limits = LIMITS;
}

impl Limited for StaffCheckDecline {
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

impl Limited for StaffStandIn {
    const LIMITS: Limits = LIMITS;
}
