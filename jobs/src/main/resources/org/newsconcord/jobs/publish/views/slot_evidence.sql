-- Every claim of every slot with its value, its sentence and its article.
SELECT
  s.slot_id,
  s.event_id,
  s.type,
  s.label,
  s.unit,
  k.status,
  v.value_text,
  v.quantity_low,
  v.quantity_high,
  v.probability,
  v.origins AS value_origins,
  sc.outlet,
  sc.origin_id,
  sc.weight,
  c.claim_id,
  c.published_at,
  c.published_date,
  c.source_text,
  c.source_key,
  c.sentence,
  c.[[begin]] - c.sentence_begin AS claim_from,
  c.[[end]] - c.sentence_begin AS claim_to,
  a.article_id,
  a.headline,
  a.url
FROM slots s
JOIN slot_consensus k ON k.slot_id = s.slot_id
JOIN slot_claims sc ON sc.slot_id = s.slot_id
JOIN slot_values v ON v.slot_id = sc.slot_id AND v.value_key = sc.value_key
JOIN claims c ON c.claim_id = sc.claim_id
JOIN articles a ON a.article_id = sc.article_id
