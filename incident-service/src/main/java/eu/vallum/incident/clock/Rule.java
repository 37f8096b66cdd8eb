package eu.vallum.incident.clock;

/** One deadline of a regime: what, owed by whom, under which article, running from what and for how long. */
record Rule(Obligation obligation, Debtor owedBy, String basis, Anchor anchor, Period period) {}
