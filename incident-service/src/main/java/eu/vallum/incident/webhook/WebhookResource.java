package eu.vallum.incident.webhook;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /webhook}: the caller's own organisation's. */
@Path("webhook")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WebhookResource {
    private final KeepingWebhook keeping;

    WebhookResource(KeepingWebhook keeping) {
        this.keeping = keeping;
    }

    @GET
    @RequiresScope("incident:read")
    public Response read() {
        return tagged(keeping.read());
    }

    @PUT
    @RequiresScope("incident:write")
    public Response set(@HeaderParam("If-Match") @Nullable String seenVersion, @NotNull @Valid SetWebhook request) {
        return tagged(keeping.set(request.url(), Versions.version(seenVersion)));
    }

    @DELETE
    @RequiresScope("incident:write")
    public Response remove() {
        return keeping.remove().answer(done -> Response.noContent().build());
    }

    @POST
    @Path("secret")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response renew() {
        return tagged(keeping.renew());
    }

    @POST
    @Path("test")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response test() {
        return keeping.test().answer(done -> Response.accepted().build());
    }

    @GET
    @Path("deliveries")
    @RequiresScope("incident:read")
    public Response log(@BeanParam @Valid PageRequest page) {
        return keeping.log(page.cursor(), page.limit()).answer();
    }

    private static Response tagged(Outcome<Webhook> outcome) {
        return outcome.answer(webhook -> Response.ok(webhook)
                .header("ETag", Versions.of(webhook.version()))
                .build());
    }
}
