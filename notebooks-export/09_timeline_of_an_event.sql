-- Databricks notebook source
-- MAGIC %md
-- MAGIC # Who wrote when about the largest event?

-- COMMAND ----------

SELECT a.published_date, a.outlet, a.headline, a.role, a.label
FROM event_articles a
JOIN (
  SELECT event_id FROM event_members GROUP BY event_id ORDER BY count(DISTINCT outlet) DESC, event_id LIMIT 1
) largest ON largest.event_id = a.event_id
ORDER BY a.published_at NULLS LAST, a.outlet, a.article_id;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC All events by the number of outlets.

-- COMMAND ----------

SELECT label, count(DISTINCT outlet) AS outlets, count(*) AS articles, count(DISTINCT story_id) AS stories,
  min(published_date) AS first_date, max(published_date) AS last_date
FROM event_articles
GROUP BY event_id, label
ORDER BY outlets DESC, articles DESC, event_id
LIMIT 50;
