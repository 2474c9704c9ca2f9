package org.newsconcord.claims.office;

/**
 * How sure each rule is that a person has a role, 0 to 1: judged by reading, the plainer the form,
 * the surer.
 *
 * @param title "President Lund"
 * @param nameRole "Ada Lund, mayor of Norden"
 * @param roleName "a spokeswoman, Ada Lund"
 * @param copula "Ada Lund is the mayor"
 * @param nameAsRole "Ada Lund as mayor"
 */
record OfficeParameters(
    double title, double nameRole, double roleName, double copula, double nameAsRole) {
  static final OfficeParameters STANDARD = new OfficeParameters(0.95, 0.92, 0.9, 0.85, 0.8);
}
