package eu.vallum.platform.caller;

/** A named part of the platform working on its own, with policies of its own in the database. */
public record Job(String name) implements Caller {
    @Override
    public String setting() {
        return "job:" + name;
    }

    @Override
    public String subject() {
        return "job:" + name;
    }
}
