package eu.vallum.gateway.portal.task;

/** One of the people of the organisation that has a task. */
public record TaskPerson(String subject, String name) {}
