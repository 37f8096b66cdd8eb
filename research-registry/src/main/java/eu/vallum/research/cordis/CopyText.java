package eu.vallum.research.cordis;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's COPY text format. */
final class CopyText {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    CopyText add(@Nullable Object value) {
        if (!first) {
            text.append('\t');
        }
        first = false;
        switch (value) {
            case null -> text.append("\\N");
            case BigDecimal number -> text.append(number.toPlainString());
            case LocalDate day -> text.append(day);
            case Boolean yes -> text.append(yes ? 't' : 'f');
            case Object other -> escape(other.toString());
        }
        return this;
    }

    void endRow() {
        text.append('\n');
        first = true;
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void escape(String value) {
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
