package eu.vallum.identity.directory;

import java.util.List;
import java.util.UUID;

/**
 * Where people sign in, and which organisations they can sign in for. Every method may throw {@link DirectoryUnavailable}, after a few
 * seconds at most, and {@link DirectoryRefused}. Never call it inside a transaction: it is another machine.
 */
public interface Directory {
    /** All organisations it has, those that are not ours included. */
    List<Listed> organisations();

    /** Those of one id of ours: none or one. */
    List<Listed> organisations(UUID id);

    void create(DirectoryOrganisation organisation);

    /** Makes the listed organisation what it should be. */
    void update(String key, DirectoryOrganisation organisation);

    /** The account with this address, made if there is none. */
    Account account(Addressee addressee);

    /** Makes a person a member; nothing happens if they are one. */
    void join(String subject, UUID organisation);

    /** Ends a membership and every session of the person; nothing happens if there is none. */
    void leave(String subject, UUID organisation);

    /** Mails the link with which a person chooses a password, good for twelve hours. */
    void mailPasswordLink(String subject);

    /** Sets a password, for demonstration accounts. */
    void setPassword(String subject, String password);

    /** Somebody with an e-mail address. */
    record Addressee(String email, String givenName, String familyName, String language) {}

    /**
     * An account.
     *
     * @param subject its id, the {@code sub} of its tokens
     * @param passwordless whether nobody can sign in with it yet
     */
    record Account(String subject, boolean passwordless) {}
}
