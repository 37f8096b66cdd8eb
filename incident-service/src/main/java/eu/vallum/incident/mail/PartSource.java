package eu.vallum.incident.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What stands between the borders of a part, without the handlers of content that a class path may bring. */
record PartSource(Part part) implements DataSource {
    @Override
    public InputStream getInputStream() throws IOException {
        try {
            return switch (part) {
                case MimeBodyPart body -> body.getRawInputStream();
                case MimeMessage message -> message.getRawInputStream();
                default -> part.getInputStream();
            };
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("it is only read");
    }

    @Override
    public String getContentType() {
        try {
            return part.getContentType();
        } catch (MessagingException e) {
            return "application/octet-stream";
        }
    }

    @Override
    public String getName() {
        return "";
    }
}
