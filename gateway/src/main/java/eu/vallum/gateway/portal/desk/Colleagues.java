package eu.vallum.gateway.portal.desk;

import eu.vallum.gateway.portal.desk.PeopleClient.Member;
import eu.vallum.gateway.portal.layout.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The people of the visitor's organisation who may work on incidents, by name. */
@Singleton
public class Colleagues {
    private final Pages pages;
    private final PeopleClient people;

    @Inject
    Colleagues(Pages pages, @RestClient PeopleClient people) {
        this.pages = pages;
        this.people = people;
    }

    /** @throws NotFoundException for who acts for no organisation */
    public List<Member> all() {
        var person = pages.shell().person();
        var id = person == null ? null : person.organisationId();
        if (id == null) {
            throw new NotFoundException();
        }
        return people.of(id).people().stream().filter(Member::works).toList();
    }
}
