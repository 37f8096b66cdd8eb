package eu.vallum.gateway.door.proxy;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Where a service listens. */
public record Upstream(String service, URI address) {
    /** Waiting for a free connection is bounded too, so that an upstream that is down is known within a second. */
    private static final long WAIT_MS = 950;

    /** Options of one request to it. */
    public RequestOptions request(HttpMethod method, String target) {
        var https = "https".equals(address.getScheme());
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(port(https))
                .setSsl(https)
                .setMethod(method)
                .setURI(target)
                .setConnectTimeout(WAIT_MS);
    }

    private int port(boolean https) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return https ? 443 : 80;
    }
}
