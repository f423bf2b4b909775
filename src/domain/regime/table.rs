//! The laws, one row each, with where it says so.

use super::{
    law::{ClockStarts, Dispute, Extension, Regime, Road, Span, Unit},
    refusals::Refusable,
};
use crate::domain::request::{Ground, Need};

const fn months(count: u16) -> Span {
    Span { count, unit: Unit::Months }
}
const fn days(count: u16) -> Span {
    Span { count, unit: Unit::CalendarDays }
}
pub const fn business_days(count: u16) -> Span {
    Span { count, unit: Unit::BusinessDays }
}

/// Most laws that can be extended can be so for these.
const USUAL: &[Ground] = &[Ground::Complexity, Ground::Number];

const fn longer(by: Span) -> Option<Extension> {
    Some(Extension { by, grounds: USUAL })
}

/// A complaint where the law sets the brand no days: the house promises to answer it within those of a request.
const fn complaint(answer: Span) -> Dispute {
    Dispute { road: Road::Complaint, acknowledge: None, answer, extension: None }
}

const fn appeal(answer: Span, extension: Option<Extension>) -> Dispute {
    Dispute { road: Road::Appeal, acknowledge: None, answer, extension }
}

const ANYBODYS: Refusable = Refusable { excess: true, residents_only: false, unproven_stop: true };
const RESIDENTS: Refusable = Refusable { excess: true, residents_only: true, unproven_stop: true };
/// Neither asking often nor living elsewhere is a reason.
const NARROW: Refusable = Refusable { excess: false, residents_only: false, unproven_stop: true };

pub const REGIMES: [Regime; 11] = [
    // GDPR Article 12(3): one month, two more, told within the first with the reasons. 12(5): excessive requests can be refused. 12(6) with
    // EDPB Guidelines 01/2022 on access, section 5.3: the time stands still while there are reasonable doubts about who asks.
    Regime {
        id: "gdpr",
        acknowledge: None,
        answer: months(1),
        stop: None,
        extension: longer(months(2)),
        clock_starts: ClockStarts::Receipt,
        pauses: &[Need::Identity],
        dispute: complaint(months(1)),
        refusable: ANYBODYS,
    },
    // UK GDPR Articles 12, 12A (Data (Use and Access) Act 2025, section 76): the days from asking for what is needed until it comes do not
    // count. Data Protection Act 2018, section 164A (section 103 of that Act): a complaint is acknowledged within 30 days that begin when it
    // is received, so by the 29th after; and answered without undue delay.
    Regime {
        id: "uk-gdpr",
        acknowledge: None,
        answer: months(1),
        stop: None,
        extension: longer(months(2)),
        clock_starts: ClockStarts::Receipt,
        pauses: &[Need::Identity, Need::Clarity],
        dispute: Dispute { acknowledge: Some(days(29)), ..complaint(months(1)) },
        refusable: ANYBODYS,
    },
    // California Civil Code §§ 1798.130(a)(2), 1798.145(h); regulations §§ 7021 (the days run while it is verified), 7026(f) (15 business
    // days to stop) and 7060(b) (no proof of who asks to stop). It knows no appeal.
    Regime {
        id: "ccpa",
        acknowledge: Some(business_days(10)),
        answer: days(45),
        stop: Some(business_days(15)),
        extension: longer(days(45)),
        clock_starts: ClockStarts::Receipt,
        pauses: &[],
        dispute: complaint(days(45)),
        refusable: Refusable { unproven_stop: false, ..RESIDENTS },
    },
    // Code of Virginia § 59.1-577(B): 45 days, 45 more for complexity and number; (C): an appeal, asked for within a reasonable time, is
    // answered in writing within 60 days.
    Regime {
        id: "vcdpa",
        acknowledge: None,
        answer: days(45),
        stop: None,
        extension: longer(days(45)),
        clock_starts: ClockStarts::Receipt,
        pauses: &[],
        dispute: appeal(days(60), None),
        refusable: RESIDENTS,
    },
    // Colorado Revised Statutes § 6-1-1306(2): 45 days, 45 more for complexity and number; (3): an appeal is answered within 45 days, 60 more
    // for complexity and number of appeals. 4 CCR 904-3, rule 4.03: no proof of who asks to opt out.
    Regime {
        id: "cpa",
        acknowledge: None,
        answer: days(45),
        stop: None,
        extension: longer(days(45)),
        clock_starts: ClockStarts::Receipt,
        pauses: &[],
        dispute: appeal(days(45), longer(days(60))),
        refusable: Refusable { unproven_stop: false, ..RESIDENTS },
    },
    // Connecticut General Statutes § 42-518(c): 45 days, 45 more for complexity and number; (c)(4): no proof of who asks to opt out; (d): an
    // appeal, asked for within a reasonable time, is answered in writing within 60 days.
    Regime {
        id: "ctdpa",
        acknowledge: None,
        answer: days(45),
        stop: None,
        extension: longer(days(45)),
        clock_starts: ClockStarts::Receipt,
        pauses: &[],
        dispute: appeal(days(60), None),
        refusable: Refusable { unproven_stop: false, ..RESIDENTS },
    },
    // LGPD Article 19 II: fifteen days, and no more.
    Regime {
        id: "lgpd",
        acknowledge: None,
        answer: days(15),
        stop: None,
        extension: None,
        clock_starts: ClockStarts::Receipt,
        pauses: &[],
        dispute: complaint(days(15)),
        refusable: NARROW,
    },
    // PIPEDA section 8(3) to (5): thirty days, thirty more where the work would suffer or others have to be asked, told within the first
    // thirty with the reasons and the right to complain.
    Regime {
        id: "pipeda",
        acknowledge: None,
        answer: days(30),
        stop: None,
        extension: Some(Extension { by: days(30), grounds: &[Ground::Interference, Ground::Consultation] }),
        clock_starts: ClockStarts::Receipt,
        pauses: &[],
        dispute: complaint(days(30)),
        refusable: NARROW,
    },
    // Québec, CQLR c. P-39.1 (Law 25), section 32: thirty days, and no more; no answer by then is a refusal. Section 46: for abuse, only the
    // Commission can release the brand.
    Regime {
        id: "quebec",
        acknowledge: None,
        answer: days(30),
        stop: None,
        extension: None,
        clock_starts: ClockStarts::Receipt,
        pauses: &[],
        dispute: complaint(days(30)),
        refusable: NARROW,
    },
    // Switzerland: Data Protection Act Article 25(7), Ordinance Article 18: thirty days; where that cannot be, the person is told a later day.
    // The law names no longest time: the house takes thirty days more at most. Act Article 26(1)(c): querulous requests can be refused.
    Regime {
        id: "fadp",
        acknowledge: None,
        answer: days(30),
        stop: None,
        extension: longer(days(30)),
        clock_starts: ClockStarts::Receipt,
        pauses: &[],
        dispute: complaint(days(30)),
        refusable: ANYBODYS,
    },
    // India: Digital Personal Data Protection Act 2023, sections 11 to 13; Rules 2025, rule 14(3): grievances within ninety days. For requests
    // no days are set: they get the same.
    Regime {
        id: "dpdp",
        acknowledge: None,
        answer: days(90),
        stop: None,
        extension: None,
        clock_starts: ClockStarts::Receipt,
        pauses: &[],
        dispute: complaint(days(90)),
        refusable: NARROW,
    },
];

/// The strictest: for a brand that names none we know.
pub const FIRST: Regime = {
    let [first, ..] = REGIMES;
    first
};
