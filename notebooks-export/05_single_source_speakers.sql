-- Databricks notebook source
-- MAGIC %md
-- MAGIC # Which speakers does only one outlet quote?
-- MAGIC
-- MAGIC In events that at least two outlets cover. A speaker whom nobody else names is reported here, not called invented: an
-- MAGIC exclusive interview looks the same.

-- COMMAND ----------

SELECT s.label AS event, s.source_text, s.source_role, s.first_outlet_by_name AS outlet, s.statements
FROM speakers s
JOIN (
  SELECT event_id, count(DISTINCT outlet) AS outlets FROM event_members GROUP BY event_id
) e ON e.event_id = s.event_id
WHERE s.outlets = 1 AND e.outlets >= 2
ORDER BY s.statements DESC, s.label, s.source_key
LIMIT 100;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC Speakers whom many outlets quote, and in how many different texts: one reprinted text is one voice.

-- COMMAND ----------

SELECT label AS event, source_text, outlets, stories, statements
FROM speakers
WHERE outlets >= 2
ORDER BY outlets DESC, stories DESC, label, source_key
LIMIT 50;
