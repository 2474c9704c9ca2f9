-- Databricks notebook source
-- MAGIC %md
-- MAGIC # How consistent is each outlet, and on how much evidence?
-- MAGIC
-- MAGIC What the corpus can tell about its outlets at all.

-- COMMAND ----------

SELECT sentence, ranked_outlets, tiers, round(median_items, 0) AS median_items, round(items_needed, 0) AS items_needed,
  round(prior, 4) AS prior, round(prior_items, 0) AS prior_items
FROM score_summary;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC `consistency` is how often an outlet goes with the independent others on questions whose answers can differ.
-- MAGIC Outlets of one tier cannot be told apart; `consistency_low` and `consistency_high` are the 90 % interval.

-- COMMAND ----------

SELECT tier, outlet, status,
  round(consistency, 4) AS consistency,
  round(consistency_low, 4) AS consistency_low,
  round(consistency_high, 4) AS consistency_high,
  round(effective_items, 1) AS effective_items,
  articles
FROM outlet_ranking
ORDER BY tier NULLS LAST, consistency DESC, effective_items DESC, outlet;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC How the compared items of each outlet divide: agreement, vaguer or finer, earlier or later state, the odd one out, voices on both sides, and what nobody else reports.

-- COMMAND ----------

SELECT outlet, compared_items,
  round(share_agree, 2) AS agree,
  round(share_compatible, 2) AS compatible,
  round(share_update, 2) AS moved,
  round(share_conflict, 3) AS odd_one_out,
  round(share_two_sided, 2) AS two_sided,
  round(share_stale, 2) AS stale,
  round(share_alone, 2) AS alone
FROM outlet_ranking
WHERE compared_items > 0
ORDER BY compared_items DESC, outlet;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC The same by claim type: a corpus may tell outlets apart by their numbers and not by their offices.

-- COMMAND ----------

SELECT outlet, type, compared_items, agree, conflict, two_sided, round(consistency, 4) AS consistency
FROM outlet_types
ORDER BY compared_items DESC, outlet, type
LIMIT 100;
