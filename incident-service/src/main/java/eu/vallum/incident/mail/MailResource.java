package eu.vallum.incident.mail;

import eu.vallum.incident.mail.DecideMail.DiscardMail;
import eu.vallum.incident.mail.DecideMail.FileMail;
import eu.vallum.incident.mail.MailView.Whole;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.problem.Versions;
import eu.vallum.platform.caller.RequiresScope;
import eu.vallum.platform.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /mails}: what came in by mail, for its owner. */
@Path("mails")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MailResource {
    private final KeepingMails keeping;
    private final KeepingParts parts;

    MailResource(KeepingMails keeping, KeepingParts parts) {
        this.keeping = keeping;
        this.parts = parts;
    }

    @GET
    @RequiresScope("incident:read")
    public Response list(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("incident") @Nullable String incident,
            @BeanParam @Valid PageRequest page) {
        var known = MailState.known(state);
        if (known.isEmpty()) {
            return Outcome.invalid("state", "Enum", "This is none of the values of the contract.")
                    .answer();
        }
        UUID of;
        try {
            of = incident == null || incident.isEmpty() ? null : UUID.fromString(incident);
        } catch (IllegalArgumentException e) {
            return Outcome.invalid("incident", "Format", "Send the id of an incident.")
                    .answer();
        }
        return keeping.list(known.get(), of, page.cursor(), page.limit()).answer();
    }

    @GET
    @Path("{mail}")
    @RequiresScope("incident:read")
    public Response read(@PathParam("mail") MailId mail) {
        return tagged(keeping.read(mail));
    }

    @POST
    @Path("{mail}/filing")
    @RequiresScope("incident:write")
    public Response file(
            @PathParam("mail") MailId mail,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid FileMail request) {
        return tagged(keeping.file(mail, request.incident(), Versions.version(seenVersion)));
    }

    @POST
    @Path("{mail}/discarding")
    @RequiresScope("incident:write")
    public Response discard(
            @PathParam("mail") MailId mail,
            @HeaderParam("If-Match") @Nullable String seenVersion,
            @NotNull @Valid DiscardMail request) {
        return tagged(keeping.discard(mail, request.reason(), Versions.version(seenVersion)));
    }

    @POST
    @Path("{mail}/parts/{part}/attachment")
    @Consumes(MediaType.WILDCARD)
    @RequiresScope("incident:write")
    public Response keep(@PathParam("mail") MailId mail, @PathParam("part") String part) {
        // A number or nothing that is there: nonsense is 404, as for any other id.
        int number = part.matches("\\d{1,4}") ? Integer.parseInt(part) : Integer.MAX_VALUE;
        return tagged(parts.keep(mail, number));
    }

    private static Response tagged(Outcome<Whole> outcome) {
        return outcome.answer(mail -> Response.ok(mail)
                .header("ETag", Versions.of(mail.mail().version()))
                .build());
    }
}
