package eu.vallum.gateway.portal.directory;

import eu.vallum.gateway.portal.directory.DirectoryClient.Contact;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** How authorities are called when it is urgent, and the entry of one's own. */
@Path("/app/directory")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class DirectoryResource {
    private static final int PAGE = 200;

    private final Pages pages;
    private final DirectoryClient directory;

    @CheckedTemplate(basePath = "directory")
    static class Templates {
        static native TemplateInstance list(List<Contact> contacts);

        static native TemplateInstance own(Contact contact, Form form, @Nullable String done);

        private Templates() {}
    }

    @Inject
    DirectoryResource(Pages pages, @RestClient DirectoryClient directory) {
        this.pages = pages;
        this.directory = directory;
    }

    @GET
    @RunOnVirtualThread
    public Response list() {
        return pages.show(Templates.list(all()));
    }

    /** All of them on one page: it is printed for the night on which there is no page. There are some 200 in the Union. */
    private List<Contact> all() {
        var all = new ArrayList<Contact>();
        String after = null;
        do {
            var page = directory.page(PAGE, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    @GET
    @Path("/own")
    @RunOnVirtualThread
    public Response own(@QueryParam("done") @Nullable String done) {
        var contact = directory.own();
        var known = "saved".equals(done) || "verified".equals(done) ? done : null;
        return pages.show(Templates.own(contact, form(contact), known));
    }

    @POST
    @Path("/own")
    @RunOnVirtualThread
    public Response save(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        form.require("phone", "phone");
        form.require("mailbox", "mailbox");
        form.require("hours", "hours");
        form.require("languages", "languages");
        if (form.isWrong()) {
            return pages.show(422, Templates.own(directory.own(), form, null));
        }
        try {
            var version = form.value("version").matches("\\d{1,9}") ? form.value("version") : "0";
            directory.keep("\"" + version + "\"", read(form));
            return pages.go("/app/directory/own?done=saved");
        } catch (Refusal refusal) {
            return refused(refusal, form);
        }
    }

    private Response refused(Refusal refusal, Form form) {
        var stands = directory.own();
        if (refusal.status() == 412) {
            form.put("version", Integer.toString(stands.version()));
            form.refuse("phone", "changedMeanwhile");
            return pages.show(409, Templates.own(stands, form, null));
        }
        var problem = refusal.problem();
        if (refusal.status() != 400 || problem == null || problem.errors() == null) {
            throw refusal;
        }
        problem.errors().forEach(error -> form.refuse(field(error.pointer()), word(error.pointer())));
        return pages.show(422, Templates.own(stands, form, null));
    }

    private static String field(String pointer) {
        for (var field : List.of("mailbox", "pgpFingerprint", "hours", "languages")) {
            if (pointer.contains(field)) {
                return field;
            }
        }
        return "phone";
    }

    private static String word(String pointer) {
        var field = field(pointer);
        return field.equals("pgpFingerprint") ? "fingerprint" : field;
    }

    @POST
    @Path("/own/verification")
    @RunOnVirtualThread
    public Response verify() {
        directory.verify();
        return pages.go("/app/directory/own?done=verified");
    }

    private static Form form(Contact contact) {
        return Form.empty()
                .put("version", Integer.toString(contact.version()))
                .put("phone", contact.phone())
                .put("mailbox", contact.mailbox())
                .put("pgpFingerprint", contact.fingerprint())
                .put("hours", contact.hours())
                .put("languages", String.join(", ", contact.languages()));
    }

    private static DirectoryClient.Keep read(Form form) {
        var fingerprint = form.value("pgpFingerprint");
        return new DirectoryClient.Keep(
                form.value("phone"),
                form.value("mailbox"),
                fingerprint.isEmpty() ? null : fingerprint,
                form.value("hours"),
                List.of(form.value("languages")
                        .toLowerCase(java.util.Locale.ROOT)
                        .split("[,;\\s]+")));
    }
}
