-- Databricks notebook source
-- MAGIC %md
-- MAGIC # What became of the input?
-- MAGIC
-- MAGIC Articles and rejects together are the input. Nothing is dropped silently.

-- COMMAND ----------

SELECT input_file, articles, undated, without_url, rejects
FROM input_quality
ORDER BY rejects DESC, input_file
LIMIT 100;

-- COMMAND ----------

SELECT reason, count(*) AS records, min(detail) AS example
FROM rejects
GROUP BY reason
ORDER BY records DESC, reason;

-- COMMAND ----------

SELECT type, count(*) AS claims, count(DISTINCT article_id) AS articles, round(avg(confidence), 2) AS confidence
FROM claims
GROUP BY type
ORDER BY claims DESC, type;
