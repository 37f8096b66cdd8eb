package eu.vallum.incident.entity;

import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A body of text in UTF-8, at most 5 MiB. */
final class CsvBody {
    private static final int MOST = 5 * 1024 * 1024;

    private CsvBody() {}

    /**
     * Reads it.
     *
     * @throws ProblemException 413 for more, 422 for another encoding
     */
    static String read(InputStream body) {
        try {
            var bytes = body.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new ProblemException(CommonProblem.TOO_LARGE, "Send at most 5 MiB; split the file.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(IncidentProblem.NOT_A_REGISTER, "Save the file as UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
