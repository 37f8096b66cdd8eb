package eu.vallum.incident.batch;

import java.io.IOException;
import java.io.InputStream;

/** What was sent; it can be read again from its beginning. */
@FunctionalInterface
interface Content {
    InputStream open() throws IOException;
}
