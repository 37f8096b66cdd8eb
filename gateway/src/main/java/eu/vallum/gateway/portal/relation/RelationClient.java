package eu.vallum.gateway.portal.relation;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.IncidentHead;
import eu.vallum.gateway.portal.view.Slice;
import eu.vallum.gateway.session.CallerToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(CallerToken.class)
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1/incidents")
interface RelationClient {
    /** What it hangs together with. */
    record Relate(String kind, UUID other) {}

    /** What it turned out to be. */
    record Merge(UUID survivor, String reason) {}

    /** Why it is one of its own after all. */
    record Undo(String reason) {}

    @GET
    Slice<IncidentHead> incidents(@QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    IncidentDetails incident(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/relations")
    Relation.Relations list(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/relations")
    Relation relate(@PathParam("id") UUID id, Relate relate);

    @DELETE
    @Path("/{id}/relations/{relation}")
    void end(@PathParam("id") UUID id, @PathParam("relation") UUID relation);

    @POST
    @Path("/{id}/merge")
    Relation.Relations merge(@PathParam("id") UUID id, Merge merge);

    @POST
    @Path("/{id}/merge/undoing")
    Relation.Relations undo(@PathParam("id") UUID id, Undo undo);
}
