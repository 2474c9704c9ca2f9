'use strict';
/* Stories: the list on the start page, and the page of one story, which #event=ID opens. */
(function () {
  const { el, count, counted, percent, data } = concord;
  const byId = (id) => document.getElementById(id);
  const nameOf = concord.nameOf;
  const title = document.title;
  const questionsOf = new Map(data.events.map((event) => [event, []]));
  data.slots.forEach((s) => { if (data.events[s.event]) questionsOf.get(data.events[s.event]).push(s); });
  const byIdOfEvent = new Map(data.events.map((event) => [event.id, event]));
  const of = (event, status) => questionsOf.get(event).filter((q) => q.status === status);

  /** A story is called by the headline of its earliest article. */
  concord.storyName = (event) => data.articles[event.articles[0]]?.[1] || event.label || 'Story without a headline';
  concord.storyLink = (event, text) => el('a', { href: '#event=' + encodeURIComponent(event.id) }, concord.own(text || concord.storyName(event)));

  /** How sure and how wide the disagreements of a story are: each question weighs its confidence times the voices beyond one. */
  const weight = (event) => of(event, 'CONTESTED').reduce((sum, q) => sum + (q.confidence || 0) * Math.log2(Math.max(2, q.voices ?? q.origins)), 0);
  const weights = new Map(data.events.map((event) => [event, weight(event)]));
  /* Without numbers every article is a text of its own. */
  data.events.forEach((event) => { event.texts ??= event.articles.map((_, i) => i); });
  const texts = (event) => new Set(event.texts).size;
  const when = (event) => event.from === null ? 'without a date'
    : concord.day(event.from) === concord.day(event.to) ? concord.day(event.from) : `${concord.day(event.from)} to ${concord.day(event.to)}`;
  const reported = (event) => `${when(event)} · ${counted(event.outlets, 'outlets')}, ${counted(texts(event), 'voices')}`;

  concord.stories = function () {
    const host = byId('stories-list');
    const disputed = data.events.filter((e) => weights.get(e) > 0 || of(e, 'CONTESTED').length)
      .sort((a, b) => weights.get(b) - weights.get(a) || b.outlets - a.outlets || (a.id < b.id ? -1 : 1));
    if (!disputed.length) host.append(el('p', { class: 'note' }, 'In no story do two voices contradict each other.'));
    const cards = (list) => el('div', { class: 'two' }, list.map(disputeCard));
    host.append(cards(disputed.slice(0, 6)));
    if (disputed.length > 6) host.append(el('details', {}, el('summary', {}, counted(disputed.length - 6, 'more stories') + ' in which voices differ'), cards(disputed.slice(6, 40))));
    if (data.meta.shown.events < data.meta.counts.events) {
      host.append(el('p', { class: 'note' }, `Shown here: ${count(data.meta.shown.events)} of ${count(data.meta.counts.events)} stories, those of two or more outlets first. The table event_members has all.`));
    }
    concord.table(host, {
      what: 'stories', caption: 'All stories on this page. Choose one to read what its voices say.', rows: data.events, sort: 1, descending: true, size: 12, searchLabel: 'Find a story', file: 'stories.csv',
      columns: [
        { name: 'story', title: 'Story', value: concord.storyName, text: (e) => concord.storyName(e) + ' ' + (e.label || ''), cell: (e) => concord.storyLink(e) },
        { name: 'outlets', title: 'Outlets', number: true, value: (e) => e.outlets },
        { name: 'voices', title: 'Voices', number: true, value: texts },
        { name: 'differ', title: 'Differ', number: true, value: (e) => of(e, 'CONTESTED').length },
        { name: 'changed', title: 'Changed', number: true, value: (e) => of(e, 'UPDATED').length },
        { name: 'first', title: 'First', value: (e) => e.from, text: (e) => concord.day(e.from), cell: (e) => concord.name(concord.day(e.from)) },
        { name: 'last', title: 'Last', value: (e) => e.to, text: (e) => concord.day(e.to), cell: (e) => concord.name(concord.day(e.to)) },
      ],
    });
  };

  function disputeCard(event) {
    const [first, ...others] = of(event, 'CONTESTED');
    return el('article', { class: 'card' }, el('h3', {}, concord.storyLink(event)), el('p', { class: 'quiet small' }, reported(event)),
      el('p', {}, first.label + ': ', first.values.slice(0, 4).flatMap((v, i) => [i ? ' or ' : null, el('strong', {}, concord.own(concord.answer(v.text))), ` (${counted(v.origins, 'voices')})`])),
      el('p', { class: 'quiet small' }, first.confidence ? `Confidence ${percent(first.confidence)}` : 'Voices differ',
        others.length ? `; voices differ on ${counted(others.length, 'more questions')}` : null));
  }

  function part(name, heading, intro, items) {
    return items.length ? el('section', { id: 'part-' + name, 'aria-labelledby': `part-${name}-title`, tabindex: '-1' },
      el('h2', { id: `part-${name}-title` }, heading), intro ? el('p', {}, intro) : null, items) : null;
  }

  const jump = (name, text) => el('button', { type: 'button', class: 'linkish', onclick: () => { const at = byId('part-' + name); at.scrollIntoView({ block: 'start' }); at.focus({ preventScroll: true }); } }, text);

  function summary(parts) {
    const sentence = parts.filter(([, , n]) => n).flatMap(([name, text, n], i) => [i ? ' · ' : null, jump(name, `${text} (${count(n)})`)]);
    return el('p', { class: 'jumps' }, sentence.length ? sentence : 'No question of this story is on this page.');
  }

  /** Articles with the same text in one line: who had it first, who carries it. */
  function reporters(event) {
    const groups = new Map();
    event.articles.forEach((a, i) => groups.set(event.texts[i], [...(groups.get(event.texts[i]) || []), data.articles[a]]));
    return el('ul', {}, [...groups.values()].map(([first, ...copies]) => el('li', {},
      el('span', { class: 'quiet small' }, concord.minute(first[3]) + ' · '), concord.outlet(first[0]), ': ', concord.link(first[1] || 'without headline', first[2]),
      copies.length ? el('details', {}, el('summary', {}, 'the same text in ' + counted(copies.length, 'more articles')),
        el('ul', {}, copies.map((c) => el('li', {}, concord.outlet(c[0]), ', ', concord.minute(c[3]) + ': ', concord.link(c[1] || 'without headline', c[2]))))) : null)));
  }

  function timeline(event) {
    const dated = event.articles.map((a) => data.articles[a]).filter((a) => a[3] !== null).sort((a, b) => a[3] - b[3]);
    const box = el('div');
    if (dated.length > 1) {
      concord.charts.add(box, `Timeline of ${dated.length} articles; the list below has them.`, concord.charts.timeline(dated.map((a) => ({
        time: a[3], when: concord.minute(a[3]), outlet: nameOf(a[0]), headline: a[1], kind: a[4] ? 'carries the text of another' : 'own text' })), [...new Set(dated.map((a) => nameOf(a[0])))]));
    }
    const undated = event.articles.length - dated.length;
    if (undated) box.append(el('p', { class: 'quiet small' }, dated.length ? `${counted(undated, 'articles')} without a date stay off the timeline.` : 'No article has a date, so there is no timeline.'));
    return box;
  }

  /** What one voice says alone, under the outlet that says it. */
  function alone(questions) {
    const groups = new Map();
    questions.forEach((q) => {
      const outlet = q.values[0]?.who[0]?.[0];
      if (outlet !== undefined) groups.set(outlet, [...(groups.get(outlet) || []), q]);
    });
    return [...groups].map(([outlet, list]) => el('div', {}, el('h3', {}, concord.outlet(outlet)), el('ul', { class: 'lines' }, list.map(concord.questionLine))));
  }

  function storyPage(event) {
    const differ = of(event, 'CONTESTED'), changed = of(event, 'UPDATED'), agreed = of(event, 'AGREED'), single = of(event, 'SINGLE_ORIGIN');
    const perhaps = agreed.filter(concord.mayDiffer), same = concord.checkableFirst(agreed.filter((q) => !concord.mayDiffer(q)));
    return [
      el('p', {}, el('a', { href: '#stories' }, '← All stories')),
      el('h1', { id: 'story-title', tabindex: '-1' }, concord.own(concord.storyName(event))),
      el('p', { class: 'quiet' }, reported(event), texts(event) < event.articles.length ? `; ${counted(event.articles.length, 'articles')}, copies folded into one voice` : ''),
      summary([['differ', 'Where they differ', differ.length], ['changed', 'What changed', changed.length], ['same', 'What all say', same.length], ['perhaps', 'Where they may differ', perhaps.length], ['alone', 'Who alone says what', single.length], ['who', 'Who reported', event.articles.length]]),
      part('differ', 'Where they differ', 'The surest first. A lone voice can be right.', differ.map((q) => concord.questionCard(q, true))),
      part('changed', 'What changed', 'Figures that moved as the story went on: an earlier answer is no contradiction.', changed.map((q) => concord.questionCard(q, true))),
      part('same', 'What all say', 'One answer from two or more voices; vaguer words for it stand beside it.', same.length ? [el('ul', { class: 'lines' }, same.map(concord.questionLine))] : []),
      part('perhaps', 'Where they may differ', 'The answers look apart, but too unsurely to call it a disagreement; it counts for nobody.', perhaps.map((q) => concord.questionCard(q, true))),
      part('alone', 'Who alone says what', null, alone(concord.checkableFirst(single))),
      part('who', 'Who reported', null, [timeline(event), reporters(event)]),
      el('p', { class: 'quiet small' }, `For queries: this story is event ${event.id}`, event.label ? ` (“${event.label}”)` : '', ' in the table event_members; its questions are in slots, its answers in slot_values, '
        + 'its voices are origin_id in slot_claims, its reasons in claim_relations.'),
    ];
  }

  let shownStory = null;

  function show(event, questionId) {
    if (shownStory !== event) byId('story').replaceChildren(...storyPage(event).filter(Boolean));
    shownStory = event;
    byId('story').hidden = false;
    byId('start').hidden = true;
    document.title = concord.storyName(event) + ' – News Concord';
    const target = (questionId && byId('question-' + questionId)) || byId('story-title');
    target.querySelector('details')?.setAttribute('open', '');
    if (target.id === 'story-title') window.scrollTo(0, 0);
    else target.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
  }

  /** Shows what the address names: a story, or the start page and a section of it. */
  function route() {
    const given = new URLSearchParams(location.hash.slice(1));
    const event = byIdOfEvent.get(given.get('event'));
    if (event) { show(event, given.get('question')); return; }
    const wasStory = !byId('story').hidden;
    byId('story').hidden = true;
    byId('start').hidden = false;
    document.title = title;
    byId('unknown').hidden = !given.has('event');
    if (wasStory) (document.getElementById(location.hash.slice(1)) || byId('main')).scrollIntoView({ block: 'start' });
  }

  concord.startRouting = function () {
    window.addEventListener('hashchange', route);
    route();
  };
})();
