-- Databricks notebook source
-- MAGIC %md
-- MAGIC # How consistent is each outlet, and on how much evidence?
-- MAGIC
-- MAGIC `consistency` is the share of comparable statements in which an outlet stands where the independent others stand.
-- MAGIC It has a rank only with at least 30 effective items; `consistency_low` and `consistency_high` are its 90 % interval.

-- COMMAND ----------

SELECT rank, outlet, status,
  round(consistency, 3) AS consistency,
  round(consistency_low, 3) AS consistency_low,
  round(consistency_high, 3) AS consistency_high,
  round(effective_items, 1) AS effective_items,
  articles
FROM outlet_ranking
ORDER BY rank NULLS LAST, effective_items DESC, outlet;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC How the compared items of each outlet divide: agreement, vaguer or finer, earlier or later state, conflict, and what nobody else reports.

-- COMMAND ----------

SELECT outlet, compared_items,
  round(share_agree, 2) AS agree,
  round(share_compatible, 2) AS compatible,
  round(share_update, 2) AS moved,
  round(share_conflict, 2) AS conflict,
  round(share_stale, 2) AS stale,
  round(share_alone, 2) AS alone
FROM outlet_ranking
WHERE compared_items > 0
ORDER BY compared_items DESC, outlet;
