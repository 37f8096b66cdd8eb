package eu.vallum.incident.mail;

import eu.vallum.incident.attachment.Uploading;
import eu.vallum.incident.mail.KeepingMails.Taken;
import eu.vallum.incident.mail.MailView.Whole;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;

/**
 * Makes a file on the incident of something that hangs on a mail, in the name of the officer who asks: typed, hashed and with a custody log like
 * any other. Nothing gets there by itself, as a file is shared with the incident.
 */
@Singleton
class KeepingParts {
    private final KeepingMails keeping;
    private final Uploading uploading;
    private final MimeReader mime;

    KeepingParts(KeepingMails keeping, Uploading uploading, MimeReader mime) {
        this.keeping = keeping;
        this.uploading = uploading;
        this.mime = mime;
    }

    Outcome<Whole> keep(MailId id, int number) {
        return switch (keeping.part(id, number)) {
            case Outcome.Refused<Taken>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Taken>(var taken) ->
                taken.part().attachment() == null ? keep(id, number, taken) : keeping.read(id);
        };
    }

    private Outcome<Whole> keep(MailId id, int number, Taken taken) {
        var content = mime.part(taken.original(), number);
        if (content.isEmpty()) {
            return Outcome.refused(CommonProblem.NOT_FOUND, null);
        }
        var attachment = UuidV7.next();
        var outcome = uploading.take(
                taken.incident(), attachment, taken.part().name(), new ByteArrayInputStream(content.get()));
        return switch (outcome) {
            case Outcome.Refused<?>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<?> done -> keeping.kept(id, number, attachment);
        };
    }
}
