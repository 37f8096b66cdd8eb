package eu.vallum.gateway.door.docs;

import eu.vallum.gateway.contract.Contracts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code GET /api-docs/{file}.yaml}: each contract exactly as it is published in the repository. */
@Singleton
class ContractFilesRoute {
    void register(@Observes Router router) {
        router.getWithRegex("/api-docs/(?<file>[a-z]+\\.yaml)").order(-70).handler(rc -> {
            var file = Contracts.published(rc.pathParam("file"));
            if (file == null) {
                rc.next();
                return;
            }
            rc.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                    .end(Buffer.buffer(file));
        });
    }
}
