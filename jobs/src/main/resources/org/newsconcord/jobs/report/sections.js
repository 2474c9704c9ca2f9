'use strict';
/* The sections of the report, in their order on the page. */
(function () {
  const { el, count, counted, number, percent, data } = concord;
  const byId = (id) => document.getElementById(id);
  const { nameOf, quote } = concord;

  theme();
  lead();
  concord.stories();
  outlets();
  slots();
  pairs();
  copies();
  concord.edits();
  quality();
  concord.startRouting();
  document.documentElement.dataset.ready = 'yes';

  function theme() {
    const names = ['system', 'light', 'dark'];
    let at = 0;
    byId('theme').addEventListener('click', (e) => {
      at = (at + 1) % names.length;
      if (names[at] === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = names[at];
      e.currentTarget.textContent = 'Theme: ' + names[at];
      e.currentTarget.setAttribute('aria-label', 'Colour theme: ' + (at === 0 ? 'as the system' : names[at]));
    });
  }

  function lead() {
    const { meta } = data;
    byId('run').textContent = `Run ${meta.runId}, finished ${concord.minute(meta.finished)}`;
    byId('version').textContent = meta.version;
    const tiles = [['Articles', meta.counts.articles], ['Rejected records', meta.counts.rejects], ['Outlets', data.outlets.length],
      ['Stories', meta.counts.events], ['Texts, copies counted once', meta.counts.stories], ['Questions', meta.counts.slots], ['Questions on which voices differ', meta.counts.contested]];
    byId('tiles').append(...tiles.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, count(value)))));
  }

  function outlets() {
    const ranked = (o) => o.status === 'RANKED';
    const order = data.outlets.filter((o) => o.consistency !== null)
      .sort((a, b) => ranked(b) - ranked(a) || (ranked(a) ? a.tier - b.tier || b.consistency - a.consistency : 0) || b.effective - a.effective || (a.outlet < b.outlet ? -1 : 1));
    const host = byId('outlets-chart');
    const first = 40;
    const spec = (list) => concord.charts.scores(list.map((o) => ({ outlet: o.outlet, consistency: o.consistency,
      low: o.low ?? o.consistency, high: o.high ?? o.consistency, effective: o.effective, ranked: ranked(o), tier: ranked(o) ? 'Tier ' + o.tier : 'Too few items', support: number(o.effective, 0) + (number(o.effective, 0) === '1' ? ' item' : ' items') })));
    const draw = (list) => concord.charts.add(host, `Consistency of ${list.length} outlets with intervals; the table below has the figures.`, spec(list));
    if (!order.length) host.append(el('p', { class: 'note' }, 'No outlet has a comparable statement yet: no two independent origins answer the same question.'));
    else draw(order.slice(0, first));
    if (order.length && !order.some(ranked)) {
      host.prepend(el('p', { class: 'note' }, 'The figures below are what this little evidence says; the lines show how uncertain it is.'));
    }
    if (data.meta.sentence) host.before(el('p', { class: 'note' }, data.meta.sentence));
    if (order.length > first) {
      const more = el('button', { type: 'button', onclick: () => { host.replaceChildren(); draw(order); } }, `Draw all ${order.length} outlets`);
      host.append(more);
    }
    const share = (title, name) => ({ name, title, number: true, value: (o) => o[name], text: (o) => percent(o[name]) });
    concord.table(byId('outlets-table'), {
      what: 'outlets', caption: 'Outlets with support. Choose a name to see what moves its score.', rows: [...data.outlets].sort((x, y) => y.effective - x.effective), sort: 1, searchLabel: 'Find an outlet', file: 'outlets.csv',
      columns: [
        { name: 'outlet', title: 'Outlet', value: (o) => o.outlet, cell: (o) => el('button', { type: 'button', class: 'linkish', onclick: () => evidence(o) }, concord.name(o.outlet)) },
        { name: 'tier', title: 'Tier', number: true, value: (o) => o.tier, text: (o) => o.tier === null ? 'too few items' : String(o.tier) },
        { name: 'consistency', title: 'Consistency', number: true, value: (o) => o.consistency, text: (o) => number(o.consistency, 3) },
        { name: 'interval_low', title: '90 % interval', number: true, value: (o) => o.low, text: (o) => o.low === null ? '–' : `${number(o.low, 3)} to ${number(o.high, 3)}` },
        { name: 'effective_items', title: 'Effective items', number: true, value: (o) => o.effective, text: (o) => number(o.effective, 1) },
        share('Agree', 'agree'), share('Odd one out', 'conflict'), share('Two-sided', 'twoSided'), share('Stale', 'stale'), share('Alone', 'unique'),
        { name: 'articles', title: 'Articles', number: true, value: (o) => o.articles, text: (o) => count(o.articles) },
        share('Original', 'originality'),
        { name: 'bloc', title: 'Bloc', value: (o) => o.bloc },
        ...(data.outlets.some((o) => o.confusable) ? [{ name: 'outlet_confusable_with', title: 'Looks like', value: (o) => o.confusable, text: (o) => o.confusable || '', cell: (o) => (o.confusable ? concord.own(o.confusable) : '') }] : []),
      ],
    });
    const panel = el('div', { id: 'evidence', tabindex: '-1', 'aria-live': 'polite' });
    byId('outlets-table').append(panel);
    function evidence(outlet) {
      const at = data.outlets.indexOf(outlet);
      const items = data.evidence.filter((e) => e[0] === at);
      panel.replaceChildren(el('div', { class: 'card' }, el('header', {}, el('h3', {}, 'What moves the score of ', concord.own(outlet.outlet))),
        items.length ? null : el('p', { class: 'quiet' }, 'No compared item.'),
        items.map(([, label, effect, relation, reason, ...claim]) => el('div', {},
          el('h4', {}, label + ' '), el('p', { class: 'small' }, el('span', { class: 'badge ' + relation }, relation), ' ',
            `pull ${effect > 0 ? '+' : ''}${number(effect, 3)}, ${reason.toLowerCase().replaceAll('_', ' ')}`), quote(claim)))));
      panel.focus();
      panel.scrollIntoView({ block: 'nearest' });
    }
  }

  /** A filtered list of cards, a page at a time. */
  function cards(host, what, items, size, matches, card, tools, after) {
    let page = 0;
    const list = el('div'), foot = el('div');
    const draw = () => {
      const found = items.filter(matches);
      list.replaceChildren(...(found.length ? found.slice(page * size, (page + 1) * size).map(card) : [el('p', { class: 'note' }, `No ${what} to show.`)]));
      foot.replaceChildren(concord.pager(what, page, Math.max(1, Math.ceil(found.length / size)), found.length,
        (p) => { page = p; draw(); host.scrollIntoView({ block: 'start' }); }));
      if (after) after();
    };
    host.append(el('div', { class: 'tools' }, tools(() => { page = 0; draw(); })), list, foot);
    draw();
    return { draw, first: () => { page = 0; draw(); } };
  }

  function slots() {
    const chosen = { query: '', status: 'CONTESTED', type: '' };
    if (!data.slots.some((s) => s.status === 'CONTESTED')) chosen.status = '';
    const words = data.slots.map((s) => [s.label, s.type, data.events[s.event] ? concord.storyName(data.events[s.event]) + ' ' + data.events[s.event].label : '', ...s.values.map((v) => v.text)].join(' ').toLowerCase());
    const index = new Map(data.slots.map((s, i) => [s, i]));
    const types = [...new Set(data.slots.map((s) => s.type))].sort();
    const host = byId('slots-list');
    if (data.meta.shown.slots < data.meta.counts.slots) {
      host.append(el('p', { class: 'note' }, `Shown here: ${count(data.meta.shown.slots)} of ${count(data.meta.counts.slots)} questions, those with the most disagreement and the most outlets first. The table slots has all.`));
    }
    const numbers = (status) => data.slots.filter((s) => !status || s.status === status).length;
    const statuses = [['', 'All'], ['CONTESTED', 'Voices differ'], ['UPDATED', 'Changed'], ['AGREED', 'All say the same'], ['SINGLE_ORIGIN', 'One voice']]
      .map(([value, text]) => [value, `${text} (${count(numbers(value))})`]);
    cards(host, 'questions', data.slots, 10,
      (s) => (!chosen.status || s.status === chosen.status) && (!chosen.type || s.type === chosen.type) && (!chosen.query || words[index.get(s)].includes(chosen.query)),
      (s) => concord.questionCard(s, false),
      (redraw) => {
        const status = concord.choice('Answers', statuses, (v) => { chosen.status = v; redraw(); });
        status.querySelector('select').value = chosen.status;
        return [concord.search('Find a question or an answer', (q) => { chosen.query = q.toLowerCase(); redraw(); }), status,
          concord.choice('Kind', [['', 'All'], ...types.map((t) => [t, concord.kind(t)])], (v) => { chosen.type = v; redraw(); }),
          el('button', { type: 'button', onclick: () => concord.download('questions.csv', ['slot_id', 'label', 'type', 'status', 'outlets', 'origins', 'value', 'probability'],
            data.slots.flatMap((s) => s.values.map((v) => [s.id, s.label, s.type, s.status, s.outlets, s.origins, v.text, v.p]))) }, 'Save as CSV')];
      });
  }

  function pairs() {
    const rows = data.pairs.map(([a, b, items, agree, conflict, agreement, expected, kappa, low, high, reason, rab, rba, same]) =>
      ({ a: nameOf(a), b: nameOf(b), items, agree, conflict, agreement, expected, kappa, low, high, reason, rab, rba, same, reprints: rab + rba }));
    const order = data.order.map(nameOf);
    const host = byId('pairs-chart');
    const inOrder = new Set(order);
    const place = el('div');
    const draw = (measure) => {
      place.replaceChildren();
      const cells = rows.filter((r) => inOrder.has(r.a) && inOrder.has(r.b) && r[measure] !== null && (measure !== 'reprints' || r.reprints > 0))
        .flatMap((r) => [r, { ...r, a: r.b, b: r.a }]);
      if (cells.length) concord.charts.add(place, `Heat map of ${order.length} outlets; the table below has the figures.`, concord.charts.matrix(cells, order, measure));
      else place.append(el('p', { class: 'note' }, measure === 'kappa' ? 'No pair has enough common items for kappa.' : 'No pair to show.'));
    };
    host.append(el('div', { class: 'tools' }, concord.choice('Colour shows', [['agreement', 'Agreement'], ['kappa', 'Kappa (beyond chance)'], ['reprints', 'Articles carried']], draw)), place);
    if (data.outlets.length > order.length) host.append(el('p', { class: 'quiet small' }, `The ${order.length} outlets with the most common items are drawn.`));
    draw('agreement');
    concord.table(byId('pairs-table'), {
      what: 'pairs', caption: 'Pairs of outlets', rows, sort: 2, descending: true, size: 15, searchLabel: 'Find an outlet', file: 'pairs.csv',
      columns: [
        { name: 'outlet_a', title: 'Outlet', value: (r) => r.a, cell: (r) => concord.name(r.a) }, { name: 'outlet_b', title: 'With', value: (r) => r.b, cell: (r) => concord.name(r.b) },
        { name: 'items', title: 'Items', number: true, value: (r) => r.items },
        { name: 'agree', title: 'Agree', number: true, value: (r) => r.agree }, { name: 'conflict', title: 'Conflict', number: true, value: (r) => r.conflict },
        { name: 'agreement', title: 'Agreement', number: true, value: (r) => r.agreement, text: (r) => number(r.agreement) },
        { name: 'expected', title: 'Expected', number: true, value: (r) => r.expected, text: (r) => number(r.expected) },
        { name: 'kappa', title: 'Kappa', number: true, value: (r) => r.kappa, text: (r) => r.kappa === null ? (r.reason || '–').toLowerCase().replaceAll('_', ' ') : number(r.kappa) + (r.low === null ? '' : ` (${number(r.low)} to ${number(r.high)})`) },
        { name: 'reprints', title: 'Carried', number: true, value: (r) => r.reprints },
        { name: 'same_feed', title: 'Same feed', value: (r) => (r.same ? 'yes' : 'no') },
      ],
    });
  }

  function copies() {
    const rows = data.copies.map(([from, to, articles, lag, credited]) => ({ from: nameOf(from), to: nameOf(to), articles, lag, credited }));
    const host = byId('copies-chart');
    const shown = rows.filter((r) => r.from !== r.to).sort((a, b) => b.articles - a.articles || (a.from + a.to < b.from + b.to ? -1 : 1)).slice(0, 40);
    if (!shown.length) { host.append(el('p', { class: 'note' }, 'No outlet carries the text of another.')); return; }
    concord.charts.add(host, `Graph of ${shown.length} links between outlets; the table below has them.`, concord.charts.copies(shown));
    if (rows.length > shown.length) host.append(el('p', { class: 'quiet small' }, `The ${shown.length} strongest of ${count(rows.length)} links are drawn.`));
    concord.table(byId('copies-table'), {
      what: 'links', caption: 'Text that went from one outlet to another', rows, sort: 2, descending: true, size: 15, searchLabel: 'Find an outlet', file: 'copies.csv',
      columns: [
        { name: 'text_of', title: 'Text of', value: (r) => r.from, cell: (r) => concord.name(r.from) }, { name: 'carried_by', title: 'Carried by', value: (r) => r.to, cell: (r) => concord.name(r.to) },
        { name: 'articles', title: 'Articles', number: true, value: (r) => r.articles },
        { name: 'median_lag_seconds', title: 'Median lag', number: true, value: (r) => r.lag, text: (r) => concord.lag(r.lag) },
        { name: 'with_wire_credit', title: 'With an agency credit', number: true, value: (r) => r.credited },
      ],
    });
  }

  function quality() {
    const { quality: q, meta } = data;
    const table = (caption, head, rows) => el('div', { class: 'scroll' }, el('table', {}, el('caption', {}, caption),
      el('thead', {}, el('tr', {}, head.map((h, i) => el('th', { scope: 'col', class: i ? 'number' : null }, h)))),
      el('tbody', {}, rows.map(([name, ...cells]) => el('tr', {}, el('th', { scope: 'row' }, name), cells.map((c) => el('td', { class: 'number' }, c)))))));
    const total = meta.counts.articles + meta.counts.rejects;
    const of = (n, all) => (all ? `${count(n)} (${(100 * n / all).toFixed(1)} %)` : count(n));
    byId('quality-body').append(
      el('p', {}, `${count(total)} input records became ${count(meta.counts.articles)} articles and ${count(meta.counts.rejects)} rejects.`),
      el('div', { class: 'two' },
        table('Articles', ['What', 'Articles'], q.articles.map(([name, n]) => [name, of(n, meta.counts.articles)])),
        table('Rejected records by reason', ['Reason', 'Records'], q.rejects.length ? q.rejects.map(([reason, n]) => [reason, of(n, total)]) : [['none', '0']]),
        chart('Claims by type', concord.charts.bars(q.claims.map(([name, value]) => ({ name: name.toLowerCase(), value })), 'Claims'), q.claims),
        chart('Seconds of each stage', concord.charts.bars(q.stages.map(([name, value]) => ({ name, value })), 'Seconds'), q.stages)));
    function chart(title, spec, rows) {
      const box = el('div', {}, el('h4', {}, title));
      if (rows.length) concord.charts.add(box, title + ': ' + rows.map(([name, value]) => `${name} ${count(value)}`).join(', '), spec);
      else box.append(el('p', { class: 'quiet' }, 'None.'));
      return box;
    }
  }
})();
