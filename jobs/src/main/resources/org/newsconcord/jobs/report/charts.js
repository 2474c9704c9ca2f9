'use strict';
/* Charts in the grammar of Vega-Lite. Colours are CSS variables, so that theme and print need no second drawing. Each chart is
   drawn when it comes near the window, or all of them before printing. */
concord.charts = (function () {
  const ink = 'var(--ink)', quiet = 'var(--quiet)', line = 'var(--line)', accent = 'var(--accent)';
  const config = {
    background: null, font: 'system-ui, "Segoe UI", Roboto, Arial, sans-serif',
    view: { stroke: null },
    axis: { labelColor: ink, titleColor: quiet, gridColor: line, domainColor: line, tickColor: line, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', labelLimit: 190, labelPadding: 6 },
    legend: { labelColor: ink, titleColor: quiet, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', symbolStrokeColor: quiet },
    text: { fill: ink },
  };
  const waiting = new Map();
  const watcher = new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach((e) => draw(e.target)),
    { rootMargin: '400px' });

  function draw(host) {
    const spec = waiting.get(host);
    if (!spec) return;
    waiting.delete(host);
    watcher.unobserve(host);
    const compiled = vegaLite.compile({ $schema: 'https://vega.github.io/schema/vega-lite/v5.json', ...spec, config }).spec;
    const runtime = vega.parse(compiled, {}, { ast: true });
    new vega.View(runtime, { renderer: 'svg', expr: vega.expressionInterpreter, logLevel: vega.Error }).initialize(host).run();
    host.dataset.drawn = 'yes';
  }

  /** Puts a chart into the page; label is what a screen reader says, the table beside it has the figures. */
  function add(host, label, spec) {
    const place = concord.el('div', { class: 'chart', role: 'img', 'aria-label': label });
    place.style.minHeight = '40px';
    host.append(place);
    waiting.set(place, spec);
    watcher.observe(place);
    return place;
  }
  const drawAll = () => [...waiting.keys()].forEach(draw);
  window.addEventListener('beforeprint', drawAll);

  const hidden = { aria: false };
  const room = () => document.getElementById('main').clientWidth - 40;
  const narrow = () => room() < 560;
  const labels = () => (narrow() ? 115 : 190);
  const width = () => Math.max(150, Math.min(820, room() - labels() - 90));

  /** Dot and whisker: consistency with its interval, one row per outlet. */
  function scores(rows) {
    const y = { field: 'outlet', type: 'nominal', sort: null, title: null, axis: { labelFontSize: 13, labelPadding: 8, labelLimit: labels(), ticks: false, domain: false } };
    // Digits as fine as the spread: outlets of news differ by hundredths.
    const least = Math.min(...rows.map((o) => o.low));
    const unit = 10 ** Math.floor(Math.log10(Math.max(1 - least, 0.001)));
    const scale = { domain: [Math.max(0, 1 - Math.ceil((1 - least) / unit) * unit), 1], nice: false };
    const tooltip = [
      { field: 'outlet', title: 'Outlet' }, { field: 'tier', title: 'Tier' }, { field: 'consistency', format: '.3f', title: 'Consistency' },
      { field: 'low', format: '.3f', title: 'From' }, { field: 'high', format: '.3f', title: 'To' },
      { field: 'effective', format: '.1f', title: 'Effective items' }];
    return {
      data: { values: rows }, spacing: 14, resolve: { scale: { y: 'independent' } },
      facet: { row: { field: 'tier', type: 'nominal', title: null, sort: null, header: { labelOrient: 'top', labelAnchor: 'start', labelColor: ink, labelFontSize: 13, labelFontWeight: 600, labelPadding: 4 } } },
      spec: { width: width(), height: { step: 26 }, layer: [
        { mark: { type: 'rule', strokeWidth: 2.5, strokeCap: 'round', ...hidden },
          encoding: { y, x: { field: 'low', type: 'quantitative', scale, title: 'Consistency', axis: { tickCount: narrow() ? 3 : 6 } }, x2: { field: 'high' },
            opacity: { condition: { test: 'datum.ranked', value: 0.9 }, value: 0.4 }, color: { value: accent }, tooltip } },
        { mark: { type: 'point', filled: true, opacity: 1, strokeWidth: 2, ...hidden },
          encoding: { y, x: { field: 'consistency', type: 'quantitative' }, tooltip,
            size: { field: 'effective', type: 'quantitative', scale: { range: [40, 260] }, legend: null },
            fill: { condition: { test: 'datum.ranked', value: accent }, value: 'var(--paper)' }, stroke: { value: accent } } },
        { mark: { type: 'text', align: 'left', dx: 12, fontSize: 12, ...hidden },
          encoding: { y, x: { datum: 1 }, text: { field: 'support' }, color: { value: quiet } } },
      ] },
    };
  }

  /** Heat map of pairs; outlets come in the order of the clustering. */
  function matrix(cells, order, measure) {
    const step = Math.max(narrow() ? 3 : 12, Math.min(30, Math.floor((narrow() ? room() - 120 : width()) / order.length)));
    const axis = { labelFontSize: step < 16 ? 10 : 12, labelLimit: narrow() ? 90 : 190, labelOverlap: step < 12, ticks: false, domain: false, title: null };
    const colour = measure === 'kappa'
      ? { domain: [-1, 0, 1], range: ['#b5451f', '#e9e4d8', '#1f5f99'], type: 'linear' }
      : measure === 'reprints' ? { scheme: 'viridis', type: 'sqrt' } : { domain: [0, 1], scheme: 'viridis' };
    const titles = { agreement: 'Agreement', kappa: 'Kappa', reprints: 'Articles carried' };
    return {
      data: { values: cells }, width: { step }, height: { step }, padding: narrow() ? 0 : 5,
      mark: { type: 'rect', cornerRadius: 1, ...hidden },
      encoding: {
        x: { field: 'b', type: 'nominal', sort: null, scale: { domain: order }, axis: { ...axis, orient: 'top', labelAngle: -60, labelAlign: 'left' } },
        y: { field: 'a', type: 'nominal', sort: null, scale: { domain: order }, axis },
        color: { field: measure, type: 'quantitative', scale: colour, title: titles[measure], legend: { orient: narrow() ? 'bottom' : 'right', gradientLength: 160, format: measure === 'reprints' ? 'd' : '.1f' } },
        tooltip: [{ field: 'a', title: 'Outlet' }, { field: 'b', title: 'With' }, { field: 'items', title: 'Common items' },
          { field: 'agreement', title: 'Agreement', format: '.2f' }, { field: 'kappa', title: 'Kappa', format: '.2f' },
          { field: 'reprints', title: 'Articles carried' }],
      },
    };
  }

  /** Two columns of outlets and a line for each "carries text of". */
  function copies(links) {
    const total = (side) => [...links.reduce((m, l) => m.set(l[side], (m.get(l[side]) || 0) + l.articles), new Map())]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
    const left = total('from'), right = total('to'), rows = Math.max(left.length, right.length);
    const at = (list, name) => (list.indexOf(name) + 0.5) * (rows / list.length);
    const lines = links.map((l) => ({ ...l, x: 0, x2: 1, y: at(left, l.from), y2: at(right, l.to), hours: l.lag === null ? null : l.lag / 3600 }));
    const labels = [...left.map((name) => ({ name, x: 0, y: at(left, name), side: 'left' })),
      ...right.map((name) => ({ name, x: 1, y: at(right, name), side: 'right' }))];
    const x = { field: 'x', type: 'quantitative', axis: null, scale: { domain: [-0.75, 1.75], nice: false } };
    const y = { field: 'y', type: 'quantitative', axis: null, scale: { domain: [0, rows], reverse: true, nice: false } };
    const text = (side, align, dx) => ({ transform: [{ filter: { field: 'side', equal: side } }],
      mark: { type: 'text', align, dx, fontSize: narrow() ? 12 : 13, baseline: 'middle', limit: narrow() ? 110 : 210, ...hidden }, encoding: { x, y, text: { field: 'name' } } });
    return {
      width: narrow() ? room() : Math.min(820, room()), height: Math.max(90, rows * 26),
      layer: [
        { data: { values: lines }, mark: { type: 'rule', strokeCap: 'round', ...hidden },
          encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' },
            strokeWidth: { field: 'articles', type: 'quantitative', scale: { range: [1.5, 9], domainMin: 1 }, legend: null },
            color: { field: 'hours', type: 'quantitative', title: 'Median lag, hours', scale: { scheme: 'viridis', type: 'symlog', reverse: true }, legend: { orient: 'bottom', gradientLength: 180 } },
            opacity: { value: 0.8 },
            tooltip: [{ field: 'from', title: 'Text of' }, { field: 'to', title: 'Carried by' }, { field: 'articles', title: 'Articles' }, { field: 'hours', title: 'Median lag, hours', format: '.1f' }] } },
        { data: { values: labels }, layer: [text('left', 'right', -8), text('right', 'left', 8)] },
      ],
    };
  }

  /** Number line: the interval of each value, its point, and how many origins stand behind it. */
  function numberLine(values, unit) {
    const y = { field: 'text', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false, labelLimit: labels() - 20 } };
    const low = Math.min(...values.map((v) => v.low)), high = Math.max(...values.map((v) => v.high));
    const margin = (high - low) * 0.06 || Math.max(1, Math.abs(high) * 0.05);
    const wide = low > 0 && high / low > 200;
    const scale = wide ? { type: 'log', nice: false } : { domain: [low - margin, high + margin], nice: false, zero: false };
    const tooltip = [{ field: 'text', title: 'Value' }, { field: 'low', format: ',' }, { field: 'high', format: ',' }, { field: 'origins', title: 'Voices' }, { field: 'outlets', title: 'Outlets' }];
    return {
      data: { values }, width: Math.max(140, Math.min(560, room() - labels() - 60)), height: { step: 22 },
      layer: [
        { mark: { type: 'rule', strokeWidth: 5, strokeCap: 'round', opacity: 0.35, ...hidden },
          encoding: { y, x: { field: 'low', type: 'quantitative', scale, title: unit || null, axis: { tickCount: narrow() ? 3 : 5, format: ',~r' } }, x2: { field: 'high' }, color: { value: accent }, tooltip } },
        { mark: { type: 'point', filled: true, opacity: 1, ...hidden },
          encoding: { y, x: { field: 'middle', type: 'quantitative' }, size: { field: 'origins', type: 'quantitative', scale: { domain: [1, 6], range: [45, 240], clamp: true }, legend: null }, color: { value: accent }, tooltip } },
      ],
    };
  }

  /** Articles of an event by time, one row per outlet. */
  function timeline(points, order) {
    return {
      data: { values: points }, width: width(), height: { step: 24 },
      mark: { type: 'point', filled: true, size: 110, opacity: 0.9, ...hidden },
      encoding: {
        x: { field: 'time', type: 'temporal', timeUnit: 'utcyearmonthdatehoursminutes', title: 'Published (UTC)', axis: { tickCount: narrow() ? 2 : 6, labelOverlap: true, format: '%-d %b %H:%M' } },
        y: { field: 'outlet', type: 'nominal', sort: null, scale: { domain: order }, title: null, axis: { grid: true, ticks: false, domain: false, labelLimit: labels() } },
        color: { field: 'kind', type: 'nominal', title: null, scale: { domain: ['own text', 'carries the text of another'], range: ['var(--accent)', 'var(--contest)'] }, legend: { orient: 'top', direction: narrow() ? 'vertical' : 'horizontal' } },
        shape: { field: 'kind', type: 'nominal', scale: { domain: ['own text', 'carries the text of another'], range: ['circle', 'diamond'] } },
        tooltip: [{ field: 'outlet', title: 'Outlet' }, { field: 'headline', title: 'Headline' }, { field: 'when', title: 'Published' }],
      },
    };
  }

  /** How a figure moved: the values of a slot by the time of their articles. */
  function moving(points, unit) {
    const tooltip = [{ field: 'text', title: 'Value' }, { field: 'outlet', title: 'Outlet' }, { field: 'when', title: 'Published' }];
    const x = { field: 'time', type: 'temporal', timeUnit: 'utcyearmonthdatehoursminutes', title: 'Published (UTC)', axis: { tickCount: narrow() ? 2 : 5, labelOverlap: true, format: '%-d %b %H:%M' } };
    return {
      data: { values: points }, width: Math.max(140, Math.min(560, room() - 90)), height: 120,
      layer: [
        { mark: { type: 'rule', strokeWidth: 4, opacity: 0.3, strokeCap: 'round', ...hidden },
          encoding: { x, y: { field: 'low', type: 'quantitative', title: unit || null, scale: { zero: false } }, y2: { field: 'high' }, color: { value: accent }, tooltip } },
        { mark: { type: 'point', filled: true, size: 70, opacity: 1, ...hidden },
          encoding: { x, y: { field: 'middle', type: 'quantitative' }, color: { value: accent }, tooltip } },
      ],
    };
  }

  /** Plain bars for counts. */
  function bars(rows, title) {
    return {
      data: { values: rows }, width: Math.max(150, Math.min(320, width() - 100)), height: { step: 22 },
      mark: { type: 'bar', cornerRadiusEnd: 2, ...hidden },
      encoding: {
        y: { field: 'name', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } },
        x: { field: 'value', type: 'quantitative', title, axis: { tickCount: 4, format: '~s' } },
        color: { value: accent }, tooltip: [{ field: 'name' }, { field: 'value', format: ',' }],
      },
    };
  }

  return { add, drawAll, scores, matrix, copies, numberLine, timeline, moving, bars };
})();
