package eu.vallum.gateway.portal.person;

import eu.vallum.gateway.portal.desk.Colleagues;
import eu.vallum.gateway.portal.desk.PeopleClient.Member;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.person.PersonClient.Keep;
import eu.vallum.gateway.portal.person.PersonClient.Person;
import eu.vallum.gateway.portal.person.PersonClient.PersonList;
import eu.vallum.gateway.portal.upstream.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** One's own people whom others may name: all colleagues, those on the list ticked. */
@Path("/app/directory/own/persons")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PersonResource {
    private static final String PERSONS = "persons";

    private final Pages pages;
    private final PersonClient persons;
    private final Colleagues colleagues;

    @CheckedTemplate(basePath = "person")
    static class Templates {
        static native TemplateInstance list(PersonList list, List<Member> colleagues, Form form, boolean saved);

        private Templates() {}
    }

    @Inject
    PersonResource(Pages pages, @RestClient PersonClient persons, Colleagues colleagues) {
        this.pages = pages;
        this.persons = persons;
        this.colleagues = colleagues;
    }

    @GET
    @RunOnVirtualThread
    public Response list(@QueryParam("done") @Nullable String done) {
        var list = persons.own();
        return pages.show(Templates.list(list, colleagues.all(), form(list), "saved".equals(done)));
    }

    @POST
    @RunOnVirtualThread
    public Response save(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var chosen = colleagues.all().stream()
                .filter(member -> form.holds(PERSONS, member.subject()))
                .map(member -> new Person(member.subject(), member.name()))
                .toList();
        try {
            var version = form.value("version").matches("\\d{1,9}") ? form.value("version") : "0";
            persons.keep("\"" + version + "\"", new Keep(chosen));
            return pages.go("/app/directory/own/persons?done=saved");
        } catch (Refusal refusal) {
            if (refusal.status() != 412 && refusal.status() != 400) {
                throw refusal;
            }
            var stands = persons.own();
            form.put("version", Integer.toString(stands.version()));
            form.refuse(PERSONS, refusal.status() == 412 ? "changedMeanwhile" : "notAReader");
            return pages.show(
                    refusal.status() == 412 ? 409 : 422, Templates.list(stands, colleagues.all(), form, false));
        }
    }

    private static Form form(PersonList list) {
        return Form.empty()
                .put("version", Integer.toString(list.version()))
                .putAll(PERSONS, list.persons().stream().map(Person::subject).toList());
    }
}
