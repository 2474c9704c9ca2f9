-- Databricks notebook source
-- MAGIC %md
-- MAGIC # What does a story say, and where do its voices differ?
-- MAGIC
-- MAGIC The story with the surest disagreement; put another `event_id` in its place for another story. `newsconcord export-notebooks`
-- MAGIC does so for each of the first stories. A voice is an independent origin: copies of one text count once.
-- MAGIC
-- MAGIC Who reported, and when; articles of one `story_id` carry one text.

-- COMMAND ----------

SELECT a.published_date, a.outlet, a.headline, a.role, a.story_id
FROM event_articles a
JOIN (SELECT event_id FROM contested_slots ORDER BY conflict_confidence DESC NULLS LAST, event_id LIMIT 1) story
  ON story.event_id = a.event_id
ORDER BY a.published_at NULLS LAST, a.outlet, a.article_id;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC Where they differ, the surest first.

-- COMMAND ----------

SELECT e.label, round(c.conflict_confidence, 2) AS conflict_confidence, e.value_text, e.outlet, e.published_date, e.sentence
FROM slot_evidence e
JOIN contested_slots c ON c.slot_id = e.slot_id
JOIN (SELECT event_id FROM contested_slots ORDER BY conflict_confidence DESC NULLS LAST, event_id LIMIT 1) story
  ON story.event_id = e.event_id
ORDER BY c.conflict_confidence DESC NULLS LAST, e.slot_id, e.probability DESC, e.value_text, e.published_at NULLS LAST, e.claim_id;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC What changed: figures that moved as the story went on.

-- COMMAND ----------

SELECT e.label, e.published_date, e.value_text, e.outlet, e.sentence
FROM slot_evidence e
JOIN (SELECT event_id FROM contested_slots ORDER BY conflict_confidence DESC NULLS LAST, event_id LIMIT 1) story
  ON story.event_id = e.event_id
WHERE e.status = 'UPDATED'
ORDER BY e.slot_id, e.published_at NULLS LAST, e.claim_id;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC What all say: one answer from two or more voices.

-- COMMAND ----------

SELECT s.label, s.type, k.top_value, k.voices, s.outlets
FROM slots s
JOIN slot_consensus k ON k.slot_id = s.slot_id
JOIN (SELECT event_id FROM contested_slots ORDER BY conflict_confidence DESC NULLS LAST, event_id LIMIT 1) story
  ON story.event_id = s.event_id
WHERE k.status = 'AGREED'
ORDER BY k.voices DESC, s.label, s.slot_id;

-- COMMAND ----------

-- MAGIC %md
-- MAGIC Who alone says what.

-- COMMAND ----------

SELECT e.outlet, e.label, e.value_text, e.published_date, e.sentence
FROM slot_evidence e
JOIN (SELECT event_id FROM contested_slots ORDER BY conflict_confidence DESC NULLS LAST, event_id LIMIT 1) story
  ON story.event_id = e.event_id
WHERE e.status = 'SINGLE_ORIGIN'
ORDER BY e.outlet, e.label, e.slot_id, e.claim_id;
