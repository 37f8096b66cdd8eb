package eu.vallum.incident.observable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalFormTest {
    @Property(tries = 5_000)
    void the_normal_form_of_a_normal_form_is_itself(@ForAll("values") String given) {
        Observables.detect(given)
                .ifPresent(once -> assertEquals(
                        List.of(once.value()),
                        Observables.of(once.type(), once.value()).map(Observable::value).stream()
                                .toList(),
                        given));
    }

    @Property(tries = 3_000)
    void every_type_is_stable_for_any_text(@ForAll("types") ObservableType type, @ForAll("values") String given) {
        Observables.of(type, given)
                .ifPresent(once -> assertEquals(
                        once.value(),
                        Observables.of(once.type(), once.value())
                                .map(Observable::value)
                                .orElse("none"),
                        type + " " + given));
    }

    @Property(tries = 3_000)
    void what_is_defanged_comes_back_as_it_was(@ForAll("values") String given) {
        Observables.detect(given)
                .filter(it -> List.of(
                                ObservableType.IP,
                                ObservableType.CIDR,
                                ObservableType.DOMAIN,
                                ObservableType.URL,
                                ObservableType.EMAIL)
                        .contains(it.type()))
                .ifPresent(it -> assertEquals(it.value(), Fangs.in(Observables.defanged(it)), given));
    }

    @Property(tries = 3_000)
    void an_address_lies_in_each_of_its_networks(@ForAll("addresses") String given) {
        var it = Observables.detect(given).orElseThrow();
        var place = String.valueOf(it.place());
        for (var network : it.containers()) {
            var span = java.util.Objects.requireNonNull(network.span());
            assertTrue(span.from().compareTo(place) <= 0 && place.compareTo(span.to()) <= 0, network.value());
        }
    }

    @Provide
    Arbitrary<ObservableType> types() {
        return Arbitraries.of(ObservableType.class);
    }

    @Provide
    Arbitrary<String> addresses() {
        var four = Arbitraries.integers().between(0, 255).list().ofSize(4).map(NormalFormTest::dotted);
        var six = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, Arbitraries.just(0)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 0xffff)))
                .list()
                .ofSize(8)
                .map(groups ->
                        String.join(":", groups.stream().map("%04X"::formatted).toList()));
        return Arbitraries.oneOf(four, six);
    }

    @Provide
    Arbitrary<String> values() {
        var label = Arbitraries.strings()
                .withChars("abcXYZ019-_üßİıΣçж。")
                .ofMinLength(1)
                .ofMaxLength(8);
        var host = label.list().ofMinSize(1).ofMaxSize(4).map(labels -> String.join(".", labels) + ".eXample");
        var path = Arbitraries.of(
                        "/", "a", "..", ".", "%2e", "%2F", "%7e", "%zz", "%", " ", "ü", "[.]", "(%2E)", "?", "#", "&",
                        "|", "\\", "@", ":")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        var url = Combinators.combine(
                        Arbitraries.of("http", "HTTPS", "hxxp", "ftp", "evil"),
                        Arbitraries.oneOf(host, addresses()),
                        Arbitraries.of("", ":80", ":443", ":08080", ":"),
                        path)
                .as((scheme, at, port, rest) ->
                        scheme + "://" + (at.contains(":") ? "[" + at + "]" : at) + port + "/" + rest);
        var mail = Combinators.combine(label, host).as((box, at) -> box + "@" + at);
        var network = Combinators.combine(addresses(), Arbitraries.integers().between(0, 128))
                .as((a, n) -> a + "/" + n);
        var hex = Arbitraries.strings()
                .withChars("0123456789abcdefABCDEF")
                .ofMinLength(30)
                .ofMaxLength(66);
        return Arbitraries.oneOf(
                url,
                host,
                addresses(),
                network,
                mail,
                hex,
                path,
                Arbitraries.strings().ofMaxLength(40));
    }

    private static String dotted(List<Integer> octets) {
        return String.join(".", octets.stream().map(String::valueOf).toList());
    }
}
