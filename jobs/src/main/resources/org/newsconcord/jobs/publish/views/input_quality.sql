-- What became of the input, file by file.
SELECT
  f.input_file,
  sum(f.articles) AS articles,
  sum(f.undated) AS undated,
  sum(f.without_url) AS without_url,
  sum(f.rejects) AS rejects
FROM (
  SELECT
    a.input_file,
    1 AS articles,
    CASE WHEN a.published_at IS NULL THEN 1 ELSE 0 END AS undated,
    CASE WHEN a.url IS NULL THEN 1 ELSE 0 END AS without_url,
    0 AS rejects
  FROM articles a
  UNION ALL
  SELECT r.input_file, 0, 0, 0, 1
  FROM rejects r
) f
GROUP BY f.input_file
