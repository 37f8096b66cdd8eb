package eu.vallum.identity.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.identity.organisation.OrganisationHead;
import eu.vallum.identity.power.Power;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.caller.Acting;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The caller as this service knows them. */
record Me(
        String subject,
        String kind,
        String name,
        String assurance,
        List<String> scopes,
        OrganisationHead organisation,
        List<Held> roles) {

    /** A role held now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(Role role, @Nullable Instant validUntil) {}

    static Me of(Acting who, OrganisationHead organisation, List<Power> powers) {
        return new Me(
                who.subject(),
                who.kind().name().toLowerCase(Locale.ROOT),
                who.name(),
                who.assurance().name().toLowerCase(Locale.ROOT),
                who.scopes().stream().sorted().toList(),
                organisation,
                powers.stream()
                        .map(power -> new Held(power.role(), power.validUntil()))
                        .toList());
    }
}
