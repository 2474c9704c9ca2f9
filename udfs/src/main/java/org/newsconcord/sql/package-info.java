/**
 * The functions of News Concord in Spark SQL. The only package of this module that knows Spark.
 *
 * <p>Three ways in: in Scala and Java the jar on the class path or in {@code --jars} is enough,
 * because a service entry names {@link org.newsconcord.sql.NewsConcordExtensions}; PySpark does not
 * read service entries and needs {@code
 * spark.sql.extensions=org.newsconcord.sql.NewsConcordExtensions}; and {@link
 * org.newsconcord.sql.NewsConcordFunctions#register} adds them to a session that already runs, also
 * after {@code ADD JAR}.
 */
package org.newsconcord.sql;
