// Runs in the browser, behind desk.js, on the pages of the staff only. What stands in a form is kept by the region a moment after somebody
// stops typing; in the storage of the browser only while there is no network. Without this script a button does the same.

const TYPING_STOPS_MS = 1_500;
const TRY_AGAIN_MS = 10_000;
/** Until the sign-out of another window is through. */
const BEFORE_LEAVING_MS = 2_000;
/** Requests that outlive their page may not be longer. */
const OUTLIVES_BYTES = 60_000;
const KEPT = 'verbund-form:';

/** @type {HTMLFormElement | null} */
const filled = document.querySelector('form[data-form]');
const place = KEPT + (filled?.dataset['form'] ?? '');
/** @type {HTMLFormElement | null} */
const signOut = document.querySelector('form[data-sign-out]');
/** Whoever signs out leaves nothing here, whatever another part of this script is about to do. */
let isLeaving = false;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** Requests go one after the other: each draft names the one it goes on from. */
let sending = Promise.resolve();
let waiting = 0;
let lastState = '';

/** @param {number} milliseconds */
function sendAfter(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(() => void send(), milliseconds);
}

/** Sends what stands in the form now; resolves when everything under way has arrived or failed. */
function send() {
  clearTimeout(timer);
  timer = undefined;
  if (!filled) return sending;
  const form = filled;
  waiting += 1;
  sending = sending.then(() => post(form)).finally(() => (waiting -= 1));
  return sending;
}

/** @param {HTMLFormElement} form */
async function post(form) {
  const body = new URLSearchParams(entries(form));
  body.set('do', 'keep');
  body.set('script', '');
  /** @type {Response} */
  let response;
  try {
    const keepalive = body.toString().length < OUTLIVES_BYTES;
    response = await fetch(location.pathname, { method: 'POST', body, keepalive });
  } catch {
    return keepHere(form);
  }
  const kept = response.ok ? await response.json().catch(() => null) : null;
  if (kept?.after) {
    setDraft(form, kept.after);
    localStorage.removeItem(place);
  }
  if (!kept && !isLeaving) sendAfter(TRY_AGAIN_MS);
  say(kept ? kept.said : words(form, 'failed'), kept?.after ? 'kept' : 'failed');
}

/** @param {HTMLFormElement} form */
function keepHere(form) {
  if (isLeaving) return;
  localStorage.setItem(place, JSON.stringify(entries(form)));
  say(words(form, 'here'), 'here');
  sendAfter(TRY_AGAIN_MS);
}

/**
 * Only what changes in kind is announced, not every time of day.
 * @param {string} text
 * @param {string} state
 */
function say(text, state) {
  const line = document.querySelector('[data-kept]');
  if (!line) return;
  line.setAttribute('aria-live', state === lastState ? 'off' : 'polite');
  lastState = state;
  line.textContent = text;
}

/**
 * @param {HTMLFormElement} form
 * @param {'here' | 'failed'} name
 */
function words(form, name) {
  return form.querySelector('[data-kept]')?.getAttribute(`data-${name}`) ?? '';
}

/**
 * @param {HTMLFormElement} form
 * @returns {[string, string][]}
 */
function entries(form) {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

/**
 * @param {HTMLFormElement} form
 * @param {string} savedAt
 */
function setDraft(form, savedAt) {
  const field = form.querySelector('input[name="draft"]');
  if (field instanceof HTMLInputElement) field.value = savedAt;
}

if (filled?.querySelector('[data-kept]')) {
  const form = filled;
  form.querySelector('[data-keep]')?.setAttribute('hidden', '');
  form.addEventListener('input', () => (navigator.onLine ? sendAfter(TYPING_STOPS_MS) : keepHere(form)));
  if (form.dataset['unsent'] !== undefined) void send();
  addEventListener('offline', () => timer !== undefined && keepHere(form));
  addEventListener('online', () => timer !== undefined && void send());
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      return keepHere(form);
    }
    clearTimeout(timer);
    timer = undefined;
    // A draft that arrived behind its form would bring back what has been sent.
    if (waiting === 0) return;
    event.preventDefault();
    const { submitter } = event;
    void sending.then(() => form.requestSubmit(submitter));
  });
  offerKeptHere(form);
}

/** The page goes, perhaps for ever: what was typed in the last moment goes along. */
function leave() {
  if (timer !== undefined && navigator.onLine && !isLeaving) void send();
}

/**
 * Entries that were kept here and never sent, of this record or of any new one of the kind.
 * @param {HTMLFormElement} form
 */
function offerKeptHere(form) {
  const offer = document.querySelector('form[data-kept-here]');
  const name = Object.keys(localStorage).find((key) =>
    place.includes(':', KEPT.length) ? key === place : key.startsWith(place.replace(/[^/]*$/, '')),
  );
  const kept = name === undefined ? null : localStorage.getItem(name);
  if (!(offer instanceof HTMLFormElement) || kept === null || form.dataset['unsent'] !== undefined) return;
  for (const [field, value] of JSON.parse(kept)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = field;
    input.value = value;
    offer.append(input);
  }
  offer.hidden = false;
}

// Other windows of the desk show nothing either, once somebody has signed out in one of them.
const windows = new BroadcastChannel('verbund-desk');

signOut?.addEventListener('submit', (event) => {
  if (!isLeaving && (timer !== undefined || waiting > 0)) {
    // Drafts are kept by the region, not here: the last one goes there first.
    event.preventDefault();
    void send().then(() => signOut.requestSubmit());
  }
  isLeaving = true;
  clearTimeout(timer);
  for (const name of Object.keys(localStorage)) if (name.startsWith(KEPT)) localStorage.removeItem(name);
  windows.postMessage('signed out');
});

if (signOut)
  windows.addEventListener('message', () => {
    isLeaving = true;
    clearTimeout(timer);
    document.body.replaceChildren();
    const desk = signOut.querySelector('input')?.value ?? '/';
    setTimeout(() => location.replace(desk), BEFORE_LEAVING_MS);
  });
