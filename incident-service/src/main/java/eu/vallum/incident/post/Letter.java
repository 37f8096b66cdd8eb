package eu.vallum.incident.post;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param kind name of its templates, {@code mail/<kind>-<language>.txt}
 * @param language en or fr
 * @param owner the organisation that has it sent
 * @param about whose secret is enclosed, for kinds that have an {@link Enclosure}
 * @param values what the template names; nothing restricted
 */
public record Letter(
        String kind,
        String mailbox,
        String language,
        UUID owner,
        @Nullable UUID about,
        Map<String, String> values) {}
