package eu.vallum.gateway.portal.layout;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation.
 *
 * @param word key of its name in bundle {@code nav}
 * @param shortWord key of the name under the thumb, where there is little room
 * @param path where it leads
 * @param icon symbol in the sprite
 * @param key second key of its shortcut ({@code g} and then this), null without
 * @param roles who finds it: holders of any of these roles; empty for everybody of the organisation
 */
public record Entry(
        String word,
        String shortWord,
        String path,
        String icon,
        @Nullable String key,
        Set<String> roles) {

    static Entry of(String word, String path, String icon, @Nullable String key) {
        return of(word, word, path, icon, key);
    }

    static Entry of(String word, String shortWord, String path, String icon, @Nullable String key) {
        return new Entry(word, shortWord, path, icon, key, Set.of());
    }

    /** The same, for holders of any of these roles only. */
    Entry to(Set<String> holders) {
        return new Entry(word, shortWord, path, icon, key, holders);
    }
}
