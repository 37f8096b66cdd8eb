package eu.vallum.gateway.session;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who looks at the page of this request. Asking never redirects: a session that ended is nobody. To be called on virtual or
 * worker threads, as the first question may read the session from the store.
 */
@RequestScoped
public class Visitor {
    private final CurrentIdentityAssociation identities;

    @Inject
    Visitor(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The person with a session, if this request has one. */
    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(identity().getAttribute(SignedIn.ATTRIBUTE));
    }

    /** The person with a session; without one the request is challenged to sign in. */
    public SignedIn required() {
        return signedIn().orElseThrow(UnauthorizedException::new);
    }

    /** The access token to call services with; stays in this package. */
    Optional<String> token() {
        return Optional.ofNullable(identity().getCredential(TokenCredential.class))
                .map(TokenCredential::getToken);
    }

    private SecurityIdentity identity() {
        return identities.getDeferredIdentity().await().indefinitely();
    }
}
