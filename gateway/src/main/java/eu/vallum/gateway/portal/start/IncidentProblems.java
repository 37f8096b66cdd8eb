package eu.vallum.gateway.portal.start;

import eu.vallum.gateway.portal.upstream.RefusalReader;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "incident")
@RegisterProvider(RefusalReader.class)
@Path("/api/incident/v1")
interface IncidentProblems extends ProblemList {}
