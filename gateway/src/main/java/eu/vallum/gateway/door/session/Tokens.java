package eu.vallum.gateway.door.session;

/** The three tokens of a session, as Keycloak gave them. Never logged, never sent to a browser. */
public record Tokens(String id, String access, String refresh) {
    /** One string for sealing; a JWT holds no line break. */
    String joined() {
        return id + '\n' + access + '\n' + refresh;
    }

    static Tokens split(String joined) {
        var parts = joined.split("\n", 3);
        return new Tokens(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "Tokens[…]";
    }
}
