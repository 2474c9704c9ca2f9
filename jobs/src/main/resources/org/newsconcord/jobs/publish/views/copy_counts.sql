-- Who carries whose text: one row per ordered pair of outlets.
SELECT
  l.from_outlet,
  l.to_outlet,
  count(DISTINCT l.to_article_id) AS articles,
  min(l.lag_seconds) AS lag_seconds_min,
  max(l.lag_seconds) AS lag_seconds_max,
  count(l.wire_credit) AS links_with_credit,
  max(l.containment) AS containment_max
FROM copy_links l
GROUP BY l.from_outlet, l.to_outlet
