// Runs in the browser, as it stands here, on the pages of the staff only. Offers records while a name is typed, and reads
// files. Without this script the forms work by their buttons.

const TYPING_PAUSE_MS = 250;
const OFFERS = 8;

const QUESTIONS = {
  organization:
    'query Offers($text: String!, $first: Int!) { rows: organizations(first: $first, filter: {text: $text, includeShortEntries: true}) { nodes { id label: name } } }',
  municipality:
    'query Offers($text: String!) { rows: municipalities(filter: {name: $text}) { id: ags label: displayName } }',
  project:
    'query Offers($text: String!, $first: Int!) { rows: projects(first: $first, filter: {text: $text}) { nodes { id label: title } } }',
};

/**
 * Records whose name fits what was typed, as whoever is signed in may see them.
 * @param {'organization' | 'project' | 'municipality'} kind
 * @param {string} text
 * @returns {Promise<{id: string, label: string}[]>}
 */
async function offers(kind, text) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: QUESTIONS[kind],
      variables: kind === 'municipality' ? { text } : { text, first: OFFERS },
    }),
  });
  const answer = response.ok ? await response.json() : null;
  const rows = answer?.data?.rows;
  return (rows?.nodes ?? rows ?? []).slice(0, OFFERS);
}

for (const [at, part] of [...document.querySelectorAll('[data-reference]')].entries()) {
  const [label, id] = part.querySelectorAll('input');
  if (!(part instanceof HTMLElement) || !label || !id) continue;
  const kind = part.dataset['reference'] === 'project' ? 'project' : 'organization';
  const list = document.createElement('datalist');
  list.id = `offers-${at}`;
  part.append(list);
  label.setAttribute('list', list.id);
  /** @type {Map<string, string>} */
  const known = new Map(id.value === '' ? [] : [[label.value, id.value]]);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  label.addEventListener('input', () => {
    // A name that is not the record's any more must not keep pointing at it.
    id.value = known.get(label.value) ?? '';
    clearTimeout(timer);
    if (label.value.trim().length < 2 || known.has(label.value)) return;
    timer = setTimeout(() => void offer(), TYPING_PAUSE_MS);
    const text = label.value;
    async function offer() {
      const rows = await offers(kind, text).catch(() => []);
      for (const row of rows) known.set(row.label, row.id);
      list.replaceChildren(...rows.map((row) => new Option(row.id, row.label)));
    }
  });
}

for (const [at, key] of [...document.querySelectorAll('input[data-municipality]')].entries()) {
  if (!(key instanceof HTMLInputElement)) continue;
  const list = document.createElement('datalist');
  list.id = `places-${at}`;
  key.after(list);
  key.setAttribute('list', list.id);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  key.addEventListener('input', () => {
    clearTimeout(timer);
    if (key.value.trim().length < 2 || /^\d+$/.test(key.value)) return;
    timer = setTimeout(() => void offer(), TYPING_PAUSE_MS);
    const text = key.value;
    async function offer() {
      const rows = await offers('municipality', text).catch(() => []);
      list.replaceChildren(...rows.map((row) => new Option(row.label, row.id)));
    }
  });
}

for (const area of document.querySelectorAll('textarea[data-file]')) {
  if (!(area instanceof HTMLTextAreaElement)) continue;
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = '.csv,.tsv,.txt,text/csv';
  picker.id = 'import-file';
  const words = document.createElement('label');
  words.htmlFor = picker.id;
  words.textContent = area.dataset['fileLabel'] ?? '';
  area.parentElement?.append(words, picker);
  picker.addEventListener('change', () => {
    void picker.files?.[0]?.text().then((text) => (area.value = text));
  });
}
