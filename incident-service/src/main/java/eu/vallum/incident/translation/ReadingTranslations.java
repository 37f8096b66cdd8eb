package eu.vallum.incident.translation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Language;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** Shows translations of the words that the reader sees: the owner's, and those of the reader's own organisation. */
@Singleton
class ReadingTranslations {
    private final Gate gate;
    private final IncidentAccess access;
    private final Translations translations;
    private final Directory directory;
    private final Audit audit;

    ReadingTranslations(Gate gate, IncidentAccess access, Translations translations, Directory directory, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.translations = translations;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    Outcome<Translation.All> list(IncidentId id) {
        return gate.seeing(access::mayRead, id, "translation.list", (actor, seen) -> {
            read("translation.list", seen);
            return Outcome.done(new Translation.All(shown(translations.of(id).stream()
                    .filter(row -> access.seesField(actor, seen, row.field().field()) && reads(actor, seen, row))
                    .toList())));
        });
    }

    /** A recipient's translation is its own organisation's alone: the owner did not let others have those words. */
    private boolean reads(Actor actor, Seen seen, Translations.Stored row) {
        return row.organisation().equals(seen.owner()) || access.addressed(actor, row.organisation());
    }

    /** All that one's own organisation ever put into a field and language; others read what stands, not what was corrected. */
    @Transactional
    Outcome<Translation.Versions> versions(IncidentId id, TextField field, Language language) {
        return gate.seeing(access::mayRead, id, "translation.versions", (actor, seen) -> {
            var own = access.seesField(actor, seen, field.field())
                    ? translations.versions(id, field, language).stream()
                            .filter(kept -> access.addressed(actor, kept.organisation()))
                            .map(Translations.Kept::version)
                            .toList()
                    : List.<Translation.Version>of();
            if (own.isEmpty()) {
                audit.denied("translation.versions", "incident", List.of(id.value()), "none of its own");
                return Outcome.notFound();
            }
            read("translation.versions", seen);
            return Outcome.done(new Translation.Versions(own));
        });
    }

    /** What stands in a place, for use cases that changed and audited it. */
    Translation one(Translations.Place at) {
        return shown(List.of(translations.find(at).orElseThrow())).getFirst();
    }

    private List<Translation> shown(List<Translations.Stored> rows) {
        var names = directory.named(rows.stream().map(Translations.Stored::organisation));
        return rows.stream()
                .map(row -> new Translation(
                        row.field(),
                        row.language(),
                        Objects.requireNonNull(names.get(row.organisation())),
                        row.version(),
                        row.text(),
                        row.person(),
                        row.at(),
                        row.outdated(),
                        row.withdrawnReason()))
                .toList();
    }

    private void read(String action, Seen seen) {
        audit.allowed(action, "incident", List.of(seen.incident().value()), seen.share() == null ? "owner" : "share");
    }
}
