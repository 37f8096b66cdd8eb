package eu.vallum.identity.invitation;

/** A mail to be written: the invitation, the names in it, and the token for its link. */
record MailOrder(InvitationView invitation, String language, String organisation, String inviter, Token token) {}
