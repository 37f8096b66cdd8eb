package eu.vallum.endtoend.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A benchmark's result, as one line of JSON. */
final class Figures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> values = new LinkedHashMap<>();

    Figures(String bench, double ratio, double baseline, double value, String unit) {
        values.put("bench", bench);
        put("ratio", ratio);
        put("baseline", baseline);
        put("value", value);
        values.put("unit", unit);
    }

    Figures put(String name, double value) {
        values.put(
                name,
                BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros());
        return this;
    }

    String json() throws java.io.IOException {
        return JSON.writer()
                .with(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .writeValueAsString(values);
    }
}
