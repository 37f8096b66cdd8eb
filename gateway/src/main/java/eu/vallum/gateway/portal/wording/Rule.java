package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Names of values that the reporting rules know by a code. French: messages/rule_fr.properties. */
@MessageBundle("rule")
public interface Rule {
    @Message("Early warning (24 h)")
    String obligation_early_warning();

    @Message("Incident notification (72 h)")
    String obligation_incident_notification();

    @Message("Final report (1 month)")
    String obligation_final_report();

    @Message("Feedback to the entity (24 h)")
    String obligation_feedback();

    @Message("Inform affected States and ENISA")
    String obligation_inform_affected();

    @Message("the entity’s awareness")
    String anchor_awareness();

    @Message("receipt by the authority")
    String anchor_receipt();

    @Message("submission of the notification")
    String anchor_submission();

    @Message("a measure being available")
    String anchor_measure_available();

    @Message("the handling of the incident")
    String anchor_handling();

    @Message("classification as major")
    String anchor_classification();

    @Message("the authority’s request")
    String anchor_request();

    @Message("The entity became aware")
    String moment_awareness();

    @Message("Report received")
    String moment_receipt();

    @Message("Report submitted")
    String moment_submission();

    @Message("A measure is available")
    String moment_measure_available();

    @Message("The entity has handled the incident")
    String moment_handling();

    @Message("Classified as major")
    String moment_classification();

    @Message("Report requested")
    String moment_request();

    @Message("It ends all the same")
    String nonworking_unmoved();

    @Message("It ends with the next working day")
    String nonworking_next_working_day();

    @Message("It ends at noon of the next working day")
    String nonworking_noon_of_next_working_day();

    @Message("Entity")
    String debtor_entity();

    @Message("Authority")
    String debtor_authority();

    @Message("To be submitted")
    String stagestate_open();

    @Message("Its time has not begun")
    String stagestate_waiting();

    @Message("Submitted")
    String stagestate_submitted();

    @Message("Not owed now")
    String stagestate_not_owed();

    @Message("Significant incident")
    String regimekind_incident();

    @Message("Vulnerability")
    String regimekind_vulnerability();

    @Message("Voluntary")
    String regimekind_voluntary();

    @Message("Near miss")
    String regimekind_near_miss();

    @Message("Cyber threat")
    String regimekind_cyber_threat();

    @Message("Significant")
    String outcome_significant();

    @Message("Not significant")
    String outcome_not_significant();

    @Message("Not decided yet")
    String outcome_open();

    @Message("Holds")
    String verdict_holds();

    @Message("Does not hold")
    String verdict_fails();

    @Message("Open")
    String verdict_open();

    @Message("euro")
    String unit_eur();

    @Message("seconds")
    String unit_seconds();

    @Message("minutes")
    String unit_minutes();

    @Message("users")
    String unit_users();

    @Message("domain names")
    String unit_domains();

    @Message("times")
    String unit_incidents();
}
