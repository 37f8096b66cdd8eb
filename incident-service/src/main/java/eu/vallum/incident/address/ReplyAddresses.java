package eu.vallum.incident.address;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How addresses are written: the mailbox's own with the token behind a plus (RFC 5233), which every exchange delivers to that one mailbox.
 * There are none where no mailbox is set up.
 */
@Singleton
public class ReplyAddresses {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]{1,31})@([A-Za-z0-9.-]{1,190})");
    /** How much of a header is looked at, and how many incidents one mail may be for. */
    private static final int LOOKED_AT = 65_536;

    private static final int MOST = 10;

    private final Optional<String> mailbox;
    private final Pattern token;

    ReplyAddresses(@ConfigProperty(name = "vallum.incident.mail.address") Optional<String> mailbox) {
        this.mailbox = mailbox.map(String::strip).filter(address -> !address.isEmpty());
        this.token = this.mailbox.map(ReplyAddresses::pattern).orElse(Pattern.compile("(?!)"));
    }

    private static Pattern pattern(String mailbox) {
        var form = FORM.matcher(mailbox);
        if (!form.matches()) {
            throw new IllegalStateException(
                    "vallum.incident.mail.address must be a plain address such as incident@reply.example");
        }
        return Pattern.compile(
                "(?<![A-Za-z0-9._-])" + Pattern.quote(form.group(1)) + "\\+([0-9a-f]{32})@"
                        + Pattern.quote(form.group(2)) + "(?![A-Za-z0-9.-]*[A-Za-z0-9-])",
                Pattern.CASE_INSENSITIVE);
    }

    /** Whether there is a mailbox. */
    public boolean present() {
        return mailbox.isPresent();
    }

    Optional<String> of(String token) {
        return mailbox.map(address -> {
            int at = address.indexOf('@');
            return address.substring(0, at) + "+" + token + address.substring(at);
        });
    }

    /** The tokens in headers that say whom a mail is for, in their order. */
    public List<String> tokens(Collection<String> headers) {
        Set<String> found = new LinkedHashSet<>();
        for (var header : headers) {
            var look = token.matcher(header.length() > LOOKED_AT ? header.substring(0, LOOKED_AT) : header);
            while (found.size() < MOST && look.find()) {
                found.add(look.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(found);
    }
}
