-- Outlets by consistency, with support and interval; safe names for columns that are reserved words elsewhere.
SELECT
  s.rank,
  s.outlet,
  s.status,
  s.consistency,
  s.consistency_low,
  s.consistency_high,
  s.effective_items,
  s.compared_items,
  s.agree AS share_agree,
  s.compatible AS share_compatible,
  s.[[update]] AS share_update,
  s.conflict AS share_conflict,
  s.stale AS share_stale,
  s.[[unique]] AS share_alone,
  s.originality,
  s.articles,
  s.stories,
  s.original_stories,
  s.reprints,
  s.claims,
  s.bloc
FROM outlet_scores s
