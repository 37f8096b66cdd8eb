package eu.vallum.identity.directory;

/**
 * An organisation found in the directory.
 *
 * @param key the directory's own id of it
 */
public record Listed(String key, DirectoryOrganisation organisation) {}
