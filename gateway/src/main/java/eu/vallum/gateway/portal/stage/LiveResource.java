package eu.vallum.gateway.portal.stage;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What the script of a form talks to: one field saved, and who is writing where. Without script the form saves all its fields at once. */
@Path("/app/incidents/{id:[0-9a-fA-F-]{36}}/writing")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class LiveResource {
    private final Pages pages;
    private final StageClient stages;
    private final FieldSaving saving;

    @Inject
    LiveResource(Pages pages, @RestClient StageClient stages, FieldSaving saving) {
        this.pages = pages;
        this.stages = stages;
        this.saving = saving;
    }

    /**
     * A field as it stands.
     *
     * @param conflict whether somebody changed the same words, so that what was sent was not saved
     */
    record Stands(
            String fact,
            int version,
            List<String> value,
            @Nullable String by,
            boolean merged,
            boolean conflict,
            String at) {}

    /** Others who are writing, and fields in which version they stand. */
    record Live(List<StageClient.Editor> editors, List<Stands> fields) {}

    @POST
    @Path("/{regime}/{stage}/field/{fact}")
    @RunOnVirtualThread
    public Response save(
            @PathParam("id") UUID id,
            @PathParam("regime") String regime,
            @PathParam("stage") String stage,
            @PathParam("fact") String fact,
            MultivaluedMap<String, String> sent) {
        var shell = pages.shell();
        var form = Form.of(sent);
        var field = field(id, regime, stage, fact);
        int version = form.value("version").matches("\\d{1,6}") ? Integer.parseInt(form.value("version")) : 0;
        try {
            var saved = saving.one(id, field.fact(), form, version, shell.zone());
            return Response.ok(stands(field.fact(), saved, false)).build();
        } catch (IllegalArgumentException e) {
            return Response.status(422).build();
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            var now = field(id, regime, stage, fact);
            return now.value() == null
                    ? Response.status(422).build()
                    : Response.ok(stands(now.fact(), now.value(), true)).build();
        }
    }

    @POST
    @Path("/{regime}/{stage}/live")
    @RunOnVirtualThread
    public Live live(
            @PathParam("id") UUID id,
            @PathParam("regime") String regime,
            @PathParam("stage") String stage,
            @FormParam("fact") @Nullable String fact,
            @FormParam("seen") @Nullable String seen) {
        var now = stages.editing(id, new StageClient.TellEditing(fact == null || fact.isBlank() ? null : fact));
        var fresh = now.versions().entrySet().stream()
                .anyMatch(entry -> seen == null
                        || !(" " + seen + " ").contains(" " + entry.getKey() + ":" + entry.getValue() + " "));
        var fields = fresh
                ? stages.stage(id, regime, stage).fields().stream()
                        .filter(field -> field.value() != null)
                        .map(field -> stands(field.fact(), field.value(), false))
                        .toList()
                : List.<Stands>of();
        return new Live(now.editors(), fields);
    }

    private StageForm.Field field(UUID id, String regime, String stage, String fact) {
        return stages.stage(id, regime, stage).fields().stream()
                .filter(field -> field.fact().id().equals(fact))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Stands stands(StageForm.Fact fact, StageForm.@Nullable Value value, boolean conflict) {
        var shell = pages.shell();
        var known = Objects.requireNonNull(value);
        return new Stands(
                fact.id(),
                known.version(),
                FieldSaving.shown(fact, known, shell.zone()),
                known.by(),
                known.merged(),
                conflict,
                shell.time(shell.now()));
    }
}
