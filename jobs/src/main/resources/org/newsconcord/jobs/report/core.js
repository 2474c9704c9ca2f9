'use strict';
/* What every section needs: the data, safe elements, numbers, tables. Text from articles reaches the page only through
   textContent; addresses only through safeUrl. */
const concord = {};

concord.data = (function () {
  const data = JSON.parse(document.getElementById('report-data').textContent);
  const named = (names) => (row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null]));
  const value = named(['text', 'low', 'high', 'outlets', 'origins', 'p', 'claims', 'whoElse']);
  data.outlets = data.outlets.map(named(['outlet', 'articles', 'stories', 'originalStories', 'reprints', 'originality', 'claims', 'compared',
    'effective', 'consistency', 'low', 'high', 'tier', 'agree', 'compatible', 'update', 'conflict', 'twoSided', 'stale', 'unique', 'bloc', 'status', 'confusable']));
  data.events = data.events.map(named(['id', 'label', 'from', 'to', 'outlets', 'articles', 'texts']));
  data.slots = data.slots.map(named(['id', 'event', 'type', 'label', 'unit', 'status', 'outlets', 'origins', 'claims', 'values', 'verdicts', 'confidence', 'voices']));
  /* Who says it since when: the outlets of the shown claims, then those that only their names stand for. */
  const who = (v) => {
    const seen = new Map();
    v.claims.forEach(([article]) => { const [outlet, , , time] = data.articles[article]; if (!seen.has(outlet)) seen.set(outlet, time); });
    (v.whoElse || []).forEach(([outlet, time]) => { if (!seen.has(outlet)) seen.set(outlet, time); });
    return [...seen];
  };
  data.slots.forEach((slot) => { slot.values = slot.values.map(value); slot.values.forEach((v) => { v.who = who(v); }); });
  return data;
})();

/** An element with attributes and children; strings become text nodes, never markup. */
concord.el = function (tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined) element.append(child);
  }
  return element;
};

/** The address when it is plain http or https; null otherwise, so that javascript: and data: never become links. */
concord.safeUrl = function (text) {
  if (!text || !/^https?:\/\//i.test(text)) return null;
  try {
    const url = new URL(text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch (notAnAddress) {
    return null;
  }
};

concord.link = function (text, address) {
  const url = concord.safeUrl(address);
  return url ? concord.el('a', { href: url, rel: 'noopener noreferrer nofollow' }, concord.own(text)) : concord.own(text);
};

concord.nameOf = (outlet) => concord.data.outlets[outlet].outlet;
/** Words of an article or outlet in their own direction, so that a text from right to left does not reorder what stands around it. */
concord.own = (text, attributes) => concord.el('bdi', attributes || {}, text);
concord.outlet = (outlet) => concord.own(concord.nameOf(outlet));

/** A sentence of an article with the span of the claim marked. */
concord.quote = function ([article, sentence, begin, end, source]) {
  const { el, data } = concord;
  const [outlet, headline, url, time] = data.articles[article];
  const text = data.sentences[sentence];
  const words = text === undefined
    ? [el('span', { class: 'quiet' }, 'The sentence was left out to keep this page small; the table claims has it.')]
    : [text.slice(0, begin), el('mark', {}, text.slice(begin, end)), text.slice(end)];
  return el('blockquote', {}, concord.own(words), el('footer', {}, concord.outlet(outlet), ', ', concord.day(time) + ', ',
    concord.link(headline || 'without headline', url), source ? [' (source: ', concord.own(source), ')'] : null));
};

/** A name that does not break at its hyphens while it is short enough for a table. */
concord.name = (text) => concord.own(text, { class: text.length < 40 ? 'whole' : null });

concord.count = (n) => (n === null || n === undefined ? '–' : Number(n).toLocaleString('en-US'));
/** A count with its noun; the plural is given. */
concord.counted = (n, many) => `${concord.count(n)} ${n === 1 ? many.replace(/ies$|s$/, (end) => (end === 'ies' ? 'y' : '')) : many}`;
concord.number = (n, digits = 2) => (n === null || n === undefined ? '–' : Number(n).toFixed(digits));
concord.percent = (n) => (n === null || n === undefined ? '–' : (100 * n).toFixed(0) + ' %');
concord.day = (ms) => (ms === null || ms === undefined ? 'no date' : new Date(ms).toISOString().slice(0, 10));
/** A moment; midnight sharp is a day of which the hour is not known. */
concord.minute = (ms) =>
  ms === null || ms === undefined || ms % 86400000 === 0 ? concord.day(ms) : new Date(ms).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
concord.lag = function (seconds) {
  if (seconds === null || seconds === undefined) return '–';
  if (seconds < 5400) return Math.round(seconds / 60) + ' min';
  if (seconds < 172800) return (seconds / 3600).toFixed(1) + ' h';
  return (seconds / 86400).toFixed(1) + ' days';
};

/** A field of a CSV file; a leading sign that a spreadsheet would run as a formula is made text, and what may divide cells is quoted. */
concord.csvField = function (value) {
  let text = value === null || value === undefined ? '' : String(value);
  if (typeof value !== 'number' && /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text)) text = "'" + text;
  return /[",;|\t\n\r]/.test(text) || text.startsWith("'") ? '"' + text.replace(/"/g, '""') + '"' : text;
};

concord.download = function (name, header, rows) {
  const lines = [header, ...rows].map((row) => row.map(concord.csvField).join(','));
  const blob = new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv;charset=utf-8' });
  const anchor = concord.el('a', { href: URL.createObjectURL(blob), download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
};

/** Buttons and position below a paged list. */
concord.pager = function (what, page, pages, total, go) {
  if (pages <= 1) return concord.el('p', { class: 'quiet small', role: 'status' }, concord.counted(total, what));
  const button = (label, target, disabled) =>
    concord.el('button', { type: 'button', disabled, onclick: () => go(target) }, label);
  return concord.el('div', { class: 'pager', role: 'group', 'aria-label': `Pages of ${what}` },
    button('Previous', page - 1, page === 0), button('Next', page + 1, page >= pages - 1),
    concord.el('span', { class: 'quiet small', role: 'status' },
      `Page ${page + 1} of ${concord.count(pages)}, ${concord.counted(total, what)}`));
};

/** A labelled search field. */
concord.search = function (label, onchange) {
  let timer = 0;
  const input = concord.el('input', {
    type: 'search', autocomplete: 'off',
    oninput: () => { clearTimeout(timer); timer = setTimeout(() => onchange(input.value), 120); },
  });
  return concord.el('label', {}, label, input);
};

/** A labelled choice. */
concord.choice = function (label, options, onchange) {
  const select = concord.el('select', { onchange: () => onchange(select.value) },
    options.map(([value, text]) => concord.el('option', { value }, text)));
  return concord.el('label', {}, label, select);
};

/**
 * A table that sorts by its column heads, filters by text and shows one page at a time.
 * columns: {name, title, value(row), text(row), cell(row), number}
 */
concord.table = function (host, { what, caption, columns, rows, size = 25, sort, descending, searchLabel, file }) {
  const state = { page: 0, query: '', sort: sort ?? 0, descending: Boolean(descending) };
  const body = concord.el('tbody');
  const heads = columns.map((column, i) =>
    concord.el('th', { scope: 'col', class: column.number ? 'number' : null },
      concord.el('button', { type: 'button', onclick: () => sortBy(i) }, column.title)));
  const footer = concord.el('div');
  const text = (column, row) => String(column.text ? column.text(row) : column.value(row) ?? '');
  const haystack = rows.map((row) => columns.map((c) => text(c, row)).join(' ').toLowerCase());

  function sortBy(i) {
    state.descending = state.sort === i ? !state.descending : Boolean(columns[i].number);
    state.sort = i;
    state.page = 0;
    draw();
  }
  function compare(a, b) {
    const x = columns[state.sort].value(rows[a]), y = columns[state.sort].value(rows[b]);
    const missing = (v) => v === null || v === undefined;
    if (missing(x) || missing(y)) return missing(x) - missing(y) || a - b;
    const order = typeof x === 'number' ? x - y : String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0;
    return (state.descending ? -order : order) || a - b;
  }
  function chosen() {
    const query = state.query.toLowerCase();
    return rows.map((_, i) => i).filter((i) => !query || haystack[i].includes(query)).sort(compare);
  }
  function draw() {
    const found = chosen();
    const pages = Math.max(1, Math.ceil(found.length / size));
    heads.forEach((head, i) => {
      if (i === state.sort) head.setAttribute('aria-sort', state.descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    body.replaceChildren(...found.slice(state.page * size, (state.page + 1) * size).map((i) =>
      concord.el('tr', {}, columns.map((column, c) =>
        concord.el(c === 0 ? 'th' : 'td', { class: column.number ? 'number' : null, scope: c === 0 ? 'row' : null },
          column.cell ? column.cell(rows[i]) : text(column, rows[i]))))));
    footer.replaceChildren(concord.pager(what, state.page, pages, found.length, (p) => { state.page = p; draw(); }));
  }
  const tools = concord.el('div', { class: 'tools' },
    searchLabel ? concord.search(searchLabel, (q) => { state.query = q; state.page = 0; draw(); }) : null,
    file ? concord.el('button', { type: 'button', onclick: () =>
      concord.download(file, columns.map((c) => c.name), chosen().map((i) => columns.map((c) => c.value(rows[i])))) },
    'Save as CSV') : null);
  host.append(tools,
    concord.el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
      concord.el('table', {}, concord.el('caption', {}, caption),
        concord.el('thead', {}, concord.el('tr', {}, heads)), body)),
    footer);
  draw();
};
