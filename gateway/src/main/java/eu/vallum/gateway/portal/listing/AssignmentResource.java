package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.listing.BulkClient.AssignMany;
import eu.vallum.gateway.portal.listing.BulkClient.Plan;
import eu.vallum.gateway.portal.listing.BulkClient.Run;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Officer;
import eu.vallum.gateway.session.SignedIn;
import eu.vallum.gateway.session.Visitor;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** An officer for many incidents: what it would change, doing it, how far it is, taking it back. */
@Path("/app/incidents/assignments")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AssignmentResource {
    private static final Pattern ID = Pattern.compile(Query.ID_FORM);
    private static final int MOST = 500;
    private final Pages pages;
    private final BulkClient bulk;
    private final Visitor visitor;

    @CheckedTemplate(basePath = "listing")
    static class Templates {
        static native TemplateInstance assign(
                Plan plan,
                Query query,
                Form form,
                List<String> incidents,
                @Nullable String officer,
                String key,
                boolean changed);

        static native TemplateInstance nothing(Query query);

        static native TemplateInstance run(Run run);

        private Templates() {}
    }

    @Inject
    AssignmentResource(Pages pages, @RestClient BulkClient bulk, Visitor visitor) {
        this.pages = pages;
        this.bulk = bulk;
        this.visitor = visitor;
    }

    @POST
    @RunOnVirtualThread
    public Response preview(MultivaluedMap<String, String> sent) {
        return preview(Form.of(sent), false);
    }

    @POST
    @Path("/start")
    @RunOnVirtualThread
    public Response start(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        try {
            var run = bulk.start(form.value("key"), asked(form, Long.valueOf(form.value("expected"))));
            return pages.go("/app/incidents/assignments/" + run.id());
        } catch (NumberFormatException notOurs) {
            return preview(form, false);
        } catch (Refusal refusal) {
            if (refusal.status() == 409) {
                return preview(form, true);
            }
            throw refusal;
        }
    }

    @GET
    @Path("/{run:[0-9a-fA-F-]{36}}")
    @RunOnVirtualThread
    public Response follow(@PathParam("run") UUID run) {
        return pages.show(Templates.run(bulk.read(run)));
    }

    @POST
    @Path("/{run:[0-9a-fA-F-]{36}}/undo")
    @RunOnVirtualThread
    public Response undo(@PathParam("run") UUID run) {
        try {
            return pages.go("/app/incidents/assignments/" + bulk.undo(run).id());
        } catch (Refusal refusal) {
            if (refusal.status() == 409) {
                return pages.go("/app/incidents/assignments/" + run); // somebody, or another tab, was faster
            }
            throw refusal;
        }
    }

    private Response preview(Form form, boolean changed) {
        var query = Query.of(Query.parsed(form.value("query")));
        if (incidents(form).isEmpty() && !form.holds("all", "yes")) {
            return pages.show(422, Templates.nothing(query));
        }
        var officer = officer(form);
        var plan = bulk.preview(asked(form, null));
        return pages.show(
                changed ? 409 : 200,
                Templates.assign(
                        plan,
                        query,
                        form,
                        form.holds("all", "yes") ? List.of() : incidents(form),
                        officer == null ? null : officer.shown(),
                        UuidV7.next().toString(),
                        changed));
    }

    private AssignMany asked(Form form, @Nullable Long expected) {
        var query = Query.of(Query.parsed(form.value("query")));
        var all = form.holds("all", "yes");
        return new AssignMany(
                all ? null : incidents(form).stream().map(UUID::fromString).toList(),
                all ? query.kept(pages.shell().zone()).filter() : null,
                officer(form),
                expected);
    }

    private static List<String> incidents(Form form) {
        return form.all("incident").stream()
                .filter(id -> ID.matcher(id).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Subject and name, a blank between them; {@code me}, or {@code none}. */
    private @Nullable Officer officer(Form form) {
        var choice = form.value("officer");
        if (choice.equals("me")) {
            SignedIn me = visitor.required();
            return new Officer(me.subject(), me.name());
        }
        if (choice.isEmpty() || choice.equals("none")) {
            return null;
        }
        var blank = choice.indexOf(' ');
        return blank < 0
                ? new Officer(choice, null)
                : new Officer(choice.substring(0, blank), choice.substring(blank + 1));
    }
}
