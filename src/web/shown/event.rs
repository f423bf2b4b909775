//! Events of the log in words.

use crate::i18n::texts::Texts;

/// `None` for one that another version wrote.
pub fn said(words: &Texts, action: &str) -> Option<String> {
    Some(match action {
        "customer.created" => words.event_customer_created(),
        "customer.updated" => words.event_customer_updated(),
        "customer.protected-as-minor" => words.event_customer_protected_as_minor(),
        "customer.objections-kept" => words.event_customer_objections_kept(),
        "customer.no-longer-minor" => words.event_customer_no_longer_minor(),
        "choice.saved" => words.event_choice_saved(),
        "choice.undone" => words.event_choice_undone(),
        "notice.published" => words.event_notice_published(),
        "key.created" => words.event_key_created(),
        "key.revoked" => words.event_key_revoked(),
        "key.rotated" => words.event_key_rotated(),
        "session.started" => words.event_session_started(),
        "session.refused" => words.event_session_refused(),
        "session.stepped-up" => words.event_session_stepped_up(),
        "session.ended" => words.event_session_ended(),
        "handoff.created" => words.event_handoff_created(),
        "records.stored" => words.event_records_stored(),
        "records.withdrawn" => words.event_records_withdrawn(),
        "records.purged" => words.event_records_purged(),
        "inference.deleted" => words.event_inference_deleted(),
        "inference.called-wrong" => words.event_inference_called_wrong(),
        "inference.called-right" => words.event_inference_called_right(),
        "request.opened" => words.event_request_opened(),
        "request.message" => words.event_request_message(),
        "request.withdrawn" => words.event_request_withdrawn(),
        "request.moved" => words.event_request_moved(),
        "request.extended" => words.event_request_extended(),
        "request.held" => words.event_request_held(),
        "request.resumed" => words.event_request_resumed(),
        "request.assigned" => words.event_request_assigned(),
        "request.noted" => words.event_request_noted(),
        "request.declined" => words.event_request_declined(),
        "request.done" => words.event_request_done(),
        "requests.purged" => words.event_requests_purged(),
        "guests.forgotten" => words.event_guests_forgotten(),
        "request.revealed" => words.event_request_revealed(),
        "requests.found" => words.event_requests_found(),
        "request.stood-in" => words.event_request_stood_in(),
        "task.settled" => words.event_task_settled(),
        "copy.made" => words.event_copy_made(),
        "copy.downloaded" => words.event_copy_downloaded(),
        "copy.withdrawn" => words.event_copy_withdrawn(),
        "copy.blacked-out" => words.event_copy_blacked_out(),
        "record.corrected" => words.event_record_corrected(),
        "restriction.granted" => words.event_restriction_granted(),
        "restriction.lifted" => words.event_restriction_lifted(),
        "erasure.planned" => words.event_erasure_planned(),
        "erasure.called-off" => words.event_erasure_called_off(),
        "erasure.begun" => words.event_erasure_begun(),
        "customer.erased" => words.event_customer_erased(),
        "customer.acted-for" => words.event_customer_acted_for(),
        "customer.opened" => words.event_customer_opened(),
        "guest.noted" => words.event_guest_noted(),
        "category.erased" => words.event_category_erased(),
        "category.closed" => words.event_category_closed(),
        "evidence.over" => words.event_evidence_over(),
        "erasures.replayed" => words.event_erasures_replayed(),
        "staff.invited" => words.event_staff_invited(),
        "staff.joined" => words.event_staff_joined(),
        "staff.signed-in" => words.event_staff_signed_in(),
        "staff.sign-in-refused" => words.event_staff_sign_in_refused(),
        "staff.signed-out" => words.event_staff_signed_out(),
        "staff.ended" => words.event_staff_ended(),
        "staff.role-changed" => words.event_staff_role_changed(),
        "staff.password-changed" => words.event_staff_password_changed(),
        "staff.codes-made" => words.event_staff_codes_made(),
        "log.verified" => words.event_log_verified(),
        "log.exported" => words.event_log_exported(),
        "job.restarted" => words.event_job_restarted(),
        "sessions.ended" => words.event_sessions_ended(),
        "customer.language-changed" => words.event_customer_language_changed(),
        "customer.email-change-asked" => words.event_customer_email_change_asked(),
        "customer.email-change-called-off" => words.event_customer_email_change_called_off(),
        "customer.email-changed" => words.event_customer_email_changed(),
        "passkey.added" => words.event_passkey_added(),
        "passkey.removed" => words.event_passkey_removed(),
        "contact.sent" => words.event_contact_sent(),
        "explanation.stored" => words.event_explanation_stored(),
        "explanation.refused-by-customer" => words.event_explanation_refused_by_customer(),
        "explanation.opinion-given" => words.event_explanation_opinion_given(),
        "explanations.forgotten" => words.event_explanations_forgotten(),
        "access.refused" => words.event_access_refused(),
        "limit.reached" => words.event_limit_reached(),
        "snapshot.read" => words.event_snapshot_read(),
        "item.opened" => words.event_item_opened(),
        "item.taken" => words.event_item_taken(),
        "item.decided" => words.event_item_decided(),
        "outcomes.counted" => words.event_outcomes_counted(),
        "fairness.month-closed" => words.event_fairness_month_closed(),
        "background.given" => words.event_background_given(),
        "background.deleted" => words.event_background_deleted(),
        "item.weighed" => words.event_item_weighed(),
        "training.recorded" => words.event_training_recorded(),
        "training.opened" => words.event_training_opened(),
        "month.closed" => words.event_month_closed(),
        "voice.heard" => words.event_voice_heard(),
        "voices.grouped" => words.event_voices_grouped(),
        "voice.blacked-out" => words.event_voice_blacked_out(),
        "topic.written" => words.event_topic_written(),
        "topic.published" => words.event_topic_published(),
        "panel.joined" => words.event_panel_joined(),
        "panel.left" => words.event_panel_left(),
        "survey.made" => words.event_survey_made(),
        "survey.started" => words.event_survey_started(),
        "survey.ended" => words.event_survey_ended(),
        "survey.answered" => words.event_survey_answered(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{language::Language, voice::Voice},
        i18n::texts::texts,
        usecases::log::read::actions,
    };
    use std::collections::BTreeSet;

    #[test]
    fn every_event_has_words_of_its_own_in_every_language() {
        for language in Language::ALL {
            let words = texts(Voice::impersonal(language));
            let without: Vec<_> = actions().into_iter().filter(|action| said(words, action).is_none()).collect();
            assert!(without.is_empty(), "no words for {without:?}");
            let all: BTreeSet<_> = actions().into_iter().filter_map(|action| said(words, action)).collect();
            assert_eq!(all.len(), actions().len(), "two events are told apart in {language}");
        }
    }
}
