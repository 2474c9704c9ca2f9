-- The items that move the score of each outlet most, with the sentence.
SELECT
  e.outlet,
  e.effect,
  e.relation,
  e.reason,
  s.label,
  k.status,
  k.top_value,
  c.claim_id,
  c.sentence,
  c.published_date,
  a.headline,
  a.url
FROM outlet_evidence e
JOIN slots s ON s.slot_id = e.slot_id
JOIN slot_consensus k ON k.slot_id = e.slot_id
JOIN claims c ON c.claim_id = e.claim_id
JOIN articles a ON a.article_id = c.article_id
