package eu.vallum.incident.clock;

import static eu.vallum.incident.clock.Rules.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.incident.regime.Regimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule of the law by its article. Times without a zone are those of Tallinn. */
class LawTest {
    private static final Instant AWARE = at("2026-03-03T10:20");
    private static final Instant RECEIVED = at("2026-03-03T12:00");

    @Test
    void nis2_23_4_a_early_warning_within_24_hours_of_awareness() {
        assertEquals(at("2026-03-04T10:20"), nis2().due("early-warning"));
        assertEquals("NIS2 Art. 23(4)(a)", nis2().deadline("early-warning").basis());
    }

    @Test
    void nis2_23_4_b_notification_within_72_hours_of_awareness() {
        assertEquals(at("2026-03-06T10:20"), nis2().due("incident-notification"));
    }

    @Test
    void nis2_23_4_second_subparagraph_trust_services_notify_within_24_hours() {
        var trust = nis2().when("trustService", "yes").deadline("incident-notification");
        assertEquals(at("2026-03-04T10:20"), trust.dueAt());
        assertEquals("NIS2 Art. 23(4), second subparagraph", trust.basis());
    }

    @Test
    void nis2_23_4_c_intermediate_report_only_on_request_and_each_time_anew() {
        assertFalse(nis2().owes("intermediate-report"));
        var asked = nis2()
                .requested("intermediate-report", at("2026-03-07T09:00"), at("2026-03-08T09:00"))
                .requested("intermediate-report", at("2026-03-10T09:00"), null)
                .all()
                .stream()
                .filter(d -> d.obligation().equals("intermediate-report"))
                .toList();
        assertEquals(2, asked.size());
        assertEquals(at("2026-03-08T09:00"), asked.get(0).dueAt());
        assertNull(asked.get(1).dueAt());
        assertEquals(1, asked.get(1).occurrence());
    }

    @Test
    void nis2_23_4_d_final_report_one_month_after_the_notification_was_submitted_not_after_it_was_due() {
        assertEquals(ClockState.NOT_STARTED, nis2().deadline("final-report").state(at("2030-01-01T00:00")));
        var submittedEarly = nis2().submitted("incident-notification", at("2026-03-04T09:00"));
        // 4 April 2026 is a Saturday, 6 April is Easter Monday, which Estonia works
        assertEquals(at("2026-04-07T00:00"), submittedEarly.due("final-report"));
        assertFalse(submittedEarly.owes("progress-report"));
    }

    @Test
    void nis2_23_4_e_while_it_goes_on_a_progress_report_then_the_final_one_a_month_after_handling() {
        var ongoing = nis2().when("ongoing", "yes").submitted("incident-notification", at("2026-03-05T09:00"));
        assertEquals(at("2026-04-07T00:00"), ongoing.due("progress-report"));
        assertEquals(ClockState.NOT_STARTED, ongoing.deadline("final-report").state(at("2026-05-01T00:00")));
        var handled = ongoing.said(AnchorKind.HANDLING, at("2026-05-20T17:00"));
        // 20 June 2026 is a Saturday; 23 and 24 June are holidays, the 22nd is worked
        assertEquals(at("2026-06-23T00:00"), handled.due("final-report"));
        assertEquals("NIS2 Art. 23(4)(e)", handled.deadline("final-report").basis());
    }

    @Test
    void nis2_23_5_the_authority_answers_within_24_hours_of_receipt() {
        var feedback = nis2().deadline("feedback");
        assertEquals(RECEIVED.plus(Duration.ofHours(24)), feedback.dueAt());
        assertEquals(Debtor.AUTHORITY, feedback.owedBy());
        assertEquals("Centre", feedback.owedByName());
    }

    @Test
    void nis2_23_6_informing_affected_states_runs_without_a_number_waits_or_is_no_duty() {
        var yes = nis2().when("crossBorder", "yes").deadline("inform-affected");
        assertEquals(ClockState.RUNNING, yes.state(at("2027-01-01T00:00")));
        assertNull(yes.dueAt());
        assertEquals(RECEIVED.plus(Duration.ofHours(24)), yes.targetAt());
        assertEquals(
                ClockState.NOT_STARTED,
                nis2().when("crossBorder", "unknown")
                        .deadline("inform-affected")
                        .state(RECEIVED));
        assertFalse(nis2().when("crossBorder", "no").owes("inform-affected"));
    }

    @Test
    void nis2_23_7_the_public_is_told_only_where_that_is_needed_and_the_law_gives_no_number() {
        assertFalse(nis2().owes("inform-public"));
        var told = nis2().when("publicInterest", "yes").deadline("inform-public");
        assertEquals(Debtor.AUTHORITY, told.owedBy());
        assertEquals("NIS2 Art. 23(7)", told.basis());
        assertNull(told.dueAt());
    }

    @Test
    void nis2_23_10_the_authority_for_critical_entities_is_told_of_theirs_alone() {
        assertFalse(nis2().owes("inform-critical-authority"));
        assertFalse(nis2().when("criticalEntity", "no").owes("inform-critical-authority"));
        var told = nis2().when("criticalEntity", "yes").deadline("inform-critical-authority");
        assertEquals(Debtor.AUTHORITY, told.owedBy());
        assertNull(told.dueAt());
        assertEquals(RECEIVED.plus(Duration.ofHours(72)), told.targetAt());
    }

    @Test
    void cra_14_8_users_are_informed_after_awareness_without_a_number() {
        for (var id : List.of("cra-vulnerability", "cra-incident")) {
            var users = Rules.of(id).aware(AWARE).deadline("user-information");
            assertEquals(Debtor.ENTITY, users.owedBy(), id);
            assertEquals("CRA Art. 14(8)", users.basis(), id);
            assertEquals(AWARE, users.startedAt(), id);
            assertNull(users.dueAt(), id);
        }
    }

    @Test
    void nis2_30_voluntary_near_miss_and_threat_put_no_number_on_who_reports() {
        for (var id : List.of("nis2-voluntary", "nis2-near-miss", "nis2-cyber-threat")) {
            var rules = Rules.of(id).aware(AWARE).received(RECEIVED);
            assertNull(rules.deadline("notification").dueAt(), id);
            assertEquals(RECEIVED.plus(Duration.ofHours(24)), rules.due("feedback"), id);
        }
    }

    @Test
    void cra_14_2_a_and_b_24_and_72_hours() {
        var cra = Rules.of("cra-vulnerability").aware(AWARE);
        assertEquals(at("2026-03-04T10:20"), cra.due("early-warning"));
        assertEquals(at("2026-03-06T10:20"), cra.due("vulnerability-notification"));
    }

    @Test
    void cra_14_2_c_final_report_14_days_after_a_measure_is_available_never_from_awareness() {
        var cra = Rules.of("cra-vulnerability").aware(AWARE).submitted("vulnerability-notification", AWARE);
        assertNull(cra.deadline("final-report").dueAt());
        var available = cra.said(AnchorKind.MEASURE_AVAILABLE, at("2026-09-01T15:00"));
        assertEquals(at("2026-09-16T00:00"), available.due("final-report"));
    }

    @Test
    void cra_14_4_final_report_one_month_after_the_notification_was_submitted() {
        var cra = Rules.of("cra-incident").aware(AWARE);
        assertEquals(at("2026-03-04T10:20"), cra.due("early-warning"));
        assertEquals(at("2026-03-06T10:20"), cra.due("incident-notification"));
        assertEquals(
                at("2026-10-16T00:00"),
                cra.submitted("incident-notification", at("2026-09-15T08:00")).due("final-report"));
    }

    @Test
    void gdpr_33_1_72_hours_after_awareness() {
        assertEquals(at("2026-03-06T10:20"), Rules.of("gdpr").aware(AWARE).due("notification"));
    }

    @Test
    void dora_5_1_a_four_hours_after_classification_at_most_24_after_awareness() {
        // Tuesday 3 March
        assertEquals(at("2026-03-04T10:20"), Rules.of("dora").aware(AWARE).due("initial-notification"));
        assertEquals(
                at("2026-03-03T16:00"),
                Rules.of("dora")
                        .aware(AWARE)
                        .said(AnchorKind.CLASSIFICATION, at("2026-03-03T12:00"))
                        .due("initial-notification"));
        assertEquals(
                at("2026-03-04T10:20"),
                Rules.of("dora")
                        .aware(AWARE)
                        .said(AnchorKind.CLASSIFICATION, at("2026-03-04T09:00"))
                        .due("initial-notification"));
    }

    @Test
    void dora_5_2_classified_after_the_24_hours_four_hours_from_then() {
        assertEquals(
                at("2026-03-05T14:00"),
                Rules.of("dora")
                        .aware(AWARE)
                        .said(AnchorKind.CLASSIFICATION, at("2026-03-05T10:00"))
                        .due("initial-notification"));
    }

    @Test
    void dora_5_1_b_and_c_72_hours_then_a_month_from_the_last_intermediate_report() {
        var dora = Rules.of("dora").aware(AWARE).submitted("initial-notification", at("2026-03-03T13:00"));
        // Friday 6 March
        assertEquals(at("2026-03-06T13:00"), dora.due("intermediate-report"));
        dora.submitted("intermediate-report", at("2026-03-06T12:00"));
        assertEquals(at("2026-04-07T00:00"), dora.due("final-report"));
        dora.submitted("updated-intermediate-report", at("2026-03-10T12:00"));
        assertEquals(at("2026-04-11T00:00"), dora.due("final-report"));
    }

    @Test
    void dora_5_4_an_end_on_a_weekend_moves_to_noon_of_the_next_working_day() {
        // given: submitted on Thursday 5 March, 72 hours later is Sunday
        var dora = Rules.of("dora")
                .aware(AWARE)
                .submitted("initial-notification", at("2026-03-05T13:00"))
                .when("weekendRuleBarred", "no");
        assertEquals(at("2026-03-09T12:00"), dora.due("intermediate-report"));
    }

    @Test
    void dora_5_4_credit_institutions_ccps_trading_venues_and_nis2_entities_have_no_weekend_but_for_the_final_report() {
        for (var answer : List.of("yes", "unknown", "")) {
            // given: classified on Saturday 7 March, and reported so that 72 hours end on a Sunday and a month on a
            // Saturday
            var dora = Rules.of("dora").aware(at("2026-03-07T08:00")).when("weekendRuleBarred", answer);
            // then
            assertEquals(
                    at("2026-03-07T14:00"),
                    dora.said(AnchorKind.CLASSIFICATION, at("2026-03-07T10:00")).due("initial-notification"),
                    answer);
            dora.submitted("initial-notification", at("2026-03-05T13:00"));
            assertEquals(at("2026-03-08T13:00"), dora.due("intermediate-report"), answer);
            dora.submitted("intermediate-report", at("2026-03-11T12:00"));
            assertEquals(at("2026-04-13T12:00"), dora.due("final-report"), answer);
        }
        // and: whoever is none of these has it for each of the three
        var other = Rules.of("dora").aware(at("2026-03-07T08:00")).when("weekendRuleBarred", "no");
        assertEquals(
                at("2026-03-09T12:00"),
                other.said(AnchorKind.CLASSIFICATION, at("2026-03-07T10:00")).due("initial-notification"));
    }

    @Test
    void cra_14_1_and_3_each_report_goes_to_the_coordinator_and_to_enisa_at_the_same_time() {
        for (var id : List.of("cra-vulnerability", "cra-incident")) {
            var regime = Regimes.onClassPath().newest(id).orElseThrow();
            for (var stage : regime.stages()) {
                if (stage.owedBy().equals("entity")) {
                    assertEquals(List.of("coordinator", "enisa"), stage.recipients(), id + " " + stage.id());
                }
            }
            assertTrue(regime.recipients().keySet().containsAll(Set.of("coordinator", "enisa")), id);
        }
    }

    @Test
    void regulation_1182_71_3_2_c_a_month_ends_on_the_same_date_or_the_months_last_day() {
        assertEquals(at("2027-03-02T00:00"), submitted("2027-01-29T10:00")); // 28 February is a Sunday
        assertEquals(at("2028-03-01T00:00"), submitted("2028-01-29T10:00"));
        assertEquals(at("2028-03-01T00:00"), submitted("2028-01-30T10:00"));
        assertEquals(at("2028-03-01T00:00"), submitted("2028-01-31T10:00"));
        assertEquals(at("2028-02-29T00:00"), submitted("2028-01-28T10:00"));
    }

    @Test
    void regulation_1182_71_3_4_a_last_day_on_a_weekend_or_holiday_moves_to_the_next_working_day() {
        // 25 and 26 December are holidays in Estonia, 27 is a Sunday in 2026
        assertEquals(at("2026-12-29T00:00"), submitted("2026-11-25T10:00"));
    }

    @Test
    void regulation_1182_71_3_4_the_holidays_are_those_of_the_authoritys_member_state() {
        // given: Easter Monday, 6 April 2026
        var submitted = at("2026-03-06T10:00");
        assertEquals(
                at("2026-04-07T00:00"),
                Rules.of("nis2")
                        .aware(AWARE)
                        .submitted("incident-notification", submitted)
                        .due("final-report"));
        assertEquals(
                at("2026-04-08T00:00"),
                Rules.of("nis2")
                        .in("LV")
                        .aware(AWARE)
                        .submitted("incident-notification", submitted)
                        .due("final-report"));
    }

    @Test
    void regulation_1182_71_3_4_hours_never_move() {
        // given: Friday 6 March; 72 hours end on Monday, 24 on Saturday
        var rules = Rules.of("nis2").aware(at("2026-03-06T10:00"));
        assertEquals(at("2026-03-07T10:00"), rules.due("early-warning"));
    }

    @Test
    void internal_target_and_legal_limit_are_two_times() {
        var notification = nis2().deadline("incident-notification");
        assertEquals(AWARE.plus(Duration.ofHours(60)), notification.targetAt());
        assertTrue(Objects.requireNonNull(notification.targetAt()).isBefore(notification.dueAt()));
    }

    private static Rules nis2() {
        return Rules.of("nis2").aware(AWARE).received(RECEIVED);
    }

    private static Instant submitted(String local) {
        return Rules.of("nis2")
                .aware(AWARE)
                .submitted("incident-notification", at(local))
                .due("final-report");
    }
}
