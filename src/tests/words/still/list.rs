//! By rule and language, each id once.

/// Rule, language, ids.
pub const STILL: &[(&str, &str, &str)] = &[
    ("alone", "en", "contact-lede"),
    ("dated", "en", "choices-always"),
    ("term", "en", "choices-always"),
    (
        "alone",
        "de",
        "account-email-half again-title already-title check-stops choices-starts choices-stays choices-stops delete-goes \
         delete-now-hint delete-stays delete-understood details-sensitive failure-text guess-right held-lede home-chosen \
         passkey-failed preview-needs preview-title-change privacy-check-done purposes-always-why quiet-zone \
         receipt-check-unreadable sign-in-elsewhere-title staff-cannot-be-read staff-error-value staff-keep-hint staff-meant \
         staff-no-begun staff-no-not-begun stays-off-title story-extended task-it-failed withdrawn-text",
    ),
    (
        "clock",
        "de",
        "ask-span-hint held-filter-date-hint held-filter-wrong-date pause-malformed quiet-from-hint quiet-malformed quiet-to-hint",
    ),
    ("law", "de", "about-rights basis-consent basis-legitimate-interest request-copy"),
    ("quoted", "de", "held-channel silent-note staff-decline-hint"),
    (
        "term",
        "de",
        "about-complaints about-transfers account-end basis-consent basis-legitimate-interest boundaries-hint boundaries-lede \
         cancel-go changes-lede check-account-ends choices-always choices-minor clash-too-late contact-hint contact-lede \
         contact-often-hint contact-unused-hint copy-show data-lede delete-later-hint details-profiling frequency-any \
         held-lede-none held-restricted help-officer history-notice home-task-data-none how-about how-decide-text how-never-text \
         keep-account-closed notice-hash notice-print notice-title pause-text pressure-hint preview-title-undo \
         receipt-asked-words receipt-claimed-words receipt-notice receipt-part-notice receipt-undoes receipt-withdraw \
         receipt-words recent-title recipients-hint request-state safeguard-standard-clauses setting-pressure-none \
         staff-clash-too-late staff-no-deleting staff-undo-until state-scheduled stop-none waits-erasure waits-restricted",
    ),
    ("unsaid", "de", "a-channel a-conclusion a-hash consent-taken-back legitimate-interest the-notice the-officer the-standard-clauses"),
    (
        "alone",
        "ar",
        "account-same-email basis-contract choices-starts choices-stays choices-stops contact-lede copy-partly delete-goes \
         delete-stays details-sensitive notice-print planned-text privacy-check-done receipt-check-too-long \
         receipt-claimed-words-hint receipt-withdraw-lowest sign-in-elsewhere-title staff-effect-extend staff-error-other-value \
         staff-error-value stays-off-title",
    ),
    (
        "clock",
        "ar",
        "ask-span-hint held-filter-date-hint held-filter-wrong-date pause-malformed quiet-from-hint quiet-malformed quiet-to-hint",
    ),
    ("law", "ar", "about-rights basis-legitimate-interest request-copy"),
    ("quoted", "ar", "account-kept held-channel silent-note staff-decline-hint"),
    (
        "term",
        "ar",
        "about-complaints account-end basis-legitimate-interest boundaries-hint cancel-text category-ad-referral.why \
         category-basket.why category-browsing.why category-guesses.why category-payment.method category-preferences.why \
         category-searches.why category-store-visits.why changes-lede check-account-ends choices-more choices-undo-over \
         contact-lede contact-unused-hint copy-show data-lede details-when-on frequency-any ground-research handoff-switch \
         held-lede-none held-restricted held-signal help-officer history-notice history-over history-signal home-rights-how \
         home-task-data-none home-task-history-hint how-about how-decide-text jobs-restarted journey-always journey-on \
         keep-account-closed mail-erased mail-erased-but-not-found next-delete next-waiting next-waiting-home notice-hash \
         notice-print notice-title off-back pause-text pressure-hint pressure-legend preview-signal preview-title-change \
         preview-title-undo preview-yes-change privacy-check-hint purpose-account.off purpose-alone purpose-asked-from-level \
         purpose-state-needed purpose-state-on purpose-turn-on purposes-hint purposes-save queue-due queue-title \
         receipt-asked-words receipt-asked-words-hint receipt-check-altered-text receipt-claimed-words receipt-notice \
         receipt-over receipt-part-notice receipt-part-rights receipt-withdraw-lowest receipt-words receipt-words-hint \
         recipient-answerly.does recipients-hint request-answer-by request-due request-our-answer request-your-answer \
         requests-lede safeguard-standard-clauses session-extend session-extended setting-pressure-none setting-signal \
         signals-browser-asks signals-how signals-stopped staff-answer staff-answer-hint staff-ask-hint staff-check-answer \
         staff-error-answer staff-finish staff-no-nothing-to-grant state-waiting stays-off-signal story-ahead touchpoint-buy.what \
         waits-erasure waits-restricted why-opinion-hint why-opinion-send why-thanks",
    ),
    (
        "unsaid",
        "ar",
        "a-hash a-use-that-is-on-or-off an-answer legitimate-interest pressure sharing the-end-of-a-request,-and-a-choice-undone \
         the-end-of-an-account the-notice the-standard-clauses what-is-picked",
    ),
];
