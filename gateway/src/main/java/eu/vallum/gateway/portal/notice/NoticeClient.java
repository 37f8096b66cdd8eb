package eu.vallum.gateway.portal.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
@Consumes(MediaType.APPLICATION_JSON)
interface NoticeClient {

    /** How many wait to be read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unread(long unread, boolean more) {}

    record Until(Instant until) {}

    record Code(String code) {}

    @GET
    @Path("/notices")
    Slice<Notice> notices(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/notices/unread")
    Unread unread();

    @GET
    @Path("/notices/{id}")
    Notice notice(@PathParam("id") UUID id);

    @POST
    @Path("/notices/{id}/read")
    @Consumes(MediaType.WILDCARD)
    Notice read(@PathParam("id") UUID id);

    @POST
    @Path("/notices/read")
    Unread readAll(Until until);

    /** Saved lists that one may open. */
    @GET
    @Path("/views")
    NoticeRule.Offers lists();

    @GET
    @Path("/notice-rules")
    NoticeRule.All rules();

    @PUT
    @Path("/notice-rules/{id}")
    NoticeRule keep(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, NoticeRule.Keep rules);

    @DELETE
    @Path("/notice-rules/{id}")
    void discard(@PathParam("id") UUID id);

    @POST
    @Path("/notice-rules/{id}/code")
    @Consumes(MediaType.WILDCARD)
    NoticeRule sendCode(@PathParam("id") UUID id);

    @POST
    @Path("/notice-rules/{id}/confirmation")
    NoticeRule confirm(@PathParam("id") UUID id, Code code);
}
