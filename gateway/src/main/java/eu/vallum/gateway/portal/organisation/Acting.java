package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.layout.Pages;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** The organisation that the visitor acts for. */
final class Acting {
    private Acting() {}

    /** @throws NotFoundException if there is none */
    static UUID own(Pages pages) {
        var person = pages.shell().person();
        var id = person == null ? null : person.organisationId();
        if (id == null) {
            throw new NotFoundException();
        }
        return id;
    }
}
