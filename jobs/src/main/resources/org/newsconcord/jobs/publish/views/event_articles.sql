-- Articles of each event with their story: the timeline of an event.
SELECT
  m.event_id,
  m.label,
  m.article_id,
  m.outlet,
  m.published_at,
  a.published_date,
  a.headline,
  a.url,
  m.story_id,
  s.role,
  m.similarity
FROM event_members m
JOIN articles a ON a.article_id = m.article_id
LEFT JOIN story_members s ON s.article_id = m.article_id AND s.story_id = m.story_id
