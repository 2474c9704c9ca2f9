-- Contested slots with their two strongest values, their surest conflict and the days on which they were reported.
SELECT
  s.slot_id,
  s.event_id,
  s.type,
  s.label,
  s.unit,
  s.outlets,
  s.origins,
  s.claims,
  k.top_value,
  k.top_probability,
  k.runner_up_value,
  k.runner_up_probability,
  r.conflict_confidence,
  d.first_date,
  d.last_date
FROM slots s
JOIN slot_consensus k ON k.slot_id = s.slot_id
LEFT JOIN (
  SELECT sc.slot_id, min(c.published_date) AS first_date, max(c.published_date) AS last_date
  FROM slot_claims sc
  JOIN claims c ON c.claim_id = sc.claim_id
  GROUP BY sc.slot_id
) d ON d.slot_id = s.slot_id
LEFT JOIN (
  SELECT slot_id, max(confidence) AS conflict_confidence
  FROM claim_relations
  WHERE relation = 'CONFLICT'
  GROUP BY slot_id
) r ON r.slot_id = s.slot_id
WHERE k.status = 'CONTESTED'
