-- Who is quoted in each event, by how many outlets and in how many different texts.
SELECT
  m.event_id,
  m.label,
  c.source_key,
  min(c.source_text) AS source_text,
  min(c.source_role) AS source_role,
  count(*) AS statements,
  count(DISTINCT c.outlet) AS outlets,
  count(DISTINCT m.story_id) AS stories,
  min(c.outlet) AS first_outlet_by_name
FROM claims c
JOIN event_members m ON m.article_id = c.article_id
WHERE c.type = 'STATEMENT' AND c.source_key IS NOT NULL
GROUP BY m.event_id, m.label, c.source_key
