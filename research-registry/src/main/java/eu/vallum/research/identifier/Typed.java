package eu.vallum.research.identifier;

/** How people type identifiers: with an address in front, or with none. */
final class Typed {
    private Typed() {}

    /** The rest after an optional scheme, {@code www.} and host. */
    static String without(String text, String host) {
        var rest =
                text.startsWith("https://") ? text.substring(8) : text.startsWith("http://") ? text.substring(7) : text;
        rest = rest.startsWith("www.") ? rest.substring(4) : rest;
        return rest.startsWith(host) ? rest.substring(host.length()) : text;
    }
}
