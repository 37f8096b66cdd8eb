package eu.vallum.incident.observable;

import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Domain names as A-labels by UTS #46, not transitional: {@code faß.de} is {@code xn--fa-hia.de}, which IDNA2003 (and the JDK) would turn
 * into another domain. Underscores and misplaced hyphens pass, since malware uses them; a port and the final dot are dropped.
 */
final class HostName {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);
    private static final Set<IDNA.Error> TOLERATED =
            EnumSet.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN, IDNA.Error.HYPHEN_3_4);
    private static final Pattern PORT = Pattern.compile("^([^:]+):\\d{1,5}$");
    private static final Pattern LABELS = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*");
    private static final Pattern NUMBERS = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
    private static final int LONGEST = 253;

    private HostName() {}

    static @Nullable String normal(String given) {
        var text = Fangs.in(given);
        var port = PORT.matcher(text);
        text = port.matches() ? port.group(1) : text;
        if (text.startsWith("*.")) {
            text = text.substring(2);
        }
        if (text.isEmpty() || text.length() > 1_000) {
            return null;
        }
        var ascii = new StringBuilder();
        var info = new IDNA.Info();
        UTS46.nameToASCII(withoutFinalDot(text), ascii, info);
        var name = withoutFinalDot(ascii.toString().toLowerCase(Locale.ROOT));
        return TOLERATED.containsAll(info.getErrors())
                        && name.length() <= LONGEST
                        && LABELS.matcher(name).matches()
                        && !NUMBERS.matcher(name).matches()
                ? name
                : null;
    }

    /** Labels from the widest on, each closed with a dot: what is below {@code example.com} begins with {@code com.example.}. */
    static String place(String name) {
        return "d" + String.join(".", List.of(name.split("\\.")).reversed()) + ".";
    }

    /** Its parents, from the nearest to the top-level domain. */
    static List<Observable> above(String name) {
        var above = new ArrayList<Observable>();
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            above.add(new Observable(ObservableType.DOMAIN, name.substring(dot + 1)));
        }
        return above;
    }

    private static String withoutFinalDot(String text) {
        return text.endsWith(".") || text.endsWith("\u3002") ? text.substring(0, text.length() - 1) : text;
    }
}
