-- Texts that replaced another at one address, with what they changed: one row for each changed
-- claim, one without a claim where only words changed.
SELECT
  v.outlet,
  v.address,
  v.version,
  v.seen_date,
  a.published_at,
  p.headline AS headline_before,
  a.headline AS headline_after,
  p.body_chars AS chars_before,
  a.body_chars AS chars_after,
  c.type,
  c.sentence_before,
  c.sentence_after,
  c.detail,
  v.previous_article_id,
  v.article_id,
  c.slot_id
FROM article_versions v
JOIN articles a ON a.article_id = v.article_id
JOIN articles p ON p.article_id = v.previous_article_id
LEFT JOIN (
  SELECT
    r.slot_id,
    r.detail,
    n.article_id,
    n.type,
    n.sentence AS sentence_after,
    o.sentence AS sentence_before
  FROM claim_relations r
  JOIN claims n ON n.claim_id = r.favoured_claim
  JOIN claims o
    ON o.claim_id = CASE WHEN r.favoured_claim = r.claim_a THEN r.claim_b ELSE r.claim_a END
  WHERE r.reason = 'ARTICLE_EDITED'
) c ON c.article_id = v.article_id
