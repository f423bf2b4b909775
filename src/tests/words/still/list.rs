//! By rule and language, each id once.

/// Rule, language, ids.
pub const STILL: &[(&str, &str, &str)] = &[
    (
        "alone",
        "en",
        "account-email-now account-same-email again-title basis-contract check-stops choices-starts choices-stays choices-stops \
         clash-not-ready clash-too-late contact-lede copy-expired copy-partly copy-until delete-goes delete-now-hint delete-stays \
         details-sensitive details-sharing error-too-long failure-text guess-delete-sure guess-gone guess-marked guess-right \
         guess-unmarked guess-wrong handoff-gone next-held next-waiting-home notice-print passkey-failed privacy-check-done \
         purpose-from-level purpose-minor purpose-state-needed purpose-state-off purpose-state-on receipt-check-altered \
         receipt-check-too-long receipt-check-unknown-text receipt-withdraw-lowest recipients-hint record-gone \
         request-said-deleted saved-text search-too-long sign-in-elsewhere-title signals-browser-asks signals-browser-silent \
         staff-answer-hint staff-becomes staff-cannot-be-read staff-check-final staff-clash-too-late staff-done \
         staff-effect-extend staff-error-other-value staff-error-password-common staff-error-value staff-keep-hint \
         staff-message-hint staff-no-begun staff-no-not-begun staff-no-not-linked stays-off-title stays-until \
         story-ahead-delete-text story-extended story-late-text story-task-failed task-it-failed task-it-is-done task-opens-after \
         task-they-are-not-found too-large-title why-stop-whole",
    ),
    (
        "clock",
        "en",
        "ask-span-hint held-filter-date-hint held-filter-wrong-date pause-malformed quiet-from-hint quiet-malformed quiet-to-hint",
    ),
    (
        "condition",
        "en",
        "copy-contact handoff-not-you mail-address-text mail-browser-text mail-code-text mail-confirm-old-text mail-confirm-text \
         mail-erased-text mail-guest-code-text mail-passkey-text mail-proof-text mail-request-text request-not-settled \
         sign-in-link-elsewhere staff-one-time-hint",
    ),
    ("count", "en", "time-limit"),
    (
        "dated",
        "en",
        "account-no-email announce-asks ask-stop-hint asked-hint cancel-text check-stops choices-always choices-asks \
         choices-changed-elsewhere choices-hint choices-lede choices-minor choices-stays clash-changed clash-copy-expired \
         confirm-no-address contact-often-hint copy-expired delete-now-hint delete-stays delete-stays-proof delete-warning \
         failure-text guess-deleted guess-from-gone held-goes-account held-lede-none held-paused history-single home-latest \
         home-task-data-none how-decide how-transfers jobs-restarted journey-legend mail-address-text mail-code-text \
         mail-confirm-text mail-declined mail-guest-code-text pause-text preview-signal privacy-check-held \
         privacy-check-leave-hint purpose-asked-from-level purpose-minor purposes-title receipt-contact receipt-withdraw-page \
         recent-empty recent-here record-goes record-goes-account request-delete-hint restricted-text safeguard-adequacy \
         safeguard-standard-clauses safeguard-within-eea saved-obeyed saved-text signals-known-since signals-lede signals-sign-in \
         staff-check-task staff-clash-changed staff-codes-text staff-effect-delete staff-effect-task staff-error-value \
         staff-hold-hint staff-keep-hint staff-left-over-text staff-no-ends-by-itself too-large-title why-guess-gone \
         why-otherwise why-thanks why-until",
    ),
    ("law", "en", "about-rights basis-consent basis-legitimate-interest request-stop-hint"),
    (
        "quoted",
        "en",
        "category-parcel-status.example category-searches.example copy-rest-text delete-systems-text example-fact-herbs \
         example-fact-herbs.reason example-person held-channel pressure-hint purpose-allergy-warnings.example \
         purpose-suggestions.on signals-how-text silent-note staff-decline-hint",
    ),
    (
        "term",
        "en",
        "about-transfers account-end basis-consent basis-contract basis-legal-obligation boundaries-hint boundaries-title \
         cancel-go changes-lede check-account-ends choices-always clash-too-late confirm-lede contact-hint contact-often-hint \
         copy-withdrawn delete-later-hint delete-turn-off deleted-some disobeyed-title error-understood footer-how-it-works \
         handoff-go handoff-switch handoff-title held-paused held-restricted held-signal help-authority help-officer \
         history-boundaries history-notice history-signal history-undone how-about how-title keep-account-closed \
         level-full.summary mail-called-off mail-called-off-subject mail-undo nav-history next-late next-scheduled-until \
         notice-hash notice-print notice-title off-none pause-text planned-text pressure-hint pressure-legend preview-lede-resume \
         preview-signal preview-title-undo preview-yes-undo privacy-check-save privacy-check-skip purpose-account.off \
         purpose-ad-sharing purposes-hint receipt-asked-words receipt-claimed-words receipt-notice receipt-part-notice \
         receipt-part-rights receipt-undo receipt-undoes receipt-withdraw receipt-words recent-title recipients-hint \
         request-said-deleted request-state safeguard-standard-clauses session-ended setting-pressure-none setting-signal \
         sign-in-first-title signals-browser-asks signals-how signals-stopped staff-check-final staff-clash-too-late \
         staff-effect-delete staff-no-deleting staff-no-planned staff-state-scheduled staff-story-withdrawn staff-undo-until \
         state-scheduled state-withdrawn stays-off-signal stop-none story-ahead-delete-text story-withdrawn task-opens-after \
         touchpoint-ads.notice tried-purpose waits-restricted withdraw-go withdraw-text withdrawn-title",
    ),
    (
        "unsaid",
        "en",
        "a-channel a-conclusion a-hash consent-taken-back pressure sharing the-end-of-a-planned-deletion \
         the-end-of-a-request,-and-a-choice-undone the-notice the-standard-clauses what-was-chosen-before",
    ),
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
    ("count", "de", "time-limit"),
    ("law", "de", "about-rights basis-consent basis-legitimate-interest request-copy"),
    (
        "quoted",
        "de",
        "category-parcel-status.example category-searches.example copy-rest-text example-fact-herbs example-fact-herbs.reason \
         example-person held-channel pressure-hint purpose-allergy-warnings.example purpose-suggestions.on signals-how-text \
         silent-note staff-decline-hint",
    ),
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
    ("count", "ar", "time-limit"),
    ("law", "ar", "about-rights basis-legitimate-interest request-copy"),
    (
        "quoted",
        "ar",
        "account-kept category-parcel-status.example category-searches.example copy-rest-text example-fact-herbs \
         example-fact-herbs.reason example-person held-channel pressure-hint purpose-allergy-warnings.example \
         purpose-suggestions.on signals-how-text silent-note staff-decline-hint",
    ),
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
         the-end-of-an-account the-notice the-standard-clauses what-is-picked what-was-chosen-before",
    ),
];
