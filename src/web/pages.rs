//! The table of pages: where each stands under `/{locale}`, and who sees it.
//!
//! To add a page: a row here and its handler in `routes`, which does not compile without one.

use crate::domain::staff::Deed;

/// The reader of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Anyone,
    /// A customer, or a guest.
    Person,
    Customer,
    /// Staff whose role may do this.
    Staff(Deed),
}

macro_rules! pages {
    ($($page:ident $path:literal $reader:expr;)*) => {
        /// One page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Page { $($page),* }

        impl Page {
            /// Every page there is; lists and checks of pages read this.
            pub const ALL: &[Self] = &[$(Self::$page),*];

            /// The address after the language, with a name in braces for each part that varies.
            pub const fn path(self) -> &'static str {
                match self { $(Self::$page => $path),* }
            }

            pub const fn reader(self) -> Reader {
                match self { $(Self::$page => $reader),* }
            }
        }
    };
}

pages! {
    Home "" Reader::Anyone;
    Journey "/journey" Reader::Anyone;
    Touchpoint "/journey/{touchpoint}" Reader::Anyone;
    Ranking "/ranking/{touchpoint}" Reader::Anyone;
    Kinds "/data" Reader::Anyone;
    Category "/data/{category}" Reader::Anyone;
    Records "/data/{category}/records" Reader::Customer;
    Record "/data/{category}/{record}" Reader::Customer;
    Purpose "/purposes/{purpose}" Reader::Anyone;
    Recipients "/recipients" Reader::Anyone;
    Changes "/changes" Reader::Anyone;
    ChangesFeed "/changes.atom" Reader::Anyone;
    Notice "/notices/{version}" Reader::Anyone;
    Trust "/trust" Reader::Anyone;
    TrustCsv "/trust.csv" Reader::Anyone;
    TrustJson "/trust.json" Reader::Anyone;
    Search "/search" Reader::Anyone;
    HowItWorks "/how-it-works" Reader::Anyone;
    Fairness "/fairness" Reader::Anyone;
    Help "/help" Reader::Anyone;
    Accessibility "/accessibility" Reader::Anyone;
    SaidAndDone "/said-and-done" Reader::Anyone;
    Survey "/surveys/{survey}" Reader::Customer;
    Panel "/panel" Reader::Customer;
    SignIn "/sign-in" Reader::Anyone;
    SignInCode "/sign-in/code" Reader::Anyone;
    SignInLink "/sign-in/link/{token}" Reader::Anyone;
    Handoff "/hand-off/{token}" Reader::Anyone;
    Requests "/requests" Reader::Anyone;
    Guest "/requests/guest" Reader::Anyone;
    GuestCode "/requests/guest/code" Reader::Anyone;
    RequestForm "/requests/new/{kind}" Reader::Person;
    RequestCheck "/requests/new/{kind}/check" Reader::Person;
    Request "/requests/{reference}" Reader::Person;
    RequestDownload "/requests/{reference}/download" Reader::Person;
    RequestFile "/requests/{reference}/files/{file}" Reader::Person;
    Confirm "/confirm" Reader::Person;
    Account "/account" Reader::Customer;
    AccountEmail "/account/email/{token}" Reader::Anyone;
    AboutYou "/about-you" Reader::Customer;
    Choices "/choices" Reader::Customer;
    ChoicesPurposes "/choices/purposes" Reader::Customer;
    ChoicesContact "/choices/contact" Reader::Customer;
    ChoicesBoundaries "/choices/boundaries" Reader::Customer;
    ChoicesSignals "/choices/signals" Reader::Anyone;
    ChoicesPreview "/choices/preview" Reader::Customer;
    Check "/check" Reader::Customer;
    CheckStep "/check/{step}" Reader::Customer;
    History "/history" Reader::Customer;
    Recent "/recent" Reader::Customer;
    Asked "/asked" Reader::Customer;
    Why "/why/{explanation}" Reader::Customer;
    ReceiptCheck "/receipts/check" Reader::Anyone;
    Receipt "/receipts/{id}" Reader::Customer;
    ReceiptJson "/receipts/{id}/json" Reader::Customer;
    StaffToday "/staff" Reader::Staff(Deed::SeeToday);
    StaffQueue "/staff/requests" Reader::Staff(Deed::SeeCases);
    StaffSeveral "/staff/several" Reader::Staff(Deed::Answer);
    StaffSeveralCheck "/staff/several/check" Reader::Staff(Deed::Answer);
    StaffSeveralWanted "/staff/several/{several}" Reader::Staff(Deed::Agree);
    StaffCustomers "/staff/customers" Reader::Staff(Deed::ActFor);
    StaffCustomer "/staff/customers/open" Reader::Staff(Deed::ActFor);
    StaffTheirData "/staff/customers/open/data/{category}" Reader::Staff(Deed::ActFor);
    StaffTheirHistory "/staff/customers/open/history" Reader::Staff(Deed::ActFor);
    StaffTheirReceipt "/staff/customers/open/receipts/{id}" Reader::Staff(Deed::ActFor);
    StaffWriteDown "/staff/customers/request" Reader::Staff(Deed::ActFor);
    StaffSignIn "/staff/sign-in" Reader::Anyone;
    StaffJoin "/staff/join/{token}" Reader::Anyone;
    StaffCase "/staff/requests/{reference}" Reader::Staff(Deed::SeeCases);
    StaffCaseFile "/staff/requests/{reference}/file" Reader::Staff(Deed::ReadClosed);
    StaffCaseLetter "/staff/requests/{reference}/letter" Reader::Staff(Deed::SeeCases);
    StaffCaseAsRead "/staff/requests/{reference}/as-read" Reader::Staff(Deed::SeeCases);
    StaffCaseCopy "/staff/requests/{reference}/copy" Reader::Staff(Deed::SeeCases);
    StaffTasks "/staff/tasks" Reader::Staff(Deed::Tasks);
    StaffTasksCheck "/staff/tasks/check" Reader::Staff(Deed::Tasks);
    StaffCaseYes "/staff/requests/{reference}/yes" Reader::Staff(Deed::Agree);
    StaffCaseAttached "/staff/requests/{reference}/files/{file}" Reader::Staff(Deed::SeeCases);
    StaffCaseCheck "/staff/requests/{reference}/check" Reader::Staff(Deed::SeeCases);
    StaffOversight "/staff/oversight" Reader::Staff(Deed::Oversee);
    StaffReport "/staff/oversight/report" Reader::Staff(Deed::Oversee);
    StaffReportMonth "/staff/oversight/report/{month}" Reader::Staff(Deed::Oversee);
    StaffReportCsv "/staff/oversight/report/{month}/csv" Reader::Staff(Deed::Oversee);
    StaffReportJson "/staff/oversight/report/{month}/json" Reader::Staff(Deed::Oversee);
    StaffItem "/staff/oversight/{item}" Reader::Staff(Deed::Oversee);
    StaffHolds "/staff/holds" Reader::Staff(Deed::Inspect);
    StaffRetention "/staff/retention" Reader::Staff(Deed::Inspect);
    StaffNotices "/staff/notices" Reader::Staff(Deed::Inspect);
    StaffNoticesCheck "/staff/notices/check" Reader::Staff(Deed::Publish);
    StaffFairness "/staff/fairness" Reader::Staff(Deed::Oversee);
    StaffListening "/staff/listening" Reader::Staff(Deed::ReadVoices);
    StaffSurveys "/staff/surveys" Reader::Staff(Deed::ReadVoices);
    StaffPanel "/staff/panel" Reader::Staff(Deed::SeeCases);
    StaffHouse "/staff/house" Reader::Staff(Deed::SeeHouse);
    StaffJobs "/staff/systems" Reader::Staff(Deed::SeeHouse);
    StaffSystem "/staff/systems/{system}" Reader::Staff(Deed::SeeHouse);
    StaffDisconnect "/staff/systems/{system}/disconnect" Reader::Staff(Deed::Keys);
    StaffPeople "/staff/people" Reader::Staff(Deed::SeePeople);
    StaffPerson "/staff/people/{member}" Reader::Staff(Deed::SeePeople);
    StaffKeys "/staff/keys" Reader::Staff(Deed::SeeKeys);
    StaffLog "/staff/log" Reader::Staff(Deed::ReadLog);
    StaffLogLines "/staff/log.jsonl" Reader::Staff(Deed::ReadLog);
    StaffLogEntry "/staff/log/{entry}" Reader::Staff(Deed::ReadLog);
    StaffMe "/staff/me" Reader::Staff(Deed::OwnAccount);
    StaffConfirm "/staff/confirm" Reader::Staff(Deed::OwnAccount);
    StaffTraining "/staff/training" Reader::Staff(Deed::Learn);
    StaffModule "/staff/training/{module}" Reader::Staff(Deed::Learn);
    StaffGuidance "/staff/guidance" Reader::Staff(Deed::Learn);
    StaffGuide "/staff/guidance/{guide}" Reader::Staff(Deed::Learn);
    StaffTemplates "/staff/templates" Reader::Staff(Deed::ReadTemplates);
    StaffConcerns "/staff/concerns" Reader::Staff(Deed::Raise);
    StaffConcernForm "/staff/concerns/new" Reader::Staff(Deed::Raise);
    StaffConcern "/staff/concerns/{concern}" Reader::Staff(Deed::Raise);
}

/// Whether there is such a page: `path` comes after the language; its query, if there is one, makes no difference.
pub fn is_page(path: &str) -> bool {
    page_at(path).is_some()
}

/// The page at an address.
pub fn page_at(path: &str) -> Option<Page> {
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let fits = |page: &Page| {
        let (mut pattern, mut parts) = (page.path().split('/'), path.split('/'));
        loop {
            match (pattern.next(), parts.next()) {
                (None, None) => return true,
                (Some(expected), Some(part)) if expected == part || (expected.starts_with('{') && !part.is_empty()) => {}
                _ => return false,
            }
        }
    };
    Page::ALL.iter().copied().find(fits)
}
