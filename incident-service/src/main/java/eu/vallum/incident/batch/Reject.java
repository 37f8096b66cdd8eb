package eu.vallum.incident.batch;

/**
 * Something that was not taken.
 *
 * @param place where in the file: a line, or the id of an object
 * @param value as far as it fits
 * @param reason stable code
 */
record Reject(String place, String value, String reason) {
    private static final int LONGEST = 2_000;

    static Reject of(String place, String value, String reason) {
        return new Reject(cut(place, 200), cut(value, LONGEST), reason);
    }

    private static String cut(String text, int most) {
        var storable = text.replace('\0', '\ufffd');
        return storable.length() <= most ? storable : storable.substring(0, most);
    }
}
