package eu.vallum.incident.stage;

/**
 * A document's content in both its forms, with their hashes.
 *
 * @param json canonical (RFC 8785)
 * @param sha256 of the canonical JSON, lower-case hexadecimal
 */
record Sealed(String json, String sha256, byte[] pdf, String pdfSha256) {}
