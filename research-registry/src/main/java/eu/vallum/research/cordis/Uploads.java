package eu.vallum.research.cordis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of an import as streams, whether sent as they are or in archives. Nothing is unpacked to the disk and no name in an archive
 * is ever used as a path; what unpacks to too much is cut off.
 */
final class Uploads {
    /** What all files may unpack to together, in bytes. */
    static final long MOST_BYTES = 2L << 30;

    /** How many times its packed size a member may grow to, once it is larger than {@link #HARMLESS}. */
    static final long MOST_TIMES = 100;

    static final long HARMLESS = 16L << 20;
    static final int MOST_MEMBERS = 100;

    /** One file that was sent, where it lies. */
    record Upload(String name, Path path) {}

    /** A file that can be read, as often as needed. */
    record Source(String name, Opening opening) {
        /** Opens it. */
        interface Opening {
            InputStream open() throws IOException;
        }
    }

    /** More came out than may. */
    static final class TooMuch extends IOException {
        TooMuch() {
            super("unpacks to too much");
        }
    }

    private Uploads() {}

    /** All readable files; what is unsafe or broken is left out and found. */
    static List<Source> sources(List<Upload> uploads, List<Finding> findings) throws IOException {
        var sources = new ArrayList<Source>();
        for (var upload : uploads) {
            var name = harmless(upload.name());
            if (isZip(upload.path())) {
                members(upload.path(), name, sources, findings);
            } else {
                sources.add(new Source(name, () -> Files.newInputStream(upload.path())));
            }
        }
        return sources;
    }

    private static void members(Path archive, String name, List<Source> sources, List<Finding> findings)
            throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_MEMBERS) {
                findings.add(Finding.ofFile(
                        Rule.FILE_UNSAFE,
                        name,
                        null,
                        "The archive has more than " + MOST_MEMBERS + " members; not read."));
                return;
            }
            for (var member : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                if (unsafe(member.getName())) {
                    findings.add(Finding.ofFile(
                            Rule.FILE_UNSAFE,
                            harmless(member.getName()),
                            member.getName(),
                            "Its name leads out of the archive; not read."));
                } else {
                    sources.add(new Source(harmless(member.getName()), () -> opened(archive, member)));
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            findings.add(Finding.ofFile(Rule.FILE_BROKEN, name, null, "The archive can't be read."));
        }
    }

    private static InputStream opened(Path archive, ZipEntry member) throws IOException {
        var zip = new ZipFile(archive.toFile());
        long most = Math.max(HARMLESS, member.getCompressedSize() * MOST_TIMES);
        return new BoundedStream(zip.getInputStream(member), Math.min(most, MOST_BYTES), zip);
    }

    private static boolean isZip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var head = in.readNBytes(4);
            return head.length == 4
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && (head[2] == 3 || head[2] == 5)
                    && (head[3] == 4 || head[3] == 6);
        }
    }

    private static boolean unsafe(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("^[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..")
                || path.chars().anyMatch(Character::isISOControl);
    }

    /** The last part of a name, without anything that could do harm where it is shown or stored. */
    static String harmless(String name) {
        var path = name.replace('\\', '/');
        var last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
        var cut = last.length() > 100 ? last.substring(0, 100) : last;
        return cut.isBlank() ? "unnamed" : cut;
    }
}
