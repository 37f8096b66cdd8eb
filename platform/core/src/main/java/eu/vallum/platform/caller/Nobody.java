package eu.vallum.platform.caller;

/** No one known: sees what is public and nothing else. */
public record Nobody() implements Caller {
    @Override
    public String setting() {
        return "";
    }

    @Override
    public String subject() {
        return "nobody";
    }
}
