package eu.vallum.incident.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.indicator.Bounded;
import eu.vallum.incident.indicator.MispFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * MISP events: one, or those of a feed, which is a zip file with {@code manifest.json} and one file an event (core format, §4). Bounded in
 * files and in what they unpack to.
 */
final class MispEvents {
    static final int MOST_FILES = 20_000;
    static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final long MOST_OF_ONE = 50L * 1024 * 1024;
    private static final int MOST_MANIFEST = 20 * 1024 * 1024;
    private static final Pattern EVENT = Pattern.compile("(?:.*/)?([0-9a-fA-F-]{36})\\.json");
    private static final Pattern MANIFEST = Pattern.compile("(?:[^/]+/)?manifest\\.json");

    private MispEvents() {}

    static void one(InputStream in, Sink sink) throws IOException {
        take("", MispFile.read(in), sink);
    }

    static void feed(Content content, ObjectMapper json, Sink sink) throws IOException {
        var named = manifest(content, json);
        try (var zip = zip(content)) {
            int files = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw new Unreadable("It has more than " + MOST_FILES + " files; split the feed.");
                }
                var event = EVENT.matcher(entry.getName());
                if (entry.isDirectory()
                        || MANIFEST.matcher(entry.getName()).matches()
                        || entry.getName().endsWith("hashes.csv")) {
                    continue;
                }
                if (!event.matches() || !named.contains(event.group(1).toLowerCase(java.util.Locale.ROOT))) {
                    sink.reject(entry.getName(), "", "not-in-manifest");
                    continue;
                }
                event(entry.getName(), zip, sink);
            }
        } catch (Bounded.TooLong e) {
            throw new Unreadable("It unpacks to more than 400 MiB, or one file of it to more than 50; split the feed.");
        }
    }

    /** One event that can't be read does not keep the others out. */
    private static void event(String name, InputStream zip, Sink sink) throws IOException {
        try {
            take(name, MispFile.read(new Open(new Bounded(zip, MOST_OF_ONE))), sink);
        } catch (com.fasterxml.jackson.core.JsonProcessingException | MispFile.NoEvent e) {
            sink.reject(name, "", "not-a-misp-event");
        }
    }

    private static void take(String name, MispFile.Content event, Sink sink) {
        event.arrivals().forEach(sink::take);
        event.refused()
                .forEach(one -> sink.reject(
                        name.isEmpty() ? String.valueOf(one.id()) : name + " " + one.id(),
                        String.valueOf(one.type()),
                        one.reason().code()));
        sink.ignore(event.ignored());
    }

    private static Set<String> manifest(Content content, ObjectMapper json) throws IOException {
        try (var zip = zip(content)) {
            int files = 0;
            for (var entry = zip.getNextEntry(); entry != null && ++files <= MOST_FILES; entry = zip.getNextEntry()) {
                if (MANIFEST.matcher(entry.getName()).matches()) {
                    JsonNode manifest = json.readTree(new Bounded(zip, MOST_MANIFEST).readAllBytes());
                    var named = new HashSet<String>();
                    manifest.fieldNames().forEachRemaining(uuid -> named.add(uuid.toLowerCase(java.util.Locale.ROOT)));
                    return named;
                }
            }
        } catch (Bounded.TooLong e) {
            throw new Unreadable("Its manifest is larger than 20 MiB.");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new Unreadable("Its manifest.json is not well-formed JSON.");
        }
        throw new Unreadable("It is no MISP feed: a zip file with manifest.json and one file an event.");
    }

    /** Bounded in all that comes out of it. */
    private static ZipInputStream zip(Content content) throws IOException {
        return new ZipInputStream(content.open()) {
            private long left = MOST_UNPACKED;

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                left -= Math.max(n, 0);
                if (left < 0) {
                    throw new Unreadable("It unpacks to more than 400 MiB; split the feed.");
                }
                return n;
            }
        };
    }

    /** A reader closes what it was given; the zip file stays open for the next. */
    private static final class Open extends java.io.FilterInputStream {
        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the next file follows
        }
    }
}
