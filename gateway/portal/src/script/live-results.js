// Runs in the browser, as it stands here. Search as you type: while a filter form changes, the result of the page it
// would open is put in place of the result shown. Without this script, or when no answer comes, the form works by its button.

const TYPING_PAUSE_MS = 300;

/** @type {HTMLFormElement | null} */
const form = document.querySelector('form[data-live]');
const status = document.querySelector('#result-status');

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let underWay = new AbortController();

/**
 * The address the form would open.
 * @param {HTMLFormElement} filled
 */
function addressOf(filled) {
  const address = new URL(filled.action);
  for (const [name, value] of new FormData(filled)) {
    if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
  }
  return address;
}

/**
 * Shows the result of the page at this address: the rows, the map beside them, and the links to other languages.
 * @param {URL} address
 */
async function show(address) {
  underWay.abort();
  underWay = new AbortController();
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' }, signal: underWay.signal });
    if (!response.ok) return;
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const selector of ['#result', '.directory-map', '.languages']) {
      const fresh = next.querySelector(selector);
      if (fresh) document.querySelector(selector)?.replaceWith(fresh);
    }
    history.replaceState(null, '', address);
    // One short sentence is spoken; focus stays where the reader types.
    if (status) status.textContent = document.querySelector('#result [data-summary]')?.textContent ?? '';
  } catch {
    // Overtaken by a newer question, or no network: what is shown stays.
  }
}

form?.addEventListener('input', (event) => {
  clearTimeout(timer);
  const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
  timer = setTimeout(() => void show(addressOf(form)), typing ? TYPING_PAUSE_MS : 0);
});
