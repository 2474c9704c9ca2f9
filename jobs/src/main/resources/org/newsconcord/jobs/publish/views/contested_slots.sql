-- Contested slots with their two strongest values and the days on which they were reported.
SELECT
  s.slot_id,
  s.event_id,
  s.type,
  s.label,
  s.unit,
  s.outlets,
  s.origins,
  s.claims,
  s.top_value,
  s.top_probability,
  s.runner_up_value,
  s.runner_up_probability,
  d.first_date,
  d.last_date
FROM slots s
LEFT JOIN (
  SELECT sc.slot_id, min(c.published_date) AS first_date, max(c.published_date) AS last_date
  FROM slot_claims sc
  JOIN claims c ON c.claim_id = sc.claim_id
  GROUP BY sc.slot_id
) d ON d.slot_id = s.slot_id
WHERE s.status = 'CONTESTED'
