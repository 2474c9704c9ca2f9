-- Databricks notebook source
-- MAGIC %md
-- MAGIC # How did a figure move from its first report to its last?
-- MAGIC
-- MAGIC Slots whose first and last reported values differ. Status UPDATED means that the later value replaces the earlier one.

-- COMMAND ----------

SELECT label, status, first_value, first_outlet, first_date, last_value, last_outlet, last_date
FROM moving_figures
WHERE first_value <> last_value
ORDER BY first_date, label, slot_id
LIMIT 100;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC Every value of these slots in the order in which it was reported.

-- COMMAND ----------

SELECT m.label, e.published_date, e.outlet, e.value_text, e.quantity_low, e.quantity_high
FROM moving_figures m
JOIN slot_evidence e ON e.slot_id = m.slot_id
WHERE m.first_value <> m.last_value
ORDER BY m.label, m.slot_id, e.published_at, e.claim_id
LIMIT 200;
