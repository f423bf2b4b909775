//! The way of each table into a backup.

/// The file a table's rows stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goes {
    Data,
    /// Keys, and rows that name or open somebody without one.
    Keys,
    /// The same, but of use only beside the data of the same moment.
    KeysOfTheMoment,
    /// In no backup, and why.
    Nowhere(&'static str),
}

/// A table, or those of its rows that go one way.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    pub name: &'static str,
    pub goes: Goes,
    /// Which rows, as a condition; all where it says nothing.
    pub rows: &'static str,
    /// Columns that stand in no file: blind indexes, worked out anew from what is sealed.
    pub without: &'static [&'static str],
}

const fn data(name: &'static str) -> Table {
    Table { name, goes: Goes::Data, rows: "", without: &[] }
}
const fn keys(name: &'static str) -> Table {
    Table { name, goes: Goes::Keys, rows: "", without: &[] }
}
const fn nowhere(name: &'static str, why: &'static str) -> Table {
    Table { name, goes: Goes::Nowhere(why), rows: "", without: &[] }
}

/// Every table, each after those it refers to.
pub const TABLES: &[Table] = &[
    keys("wrapped_keys"),
    // Blind indexes of addresses.
    keys("erased_people"),
    Table { goes: Goes::KeysOfTheMoment, ..data("repeatable_calls") },
    // Letters hold addresses under a key of the house, which every backup's root key opens; other work holds none.
    Table { goes: Goes::KeysOfTheMoment, rows: "kind = 'mail'", ..data("jobs") },
    Table { rows: "kind <> 'mail'", ..data("jobs") },
    data("installation"),
    data("log_head"),
    data("log_tree"),
    data("log_tiles"),
    data("log_checkpoints"),
    data("cosignatures"),
    data("audit_log"),
    data("changes"),
    data("erasures"),
    data("notices"),
    data("notice_texts"),
    data("notice_changes"),
    data("api_keys"),
    data("housekeeping"),
    Table { without: &["reference_index", "email_index"], ..data("customers") },
    Table { without: &["email_index"], ..data("guests") },
    data("choices"),
    data("consent_records"),
    data("records"),
    data("gone_records"),
    data("closed_categories"),
    data("unwanted_inferences"),
    data("refused_attempts"),
    data("inquiries"),
    data("deeds_of_systems"),
    data("explanations"),
    data("contacts"),
    data("asks"),
    data("panel"),
    data("passkeys"),
    data("backgrounds"),
    data("known_browsers"),
    data("staff"),
    data("staff_browsers"),
    data("staff_letters"),
    data("staff_passkeys"),
    data("staff_recovery_codes"),
    data("staff_systems"),
    data("items"),
    data("concerns"),
    data("training_modules"),
    data("training_openings"),
    data("training_records"),
    data("requests"),
    data("request_entries"),
    data("request_files"),
    data("request_letters"),
    data("request_tasks"),
    data("second_looks"),
    data("findings"),
    data("copies"),
    data("copy_parts"),
    data("hand_news"),
    data("told_troubles"),
    data("receivers"),
    data("deliveries"),
    data("voices"),
    data("topics"),
    data("surveys"),
    data("survey_sums"),
    data("month_counts"),
    data("month_figures"),
    data("fairness_months"),
    data("outcome_counts"),
    nowhere("sessions", "whoever signed out meanwhile must not be signed in again"),
    nowhere("sign_ins", "a code that was used must not open an account again"),
    nowhere("handoffs", "an address that was used must not open an account again"),
    nowhere("email_changes", "a change that was called off must not go on; it is over after a day anyway"),
    nowhere("staff_invitations", "an invitation that was used must not work again"),
    nowhere("kept_forms", "a form that was not sent; gone after an hour"),
    nowhere("tries", "counts of an hour, by blind indexes of addresses"),
    nowhere("leases", "the servers of that moment"),
    nowhere("servers", "the servers of that moment"),
    nowhere("counted_batches", "counts of servers that have long written or lost them"),
    nowhere("case_looks", "who had a case open at that moment"),
    nowhere("heartbeat", "says that changes are kept now"),
];

/// The rows that go one way, each after those they refer to.
pub fn that_go(wanted: impl Fn(Goes) -> bool) -> impl Iterator<Item = &'static Table> {
    TABLES.iter().filter(move |table| wanted(table.goes))
}
