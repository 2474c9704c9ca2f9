-- Numeric slots with their first and their last reported value.
SELECT
  f.slot_id,
  f.event_id,
  f.label,
  f.unit,
  f.status,
  f.value_text AS first_value,
  f.outlet AS first_outlet,
  f.published_date AS first_date,
  l.value_text AS last_value,
  l.outlet AS last_outlet,
  l.published_date AS last_date,
  f.quantity_low AS first_low,
  f.quantity_high AS first_high,
  l.quantity_low AS last_low,
  l.quantity_high AS last_high
FROM (
  SELECT e.*, row_number() OVER (PARTITION BY e.slot_id ORDER BY e.published_at, e.claim_id) AS place
  FROM slot_evidence e
  WHERE e.type = 'QUANTITY' AND e.published_at IS NOT NULL
) f
JOIN (
  SELECT e.*, row_number() OVER (PARTITION BY e.slot_id ORDER BY e.published_at DESC, e.claim_id DESC) AS place
  FROM slot_evidence e
  WHERE e.type = 'QUANTITY' AND e.published_at IS NOT NULL
) l ON l.slot_id = f.slot_id
WHERE f.place = 1 AND l.place = 1
