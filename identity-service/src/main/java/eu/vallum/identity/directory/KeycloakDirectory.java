package eu.vallum.identity.directory;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Keycloak 26.7 through its administration interface, as the client {@code identity-service}. One client for all, made here: the
 * injectable one lives for a request and would fetch a token for each.
 */
@Singleton
class KeycloakDirectory implements Directory {
    private static final int PAGE = 200;
    private static final int LINK_SECONDS = 12 * 60 * 60;

    private final Keycloak keycloak;
    private final String realm;

    KeycloakDirectory(
            @ConfigProperty(name = "vallum.directory.url") String url,
            @ConfigProperty(name = "vallum.directory.realm") String realm,
            @ConfigProperty(name = "vallum.directory.client-secret") String secret) {
        this.realm = realm;
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(url)
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("identity-service")
                .clientSecret(secret)
                .build();
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    @Override
    public List<Listed> organisations() {
        return KeycloakCalls.asking("list organisations", () -> {
            var all = new ArrayList<Listed>();
            for (int first = 0; ; first += PAGE) {
                var page = realm().organizations().search(null, null, first, PAGE, false);
                page.forEach(one -> all.add(listed(one)));
                if (page.size() < PAGE) {
                    return all;
                }
            }
        });
    }

    @Override
    public List<Listed> organisations(UUID id) {
        return KeycloakCalls.asking(
                "find an organisation",
                () -> realm().organizations().searchByAttribute("vallum_id:" + id).stream()
                        .map(brief -> realm().organizations().get(brief.getId()).toRepresentation())
                        .map(KeycloakDirectory::listed)
                        .toList());
    }

    @Override
    public void create(DirectoryOrganisation organisation) {
        KeycloakCalls.done(
                "create an organisation", () -> realm().organizations().create(representation(organisation)));
    }

    @Override
    public void update(String key, DirectoryOrganisation organisation) {
        KeycloakCalls.done("update an organisation", () -> {
            var representation = representation(organisation);
            representation.setId(key);
            return realm().organizations().get(key).update(representation);
        });
    }

    @Override
    public Account account(Addressee addressee) {
        var email = addressee.email().toLowerCase(Locale.ROOT);
        var known = subjectOf(email);
        return known != null ? new Account(known, passwordless(known)) : new Account(created(addressee, email), true);
    }

    private String created(Addressee addressee, String email) {
        var user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setEmailVerified(true); // the invitation went there and came back
        user.setFirstName(addressee.givenName());
        user.setLastName(addressee.familyName());
        user.setEnabled(true);
        user.setAttributes(Map.of("locale", List.of(addressee.language())));
        try {
            KeycloakCalls.done("create an account", () -> realm().users().create(user));
        } catch (DirectoryRefused refused) {
            if (!refused.clash()) {
                throw refused;
            }
        }
        var made = subjectOf(email);
        if (made == null) {
            throw new DirectoryRefused("find the account just made", Response.Status.NOT_FOUND.getStatusCode());
        }
        return made;
    }

    @Override
    public void join(String subject, UUID organisation) {
        var listed = organisations(organisation);
        if (listed.isEmpty()) {
            throw new DirectoryUnavailable("the organisation is not in the directory yet", new IllegalStateException());
        }
        var key = listed.getFirst().key();
        try {
            KeycloakCalls.done("add a member", () -> members(key).addMember(subject));
        } catch (DirectoryRefused refused) {
            // Two at once: the slower one is told 400 and not 409.
            if (!refused.clash() && !belongs(key, subject)) {
                throw refused;
            }
        }
    }

    @Override
    public void leave(String subject, UUID organisation) {
        for (var listed : organisations(organisation)) {
            unlessGone(() -> KeycloakCalls.done(
                    "remove a member",
                    () -> members(listed.key()).member(subject).delete()));
        }
        unlessGone(() -> KeycloakCalls.asking("end sessions", () -> {
            realm().users().get(subject).logout();
            return subject;
        }));
    }

    private static void unlessGone(Runnable call) {
        try {
            call.run();
        } catch (DirectoryRefused refused) {
            if (!refused.unknown()) {
                throw refused;
            }
        }
    }

    @Override
    public void mailPasswordLink(String subject) {
        KeycloakCalls.asking("mail a password link", () -> {
            realm().users().get(subject).executeActionsEmail("portal", null, LINK_SECONDS, List.of("UPDATE_PASSWORD"));
            return subject;
        });
    }

    @Override
    public void setPassword(String subject, String password) {
        KeycloakCalls.asking("set a password", () -> {
            var credential = new CredentialRepresentation();
            credential.setType(CredentialRepresentation.PASSWORD);
            credential.setTemporary(false);
            credential.setValue(password);
            realm().users().get(subject).resetPassword(credential);
            return subject;
        });
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }

    private OrganizationMembersResource members(String key) {
        return realm().organizations().get(key).members();
    }

    private boolean belongs(String key, String subject) {
        return KeycloakCalls.asking(
                "look for a member",
                () -> members(key).list(0, Integer.MAX_VALUE).stream()
                        .anyMatch(member -> member.getId().equals(subject)));
    }

    private boolean passwordless(String subject) {
        return KeycloakCalls.asking(
                "look at an account",
                () -> realm().users().get(subject).credentials().stream()
                        .noneMatch(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType())));
    }

    private @Nullable String subjectOf(String email) {
        return KeycloakCalls.asking(
                        "find an account",
                        () -> realm().users().searchByEmail(email, true).stream()
                                .map(UserRepresentation::getId)
                                .toList())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static OrganizationRepresentation representation(DirectoryOrganisation organisation) {
        var representation = new OrganizationRepresentation();
        representation.setAlias(organisation.alias());
        representation.setName(organisation.name());
        representation.setEnabled(organisation.enabled());
        representation.setAttributes(Map.of(
                "vallum_id", List.of(String.valueOf(organisation.id())),
                "member_state", List.of(String.valueOf(organisation.memberState())),
                "kind", List.of(String.valueOf(organisation.kind())),
                "name", List.of(organisation.name())));
        return representation;
    }

    private static Listed listed(OrganizationRepresentation found) {
        var id = attribute(found, "vallum_id");
        return new Listed(
                found.getId(),
                new DirectoryOrganisation(
                        id == null ? null : UUID.fromString(id),
                        found.getAlias(),
                        found.getName(),
                        attribute(found, "member_state"),
                        attribute(found, "kind"),
                        found.isEnabled()));
    }

    private static @Nullable String attribute(OrganizationRepresentation found, String name) {
        var attributes = found.getAttributes();
        var values = attributes == null ? null : attributes.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
