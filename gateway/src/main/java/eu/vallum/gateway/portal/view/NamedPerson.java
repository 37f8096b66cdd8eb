package eu.vallum.gateway.portal.view;

/** Somebody who is named under TLP:RED. */
public record NamedPerson(String subject, String name) {}
