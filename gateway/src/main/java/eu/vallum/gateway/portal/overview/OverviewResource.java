package eu.vallum.gateway.portal.overview;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.layout.Person;
import eu.vallum.gateway.portal.own.OwnClient;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The first page after signing in, by the kind of the acting organisation and what the person does there. */
@Path("/app/overview")
@Authenticated
class OverviewResource {
    private static final int SHOWN = 5;
    private final Pages pages;
    private final OverviewClient incidents;
    private final DeskClient desk;
    private final OwnClient own;

    @CheckedTemplate(basePath = "overview")
    static class Templates {
        static native TemplateInstance authority(Overview overview);

        static native TemplateInstance entity(Slice<OwnClient.Head> reports, OwnClient.@Nullable Head next);

        static native TemplateInstance body(Overview overview);

        static native TemplateInstance researcher(DeskClient.Drafts drafts, java.util.List<DeskClient.Own> projects);

        static native TemplateInstance administrator();

        static native TemplateInstance nobody();

        private Templates() {}
    }

    @Inject
    OverviewResource(
            Pages pages, @RestClient OverviewClient incidents, @RestClient DeskClient desk, @RestClient OwnClient own) {
        this.pages = pages;
        this.incidents = incidents;
        this.desk = desk;
        this.own = own;
    }

    @GET
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        var person = Objects.requireNonNull(pages.shell().person());
        return pages.show(
                switch (person.kind()) {
                    case "csirt", "spoc", "competent-authority" ->
                        works(person) ? Templates.authority(incidents.overview()) : Templates.administrator();
                    case "eu-body" -> works(person) ? Templates.body(incidents.overview()) : Templates.administrator();
                    case "entity" ->
                        person.holds("entity-reporter") ? entity(own.list(SHOWN, null)) : Templates.administrator();
                    case "research-organisation", "ncc" ->
                        Templates.researcher(desk.drafts(), desk.projects(SHOWN).items());
                    default -> Templates.nobody();
                });
    }

    /** What is due first stands above everything else. */
    private static TemplateInstance entity(Slice<OwnClient.Head> reports) {
        var next = reports.items().stream()
                .filter(report -> report.nextDue() != null)
                .min(Comparator.comparing(report -> Objects.requireNonNull(report.nextDue())));
        return Templates.entity(reports, next.orElse(null));
    }

    /** Whoever only administers an organisation has no business with its incidents. */
    private static boolean works(Person person) {
        return person.holds("coordinator", "officer", "agency");
    }
}
