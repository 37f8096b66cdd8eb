package eu.vallum.gateway.portal.sighting;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Shell;
import eu.vallum.gateway.portal.sharing.ShareForm;
import eu.vallum.gateway.portal.sighting.SightingClient.Answer;
import eu.vallum.gateway.portal.sighting.SightingClient.Ask;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form asks, or answers; what has to be corrected stands in the form afterwards. */
final class SightingForm {
    static final List<String> ANSWERS = List.of("seen", "not-seen", "cannot-look");
    /** As many indicators as can be asked about at once. */
    private static final int MOST = 20;

    private final Form form;
    private final Shell shell;

    SightingForm(Form form, Shell shell) {
        this.form = form;
        this.shell = shell;
    }

    Ask ask() {
        var indicators = ShareForm.ids(form, "indicators");
        if (indicators.isEmpty()) {
            form.refuse("indicators", "chooseIndicators");
        } else if (indicators.size() > MOST) {
            form.refuse("indicators", "fewerIndicators");
        }
        var of = ShareForm.ids(form, "recipients");
        if (!ShareForm.LABELS.contains(form.value("tlp"))) {
            form.refuse("tlp", "chooseTlp");
        }
        var due = time("dueAt", true);
        return new Ask(indicators, of.isEmpty() ? null : of, form.value("tlp"), text("text"), due);
    }

    /** The answer to one request; the fields of each have names of their own, as several stand on a page. */
    Answer answer(UUID sighting) {
        var at = "-" + sighting;
        var indicators = ShareForm.ids(form, "of" + at);
        if (indicators.isEmpty()) {
            form.refuse("of" + at, "chooseIndicators");
        }
        var answer = form.value("answer" + at);
        if (!ANSWERS.contains(answer)) {
            form.refuse("answer" + at, "chooseAnswer");
        }
        var first = time("first" + at, false);
        var last = time("last" + at, false);
        var times = times("times" + at);
        if (!answer.equals("seen") && (first != null || last != null || times != null)) {
            form.refuse("answer" + at, "onlySeen");
        }
        if (first != null && last != null && last.isBefore(first)) {
            form.refuse("last" + at, "beforeFirst");
        }
        return new Answer(indicators, answer, first, last, times, text("note" + at));
    }

    private @Nullable String text(String field) {
        return form.value(field).isEmpty() ? null : form.value(field);
    }

    private @Nullable Integer times(String field) {
        if (form.value(field).isEmpty()) {
            return null;
        }
        if (!form.value(field).matches("[1-9][0-9]{0,8}")) {
            form.refuse(field, "notACount");
            return null;
        }
        return Integer.valueOf(form.value(field));
    }

    private @Nullable Instant time(String field, boolean toCome) {
        if (form.value(field).isEmpty()) {
            return null;
        }
        try {
            var at = LocalDateTime.parse(form.value(field)).atZone(shell.zone()).toInstant();
            if (toCome != at.isAfter(shell.now())) {
                form.refuse(field, toCome ? "notInTheFuture" : "inTheFuture");
            }
            return at;
        } catch (DateTimeException e) {
            form.refuse(field, "notATime");
            return null;
        }
    }
}
