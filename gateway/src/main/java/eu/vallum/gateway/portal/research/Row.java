package eu.vallum.gateway.portal.research;

import java.util.List;
import java.util.stream.IntStream;

/** A repeated part of a form: an organisation or a person. */
record Row(String kind, int index) {

    /** Rows for what is there and one more. */
    static List<Row> of(String kind, int filled) {
        return IntStream.rangeClosed(0, filled).mapToObj(i -> new Row(kind, i)).toList();
    }

    /** Name of one of its fields. */
    public String field(String name) {
        return kind + "." + index + "." + name;
    }

    /** Counted from 1, for people. */
    public int number() {
        return index + 1;
    }
}
