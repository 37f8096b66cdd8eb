package eu.vallum.endtoend.harness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The little of protobuf's wire format that reading a trace needs; a generated reader would be 2 MB. */
final class Wire {
    private Wire() {}

    /** The values of a length-delimited field, in order. */
    static List<byte[]> fields(byte[] message, int wanted) {
        var found = new ArrayList<byte[]>();
        read(message, (field, value) -> {
            if (field == wanted && value instanceof byte[] bytes) found.add(bytes);
        });
        return found;
    }

    static String text(byte[] message, int wanted) {
        var values = fields(message, wanted);
        return values.isEmpty() ? "" : new String(values.getFirst(), StandardCharsets.UTF_8);
    }

    /** The value of a varint field, 0 if absent. */
    static long number(byte[] message, int wanted) {
        var found = new long[1];
        read(message, (field, value) -> {
            if (field == wanted && value instanceof Long number) found[0] = number;
        });
        return found[0];
    }

    private static void read(byte[] message, BiConsumer<Integer, Object> each) {
        var in = ByteBuffer.wrap(message);
        while (in.hasRemaining()) {
            var key = varint(in);
            var field = (int) (key >>> 3);
            switch ((int) key & 7) {
                case 0 -> each.accept(field, varint(in));
                case 1 -> in.position(in.position() + Long.BYTES);
                case 2 -> {
                    var bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                    each.accept(field, bytes);
                }
                case 5 -> in.position(in.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("wire type of field " + field);
            }
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (var shift = 0; shift < Long.SIZE; shift += 7) {
            var next = in.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) return value;
        }
        throw new IllegalArgumentException("varint is longer than 64 bits");
    }
}
