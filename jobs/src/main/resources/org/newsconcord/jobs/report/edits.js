'use strict';
/* The section on articles that were changed after publication; it is not there without any. */
concord.edits = function () {
  const { el, data } = concord;
  const section = document.getElementById('edits');
  const rows = (data.edits || []).map(([outlet, address, seen, headlineBefore, headline, charsBefore, chars, before, after]) =>
    ({ outlet, address, seen, headlineBefore, headline, charsBefore, chars, before, after }));
  if (!rows.length) {
    section.hidden = true;
    document.querySelector('nav a[href="#edits"]').hidden = true;
    return;
  }
  const change = (before, after) => (before === after ? el('span', {}, after || '–')
    : el('span', {}, el('del', {}, before || '–'), ' ', el('ins', {}, after || '–')));
  concord.table(document.getElementById('edits-table'), {
    what: 'changes', caption: 'What outlets changed at one address', rows, size: 15, searchLabel: 'Find an outlet or word', file: 'edits.csv',
    columns: [
      { name: 'outlet', title: 'Outlet', value: (r) => r.outlet, cell: (r) => concord.name(r.outlet) },
      { name: 'seen', title: 'Seen on', value: (r) => r.seen || '–' },
      { name: 'headline', title: 'Headline', value: (r) => r.headline, cell: (r) => concord.link(change(r.headlineBefore, r.headline), r.address) },
      { name: 'characters', title: 'Length', number: true, value: (r) => r.chars - r.charsBefore, text: (r) => (r.chars >= r.charsBefore ? '+' : '−') + concord.count(Math.abs(r.chars - r.charsBefore)) },
      { name: 'claim', title: 'What it says', value: (r) => r.after || '', text: (r) => `${r.before || ''} ${r.after || ''}`, cell: (r) => (r.after ? change(r.before, r.after) : el('span', { class: 'quiet' }, 'No compared claim changed.')) },
    ],
  });
};
