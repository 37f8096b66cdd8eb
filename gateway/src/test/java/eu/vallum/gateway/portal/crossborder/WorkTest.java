package eu.vallum.gateway.portal.crossborder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import eu.vallum.gateway.portal.crossborder.Views.Details;
import eu.vallum.gateway.portal.crossborder.Views.Forwarding;
import eu.vallum.gateway.portal.crossborder.Views.Head;
import eu.vallum.gateway.portal.crossborder.Views.Known;
import eu.vallum.gateway.portal.crossborder.Views.Proposal;
import eu.vallum.gateway.portal.crossborder.Views.Reason;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom the page of a cross-border incident proposes to tell. */
class WorkTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private final Organisation owner = organisation("EE", "csirt");
    private final Organisation spoc = organisation("EE", "spoc");
    private final Organisation latvia = organisation("LV", "spoc");
    private final Organisation latvianTeam = organisation("LV", "csirt");
    private final Organisation france = organisation("FR", "csirt");
    private final Organisation sweden = organisation("SE", "csirt");
    private final Organisation agency = organisation("EU", "eu-body");

    @Test
    void one_authority_a_state_that_is_written_to_in_the_language_is_ticked_and_the_agency_in_english() {
        // given
        var english = Form.empty();
        var french = Form.empty();
        // when
        Work.of(details(List.of()), "en", owner.id(), List.of()).choose(english);
        Work.of(details(List.of()), "fr", owner.id(), List.of()).choose(french);
        // then
        assertEquals(List.of(latvia.key(), agency.key()), english.all("recipients"));
        assertEquals(List.of(france.key()), french.all("recipients"));
        assertEquals(List.of("LV", "FR"), english.all("states"));
    }

    @Test
    void the_contact_point_that_is_asked_sees_the_authorities_of_the_states_it_is_asked_to_tell_and_no_others() {
        // given
        var asked = details(List.of(request("open")));
        var all = List.of(latvianTeam, latvia, france, sweden, agency);
        // when
        var work = Work.of(asked, "en", spoc.id(), all);
        var form = Form.empty();
        work.choose(form);
        // then
        assertEquals(List.of(latvianTeam, latvia), work.recipients());
        assertEquals(List.of(latvia.key()), form.all("recipients"));
    }

    @Test
    void an_answered_request_waits_for_nobody() {
        assertNull(details(List.of(request("forwarded"))).waitingFor(spoc.id()));
        assertNull(details(List.of(request("open"))).waitingFor(owner.id()));
    }

    private Details details(List<Forwarding> requests) {
        return new Details(
                new Head(
                        UUID.randomUUID(),
                        "EE-2026-7Q4KPM-3D",
                        "Case",
                        "health",
                        NOON,
                        owner,
                        "AMBER",
                        "yes",
                        List.of("LV", "FR", "SE"),
                        List.of("LV", "FR"),
                        false,
                        "partly"),
                new Known(NOON, true),
                List.of(
                        proposal("LV", false, "en", List.of(latvia, latvianTeam)),
                        proposal("FR", false, "fr", List.of(france)),
                        proposal("PT", false, "en", List.of()),
                        proposal("SE", true, "en", List.of(sweden))),
                agency,
                List.of(spoc),
                requests);
    }

    private static Proposal proposal(String state, boolean informed, String language, List<Organisation> authorities) {
        return new Proposal(state, informed, language, List.of(new Reason("named", "report", NOON)), authorities);
    }

    private Forwarding request(String state) {
        return new Forwarding(
                UUID.randomUUID(),
                owner,
                spoc,
                List.of("LV"),
                null,
                state,
                NOON,
                "Kadri Tamm",
                null,
                null,
                null,
                List.of());
    }

    private static Organisation organisation(String state, String kind) {
        return new Organisation(UUID.randomUUID(), state + " " + kind, state, kind);
    }
}
