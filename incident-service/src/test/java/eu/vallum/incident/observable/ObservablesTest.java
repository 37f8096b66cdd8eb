package eu.vallum.incident.observable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservablesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`', textBlock = """
            ip ; 192[.]0[.]2[.]7 ; 192.0.2.7
            ip ; 192.0.2.7:443 ; 192.0.2.7
            ip ; 2001:0DB8:0:0:0:0:0:1 ; 2001:db8::1
            ip ; 2001:db8:0:0:1:0:0:1 ; 2001:db8::1:0:0:1
            ip ; 2001:db8:0:1:1:1:1:1 ; 2001:db8:0:1:1:1:1:1
            ip ; ::ffff:192.0.2.7 ; 192.0.2.7
            ip ; ::FFFF:C000:0207 ; 192.0.2.7
            ip ; [2001:db8::1]:8443 ; 2001:db8::1
            ip ; fe80::1%eth0 ; fe80::1
            ip ; :: ; ::
            cidr ; 192.0.2.7/24 ; 192.0.2.0/24
            cidr ; 2001:DB8::1/32 ; 2001:db8::/32
            cidr ; ::ffff:192.0.2.7/120 ; 192.0.2.0/24
            cidr ; 192.0.2.7/32 ; 192.0.2.7
            domain ; Evil[.]Example. ; evil.example
            domain ; faß.de ; xn--fa-hia.de
            domain ; BÜCHER。example ; xn--bcher-kva.example
            domain ; evil(dot)example ; evil.example
            domain ; *.evil.example ; evil.example
            host ; _dmarc.Evil.example:8080 ; _dmarc.evil.example
            url ; hxxp://Evil[.]example:80/a/../b/%7e%2f?q=%3a ; http://evil.example/b/~%2F?q=%3A
            url ; hXXps[:]//evil[.]example ; https://evil.example/
            url ; https[://]evil.example:443 ; https://evil.example/
            url ; evil.example/x y ; http://evil.example/x%20y
            url ; http://[2001:DB8::1]:8080/ ; http://[2001:db8::1]:8080/
            url ; http://::1/x ; -
            url ; http://evil.example/100% ; http://evil.example/100%25
            url ; http://bücher.example/ü ; http://xn--bcher-kva.example/%C3%BC
            email ; Bad.Guy[at]Evil[.]example ; bad.guy@evil.example
            email ; Bad Guy <bad@evil.example> ; bad@evil.example
            sha256 ; E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855 ; e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            certificate-sha1 ; AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD ; aabbccddeeff00112233445566778899aabbccdd
            registry-key ; HKLM\\Software\\Evil\\ ; hkey_local_machine\\software\\evil
            as ; asn 64496 ; AS64496
            as ; 1.10 ; AS65546
            mac ; 00-00-5E-00-53-AF ; 00:00:5e:00:53:af
            cve ; cve-2026-12345 ; CVE-2026-12345
            bitcoin ; BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4 ; bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4
            ip ; 192.0.2.256 ; -
            ip ; 192.000.002.007 ; -
            ip ; 3221225991 ; -
            domain ; 192.0.2.7 ; -
            domain ; a..example ; -
            domain ; evil example.org ; -
            md5 ; e3b0c442 ; -
            url ; http://evil.example:99999/ ; -
            other ; anything ; -
            """)
    void a_value_has_one_form(String type, String given, String normal) {
        var form = Observables.of(ObservableType.of(type).orElseThrow(), given).map(Observable::value);
        assertEquals(normal.equals("-") ? Optional.empty() : Optional.of(normal), form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`', textBlock = """
            hxxps://evil[.]example/x ; url
            evil.example/x ; url
            evil[.]example ; domain
            setup.exe ; file-name
            C:\\Windows\\Temp\\a ; file-name
            192.0.2.0/24 ; cidr
            2001:db8::1 ; ip
            bad@evil.example ; email
            d41d8cd98f00b204e9800998ecf8427e ; md5
            da39a3ee5e6b4b0d3255bfef95601890afd80709 ; sha1
            AS64496 ; as
            CVE-2026-1234 ; cve
            HKCU\\Software\\X ; registry-key
            1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa ; bitcoin
            96:Ab+c/d:Ef ; ssdeep
            hello ; -
            GREEN ; -
            """)
    void a_value_without_a_type_is_what_its_form_says(String given, String type) {
        var found = Observables.detect(given).map(it -> it.type().code());
        assertEquals(type.equals("-") ? Optional.empty() : Optional.of(type), found);
    }

    @Test
    void composites_of_misp_are_split_and_the_most_telling_part_comes_first() {
        assertEquals(
                List.of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "a|b.exe"),
                values("filename|sha256", "a|b.exe|E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"));
        assertEquals(List.of("evil.example", "192.0.2.7"), values("domain|ip", "Evil.example|192.0.2.7"));
        assertEquals(List.of("192.0.2.7", "443"), values("ip-dst|port", "192.0.2.7|443"));
        assertEquals(List.of("192.0.2.7", "443"), values("ip-dst|port", "192.0.2.7:443"));
        assertEquals(List.of("192.0.2.0/24"), values("ip-src", "192.0.2.1/24"));
        assertEquals(
                List.of("d41d8cd98f00b204e9800998ecf8427e", "x.bin"),
                values("malware-sample", "x.bin|d41d8cd98f00b204e9800998ecf8427e"));
        assertEquals(List.of(), values("text", "GREEN"));
        assertEquals(List.of(), values("link", "https://news.example/report"));
        assertEquals(List.of(), values("no-such-type", "x"));
        assertEquals(List.of(), values("md5", "no digest"));
    }

    @Test
    void a_host_and_a_domain_of_the_same_name_are_equal_and_digests_of_different_kinds_are_not() {
        assertEquals(key("domain", "evil.example"), key("host", "EVIL.example."));
        assertEquals(key("ip", "::ffff:192.0.2.7"), key("ip", "192.0.2.7"));
        assertNotEquals(key("md5", "d41d8cd98f00b204e9800998ecf8427e"), key("ja3", "d41d8cd98f00b204e9800998ecf8427e"));
    }

    /** MISP#3142: labels written into attributes tied hundreds of millions of pairs together. */
    @Test
    void words_that_labels_are_filled_with_tell_nothing_MISP_3142() {
        for (var word : new String[] {"GREEN", "tlp:amber", "TLP:RED", "true", "unknown", "n/a", "x"}) {
            var text = Observables.of(ObservableType.FILE_NAME, word).orElseThrow();
            assertFalse(text.telling(), word);
        }
        assertFalse(Observables.of(ObservableType.PORT, "443").orElseThrow().telling());
        assertTrue(Observables.of(ObservableType.FILE_NAME, "green.exe")
                .orElseThrow()
                .telling());
    }

    @Test
    void what_lies_within_follows_its_container_without_a_gap() {
        within("192.0.2.0/24", "192.0.2.0", "192.0.2.255", "192.0.2.64/26");
        within("2001:db8::/32", "2001:db8::1", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff");
        within("evil.example", "evil.example", "www.evil.example", "a.b.evil.example", "http://www.evil.example/x");
        outside("192.0.2.0/24", "192.0.3.0", "192.0.1.255", "2001:db8::1");
        outside("evil.example", "notevil.example", "evil-example.example", "evil.examples", "example.evil");
    }

    @Test
    void networks_and_domains_that_hold_half_the_world_hold_nothing() {
        for (var wide : new String[] {"0.0.0.0/0", "10.0.0.0/7", "::/0", "2000::/3"}) {
            assertEquals(null, Observables.detect(wide).orElseThrow().span(), wide);
        }
        assertEquals(
                null,
                Observables.of(ObservableType.HOST, "example").orElseThrow().span());
    }

    @Test
    void the_host_of_a_url_and_all_that_holds_it_are_its_containers() {
        var containers =
                Observables.detect("https://a.b.evil.example/x").orElseThrow().containers();
        assertEquals(
                List.of("a.b.evil.example", "b.evil.example", "evil.example"),
                containers.stream().map(Observable::value).toList());
        assertEquals(
                24, Observables.detect("192.0.2.7").orElseThrow().containers().size());
    }

    private static void within(String container, String... contained) {
        var whole = Observables.detect(container).orElseThrow();
        var span = java.util.Objects.requireNonNull(whole.span());
        for (var one : contained) {
            var it = Observables.detect(one).orElseThrow();
            var place = java.util.Objects.requireNonNull(it.place());
            assertTrue(span.from().compareTo(place) <= 0 && place.compareTo(span.to()) <= 0, one);
            assertTrue(it.key().equals(whole.key()) || it.containers().contains(whole), one);
        }
    }

    private static void outside(String container, String... others) {
        var whole = Observables.detect(container).orElseThrow();
        var span = java.util.Objects.requireNonNull(whole.span());
        for (var one : others) {
            var it = Observables.detect(one).orElseThrow();
            var place = java.util.Objects.requireNonNull(it.place());
            assertFalse(span.from().compareTo(place) <= 0 && place.compareTo(span.to()) <= 0, one);
            assertFalse(it.containers().contains(whole), one);
        }
    }

    private static List<String> values(String type, String value) {
        return Observables.ofMisp(type, value).stream().map(Observable::value).toList();
    }

    private static Object key(String type, String value) {
        return Observables.of(ObservableType.of(type).orElseThrow(), value)
                .orElseThrow()
                .key();
    }
}
