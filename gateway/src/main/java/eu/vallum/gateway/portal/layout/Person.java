package eu.vallum.gateway.portal.layout;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in, as the frame shows them.
 *
 * @param name name to show
 * @param organisation name of the acting organisation
 * @param organisationId its id, null when the person belongs to none
 * @param kind its kind, empty when there is none
 * @param memberState its Member State, EU for bodies of the Union
 * @param roles roles held now for that organisation; null while identity-service does not tell
 * @param groups navigation
 */
public record Person(
        String name,
        String organisation,
        @Nullable UUID organisationId,
        String kind,
        String memberState,
        @Nullable Set<String> roles,
        List<Group> groups) {

    /** Entries of the navigation without their headings. */
    public List<Entry> navigation() {
        return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }

    /** The four that lie under the thumb on a phone. */
    public List<Entry> thumb() {
        return navigation().stream().limit(4).toList();
    }

    /** At most two letters for the round mark. */
    public String initials() {
        return Stream.of(name.split("[\\s-]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                .limit(2)
                .collect(Collectors.joining());
    }

    /** True for a CSIRT, single point of contact or competent authority. */
    public boolean authority() {
        return List.of("csirt", "spoc", "competent-authority").contains(kind);
    }

    /** True for whoever is told of what happens: an authority or a body of the Union of incidents, an entity of its own reports. */
    public boolean notified() {
        return (authority() || kind.equals("eu-body")) && holds("coordinator", "officer", "agency") || reports();
    }

    /** True for whoever reports for an entity. */
    public boolean reports() {
        return kind.equals("entity") && holds("entity-reporter");
    }

    /** True when one of the roles is held, as far as is known: what is shown goes by this, what is allowed the services decide. */
    public boolean holds(String... any) {
        return roles == null || !Collections.disjoint(roles, List.of(any));
    }

    /** Tells one person in one organisation from another, for what a browser keeps meanwhile. */
    public String key() {
        return organisationId + " " + name;
    }

    /** True when this is the organisation acted for. */
    public boolean actsFor(@Nullable UUID organisation) {
        return Objects.nonNull(organisation) && Objects.equals(organisation, organisationId);
    }
}
