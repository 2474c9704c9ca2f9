/**
 * The functions of News Concord in Spark SQL. The only package of this module that knows Spark.
 *
 * <p>Three ways in: the jar on the class path or in {@code --jars} is enough (a service entry names
 * {@link org.newsconcord.sql.NewsConcordExtensions}); {@code
 * spark.sql.extensions=org.newsconcord.sql.NewsConcordExtensions} says it explicitly; and {@link
 * org.newsconcord.sql.NewsConcordFunctions#register} adds them to a session that already runs.
 */
package org.newsconcord.sql;
