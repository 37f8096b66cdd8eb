package eu.vallum.identity.directory;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Keycloak 26.7 through its administration interface, as the client {@code identity-service}. */
@Singleton
class KeycloakDirectory implements Directory {
    private static final int PAGE = 200;
    private static final int LINK_SECONDS = 12 * 60 * 60;
    private static final int SERVER_ERROR = 500;

    private final Keycloak keycloak;
    private final String realm;

    KeycloakDirectory(Keycloak keycloak, @ConfigProperty(name = "vallum.directory.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    @Override
    public List<Listed> organisations() {
        return asking("list organisations", () -> {
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
        return asking("find an organisation", () -> realm().organizations().searchByAttribute("vallum_id:" + id).stream()
                .map(brief -> realm().organizations().get(brief.getId()).toRepresentation())
                .map(KeycloakDirectory::listed)
                .toList());
    }

    @Override
    public void create(DirectoryOrganisation organisation) {
        done("create an organisation", () -> realm().organizations().create(representation(organisation)));
    }

    @Override
    public void update(String key, DirectoryOrganisation organisation) {
        done("update an organisation", () -> {
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
            done("create an account", () -> realm().users().create(user));
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
        try {
            done("add a member", () -> realm().organizations()
                    .get(listed.getFirst().key())
                    .members()
                    .addMember(subject));
        } catch (DirectoryRefused refused) {
            if (!refused.clash()) {
                throw refused;
            }
        }
    }

    @Override
    public void mailPasswordLink(String subject) {
        asking("mail a password link", () -> {
            realm().users().get(subject).executeActionsEmail("portal", null, LINK_SECONDS, List.of("UPDATE_PASSWORD"));
            return subject;
        });
    }

    @Override
    public void setPassword(String subject, String password) {
        asking("set a password", () -> {
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

    private boolean passwordless(String subject) {
        return asking("look at an account", () -> realm().users().get(subject).credentials().stream()
                .noneMatch(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType())));
    }

    private @Nullable String subjectOf(String email) {
        return asking(
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
                "kind", List.of(String.valueOf(organisation.kind()))));
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

    private static void done(String what, Supplier<Response> call) {
        asking(what, () -> {
            try (var response = call.get()) {
                if (response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
                    throw new WebApplicationException(response.getStatus());
                }
                return what;
            }
        });
    }

    private static <T> T asking(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            var status = e.getResponse().getStatus();
            if (status >= SERVER_ERROR || status == 401 || status == 403 || status == 429) {
                throw new DirectoryUnavailable(what, e);
            }
            throw new DirectoryRefused(what, status);
        } catch (ProcessingException e) {
            throw new DirectoryUnavailable(what, e);
        }
    }
}
