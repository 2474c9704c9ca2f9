-- Databricks notebook source
-- MAGIC %md
-- MAGIC # Which pairs of outlets disagree more than chance?
-- MAGIC
-- MAGIC `expected` is the agreement that the answers of the other outlets to the same questions would give. A pair whose whole
-- MAGIC interval of kappa lies below 0 disagrees more than chance; kappa is null where the pair has too few items.

-- COMMAND ----------

SELECT outlet_a, outlet_b, items, agree, conflict,
  round(agreement, 2) AS agreement, round(expected, 2) AS expected, round(beyond_chance, 2) AS beyond_chance,
  round(kappa, 2) AS kappa, round(kappa_low, 2) AS kappa_low, round(kappa_high, 2) AS kappa_high, kappa_reason
FROM pair_disagreement
WHERE items > 0
ORDER BY beyond_chance NULLS LAST, outlet_a, outlet_b
LIMIT 50;

-- COMMAND ----------

SELECT count(*) AS pairs,
  sum(CASE WHEN kappa_high < 0 THEN 1 ELSE 0 END) AS disagree_beyond_chance,
  sum(CASE WHEN kappa_low > 0 THEN 1 ELSE 0 END) AS agree_beyond_chance,
  sum(CASE WHEN same_feed THEN 1 ELSE 0 END) AS same_feed
FROM pair_disagreement;
