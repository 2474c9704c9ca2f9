package org.newsconcord.claims;

/** A person and a role, as spans of words. */
record Office(
    String rule,
    int personFrom,
    int personTo,
    int roleFrom,
    int roleTo,
    int head,
    double confidence) {}
