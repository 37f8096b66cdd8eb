package eu.vallum.gateway.portal.start;

import eu.vallum.gateway.portal.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What anybody may read: start, accessibility, privacy. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class StartResource {
    private static final List<DemoAccount> DEMO = List.of(
            new DemoAccount("kadri.tamm@ee.example", "coordinator", "csirt", "EE"),
            new DemoAccount("mari.saar@ee.example", "officer", "csirt", "EE"),
            new DemoAccount("toomas.rebane@ee.example", "coordinator", "spoc", "EE"),
            new DemoAccount("anu.lepik@ee.example", "coordinator", "spoc", "EE"),
            new DemoAccount("janis.ozols@lv.example", "coordinator", "csirt", "LV"),
            new DemoAccount("ruta.kazlauske@lt.example", "coordinator", "csirt", "LT"),
            new DemoAccount("liis.kask@hospital.example", "entity_reporter", "entity", "EE"),
            new DemoAccount("elena.rossi@university.example", "researcher", "research-organisation", "IT"),
            new DemoAccount("nils.berg@enisa.example", "coordinator", "eu-body", "EU"),
            new DemoAccount("sofia.marin@centre.example", "administrator", "eu-body", "EU"));
    private final Pages pages;

    /** An account of local runs. */
    public record DemoAccount(String name, String role, String kind, String memberState) {}

    @CheckedTemplate(basePath = "start")
    static class Templates {
        static native TemplateInstance start(List<DemoAccount> accounts);

        static native TemplateInstance accessibility();

        static native TemplateInstance privacy();

        private Templates() {}
    }

    @Inject
    StartResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response start() {
        return pages.show(Templates.start(pages.local() ? DEMO : List.of()));
    }

    @GET
    @Path("accessibility")
    @PermitAll
    @RunOnVirtualThread
    public Response accessibility() {
        return pages.show(Templates.accessibility());
    }

    @GET
    @Path("privacy")
    @PermitAll
    @RunOnVirtualThread
    public Response privacy() {
        return pages.show(Templates.privacy());
    }
}
