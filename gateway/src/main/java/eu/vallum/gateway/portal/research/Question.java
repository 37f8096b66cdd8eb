package eu.vallum.gateway.portal.research;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is searched for; stands in the address, so that a search can be kept and passed on. */
record Question(String words, List<String> domains, List<String> countries, List<String> programmes) {
    private static final int LONGEST = 200;

    static Question of(@Nullable String words, List<String> domains, List<String> countries, List<String> programmes) {
        var text = words == null ? "" : words.strip();
        return new Question(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text, domains, countries, programmes);
    }

    /** Whether anything narrows the result. */
    public boolean narrows() {
        return !words.isEmpty() || !domains.isEmpty() || !countries.isEmpty() || !programmes.isEmpty();
    }

    /** Address of the page that follows. */
    public String page(String after) {
        var address = new StringBuilder("/research?after=").append(encoded(after));
        if (!words.isEmpty()) {
            address.append("&q=").append(encoded(words));
        }
        domains.forEach(value -> address.append("&domain=").append(encoded(value)));
        countries.forEach(value -> address.append("&country=").append(encoded(value)));
        programmes.forEach(value -> address.append("&programme=").append(encoded(value)));
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
