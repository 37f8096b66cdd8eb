package eu.vallum.incident.mailbox;

import eu.vallum.incident.mail.IncomingMail.Place;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/** The mailbox, while it is open. */
final class ImapMailbox implements AutoCloseable {
    private static final int START = 256 * 1024;

    private final Store store;
    private final IMAPFolder folder;
    private final String name;

    private ImapMailbox(Store store, IMAPFolder folder, String name) {
        this.store = store;
        this.folder = folder;
        this.name = name;
    }

    static ImapMailbox open(MailboxSettings settings) throws MessagingException, IOException {
        var store = Session.getInstance(settings.properties()).getStore(settings.protocol());
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapMailbox(store, folder, settings.name());
        } catch (MessagingException | IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * A mail as it lies there.
     *
     * @param content all of it, or its beginning when it is too large
     * @param whole whether that is all
     * @param sha256 of all of it
     */
    record Lying(
            Place place,
            Instant receivedAt,
            byte[] content,
            boolean whole,
            long bytes,
            @Nullable String sha256) {}

    String name() {
        return name;
    }

    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** A mail that was not read yet. */
    record Found(long uid, IMAPMessage message) {}

    /** What came after that one, in its order; at most so many. */
    List<Found> after(long uid, int most) throws MessagingException {
        var found = new ArrayList<Found>();
        for (Message message : folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID)) {
            // A range that ends with the last one holds it even when it begins behind it.
            if (message != null && folder.getUID(message) > uid) {
                found.add(new Found(folder.getUID(message), (IMAPMessage) message));
            }
        }
        var next = found.stream()
                .sorted(Comparator.comparingLong(Found::uid))
                .limit(most)
                .toList();
        // Not with the envelope, which the exchange makes of whatever the headers say.
        var dates = new FetchProfile();
        dates.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages(next), dates);
        return next;
    }

    /**
     * Reads one, at most so many bytes of it into memory; empty when it was taken away meanwhile.
     *
     * @throws MessagingException when the mailbox can't be read at all now
     */
    Optional<Lying> read(Found found, int most) throws MessagingException {
        var message = found.message();
        var place = new Place(name, validity(), found.uid());
        try {
            var received = message.getReceivedDate();
            var at = received == null ? Instant.EPOCH : received.toInstant();
            return Optional.of(read(message, place, at, most));
        } catch (MessageRemovedException e) {
            return Optional.empty();
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException | IOException e) {
            if (!folder.isOpen()) {
                throw new FolderClosedException(folder, "the mailbox closed");
            }
            if (message.isExpunged()) {
                return Optional.empty();
            }
            // This one the exchange does not give out; the others behind it must not wait for it.
            return Optional.of(new Lying(place, Instant.EPOCH, new byte[0], false, Math.max(0, size(message)), null));
        }
    }

    private static Lying read(IMAPMessage message, Place place, Instant at, int most)
            throws MessagingException, IOException {
        var kept = new ByteArrayOutputStream();
        var hash = sha256();
        long bytes = 0;
        try (var in = message.getMimeStream()) {
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = in.read(buffer)) >= 0) {
                bytes += read;
                hash.update(buffer, 0, read);
                if (bytes <= most) {
                    kept.write(buffer, 0, read);
                }
            }
        }
        var content = kept.toByteArray();
        boolean whole = bytes <= most;
        return new Lying(
                place,
                at,
                whole ? content : Arrays.copyOf(content, Math.min(content.length, START)),
                whole,
                bytes,
                HexFormat.of().formatHex(hash.digest()));
    }

    private static int size(IMAPMessage message) {
        try {
            return message.getSize();
        } catch (MessagingException e) {
            return 0;
        }
    }

    /** They are taken: people who look into the mailbox see them as read. */
    void seen(List<Found> taken) throws MessagingException {
        folder.setFlags(messages(taken), new Flags(Flags.Flag.SEEN), true);
    }

    /** Those up to there that were taken and, when we broke off, not marked. */
    void seenUpTo(long uid) throws MessagingException {
        var missed = new ArrayList<Found>();
        for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            if (folder.getUID(message) <= uid) {
                missed.add(new Found(folder.getUID(message), (IMAPMessage) message));
            }
        }
        seen(missed);
    }

    private static Message[] messages(List<Found> found) {
        return found.stream().map(Found::message).toArray(Message[]::new);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws MessagingException {
        try {
            folder.close(false);
        } finally {
            store.close();
        }
    }
}
