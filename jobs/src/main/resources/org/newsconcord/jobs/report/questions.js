'use strict';
/* One question as a card: its answers, who gives each since when, the sentences, and why the answers do not simply agree. */
(function () {
  const { el, counted, percent, data, quote } = concord;
  const nameOf = concord.nameOf;
  const relations = { CONFLICT: 'Conflict', POSSIBLE_CONFLICT: 'Possible conflict', UPDATE: 'Update', SCOPE_DIFFERS: 'Another scope', MORE_SPECIFIC: 'More exact' };
  const states = { CONTESTED: 'voices differ', UPDATED: 'changed', AGREED: 'all say the same', SINGLE_ORIGIN: 'one voice' };
  const kinds = { QUANTITY: 'number', OFFICE: 'office', STATEMENT: 'statement', ACTION: 'act', CONDITION: 'condition', DATE: 'time', PLACE: 'place', CITATION: 'source' };

  /** An answer for a reader: whether something is so, how surely, without the marks that tables use. */
  concord.answer = (text) => text.replace(/^(yes|no)~(\w+)$/, (all, so, how) => (how === 'asserted' ? so : `${so} (${how})`));
  /** A possible conflict that is less likely than this is no doubt worth a reader's time. */
  const leastDoubt = 0.3;
  /** Whether voices may differ, too unsurely to count. */
  concord.mayDiffer = (question) => question.status === 'AGREED' && question.verdicts.some(([relation, , , , confidence]) => relation === 'POSSIBLE_CONFLICT' && confidence >= leastDoubt);
  concord.state = (question) => states[question.status] || question.status.toLowerCase();
  concord.kind = (type) => kinds[type] || type.toLowerCase();
  /** What can be checked comes first: numbers and acts before who holds an office and who says something. */
  const order = ['QUANTITY', 'DATE', 'PLACE', 'ACTION', 'CONDITION', 'OFFICE', 'STATEMENT'];
  concord.checkableFirst = (questions) => [...questions].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || (b.voices ?? b.origins) - (a.voices ?? a.origins));
  concord.badge = (question) => el('span', { class: 'badge ' + question.status }, concord.state(question));
  /** What a reader calls the voices of a question. */
  concord.voices = (question) => counted(question.voices ?? question.origins, 'voices');

  function share(p) {
    const bar = el('i');
    bar.style.width = Math.round(100 * Math.max(0, Math.min(1, p))) + '%';
    return el('span', { class: 'share', 'aria-hidden': 'true' }, bar);
  }

  /** "A since 2024-10-28 14:05 UTC, B since ..." */
  function who(value) {
    const shown = value.who.slice(0, 8);
    const rest = value.outlets - shown.length;
    const list = shown.flatMap(([outlet, time], i) => [i ? ', ' : null, concord.name(nameOf(outlet)), ' ',
      el('span', { class: 'quiet' }, time === null ? '(no date)' : 'since ' + concord.minute(time))]);
    return el('p', { class: 'small who' }, list, rest > 0 ? ` and ${counted(rest, 'more outlets')}` : null);
  }

  /** Why the answers do not simply agree, in the words of the comparison, with its confidence. */
  function reasons(question) {
    if (!question.verdicts || !question.verdicts.length) return null;
    return el('ul', { class: 'verdicts' }, question.verdicts.map(([relation, a, b, detail, confidence]) => el('li', {},
      el('strong', {}, relations[relation]), ' between ', concord.outlet(a), ' and ', concord.outlet(b), ': ', concord.own(detail),
      confidence ? el('span', { class: 'quiet small' }, ` Confidence ${percent(confidence)}.`) : null)));
  }

  function movingPoints(question) {
    return question.values.filter((v) => v.low !== null).flatMap((v) => v.who.filter(([, time]) => time !== null)
      .map(([outlet, time]) => ({ time, when: concord.minute(time), outlet: nameOf(outlet), text: v.text, low: v.low, high: v.high, middle: (v.low + v.high) / 2 })));
  }

  function charts(question, host) {
    const numeric = question.values.filter((v) => v.low !== null && v.high !== null);
    if (numeric.length < 2) return;
    const moves = question.status === 'UPDATED' ? movingPoints(question) : [];
    if (moves.length > 1) concord.charts.add(host, `How the figure moved: ${numeric.map((v) => v.text).join(', ')}.`, concord.charts.moving(moves, question.unit));
    else concord.charts.add(host, `Number line with ${numeric.length} answers; the list below has them.`,
      concord.charts.numberLine(numeric.map((v) => ({ text: v.text, low: v.low, high: v.high, middle: (v.low + v.high) / 2, origins: v.origins, outlets: v.outlets })), question.unit));
  }

  /** The card; outside of its story it names the story. */
  concord.questionCard = function (question, inStory) {
    const line = el('div');
    charts(question, line);
    const event = data.events[question.event];
    const changed = question.status === 'UPDATED';
    const earliest = (v) => Math.min(...v.who.map(([, time]) => time ?? Infinity));
    const values = changed ? [...question.values].sort((a, b) => earliest(a) - earliest(b)) : question.values;
    return el('article', { class: 'card question', id: inStory ? 'question-' + question.id : null, tabindex: inStory ? '-1' : null },
      el('header', {}, el('h3', {}, question.label), concord.mayDiffer(question) ? el('span', { class: 'badge' }, 'may differ') : concord.badge(question),
        question.confidence ? el('span', { class: 'quiet small' }, `confidence ${percent(question.confidence)}`) : null),
      el('p', { class: 'quiet small' }, `${concord.kind(question.type)} · ${concord.voices(question)} in ${counted(question.outlets, 'outlets')}`,
        inStory ? null : [' · story: ', event ? concord.storyLink(event) : 'not on this page']),
      line,
      el('ul', { class: 'values' }, values.map((v) => el('li', {},
        el('div', { class: 'valuehead' }, el('strong', {}, concord.own(concord.answer(v.text))), share(v.p),
          el('span', { class: 'quiet small' }, `${counted(v.origins, 'voices')} · weight of evidence ${percent(v.p)}`)),
        who(v),
        v.claims.slice(0, 1).map(quote),
        v.claims.length > 1 ? el('details', {}, el('summary', {}, counted(v.claims.length - 1, 'more sentences')), v.claims.slice(1).map(quote)) : null))),
      reasons(question));
  };

  /** A question in one line with its sentences folded away: for what all say and what one says alone. */
  concord.questionLine = function (question) {
    const alone = question.status === 'SINGLE_ORIGIN';
    const [first, ...others] = question.values;
    const answer = alone && question.type === 'STATEMENT' ? null : [': ', el('strong', {}, concord.own(concord.answer(first.text)))];
    const also = others.length && !alone ? `; also ${others.map((v) => concord.answer(v.text)).join('; ')}` : null;
    return el('li', { id: 'question-' + question.id, tabindex: '-1' },
      el('details', {}, el('summary', {}, el('span', { class: 'ask' }, question.label), answer,
        el('span', { class: 'quiet small' }, also, alone ? null : ` · ${concord.voices(question)}`)),
      alone ? null : question.values.map(who), question.values.flatMap((v) => v.claims).map(quote)));
  };
})();
