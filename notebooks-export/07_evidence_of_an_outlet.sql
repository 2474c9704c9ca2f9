-- Databricks notebook source
-- MAGIC %md
-- MAGIC # What moves the score of an outlet?
-- MAGIC
-- MAGIC The strongest items of each outlet with their sentences. Add `AND outlet = '...'` for one of them.

-- COMMAND ----------

SELECT outlet, round(effect, 4) AS effect, relation, reason, label, top_value AS consensus, sentence, headline
FROM (
  SELECT e.*, row_number() OVER (PARTITION BY e.outlet ORDER BY abs(e.effect) DESC, e.claim_id, e.label) AS place
  FROM evidence_sentences e
) strongest
WHERE place <= 3
ORDER BY outlet, place
LIMIT 100;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC Why claims of different origins do not agree, by reason.

-- COMMAND ----------

SELECT relation, reason, count(*) AS pairs
FROM claim_relations
GROUP BY relation, reason
ORDER BY pairs DESC, relation, reason;
