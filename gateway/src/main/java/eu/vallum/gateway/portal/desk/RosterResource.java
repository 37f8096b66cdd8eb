package eu.vallum.gateway.portal.desk;

import eu.vallum.gateway.portal.desk.PeopleClient.Member;
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
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The duty roster as coordinators write it. */
@Path("/app/desk/roster")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RosterResource {
    private static final int BLANK_SHIFTS = 3;
    private static final int BLANK_EXCEPTIONS = 2;
    private static final List<String> DAYS = List.of("1", "2", "3", "4", "5", "6", "7");
    private final Pages pages;
    private final DutyClient desk;
    private final Colleagues colleagues;

    /** Rows of the form's lists. */
    record Rows(List<Integer> week, List<Integer> swaps, List<Integer> absences) {
        static Rows of(Form form) {
            return new Rows(
                    RosterForm.shown(form, "week", "day", BLANK_SHIFTS),
                    RosterForm.shown(form, "swaps", "from", BLANK_EXCEPTIONS),
                    RosterForm.shown(form, "absences", "subject", BLANK_EXCEPTIONS));
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance roster(
                Roster roster,
                List<Member> members,
                List<String> days,
                Rows rows,
                Form form,
                boolean changed,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    RosterResource(Pages pages, @RestClient DutyClient desk, Colleagues colleagues) {
        this.pages = pages;
        this.desk = desk;
        this.colleagues = colleagues;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@QueryParam("done") @Nullable String done) {
        var members = colleagues.all();
        var roster = desk.roster();
        var form = RosterForm.of(roster, members);
        return pages.show(page(roster, members, form, false, "saved".equals(done) ? done : null));
    }

    @POST
    @RunOnVirtualThread
    public Response save(MultivaluedMap<String, String> sent) {
        var members = colleagues.all();
        var form = Form.of(sent);
        var plan = RosterForm.read(form, members);
        if (form.isWrong()) {
            return pages.show(422, page(desk.roster(), members, form, false, null));
        }
        try {
            desk.write("\"" + version(form) + "\"", plan);
            return pages.go("/app/desk/roster?done=saved");
        } catch (Refusal refusal) {
            return refused(refusal, members, form);
        }
    }

    /** Somebody else's roster stands beside what was typed; sending again replaces it, knowingly. */
    private Response refused(Refusal refusal, List<Member> members, Form form) {
        var stands = desk.roster();
        if (refusal.status() == 412) {
            form.put("version", Integer.toString(stands.version()));
            return pages.show(409, page(stands, members, form, true, null));
        }
        if (refusal.status() != 400) {
            throw refusal;
        }
        var problem = refusal.problem();
        var errors = problem == null || problem.errors() == null
                ? List.<eu.vallum.platform.problem.FieldProblem>of()
                : problem.errors();
        errors.forEach(error -> form.refuse(field(error.pointer()), word(error.code())));
        if (!form.isWrong()) {
            form.refuse("week", "invalid");
        }
        return pages.show(422, page(stands, members, form, false, null));
    }

    private static String field(String pointer) {
        for (var list : List.of("people", "swaps", "absences", "week")) {
            if (pointer.contains(list)) {
                return list;
            }
        }
        return "week";
    }

    private static String word(String code) {
        return switch (code) {
            case "Overlap" -> "shiftsOverlap";
            case "Order" -> "endsBeforeBegins";
            case "Self" -> "ownDeputy";
            case "Unknown" -> "notOnRoster";
            case "NotACoordinator" -> "notACoordinator";
            case "Email" -> "mailbox";
            default -> "shiftIncomplete";
        };
    }

    private TemplateInstance page(
            Roster roster, List<Member> members, Form form, boolean changed, @Nullable String done) {
        return Templates.roster(roster, members, DAYS, Rows.of(form), form, changed, done);
    }

    private static String version(Form form) {
        return form.value("version").matches("\\d{1,9}") ? form.value("version") : "0";
    }
}
