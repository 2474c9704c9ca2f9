package org.newsconcord.claims.grammar;

/** A person and a role, as spans of words. */
public record Office(
    String rule,
    int personFrom,
    int personTo,
    int roleFrom,
    int roleTo,
    int head,
    double confidence) {}
