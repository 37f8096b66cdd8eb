package eu.vallum.gateway.portal.sharing;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.sharing.SharingClient.Named;
import eu.vallum.gateway.portal.sharing.SharingClient.ShareIncident;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the form of a share: recipients, label, basis, reason and expiry. */
public final class ShareForm {
    public static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT");
    /** Those of a share with organisations, and RED, which names persons of them. */
    static final List<String> WITH_RED = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");

    public static final List<String> BASES =
            List.of("NIS2 Art. 23(6)", "NIS2 Art. 23(8)", "NIS2 Art. 15(3)", "NIS2 Art. 29", "NIS2 Art. 30");

    public static final List<String> REDACTABLE = List.of(
            "title",
            "summary",
            "entity.name",
            "severity",
            "suspectedMalicious",
            "crossBorder",
            "indicators",
            "timeline",
            "attachments");

    private ShareForm() {}

    /** Notes in the form what is missing or wrong. */
    static void check(Form form) {
        if (recipients(form).isEmpty()) {
            form.refuse("recipients", "chooseRecipient");
        }
        checkTerms(form, WITH_RED);
    }

    /** The same without recipients. */
    public static void checkTerms(Form form) {
        checkTerms(form, LABELS);
    }

    private static void checkTerms(Form form, List<String> labels) {
        if (!labels.contains(form.value("tlp"))) {
            form.refuse("tlp", "chooseTlp");
        }
        if (!BASES.contains(form.value("basis"))) {
            form.refuse("basis", "chooseBasis");
        }
        form.require("scopeNote", "reasonMissing");
    }

    /** Null leaves what was withheld before; the form says otherwise by being sent with its own list. */
    private static @Nullable List<String> withheld(Form form) {
        return form.value("withholds").isEmpty() ? null : chosen(form);
    }

    /** Fields that are ticked. */
    public static List<String> chosen(Form form) {
        return form.all("withheld").stream().filter(REDACTABLE::contains).toList();
    }

    static List<UUID> recipients(Form form) {
        return ids(form, "recipients");
    }

    /** Ids in a field; none when one of them is none. */
    public static List<UUID> ids(Form form, String field) {
        try {
            return form.all(field).stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** The request, once {@link #check} found nothing; notes a day that cannot be read. */
    static ShareIncident read(Form form, ZoneId zone) {
        return new ShareIncident(
                recipients(form),
                form.value("tlp"),
                form.value("basis"),
                form.value("scopeNote"),
                expiry(form, zone),
                withheld(form),
                red(form) ? persons(form) : null);
    }

    /** True when it is for named persons. */
    static boolean red(Form form) {
        return "RED".equals(form.value("tlp"));
    }

    /** Those named, of recipients that are still chosen; each is written as organisation and subject. */
    static List<Named> persons(Form form) {
        var recipients = recipients(form);
        return form.all("persons").stream()
                .map(one -> one.split(":", 2))
                .filter(one -> one.length == 2)
                .flatMap(one -> recipients.stream()
                        .filter(id -> id.toString().equals(one[0]))
                        .map(id -> new Named(id, one[1])))
                .toList();
    }

    /** The end of the chosen day in the page's zone. */
    public static @Nullable Instant expiry(Form form, ZoneId zone) {
        if (form.value("expires").isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(form.value("expires"))
                    .atTime(LocalTime.of(23, 59))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            form.refuse("expires", "notADay");
            return null;
        }
    }
}
