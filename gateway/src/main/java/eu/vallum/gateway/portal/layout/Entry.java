package eu.vallum.gateway.portal.layout;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation.
 *
 * @param word key of its name in bundle {@code nav}
 * @param shortWord key of the name under the thumb, where there is little room
 * @param path where it leads
 * @param icon symbol in the sprite
 * @param key second key of its shortcut ({@code g} and then this), null without
 */
public record Entry(
        String word,
        String shortWord,
        String path,
        String icon,
        @Nullable String key) {

    static Entry of(String word, String path, String icon, @Nullable String key) {
        return new Entry(word, word, path, icon, key);
    }
}
