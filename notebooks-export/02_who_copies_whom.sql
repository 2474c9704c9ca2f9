-- Databricks notebook source
-- MAGIC %md
-- MAGIC # Who carries whose text?
-- MAGIC
-- MAGIC One row per ordered pair: articles of `to_outlet` that carry text of `from_outlet`, and how long after.

-- COMMAND ----------

SELECT from_outlet, to_outlet, articles, lag_seconds_min, lag_seconds_max, links_with_credit,
  round(containment_max, 2) AS containment_max
FROM copy_counts
ORDER BY articles DESC, from_outlet, to_outlet
LIMIT 50;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC How original is each outlet? A story is original when the outlet did not take it from another outlet or an agency.

-- COMMAND ----------

SELECT outlet, stories, original_stories, reprints, round(originality, 2) AS originality
FROM outlet_ranking
ORDER BY originality NULLS LAST, outlet;
