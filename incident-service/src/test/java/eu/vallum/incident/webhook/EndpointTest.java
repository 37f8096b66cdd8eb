package eu.vallum.incident.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be called, and how a call is signed. */
class EndpointTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:0a00:0001::1",
                "2002:7f00:1::",
                "3fff::1"
            })
    void addresses_inside_are_not_called(String address) throws UnknownHostException {
        assertFalse(PublicAddress.is(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "223.255.255.254",
                "2606:4700::1111",
                "2a02:d0::1",
                "64:ff9b::8.8.8.8",
                "2002:0808:0808::1"
            })
    void addresses_outside_are(String address) throws UnknownHostException {
        assertTrue(PublicAddress.is(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pager.example/",
                "ftp://pager.example/",
                "https://user:pass@pager.example/",
                "https://",
                "https:///x",
                "pager.example",
                "file:///etc/passwd",
                "https://pager.example/#x",
                "https://pager.example/a b",
                "https://pager.example/\r\nX: y",
                "javascript:alert(1)",
                "https://pägr.example/",
                "https://pager.example:25/"
            })
    void only_https_without_a_user_is_taken(String url) {
        assertTrue(Endpoint.of(url, true).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://10.0.0.1/",
                "https://[fd00::1]/",
                "https://2130706433/",
                "https://0x7f.1/"
            })
    void no_way_to_write_an_inside_address_leads_there(String url) {
        Endpoint.of(url, false).ifPresent(endpoint -> assertThrows(UnknownHostException.class, endpoint::address));
    }

    @Test
    void a_local_run_may_call_its_own_machine_and_nothing_else_inside() throws UnknownHostException {
        assertTrue(Endpoint.of("http://127.0.0.1:8080/x?y=1", true)
                .orElseThrow()
                .address()
                .isLoopbackAddress());
        assertTrue(Endpoint.of("http://127.0.0.1:8080/", false).isEmpty());
        assertThrows(
                UnknownHostException.class,
                () -> Endpoint.of("https://10.0.0.1/", true).orElseThrow().address());
    }

    @Test
    void the_signature_is_that_of_standard_webhooks() {
        // given: the example of the specification
        var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        // then
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                Signing.sign(
                        List.of(secret),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"));
    }

    @Test
    void two_secrets_give_two_signatures() {
        var signed = Signing.sign(List.of(Signing.secret(), Signing.secret()), "id", Instant.EPOCH, "{}");
        assertEquals(2, signed.split(" ").length);
    }
}
