package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.platform.id.UuidV7;

/** The key under which a form counts once, however often its button is pressed. */
final class Keys {
    private static final int SHORTEST = 8;

    private Keys() {}

    static String of(Form form) {
        var key = form.value("key");
        return key.length() < SHORTEST ? UuidV7.next().toString() : key;
    }
}
