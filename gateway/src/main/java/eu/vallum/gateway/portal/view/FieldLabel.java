package eu.vallum.gateway.portal.view;

/** A field that is marked by itself. */
public record FieldLabel(String field, String tlp) {}
