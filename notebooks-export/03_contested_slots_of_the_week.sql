-- Databricks notebook source
-- MAGIC %md
-- MAGIC # Which questions were contested, week by week?
-- MAGIC
-- MAGIC A slot is contested when independent origins give values that cannot hold together.
-- MAGIC The probability is that of the consensus model, not of truth; the confidence is that of the surest conflict.

-- COMMAND ----------

SELECT CAST(date_trunc('week', first_date) AS date) AS week, label, type, outlets, origins,
  top_value, round(top_probability, 2) AS top_probability,
  runner_up_value, round(runner_up_probability, 2) AS runner_up_probability,
  round(conflict_confidence, 2) AS conflict_confidence
FROM contested_slots
ORDER BY week NULLS LAST, conflict_confidence DESC NULLS LAST, origins DESC, label, slot_id
LIMIT 100;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC The sentences behind them.

-- COMMAND ----------

SELECT c.label, e.value_text, e.outlet, e.published_date, e.sentence
FROM contested_slots c
JOIN slot_evidence e ON e.slot_id = c.slot_id
ORDER BY c.label, c.slot_id, e.value_text, e.outlet, e.claim_id
LIMIT 200;
