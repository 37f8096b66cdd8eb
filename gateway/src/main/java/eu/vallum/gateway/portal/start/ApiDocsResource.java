package eu.vallum.gateway.portal.start;

import eu.vallum.gateway.contract.Contract;
import eu.vallum.gateway.contract.Contracts;
import eu.vallum.gateway.contract.Operation;
import eu.vallum.gateway.contract.Script;
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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The contracts of the services, with a call for each operation that runs as printed. */
@Path("/api-docs")
class ApiDocsResource {
    private final Pages pages;
    private final List<Service> services;

    /** A service with its operations. */
    public record Service(Contract contract, List<Call> calls) {}

    /** An operation and the lines that run as printed. */
    public record Call(Operation operation, String script) {}

    @CheckedTemplate(basePath = "start")
    static class Templates {
        static native TemplateInstance apidocs(List<Service> services);

        private Templates() {}
    }

    @Inject
    ApiDocsResource(Pages pages, Contracts contracts, @ConfigProperty(name = "vallum.gateway.public-url") URI address) {
        this.pages = pages;
        this.services = contracts.all().stream()
                .map(contract -> new Service(
                        contract,
                        contract.operations().stream()
                                .map(operation -> new Call(operation, Script.of(contract, operation, address)))
                                .toList()))
                .toList();
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        return pages.show(Templates.apidocs(services));
    }
}
