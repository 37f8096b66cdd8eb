package eu.vallum.gateway.portal.research;

import eu.vallum.gateway.portal.layout.Conflict;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.research.Draft.Content;
import eu.vallum.gateway.portal.research.Draft.Member;
import eu.vallum.gateway.portal.research.Draft.Participant;
import eu.vallum.gateway.portal.upstream.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reads and keeps drafts, and fills in what the registry knows of an identifier when asked to. */
@ApplicationScoped
class Drafts {
    private final RegistryClient registry;
    private final Clock clock;

    @Inject
    Drafts(@RestClient RegistryClient registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** The draft, or an empty one that has not been kept yet (version 0). */
    Draft find(UUID id) {
        try {
            return registry.draft(id);
        } catch (Refusal refusal) {
            if (refusal.status() != 404) {
                throw refusal;
            }
            return new Draft(id, 0, "about", clock.instant(), ContentForm.NOTHING, List.of());
        }
    }

    /**
     * Keeps what a page says.
     *
     * @param action what the person asked for besides: {@code remove-2}, {@code fill-0} or {@code fill-grant}
     */
    Draft save(UUID id, String step, Form form, String action) {
        var old = find(id).content();
        var settled = Conflict.settle(form, ContentForm.fill(old));
        var content = filled(removed(ContentForm.read(step, settled, old), step, action), step, action);
        var version = form.value("version");
        return registry.save(
                id,
                version.isEmpty() || version.equals("0") ? null : "\"" + version + "\"",
                new Draft.Save(step, content));
    }

    private static Content removed(Content content, String step, String action) {
        int row = row(action, "remove-");
        if (row < 0) {
            return content;
        }
        return step.equals("people")
                ? ContentForm.with(content, content.participants(), without(content.people(), row))
                : ContentForm.with(content, without(content.participants(), row), content.people());
    }

    private Content filled(Content content, String step, String action) {
        if (action.equals("fill-grant") && content.grantNumber() != null) {
            var known =
                    registry.prefill(content.grantNumber(), null, null, null).project();
            return known == null ? content : ContentForm.prefilled(content, known);
        }
        int row = row(action, "fill-");
        if (row < 0) {
            return content;
        }
        return step.equals("people")
                ? ContentForm.with(content, content.participants(), person(content.people(), row))
                : ContentForm.with(content, participant(content.participants(), row), content.people());
    }

    private List<Participant> participant(@Nullable List<Participant> all, int row) {
        var rows = new ArrayList<>(ContentForm.all(all));
        if (row < rows.size()) {
            var own = rows.get(row);
            var known = own.ror() != null
                    ? registry.prefill(null, own.ror(), null, null).participant()
                    : own.pic() != null
                            ? registry.prefill(null, null, own.pic(), null).participant()
                            : null;
            if (known != null) {
                rows.set(
                        row,
                        new Participant(
                                own.role(),
                                known.name(),
                                known.country(),
                                known.ror(),
                                known.pic(),
                                own.ecContribution()));
            }
        }
        return rows;
    }

    private List<Member> person(@Nullable List<Member> all, int row) {
        var rows = new ArrayList<>(ContentForm.all(all));
        if (row < rows.size() && rows.get(row).orcid() != null) {
            var known =
                    registry.prefill(null, null, null, rows.get(row).orcid()).person();
            if (known != null) {
                rows.set(
                        row,
                        new Member(known.name(), known.orcid(), rows.get(row).role()));
            }
        }
        return rows;
    }

    private static <T> List<T> without(@Nullable List<T> all, int row) {
        var rows = new ArrayList<>(ContentForm.all(all));
        if (row < rows.size()) {
            rows.remove(row);
        }
        return rows;
    }

    private static int row(String action, String verb) {
        var number = action.startsWith(verb) ? action.substring(verb.length()) : "";
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) : -1;
    }
}
