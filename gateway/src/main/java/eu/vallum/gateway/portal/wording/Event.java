package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Kinds of entries of a timeline. French: messages/event_fr.properties. */
@MessageBundle("event")
public interface Event {
    @Message("Filed with its early warning")
    String event_filed();

    @Message("Officer assigned")
    String event_officer_assigned();

    @Message("Officer removed")
    String event_officer_removed();

    @Message("Feedback given to the entity")
    String event_feedback_given();

    @Message("Indicators imported")
    String event_indicators_imported();

    @Message("Shared")
    String event_shared();

    @Message("Share delivered")
    String event_share_delivered();

    @Message("Share opened")
    String event_share_opened();

    @Message("Share acknowledged")
    String event_share_acknowledged();

    @Message("Share withdrawn")
    String event_share_withdrawn();

    @Message("Share expired")
    String event_share_expired();

    @Message("Mail received")
    String event_mail_received();

    @Message("New mail address")
    String event_address_renewed();

    @Message("Marked anew")
    String event_label_changed();

    @Message("What may be done with the indicators was said anew")
    String event_pap_changed();

    @Message("A field was marked by itself")
    String event_field_labelled();

    @Message("What a recipient sees was changed")
    String event_redaction_changed();

    @Message("Information requested")
    String event_information_requested();

    @Message("Information given")
    String event_information_given();

    @Message("Information declined")
    String event_information_declined();

    @Message("Asked whether indicators were seen")
    String event_sighting_requested();

    @Message("Answered whether indicators were seen")
    String event_sighting_answered();

    @Message("Single point of contact asked to forward")
    String event_forwarding_requested();

    @Message("Forwarded by the single point of contact")
    String event_incident_forwarded();

    @Message("Not forwarded by the single point of contact")
    String event_forwarding_refused();

    @Message("A clock ran out")
    String event_clock_overdue();

    @Message("Attached to an entity of the register")
    String event_entity_attached();

    @Message("Entity taken back to not confirmed")
    String event_entity_detached();

    @Message("Question asked")
    String event_question_asked();

    @Message("Question answered")
    String event_question_answered();

    @Message("Closed")
    String event_closed();

    @Message("Reopened")
    String event_reopened();

    @Message("Handed over")
    String event_handed_over();

    @Message("A moment was noted")
    String event_moment_noted();

    @Message("A moment was corrected")
    String event_moment_corrected();

    @Message("A report was requested")
    String event_report_requested();

    @Message("A regime was added")
    String event_regime_added();

    @Message("What decides the duties changed")
    String event_circumstances_changed();

    @Message("Lateness was explained")
    String event_lateness_explained();

    @Message("A duty was met outside the platform")
    String event_duty_discharged();

    @Message("The entity was consulted")
    String event_entity_consulted();

    @Message("A report was submitted")
    String event_stage_submitted();

    @Message("The early warning was recalled")
    String event_report_recalled();

    @Message("Escalation proposed, a second person must agree")
    String event_escalation_proposed();

    @Message("Escalated")
    String event_escalated();

    @Message("Escalation ended")
    String event_escalation_ended();

    @Message("Technical – CSIRTs Network")
    String level_technical();

    @Message("Operational – EU-CyCLONe")
    String level_operational();

    @Message("Political – IPCR")
    String level_political();

    @Message("Entered by hand")
    String event_event();

    @Message("Note")
    String event_note_written();

    @Message("Message by")
    String event_message_sent();

    @Message("Note or message withdrawn")
    String event_note_withdrawn();

    @Message("Decided")
    String event_decision_made();

    @Message("Decision corrected")
    String event_decision_corrected();

    @Message("Task given")
    String event_task_given();

    @Message("Task changed")
    String event_task_changed();

    @Message("Task taken")
    String event_task_taken();

    @Message("Task done")
    String event_task_done();

    @Message("Task not needed")
    String event_task_dropped();

    @Message("Task reopened")
    String event_task_reopened();

    @Message("Passing it on held")
    String event_dissemination_held();

    @Message("Hold looked at again")
    String event_hold_reviewed();

    @Message("Passing it on refused")
    String event_dissemination_refused();

    @Message("Hold lifted")
    String event_hold_lifted();

    @Message("File added")
    String event_attachment_added();

    @Message("File marked anew")
    String event_attachment_marked();

    @Message("File removed")
    String event_attachment_removed();

    @Message("Classified")
    String event_classified();

    @Message("Classification removed")
    String event_classification_removed();

    @Message("Relation added")
    String event_incident_related();

    @Message("Relation ended")
    String event_relation_ended();

    @Message("Merged into another incident")
    String event_merged();

    @Message("An incident was merged into this one")
    String event_merged_into_this();

    @Message("Merge undone")
    String event_merge_undone();

    @Message("Code told by telephone")
    String event_guest_code_given();

    @Message("Came in with link and code")
    String event_guest_entered();

    @Message("Wrong codes, link locked")
    String event_guest_locked();
}
