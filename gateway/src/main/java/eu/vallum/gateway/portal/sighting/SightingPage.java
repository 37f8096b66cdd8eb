package eu.vallum.gateway.portal.sighting;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.sharing.ShareForm;
import eu.vallum.gateway.portal.sighting.Sighting.About;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Organisation;
import eu.vallum.gateway.portal.view.Share;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The page of an incident's sightings, with the form that somebody filled in last. */
@Singleton
class SightingPage {
    /** Of an incident with more, each indicator's own page leads here with it. */
    private static final int OFFERED = 100;

    private final SightingClient incidents;

    @CheckedTemplate(basePath = "sighting")
    static class Templates {
        static native TemplateInstance page(
                IncidentDetails incident,
                Slice<Sighting> sightings,
                Here here,
                List<About> indicators,
                List<String> elsewhere,
                List<Organisation> recipients,
                List<String> labels,
                List<String> answers,
                Form form,
                @Nullable SeenList matched,
                @Nullable String done);

        private Templates() {}
    }

    /** The page of the list that somebody is on: a form that is to be corrected comes back on it. */
    record Here(UUID incident, @Nullable String after, Slice<Sighting> shown) {
        /** What its forms add to their address. */
        public String query() {
            return after == null ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        }

        /** Address of the next page. */
        public String more() {
            return shown.page("/app/incidents/" + incident + "/sightings?after=");
        }
    }

    @Inject
    SightingPage(@RestClient SightingClient incidents) {
        this.incidents = incidents;
    }

    TemplateInstance of(UUID id, Form form, @Nullable String done, @Nullable String after, @Nullable SeenList matched) {
        if (form.value("key").isEmpty()) {
            form.put("key", UuidV7.next().toString());
        }
        var sightings = incidents.sightings(id, after);
        var incident = incidents.incident(id);
        var recipients = incident.ours()
                ? incidents.shares(id).items().stream()
                        .filter(share -> !share.withdrawn() && share.persons() == null)
                        .map(Share::recipient)
                        .filter(one -> one.kind() != null) // a guest has no account to answer with
                        .distinct()
                        .toList()
                : List.<Organisation>of();
        var indicators = incidents.indicators(id, OFFERED).items();
        var elsewhere = form.all("indicators").stream()
                .filter(chosen -> indicators.stream().noneMatch(one -> one.key().equals(chosen)))
                .toList();
        return Templates.page(
                incident,
                sightings,
                new Here(id, after, sightings),
                indicators,
                elsewhere,
                recipients,
                ShareForm.LABELS,
                SightingForm.ANSWERS,
                form,
                matched,
                done);
    }
}
