package eu.vallum.endtoend.harness;

/** Searching raw bytes. */
final class Bytes {
    private Bytes() {}

    static boolean contain(byte[] all, byte[] wanted) {
        for (var start = 0; start <= all.length - wanted.length; start++) {
            var at = 0;
            while (at < wanted.length && all[start + at] == wanted[at]) at++;
            if (at == wanted.length) return true;
        }
        return false;
    }
}
