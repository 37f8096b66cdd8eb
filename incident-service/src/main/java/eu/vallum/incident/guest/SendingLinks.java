package eu.vallum.incident.guest;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.intake.Secret;
import eu.vallum.incident.post.Enclosure;
import eu.vallum.incident.post.Letter;
import eu.vallum.incident.post.Posting;
import eu.vallum.incident.post.RepliesTo;
import eu.vallum.incident.sharing.NotingReceipts;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders the mail to a guest: who has something for it, and the way in. Neither a reference nor a word of it. */
@Singleton
class SendingLinks {
    static final Duration LINK_LASTS = Duration.ofDays(7);
    private static final String KIND = "guest-link";

    private final Posting posting;
    private final Directory directory;

    SendingLinks(Posting posting, Directory directory) {
        this.posting = posting;
        this.directory = directory;
    }

    void order(UUID owner, IncidentId incident, GuestId guest, String mailbox, String language) {
        posting.order(new Letter(
                KIND,
                mailbox,
                language,
                owner,
                guest.value(),
                Map.of(
                        "authority",
                        directory.named(owner).name(),
                        RepliesTo.INCIDENT,
                        incident.value().toString())));
    }

    /** Makes the secret as the mail goes out, and notes that it went. */
    @Singleton
    static class GuestLink implements Enclosure {
        private static final Job GUEST = new Job("guest");
        private static final Job RECEIPTS = new Job("receipts");

        private final Linking linking;
        private final NotingReceipts noting;
        private final CurrentCaller caller;

        GuestLink(Linking linking, NotingReceipts noting, CurrentCaller caller) {
            this.linking = linking;
            this.noting = noting;
            this.caller = caller;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<Map<String, String>> enclose(UUID about, String mailbox) {
            return caller.as(GUEST, () -> linking.link(about)).map(link -> Map.of("link", link));
        }

        @Override
        public void sent(UUID about) {
            var guest = caller.as(GUEST, () -> Optional.ofNullable(linking.sent(about)));
            guest.ifPresent(known -> caller.as(RECEIPTS, () -> {
                noting.mailed(
                        known.incident().value(),
                        known.share(),
                        known.owner(),
                        known.id().value());
                return null;
            }));
        }

        @Override
        public void lost(UUID about) {
            caller.as(GUEST, () -> {
                linking.lost(about);
                return null;
            });
        }
    }

    /** Writes what became of a link. */
    @Singleton
    static class Linking {
        private final Guests guests;
        private final Clock clock;

        Linking(Guests guests, Clock clock) {
            this.guests = guests;
            this.clock = clock;
        }

        @Transactional
        Optional<String> link(UUID guest) {
            var secret = Secret.next();
            return guests.link(guest, Secret.digest(secret), clock.instant()) ? Optional.of(secret) : Optional.empty();
        }

        @Transactional
        Guests.@Nullable Knocking sent(UUID guest) {
            return guests.sent(guest, clock.instant());
        }

        @Transactional
        void lost(UUID guest) {
            guests.lost(guest, clock.instant());
        }
    }
}
