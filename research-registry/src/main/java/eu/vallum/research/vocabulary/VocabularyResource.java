package eu.vallum.research.vocabulary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Serves the vocabularies as they are. */
@Path("vocabularies")
@Produces(MediaType.APPLICATION_JSON)
class VocabularyResource {
    @GET
    @Path("jrc")
    @PermitAll
    public Taxonomy jrc() {
        return Taxonomy.JRC;
    }
}
