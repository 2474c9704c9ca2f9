package org.newsconcord.claims;

/** What kind of assertion a claim is. */
public enum ClaimType {
  /** A number with its unit or counted noun. */
  QUANTITY,
  /** A person holding a role in an organisation or country. */
  OFFICE,
  /** Someone said, thought or found something. */
  STATEMENT,
  /** A subject does something to an object. */
  ACTION,
  /** A policy with a condition or restriction. */
  CONDITION,
  /** When the head claim of the sentence happens. */
  DATE,
  /** Where the head claim of the sentence happens. */
  PLACE,
  /** Another outlet, agency or document named as the origin. */
  CITATION
}
