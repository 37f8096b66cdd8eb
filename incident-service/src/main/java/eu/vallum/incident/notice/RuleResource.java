package eu.vallum.incident.notice;

import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /notice-rules}: one's own, and those of the organisation's mailboxes. */
@Path("notice-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RuleResource {
    private final KeepingRules keeping;

    RuleResource(KeepingRules keeping) {
        this.keeping = keeping;
    }

    /** The code from the mail. */
    @NothingElse
    record EnterCode(@NotNull @Pattern(regexp = "\\d{6}") String code) {}

    @GET
    @RequiresScope("incident:read")
    public Response list() {
        return keeping.list().answer();
    }

    @PUT
    @Path("{rule}")
    @RequiresScope("incident:write")
    public Response keep(
            @PathParam("rule") RuleId rule,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid KeepRules request) {
        return tagged(keeping.keep(rule, request, Versions.version(seenVersion)));
    }

    @DELETE
    @Path("{rule}")
    @RequiresScope("incident:write")
    public Response discard(@PathParam("rule") RuleId rule) {
        return keeping.discard(rule).answer(id -> Response.noContent().build());
    }

    @POST
    @Path("{rule}/code")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response sendCode(@PathParam("rule") RuleId rule) {
        return tagged(keeping.sendCode(rule));
    }

    @POST
    @Path("{rule}/confirmation")
    @RequiresScope("incident:write")
    public Response confirm(@PathParam("rule") RuleId rule, @NotNull @Valid EnterCode request) {
        return tagged(keeping.confirm(rule, request.code()));
    }

    private static Response tagged(Outcome<RuleView> outcome) {
        return outcome.answer(rule -> Response.ok(rule)
                .header(HttpHeaders.ETAG, Versions.of(rule.version()))
                .build());
    }
}
