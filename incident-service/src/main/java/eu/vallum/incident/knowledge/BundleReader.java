package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the objects of a bundle whole, one after the other, so that its size does not matter. */
final class BundleReader {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(60)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .build())
            .build());

    private BundleReader() {}

    /** What is wrong with the file; null when nothing is. */
    static @Nullable BundleProblem read(InputStream in, Consumer<JsonNode> each) {
        try (var json = JSON.createParser(Utf8.of(in))) {
            return bundle(json, each) ? null : BundleProblem.NOT_A_BUNDLE;
        } catch (CharacterCodingException e) {
            return BundleProblem.NOT_UTF_8;
        } catch (StreamConstraintsException e) {
            return BundleProblem.OUT_OF_BOUNDS;
        } catch (JsonProcessingException e) {
            return BundleProblem.NOT_JSON;
        } catch (eu.vallum.incident.indicator.Bounded.TooLong e) {
            return BundleProblem.TOO_LARGE;
        } catch (IOException e) {
            return BundleProblem.BROKEN_OFF;
        }
    }

    private static boolean bundle(JsonParser json, Consumer<JsonNode> each) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        boolean objects = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("objects")) {
                objects = true;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    each.accept(JSON.readTree(json));
                }
            } else {
                json.skipChildren();
            }
        }
        return objects;
    }
}
