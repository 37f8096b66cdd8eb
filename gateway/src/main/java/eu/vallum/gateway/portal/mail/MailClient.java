package eu.vallum.gateway.portal.mail;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.IncidentHead;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface MailClient {

    record FileMail(UUID incident) {}

    record DiscardMail(String reason) {}

    @GET
    @Path("/incidents")
    Slice<IncidentHead> incidents(@QueryParam("limit") int limit);

    @GET
    @Path("/incidents/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/incidents/{id}/address")
    Mail.Address address(@PathParam("id") UUID id);

    @POST
    @Path("/incidents/{id}/address/renewal")
    @Consumes(MediaType.WILDCARD)
    Mail.Address renew(@PathParam("id") UUID id, @HeaderParam("If-Match") String version);

    @GET
    @Path("/mails")
    Slice<Mail> mails(
            @QueryParam("state") String state,
            @QueryParam("incident") @Nullable UUID incident,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/mails/{mail}")
    Mail.Whole mail(@PathParam("mail") UUID mail);

    @POST
    @Path("/mails/{mail}/filing")
    Mail.Whole file(@PathParam("mail") UUID mail, @HeaderParam("If-Match") String version, FileMail to);

    @POST
    @Path("/mails/{mail}/discarding")
    Mail.Whole discard(@PathParam("mail") UUID mail, @HeaderParam("If-Match") String version, DiscardMail why);

    @POST
    @Path("/mails/{mail}/parts/{part}/attachment")
    @Consumes(MediaType.WILDCARD)
    Mail.Whole keep(@PathParam("mail") UUID mail, @PathParam("part") int part);
}
