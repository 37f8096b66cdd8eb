package eu.vallum.identity.change;

import eu.vallum.platform.expiry.ChangeTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells the platform's clean-up where this service notes changes. */
@Singleton
class KeptChanges {
    @Produces
    @Singleton
    ChangeTable table() {
        return new ChangeTable("change", "recipient", "target", "tx");
    }
}
