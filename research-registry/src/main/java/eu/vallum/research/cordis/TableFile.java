package eu.vallum.research.cordis;

import eu.vallum.research.cordis.CsvReader.Row;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file whose table is known by its header.
 *
 * @param rows how many rows it has, broken ones included
 */
record TableFile(Uploads.Source source, Table table, char separator, List<String> header, long rows) {
    /** Stands for bytes that are not UTF-8; no text has it, as it is not a character. */
    static final char NOT_UTF_8 = '\uFFFF';

    private static final int SNIFFED = 1 << 16;

    /** Is told now and then that work goes on. */
    interface Beat {
        void beat(long rows);
    }

    /** Looks through a file; empty when it is no table we know, which is then found. */
    static Optional<TableFile> of(Uploads.Source source, Budget budget, List<Finding> findings, Beat beat)
            throws IOException {
        try (var in = new BufferedInputStream(budget.on(source.opening().open()), SNIFFED)) {
            in.mark(4);
            var mark = in.readNBytes(3);
            in.reset();
            if (mark.length >= 2
                    && (mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE
                            || mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF)) {
                findings.add(
                        Finding.ofFile(Rule.FILE_BROKEN, source.name(), null, "This is UTF-16. Save it as UTF-8."));
                return Optional.empty();
            }
            in.mark(SNIFFED);
            var head = new String(in.readNBytes(SNIFFED - 1), StandardCharsets.UTF_8);
            in.reset();
            char separator = separator(head);
            var reader = new CsvReader(decoded(in), separator);
            if (!(reader.next() instanceof Row.Fields header)
                    || Table.of(header.values()).isEmpty()) {
                findings.add(Finding.ofFile(
                        Rule.FILE_UNKNOWN,
                        source.name(),
                        head.lines().findFirst().orElse(""),
                        "No table of CORDIS has these columns; not read."));
                return Optional.empty();
            }
            long rows = 0;
            while (reader.next() != null) {
                if (++rows % 50_000 == 0) {
                    beat.beat(rows);
                }
            }
            return Optional.of(
                    new TableFile(source, Table.of(header.values()).orElseThrow(), separator, header.values(), rows));
        } catch (Uploads.TooMuch e) {
            findings.add(Finding.ofFile(
                    Rule.FILE_UNSAFE, source.name(), null, "It unpacks to far more than its size; not read."));
            return Optional.empty();
        } catch (ZipException | EOFException e) {
            findings.add(
                    Finding.ofFile(Rule.FILE_BROKEN, source.name(), null, "This member of the archive can't be read."));
            return Optional.empty();
        }
    }

    /** The rows after the header. */
    CsvReader open(Reader text) throws IOException {
        var reader = new CsvReader(text, separator);
        @Nullable Row header = reader.next();
        if (header == null) {
            throw new IOException("the file has changed");
        }
        return reader;
    }

    /** Its text; bytes that are not UTF-8 stand as {@link #NOT_UTF_8}. A mark at the beginning is left out. */
    Reader text() throws IOException {
        return decoded(new BufferedInputStream(source.opening().open(), SNIFFED));
    }

    private static Reader decoded(BufferedInputStream in) throws IOException {
        in.mark(4);
        var mark = in.readNBytes(3);
        if (mark.length < 3 || mark[0] != (byte) 0xEF || mark[1] != (byte) 0xBB || mark[2] != (byte) 0xBF) {
            in.reset();
        }
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NOT_UTF_8)));
    }

    /** What stands most often between the names in the first line. */
    private static char separator(String head) {
        var line = head.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
