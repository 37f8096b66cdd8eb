package eu.vallum.gateway.door.session;

/** A session ended, here or on another replica: whatever is open or remembered for it must go. May be told more than once. */
public record SessionEnded(String sid) {}
