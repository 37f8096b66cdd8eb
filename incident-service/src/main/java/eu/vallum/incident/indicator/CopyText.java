package eu.vallum.incident.indicator;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of COPY: values between tabs, backslashes before what would end one, arrays as literals. */
final class CopyText {
    private CopyText() {}

    static String of(List<@Nullable Object[]> rows) {
        var text = new StringBuilder(rows.size() * 400);
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                add(text, row[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void add(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String[] texts -> escape(text, array(texts));
            case Instant time -> text.append(time);
            case Boolean flag -> text.append(flag ? 't' : 'f');
            default -> escape(text, value.toString());
        }
    }

    private static String array(String[] texts) {
        return Arrays.stream(texts)
                .map(one -> "\"" + one.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
