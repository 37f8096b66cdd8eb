package eu.vallum.gateway.portal.sharing;

import eu.vallum.gateway.portal.view.NamedPerson;
import eu.vallum.gateway.portal.view.Organisation;
import java.util.List;

/** A recipient with those of its people who may be named. */
public record Readers(Organisation organisation, List<NamedPerson> persons) {

    /** How the form names one of them. */
    public String value(NamedPerson person) {
        return organisation.id() + ":" + person.subject();
    }
}
