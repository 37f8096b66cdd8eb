package eu.vallum.incident.address;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.post.RepliesTo;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Tells the post office, as a mail goes out, where its reader may reply: the address that the incident has at that moment. */
@Singleton
class AskingForReplies implements RepliesTo {
    private static final Job MAIL = new Job("mail");

    private final Making making;
    private final ReplyAddresses form;
    private final CurrentCaller caller;

    AskingForReplies(Making making, ReplyAddresses form, CurrentCaller caller) {
        this.making = making;
        this.form = form;
        this.caller = caller;
    }

    @Override
    public Optional<String> address(UUID incident) {
        return form.present()
                ? caller.as(MAIL, () -> making.token(new IncidentId(incident))).flatMap(form::of)
                : Optional.empty();
    }

    /** Makes the address of an incident that nobody has asked for yet. */
    @Singleton
    static class Making {
        private final Addresses addresses;
        private final Clock clock;

        Making(Addresses addresses, Clock clock) {
            this.addresses = addresses;
            this.clock = clock;
        }

        @Transactional
        Optional<String> token(IncidentId incident) {
            if (addresses.present(incident).isEmpty()) {
                addresses
                        .owner(incident)
                        .ifPresent(owner ->
                                addresses.first(incident, owner, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            }
            return addresses.present(incident).map(Addresses.Present::token);
        }
    }
}
