-- Pairs of outlets with the gap between their agreement and what chance would give.
SELECT
  p.outlet_a,
  p.outlet_b,
  p.items,
  p.agree,
  p.conflict,
  p.agreement,
  p.expected,
  p.agreement - p.expected AS beyond_chance,
  p.kappa,
  p.kappa_low,
  p.kappa_high,
  p.kappa_reason,
  p.same_feed
FROM outlet_pairs p
