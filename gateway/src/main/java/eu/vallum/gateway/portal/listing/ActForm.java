package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Person;
import eu.vallum.gateway.portal.listing.ActClient.ActOnMany;
import eu.vallum.gateway.portal.listing.ActClient.Assign;
import eu.vallum.gateway.portal.listing.ActClient.Close;
import eu.vallum.gateway.portal.listing.ActClient.Reopen;
import eu.vallum.gateway.portal.listing.ActClient.Share;
import eu.vallum.gateway.portal.listing.ActClient.Withdraw;
import eu.vallum.gateway.portal.sharing.ShareForm;
import eu.vallum.gateway.portal.view.Officer;
import eu.vallum.gateway.session.SignedIn;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads from a form what is to be done to many incidents, and notes what is missing. */
final class ActForm {
    /** What needs words or recipients before it can be looked at. */
    static final List<String> WITH_TERMS = List.of("close", "reopen", "share", "withdraw");

    private ActForm() {}

    /** What a person may do to many beside giving them to an officer, as far as is known; the service decides. */
    static List<String> doable(@Nullable Person person) {
        return person != null && person.holds("coordinator", "agency") ? WITH_TERMS : List.of("close", "reopen");
    }

    /** Fields by which the terms of an act are said, to be sent along from its preview. */
    static List<String> fields() {
        return List.of(
                "officer",
                "reason",
                "deadlines",
                "everybody",
                "recipients",
                "group",
                "tlp",
                "basis",
                "scopeNote",
                "expires");
    }

    /** What the form is about; giving them to an officer when it says nothing else. */
    static String act(Form form) {
        return WITH_TERMS.contains(form.value("act")) ? form.value("act") : "assign";
    }

    /** Notes in the form what is missing or wrong. */
    static void check(Form form) {
        switch (act(form)) {
            case "close", "reopen" -> form.require("reason", "reasonMissing");
            case "share" -> {
                if (recipients(form).isEmpty() == group(form).isEmpty()) {
                    form.refuse("recipients", recipients(form).isEmpty() ? "chooseRecipient" : "oneTarget");
                }
                ShareForm.checkTerms(form);
            }
            case "withdraw" -> {
                int targets = (form.holds("everybody", "yes") ? 1 : 0)
                        + (recipients(form).isEmpty() ? 0 : 1)
                        + (group(form).isEmpty() ? 0 : 1);
                if (targets != 1) {
                    form.refuse("recipients", targets == 0 ? "chooseRecipient" : "oneTarget");
                }
                form.require("reason", "reasonMissing");
            }
            default -> {}
        }
    }

    /** The request without its incidents, once {@link #check} found nothing; notes a day that cannot be read. */
    static ActOnMany read(Form form, ZoneId zone, SignedIn me) {
        return switch (act(form)) {
            case "close" -> of(null, new Close(form.value("reason")), null, null, null);
            case "reopen" ->
                of(null, null, new Reopen(form.value("reason"), form.holds("deadlines", "yes")), null, null);
            case "share" ->
                of(
                        null,
                        null,
                        null,
                        new Share(
                                named(form),
                                one(form),
                                form.value("tlp"),
                                form.value("basis"),
                                form.value("scopeNote"),
                                ShareForm.expiry(form, zone)),
                        null);
            case "withdraw" -> of(null, null, null, null, new Withdraw(named(form), one(form), form.value("reason")));
            default -> of(new Assign(officer(form, me)), null, null, null, null);
        };
    }

    private static ActOnMany of(
            @Nullable Assign assign,
            @Nullable Close close,
            @Nullable Reopen reopen,
            @Nullable Share share,
            @Nullable Withdraw withdraw) {
        return new ActOnMany(null, null, null, assign, close, reopen, share, withdraw);
    }

    static List<UUID> recipients(Form form) {
        return ShareForm.ids(form, "recipients");
    }

    private static List<UUID> group(Form form) {
        return ShareForm.ids(form, "group");
    }

    private static @Nullable List<UUID> named(Form form) {
        var all = recipients(form);
        return all.isEmpty() ? null : all;
    }

    private static @Nullable UUID one(Form form) {
        return group(form).isEmpty() ? null : group(form).getFirst();
    }

    /** Subject and name, a blank between them; {@code me}, or {@code none}. */
    static @Nullable Officer officer(Form form, SignedIn me) {
        var choice = form.value("officer");
        if (choice.equals("me")) {
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
