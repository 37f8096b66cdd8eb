package eu.vallum.incident.observable;

import eu.vallum.incident.observable.Observable.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where observables lie, and in what. */
final class Places {
    private Places() {}

    static @Nullable String of(Observable it) {
        return switch (it.type()) {
            case IP -> Address.place(address(it.value()));
            case CIDR -> Address.place(network(it).first());
            case DOMAIN, HOST -> HostName.place(it.value());
            case URL, EMAIL -> of(host(it));
            default -> null;
        };
    }

    static @Nullable Span extent(Observable it) {
        return switch (it.type()) {
            case CIDR -> {
                var network = network(it);
                yield new Span(Address.place(network.first()), Address.place(network.last()));
            }
            case DOMAIN, HOST -> {
                var place = HostName.place(it.value());
                yield new Span(place, place + "~");
            }
            default -> null;
        };
    }

    /** Whether it holds half the world: a network too wide, a top-level domain. */
    static boolean tooWide(Observable it) {
        return switch (it.type()) {
            case CIDR -> network(it).tooWide();
            case DOMAIN, HOST -> !it.value().contains(".");
            default -> false;
        };
    }

    static List<Observable> lineage(Observable it) {
        return switch (it.type()) {
            case IP -> around(address(it.value()));
            case CIDR -> Network.around(network(it).first(), network(it).length());
            case DOMAIN, HOST -> HostName.above(it.value());
            case URL, EMAIL -> {
                var host = host(it);
                var all = new ArrayList<>(List.of(host));
                all.addAll(lineage(host));
                yield all;
            }
            default -> List.of();
        };
    }

    private static List<Observable> around(byte[] address) {
        return Network.around(address, address.length * 8);
    }

    private static Observable host(Observable it) {
        var host = it.type() == ObservableType.URL ? WebAddress.hostOf(it.value()) : MailAddress.host(it.value());
        return new Observable(Address.parse(host) == null ? ObservableType.DOMAIN : ObservableType.IP, host);
    }

    private static byte[] address(String normal) {
        return Objects.requireNonNull(Address.parse(normal));
    }

    private static Network network(Observable cidr) {
        return Objects.requireNonNull(Network.parse(cidr.value()));
    }
}
