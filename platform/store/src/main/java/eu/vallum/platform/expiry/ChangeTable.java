package eu.vallum.platform.expiry;

/**
 * A table in which a service notes what changed for whom; a bean of the service. Only a record's last change counts in the end, so earlier
 * ones are taken away once nobody needs them to be timely. Positions never expire: whoever comes late sees each record once.
 *
 * @param table its name; it has the columns {@code at} and {@code seq} besides those named here
 * @param recipient column of whom the change concerns; null there means everybody
 * @param record column of the record
 * @param transaction column of the transaction; with {@code seq} it is the order
 */
public record ChangeTable(String table, String recipient, String record, String transaction) {
    String overtaken() {
        return """
                delete from %1$s old where old.at < ? and exists (
                    select from %1$s newer where newer.%2$s is not distinct from old.%2$s and newer.%3$s = old.%3$s
                    and (newer.%4$s, newer.seq) > (old.%4$s, old.seq))""".formatted(table, recipient, record, transaction);
    }
}
