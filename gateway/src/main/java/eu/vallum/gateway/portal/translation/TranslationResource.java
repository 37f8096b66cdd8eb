package eu.vallum.gateway.portal.translation;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.translation.TranslationClient.Translate;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Beside;
import eu.vallum.gateway.portal.view.IncidentDetails;
import eu.vallum.gateway.portal.view.Languages;
import eu.vallum.gateway.portal.view.Translation;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The words of one incident in other languages: choosing one, translating into it, taking a translation back. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/translations")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class TranslationResource {
    private static final Set<String> DONE = Set.of("translated", "withdrawn", "said");
    private static final List<String> FIELDS = List.of("title", "summary");
    /** A colleague translated it while this was typed. */
    private static final String FASTER = "translatedMeanwhile";

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private final Pages pages;
    private final TranslationClient incidents;

    @CheckedTemplate(basePath = "translation")
    static class Templates {
        static native TemplateInstance page(
                IncidentDetails incident,
                List<Beside> words,
                @Nullable String language,
                List<Own> own,
                List<Languages.Choice> languages,
                Form form,
                @Nullable String done);

        private Templates() {}
    }

    @Inject
    TranslationResource(Pages pages, @RestClient TranslationClient incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    @GET
    @RunOnVirtualThread
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("language") @Nullable String language,
            @QueryParam("done") @Nullable String done) {
        var into = language != null && Languages.known(language) ? language : null;
        return pages.show(page(id, into, Form.empty(), done != null && DONE.contains(done) ? done : null));
    }

    @POST
    @Path("/{language:[a-z]{2}}")
    @RunOnVirtualThread
    public Response translate(
            @PathParam("id") UUID id, @PathParam("language") String language, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        if (FIELDS.stream().allMatch(field -> form.value(field).isEmpty())) {
            form.refuse("title", "translationMissing");
        }
        for (var field : FIELDS) {
            if (!form.value(field).isEmpty()) {
                translate(id, field, language, form);
            }
        }
        if (!form.isWrong()) {
            return done(id, language, "translated");
        }
        boolean faster = FIELDS.stream().anyMatch(field -> form.of(field).equals(FASTER));
        return pages.show(faster ? CONFLICT : UNPROCESSABLE, page(id, language, form, null));
    }

    /** Each field by itself: what was taken stands, and what was not stays in the form with the reason. */
    private void translate(UUID id, String field, String language, Form form) {
        try {
            incidents.translate(id, field, language, new Translate(form.value(field), version(form, field)));
        } catch (Refusal refusal) {
            switch (refusal.status()) {
                case CONFLICT -> form.refuse(field, FASTER);
                case 400, UNPROCESSABLE -> form.refuse(field, refusal.names("/language") ? "sameLanguage" : "tooLong");
                default -> throw refusal;
            }
        }
    }

    private static int version(Form form, String field) {
        var version = form.value(field + "-version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    @POST
    @Path("/{language:[a-z]{2}}/{field:title|summary}/withdrawal")
    @RunOnVirtualThread
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("language") String language,
            @PathParam("field") String field,
            MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var reason = "reason-" + field;
        form.require(reason, "reasonMissing");
        if (form.isWrong()) {
            return pages.show(UNPROCESSABLE, page(id, language, form, null));
        }
        try {
            incidents.withdraw(id, field, language, new TranslationClient.Withdraw(form.value(reason)));
        } catch (Refusal refusal) {
            if (refusal.status() != CONFLICT) { // a colleague took it back already
                throw refusal;
            }
        }
        return done(id, language, "withdrawn");
    }

    @POST
    @Path("/original")
    @RunOnVirtualThread
    public Response say(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        if (!Languages.known(form.value("original"))) {
            form.refuse("original", "chooseLanguage");
            return pages.show(UNPROCESSABLE, page(id, null, form, null));
        }
        incidents.say(id, new TranslationClient.Say(form.value("original")));
        return pages.go("/app/incidents/" + id + "/translations?done=said");
    }

    private Response done(UUID id, String language, String what) {
        return pages.go("/app/incidents/" + id + "/translations?language=" + language + "&done=" + what);
    }

    private TemplateInstance page(UUID id, @Nullable String language, Form form, @Nullable String done) {
        var incident = incidents.incident(id);
        var all = incidents.all(id).items();
        var words = Beside.of(
                incident, all, language == null ? pages.shell().language().code() : language);
        var own = language == null
                ? List.<Own>of()
                : words.stream().map(one -> own(id, one.field(), language, all)).toList();
        boolean untouched = own.stream().allMatch(one -> form.value(one.field()).isEmpty()) && !form.isWrong();
        for (var one : own) {
            var stands = one.stands();
            form.put(one.field() + "-version", String.valueOf(stands == null ? 0 : stands.version()));
            if (untouched && stands != null) {
                form.put(one.field(), stands.text());
            }
        }
        if (form.value("original").isEmpty()) {
            form.put("original", incident.language());
        }
        form.put("language", language);
        return Templates.page(
                incident,
                words,
                language,
                own,
                Languages.in(pages.shell().language().locale()),
                form,
                done);
    }

    /** What the visitor's organisation has in that place. */
    private Own own(UUID id, String field, String language, List<Translation> all) {
        var person = pages.shell().person();
        var stands = all.stream()
                .filter(one -> one.field().equals(field)
                        && one.language().equals(language)
                        && person != null
                        && person.actsFor(one.by().id()))
                .findFirst()
                .orElse(null);
        return new Own(
                field,
                stands,
                stands == null || stands.version() == 1
                        ? List.of()
                        : incidents.versions(id, field, language).items());
    }
}
