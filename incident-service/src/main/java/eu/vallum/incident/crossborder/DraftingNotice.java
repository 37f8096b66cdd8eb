package eu.vallum.incident.crossborder;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.fact.Facts;
import eu.vallum.incident.fact.KnownFacts;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the words to tell other Member States with, from what is known now and what the label lets go. A draft: whoever sends it reads and
 * changes it. It fits a share's note.
 */
@Singleton
class DraftingNotice {
    private static final int LONGEST = 2_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    /** A draft. */
    record Notice(String language, String text) {}

    private final Gate gate;
    private final IncidentAccess access;
    private final ReadingDesk desk;
    private final KnownFacts facts;
    private final Directory directory;
    private final Audit audit;

    DraftingNotice(
            Gate gate, IncidentAccess access, ReadingDesk desk, KnownFacts facts, Directory directory, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.desk = desk;
        this.facts = facts;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    Outcome<Notice> draft(IncidentId id, String language, Tlp label) {
        return gate.seeing(
                access::mayWork,
                id,
                "cross-border.notice",
                (actor, seen) -> desk.find(actor, seen)
                        .map(row -> {
                            audit.allowed("cross-border.notice", "incident", List.of(id.value()), "desk");
                            return Outcome.done(
                                    new Notice(language, text(actor, row, NoticeWords.in(language), label)));
                        })
                        .orElseGet(Outcome::notFound));
    }

    private String text(Actor actor, Crossing row, NoticeWords words, Tlp label) {
        var known = facts.of(row.seen().incident());
        var lines = new ArrayList<String>();
        if (row.seen().exercise()) {
            lines.add(words.word("exercise") + "\n");
        }
        lines.add(opening(actor, row, words) + "\n");
        lines.add(words.line("reference", row.seen().reference()));
        if (goes(actor, row, Field.ENTITY_NAME, label)) {
            lines.add(words.line("entity", text(known, "entityName")));
        }
        if (goes(actor, row, Field.SECTOR, label)) {
            lines.add(words.line("sector", words.word("sector." + row.sector().code())));
        }
        if (goes(actor, row, Field.TIMES, label)) {
            lines.add(words.line("aware", time(actor, text(known, "awareAt"))));
        }
        if (goes(actor, row, Field.SEVERITY, label)) {
            lines.add(words.line("severity", words.word("severity." + code(known, "severity"))));
        }
        if (goes(actor, row, Field.SUSPECTED_MALICIOUS, label)) {
            lines.add(words.line("malicious", words.word("answer." + code(known, "suspectedMalicious"))));
        }
        lines.add(words.line("border", words.word("answer." + row.flag().code())));
        if (!row.named().isEmpty()) {
            lines.add(words.line("affected", words.states(row.named())));
        }
        var head = String.join("\n", lines) + "\n\n";
        var close = "\n\n" + words.word("close");
        var summary = goes(actor, row, Field.SUMMARY, label) ? text(known, "summary") : "";
        if (summary.isBlank()) {
            return head.strip() + close;
        }
        var start = head + words.word("known") + "\n";
        return start + clipped(summary.strip(), LONGEST - start.length() - close.length()) + close;
    }

    private String opening(Actor actor, Crossing row, NoticeWords words) {
        var owner = directory.named(row.seen().owner()).name();
        return access.owns(actor, row.seen().owner())
                ? words.line("informs", owner)
                : words.line("forwards", directory.named(actor.organisation()).name(), owner);
    }

    /** Whether the writer has a field, and the label lets it go on. */
    private boolean goes(Actor actor, Crossing row, Field field, Tlp label) {
        return row.seen().lets(field, label) && access.seesField(actor, row.seen(), field);
    }

    private static String text(Map<String, Facts.Kept> known, String fact) {
        var kept = known.get(fact);
        return kept == null || kept.value().isNull() ? "" : kept.value().asText();
    }

    private static String code(Map<String, Facts.Kept> known, String fact) {
        var value = text(known, fact);
        return value.isEmpty() ? "unknown" : value;
    }

    private static String time(Actor actor, String at) {
        return at.isEmpty()
                ? "–"
                : TIME.format(Instant.parse(at).atZone(Zones.of(actor.who().memberState())));
    }

    private static String clipped(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        return text.substring(0, end > most / 2 ? end : most - 1).strip() + "…";
    }
}
