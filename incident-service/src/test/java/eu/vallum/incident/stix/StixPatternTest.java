package eu.vallum.incident.stix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.observable.Observables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StixPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "domain; bad[.]example; [domain-name:value = 'bad.example']",
                "ip-dst; 192.0.2.7; [ipv4-addr:value = '192.0.2.7']",
                "ip-src; 192.0.2.0/24; [ipv4-addr:value = '192.0.2.0/24']",
                "ip-dst; 2001:DB8::1; [ipv6-addr:value = '2001:db8::1']",
                "sha1; DA39A3EE5E6B4B0D3255BFEF95601890AFD80709; [file:hashes.'SHA-1' = 'da39a3ee5e6b4b0d3255bfef95601890afd80709']",
                "AS; AS64500; [autonomous-system:number = 64500]",
                "iban; DE89370400440532013000; [x-misp-attribute:type = 'iban' AND x-misp-attribute:value = 'DE89370400440532013000']"
            })
    void what_misp_names_is_found_by_the_pattern_of_stix(String type, String value, String pattern) {
        assertEquals(pattern, StixPattern.of(type, value));
    }

    @Test
    void a_file_is_found_by_its_name_and_its_digest_together() {
        assertEquals(
                "[file:hashes.MD5 = 'd41d8cd98f00b204e9800998ecf8427e' AND file:name = 'it''s.exe']"
                        .replace("''", "\\'"),
                StixPattern.of("filename|md5", "it's.exe|d41d8cd98f00b204e9800998ecf8427e"));
    }

    @Test
    void of_a_composite_of_two_things_the_one_that_tells_most_is_looked_for() {
        assertEquals("[domain-name:value = 'bad.example']", StixPattern.of("domain|ip", "bad.example|192.0.2.7"));
    }

    @Test
    void no_value_gets_out_of_its_quotes_and_what_is_written_is_read_again() {
        for (var value : List.of("a'] OR [file:name = 'b", "back\\slash", "\\'", "x\\")) {
            var pattern = StixPattern.of("mutex", value);
            assertEquals(
                    List.of(new StixPattern.Comparison(
                            "mutex:name",
                            Observables.ofMisp("mutex", value).getFirst().value())),
                    StixPattern.read(pattern),
                    pattern);
        }
    }
}
