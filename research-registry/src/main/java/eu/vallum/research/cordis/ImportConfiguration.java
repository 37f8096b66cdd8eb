package eu.vallum.research.cordis;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of imports. */
@ConfigMapping(prefix = "vallum.research.import")
interface ImportConfiguration {
    /** Where uploaded files wait; emptied when their import ends. */
    Path directory();

    /** Longest an import may be silent before it counts as interrupted. */
    Duration lease();
}
